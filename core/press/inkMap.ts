/** How much ink a prepared picture brings, coarsely: enough to know what black type may stand over. */
import type { ImageItem, PlacedItem } from "../page/index.js";
import { imageKey } from "../page/index.js";

/** The most cyan, magenta and yellow together in each cell of a grid over a picture, row by row, in per cent of a full layer. */
export interface InkMap {
  readonly columns: number;
  readonly rows: number;
  readonly most: ArrayLike<number>;
}

/** A part of a picture in shares of its shown width and height. */
export interface PicturePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The most colour in a part of a picture, in per cent. */
function mostInkIn({ columns, rows, most }: InkMap, { x, y, width, height }: PicturePlace): number {
  const [left, right] = cellsOf(x, width, columns);
  const [top, foot] = cellsOf(y, height, rows);
  let found = 0;
  for (let row = top; row <= foot; row++) {
    for (let column = left; column <= right; column++) found = Math.max(found, most[row * columns + column] ?? 0);
  }
  return found;
}

function cellsOf(from: number, length: number, cells: number): readonly [first: number, last: number] {
  const within = (cell: number): number => Math.max(0, Math.min(cells - 1, cell));
  return [within(Math.floor(from * cells)), within(Math.ceil((from + length) * cells) - 1)];
}

/** All the colour that a picture may have of which nothing is known. */
const UNKNOWN = 300;

/** The ink of the pictures of a page by their keys (`imageKey`). */
export function pictureInkFrom(
  mapOf: (key: string) => InkMap | null | undefined,
): (image: ImageItem | PlacedItem, place: PicturePlace) => number {
  return (image, place) => {
    const map = image.kind === "image" ? mapOf(imageKey(image)) : null;
    return map ? mostInkIn(map, place) : UNKNOWN;
  };
}
