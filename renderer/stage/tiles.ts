/** Tiles of one page: a coarse picture of all of it, and sharp ones of what the window shows. */
import type { Rect } from "../../core/units/index.js";
import type { Size } from "../state/camera.js";
import type { Camera } from "../state/view.js";
import type { LaidPage, Patch, TileWish } from "../worker/messages.js";
import { isSamePart } from "../worker/parts.js";
import type { Painter } from "./painter.js";
import { createSurface, type MakeCanvas, offscreenCanvas, type ShownTile, type Surface } from "./surface.js";

type PageSize = Pick<LaidPage, "number" | "width" | "height">;

export interface Tiles {
  /** What there is to draw, the coarse first. */
  shown(): readonly ShownTile[];
  /** Asks for what the window shows at this camera and is not there yet. Resolves once all of it is sharp, or when something else is wanted. */
  want(camera: Camera, window: Size, density: number): Promise<void>;
  /** Takes in what was painted with a new layout, and notes what else of the page looks otherwise now. */
  change(dirty: readonly Rect[], patches: readonly Patch[]): void;
  clear(): void;
}

/** Pixels of a tile's side: a page seen whole is a dozen of them. */
const TILE = 512;
/** Pixels of the longer side of the coarse picture. */
const COARSE = 1100;

export function createTiles(painter: Painter, page: PageSize, onChange: () => void, makeCanvas: MakeCanvas = offscreenCanvas): Tiles {
  let coarse: Surface | null = null;
  let sharp: readonly Surface[] = [];
  /** Those that take the place of the sharp ones once all of them are painted. */
  let coming: readonly Surface[] = [];
  let wanted = 0;

  const all = (): ReadonlySet<Surface> => new Set([...(coarse === null ? [] : [coarse]), ...sharp, ...coming]);

  /** Paints until nothing of the surfaces is out of date: more of them may become so meanwhile. */
  async function refresh(surfaces: readonly Surface[], isWanted: () => boolean): Promise<void> {
    for (let next = firstStale(surfaces); next !== null && isWanted(); next = firstStale(surfaces)) {
      const { surface, wish } = next;
      const bitmap = await painter.paint(wish, isWanted);
      if (bitmap === null) return;
      surface.draw({ wish, bitmap });
      bitmap.close();
      if (surface === coarse || sharp.includes(surface)) onChange();
    }
  }

  function swap(next: readonly Surface[]): void {
    for (const surface of new Set([...sharp, ...coming])) if (!next.includes(surface)) surface.free();
    sharp = next;
    coming = [];
  }

  return {
    shown: () => [...(coarse === null ? [] : [coarse]), ...sharp].map(({ tile }) => tile),
    async want(camera, window, density) {
      wanted += 1;
      const turn = wanted;
      const isWanted = () => turn === wanted;
      const wishes = wishesFor(page, camera, window, density);
      const there = [...sharp, ...coming];
      const next = wishes.map((wish) => there.find(({ part }) => isSamePart(part, wish)) ?? createSurface(wish, makeCanvas));
      // Where nothing is shown yet, each tile is, as soon as it is painted.
      if (all().size === 0) sharp = next;
      coming = [...new Set([...coming, ...next])];
      await refresh(next, isWanted);
      if (!isWanted()) return;
      swap(next);
      painter.show(wishes);
      onChange();
      coarse ??= createSurface(coarsePart(page), makeCanvas);
      void refresh([coarse], isWanted);
    },
    change(dirty, patches) {
      for (const surface of all()) {
        surface.mark(dirty);
        for (const patch of patches) surface.draw(patch);
      }
      onChange();
    },
    clear() {
      wanted += 1;
      for (const surface of all()) surface.free();
      coarse = null;
      sharp = [];
      coming = [];
      painter.show([]);
    },
  };
}

function firstStale(surfaces: readonly Surface[]): { readonly surface: Surface; readonly wish: TileWish } | null {
  for (const surface of surfaces) {
    const wish = surface.stale();
    if (wish !== null) return { surface, wish };
  }
  return null;
}

function coarsePart({ number, width, height }: PageSize): TileWish {
  const scale = COARSE / Math.max(width, height);
  return { page: number, scale, left: 0, top: 0, width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

/** The tiles of the page that meet the window, those in its middle first. */
export function wishesFor(page: PageSize, camera: Camera, window: Size, density: number): readonly TileWish[] {
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
