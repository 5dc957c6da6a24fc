import { describe, expect, it } from "vitest";
import type { PdfStandard } from "../../../core/model/index.js";
import { paintPdf } from "../../../paint/pdf/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { FAKE_INTENT } from "../../fakes/intent.js";

const INFO = { title: "江边 <早报> & 晚报", author: "江边日报", creator: "Duikai", date: "2026-05-01" };

async function paint(standard: PdfStandard, more: Partial<typeof INFO> = {}): Promise<string> {
  const page = { page: "p", number: 1, width: 300, height: 400, bleed: 9, groups: [] };
  const faces = {
    ...fakeFaces(),
    byKey: () => {
      throw new Error("no type here");
    },
  };
  const bytes = await paintPdf([page as never], {
    faces: faces as never,
    pictures: new Map(),
    info: { ...INFO, ...more },
    standard,
    intent: FAKE_INTENT,
    inkLimit: 220,
  });
  return Buffer.from(bytes).toString("latin1");
}

/** An entry of the document information; pdfkit makes an object of each. */
function informationIn(pdf: string, key: string): string | undefined {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(pdf)?.[1];
  return new RegExp(`\n${number} 0 obj\n(.*)\nendobj`).exec(pdf)?.[1];
}

describe("a PDF/X file", () => {
  it.each(["x1a", "x4"] as const)("%s names the press that it was made for, and that it is not trapped", async (standard) => {
    const pdf = await paint(standard);
    expect(pdf).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
    expect(pdf).toMatch(/\/S \/GTS_PDFX\n\/OutputConditionIdentifier \(Custom\)/);
    expect(pdf).toMatch(/\/DestOutputProfile \d+ 0 R/);
    expect(informationIn(pdf, "Trapped")).toBe("/False");
    expect(informationIn(pdf, "ModDate")).toBe("(D:20260501000000Z)");
  });

  it("says in its information that it is X-1a:2003, and has no metadata beside that", async () => {
    const pdf = await paint("x1a");
    expect(pdf.startsWith("%PDF-1.3")).toBe(true);
    expect(informationIn(pdf, "GTS_PDFXVersion")).toBe("(PDF/X-1a:2003)");
    expect(pdf).not.toContain("/Metadata");
  });

  it("says in its metadata that it is X-4, whatever its title holds", async () => {
    const pdf = await paint("x4");
    expect(pdf.startsWith("%PDF-1.6")).toBe(true);
    expect(pdf).toMatch(/\/Metadata \d+ 0 R/);
    expect(pdf).toContain("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>");
    expect(Buffer.from(pdf, "latin1").toString("utf8")).toContain(">江边 &lt;早报&gt; &amp; 晚报<");
    expect(pdf.match(/<xmpMM:DocumentID>/g)).toHaveLength(1);
  });

  it("is the same for the same page, and another for another title", async () => {
    const idOf = (pdf: string) => /\/ID \[<(\w+)>/.exec(pdf)?.[1];
    expect(await paint("x4")).toBe(await paint("x4"));
    expect(idOf(await paint("x4"))).not.toBe(idOf(await paint("x4", { title: "晚报" })));
    expect(idOf(await paint("x4"))).not.toBe(idOf(await paint("x1a")));
  });
});
