/** Asks the layout worker for pixels, one wish at a time: what is no longer wanted is never painted. */
import type { FromWorker, TileWish, ToWorker } from "../worker/messages.js";

export interface Painter {
  /** Pixels of a part of a page; null when the wish was dropped for newer ones, or there is no such page. */
  paint(wish: TileWish, isWanted: () => boolean): Promise<ImageBitmap | null>;
}

interface Waiting {
  readonly wish: TileWish;
  readonly isWanted: () => boolean;
  readonly resolve: (bitmap: ImageBitmap | null) => void;
}

export function createPainter(worker: Worker): Painter {
  const waiting: Waiting[] = [];
  let current: { readonly id: number; readonly resolve: Waiting["resolve"] } | null = null;
  let last = 0;

  function next(): void {
    while (current === null) {
      const first = waiting.shift();
      if (first === undefined) return;
      if (!first.isWanted()) {
        first.resolve(null);
        continue;
      }
      last += 1;
      current = { id: last, resolve: first.resolve };
      worker.postMessage({ kind: "paint", id: last, wish: first.wish } satisfies ToWorker);
    }
  }

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind !== "painted" || data.id !== current?.id) return;
    current.resolve(data.bitmap);
    current = null;
    next();
  });

  return {
    paint: (wish, isWanted) =>
      new Promise((resolve) => {
        waiting.push({ wish, isWanted, resolve });
        next();
      }),
  };
}
