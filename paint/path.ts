/** Walking the flat paths of display lists and glyph outlines. */

/** Segments as most graphics systems take them. */
export interface PathTarget {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
  closePath(): void;
}

/** One byte a segment and its coordinates in order, as `core/face` describes. */
export interface FlatPath {
  readonly ops: Uint8Array;
  readonly points: ArrayLike<number>;
}

/** Numbers of each segment kind: move, line, quadratic, cubic, close. */
const NUMBERS = [2, 2, 4, 6, 0];

/** Draws a path on a target; quadratic segments become the cubic ones of the same curve. */
export function walkPath({ ops, points }: FlatPath, target: PathTarget): void {
  let at = 0;
  const number = (index: number) => points[at + index] ?? 0;
  for (const op of ops) {
    switch (op) {
      case 0:
        target.moveTo(number(0), number(1));
        break;
      case 1:
        target.lineTo(number(0), number(1));
        break;
      case 2: {
        const handle = [number(0), number(1)] as const;
        const end = [number(2), number(3)] as const;
        target.bezierCurveTo(...towards([number(-2), number(-1)], handle), ...towards(end, handle), ...end);
        break;
      }
      case 3:
        target.bezierCurveTo(number(0), number(1), number(2), number(3), number(4), number(5));
        break;
      case 4:
        target.closePath();
        break;
      default:
        throw new Error(`unknown path segment ${op}`);
    }
    at += NUMBERS[op] ?? 0;
  }
}

/** The cubic handle of a quadratic one: two thirds of the way from an end to the handle. */
function towards(end: readonly [number, number], handle: readonly [number, number]): readonly [number, number] {
  return [end[0] + (2 / 3) * (handle[0] - end[0]), end[1] + (2 / 3) * (handle[1] - end[1])];
}
