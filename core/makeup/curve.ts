/**
 * Shape functions (Otten 1983, Stockmeyer 1983): for a thing of a given width, the cost of every
 * height it may take. Index = height in grid lines; Infinity where it cannot have that height.
 */
export type Curve = Float32Array;

export function emptyCurve(limit: number): Curve {
  return new Float32Array(limit + 1).fill(Number.POSITIVE_INFINITY);
}

/** Lowers the cost of a height when the new one is less; heights outside the curve are left out. */
export function offer(curve: Curve, height: number, cost: number): void {
  const known = curve[height];
  if (known !== undefined && cost < known) curve[height] = cost;
}

export function costAt(curve: Curve, height: number): number {
  return curve[height] ?? Number.POSITIVE_INFINITY;
}

/** Heights that the thing can take, from low to high. */
export function heightsOf(curve: Curve): readonly number[] {
  const heights: number[] = [];
  for (let height = 0; height < curve.length; height++) {
    if (costAt(curve, height) < Number.POSITIVE_INFINITY) heights.push(height);
  }
  return heights;
}

/** One above the other: the heights add (a min-plus sum over the heights that are possible). */
export function stackCurves(upper: Curve, lower: Curve): Curve {
  const limit = upper.length - 1;
  const sum = emptyCurve(limit);
  const lowerHeights = heightsOf(lower);
  for (const above of heightsOf(upper)) {
    const base = costAt(upper, above);
    for (const below of lowerHeights) {
      if (above + below > limit) break;
      offer(sum, above + below, base + costAt(lower, below));
    }
  }
  return sum;
}

/** Side by side: both have the same height. Lowers `into` where this is better. */
export function besideInto(into: Curve, left: Curve, right: Curve): void {
  for (let height = 0; height < into.length; height++) offer(into, height, costAt(left, height) + costAt(right, height));
}

/** Height of the upper part of a stack of the given height that costs least; null when there is none. */
export function splitStack(upper: Curve, lower: Curve, height: number): number | null {
  let best: number | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let above = 0; above <= height; above++) {
    const cost = costAt(upper, above) + costAt(lower, height - above);
    if (cost < bestCost) {
      bestCost = cost;
      best = above;
    }
  }
  return best;
}
