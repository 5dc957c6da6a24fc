/** Where frames that come from another page find room. */
import type { Doc, FrameRecord } from "../../model/index.js";
import { styleOf } from "../../model/index.js";
import { frameRects } from "../../page/index.js";
import { overlaps } from "../../units/index.js";
import { movedOnto } from "../frames/move.js";
import type { Shift } from "../frames/place.js";
import { selectedFrames } from "../frames/selected.js";
import { framesOfPage } from "../framesOf.js";
import { isRefusal } from "../outcome.js";

/** A column's width counts as so many lines where near and far are told apart. */
const COLUMN = 15;

/**
 * The shortest way by which frames come to stand on a page over no other frame but rules; none where there is no room, so that they stand
 * where they stood and a person sees what is in their way.
 */
export function roomForFrames(doc: Doc, ids: readonly string[], page: string): Shift {
  const selected = selectedFrames(doc, ids);
  const onto = doc.records.get(page);
  const none: Shift = { kind: "cells", cols: 0, lines: 0 };
  if (selected === null || onto?.type !== "page") return none;
  const style = styleOf(doc, onto.style);
  const others = framesOfPage(doc, onto)
    .filter(({ id, content }) => content.kind !== "rule" && !ids.includes(id))
    .flatMap((frame) => frameRects(style.grid, frame));
  const isFree = (frames: readonly FrameRecord[]): boolean =>
    frames.every((frame) => frameRects(style.grid, frame).every((rect) => !others.some((other) => overlaps(rect, other))));
  for (const shift of shiftsByLength(style.grid.columns, style.grid.lines)) {
    const moved = movedOnto(style, selected.frames, shift);
    if (!isRefusal(moved) && isFree(moved)) return shift;
  }
  return none;
}

function shiftsByLength(columns: number, lines: number): readonly Extract<Shift, { kind: "cells" }>[] {
  const across = Array.from({ length: 2 * columns - 1 }, (_, index) => index - columns + 1);
  const down = Array.from({ length: 2 * lines - 1 }, (_, index) => index - lines + 1);
  const length = ({ cols, lines: high }: { readonly cols: number; readonly lines: number }): number => Math.hypot(cols * COLUMN, high);
  return across
    .flatMap((cols) => down.map((each) => ({ kind: "cells" as const, cols, lines: each })))
    .sort((a, b) => length(a) - length(b));
}
