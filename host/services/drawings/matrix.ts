/** Places of a drawing's parts: affine maps (x, y) → (a x + c y + e, b x + d y + f), as SVG 1.1 §7.6 writes them. */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Forgives rounding in turned and scaled lengths. */
const ROUNDING = 1e-4;

/** How much longer all lengths become; null where not all of them do alike. */
export function scaleOf([a, b, c, d]: Matrix): number | null {
  const [across, along] = [Math.hypot(a, b), Math.hypot(c, d)];
  const isEven = Math.abs(across - along) <= ROUNDING * Math.max(across, along, ROUNDING);
  const isSquare = Math.abs(a * c + b * d) <= ROUNDING * Math.max(across * along, ROUNDING);
  return isEven && isSquare ? across : null;
}

/** Whether rectangles stay upright. */
export function keepsUpright([, b, c]: Matrix): boolean {
  return Math.abs(b) <= ROUNDING && Math.abs(c) <= ROUNDING;
}

const FUNCTION = /(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)/gy;

/** A `transform` attribute; throws on one that cannot be read. */
export function matrixOf(transform: string): Matrix {
  let matrix = IDENTITY;
  let at = 0;
  while (at < transform.length) {
    const gap = /[\s,]*/y;
    gap.lastIndex = at;
    gap.test(transform);
    at = gap.lastIndex;
    if (at >= transform.length) break;
    FUNCTION.lastIndex = at;
    const found = FUNCTION.exec(transform);
    if (found === null) throw new Error(`transform ${transform.slice(at, at + 20)}`);
    at = FUNCTION.lastIndex;
    matrix = times(matrix, functionMatrix(found[1] ?? "", numbersIn(found[2] ?? "")));
  }
  return matrix;
}

/** Numbers in a list parted by blanks or commas; throws on what is none. */
export function numbersIn(text: string): readonly number[] {
  const numbers = (text.match(/[^\s,]+/g) ?? []).map(Number);
  if (!numbers.every(Number.isFinite)) throw new Error(`numbers ${text.slice(0, 20)}`);
  return numbers;
}

function functionMatrix(name: string, numbers: readonly number[]): Matrix {
  const [first = 0, second, third = 0] = numbers;
  switch (name) {
    case "matrix": {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
      return [a, b, c, d, e, f];
    }
    case "translate":
      return [1, 0, 0, 1, first, second ?? 0];
    case "scale":
      return [first, 0, 0, second ?? first, 0, 0];
    case "rotate": {
      const turn: Matrix = [...rotation(first), 0, 0];
      return times([1, 0, 0, 1, second ?? 0, third], times(turn, [1, 0, 0, 1, -(second ?? 0), -third]));
    }
    case "skewX":
      return [1, 0, Math.tan((first * Math.PI) / 180), 1, 0, 0];
    default:
      return [1, Math.tan((first * Math.PI) / 180), 0, 1, 0, 0];
  }
}

function rotation(degrees: number): readonly [number, number, number, number] {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cosine, sine, -sine, cosine];
}
