/** Composing into rooms of different widths, with the composer's memory in use. */
import type { Compose, ParagraphLines, Slot, StyledText } from "../inline/index.js";
import { pt } from "../units/index.js";
import { blockFrom, movedBy } from "./blockFrom.js";
import type { FlowBlock } from "./types.js";

/** So many rooms are remembered of one text; it meets others as the text before it grows and shrinks. */
const REMEMBERED = 16;

const rooms = new WeakMap<StyledText, Map<string, readonly Slot[]>>();

/**
 * The lines of a block from an offset in its text on, line i in a room `widths[i]` wide, the last
 * width serving all lines after it. Offsets count in the block's whole text.
 */
export function composeAlong(block: FlowBlock, offset: number, widths: readonly number[], compose: Compose): ParagraphLines {
  const part = blockFrom(block, offset);
  const distinct = withoutRepeats(widths);
  const measure = distinct.length === 1 ? pt(distinct[0] ?? 0) : slotsOf(part.text, distinct);
  return movedBy(compose(part.text, part.style, measure), offset);
}

/** The widths up to the one from which on all are the same. */
function withoutRepeats(widths: readonly number[]): readonly number[] {
  let count = widths.length;
  while (count > 1 && widths[count - 1] === widths[count - 2]) count--;
  return widths.slice(0, count);
}

/** The composer remembers rooms by identity: the same widths for the same text are the same array. */
function slotsOf(text: StyledText, widths: readonly number[]): readonly Slot[] {
  const ofText = rooms.get(text) ?? new Map<string, readonly Slot[]>();
  rooms.set(text, ofText);
  const key = widths.join(" ");
  const known = ofText.get(key);
  if (known) return known;
  const made = widths.map((width) => ({ x: pt(0), width: pt(width) }));
  const [oldest] = ofText.keys();
  if (oldest !== undefined && ofText.size >= REMEMBERED) ofText.delete(oldest);
  ofText.set(key, made);
  return made;
}
