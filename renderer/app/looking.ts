/** Where one looks at the pages from: which of them, how large, and what lies under a pixel of the stage. */
import { boundingRect } from "../../core/units/index.js";
import { showWhole } from "../stage/stage.js";
import { FULL_SIZE, fitPlace, fitWidth, pan, type Size, zoomAt } from "../state/camera.js";
import { leafAt, leavesOf, sheetRect } from "../state/sheet.js";
import type { ShellStore } from "../state/shell.js";
import type { SightStore } from "../state/sight.js";
import type { ViewStore } from "../state/view.js";
import type { PagePoint } from "../tools/tool.js";

/** A pixel of the stage. */
interface Pixel {
  readonly x: number;
  readonly y: number;
}

export interface Looking {
  showPage(number: number): void;
  /** Shows the page, or the sheet of two, so many on. */
  step(pages: number): void;
  wholePage(): void;
  pageWidth(): void;
  /** Shows the frames that are chosen as large as the window lets them. */
  fitSelection(): void;
  /** Zooms to per cent of the full size, or by a factor, at a point of the stage or its middle. */
  zoomTo(percent: number): void;
  zoomBy(factor: number, pointer?: Pixel): void;
  push(dx: number, dy: number): void;
  /** The place of a page under a pixel of the stage, also beside the page; null when none is shown. */
  placeAt(pixel: Pixel): PagePoint | null;
  /** Makes a page that is shown beside the current one the current one; nothing moves by it. */
  turnTo(page: number): void;
  /** What of the page is in the middle of the stage; null when no page is shown. */
  middle(): PagePoint | null;
  /** The pointer is at this pixel of the stage, or not over it. */
  pointAt(pixel: Pixel | null): void;
}

export function createLooking(store: ViewStore, shell: ShellStore, sight: SightStore, size: () => Size): Looking {
  const isSpread = () => sight.getState().aids.spread;
  const leaves = () => leavesOf(store.getState().pages, store.getState().page, isSpread());
  const showPage = (number: number) => showWhole(store, number, size(), isSpread());

  function zoomBy(factor: number, pointer?: Pixel): void {
    const { camera } = store.getState();
    const { width, height } = size();
    store.setState({ camera: zoomAt(camera, camera.zoom * factor, pointer ?? { x: width / 2, y: height / 2 }) });
  }

  function placeAt({ x, y }: Pixel): PagePoint | null {
    const { camera } = store.getState();
    const across = (x - camera.x) / camera.zoom;
    const leaf = leafAt(leaves(), across);
    return leaf && { page: leaf.page.number, x: across - leaf.x, y: (y - camera.y) / camera.zoom };
  }

  const pageOf = (number: number) => store.getState().pages.find((page) => page.number === number);

  return {
    showPage,
    zoomBy,
    placeAt,
    step(pages) {
      const { pages: all, page } = store.getState();
      const beside = new Set(leaves().map(({ page: { number } }) => number));
      const way = Math.sign(pages);
      let at = all.findIndex(({ number }) => number === page) + pages;
      while (all[at] !== undefined && beside.has(all[at]?.number ?? 0)) at += way;
      const next = all[at];
      if (next) showPage(next.number);
    },
    wholePage: () => showPage(store.getState().page),
    pageWidth() {
      const shown = leaves();
      if (shown.length > 0) store.setState({ camera: fitWidth(sheetRect(shown), size()) });
    },
    fitSelection() {
      const { pages, selection } = store.getState();
      const page = pages.find(({ frames }) => frames.some(({ frame }) => selection.includes(frame)));
      const rects = page?.frames.filter(({ frame }) => selection.includes(frame)).map(({ rect }) => rect) ?? [];
      if (page && rects.length > 0) store.setState({ page: page.number, camera: fitPlace(boundingRect(rects), size()) });
    },
    zoomTo: (percent) => zoomBy((percent / 100) * (FULL_SIZE / store.getState().camera.zoom)),
    push(dx, dy) {
      const shown = leaves();
      if (shown.length > 0) store.setState({ camera: pan(store.getState().camera, dx, dy, sheetRect(shown), size()) });
    },
    turnTo(number) {
      const leaf = leaves().find(({ page }) => page.number === number);
      const { page, camera } = store.getState();
      if (leaf === undefined || number === page) return;
      store.setState({ page: number, camera: { ...camera, x: camera.x + Math.round(leaf.x * camera.zoom) } });
    },
    middle() {
      const { width, height } = size();
      const at = placeAt({ x: width / 2, y: height / 2 });
      const page = at && pageOf(at.page);
      const held = (value: number, length: number) => Math.max(0, Math.min(value, length));
      return at && page ? { ...at, x: held(at.x, page.width), y: held(at.y, page.height) } : null;
    },
    pointAt(pixel) {
      const at = pixel && placeAt(pixel);
      const page = at && pageOf(at.page);
      const isOnPage = at && page && at.x >= 0 && at.y >= 0 && at.x <= page.width && at.y <= page.height;
      shell.setState({ pointer: isOnPage ? { x: at.x, y: at.y } : null });
    },
  };
}
