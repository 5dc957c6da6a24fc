/** One line more a column: the foot of a story's text goes down. */
import { replacing, type Transaction } from "../edit/index.js";
import type { Doc, FrameRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { lines } from "../units/index.js";
import { footOf, inCells, soleCells, stretchesOf, withStretches } from "./columns.js";
import { framesOfPage, lastTextFrame } from "./framesOf.js";
import type { FitLimits } from "./limits.js";

/**
 * Lets the columns at the foot of a story's last frame grow by some lines, where the page is free below them or a headline
 * there has air to give. Null where they have no room.
 *
 *     | text | text |        | text | text |
 *     +------+------+        |      |      |
 *     |  air        |   ->   +------+------+
 *     |  HEADLINE   |        |  HEADLINE   |
 */
export function fitLines(doc: Doc, story: string, more: number, limits: FitLimits, id: string): Transaction | null {
  const last = lastTextFrame(doc, story);
  if (last === null || more < 1 || more > limits.mostLines) return null;
  const stretches = stretchesOf(last.frame);
  const foot = Math.max(...stretches.map(footOf));
  if (foot + more > styleOf(doc, last.page.style).grid.lines) return null;
  const growing = stretches.filter((each) => footOf(each) === foot);
  const neighbours = framesOfPage(doc, last.page).filter(
    (frame) => frame.id !== last.frame.id && frame.content.kind !== "rule" && growing.some(({ col }) => stands(frame, col, foot, more)),
  );
  const given = neighbours.map((frame) => givingAir(frame, foot, more, limits));
  if (given.includes(null)) return null;
  const grown = withStretches(
    last.frame,
    stretches.map((each) => (footOf(each) === foot ? { ...each, lines: each.lines + more } : each)),
  );
  return replacing(doc, id, "step-lines", [grown, ...given.filter((frame) => frame !== null)]);
}

/** Whether a frame stands in a column anywhere in some lines. */
function stands(frame: FrameRecord, col: number, line: number, count: number): boolean {
  return stretchesOf(frame).some((each) => each.col === col && each.line < line + count && footOf(each) > line);
}

/** A headline that gives some of the air above it; null when the frame is none or has none to give. */
function givingAir(frame: FrameRecord, line: number, count: number, { leastAir }: FitLimits): FrameRecord | null {
  const { content } = frame;
  const cells = soleCells(frame);
  if (content.kind !== "headline" || cells === null || cells.line !== line) return null;
  if (content.setting.above - count < leastAir) return null;
  const setting = { ...content.setting, above: lines(content.setting.above - count) };
  return inCells({ ...frame, content: { ...content, setting } }, { ...cells, line: cells.line + count, lines: cells.lines - count });
}
