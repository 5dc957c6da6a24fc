/** Frames that text runs round, as shapes on the page. */
import { type Exclusion, outlineOf } from "../flow/index.js";
import type { Doc, FrameRecord, Grid, PageRecord } from "../model/index.js";
import { recordOf } from "../model/index.js";
import { contourOf } from "./contour.js";
import { frameRects } from "./grid.js";

/** The frames of a page, other than a text frame itself, that text runs round. */
export function framesAround(doc: Doc, page: PageRecord, text: FrameRecord): readonly FrameRecord[] {
  return page.frames
    .filter((id) => id !== text.id)
    .map((id) => recordOf(doc, id, "frame"))
    .filter((frame) => frame.around !== undefined);
}

/** The shapes of frames, one for each block of cells where a frame has no outline of its own nor follows that of its picture. */
export function exclusionsOf(doc: Doc, grid: Grid, frames: readonly FrameRecord[]): readonly Exclusion[] {
  return frames.flatMap((frame) => {
    const { around } = frame;
    if (!around) return [];
    const outline = around.outline ?? contourOf(doc, grid, frame);
    const outlines = outline ? [outline] : frameRects(grid, frame).map(outlineOf);
    return outlines.map((outline) => ({ outline, standoff: around.standoff, wrap: around.wrap }));
  });
}
