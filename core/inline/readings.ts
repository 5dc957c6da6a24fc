/**
 * Readings (注音): set at half the size over their characters. Where a reading is wider than they are, they
 * move apart, so that no reading touches the next.
 */
import { pt } from "../units/index.js";
import type { SetAside } from "./desk.js";
import { Break, type MutableItems } from "./items.js";
import type { Ruby } from "./types.js";

/** Size of a reading as a share of its characters' (CLREQ, size of ruby). */
const READING_SIZE = 1 / 2;
/** Room between two readings, in em of their own size. */
const READING_GAP = 1 / 4;

/** Makes room for the readings of a paragraph and keeps them in its items. */
export function addReadings(items: MutableItems, ruby: readonly Ruby[], setAside: SetAside): void {
  let box = 0;
  for (const { from, to, text } of ruby) {
    while (box < items.count && (items.from[box] ?? 0) < from) box++;
    let end = box;
    while (end < items.count && (items.from[end] ?? 0) < to) end++;
    const style = items.styles[items.style[box] ?? 0];
    if (end === box || !style || text === "") continue;
    const { script: _, sideMarks: __, ...plain } = style;
    const size = pt(style.size * READING_SIZE);
    const line = setAside(text, { ...plain, size });
    if (!line) continue;
    items.readings.push({ from: box, to: end, text, line });
    widen(items, box, end, line.width + READING_GAP * size);
    keepTogether(items, box, end);
  }
}

function widen(items: MutableItems, from: number, to: number, needed: number): void {
  let width = 0;
  for (let box = from; box < to; box++) width += (items.width[box] ?? 0) + (box < to - 1 ? (items.glueWidth[box] ?? 0) : 0);
  const each = (needed - width) / (to - from);
  if (each <= 0) return;
  for (let box = from; box < to; box++) {
    items.width[box] = (items.width[box] ?? 0) + each;
    items.shift[box] = (items.shift[box] ?? 0) + each / 2;
  }
}

/** A line parts the characters of one reading, or the name in a mourning box, only for want of any other place. */
export function keepTogether(items: MutableItems, from: number, to: number): void {
  for (let box = from; box < to - 1; box++) items.penalty[box] = Math.max(items.penalty[box] ?? Break.Free, Break.Kinsoku);
}

/** A line ends where it may by `breaks`, offsets in the text, and inside words only for want of any other place. */
export function keepWords(items: MutableItems, breaks: readonly number[]): void {
  const allowed = new Set(breaks);
  for (let box = 0; box < items.count - 1; box++) {
    if (!allowed.has(items.from[box + 1] ?? 0)) items.penalty[box] = Math.max(items.penalty[box] ?? Break.Free, Break.Word);
  }
}
