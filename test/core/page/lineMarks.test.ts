import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LineMark } from "../../../core/inline/index.js";
import type { DisplayItem, ShapeItem } from "../../../core/page/index.js";
import { markItems } from "../../../core/page/lineMarks.js";
import type { LinePlace, Point } from "../../../core/page/linePlace.js";
import { em, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { horizontalLine, rubyMark, styleOf, verticalLine } from "./handLines.js";

const faces = fakeFaces();
const SIZE = 9;
const TEXT = "天地玄黄宇宙洪荒";
const ROW: LinePlace = { kind: "horizontal", x: 0, baseline: 100 };
const COLUMN: LinePlace = { kind: "vertical", axis: 100, start: 0 };
/** Edges of the em boxes of either line. */
const [ROW_TOP, ROW_FOOT] = [100 - 0.88 * SIZE, 100 + 0.12 * SIZE];
const [COLUMN_LEFT, COLUMN_RIGHT] = [100 - SIZE / 2, 100 + SIZE / 2];

const dot = (character: number): LineMark => ({ kind: "emphasis", x: pt((character + 0.5) * SIZE), style: styleOf(SIZE) });
const rule = (kind: "proper-name" | "book-title" | "mourning", from: number, to: number): LineMark => ({
  kind,
  from: pt(from * SIZE),
  to: pt(to * SIZE),
  style: styleOf(SIZE),
});

function draw(place: LinePlace, ...marks: readonly LineMark[]): readonly DisplayItem[] {
  const set = place.kind === "horizontal" ? horizontalLine : verticalLine;
  return markItems(set(faces, SIZE, [{ text: TEXT }], marks), place, () => em(1));
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** The box round what an item inks; of a cubic curve that of its handles, which encloses it. */
function extentOf(item: DisplayItem | undefined): Extent {
  if (item?.kind !== "rule" && item?.kind !== "shape") throw new Error("neither rule nor shape");
  const points = item.kind === "rule" ? [item.from, item.to] : pointsOf(item);
  const half = (item.kind === "rule" ? item.weight : (item.stroke?.weight ?? 0)) / 2;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs) - half, right: Math.max(...xs) + half, top: Math.min(...ys) - half, foot: Math.max(...ys) + half };
}

/** Points of a path; a wave is given by its crests, which lie half as far out as their handles. */
function pointsOf({ ops, points }: ShapeItem): readonly Point[] {
  const all = Array.from({ length: points.length / 2 }, (_, index) => ({ x: points[2 * index] ?? 0, y: points[2 * index + 1] ?? 0 }));
  if (!ops.includes(2)) return all;
  return all.map((point, index) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    if (index % 2 === 0 || !before || !after) return point;
    return { x: (before.x + 2 * point.x + after.x) / 4, y: (before.y + 2 * point.y + after.y) / 4 };
  });
}

describe("emphasis dots", () => {
  it("stand below the middle of their characters in horizontal lines", () => {
    const extent = extentOf(draw(ROW, dot(2))[0]);
    expect((extent.left + extent.right) / 2).toBeCloseTo(2.5 * SIZE, 9);
    expect(extent.top).toBeGreaterThan(ROW_FOOT);
  });

  it("stand right of the middle of their characters in vertical lines", () => {
    const extent = extentOf(draw(COLUMN, dot(2))[0]);
    expect((extent.top + extent.foot) / 2).toBeCloseTo(2.5 * SIZE, 9);
    expect(extent.left).toBeGreaterThan(COLUMN_RIGHT);
  });

  it("are filled circles", () => {
    const [item] = draw(ROW, dot(0));
    const { left, right, top, foot } = extentOf(item);
    expect(right - left).toBeCloseTo(foot - top, 9);
    expect(item).toMatchObject({ fill: styleOf(SIZE).ink, stroke: null });
  });

  it("keep one distance in a line, outside the rules of some of them", () => {
    const plain = extentOf(draw(ROW, dot(0))[0]);
    const [underlined, other] = draw(ROW, rule("proper-name", 0, 2), dot(0), dot(5))
      .slice(1)
      .map(extentOf);
    expect(underlined?.top).toBeGreaterThan(plain.top);
    expect(other?.top).toBeCloseTo(underlined?.top ?? Number.NaN, 9);
  });

  it("do not move for a rule on the other side", () => {
    expect(extentOf(draw(COLUMN, rule("proper-name", 0, 2), dot(0))[1])).toEqual(extentOf(draw(COLUMN, dot(0))[0]));
  });
});

describe("rules", () => {
  it("stand below their names in horizontal lines, left of them in vertical ones", () => {
    for (const kind of ["proper-name", "book-title"] as const) {
      const [row] = draw(ROW, rule(kind, 1, 3));
      const [column] = draw(COLUMN, rule(kind, 1, 3));
      expect(extentOf(row).top).toBeGreaterThan(ROW_FOOT);
      expect(extentOf(column).left).toBeLessThan(COLUMN_LEFT);
      expect(extentOf(column).right).toBeLessThan(COLUMN_LEFT);
    }
  });

  it("reach from end to end of what the composer gives them", () => {
    const [straight, wave] = draw(COLUMN, rule("proper-name", 1, 3), rule("book-title", 3, 5));
    expect(straight).toMatchObject({ from: { y: SIZE }, to: { y: 3 * SIZE } });
    expect(wave?.kind === "shape" ? [wave.points[1], wave.points.at(-1)] : []).toEqual([3 * SIZE, expect.closeTo(5 * SIZE, 9)]);
  });

  it("wave in whole lengths: they end as they began", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 30, noNaN: true }), (length) => {
        const [item] = draw(ROW, rule("book-title", 0, length));
        if (item?.kind !== "shape") throw new Error("no wave");
        const halves = item.ops.length - 1;
        const ys = [...item.points].filter((_, index) => index % 2 === 1);
        expect(halves % 2).toBe(0);
        expect(ys.at(-1)).toBeCloseTo(ys[0] ?? Number.NaN, 9);
        expect(item.points.at(-2)).toBeGreaterThanOrEqual(item.points[0] ?? Number.NaN);
      }),
    );
  });

  it("box a name on all four sides, outside its em boxes", () => {
    const box = extentOf(draw(ROW, rule("mourning", 1, 3))[0]);
    expect(box.top).toBeLessThan(ROW_TOP);
    expect(box.foot).toBeGreaterThan(ROW_FOOT);
    expect([box.left < SIZE, box.right > 3 * SIZE]).toEqual([true, true]);
    const upright = extentOf(draw(COLUMN, rule("mourning", 1, 3))[0]);
    expect([upright.left < COLUMN_LEFT, upright.right > COLUMN_RIGHT]).toEqual([true, true]);
  });

  it("are moved by nothing that stands beside them", () => {
    const alone = draw(ROW, rule("book-title", 2, 4));
    expect(draw(ROW, rule("mourning", 4, 6), rule("proper-name", 0, 2), rule("book-title", 2, 4)).at(-1)).toEqual(alone[0]);
  });

  it("stand outside each other where one name holds another, and dots outside both", () => {
    const [straight, wave, point] = draw(ROW, rule("proper-name", 0, 2), rule("book-title", 0, 4), dot(3)).map(extentOf);
    expect(wave?.top).toBeGreaterThan(straight?.foot ?? Number.NaN);
    expect(point?.top).toBeGreaterThan(wave?.foot ?? Number.NaN);
  });

  it("stand outside a mourning box and inside dots", () => {
    const [box, straight, point] = draw(ROW, rule("mourning", 0, 2), rule("proper-name", 0, 2), dot(0)).map(extentOf);
    expect(straight?.top).toBeGreaterThan(box?.foot ?? Number.NaN);
    expect(point?.top).toBeGreaterThan(straight?.foot ?? Number.NaN);
  });
});

describe("marks at newspaper leading", () => {
  /** The em boxes of a body of 9 pt on a pitch of 11.9 pt. */
  const NEXT_TOP = 100 + 11.9 - 0.88 * SIZE;

  it("keep clear of the next line, a wavy rule with dots outside it too", () => {
    const [wave, point] = draw(ROW, rule("book-title", 0, 2), dot(0));
    expect(extentOf(wave).foot).toBeLessThan(extentOf(point).top);
    expect(extentOf(point).foot).toBeLessThan(NEXT_TOP);
  });

  it("keep clear of the marks of the vertical line beside them", () => {
    const [wave, point] = draw(COLUMN, rule("book-title", 0, 2), dot(0));
    const [left, right] = [COLUMN_LEFT - extentOf(wave).left, extentOf(point).right - COLUMN_RIGHT];
    expect(left + right).toBeLessThan(2.9);
  });

  it("keep clear of the line to the left and to the right", () => {
    const [wave, point] = draw(COLUMN, rule("book-title", 0, 2), dot(0));
    expect(extentOf(wave).left).toBeGreaterThan(COLUMN_LEFT - 2.9);
    expect(extentOf(point).right).toBeLessThan(COLUMN_RIGHT + 2.9);
  });
});

describe("leaders of tabs", () => {
  it("stand on the line, as no words of the copy", () => {
    const [run] = horizontalLine(faces, SIZE, [{ text: "…" }]).runs;
    if (!run) throw new Error("no run");
    const leader: LineMark = { kind: "leader", text: "…", runs: [run, { ...run, x: Float64Array.of(SIZE) }] };
    const items = draw(ROW, leader, dot(0));
    expect(items.map((item) => (item.kind === "glyphs" ? [item.role, item.x[0], item.y[0]] : item.kind))).toEqual([
      ["leader", 0, 100],
      ["leader", SIZE, 100],
      "shape",
    ]);
    expect(items[2]).toEqual(draw(ROW, dot(0))[0]);
  });
});

describe("readings", () => {
  it("stand over the em boxes of what they read, however large the rest of the line is", () => {
    const small = { text: "天", size: 6 };
    const line = horizontalLine(faces, SIZE, [small, { text: "地地地" }], [rubyMark(faces, 3, { text: "tian" }, 0, 6)]);
    const [ruby] = markItems(line, ROW, () => em(1));
    expect(ruby).toMatchObject({ kind: "glyphs", mode: "horizontal", text: "tian" });
    // Its em box ends where that of the character below begins.
    expect(ruby?.kind === "glyphs" ? ruby.y[0] : null).toBeCloseTo(100 - 0.88 * 6 - 0.12 * 3, 9);
  });

  it("stand to the right in vertical lines, turned as the composer turns them", () => {
    const [ruby] = draw(COLUMN, rubyMark(faces, 4.5, { text: "tian", turn: "sideways" }, 0, 9));
    expect(ruby).toMatchObject({ mode: "sideways" });
    expect(ruby?.kind === "glyphs" ? ruby.x[0] : null).toBeCloseTo(COLUMN_RIGHT + 2.25 - 0.38 * 4.5, 9);
  });

  it("have dots outside them where both stand on one side", () => {
    const [point, other, ruby] = draw(COLUMN, rubyMark(faces, 4.5, { text: "天", turn: "upright" }, 0, 9), dot(0), dot(3));
    expect(ruby).toMatchObject({ role: "ruby" });
    expect(extentOf(point).left).toBeGreaterThan(COLUMN_RIGHT + 4.5);
    expect(extentOf(other).right).toBeLessThan(COLUMN_RIGHT + 2.9);
  });
});
