import { describe, expect, it } from "vitest";
import type { Ink, PageInks } from "../../../core/model/index.js";
import type { DisplayItem, DisplayPage } from "../../../core/page/index.js";
import { groundsOf, knockedOutText, overprintingItems, pictureInkFrom } from "../../../core/press/index.js";
import { pt, rect } from "../../../core/units/index.js";

const BLACK = ink("K100");
const NO_PICTURES = pictureInkFrom(() => null);

/** "C10 M20 Y30 K40", parts left out are none. */
function ink(words: string): Ink {
  const share = (letter: string): number => Number(new RegExp(`${letter}(\\d+)`).exec(words)?.[1] ?? 0) / 100;
  return { c: share("C"), m: share("M"), y: share("Y"), k: share("K") };
}

function plate(x: number, width: number, words: string): DisplayItem {
  const points = [x, 0, x + width, 0, x + width, 20, x, 20];
  return { kind: "shape", ops: Uint8Array.of(0, 1, 1, 1, 4), points: Float64Array.from(points), fill: ink(words), stroke: null };
}

function disc(words: string): DisplayItem {
  return { kind: "shape", ops: Uint8Array.of(0, 2, 4), points: Float64Array.of(0, 0, 40, 0, 40, 20), fill: ink(words), stroke: null };
}

/** A rule from 10 to 30 in the middle of a plate 20 high. */
function rule(colour: Ink = BLACK): DisplayItem {
  return { kind: "rule", from: { x: pt(10), y: pt(10) }, to: { x: pt(30), y: pt(10) }, weight: pt(1), ink: colour };
}

function image(): DisplayItem {
  return { kind: "image", picture: "p", rect: rect(0, 0, 40, 20), crop: { x: 0, y: 0, width: 1, height: 1 } };
}

function page(items: readonly DisplayItem[], inks?: PageInks): DisplayPage {
  const sheet = { page: "page1", number: 1, width: pt(100), height: pt(100), bleed: pt(9) };
  return { ...sheet, ...(inks ? { inks } : {}), groups: [{ frame: "f1", x: pt(5), y: pt(5), items }] };
}

function isOver(items: readonly DisplayItem[], inks?: PageInks): boolean {
  return overprintingItems(page(items, inks), NO_PICTURES, 220).has(items.at(-1) as DisplayItem);
}

describe("black over its ground", () => {
  it.each([
    ["paper", [], true],
    ["a tint of 120 %", [plate(0, 40, "C60 Y60")], true],
    ["a plate of 130 %, with which it would be 230 %", [plate(0, 40, "C60 Y70")], false],
    ["black: the same ink once", [plate(0, 40, "K100")], true],
    ["a rich black, whose colours count", [plate(0, 40, "C60 M40 Y30 K100")], false],
    ["a dark plate that a light one hides", [plate(0, 40, "C100 M100"), plate(5, 30, "Y20")], true],
    ["a dark plate that a light one hides in part", [plate(0, 40, "C100 M100"), plate(15, 30, "Y20")], false],
    ["a shape that is no rectangle and hides nothing", [plate(0, 40, "C100 M100"), disc("Y20")], false],
    ["a dark plate beside it", [plate(31, 9, "C100 M100")], true],
  ])("overprints or is knocked out on %s", (_, grounds, expected) => {
    expect(isOver([...grounds, rule()])).toBe(expected);
  });

  it("is only full black: grays and colours knock out", () => {
    expect([isOver([rule(ink("K50"))]), isOver([rule(ink("C5 K100"))])]).toEqual([false, false]);
  });

  it("counts a spot ink as one layer, whatever stands in for it", () => {
    const spot: PageInks = { kind: "k-spot", name: "专色红", ink: ink("M100 Y100") };
    expect(isOver([plate(0, 40, "M100 Y100"), rule()], spot)).toBe(true);
    expect(isOver([plate(0, 40, "M100 Y100"), rule()])).toBe(false);
  });

  it("stands over the light part of a picture, not over the dark one", () => {
    const rows = (most: number[]) => pictureInkFrom(() => ({ columns: 2, rows: 1, most }));
    const items = [image(), rule()];
    const over = (most: number[]) => overprintingItems(page(items), rows(most), 220).has(items[1] as DisplayItem);
    expect([over([100, 110]), over([100, 130])]).toEqual([true, false]);
  });

  it("keeps off a picture of which nothing is known", () => {
    expect(isOver([image(), rule()])).toBe(false);
  });

  it("is told of once for each frame where it is knocked out", () => {
    const [found, ...more] = knockedOutText(page([plate(0, 40, "C100 M100"), rule(), rule()]), NO_PICTURES, 220);
    expect(found).toMatchObject({ rule: "black-knocked-out", frames: ["f1"], params: { ink: 300, limit: 220 } });
    expect(more).toEqual([]);
  });
});

describe("what lies under type", () => {
  it("is paper where nothing does", () => {
    expect(groundsOf(page([rule()]), NO_PICTURES)[0]?.ground).toEqual({ inks: [ink("")], picture: null });
  });

  it("is all that it may touch", () => {
    const [found] = groundsOf(page([plate(0, 20, "Y30"), rule()]), NO_PICTURES);
    expect(found?.ground.inks).toEqual([ink(""), ink("Y30")]);
  });

  it("is the part of a picture that it covers, ends of half the weight reckoned in", () => {
    const parts: unknown[] = [];
    groundsOf(page([image(), rule()]), (_, part) => parts.push(part));
    expect(parts).toEqual([{ x: 0.2375, y: 0.475, width: 0.525, height: 0.05 }]);
  });
});
