/** Composing a block, or what is left of it, into rooms of different widths. */
import type { Compose, ParagraphLines } from "../inline/index.js";
import { pt } from "../units/index.js";
import { blockFrom, movedBy } from "./blockFrom.js";
import type { FlowBlock } from "./types.js";

/**
 * The lines of a block from an offset in its text on, line i in a room `widths[i]` wide, the last
 * width serving all lines after it. Offsets count in the block's whole text.
 */
export function composeAlong(block: FlowBlock, offset: number, widths: readonly number[], compose: Compose): ParagraphLines {
  const part = blockFrom(block, offset);
  const distinct = withoutRepeats(widths);
  const measure = distinct.length === 1 ? pt(distinct[0] ?? 0) : distinct.map((width) => ({ x: pt(0), width: pt(width) }));
  return movedBy(compose(part.text, part.style, measure), offset);
}

/** The widths up to the one from which on all are the same. */
function withoutRepeats(widths: readonly number[]): readonly number[] {
  let count = widths.length;
  while (count > 1 && widths[count - 1] === widths[count - 2]) count--;
  return widths.slice(0, count);
}
