/** Asks the layout worker for pixels, one wish at a time: what is no longer wanted is never painted. */
import type { DirtyPage, Draft, FromWorker, Patch, TileWish, ToWorker } from "../worker/messages.js";

/** What a new layout brings for those that show painted pages. */
export interface Repaint {
  readonly dirty: readonly DirtyPage[];
  /** What the stage shows of that, painted already. */
  readonly patches: readonly Patch[];
}

export interface Painter {
  /** Pixels of a part of a page; null when the wish was dropped for newer ones, or there is no such page. What lies beside the stage waits for what is on it; a draft shows the page as it would be. */
  paint(wish: TileWish, isWanted: () => boolean, place?: "stage" | "beside", draft?: Draft): Promise<ImageBitmap | null>;
  /** While the stage is being painted, nothing beside it is. */
  setBusy(isBusy: boolean): void;
  /** Tells the worker what the stage shows. */
  show(parts: readonly TileWish[]): void;
  /** Hears of all that looks otherwise than it was painted. Ends when the function it gives is called. */
  listen(hear: (repaint: Repaint) => void): () => void;
}

interface Waiting {
  readonly wish: TileWish;
  readonly isWanted: () => boolean;
  readonly place: "stage" | "beside";
  readonly draft: Draft | null;
  readonly resolve: (bitmap: ImageBitmap | null) => void;
}

export function createPainter(worker: Worker): Painter {
  const waiting: Waiting[] = [];
  const listeners = new Set<(repaint: Repaint) => void>();
  let current: { readonly id: number; readonly resolve: Waiting["resolve"] } | null = null;
  let last = 0;
  let isStageBusy = false;

  function post(message: ToWorker): void {
    worker.postMessage(message);
  }

  function takeFirst(): Waiting | undefined {
    const onStage = waiting.findIndex(({ place }) => place === "stage");
    if (onStage < 0 && isStageBusy) return undefined;
    return waiting.splice(Math.max(0, onStage), 1)[0];
  }

  function next(): void {
    while (current === null) {
      const first = takeFirst();
      if (first === undefined) return;
      if (!first.isWanted()) {
        first.resolve(null);
        continue;
      }
      last += 1;
      current = { id: last, resolve: first.resolve };
      post({ kind: "paint", id: last, wish: first.wish, draft: first.draft });
    }
  }

  function tell(repaint: Repaint): void {
    for (const hear of listeners) hear(repaint);
    for (const { pixels } of repaint.patches) if ("close" in pixels) pixels.close();
  }

  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "laid") return tell(data);
    if (data.kind === "stale") return tell({ dirty: data.dirty, patches: [] });
    if (data.kind !== "painted" || data.id !== current?.id) return;
    current.resolve(data.bitmap);
    current = null;
    next();
  });

  return {
    paint: (wish, isWanted, place = "stage", draft) =>
      new Promise((resolve) => {
        waiting.push({ wish, isWanted, place, draft: draft ?? null, resolve });
        next();
      }),
    setBusy(isBusy) {
      isStageBusy = isBusy;
      next();
    },
    show: (parts) => post({ kind: "show", parts }),
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}

/** Paints a draft as if it were the document. Nothing of it changes, so there is nothing to hear of. */
export function draftPainter(painter: Painter, draft: Draft): Painter {
  return {
    paint: (wish, isWanted, place) => painter.paint(wish, isWanted, place, draft),
    show: () => {},
    setBusy: () => {},
    listen: () => () => {},
  };
}
