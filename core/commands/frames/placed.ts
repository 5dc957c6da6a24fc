/** A frame in another place, with what hangs on its place. */
import type { FrameRecord, Grid, Place } from "../../model/index.js";
import { frameRect } from "../../page/index.js";
import { pt, type Rect } from "../../units/index.js";

/** A frame in a place: the shape that text follows round it goes with it and grows with it. */
export function placedFrame(grid: Grid, frame: FrameRecord, place: Place): FrameRecord {
  const placed: FrameRecord = { ...frame, place };
  const { around } = frame;
  if (around?.outline === undefined) return placed;
  const [before, after] = [frameRect(grid, frame), frameRect(grid, placed)];
  const outline = around.outline.map(({ x, y }) => ({
    x: pt(mapped(x, before.x, before.width, after.x, after.width)),
    y: pt(mapped(y, before.y, before.height, after.y, after.height)),
  }));
  return { ...placed, around: { ...around, outline } };
}

function mapped(at: number, start: Rect["x"], length: number, newStart: Rect["x"], newLength: number): number {
  return newStart + (at - start) * (length === 0 ? 1 : newLength / length);
}
