/** Where a picture stands that is dropped on a page. */
import type { Doc, GridCells, PictureRecord, Place } from "../../model/index.js";
import { styleOf } from "../../model/index.js";
import { columnLeft, columnsWidth } from "../../page/index.js";
import { rect } from "../../units/index.js";
import { cellsNear, leastCells } from "../frames/place.js";

/** Columns of a picture for which nobody has drawn a frame. */
const USUAL_COLUMNS = 2;
/** Share of the page that it fills in height at most. */
const MOST_HEIGHT = 0.5;
const USUAL_ASPECT = 1.5;

/** A place of two columns in the shape of a picture, its middle as near to a point of the page as the grid lets it; null where there is no such page. */
export function roomForPicture(
  doc: Doc,
  page: string,
  at: { readonly x: number; readonly y: number },
  pixels: PictureRecord["pixels"],
): Place | null {
  const onto = doc.records.get(page);
  if (onto?.type !== "page") return null;
  const { grid } = styleOf(doc, onto.style);
  const cols = Math.min(USUAL_COLUMNS, grid.columns);
  const width = columnsWidth(grid, cols);
  const aspect = pixels && pixels.height > 0 ? pixels.width / pixels.height : USUAL_ASPECT;
  const height = Math.max(
    leastCells({ kind: "picture", picture: "" }).lines * grid.pitch,
    Math.min(width / aspect, grid.lines * grid.pitch * MOST_HEIGHT),
  );
  const near: GridCells = cellsNear(grid, rect(at.x - width / 2, at.y - height / 2, width, height));
  // Of an even number of columns the middle lies between two: the pointer's own column is one of them.
  const isBeside = at.x < columnLeft(grid, near.col) || at.x > columnLeft(grid, near.col) + width;
  return { kind: "grid", cells: [isBeside ? cellsNear(grid, rect(at.x, at.y - height / 2, width, height)) : near] };
}
