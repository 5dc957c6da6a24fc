/** A small picture of a page that follows its changes, once they pause. */
import type { LaidPage } from "../worker/messages.js";
import type { Painter } from "./painter.js";
import { createSurface } from "./surface.js";

/** Milliseconds without a change after which the picture is mended: nobody looks at it while typing. */
const PAUSE = 500;

/** Keeps the picture in a canvas, whose size in pixels it sets. `data-painted` says that it is there. Ends when the function it gives is called. */
export function keepThumbnail(
  painter: Painter,
  page: Pick<LaidPage, "number" | "width" | "height">,
  canvas: HTMLCanvasElement,
  widthInPixels: number,
): () => void {
  const scale = widthInPixels / page.width;
  const part = { page: page.number, scale, left: 0, top: 0, width: Math.round(widthInPixels), height: Math.round(page.height * scale) };
  canvas.width = part.width;
  canvas.height = part.height;
  const context = canvas.getContext("2d", { alpha: false });
  // An empty sheet until the page is painted.
  if (context !== null) context.fillStyle = "#ffffff";
  context?.fillRect(0, 0, part.width, part.height);
  const drawing = { image: canvas, draw: (bitmap: ImageBitmap, x: number, y: number) => context?.drawImage(bitmap, x, y), free: () => {} };
  const surface = createSurface(part, () => drawing);
  let isShown = true;
  let timer = 0;

  async function mend(): Promise<void> {
    const wish = surface.stale();
    if (wish === null) return;
    const bitmap = await painter.paint(wish, () => isShown, "beside");
    if (bitmap === null) return;
    surface.draw({ wish, pixels: bitmap });
    bitmap.close();
    canvas.dataset.painted = "true";
    await mend();
  }

  const leave = painter.listen(({ dirty }) => {
    const here = dirty.filter((each) => each.page === page.number);
    if (here.length === 0) return;
    for (const { rects } of here) surface.mark(rects);
    clearTimeout(timer);
    timer = window.setTimeout(() => void mend(), PAUSE);
  });
  void mend();
  return () => {
    isShown = false;
    clearTimeout(timer);
    leave();
  };
}
