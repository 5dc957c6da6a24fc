/** What arranging takes as one: a group, or a frame that is in none. */

import { changing } from "../../edit/index.js";
import type { Doc, FrameRecord, PageStyle } from "../../model/index.js";
import type { Rect } from "../../units/index.js";
import { isRefusal, type Outcome, type Refusal } from "../outcome.js";
import { movedTogether } from "./move.js";
import { rectRound } from "./place.js";
import { lockedRefusal, selectedFrames, styleUnder } from "./selected.js";

export interface Unit {
  readonly frames: readonly FrameRecord[];
  readonly rect: Rect;
}

/** Moves units of a selection each its own way: `wayOf` says how far, in points. Units on the grid go by the nearest whole cells. */
export function arranged(
  doc: Doc,
  ids: readonly string[],
  label: string,
  id: string,
  waysOf: (units: readonly Unit[], style: PageStyle) => readonly { readonly x: number; readonly y: number }[],
): Outcome {
  const selected = selectedFrames(doc, ids);
  if (selected === null) return null;
  const style = styleUnder(doc, selected);
  const units = unitsOf(style, selected.frames);
  const ways = waysOf(units, style);
  const put: FrameRecord[] = [];
  for (const [index, { frames }] of units.entries()) {
    const way = ways[index];
    const moved: readonly FrameRecord[] | Refusal | null = way ? movedTogether(style, frames, { kind: "points", ...way }) : null;
    if (isRefusal(moved)) return moved;
    if (moved === null) continue;
    const locked = lockedRefusal(frames);
    if (locked) return locked;
    put.push(...moved);
  }
  return changing(doc, id, label, { put });
}

function unitsOf({ grid }: PageStyle, frames: readonly FrameRecord[]): readonly Unit[] {
  const units = new Map<string, FrameRecord[]>();
  for (const frame of frames) {
    const key = frame.group === undefined ? `frame ${frame.id}` : `group ${frame.group}`;
    units.set(key, [...(units.get(key) ?? []), frame]);
  }
  return [...units.values()].map((each) => ({ frames: each, rect: rectRound(grid, each) }));
}
