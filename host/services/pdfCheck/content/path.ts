/** Paths (ISO 32000-1 §8.5) as rings of points in user space, curves as short lines. */
import { type Box, boxRound, type Matrix, type Point, transformed } from "./geometry.js";

export interface Shape {
  /** Null where there were too many points to keep: then only its box is known. */
  readonly rings: readonly (readonly Point[])[] | null;
  readonly box: Box;
  /** An upright rectangle and nothing else. */
  readonly isRectangle: boolean;
  readonly isEvenOdd: boolean;
}

export interface PathBuilder {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  curveTo(first: Point, second: Point, to: Point): void;
  close(): void;
  /** Where the path stands, in the space of its numbers. */
  readonly at: Point;
  readonly isEmpty: boolean;
  finish(isEvenOdd: boolean): Shape;
}

/** Lines in the place of a curve: the corners of what is drawn, not its beauty. */
const STEPS = 8;
const MOST_POINTS = 20_000;

export function beginPath(matrixOf: () => Matrix): PathBuilder {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  let start: Point = at;
  let count = 0;
  let box: Box | null = null;

  function add(point: Point): void {
    const placed = transformed(matrixOf(), point);
    box = box ? boxRound([{ x: box.left, y: box.bottom }, { x: box.right, y: box.top }, placed]) : boxRound([placed]);
    if (count++ < MOST_POINTS) ring.push(placed);
    at = point;
  }

  return {
    get at() {
      return at;
    },
    get isEmpty() {
      return count === 0;
    },
    moveTo(x, y) {
      ring = [];
      rings.push(ring);
      start = { x, y };
      add(start);
    },
    lineTo(x, y) {
      if (count === 0) this.moveTo(x, y);
      else add({ x, y });
    },
    curveTo(first, second, to) {
      const from = at;
      for (let step = 1; step <= STEPS; step++) add(onCurve(step / STEPS, from, first, second, to));
    },
    close() {
      at = start;
    },
    finish(isEvenOdd) {
      const drawn = rings.filter((each) => each.length > 1);
      return {
        rings: count > MOST_POINTS ? null : drawn,
        box: box ?? { left: 0, bottom: 0, right: 0, top: 0 },
        isRectangle: drawn.length === 1 && isUprightRectangle(drawn[0] ?? []),
        isEvenOdd,
      };
    },
  };
}

function onCurve(t: number, from: Point, first: Point, second: Point, to: Point): Point {
  const along = (a: number, b: number, c: number, d: number): number => {
    const u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  };
  return { x: along(from.x, first.x, second.x, to.x), y: along(from.y, first.y, second.y, to.y) };
}

/** Four corners, and perhaps the first one again, each beside or above the one before. */
function isUprightRectangle(ring: readonly Point[]): boolean {
  const [first] = ring;
  const last = ring[4];
  const isClosed = first !== undefined && last !== undefined && isNear(first.x, last.x) && isNear(first.y, last.y);
  if (ring.length !== 4 && !(ring.length === 5 && isClosed)) return false;
  return ring.slice(0, 4).every((point, index) => {
    const next = ring[(index + 1) % 4] ?? point;
    return isNear(point.x, next.x) !== isNear(point.y, next.y);
  });
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.001;
}

/** Whether a filled shape covers a point. */
export function covers({ box, rings, isRectangle, isEvenOdd }: Shape, { x, y }: Point): boolean {
  if (x < box.left || x > box.right || y < box.bottom || y > box.top) return false;
  if (isRectangle || rings === null) return true;
  let winding = 0;
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index++) {
      const from = ring[index];
      const to = ring[(index + 1) % ring.length];
      if (!from || !to || from.y > y === to.y > y) continue;
      const isRight = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x) > x;
      if (isRight) winding += to.y > from.y ? 1 : -1;
    }
  }
  return isEvenOdd ? winding % 2 !== 0 : winding !== 0;
}
