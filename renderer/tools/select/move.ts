/** Frames follow the pointer, in whole columns and lines where they stand on the grid; they are moved once, when the button goes up. With Alt their copies are. */
import {
  duplicateFrames,
  furthestShift,
  type Guide,
  isRefusal,
  moveFrames,
  moveToPage,
  type Outcome,
  type Shift,
  snap,
} from "../../../core/commands/index.js";
import { type Doc, type FrameRecord, type PageStyle, recordsSince } from "../../../core/model/index.js";
import { frameRect } from "../../../core/page/index.js";
import { boundingRect, rect } from "../../../core/units/index.js";
import { inMm, LOOKED_AT, SNAP } from "../gesture.js";
import { comingOutlines, placeOf } from "../outlines.js";
import { NOTHING_OVER, type PagePoint, type Rest, type ToolDesk, type ToolEvent, type ToolState } from "../tool.js";

export function move(desk: ToolDesk, rest: Rest, from: PagePoint, now: ToolEvent): ToolState {
  const ids = desk.selection();
  const way = wayOf(desk, ids, from, now);
  const outcome = way && commandOf(desk.doc(), ids, way, LOOKED_AT);
  return {
    cursor: now.alt ? "copy" : "move",
    carries: ids,
    overlay: () => ({
      ...NOTHING_OVER,
      outlines: comingOutlines(desk, outcome),
      guides: way === null || way.kind === "page" ? [] : guidesOf(desk, way, ids, outcome, from.page),
      words: way && wordsOf(desk, way),
    }),
    on(event) {
      if (event.kind !== "up") return move(desk, rest, from, event);
      const last = wayOf(desk, ids, from, event);
      if (last !== null) finish(desk, ids, last);
      return rest(event.at);
    },
    escape: () => rest(now.at),
  };
}

type Way =
  /** Within the page; `isCopy` leaves them where they are and moves copies. */
  | { readonly kind: "shift"; readonly shift: Shift; readonly guides: readonly Guide[]; readonly isCopy: boolean }
  /** Onto another page that is shown beside. */
  | { readonly kind: "page"; readonly page: string; readonly number: number; readonly shift: Shift };

function commandOf(doc: Doc, ids: readonly string[], way: Way, id: string): Outcome {
  if (way.kind === "page") return moveToPage(doc, ids, way.page, way.shift, id);
  return way.isCopy ? duplicateFrames(doc, ids, way.shift, id) : moveFrames(doc, ids, way.shift, id);
}

/** Copies, which take a place of their own, are chosen then. */
function finish(desk: ToolDesk, ids: readonly string[], way: Way): void {
  const before = desk.doc();
  if (!desk.perform((doc, id) => commandOf(doc, ids, way, id))) return;
  const come = recordsSince(before, desk.doc(), "frame");
  if (come.length > 0) desk.select(come);
}

/** How far the chosen frames go: as far as the page lets them, along one axis with Shift, and to what is near. */
function wayOf(desk: ToolDesk, ids: readonly string[], from: PagePoint, { at, shift: isStraight, ctrl, alt }: ToolEvent): Way | null {
  const doc = desk.doc();
  const places = ids.flatMap((id) => placeOf(doc, id) ?? []);
  const [first] = places;
  if (first === undefined) return null;
  const [dx, dy] = [at.x - from.x, at.y - from.y];
  const onto = at.page === first.page ? null : desk.page(at.page);
  if (onto !== null) return { kind: "page", page: onto.page, number: onto.number, shift: { kind: "points", x: dx, y: dy } };
  const straight = isStraight ? (Math.abs(dx) > Math.abs(dy) ? { x: dx, y: 0 } : { x: 0, y: dy }) : { x: dx, y: dy };
  const free = furthestShift(doc, ids, { kind: "points", ...straight });
  if (free.kind === "cells" || ctrl) return { kind: "shift", shift: free, guides: [], isCopy: alt };
  const round = boundingRect(places.map(({ frame, style }) => frameRect(style.grid, frame)));
  const moved = rect(round.x + free.x, round.y + free.y, round.width, round.height);
  const snapped = snap(first.style, othersOf(desk, first.page, ids), moved, { on: "free", tolerance: desk.points(SNAP) });
  const shift: Shift = { kind: "points", x: snapped.rect.x - round.x, y: snapped.rect.y - round.y };
  return { kind: "shift", shift, guides: snapped.guides, isCopy: alt };
}

/** Those that they were drawn to; of frames on the grid, what they line up with where they would stand. */
function guidesOf(desk: ToolDesk, way: Extract<Way, { readonly kind: "shift" }>, ids: readonly string[], outcome: Outcome, page: number) {
  const style = placeOf(desk.doc(), ids[0] ?? "")?.style;
  const guides = way.guides.length > 0 || style === undefined ? way.guides : cellGuides(desk, style, ids, outcome, page);
  return guides.map((guide) => ({ ...guide, page }));
}

function cellGuides(desk: ToolDesk, style: PageStyle, ids: readonly string[], outcome: Outcome, page: number): readonly Guide[] {
  if (outcome === null || isRefusal(outcome)) return [];
  const { changed, added } = outcome.records;
  const frames = [...changed.map(({ after }) => after), ...added].flatMap((record) => (record.type === "frame" ? [record] : []));
  if (frames.length === 0) return [];
  const round = boundingRect(frames.map((frame) => frameRect(style.grid, frame)));
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

function wordsOf(desk: ToolDesk, way: Way): string {
  if (way.kind === "page") return desk.say("tool-way-page", { page: way.number });
  const { shift } = way;
  if (shift.kind === "cells") return desk.say("tool-way-cells", { cols: shift.cols, lines: shift.lines });
  return desk.say("tool-way-points", { x: inMm(shift.x), y: inMm(shift.y) });
}
