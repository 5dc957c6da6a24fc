/** Moving the camera: plain arithmetic on where a page lies in the window. */
import type { Rect } from "../../core/units/index.js";
import type { Camera } from "./view.js";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the screen a point of the page at 100 %: a CSS pixel is 1/96 inch, a point 1/72. */
export const FULL_SIZE = 96 / 72;
/** By how much one step of a key or button zooms. */
export const ZOOM_STEP = 1.25;
const LEAST_ZOOM = 0.05 * FULL_SIZE;
const MOST_ZOOM = 16 * FULL_SIZE;
/** Pixels round a page that fills the window. */
const MARGIN = 24;
/** A frame that a finding leads to is shown no larger than this: its surroundings say where it is. */
const MOST_PLACE_ZOOM = 2 * FULL_SIZE;
/** Pixels of a page that stay in sight however far it is pushed. */
const IN_SIGHT = 80;

/** What is fitted into the window: a page, or a sheet of two that begins left of the current page. */
type Sheet = Size & { readonly x?: number };

export function fitPage({ width, height, x = 0 }: Sheet, window: Size): Camera {
  const zoom = limited(Math.min((window.width - 2 * MARGIN) / width, (window.height - 2 * MARGIN) / height));
  return whole({ zoom, x: (window.width - width * zoom) / 2 - x * zoom, y: (window.height - height * zoom) / 2 });
}

export function fitWidth({ width, x = 0 }: Omit<Sheet, "height">, window: Size): Camera {
  const zoom = limited((window.width - 2 * MARGIN) / width);
  return whole({ zoom, x: (window.width - width * zoom) / 2 - x * zoom, y: MARGIN });
}

/** The camera that keeps a sheet fitted when the window becomes another; null where it was not fitted into the one before. */
export function refitted(camera: Camera, sheet: Sheet, before: Size, after: Size): Camera | null {
  const fits = [fitPage, fitWidth].find((fit) => isSame(fit(sheet, before), camera));
  return fits === undefined ? null : fits(sheet, after);
}

function isSame(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && a.x === b.x && a.y === b.y;
}

/** Shows a frame in the middle of the window. */
export function fitPlace(rect: Rect, window: Size): Camera {
  const fitting = Math.min((window.width * 0.7) / rect.width, (window.height * 0.7) / rect.height);
  const zoom = limited(Math.min(fitting, MOST_PLACE_ZOOM));
  return whole({
    zoom,
    x: window.width / 2 - (rect.x + rect.width / 2) * zoom,
    y: window.height / 2 - (rect.y + rect.height / 2) * zoom,
  });
}

/** Moves the page just so far that a place of it is in sight, so many pixels from the edges of the window; the same camera when it is. */
export function reveal(camera: Camera, { x, y, width, height }: Rect, window: Size, sightMargin: number): Camera {
  const way = (from: number, length: number, room: number) => {
    const margin = Math.min(sightMargin, Math.max(0, (room - length) / 2));
    return Math.max(0, margin - from) + Math.min(0, room - margin - from - length);
  };
  const dx = way(camera.x + x * camera.zoom, width * camera.zoom, window.width);
  const dy = way(camera.y + y * camera.zoom, height * camera.zoom, window.height);
  return dx === 0 && dy === 0 ? camera : whole({ ...camera, x: camera.x + dx, y: camera.y + dy });
}

/** Zooms so that the point of the page under the pointer stays there. */
export function zoomAt(camera: Camera, zoom: number, pointer: { readonly x: number; readonly y: number }): Camera {
  const next = limited(zoom);
  const share = next / camera.zoom;
  return whole({ zoom: next, x: pointer.x - (pointer.x - camera.x) * share, y: pointer.y - (pointer.y - camera.y) * share });
}

/** Pushes the page, but never out of sight. */
export function pan(camera: Camera, dx: number, dy: number, { width, height, x = 0 }: Sheet, window: Size): Camera {
  const held = (value: number, length: number, room: number) => Math.min(room - IN_SIGHT, Math.max(IN_SIGHT - length * camera.zoom, value));
  const left = x * camera.zoom;
  return whole({ ...camera, x: held(camera.x + dx + left, width, window.width) - left, y: held(camera.y + dy, height, window.height) });
}

function limited(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
}

/** The page begins on a whole pixel, so that its tiles are shown as they were painted. */
function whole(camera: Camera): Camera {
  return { ...camera, x: Math.round(camera.x), y: Math.round(camera.y) };
}
