/** What the second phase works on: a paragraph whose characters become boxes one after the other. */
import type { CharClass } from "../chars/index.js";
import type { GlyphId, Hyphenator } from "../face/index.js";
import type { Finding } from "../model/index.js";
import { noteControl } from "./fallback.js";
import { growItems, type MutableItems, type Turn } from "./items.js";
import type { Placement } from "./marks.js";
import type { PairTable } from "./rules.js";
import { settleJoin } from "./settle.js";
import type { Slot, Sort, Typecase } from "./typecase.js";
import type { CharacterStyle, LineRules } from "./types.js";

export interface Work {
  readonly text: string;
  readonly classes: Uint8Array;
  readonly pairs: PairTable;
  readonly rules: LineRules;
  readonly typecase: Typecase;
  readonly items: MutableItems;
  readonly findings: Map<string, Finding>;
  readonly isVertical: boolean;
  /** Divides Latin words; null keeps them whole. */
  readonly hyphenator: Hyphenator | null;
  /** The style of the run at hand, its index, its size. */
  style: CharacterStyle;
  styleIndex: number;
  size: number;
  slots: (Slot | undefined)[];
  /** Offset where text begins that no box stands for yet (controls before the next box); -1 for none. */
  pending: number;
  /** Boxes of interpuncts. */
  readonly interpuncts: number[];
  /** Word spaces since the last box. */
  spaces: number;
}

/** Appends a box and settles the glue and the penalty between it and the box before. */
export function addBox(
  work: Work,
  from: number,
  to: number,
  charClass: CharClass,
  sort: Sort,
  glyph: GlyphId,
  placement: Placement,
  turn: Turn,
): void {
  const { items, size } = work;
  growItems(items);
  const k = items.count;
  items.glyph[k] = glyph;
  items.face[k] = sort.index;
  items.style[k] = work.styleIndex;
  items.charClass[k] = charClass;
  items.from[k] = work.pending >= 0 ? work.pending : from;
  items.to[k] = to;
  items.width[k] = placement.width * size;
  items.shift[k] = placement.shift * size;
  items.hangs[k] = 0;
  items.turn[k] = turn;
  items.count = k + 1;
  if (k > 0) settleJoin(items, k - 1, work);
  work.pending = -1;
  work.spaces = 0;
}

/** A control character takes no room; its text goes with the box before it, or the one after. */
export function skipControl(work: Work, i: number): number {
  const { items } = work;
  const codePoint = codePointAt(work.text, i);
  const end = i + lengthOf(codePoint);
  noteControl(work.findings, codePoint, i);
  if (work.spaces === 0 && work.pending < 0 && items.count > 0) items.to[items.count - 1] = end;
  else if (work.pending < 0) work.pending = i;
  return end;
}

export function codePointAt(text: string, i: number): number {
  return text.codePointAt(i) ?? 0;
}

export function lengthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
