/** Where a window opens: where it was when it was closed, as far as the screens of today reach. */
import type { Rectangle } from "electron";
import { isRecord } from "../../../host/api/index.js";
import { LEAST_SIZE } from "./options.js";

export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** Share of the screen that a window takes when it opens for the first time. */
const FIRST_SHARE = 0.9;

/** What a file says of a window; null when it says nothing that can be used. */
export function windowStateFrom(value: unknown): WindowState | null {
  if (!isRecord(value) || !isRecord(value.bounds)) return null;
  const { x, y, width, height } = value.bounds;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  return { bounds: { x, y, width, height }, maximized: value.maximized === true };
}

/**
 * The bounds moved and cut so that the window lies whole in one work area: the one that it shares most with. The first area is
 * that of the main screen, where a window opens that no screen shows any more.
 */
export function boundsWithin(kept: Rectangle | null, areas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const shared = kept === null ? [] : areas.map((area) => sharedArea(kept, area));
  const most = Math.max(0, ...shared);
  if (kept === null || most === 0) return firstBounds(areas[0]);
  const area = areas[shared.indexOf(most)] ?? areas[0];
  const width = Math.min(Math.max(kept.width, LEAST_SIZE.width), area.width);
  const height = Math.min(Math.max(kept.height, LEAST_SIZE.height), area.height);
  const x = Math.min(Math.max(kept.x, area.x), area.x + area.width - width);
  const y = Math.min(Math.max(kept.y, area.y), area.y + area.height - height);
  return { x, y, width, height };
}

/** In the middle of the area. */
function firstBounds(area: Rectangle): Rectangle {
  const width = Math.min(Math.max(Math.round(area.width * FIRST_SHARE), LEAST_SIZE.width), area.width);
  const height = Math.min(Math.max(Math.round(area.height * FIRST_SHARE), LEAST_SIZE.height), area.height);
  return { x: area.x + Math.round((area.width - width) / 2), y: area.y + Math.round((area.height - height) / 2), width, height };
}

function sharedArea(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value);
}
