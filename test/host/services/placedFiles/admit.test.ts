import { describe, expect, it } from "vitest";
import type { Doc, DocRecord } from "../../../../core/model/index.js";
import { SCHEMA_VERSION } from "../../../../core/model/index.js";
import { pt } from "../../../../core/units/index.js";
import { admitPlaced } from "../../../../host/services/placedFiles/index.js";
import { STYLE } from "../../../core/page/editions.js";
import { onePage } from "./rawPdf.js";

const MILLIMETRE = 72 / 25.4;

/** An advertisement on page 3, booked in points, whose artwork is a page of 200 × 100 points. */
function docOf(width: number, height: number, inks?: { readonly kind: "k" }): Doc {
  const records: DocRecord[] = [
    { id: "ad", type: "ad", name: "百货", booking: null, width: pt(width), height: pt(height), picture: "art", labelled: false },
    {
      id: "art",
      type: "picture",
      file: "art.pdf",
      pixels: null,
      caption: "",
      credit: null,
      story: null,
      placed: { page: 1, width: pt(200), height: pt(100) },
    },
    { id: "f", type: "frame", place: { kind: "grid", cells: [] }, content: { kind: "ad", ad: "ad", label: true } },
    { id: "p", type: "page", number: 3, style: STYLE.id, section: "", editor: null, frames: ["f"], ...(inks ? { inks } : {}) },
  ];
  return { version: SCHEMA_VERSION, records: new Map(records.map((record) => [record.id, record])), styles: new Map([[STYLE.id, STYLE]]) };
}

const judged = async (doc: Doc, content = "0 0 0 1 k", press: Parameters<typeof admitPlaced>[2] = null) => {
  const admitted = await admitPlaced(doc, new Map([["art.pdf", onePage({ content })]]), press);
  const art = admitted.doc.records.get("art");
  return {
    rules: admitted.findings.map(({ rule }) => rule),
    isThere: art?.type === "picture" && art.file !== null,
    findings: admitted.findings,
  };
};

describe("placed artwork", () => {
  it("is admitted at the booked size, half a millimetre off it, and no further", async () => {
    const off = (millimetres: number) => judged(docOf(200 + millimetres * MILLIMETRE, 100));
    expect(await judged(docOf(200, 100))).toMatchObject({ rules: [], isThere: true });
    expect(await off(0.49)).toMatchObject({ rules: [], isThere: true });
    expect(await off(-0.49)).toMatchObject({ rules: [], isThere: true });
    expect(await off(0.51)).toMatchObject({ rules: ["placed-size"], isThere: false });
    const [finding] = (await off(2)).findings;
    // 200 × 100 points are 70.6 × 35.3 mm.
    expect(finding?.params).toMatchObject({ ad: "百货", booked: "72.6×35.3 mm", found: "70.6×35.3 mm", name: "art.pdf" });
    expect(finding?.place).toEqual({ source: "art.pdf", page: 3, frame: "f" });
  });

  it("is judged by the inks of its page and by the press where it is known", async () => {
    const gray = docOf(200, 100, { kind: "k" });
    expect(await judged(gray)).toMatchObject({ rules: [], isThere: true });
    expect(await judged(gray, "1 0 0 0 k")).toMatchObject({ rules: ["placed-inks"], isThere: false });
    const heavy = await judged(docOf(200, 100), "1 1 1 0 k", { standard: "x1a", inkLimit: 240 });
    expect(heavy).toMatchObject({ rules: ["placed-ink-limit"], isThere: true });
    expect(await judged(docOf(200, 100), "1 1 1 0 k")).toMatchObject({ rules: [] });
  });

  it("is as if it had not come when its file is gone", async () => {
    const { doc, findings } = await admitPlaced(docOf(200, 100), new Map(), null);
    expect(findings.map(({ rule }) => rule)).toEqual(["placed-damaged"]);
    expect(doc.records.get("art")).toMatchObject({ file: null });
  });
});
