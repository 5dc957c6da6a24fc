/** Places and sizes of frames by numbers. */
import type { Doc, FrameRecord, Grid } from "../../model/index.js";
import { boundingCells, columnLeft, frameCells, frameRect } from "../../page/index.js";
import type { Outcome } from "../outcome.js";
import { columnStep, movedPlace, type Shift } from "./place.js";
import { placeFrame, resizeFrame } from "./resize.js";
import { frameOnPage, styleUnder } from "./selected.js";

/** What a number says of a frame: where it begins, or how large it is. */
export type Edge = "x" | "y" | "width" | "height";

/** A number in points from the corner of the page, or in columns and lines: the first ones are 1. */
export interface Measure {
  readonly kind: "points" | "cells";
  readonly value: number;
}

/** Brings one edge of a frame to where a number says. On the grid it goes to the nearest column or line. */
export function numberFrame(doc: Doc, frame: string, edge: Edge, measure: Measure, id: string): Outcome {
  const found = frameOnPage(doc, frame);
  if (found === null || !Number.isFinite(measure.value)) return null;
  const { grid } = styleUnder(doc, found);
  const by = way(grid, found.frame, edge, measure);
  if (edge === "x" || edge === "y") return placeFrame(doc, frame, movedPlace(grid, found.frame.place, by), id, "did-move");
  return resizeFrame(doc, frame, edge === "width" ? "e" : "s", by, id);
}

/** How far the edge goes. */
function way(grid: Grid, frame: FrameRecord, edge: Edge, { kind, value }: Measure): Shift {
  const isAcross = edge === "x" || edge === "width";
  const cells = boundingCells(frameCells(frame));
  if (kind === "cells" && cells !== null) {
    const wanted = Math.round(value);
    const by = { x: wanted - 1 - cells.col, y: wanted - 1 - cells.line, width: wanted - cells.cols, height: wanted - cells.lines }[edge];
    return { kind: "cells", cols: isAcross ? by : 0, lines: isAcross ? 0 : by };
  }
  const by = (kind === "cells" ? pointsOf(grid, edge, value) : value) - frameRect(grid, frame)[edge];
  return { kind: "points", x: isAcross ? by : 0, y: isAcross ? 0 : by };
}

/** Columns and lines of a frame off the grid, in points. */
function pointsOf(grid: Grid, edge: Edge, value: number): number {
  switch (edge) {
    case "x":
      return columnLeft(grid, value - 1);
    case "y":
      return grid.top + (value - 1) * grid.pitch;
    case "width":
      return value * columnStep(grid) - grid.gutter * grid.size;
    default:
      return value * grid.pitch;
  }
}
