/** Which frame of a page lies over which, and which belong together. */
import { changing } from "../../edit/index.js";
import type { Doc, FrameRecord } from "../../model/index.js";
import { recordsOfAllVariants } from "../../model/index.js";
import type { Outcome } from "../outcome.js";
import { lockedRefusal, selectedFrames } from "./selected.js";

export type OrderChange = "front" | "forward" | "backward" | "back";

const LABELS: Readonly<Record<OrderChange, string>> = {
  front: "did-front",
  forward: "did-forward",
  backward: "did-backward",
  back: "did-back",
};

/** Brings frames before all others of their page, behind them, or a step nearer or further; among themselves they keep their order. */
export function orderFrames(doc: Doc, ids: readonly string[], change: OrderChange, id: string): Outcome {
  const selected = selectedFrames(doc, ids);
  if (selected === null) return null;
  const locked = lockedRefusal(selected.frames);
  if (locked) return locked;
  const { page } = selected;
  const own = new Set(selected.frames.map((frame) => frame.id));
  const frames = ordered(page.frames, own, change);
  return frames.every((each, index) => each === page.frames[index])
    ? null
    : changing(doc, id, LABELS[change], { put: [{ ...page, frames }] });
}

function ordered(all: readonly string[], own: ReadonlySet<string>, change: OrderChange): readonly string[] {
  const moved = all.filter((each) => own.has(each));
  const others = all.filter((each) => !own.has(each));
  if (change === "front") return [...others, ...moved];
  if (change === "back") return [...moved, ...others];
  // A step: over or under the next frame that does not move along.
  const edge = change === "forward" ? all.findLastIndex((each) => own.has(each)) : all.findIndex((each) => own.has(each));
  const before = all.slice(0, edge).filter((each) => !own.has(each)).length + (change === "forward" ? 1 : -1);
  const at = Math.max(0, Math.min(others.length, before));
  return [...others.slice(0, at), ...moved, ...others.slice(at)];
}

/** Joins frames of one page to a group, out of groups that they were in: selected and moved as one. */
export function groupFrames(doc: Doc, ids: readonly string[], id: string): Outcome {
  const selected = selectedFrames(doc, ids);
  if (selected === null || selected.frames.length < 2) return null;
  const locked = lockedRefusal(selected.frames);
  if (locked) return locked;
  const [first] = selected.frames;
  if (selected.frames.every(({ group }) => group !== undefined && group === first?.group)) return null;
  const [group = ""] = freeGroups(doc, 1);
  return changing(doc, id, "did-group", { put: selected.frames.map((frame) => ({ ...frame, group })) });
}

/** Takes frames, and all that are grouped with them, out of their groups. */
export function ungroupFrames(doc: Doc, ids: readonly string[], id: string): Outcome {
  const grouped = selectedFrames(doc, ids)?.frames.filter(({ group }) => group !== undefined) ?? [];
  const locked = lockedRefusal(grouped);
  return locked ?? changing(doc, id, "did-ungroup", { put: grouped.map(ungrouped) });
}

/** Fixes frames where they are (锁定), or frees them. */
export function lockFrames(doc: Doc, ids: readonly string[], isLocked: boolean, id: string): Outcome {
  const frames = selectedFrames(doc, ids)?.frames.filter((frame) => (frame.locked === true) !== isLocked) ?? [];
  const put = frames.map(({ locked: _, ...frame }): FrameRecord => (isLocked ? { ...frame, locked: true } : frame));
  return changing(doc, id, isLocked ? "did-lock" : "did-unlock", { put });
}

function ungrouped({ group: _, ...frame }: FrameRecord): FrameRecord {
  return frame;
}

/** Names that no group of the edition has. */
export function freeGroups(doc: Doc, count: number): readonly string[] {
  const taken = new Set(recordsOfAllVariants(doc).map((record) => (record.type === "frame" ? record.group : undefined)));
  const free: string[] = [];
  for (let number = 1; free.length < count; number++) if (!taken.has(`g${number}`)) free.push(`g${number}`);
  return free;
}
