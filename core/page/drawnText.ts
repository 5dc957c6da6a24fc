/** The text of a frame as the painter gets it. */
import type { DisplayItem, GlyphRun, Role } from "./displayList.js";
import { EM_MIDDLE } from "./linePlace.js";

/** Type whose baselines or axes differ by less than this, in em of the smaller, stands in one line: raised notes do. */
const SAME_LINE = 0.7;
/** What is no words of the copy: readings, the leaders of tabs, the numbers in pictures. */
const UNSPOKEN: ReadonlySet<Role> = new Set(["ruby", "leader", "label"]);

/** The text drawn, one line of text for each line of type, without what is no words of the copy. */
export function drawnText(items: readonly DisplayItem[]): string {
  let text = "";
  let before: GlyphRun | null = null;
  for (const item of items) {
    if (item.kind !== "glyphs" || UNSPOKEN.has(item.role)) continue;
    if (before !== null && !isSameLine(before, item)) text += "\n";
    text += item.text;
    before = item;
  }
  return text;
}

function isSameLine(a: GlyphRun, b: GlyphRun): boolean {
  const isHorizontal = a.mode === "horizontal";
  if (isHorizontal !== (b.mode === "horizontal")) return false;
  const goesOn = isHorizontal ? firstOf(b.x) > firstOf(a.x) : firstOf(b.y) > firstOf(a.y);
  return goesOn && Math.abs(lineOf(a) - lineOf(b)) < SAME_LINE * Math.min(a.size, b.size);
}

/** Where the line of a run stands: the height of its baseline, or about the axis of a vertical line. */
function lineOf(run: GlyphRun): number {
  if (run.mode === "horizontal") return firstOf(run.y);
  return firstOf(run.x) + (run.mode === "sideways" ? EM_MIDDLE : 0.5) * run.size;
}

function firstOf(places: Float64Array): number {
  return places[0] ?? 0;
}
