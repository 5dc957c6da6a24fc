import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FrameContent, PictureArrangement, PictureRecord } from "../../../core/model/index.js";
import { layoutEdition } from "../../../core/page/index.js";
import { overlaps, type Rect } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { beyondFrame } from "./drawnExtent.js";
import { cells, docOf, frameOf, hanText, pictureOf, withoutWhite } from "./editions.js";

type Group = Extract<FrameContent, { kind: "pictureGroup" }>;

/** Lays a group out in two columns (210 pt) of some lines. */
function layOut(pictures: readonly PictureRecord[], group: Partial<Group> = {}, lines = 14) {
  const content: Group = { kind: "pictureGroup", pictures: pictures.map(({ id }) => id), ...group };
  const [page] = layoutEdition(docOf([[frameOf("f", content, cells(0, 4, 2, lines))]], pictures), fakeFaces());
  const layout = page?.frames[0];
  if (!layout) throw new Error("no frame was laid out");
  const items = page.display.groups[0]?.items ?? [];
  return {
    layout,
    items,
    rooms: items.flatMap((item) => (item.kind === "image" ? [item.rect] : [])),
    labels: items.flatMap((item) => (item.kind === "glyphs" && item.role === "label" ? [item.text] : [])).join(""),
    rules: page.findings.map(({ rule }) => rule),
  };
}

const picture = (id: string, width: number, height: number, fields: Partial<PictureRecord> = {}): PictureRecord =>
  pictureOf(id, { pixels: { width: width * 1000, height: height * 1000 }, caption: "", ...fields });
const round = (rooms: readonly Rect[]) => rooms.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" "));

describe("a picture group (组图)", () => {
  it("stands in a row, each picture as wide as its shape makes it, half an em apart", () => {
    // 14 lines are 168 pt, less a point above and below; 205 pt of width are shared out as 3 : 1.
    expect(round(layOut([picture("a", 3, 2), picture("b", 1, 2)]).rooms)).toEqual(["0 1 154 166", "159 1 51 166"]);
  });

  it("stands in a column, each picture as high as its shape makes it", () => {
    const column: PictureArrangement = { kind: "column" };
    expect(round(layOut([picture("a", 2, 1), picture("b", 2, 3)], { arrangement: column }).rooms)).toEqual(["0 1 210 40", "0 46 210 121"]);
  });

  it("stands in rows of so many, the last of them wider", () => {
    const three = ["a", "b", "c"].map((id) => picture(id, 3, 2));
    expect(round(layOut(three, { arrangement: { kind: "grid", columns: 2 } }).rooms)).toEqual([
      "0 1 103 81",
      "108 1 103 81",
      "0 87 210 81",
    ]);
  });

  it("leads with its first picture, the others over each other at its right", () => {
    const [lead, ...others] = layOut(
      ["a", "b", "c"].map((id) => picture(id, 3, 2)),
      { arrangement: { kind: "lead" } },
    ).rooms;
    // A column of two pictures is as wide as half of one: two thirds and one third.
    expect(lead?.width).toBeCloseTo((205 * 2) / 3);
    expect(lead?.height).toBeCloseTo(166);
    expect(others.map(({ x }) => Math.round(x))).toEqual([142, 142]);
  });

  it("numbers its pictures in the words as in the pictures, and its own text says each number once", () => {
    const { layout, labels } = layOut([
      picture("a", 3, 2, { caption: "江边", credit: "甲 摄" }),
      picture("b", 3, 2, { caption: "渡口", credit: "甲 摄" }),
    ]);
    expect(labels).toBe("图一图二");
    expect(withoutWhite(layout.text)).toBe("图一江边图二渡口甲摄");
  });

  it("says what its pictures share in the place of their captions, without numbers", () => {
    const pictures = ["甲 摄", "乙 摄", null].map((credit, i) => picture(`p${i}`, 3, 2, { caption: `第${i}幅`, credit }));
    const { layout, labels } = layOut(pictures, { caption: "江边的早晨" });
    expect(labels).toBe("");
    expect(withoutWhite(layout.text)).toBe("江边的早晨甲摄乙摄");
  });

  it("shows each picture as it is asked to be seen, and warns of each one", () => {
    const { items, rules } = layOut([picture("a", 3, 2), picture("b", 3, 2)], { fits: { b: { mirrored: true, line: "none" } } });
    expect(items.flatMap((item) => (item.kind === "image" ? [item.mirrored] : []))).toEqual([undefined, true]);
    expect(rules.filter((rule) => rule === "picture-mirrored")).toHaveLength(1);
  });

  it("says the fewest pixels an inch of its pictures, and which one of them is missing", () => {
    const soft = pictureOf("b", { pixels: { width: 90, height: 60 }, caption: "" });
    const { layout, rules } = layOut([picture("a", 3, 2), soft, pictureOf("c", { file: null })]);
    expect(layout.picture?.ppi).toBeLessThan(100);
    expect(rules.filter((rule) => rule === "picture-missing")).toHaveLength(1);
  });

  it("belongs to the story of its pictures when they have one in common", () => {
    const ofStory = (...stories: readonly (string | null)[]) =>
      layOut(stories.map((story, i) => picture(`p${i}`, 3, 2, { story }))).layout.story;
    expect(ofStory("s", "s")).toBe("s");
    expect(ofStory("s", null)).toBeNull();
  });

  it("holds all of its room, the gaps between its pictures included", () => {
    const [page] = layoutEdition(
      docOf([[frameOf("f", { kind: "pictureGroup", pictures: ["a", "b"] }, cells(0, 0, 4, 40))]], [picture("a", 3, 2), picture("b", 3, 2)]),
      fakeFaces(),
    );
    expect(page?.white.cells).toBe(0);
  });

  it("keeps its pictures apart and inside, and every word once, whatever its frame", () => {
    const shape = fc.integer({ min: 1, max: 60 });
    const one = fc.record({ width: shape, height: shape, caption: fc.nat(30).map(hanText), credit: fc.constantFrom(null, "甲摄", "乙摄") });
    const arrangement = fc.constantFrom<PictureArrangement | undefined>(
      undefined,
      { kind: "column" },
      { kind: "grid", columns: 2 },
      { kind: "grid", columns: 0 },
      { kind: "lead" },
    );
    const shared = fc.option(fc.nat(40).map(hanText), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 6 }),
        arrangement,
        shared,
        fc.integer({ min: 1, max: 30 }),
        (all, how, caption, lines) => {
          const pictures = all.map(({ width, height, ...words }, i) => picture(`p${i}`, width, height, words));
          const group = { ...(how ? { arrangement: how } : {}), ...(caption === undefined ? {} : { caption }) };
          const { layout, items, rooms } = layOut(pictures, group, lines);
          expect(rooms).toHaveLength(pictures.length);
          expect(rooms.some((room, i) => rooms.slice(i + 1).some((other) => overlaps(room, other)))).toBe(false);
          expect(beyondFrame(items, layout.rect)).toEqual([]);
          const said = withoutWhite(layout.text + (layout.overset?.text ?? ""));
          for (const { caption: own } of caption === undefined ? pictures : []) expect(said).toContain(own);
          if (caption !== undefined) expect(said.startsWith(caption)).toBe(true);
        },
      ),
    );
  });
});
