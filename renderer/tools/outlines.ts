/** Outlines of frames as they stand, and as a transaction would put them. */
import { isRefusal, type Outcome } from "../../core/commands/index.js";
import { apply } from "../../core/edit/index.js";
import { type Doc, type FrameRecord, recordsOf, styleOf } from "../../core/model/index.js";
import { frameRects } from "../../core/page/index.js";
import type { Outline, ToolDesk } from "./tool.js";

/** The frames that are chosen; one alone can be taken by its handles. */
export function selectedOutlines(desk: ToolDesk): readonly Outline[] {
  const doc = desk.doc();
  const chosen = desk.selection();
  return chosen.flatMap((id) => {
    const at = placeOf(doc, id);
    if (at === null) return [];
    const isLocked = at.frame.locked === true;
    const handles = chosen.length === 1 && !isLocked ? { hasHandles: true as const } : {};
    return [{ page: at.page, rects: at.rects, look: isLocked ? "locked" : "selected", ...handles } satisfies Outline];
  });
}

/** Where frames would stand after a command, or that it refuses and why. */
export function comingOutlines(desk: ToolDesk, outcome: Outcome): readonly Outline[] {
  const chosen = selectedOutlines(desk).map(({ page, rects }) => ({ page, rects }));
  if (outcome === null) return chosen.map((each) => ({ ...each, look: "coming" }));
  if (isRefusal(outcome)) return chosen.map((each) => ({ ...each, look: "refused" }));
  const doc = apply(desk.doc(), outcome);
  return [...outcome.records.changed.map(({ after }) => after), ...outcome.records.added].flatMap(({ id, type }) => {
    const at = type === "frame" ? placeOf(doc, id) : null;
    return at === null ? [] : [{ page: at.page, rects: at.rects, look: "coming" } satisfies Outline];
  });
}

/** Page and rectangles of a frame, or of another state of it; null when it stands on no page. */
export function placeOf(doc: Doc, id: string, as?: FrameRecord) {
  const frame = as ?? doc.records.get(id);
  const page = recordsOf(doc, "page").find(({ frames }) => frames.includes(id));
  if (frame?.type !== "frame" || page === undefined) return null;
  const style = styleOf(doc, page.style);
  return { page: page.number, frame, style, rects: frameRects(style.grid, frame) };
}
