import { describe, expect, it } from "vitest";
import { BLACK, type Doc, type Ink, type PageInks, type PageRecord, recordOf } from "../../../core/model/index.js";
import { layoutEdition } from "../../../core/page/index.js";
import { checkLayout } from "../../../core/rules/index.js";
import { em } from "../../../core/units/index.js";
import { say } from "../../../messages/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, STYLE, storyOf } from "../page/editions.js";

const RED: Ink = { c: 0, m: 1, y: 1, k: 0 };
const STORY = storyOf("a", [["paragraph", "一段正文。"]]);
const TINTED = {
  ...frameOf("t", { kind: "text", story: "a", part: 0 }, cells(0, 3, 2, 6)),
  box: { tint: 0.2, ink: "accent" as const, padding: em(1) },
};
const BAND = frameOf("band", { kind: "rubric", text: "要闻" }, cells(2, 3, 2, 3));

/** A page in some inks; `type` are changes of the type of its style. */
function edition(inks: PageInks | undefined, type: Partial<typeof STYLE.type> = {}): Doc {
  const doc = docOf([[TINTED, BAND]], [STORY]);
  const page: PageRecord = { ...recordOf(doc, "page1", "page"), ...(inks ? { inks } : {}) };
  const style = { ...STYLE, type: { ...STYLE.type, ...type } };
  return { ...doc, records: new Map([...doc.records, [page.id, page]]), styles: new Map([[style.id, style]]) };
}

function faults(doc: Doc) {
  return checkLayout(doc, layoutEdition(doc, fakeFaces())).filter(({ rule }) => rule === "ink-missing");
}

function coloursOf(doc: Doc): readonly Ink[] {
  const items = layoutEdition(doc, fakeFaces()).flatMap(({ display }) => display.groups.flatMap((group) => group.items));
  return items.flatMap((item) =>
    item.kind === "glyphs" || item.kind === "rule" ? [item.ink] : item.kind === "shape" && item.fill ? [item.fill] : [],
  );
}

describe("缺墨", () => {
  it.each([[undefined], [{ kind: "k" }], [{ kind: "k-spot", name: "绿", ink: { c: 0.8, m: 0, y: 1, k: 0 } }], [{ kind: "cmyk" }]] as const)(
    "does not befall the house colour, whatever the page is printed in: %j",
    (inks) => {
      expect(faults(edition(inks))).toEqual([]);
    },
  );

  it("befalls type in a colour of its own on a black page, and names page, frame, ink and remedy", () => {
    const doc = edition({ kind: "k" }, { rubric: { ...STYLE.type.rubric, ink: RED } });
    const found = faults(doc);
    expect(found.map(({ level, frames }) => [level, frames])).toEqual([["error", ["band"]]]);
    const words = say("en", "ink-missing", found[0]?.params ?? {});
    expect(words).toMatch(/page 1.* in K,.*frame band uses C0 M100 Y100 K0.*inks/);
    expect(faults(edition({ kind: "cmyk" }, { rubric: { ...STYLE.type.rubric, ink: RED } }))).toEqual([]);
  });

  it("befalls a second colour on a page with a spot ink", () => {
    const green = { kind: "k-spot", name: "绿", ink: { c: 0.8, m: 0, y: 1, k: 0 } } as const;
    const found = faults(edition(green, { rubric: { ...STYLE.type.rubric, ink: RED } }));
    expect(found.map(({ params }) => params.inks)).toEqual(["K + 绿"]);
  });
});

describe("a page in inks of its own", () => {
  it("draws what the house has in colour in black, on that page alone", () => {
    expect(coloursOf(edition(undefined))).toContainEqual(RED);
    const black = coloursOf(edition({ kind: "k" }));
    expect(black).toContainEqual(BLACK);
    expect(black.filter(({ c, m, y }) => c + m + y > 0)).toEqual([]);
  });

  it("keeps the layout of its frames for as long as its inks stay", () => {
    const faces = fakeFaces();
    const doc = edition({ kind: "k" });
    const groups = (each: Doc) => layoutEdition(each, faces).flatMap(({ display }) => display.groups);
    const [first, again] = [groups(doc), groups({ ...doc, records: new Map(doc.records) })];
    expect(first.length).toBe(2);
    for (const [index, group] of first.entries()) expect(again[index]).toBe(group);
  });
});
