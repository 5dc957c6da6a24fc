import { describe, expect, it } from "vitest";
import { type DisplayGroup, type GlyphRun, type ImageItem, imageKey, type Role } from "../../../core/page/index.js";
import { pt, rect } from "../../../core/units/index.js";
import { createFaceSet } from "../../../fonts/index.js";
import { paintPdf } from "../../../paint/pdf/index.js";
import { FAKE_INTENT } from "../../fakes/intent.js";
import { grayPicture } from "../picture.js";
import { INFO, pageOf, setText } from "../setting.js";
import { latin, streamsOf } from "./streams.js";

const faces = createFaceSet();
const IMAGE: ImageItem = { kind: "image", picture: "p1", rect: rect(0, 0, 20, 10), crop: { x: 0, y: 0, width: 1, height: 1 } };

/** "headline:江南|春早" are two lines, "body:/甲乙/丙" two paragraphs of which the first has come from elsewhere. */
function runs(words: string): readonly GlyphRun[] {
  const [role = "body", text = ""] = words.split(":");
  return text
    .split(/(?=[/|])/)
    .filter((piece) => piece !== "")
    .map((piece, index) => {
      const isFirst = piece.startsWith("/") || role === "headline";
      const run = setText(faces, piece.replace(/[/|]/, ""), 0, 10 + 12 * index);
      return { ...run, role: role as Role, ...(isFirst ? { isFirst } : {}) };
    });
}

function group(frame: string, story: string | undefined, ...items: DisplayGroup["items"]): DisplayGroup {
  return { frame, x: pt(0), y: pt(20), ...(story === undefined ? {} : { story }), items };
}

async function paint(standard: "x1a" | "x4", ...pages: readonly (readonly DisplayGroup[])[]): Promise<Uint8Array> {
  const pictures = new Map([[imageKey(IMAGE), await grayPicture()]]);
  const display = pages.map((groups, index) => ({ ...pageOf([]), number: index + 3, groups }));
  return paintPdf(display, { faces, pictures, info: INFO, standard, intent: FAKE_INTENT, inkLimit: 220 });
}

/** The structure tree, one element a word, what is within in brackets: "Art(H1 P)". */
function treeOf(pdf: Uint8Array): string {
  const text = latin(pdf);
  const objects = new Map([...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id, body ?? ""]));
  const write = (id: string): string => {
    const body = objects.get(id) ?? "";
    const kids = [...(/\/K \[([\s\S]*?)\]/.exec(body)?.[1] ?? "").matchAll(/(\d+) 0 R(?!\s*\/MCID)/g)].map(([, kid]) => write(kid ?? ""));
    return `${/\/S \/(\w+)/.exec(body)?.[1]}${kids.length > 0 ? `(${kids.join(" ")})` : ""}`;
  };
  return write(/\/Type \/StructTreeRoot\n\/K \[(\d+) 0 R\]/.exec(text)?.[1] ?? "");
}

function contentsOf(pdf: Uint8Array): readonly string[] {
  return streamsOf(pdf).filter((stream) => stream.startsWith("1 0 0 -1 0 "));
}

describe("the structure of an X-4 file", () => {
  it("is stories of headline, paragraphs and figures; what belongs to none stands by itself", async () => {
    const story = [
      group("h", "s1", ...runs("headline:江南|春早")),
      group("t", "s1", ...runs("body:/甲乙/丙|丁"), ...runs("subhead:/小题")),
      { ...group("p", "s1", IMAGE), alternative: "江边" },
    ];
    const pdf = await paint("x4", [group("f", undefined, ...runs("folio:版")), ...story]);
    expect(treeOf(pdf)).toBe("Document(P Art(H1 P P H2 Figure))");
  });

  it("goes on with a story on a later page, and with the paragraph that was cut", async () => {
    const pdf = await paint("x4", [group("t", "s1", ...runs("body:/甲"))], [group("u", "s1", ...runs("body:乙/丙"))]);
    expect(treeOf(pdf)).toBe("Document(Art(P P P))");
    expect(latin(pdf)).toMatch(/\/Nums \[0 \[.*\] 1 \[\d+ 0 R \d+ 0 R\]\]/);
  });

  it("says the words of a figure, and the headline of a story in one line", async () => {
    const pdf = latin(
      await paint("x4", [group("h", "s1", ...runs("headline:AB|CD")), { ...group("p", "s1", IMAGE), alternative: "river" }]),
    );
    expect(pdf).toContain("/Alt (river)");
    expect(pdf).toContain("/T (\u00fe\u00ff\0A\0B0\0\0C\0D)");
  });

  it("marks all that is drawn, decoration as such, and ends every mark", async () => {
    const rule = {
      kind: "rule",
      from: { x: pt(0), y: pt(0) },
      to: { x: pt(9), y: pt(0) },
      weight: pt(1),
      ink: { c: 0, m: 0, y: 0, k: 1 },
    } as const;
    const [content = ""] = contentsOf(await paint("x4", [group("t", "s1", rule, ...runs("body:/甲"), rule, ...runs("leader:.."))]));
    expect(content.match(/BMC|BDC|EMC/g)?.join(" ")).toBe("BMC EMC BDC EMC BMC EMC");
    expect(
      content
        .replace(/(?:\/Artifact BMC|\/\w+ <<\/MCID \d+>> BDC)[\s\S]*?EMC/g, "")
        .trim()
        .split("\n"),
    ).toHaveLength(2);
  });

  it("is left out of X-1a, which is older", async () => {
    const pdf = await paint("x1a", [group("t", "s1", ...runs("body:/甲"))]);
    expect(latin(pdf)).not.toMatch(/StructTreeRoot|Outlines|PageLabels/);
    expect(contentsOf(pdf).join("")).not.toMatch(/BDC|BMC/);
  });
});

describe("bookmarks", () => {
  it("are pages with the stories that begin on them, at their headlines", async () => {
    const head = group("h", "s1", ...runs("headline:AB"));
    const pdf = latin(await paint("x4", [head], [head, group("g", "s2", ...runs("headline:CD"))]));
    expect(pdf.match(/\/Title \(AB\)/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/Title \(CD\)\n\/Parent \d+ 0 R\n\/Dest \[\d+ 0 R \/XYZ 9 289 null\]/);
    expect(pdf).toContain("/PageLabels <<\n/Nums [0 <<\n/S /D\n/St 3\n>> 1 <<\n/S /D\n/St 4\n>>]");
  });
});
