import { describe, expect, it } from "vitest";
import type { DisplayItem } from "../../../core/page/index.js";
import { checkLayout } from "../../../core/rules/index.js";
import { overlaps, type Rect, rect } from "../../../core/units/index.js";
import { laidOut, type PageNotation, pageDoc } from "../rules/pages.js";
import { withoutWhite } from "./editions.js";

/** The page of one story under a folio, as rules and readers see it. */
function seen(page: PageNotation) {
  const doc = pageDoc(["folio - 0,0 4x3", ...page]);
  const layouts = laidOut(doc);
  const [layout] = layouts;
  if (!layout) throw new Error("no page");
  const group = (id: string) => {
    const found = layout.display.groups.find(({ frame }) => frame === id);
    if (!found) throw new Error(`no frame ${id}`);
    return found.items.flatMap((item) => emBoxes(item, found.x, found.y));
  };
  const text = layout.frames.find(({ frame }) => frame === "text-a");
  return {
    headline: group("head-a"),
    body: group("text-a"),
    words: withoutWhite(text?.text ?? "").length,
    overset: text?.overset ?? null,
    // A page of one story has white that is no matter of its headline.
    faults: [...layout.findings, ...checkLayout(doc, layouts)].flatMap(({ rule, level }) => (level === "error" ? [rule] : [])),
  };
}

/** The em boxes of type on the page. */
function emBoxes(item: DisplayItem, left: number, top: number): readonly Rect[] {
  if (item.kind !== "glyphs") return [];
  return [...item.x].map((x, i) => rect(left + x, top + (item.y[i] ?? 0) - 0.88 * item.size, item.size, item.size));
}

const isClear = ({ headline, body }: ReturnType<typeof seen>): boolean =>
  !headline.some((one) => body.some((other) => overlaps(shrunk(one), shrunk(other))));
/** Forgives rounding at the edges of em boxes. */
const shrunk = ({ x, y, width, height }: Rect): Rect => rect(x + 0.1, y + 0.1, width - 0.2, height - 0.2);

const rightOf = (boxes: readonly Rect[], edge: number): number => boxes.filter(({ x }) => x > edge).length;
const above = (boxes: readonly Rect[], edge: number): number => boxes.filter(({ y }) => y < edge).length;

describe("a headline", () => {
  it.each<[string, PageNotation]>([
    ["stands above its text", ["head a 0,3 4x5 20pt", "text a 0,8 4x10 300字"]],
    ["stands at the left of its text", ["head a 0,3 2x9 20pt", "text a 2,3 2x9 150字"]],
    ["stands at the right of its text", ["text a 0,3 2x9 150字", "head a 2,3 2x9 20pt"]],
    ["stands vertically at the right of its text", ["text a 0,3 3x20 500字", "head a 3,3 1x20 20pt vertical"]],
    ["stands vertically at the left of vertical text", ["head a 0,3 1x20 20pt vertical", "text a 1,3 3x20 400字 vertical"]],
    ["stands in the middle of its text", ["text a 0,3 4x20 500字", "head a 1,9 2x6 20pt round"]],
    ["stands in the upper left corner of its text", ["text a 0,3 4x20 500字", "head a 0,3 2x6 20pt round"]],
    ["stands in the upper right corner of its text", ["text a 0,3 4x20 500字", "head a 2,3 2x6 20pt round"]],
    ["is wrapped by its text on three sides", ["text a 0,3 4x20 500字", "head a 1,3 2x6 20pt round"]],
  ])("%s: nothing of it is covered, all of the text stands, and no fixed rule is broken", (_, page) => {
    const page1 = seen(page);
    expect(isClear(page1)).toBe(true);
    expect(page1.overset).toBeNull();
    expect(page1.words).toBe(Number(/(\d+)字/.exec(page.join(" "))?.[1]));
    expect(page1.faults).toEqual([]);
  });

  it("in the middle has text over, under and at both sides of it", () => {
    const { headline, body } = seen(["text a 0,3 4x20 700字", "head a 1,9 2x6 20pt round"]);
    const left = Math.min(...headline.map(({ x }) => x));
    const right = Math.max(...headline.map(({ x, width }) => x + width));
    const top = Math.min(...headline.map(({ y }) => y));
    const foot = Math.max(...headline.map(({ y, height }) => y + height));
    const beside = body.filter(({ y }) => y > top && y < foot);
    expect(rightOf(beside, right)).toBeGreaterThan(0);
    expect(beside.length - rightOf(beside, left)).toBeGreaterThan(0);
    expect(above(body, top)).toBeGreaterThan(0);
    expect(body.length - above(body, foot)).toBeGreaterThan(0);
  });
});
