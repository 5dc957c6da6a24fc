/**
 * By how many lines the blocks of a form miss each other when they go together in no height. Stories
 * without pictures have few heights each; without this measure the search would wander among such forms.
 */
import { assertNever } from "../units/index.js";
import type { Curve } from "./curve.js";
import { costAt, heightsOf } from "./curve.js";
import type { Around } from "./leaf.js";
import type { Arms, Form, Size } from "./pagePlan.js";
import { armsOf } from "./pagePlan.js";
import type { Tree } from "./tree.js";
import { curveOf } from "./tree.js";

/** Lines by which the form misses filling the field, at its best cuts; Infinity when nothing is near. */
export function misfitOf(form: Form, size: Size): number {
  switch (form.kind) {
    case "slices":
      return Number.POSITIVE_INFINITY;
    case "wheel":
      return wheelMisfit(form.arms, size);
    case "hung": {
      const arms = armsOf(form);
      return arms ? wheelMisfit(arms, size) : Number.POSITIVE_INFINITY;
    }
    case "nest":
      return form.host.leaf.around ? nestMisfit(form.host.leaf.around, form.guest, size) : Number.POSITIVE_INFINITY;
    default:
      return assertNever(form);
  }
}

/** Each arm at its own best height: what the left side, the right side and the middle miss. */
function wheelMisfit([a, b, c, d, e]: Arms, { columns, lines }: Size): number {
  let least = Number.POSITIVE_INFINITY;
  for (let aCols = 2; aCols < columns; aCols++) {
    const upperLeft = bestHeight(curveOf(a, aCols, true));
    const upperRight = bestHeight(curveOf(b, columns - aCols, true));
    for (let dCols = 1; dCols < aCols; dCols++) {
      const left = upperLeft + bestHeight(curveOf(d, dCols, false));
      const right = upperRight + bestHeight(curveOf(c, columns - dCols, false));
      const middle = upperLeft + bestHeight(curveOf(e, aCols - dCols, false));
      const missed = Math.abs(left - lines) + Math.abs(right - lines) + Math.abs(middle - upperRight);
      least = Math.min(least, Number.isNaN(missed) ? Number.POSITIVE_INFINITY : missed);
    }
  }
  return least;
}

/** The corner that the host can leave against the corner that the guest can fill. */
function nestMisfit(host: Around, guest: Tree, { columns, lines }: Size): number {
  let least = Number.POSITIVE_INFINITY;
  for (let cols = 1; cols < columns; cols++) {
    const heights = heightsOf(curveOf(guest, cols, false));
    for (let left = 1; left < lines; left++) {
      if (host.cost(lines, { cols, lines: left }) === Number.POSITIVE_INFINITY) continue;
      for (const height of heights) least = Math.min(least, Math.abs(height - left));
    }
  }
  return least;
}

function bestHeight(curve: Curve): number {
  let best = Number.POSITIVE_INFINITY;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let height = 0; height < curve.length; height++) {
    const cost = costAt(curve, height);
    if (cost >= bestCost) continue;
    best = height;
    bestCost = cost;
  }
  return best;
}
