/** Parts of pages in pixels: which of them meet, and which lie within which. */
import type { Rect } from "../../core/units/index.js";
import type { TileWish } from "./messages.js";

/** The whole pixels of a part that show any of a rectangle of its page; null when it shows nothing of it. */
export function pixelsIn(part: TileWish, { x, y, width, height }: Rect): TileWish | null {
  const { scale } = part;
  const left = Math.max(part.left, Math.floor(x * scale));
  const top = Math.max(part.top, Math.floor(y * scale));
  const right = Math.min(part.left + part.width, Math.ceil((x + width) * scale));
  const bottom = Math.min(part.top + part.height, Math.ceil((y + height) * scale));
  return left < right && top < bottom ? { ...part, left, top, width: right - left, height: bottom - top } : null;
}

/** Whether all of `inner` lies within `outer`, at the same scale of the same page. */
export function isPartOf(inner: TileWish, outer: TileWish): boolean {
  return (
    isComparable(inner, outer) &&
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}

export function isSamePart(a: TileWish, b: TileWish): boolean {
  return isComparable(a, b) && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

/** Whether two parts are of the same page at the same scale. */
function isComparable(a: TileWish, b: TileWish): boolean {
  return a.page === b.page && a.scale === b.scale && a.plate === b.plate;
}

/** The smallest part round some of the same page and scale; null round none. */
export function partAround(parts: readonly TileWish[]): TileWish | null {
  const [first] = parts;
  if (first === undefined) return null;
  const left = Math.min(...parts.map((each) => each.left));
  const top = Math.min(...parts.map((each) => each.top));
  const right = Math.max(...parts.map((each) => each.left + each.width));
  const bottom = Math.max(...parts.map((each) => each.top + each.height));
  return { ...first, left, top, width: right - left, height: bottom - top };
}
