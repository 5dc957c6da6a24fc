/**
 * The shape of text frames: cells added and taken away, so that L and U shapes result.
 *
 *     +-----+          +-----+---+
 *     |     |    +     |         |      added to the right of the head
 *     |     |  ---->   |     +---+
 *     +-----+          +-----+
 */
import type { Doc, GridCells } from "../../model/index.js";
import { type Outcome, refusal } from "../outcome.js";
import { cutCells, joinedCells } from "./cells.js";
import { isShapeable } from "./place.js";
import { placeFrame } from "./resize.js";
import { frameOnPage } from "./selected.js";

/** Adds cells to a text frame. Refused where they do not hang together with it, leave the page, or the frame holds no text that flows. */
export function addCells(doc: Doc, frame: string, cells: GridCells, id: string): Outcome {
  return shaped(doc, frame, id, (own) => joinedCells(own, [cells]));
}

/** Takes cells out of a text frame. Refused where nothing would be left, or what is left would fall apart. */
export function removeCells(doc: Doc, frame: string, cells: GridCells, id: string): Outcome {
  return shaped(doc, frame, id, (own) => cutCells(own, [cells]));
}

function shaped(doc: Doc, frame: string, id: string, change: (cells: readonly GridCells[]) => readonly GridCells[]): Outcome {
  const found = frameOnPage(doc, frame);
  if (found === null) return null;
  const { place, content } = found.frame;
  if (place.kind === "free" || !isShapeable(content)) return refusal("refused-no-shape", { frame });
  const cells = change(place.cells);
  // The same cells in other blocks are the same shape.
  if (isSameShape(place.cells, cells)) return null;
  return placeFrame(doc, frame, { kind: "grid", cells }, id, "did-shape");
}

function isSameShape(a: readonly GridCells[], b: readonly GridCells[]): boolean {
  return cutCells(a, b).length === 0 && cutCells(b, a).length === 0;
}
