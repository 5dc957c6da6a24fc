/** Boxes, points and transformations of PDF user space: points, y upwards (ISO 32000-1 §8.3). */

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `a b c d e f` as in the file: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What applies `first`, then `second`. */
export function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function transformed([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How much longer a transformation makes what lies along its first and its second axis. */
export function scalesOf([a, b, c, d]: Matrix): { readonly x: number; readonly y: number } {
  return { x: Math.hypot(a, b), y: Math.hypot(c, d) };
}

/** The least factor by which a transformation changes any length: how thin a stroke can come out. */
export function leastScale([a, b, c, d]: Matrix): number {
  const sum = (a * a + b * b + c * c + d * d) / 2;
  const product = Math.abs(a * d - b * c);
  return Math.sqrt(Math.max(0, sum - Math.sqrt(Math.max(0, sum * sum - product * product))));
}

export function boxRound(points: readonly Point[]): Box {
  const box = {
    left: Number.POSITIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
  };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}

/** The box round a box that is turned or slanted. */
export function boxUnder(matrix: Matrix, { left, bottom, right, top }: Box): Box {
  const corners = [
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: top },
    { x: left, y: top },
  ];
  return boxRound(corners.map((corner) => transformed(matrix, corner)));
}

/** What two boxes share; null when they only touch or lie apart. */
export function shared(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  };
  return box.left < box.right && box.bottom < box.top ? box : null;
}

/** Whether `inner` lies within `outer`, but for `tolerance` points. */
export function isWithin(inner: Box, outer: Box, tolerance = 0.01): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.bottom >= outer.bottom - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.top <= outer.top + tolerance
  );
}

export function middleOf({ left, bottom, right, top }: Box): Point {
  return { x: (left + right) / 2, y: (bottom + top) / 2 };
}
