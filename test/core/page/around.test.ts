import { describe, expect, it } from "vitest";
import type { Around, Doc, FrameRecord } from "../../../core/model/index.js";
import { type GlyphRun, layoutEdition, type PageLayout } from "../../../core/page/index.js";
import { checkLayout } from "../../../core/rules/index.js";
import { pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, hanText, pictureOf, STYLE, storyOf, withoutWhite } from "./editions.js";

const { left, top, pitch } = STYLE.grid;

/** A text of one wide column's worth in the first column, and a picture over it that text may run round. */
function pageWith(around: Around | null, lines = 12): Doc {
  const picture = frameOf("p", { kind: "picture", picture: "x" }, cells(0, 2, 1, 3));
  const frame: FrameRecord = { ...picture, ...(around ? { around } : {}) };
  const text = frameOf("t", { kind: "text", story: "s", part: 0 }, cells(0, 0, 1, lines));
  return docOf([[text, frame]], [storyOf("s", [["paragraph", hanText(58)]]), pictureOf("x")]);
}

const laid = (doc: Doc): PageLayout | undefined => layoutEdition(doc, fakeFaces())[0];

/** Where each character of a frame stands: its grid line on the page and how many characters in. */
function places(page: PageLayout | undefined, frame: string): readonly { line: number; x: number }[] {
  const group = page?.display.groups.find((each) => each.frame === frame);
  const runs = group?.items.filter((item): item is GlyphRun => item.kind === "glyphs") ?? [];
  return runs.flatMap((run) =>
    [...run.x].map((x, i) => ({
      line: Math.floor(((group?.y ?? 0) + (run.y[i] ?? 0) - top) / pitch),
      x: ((group?.x ?? 0) + x - left) / 10,
    })),
  );
}

describe("text that runs round a frame", () => {
  it("goes on below it", () => {
    const page = laid(pageWith({ standoff: pt(0), wrap: "jump" }));
    expect([...new Set(places(page, "t").map((place) => place.line))]).toEqual([0, 1, 5, 6, 7, 8]);
    expect(withoutWhite(page?.frames[0]?.text ?? "")).toBe(hanText(58));
    expect(page?.frames[0]?.white).toBe(3);
  });

  it("follows the outline of a shape in it", () => {
    // The left half of the column on lines 2 to 4.
    const outline = [
      { x: pt(left), y: pt(top + 2 * pitch) },
      { x: pt(left + 50), y: pt(top + 2 * pitch) },
      { x: pt(left + 50), y: pt(top + 5 * pitch) },
      { x: pt(left), y: pt(top + 5 * pitch) },
    ];
    const page = laid(pageWith({ standoff: pt(0), wrap: "both", outline }));
    const beside = places(page, "t").filter(({ line }) => line >= 2 && line <= 4);
    expect(beside).toHaveLength(15);
    expect(Math.min(...beside.map(({ x }) => x))).toBe(5);
    expect(withoutWhite(page?.frames[0]?.text ?? "")).toBe(hanText(58));
  });

  it("follows the outline of a picture that is clipped out of its ground, as it is seen, and its frame has no line", () => {
    // What is seen of the picture is its left half; mirrored it is the right one.
    const half = [
      { x: 0, y: 0 },
      { x: 0.5, y: 0 },
      { x: 0.5, y: 1 },
      { x: 0, y: 1 },
    ];
    const doc = (mirrored: boolean, outline?: typeof half): Doc => {
      const made = pageWith({ standoff: pt(0), wrap: "both", contour: "picture" });
      const frame = made.records.get("p");
      if (frame?.type !== "frame") throw new Error("no picture");
      const content = { kind: "picture", picture: "x", fit: mirrored ? { mirrored: true as const } : {} } as const;
      const shown = pictureOf("x", { pixels: { width: 100, height: 34 }, ...(outline ? { outline } : {}) });
      return { ...made, records: new Map(made.records).set("p", { ...frame, content }).set("x", shown) };
    };
    const beside = (page: PageLayout | undefined) =>
      places(page, "t").flatMap(({ line, x }) => (line >= 2 && line <= 4 ? [Math.floor(x)] : []));
    expect(Math.min(...beside(laid(doc(false, half))))).toBe(5);
    expect(Math.max(...beside(laid(doc(true, half))))).toBe(4);
    expect(beside(laid(doc(false)))).toEqual([]);
    const itemsOf = (page: PageLayout | undefined) =>
      page?.display.groups.find(({ frame }) => frame === "p")?.items.map(({ kind }) => kind);
    expect(itemsOf(laid(doc(false, half)))).toEqual(["image"]);
    expect(itemsOf(laid(doc(false)))).toEqual(["image", "shape"]);
  });

  it("is painted over the rectangle of what it follows the outline of", () => {
    const page = laid(pageWith({ standoff: pt(0), wrap: "both", contour: "picture" }));
    expect(page?.display.groups.map(({ frame }) => frame)).toEqual(["p", "t"]);
    expect(page?.frames.map(({ frame }) => frame)).toEqual(["t", "p"]);
    expect(laid(pageWith({ standoff: pt(0), wrap: "both" }))?.display.groups.map(({ frame }) => frame)).toEqual(["t", "p"]);
  });

  it("keeps away from it by its standoff", () => {
    const page = laid(pageWith({ standoff: pt(12), wrap: "both" }));
    expect([...new Set(places(page, "t").map((place) => place.line))]).toEqual([0, 6, 7, 8, 9, 10]);
  });

  it("is overset where nothing is left for it", () => {
    const page = laid(pageWith({ standoff: pt(0), wrap: "jump" }, 6));
    expect(page?.frames[0]?.overset).toEqual({ text: hanText(58).slice(28), characters: 30, lines: 3 });
  });

  it("does not count as overlapping it; other frames do", () => {
    const rules = (doc: Doc): readonly string[] => checkLayout(doc, layoutEdition(doc, fakeFaces())).map((finding) => finding.rule);
    expect(rules(pageWith({ standoff: pt(0), wrap: "jump" }))).not.toContain("overlap");
    expect(rules(pageWith(null))).toContain("overlap");
  });
});

describe("a story that goes on on another page", () => {
  const story = storyOf("s", [["paragraph", hanText(118)]]);
  const part = (id: string, index: number): FrameRecord => frameOf(id, { kind: "text", story: "s", part: index }, cells(0, 0, 1, 8));

  it("says so in the line that it keeps free for it, which is no part of its text", () => {
    const pages = layoutEdition(docOf([[part("a", 0)], [], [], [part("b", 1)]], [story]), fakeFaces());
    const drawn = (page: number) =>
      pages[page]?.display.groups[0]?.items.filter((item): item is GlyphRun => item.kind === "glyphs" && item.role === "jump") ?? [];
    expect(drawn(0).map((run) => run.text)).toEqual(["（下转第4版）"]);
    expect(drawn(3).map((run) => run.text)).toEqual(["（上接第1版）"]);
    expect(places(pages[0], "a").filter(({ line }) => line === 7)).toHaveLength(7);
    expect(places(pages[3], "b").filter(({ line }) => line === 0)).toHaveLength(7);
    expect(
      pages
        .map((page) => page.frames[0]?.text ?? "")
        .join("")
        .replace(/\s/g, ""),
    ).toBe(hanText(118));
  });

  it("leaves saying it to frames of their own", () => {
    const to = frameOf("j", { kind: "jump", story: "s", page: 2, direction: "to" }, cells(0, 8, 1, 1));
    const from = frameOf("k", { kind: "jump", story: "s", page: 1, direction: "from" }, cells(1, 0, 1, 1));
    const pages = layoutEdition(
      docOf(
        [
          [part("a", 0), to],
          [from, part("b", 1)],
        ],
        [story],
      ),
      fakeFaces(),
    );
    expect(places(pages[0], "a").filter(({ line }) => line === 7)).toHaveLength(10);
    expect(places(pages[1], "b").filter(({ line }) => line === 0)).toHaveLength(10);
  });
});
