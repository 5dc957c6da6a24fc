/** What of a page lies under the pointer. */
import { HANDLES, type Handle } from "../../core/commands/index.js";
import type { Rect } from "../../core/units/index.js";
import type { LaidFrame, LaidPage } from "../worker/messages.js";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Frames under a point, the one that a person means first: the smallest, and of equal ones the one on top. */
export function framesAt(page: LaidPage, at: Point): readonly LaidFrame[] {
  const hit = page.frames.filter((frame) =>
    frame.kind === "rule" ? isOnRule(frame.rect, at) : frame.rects.some((rect) => holds(rect, at)),
  );
  const area = ({ rects }: LaidFrame) => rects.reduce((sum, { width, height }) => sum + width * height, 0);
  const height = new Map(page.frames.map((frame, index) => [frame, index]));
  return hit.sort((a, b) => area(a) - area(b) || (height.get(b) ?? 0) - (height.get(a) ?? 0));
}

/** A rule between columns spans both of them, one between blocks a line of the grid: points that are higher are of the first kind. */
const MOST_LEVEL_RULE = 24;
/** How near to an upright rule a hand has to come, in points. */
const RULE_REACH = 5;

/** Whether a place is on the line that a rule draws, and not only between the columns that it parts. */
function isOnRule(rect: Rect, at: Point): boolean {
  if (!holds(rect, at)) return false;
  return rect.height <= MOST_LEVEL_RULE || Math.abs(at.x - rect.x - rect.width / 2) <= RULE_REACH;
}

/** Frames that a rectangle touches. */
export function framesIn(page: LaidPage, band: Rect): readonly LaidFrame[] {
  return page.frames.filter(({ rects }) => rects.some((rect) => meet(rect, band)));
}

/** The edge or corner of a rectangle that lies within so many points of a place; corners come before edges. */
export function handleAt(rect: Rect, at: Point, reach: number): Handle | null {
  const corners = HANDLES.filter((handle) => handle.length === 2);
  const isNear = (handle: Handle) => {
    const place = handlePlace(rect, handle);
    return Math.abs(place.x - at.x) <= reach && Math.abs(place.y - at.y) <= reach;
  };
  const corner = corners.find(isNear);
  if (corner !== undefined) return corner;
  const isBeside = at.x >= rect.x - reach && at.x <= rect.x + rect.width + reach;
  const isAlong = at.y >= rect.y - reach && at.y <= rect.y + rect.height + reach;
  if (!isBeside || !isAlong) return null;
  if (Math.abs(at.y - rect.y) <= reach) return "n";
  if (Math.abs(at.y - rect.y - rect.height) <= reach) return "s";
  if (Math.abs(at.x - rect.x) <= reach) return "w";
  return Math.abs(at.x - rect.x - rect.width) <= reach ? "e" : null;
}

export function handlePlace({ x, y, width, height }: Rect, handle: Handle): Point {
  const across = handle.includes("w") ? 0 : handle.includes("e") ? 1 : 0.5;
  const down = handle.includes("n") ? 0 : handle.includes("s") ? 1 : 0.5;
  return { x: x + width * across, y: y + height * down };
}

function holds({ x, y, width, height }: Rect, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
