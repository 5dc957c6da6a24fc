/** Frames follow the pointer, in whole columns and lines where they stand on the grid; they are moved once, when the button goes up. */
import { furthestShift, type Guide, moveFrames, type Shift, snap } from "../../../core/commands/index.js";
import type { FrameRecord, PageStyle } from "../../../core/model/index.js";
import { frameRect } from "../../../core/page/index.js";
import { boundingRect, rect } from "../../../core/units/index.js";
import { inMm } from "../inMm.js";
import { comingOutlines, placeOf } from "../outlines.js";
import { NOTHING_OVER, type PagePoint, type Rest, type ToolDesk, type ToolEvent, type ToolState } from "../tool.js";

/** Pixels from which an edge is drawn to another. */
const SNAP = 6;
/** What a move is called in a transaction that is only looked at. */
const LOOKED_AT = "looked-at";

export function move(desk: ToolDesk, rest: Rest, from: PagePoint, now: ToolEvent): ToolState {
  const ids = desk.selection();
  const way = wayOf(desk, ids, from, now);
  const outcome = way && moveFrames(desk.doc(), ids, way.shift, LOOKED_AT);
  return {
    cursor: "move",
    carries: ids,
    overlay: () => ({
      ...NOTHING_OVER,
      outlines: comingOutlines(desk, outcome),
      guides: (way?.guides ?? []).map((guide) => ({ ...guide, page: from.page })),
      words: way && wordsOf(desk, way.shift),
    }),
    on(event) {
      if (event.kind !== "up") return move(desk, rest, from, event);
      const last = wayOf(desk, ids, from, event);
      if (last) desk.perform((doc, id) => moveFrames(doc, ids, last.shift, id));
      return rest(event.at);
    },
    escape: () => rest(now.at),
  };
}

interface Way {
  readonly shift: Shift;
  readonly guides: readonly Guide[];
}

/** How far the chosen frames go: as far as the page lets them, along one axis with Shift, and to what is near. */
function wayOf(desk: ToolDesk, ids: readonly string[], from: PagePoint, { at, shift: isStraight, ctrl }: ToolEvent): Way | null {
  const doc = desk.doc();
  const places = ids.flatMap((id) => placeOf(doc, id) ?? []);
  const [first] = places;
  if (first === undefined) return null;
  const [dx, dy] = [at.x - from.x, at.y - from.y];
  const straight = isStraight ? (Math.abs(dx) > Math.abs(dy) ? { x: dx, y: 0 } : { x: 0, y: dy }) : { x: dx, y: dy };
  const free = furthestShift(doc, ids, { kind: "points", ...straight });
  if (free.kind === "cells" || ctrl) return { shift: free, guides: cellGuides(desk, first.style, ids, free) };
  const round = boundingRect(places.map(({ frame, style }) => frameRect(style.grid, frame)));
  const moved = rect(round.x + free.x, round.y + free.y, round.width, round.height);
  const snapped = snap(first.style, othersOf(desk, first.page, ids), moved, { on: "free", tolerance: desk.points(SNAP) });
  return { shift: { kind: "points", x: snapped.rect.x - round.x, y: snapped.rect.y - round.y }, guides: snapped.guides };
}

/** What frames on the grid line up with where they would stand. */
function cellGuides(desk: ToolDesk, style: PageStyle, ids: readonly string[], shift: Shift): readonly Guide[] {
  const outcome = moveFrames(desk.doc(), ids, shift, LOOKED_AT);
  if (outcome === null || !("records" in outcome)) return [];
  const frames = outcome.records.changed.flatMap(({ after }) => (after.type === "frame" ? [after] : []));
  const [first] = frames;
  if (first === undefined) return [];
  const round = boundingRect(frames.map((frame) => frameRect(style.grid, frame)));
  const page = placeOf(desk.doc(), first.id)?.page ?? 0;
  const { guides } = snap(style, othersOf(desk, page, ids), round, { on: "free", tolerance: 0 });
  return guides.filter(({ kind }) => kind !== "grid");
}

function othersOf(desk: ToolDesk, page: number, ids: readonly string[]): readonly FrameRecord[] {
  const frames = desk.page(page)?.frames ?? [];
  return frames.flatMap(({ frame }) => {
    const record = ids.includes(frame) ? undefined : desk.doc().records.get(frame);
    return record?.type === "frame" && record.content.kind !== "rule" ? [record] : [];
  });
}

function wordsOf(desk: ToolDesk, shift: Shift): string {
  if (shift.kind === "cells") return desk.say("tool-way-cells", { cols: shift.cols, lines: shift.lines });
  return desk.say("tool-way-points", { x: inMm(shift.x), y: inMm(shift.y) });
}
