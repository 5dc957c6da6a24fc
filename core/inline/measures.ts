/**
 * How wide the lines of a paragraph are. Lines beside a picture have rooms of their own; all lines after
 * those are alike. In an even column only the first line has one: it is shorter by the indent.
 */
import { CharClass } from "../chars/index.js";
import { pt } from "../units/index.js";
import type { Items } from "./items.js";
import type { LineRules, Measure, ParagraphStyle, Slot } from "./types.js";

export interface Measures {
  /** Widths in points of the lines that have a room of their own, from the first. */
  readonly own: readonly number[];
  /** Width of every line after those. */
  readonly others: number;
  /** Where the text of the first line begins in its room, and that of all others, in points. */
  readonly firstIndent: number;
  readonly indent: number;
}

/** Room in em that indents leave in a line, however narrow the column. */
const LEAST_LINE = 2;
/** What an opener of the first line hangs out of the indent, in em: its own width, so that text begins where it always does. */
const HUNG_OPENER = 0.5;

/** The measures of a paragraph; throws when there is no room at all. */
export function measuresFrom(room: Measure, style: ParagraphStyle, rules: LineRules, items: Items): Measures {
  const slots = typeof room === "number" ? [{ x: pt(0), width: room }] : room;
  checkSlots(slots);
  const size = items.styles[0]?.size ?? 0;
  const { start = 0, end = 0 } = style.margins ?? {};
  const indent = start * size;
  const widths = slots.map(({ width }) => Math.max(Math.min(width, LEAST_LINE * size), width - indent - end * size));
  const first = firstIndentOf(style, rules, items, widths[0] ?? 0);
  const own = [(widths[0] ?? 0) - first, ...widths.slice(1, -1)];
  if (slots.length === 1 && first === 0) own.pop();
  return { own, others: widths.at(-1) ?? 0, firstIndent: indent + first, indent };
}

function checkSlots(slots: readonly Slot[]): void {
  if (slots.length === 0) throw new Error("a paragraph needs the room of one line at least");
  const bad = slots.find(({ width }) => !(width > 0));
  if (bad) throw new Error(`measure must be a positive length, not ${bad.width}`);
}

/** The indent counts in the size of the first run; a centred, spread or right-hand line has none. */
function firstIndentOf(style: ParagraphStyle, rules: LineRules, items: Items, width: number): number {
  if (style.align !== "justify" && style.align !== "start") return 0;
  const size = items.styles[0]?.size ?? 0;
  const indent = Math.max(0, Math.min(style.indent * size, width - LEAST_LINE * size));
  const hangs = rules.firstOpener === "hang" && items.charClass[0] === CharClass.Opener;
  return hangs ? Math.max(0, indent - HUNG_OPENER * size) : indent;
}

/** The width of a line by its number. */
export function measureOf(measures: Measures, line: number): number {
  return measures.own[line] ?? measures.others;
}

/** The narrowest that a line beginning at a box can be: the first line, or any other. */
export function narrowestFrom(measures: Measures, box: number): number {
  if (box === 0) return measureOf(measures, 0);
  return measures.own.slice(1).reduce((least, width) => Math.min(least, width), measures.others);
}
