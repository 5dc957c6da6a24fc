/** Tiles of one page: a coarse picture of all of it, and sharp ones of what the window shows. */
import type { Rect } from "../../core/units/index.js";
import type { Size } from "../state/camera.js";
import type { PlateName } from "../state/sight.js";
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
/** So many tiles are painted about as soon as the coarse picture. */
const FEW_TILES = 12;
/** Pixels of the longer side of the coarse picture. */
const COARSE = 1100;

/** What is painted of a page: one plate or all, and how far beyond the trim, in points. */
export interface Look {
  readonly plate: PlateName | null;
  readonly bleed: number;
}

const PLAIN: Look = { plate: null, bleed: 0 };

interface TileOptions {
  readonly makeCanvas?: MakeCanvas;
  readonly look?: Look;
}

export function createTiles(
  painter: Painter,
  page: PageSize,
  onChange: () => void,
  { makeCanvas = offscreenCanvas, look = PLAIN }: TileOptions = {},
): Tiles {
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
      surface.draw({ wish, pixels: bitmap });
      bitmap.close();
      if (surface === coarse || sharp.includes(surface)) onChange();
    }
  }

  function makeCoarse(): Surface {
    coarse ??= createSurface(coarsePart(page, look), makeCanvas);
    return coarse;
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
      const wishes = wishesFor(page, camera, window, density, look);
      const there = [...sharp, ...coming];
      const next = wishes.map((wish) => there.find(({ part }) => isSamePart(part, wish)) ?? createSurface(wish, makeCanvas));
      // Where nothing is shown yet, few tiles are shown each as soon as it is painted; of many the coarse picture shows all sooner.
      const isFirst = all().size === 0;
      coming = [...new Set([...coming, ...next])];
      if (isFirst && next.length <= FEW_TILES) sharp = next;
      else if (isFirst) await refresh([makeCoarse()], isWanted);
      await refresh(next, isWanted);
      if (!isWanted()) return;
      swap(next);
      painter.show(wishes);
      onChange();
      void refresh([makeCoarse()], isWanted);
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

function coarsePart({ number, width, height }: PageSize, look: Look): TileWish {
  const scale = COARSE / Math.max(width, height);
  const edge = Math.ceil(look.bleed * scale);
  const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  return { page: number, scale, left: 0 - edge, top: 0 - edge, width: across + 2 * edge, height: down + 2 * edge, ...plateOf(look) };
}

function plateOf({ plate }: Look): Pick<TileWish, "plate"> {
  return plate === null ? {} : { plate };
}

/** The tiles of the page that meet the window, those in its middle first. */
export function wishesFor(page: PageSize, camera: Camera, window: Size, density: number, look: Look = PLAIN): readonly TileWish[] {
  const scale = camera.zoom * density;
  const edge = Math.ceil(look.bleed * scale);
  const across = { from: -camera.x * density, room: window.width * density, least: 0 - edge, most: Math.ceil(page.width * scale) + edge };
  const down = { from: -camera.y * density, room: window.height * density, least: 0 - edge, most: Math.ceil(page.height * scale) + edge };
  const wishes = stretchesIn(down).flatMap(([top, height]) =>
    stretchesIn(across).map(([left, width]) => ({ page: page.number, scale, left, top, width, height, ...plateOf(look) })),
  );
  const off = ({ left, top }: TileWish) =>
    Math.hypot(left + TILE / 2 - across.from - across.room / 2, top + TILE / 2 - down.from - down.room / 2);
  return wishes.sort((a, b) => off(a) - off(b));
}

interface Along {
  readonly from: number;
  readonly room: number;
  readonly least: number;
  readonly most: number;
}

/** Where tiles begin along an axis, and how long they are. */
function stretchesIn({ from, room, least, most }: Along): readonly (readonly [start: number, length: number])[] {
  const stretches: (readonly [number, number])[] = [];
  for (let start = Math.floor(Math.max(least, from) / TILE) * TILE; start < Math.min(most, from + room); start += TILE) {
    const [first, last] = [Math.max(start, least), Math.min(start + TILE, most)];
    if (last > first) stretches.push([first, last - first]);
  }
  return stretches;
}
