/** Tiles of one page: a coarse picture of all of it, and sharp ones of what the window shows. */

import type { Size } from "../state/camera.js";
import type { Camera } from "../state/view.js";
import type { LaidPage, TileWish } from "../worker/messages.js";
import type { Painter } from "./painter.js";

/** A painted part of a page, in points of the page. */
export interface ShownTile {
  readonly bitmap: ImageBitmap;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Tiles {
  /** What there is to draw, the coarse first. */
  shown(): readonly ShownTile[];
  /** Asks for what the window shows at this camera and is not there yet. Resolves once all of it is sharp, or when something else is wanted. */
  want(camera: Camera, window: Size, density: number): Promise<void>;
  clear(): void;
}

/** Pixels of a tile's side: a page seen whole is a dozen of them. */
const TILE = 512;
/** Pixels of the longer side of the coarse picture. */
const COARSE = 1100;

export function createTiles(painter: Painter, page: LaidPage, onChange: () => void): Tiles {
  let coarse: ShownTile | null = null;
  let sharp = new Map<string, ShownTile>();
  let sharpScale = 0;
  let wanted = 0;

  async function paintCoarse(isWanted: () => boolean): Promise<void> {
    const scale = COARSE / Math.max(page.width, page.height);
    const [width, height] = [Math.ceil(page.width * scale), Math.ceil(page.height * scale)];
    coarse ??= await shownTile({ page: page.number, scale, left: 0, top: 0, width, height }, isWanted);
    onChange();
  }

  async function shownTile(wish: TileWish, isWanted: () => boolean): Promise<ShownTile | null> {
    const bitmap = await painter.paint(wish, isWanted);
    const { scale, left, top, width, height } = wish;
    return bitmap && { bitmap, x: left / scale, y: top / scale, width: width / scale, height: height / scale };
  }

  return {
    shown: () => [...(coarse === null ? [] : [coarse]), ...sharp.values()],
    async want(camera, window, density) {
      wanted += 1;
      const turn = wanted;
      const isWanted = () => turn === wanted;
      if (coarse === null) await paintCoarse(isWanted);
      const scale = camera.zoom * density;
      const wishes = wishesFor(page, camera, window, density);
      const kept = scale === sharpScale ? sharp : new Map<string, ShownTile>();
      const next = new Map<string, ShownTile>();
      for (const wish of wishes) {
        if (!isWanted()) return;
        const name = `${wish.left} ${wish.top}`;
        const tile = kept.get(name) ?? (await shownTile(wish, isWanted));
        if (tile !== null) next.set(name, tile);
      }
      if (!isWanted()) return discard(next, sharp);
      discard(sharp, next);
      sharp = next;
      sharpScale = scale;
      onChange();
    },
    clear() {
      wanted += 1;
      discard(sharp, new Map());
      coarse?.bitmap.close();
      coarse = null;
      sharp = new Map();
    },
  };
}

function discard(tiles: ReadonlyMap<string, ShownTile>, kept: ReadonlyMap<string, ShownTile>): void {
  const stays = new Set([...kept.values()].map(({ bitmap }) => bitmap));
  for (const { bitmap } of tiles.values()) if (!stays.has(bitmap)) bitmap.close();
}

/** The tiles of the page that meet the window, those in its middle first. */
export function wishesFor(page: LaidPage, camera: Camera, window: Size, density: number): readonly TileWish[] {
  const scale = camera.zoom * density;
  const across = { from: -camera.x * density, room: window.width * density, length: Math.ceil(page.width * scale) };
  const down = { from: -camera.y * density, room: window.height * density, length: Math.ceil(page.height * scale) };
  const wishes = startsIn(down).flatMap((top) =>
    startsIn(across).map((left) => ({
      page: page.number,
      scale,
      left,
      top,
      width: Math.min(TILE, across.length - left),
      height: Math.min(TILE, down.length - top),
    })),
  );
  const off = ({ left, top }: TileWish) =>
    Math.hypot(left + TILE / 2 - across.from - across.room / 2, top + TILE / 2 - down.from - down.room / 2);
  return wishes.sort((a, b) => off(a) - off(b));
}

function startsIn({ from, room, length }: { readonly from: number; readonly room: number; readonly length: number }): readonly number[] {
  const first = Math.max(0, Math.floor(from / TILE) * TILE);
  const starts: number[] = [];
  for (let start = first; start < Math.min(length, from + room); start += TILE) starts.push(start);
  return starts;
}
