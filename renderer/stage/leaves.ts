/** The pages that lie on the stage, each with its tiles. */
import type { Size } from "../state/camera.js";
import type { Leaf } from "../state/sheet.js";
import type { Camera } from "../state/view.js";
import type { DirtyPage, LaidPage, Patch, TileWish } from "../worker/messages.js";
import type { Painter } from "./painter.js";
import { createTiles, type Look, type Tiles } from "./tiles.js";

export interface ShownLeaf extends Leaf<LaidPage> {
  readonly tiles: Tiles;
}

export interface ShownLeaves {
  all(): readonly ShownLeaf[];
  /** Lays these pages on the stage; what was painted of those that stay is kept. */
  set(leaves: readonly Leaf<LaidPage>[], look: Look): void;
  want(camera: Camera, window: Size, density: number): Promise<void>;
  /** Whether any of it is shown. */
  change(dirty: readonly DirtyPage[], patches: readonly Patch[]): boolean;
  clear(): void;
}

export function createLeaves(painter: Painter, onChange: () => void): ShownLeaves {
  let shown: readonly ShownLeaf[] = [];
  let looked: Look = { plate: null, bleed: 0 };
  /** What each page shows: the worker is told of all of them together. */
  const parts = new Map<number, readonly TileWish[]>();

  function painterOf(page: number): Painter {
    return {
      ...painter,
      show(wishes) {
        parts.set(page, wishes);
        painter.show([...parts.values()].flat());
      },
    };
  }

  function drop(leaf: ShownLeaf): void {
    leaf.tiles.clear();
    parts.delete(leaf.page.number);
  }

  return {
    all: () => shown,
    set(leaves, look) {
      const isSameLook = look.plate === looked.plate && look.bleed === looked.bleed;
      looked = look;
      const next = leaves.map(({ page, x }) => {
        const known = isSameLook ? shown.find((each) => isSamePaper(each.page, page)) : undefined;
        return { page, x, tiles: known?.tiles ?? createTiles(painterOf(page.number), page, onChange, { look }) };
      });
      for (const leaf of shown) if (!next.some(({ tiles }) => tiles === leaf.tiles)) drop(leaf);
      shown = next;
    },
    async want(camera, window, density) {
      await Promise.all(shown.map(({ x, tiles }) => tiles.want({ ...camera, x: camera.x + leafLeft(x, camera) }, window, density)));
    },
    change(dirty, patches) {
      const met = shown.map(({ page, tiles }) => {
        const rects = dirty.filter((each) => each.page === page.number).flatMap((each) => each.rects);
        if (rects.length > 0) tiles.change(rects, patches);
        return rects.length > 0;
      });
      return met.includes(true);
    },
    clear() {
      for (const leaf of shown) drop(leaf);
      shown = [];
    },
  };
}

/** Pixels from the current page to a leaf: whole ones, so that its tiles are shown as they were painted. */
export function leafLeft(x: number, { zoom }: Camera): number {
  return Math.round(x * zoom);
}

/** Whether what was painted of one page stays when it becomes the other. */
function isSamePaper(a: LaidPage, b: LaidPage): boolean {
  return a.page === b.page && a.number === b.number && a.width === b.width && a.height === b.height;
}
