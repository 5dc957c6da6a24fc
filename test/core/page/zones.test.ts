import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocRecord, FrameContent, FrameRecord, HeadlineSetting } from "../../../core/model/index.js";
import { layoutEdition, pageZones, type Zone } from "../../../core/page/index.js";
import { type Polygon, zoneOutlines } from "../../../core/page/zoneOutline.js";
import { lines, pt, type Rect, rect } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, storyOf, withoutWhite } from "./editions.js";

const SETTING: HeadlineSetting = {
  rank: 2,
  size: pt(20),
  minorSize: pt(12),
  main: ["新桥通车"],
  kicker: [],
  deck: [],
  rubric: null,
  summary: null,
  above: lines(1),
  below: lines(1),
};

const story = (id: string, length = 60) =>
  storyOf(id, [
    ["headline", `${id}桥通车`],
    ["paragraph", hanText(length)],
  ]);
const text = (id: string, of: string, ...at: Parameters<typeof cells>): FrameRecord =>
  frameOf(id, { kind: "text", story: of, part: 0 }, cells(...at));
const other = (id: string, content: FrameContent, ...at: Parameters<typeof cells>): FrameRecord => frameOf(id, content, cells(...at));

function zonesOf(frames: readonly FrameRecord[], records: readonly DocRecord[]): readonly Zone[] {
  const doc = docOf([frames], [EDITION, ...records]);
  const [layout] = layoutEdition(doc, fakeFaces());
  if (!layout) throw new Error("no page");
  return pageZones(doc, layout);
}

/** Corners as words. The page has columns of 100 pt from 35, 110 apart, and lines of 12 pt from 40. */
const cornersOf = (zone: Zone | undefined) => zone?.outline.map((loop) => loop.map(({ x, y }) => `${x},${y}`).join(" "));

/** Whether a place lies inside loops, by the even-odd rule. */
function isInside(outline: readonly Polygon[], x: number, y: number): boolean {
  let inside = false;
  for (const loop of outline) {
    loop.forEach((a, at) => {
      const b = loop[(at + 1) % loop.length] ?? a;
      if (a.y > y !== b.y > y && x < a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y)) inside = !inside;
    });
  }
  return inside;
}

describe("the zones of a page", () => {
  it("go round a story's headline and text and the white between its columns", () => {
    const frames = [
      other("h", { kind: "headline", story: "甲", setting: SETTING }, 0, 0, 2, 4),
      text("t", "甲", 0, 4, 1, 6),
      text("t2", "甲", 1, 4, 1, 6),
    ];
    const [zone, ...more] = zonesOf(frames, [story("甲")]);
    expect(more).toEqual([]);
    expect(cornersOf(zone)).toEqual(["35,40 245,40 245,160 35,160"]);
    expect(zone?.pieces.map(({ frame }) => frame)).toEqual(["h", "t", "t2"]);
  });

  it("take a picture into its story's where the story stands on the page, else give it its own", () => {
    const frames = [
      text("t", "甲", 0, 0, 1, 6),
      other("p", { kind: "picture", picture: "p1" }, 1, 0, 1, 5),
      other("c", { kind: "caption", picture: "p1" }, 1, 5, 1, 1),
      other("q", { kind: "picture", picture: "p2" }, 3, 0, 1, 5),
    ];
    const zones = zonesOf(frames, [story("甲"), pictureOf("p1", { story: "甲" }), pictureOf("p2", { story: "elsewhere" })]);
    expect(zones.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["story 甲", "picture p2"]);
    expect(cornersOf(zones[0])).toEqual(["35,40 245,40 245,112 35,112"]);
    expect(zones[0]?.pieces.map(({ kind }) => kind)).toEqual(["text", "picture", "caption"]);
  });

  it("have several loops where a story's frames lie apart", () => {
    const [zone] = zonesOf([text("t", "甲", 0, 0, 1, 4), text("u", "甲", 3, 20, 1, 4)], [story("甲")]);
    expect(zone?.outline).toHaveLength(2);
  });

  it("give what lies in another's frame to the smaller one", () => {
    const frames = [text("t", "甲", 0, 0, 3, 9), other("q", { kind: "picture", picture: "p2" }, 1, 3, 1, 3)];
    const zones = zonesOf(frames, [story("甲", 300), pictureOf("p2")]);
    expect(zones[0]?.outline).toHaveLength(2);
    expect(cornersOf(zones[1])).toEqual(["145,76 245,76 245,112 145,112"]);
    expect(isInside(zones[0]?.outline ?? [], 195, 90)).toBe(false);
    expect(isInside(zones[0]?.outline ?? [], 195, 60)).toBe(true);
  });

  it("part a column of briefs at its small heads, its rubric with the first", () => {
    const briefs: FrameContent = { kind: "briefs", rubric: "简讯", stories: ["甲", "乙", "丙"], part: 0 };
    const zones = zonesOf([other("b", briefs, 0, 0, 2, 20)], [story("甲", 25), story("乙", 25), story("丙", 25)]);
    expect(zones.map(({ id }) => id)).toEqual(["甲", "乙", "丙"]);
    expect(zones.map(({ pieces }) => withoutWhite(pieces.map((piece) => piece.text).join("")))).toEqual([
      `简讯甲桥通车${hanText(25)}`,
      `乙桥通车${hanText(25)}`,
      `丙桥通车${hanText(25)}`,
    ]);
    const middles = zones.map(({ outline }) => outline[0]?.[0]);
    for (const [at, place] of middles.entries())
      zones.forEach(({ outline }, of) => {
        expect(isInside(outline, (place?.x ?? 0) + 5, (place?.y ?? 0) + 5)).toBe(at === of);
      });
  });

  it("leave briefs whole whose stories have no heads", () => {
    const headless = (id: string) => storyOf(id, [["paragraph", hanText(25)]]);
    const briefs: FrameContent = { kind: "briefs", rubric: null, stories: ["甲", "乙"], part: 0 };
    const zones = zonesOf([other("b", briefs, 0, 0, 1, 20)], [headless("甲"), headless("乙")]);
    expect(zones.map(({ id }) => id)).toEqual(["甲"]);
    expect(withoutWhite(zones[0]?.pieces[0]?.text ?? "")).toBe(hanText(25).repeat(2));
  });

  it("are none for furniture and rules", () => {
    const rule = other("r", { kind: "rule", direction: "horizontal", weight: "hairline" }, 0, 9, 4, 1);
    expect(zonesOf([other("f", { kind: "folio" }, 0, 0, 4, 2), rule], [])).toEqual([]);
  });
});

describe("outlines of rectangles", () => {
  const owned = fc.record({
    owner: fc.constantFrom("a", "b", "c"),
    rect: fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .map(([x, y, width, height]): Rect => rect(x * 1.1, y, width * 1.1, height)),
  });

  it("never overlap, and hold every place of their rectangles that no other owner covers", () => {
    fc.assert(
      fc.property(fc.array(owned, { minLength: 1, maxLength: 6 }), (rects) => {
        const outlines = [...zoneOutlines(rects, { x: 1.1, y: 1 })];
        for (let column = 0; column < 14; column++)
          for (let row = 0; row < 14; row++) {
            const [x, y] = [(column + 0.5) * 1.1, row + 0.5];
            const inside = outlines.filter(([, outline]) => isInside(outline, x, y)).map(([owner]) => owner);
            expect(inside.length).toBeLessThanOrEqual(1);
            const covering = new Set(rects.filter((each) => covers(each.rect, x, y)).map(({ owner }) => owner));
            if (covering.size === 1) expect(inside).toEqual([...covering]);
          }
      }),
      { numRuns: 60 },
    );
  });
});

function covers({ x, y, width, height }: Rect, px: number, py: number): boolean {
  return px > x && px < x + width && py > y && py < y + height;
}
