/**
 * Branded numbers and rectangles. Points are the only length inside core; millimetres stand in
 * templates and dialogs and are converted once, on load.
 */

declare const unit: unique symbol;

/** A length in PostScript points, 1/72 inch. */
export type Pt = number & { readonly [unit]: "pt" };

/** A length in millimetres, as people and templates write it. */
export type Mm = number & { readonly [unit]: "mm" };

/** A length relative to a type size: 1 em is one character of body type (1 字). */
export type Em = number & { readonly [unit]: "em" };

/** A count of lines of the page's line grid (行). */
export type Lines = number & { readonly [unit]: "lines" };

/** A rectangle in points; x grows to the right, y grows downwards. */
export interface Rect {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

export function pt(value: number): Pt {
  return value as Pt;
}

export function mm(value: number): Mm {
  return value as Mm;
}

export function em(value: number): Em {
  return value as Em;
}

export function lines(value: number): Lines {
  return value as Lines;
}

export function ptFromMm(value: Mm): Pt {
  return pt(value * POINTS_PER_MILLIMETRE);
}

export function mmFromPt(value: Pt): Mm {
  return mm(value / POINTS_PER_MILLIMETRE);
}

export function rect(x: number, y: number, width: number, height: number): Rect {
  return { x: pt(x), y: pt(y), width: pt(width), height: pt(height) };
}

/** Whether two rectangles share more than an edge; `tolerance` in points forgives rounding. */
export function overlaps(a: Rect, b: Rect, tolerance = 0.01): boolean {
  return (
    a.x + a.width - b.x > tolerance &&
    b.x + b.width - a.x > tolerance &&
    a.y + a.height - b.y > tolerance &&
    b.y + b.height - a.y > tolerance
  );
}

/** Whether `inner` lies within `outer`; `tolerance` in points forgives rounding. */
export function contains(outer: Rect, inner: Rect, tolerance = 0.01): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  );
}

/** The smallest rectangle round some others, of which there is at least one. */
export function boundingRect(rects: readonly Rect[]): Rect {
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  return rect(left, top, right - left, Math.max(...rects.map(({ y, height }) => y + height)) - top);
}

/** Fails to compile when a `switch` over a union forgets a member; throws when data lied. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
export { type MeasureUnits, measured } from "./measure.js";
