import { describe, expect, it } from "vitest";
import type { Ink, PageInks } from "../../../core/model/index.js";
import { type DisplayItem, type DisplayPage, drawnRect } from "../../../core/page/index.js";
import { MARK_KINDS, type MarkKind, markedPage } from "../../../core/sheet/index.js";
import { mm, overlaps, pt, ptFromMm, rect } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";

const BLACK: Ink = { c: 0, m: 0, y: 0, k: 1 };
const RED: Ink = { c: 0, m: 1, y: 0.9, k: 0 };
const words = ["晨报", "2026-11-20", "第 1 版"].map((text) => ({ text, ink: BLACK }));

function pageOf(width: number, height: number, { bleed = 3, inks }: { bleed?: number; inks?: PageInks } = {}): DisplayPage {
  const [w, h, b] = [width, height, bleed].map((each) => ptFromMm(mm(each)));
  return { page: "page", number: 1, width: w ?? pt(0), height: h ?? pt(0), bleed: b ?? pt(0), groups: [], ...(inks ? { inks } : {}) };
}

function sheetWith(page: DisplayPage, ...kinds: readonly MarkKind[]) {
  const { sheet } = markedPage(page, { kinds, words }, fakeFaces());
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function itemsOf(page: DisplayPage, ...kinds: readonly MarkKind[]): readonly DisplayItem[] {
  return sheetWith(page, ...kinds).over.flatMap(({ items }) => items);
}

/** Millimetres to a hundredth. */
function inMm(points: number): number {
  return Math.round((points * 2540) / 72) / 100;
}

function fillsOf(items: readonly DisplayItem[]): readonly Ink[] {
  return items.flatMap((item) => (item.kind === "shape" && item.fill !== null ? [item.fill] : []));
}

describe("marks round a page", () => {
  it("are none unless they are asked for", () => {
    const page = pageOf(275, 390);
    expect(markedPage(page, { kinds: [], words }, fakeFaces())).toBe(page);
  });

  it("make the sheet larger by 3 mm of bleed, 5 mm of marks and 2 mm of edge on each side", () => {
    const { width, height, x, y, window, scale } = sheetWith(pageOf(275, 390), "slug");
    expect([width, height, x, y].map(inMm)).toEqual([295, 410, 10, 10]);
    expect([window.x, window.y, window.width, window.height].map(inMm)).toEqual([7, 7, 281, 396]);
    expect(scale).toBe(1);
  });

  it("show where to cut by eight lines of 0.25 pt, 5 mm long, 3 mm off the trim", () => {
    const lines = itemsOf(pageOf(275, 390), "crop").flatMap((item) =>
      item.kind === "rule" ? [[item.from.x, item.from.y, item.to.x, item.to.y].map(inMm).join(" ")] : [],
    );
    expect(lines).toEqual([
      "0 -8 0 -3",
      "0 393 0 398",
      "275 -8 275 -3",
      "275 393 275 398",
      "-8 0 -3 0",
      "278 0 283 0",
      "-8 390 -3 390",
      "278 390 283 390",
    ]);
    expect(itemsOf(pageOf(275, 390), "crop").every((item) => item.kind === "rule" && item.weight === 0.25)).toBe(true);
  });

  it("leave a bleed alone that is wider, and keep 3 mm off a trim that has none", () => {
    const [wide] = itemsOf(pageOf(275, 390, { bleed: 5 }), "crop");
    const [none] = itemsOf(pageOf(275, 390, { bleed: 0 }), "crop");
    expect([wide, none].map((item) => (item?.kind === "rule" ? inMm(item.to.y) : null))).toEqual([-5, -3]);
  });

  it("are on all plates where they register them", () => {
    const all = { c: 1, m: 1, y: 1, k: 1 };
    for (const item of itemsOf(pageOf(275, 390), "crop", "registration")) {
      const ink = item.kind === "rule" ? item.ink : item.kind === "shape" ? item.stroke?.ink : null;
      expect(ink).toEqual(all);
    }
  });

  it.each([
    ["a tabloid page", 275, 390],
    ["a card", 40, 30],
    ["a spread", 780, 550],
  ])("stand outside the bleed and on the sheet, beside %s", (_, width, height) => {
    const page = pageOf(width, height);
    const sheet = sheetWith(page, ...MARK_KINDS);
    const whole = rect(0, 0, sheet.width, sheet.height);
    for (const group of sheet.over) {
      for (const item of group.items) {
        const { x, y, width, height } = drawnRect([item]) ?? rect(0, 0, 0, 0);
        const at = rect(group.x + x, group.y + y, width, height);
        expect(overlaps(at, sheet.window)).toBe(false);
        expect(at.x >= 0 && at.y >= 0 && at.x + at.width <= whole.width && at.y + at.height <= whole.height).toBe(true);
      }
    }
  });
});

describe("the colour bar", () => {
  it("has four steps of each process ink and each two of them over each other", () => {
    const fills = fillsOf(itemsOf(pageOf(390, 550), "bar"));
    const steps = (ink: keyof Ink) => [1, 0.75, 0.5, 0.25].map((share) => ({ c: 0, m: 0, y: 0, k: 0, [ink]: share }));
    expect(fills).toEqual([
      ...[...steps("k"), ...steps("c"), ...steps("m"), ...steps("y")],
      { c: 0, m: 1, y: 1, k: 0 },
      { c: 1, m: 0, y: 1, k: 0 },
      { c: 1, m: 1, y: 0, k: 0 },
    ]);
  });

  it("has black alone on a page in black", () => {
    expect(fillsOf(itemsOf(pageOf(390, 550, { inks: { kind: "k" } }), "bar"))).toHaveLength(4);
  });

  it("has black over the spot ink where a page has one, as a rule that is printed over it", () => {
    const items = itemsOf(pageOf(390, 550, { inks: { kind: "k-spot", name: "套红", ink: RED } }), "bar");
    expect(fillsOf(items).slice(4)).toEqual([
      RED,
      { ...RED, m: 0.75, y: 0.675 },
      { ...RED, m: 0.5, y: 0.45 },
      { ...RED, m: 0.25, y: 0.225 },
      RED,
    ]);
    expect(items.at(-1)).toMatchObject({ kind: "rule", ink: BLACK, weight: ptFromMm(mm(5)) });
  });

  it("has patches of 5 mm, narrower ones where half a page is too narrow for them", () => {
    const widthOf = (width: number) => inMm(drawnRect(itemsOf(pageOf(width, 550), "bar").slice(0, 1))?.width ?? 0);
    expect(widthOf(390)).toBe(5);
    // From 4 mm to 5 mm before the middle: 100 - 9 = 91 mm for 19 patches.
    expect(widthOf(200)).toBeCloseTo(91 / 19, 1);
  });
});

describe("the slug", () => {
  it("begins 4 mm from the cut at the left, at 6 pt", () => {
    const [first] = itemsOf(pageOf(390, 550), "slug");
    expect(first).toMatchObject({ kind: "glyphs", text: "晨报", size: 6, role: "decoration" });
    expect(inMm(first?.kind === "glyphs" ? (first.x[0] ?? 0) : 0)).toBe(4);
  });

  it("goes on in a second line rather than into the mark in the middle, and grows smaller rather than into a third", () => {
    const heightsOf = (width: number) => [
      ...new Set(itemsOf(pageOf(width, 550), "slug").flatMap((item) => (item.kind === "glyphs" ? [item.y[0]] : []))),
    ];
    const sizeOf = (width: number) => itemsOf(pageOf(width, 550), "slug").flatMap((item) => (item.kind === "glyphs" ? [item.size] : []))[0];
    expect(heightsOf(390)).toHaveLength(1);
    // 晨报 2026-11-20 takes 12 + 6 + 30 pt, then 6 + 19.5 pt of 第 1 版: 26 mm. There are 30 - 9 = 21 mm.
    expect(heightsOf(60)).toHaveLength(2);
    expect(sizeOf(60)).toBe(6);
    expect(sizeOf(40)).toBeLessThan(6);
  });
});
