/**
 * Marks on the tiles of a proof: where to cut a sheet, where the next one is pasted on, and which part of the page it is.
 *
 *          贴              裁
 *       ---|-+           +-|---      the sheet at the right is cut along its edge
 *          | |           | |         and laid on the other one up to its mark
 */
import type { FaceSet } from "../face/index.js";
import { BLACK, type Ink } from "../model/index.js";
import { type DisplayItem, rectItem, ruleItem, wordSetter } from "../page/index.js";
import { em, pt, type Rect } from "../units/index.js";
import { OVERLAP, type Tile } from "./tiles.js";

/** In points: from the page to the ticks, how long and how thick they are, size of their words. */
const TICK = { gap: 1, length: 9, weight: 0.5, size: 6 };
const TINT: Ink = { ...BLACK, k: 0.4 };

/** Ticks outside the part of the page that a tile shows, at both ends of each line to cut along or to paste up to. */
export function jointItems(tile: Tile, window: Rect, faces: FaceSet): readonly DisplayItem[] {
  const { x: left, y: top } = window;
  const [right, foot] = [left + window.width, top + window.height];
  const set = wordSetter(faces);
  const name = (word: string, x: number, y: number) =>
    set(word, { family: "hei", weight: 400, size: pt(TICK.size), ink: BLACK, tracking: em(0) }).at(x, y);
  const upright = (x: number, word: string) =>
    [top - TICK.gap - TICK.length, foot + TICK.gap].flatMap((y) => [
      ruleItem(x, y, x, y + TICK.length, TICK.weight, BLACK),
      ...name(word, x + 2, y + TICK.length / 2 + 2),
    ]);
  const level = (y: number, word: string) =>
    [left - TICK.gap - TICK.length, right + TICK.gap].flatMap((x) => [
      ruleItem(x, y, x + TICK.length, y, TICK.weight, BLACK),
      ...name(word, x + 1, y - 2),
    ]);
  return [
    ...(tile.column > 0 ? upright(left, "裁") : []),
    ...(tile.column < tile.columns - 1 ? upright(right - OVERLAP, "贴") : []),
    ...(tile.row > 0 ? level(top, "裁") : []),
    ...(tile.row < tile.rows - 1 ? level(foot - OVERLAP, "贴") : []),
  ];
}

/** A small page with its tiles at the right end of a strip, the one of this sheet tinted. */
export function mapItems(
  page: { readonly width: number; readonly height: number },
  tiles: readonly Tile[],
  own: Tile,
  { right, foot, height }: { readonly right: number; readonly foot: number; readonly height: number },
): readonly DisplayItem[] {
  const scale = (height * 0.9) / Math.max(page.width, page.height);
  const [left, top] = [right - page.width * scale, foot - page.height * scale];
  return tiles.map(({ column, row, columns, rows }) => {
    const [width, high] = [(page.width * scale) / columns, (page.height * scale) / rows];
    const fill = column === own.column && row === own.row ? TINT : null;
    return rectItem(left + column * width, top + row * high, width, high, { fill, stroke: { ink: BLACK, weight: 0.5 } });
  });
}
