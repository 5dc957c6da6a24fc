/** Frames as wide or as high as the first of them. */
import { changing } from "../../edit/index.js";
import type { Doc, FrameRecord, Place } from "../../model/index.js";
import { frameRect } from "../../page/index.js";
import { rect } from "../../units/index.js";
import { type Outcome, refusal } from "../outcome.js";
import { cellsNear, placeRefusal } from "./place.js";
import { placedFrame } from "./placed.js";
import { lockedRefusal, selectedFrames, styleUnder } from "./selected.js";

/** Gives frames the width or height of the one named first; their upper left corners stay. Frames of several blocks are refused. */
export function sameSize(doc: Doc, ids: readonly string[], measure: "width" | "height", id: string): Outcome {
  const selected = selectedFrames(doc, ids);
  const model = selected?.frames.find((frame) => frame.id === ids[0]);
  if (!selected || !model) return null;
  const style = styleUnder(doc, selected);
  const size = frameRect(style.grid, model);
  const put: FrameRecord[] = [];
  for (const frame of selected.frames) {
    if (frame === model) continue;
    if (frame.place.kind === "grid" && frame.place.cells.length > 1) return refusal("refused-shape", { frame: frame.id });
    const at = frameRect(style.grid, frame);
    const wanted = measure === "width" ? rect(at.x, at.y, size.width, at.height) : rect(at.x, at.y, at.width, size.height);
    if (wanted.width === at.width && wanted.height === at.height) continue;
    const place: Place =
      frame.place.kind === "free" ? { kind: "free", rect: wanted } : { kind: "grid", cells: [cellsNear(style.grid, wanted)] };
    const refused = lockedRefusal([frame]) ?? placeRefusal(style, frame, place);
    if (refused) return refused;
    put.push(placedFrame(style.grid, frame, place));
  }
  return changing(doc, id, measure === "width" ? "did-same-width" : "did-same-height", { put });
}
