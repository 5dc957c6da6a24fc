/** Frames brought off the grid (自由) and back onto it. */
import { changing } from "../../edit/index.js";
import type { Doc, FrameRecord, PageStyle } from "../../model/index.js";
import { frameRect } from "../../page/index.js";
import { type Outcome, refusal } from "../outcome.js";
import { cellsNear, leastCells, placeRefusal } from "./place.js";
import { placedFrame } from "./placed.js";
import { lockedRefusal, selectedFrames, styleUnder } from "./selected.js";

/** Frees frames from the grid, where they stand. A frame of several blocks is refused: off the grid it would cover its gaps. */
export function freeFrames(doc: Doc, ids: readonly string[], id: string): Outcome {
  return converted(doc, ids, id, "did-free", (style, frame) => {
    if (frame.place.kind === "free") return frame;
    return frame.place.cells.length > 1 ? null : placedFrame(style.grid, frame, { kind: "free", rect: frameRect(style.grid, frame) });
  });
}

/** Brings frames onto the grid: into the nearest whole cells. */
export function gridFrames(doc: Doc, ids: readonly string[], id: string): Outcome {
  return converted(doc, ids, id, "did-on-grid", (style, frame) => {
    if (frame.place.kind === "grid") return frame;
    const near = cellsNear(style.grid, frame.place.rect);
    const least = leastCells(frame.content);
    const [cols, lines] = [Math.max(near.cols, least.cols), Math.max(near.lines, least.lines)];
    const { columns, lines: allLines } = style.grid;
    const cells = { col: Math.min(near.col, columns - cols), line: Math.min(near.line, allLines - lines), cols, lines };
    return placedFrame(style.grid, frame, { kind: "grid", cells: [cells] });
  });
}

function converted(
  doc: Doc,
  ids: readonly string[],
  id: string,
  label: string,
  convert: (style: PageStyle, frame: FrameRecord) => FrameRecord | null,
): Outcome {
  const selected = selectedFrames(doc, ids);
  if (selected === null) return null;
  const style = styleUnder(doc, selected);
  const locked = lockedRefusal(selected.frames);
  if (locked) return locked;
  const put: FrameRecord[] = [];
  for (const frame of selected.frames) {
    const after = convert(style, frame);
    if (after === null) return refusal("refused-shape", { frame: frame.id });
    const refused = after === frame ? null : placeRefusal(style, after, after.place);
    if (refused) return refused;
    put.push(after);
  }
  return changing(doc, id, label, { put });
}
