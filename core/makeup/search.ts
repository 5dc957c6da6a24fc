/**
 * The search for a page: simulated annealing over forms (Kirkpatrick et al. 1983), with the
 * layout rules as the cost. Its budget is in steps, so that the same input gives the same page.
 */

import { heightsOf } from "./curve.js";
import { cutsThrough, layoutCost } from "./layoutCost.js";
import { type Leaf, waysOf } from "./leaf.js";
import { likeness } from "./likeness.js";
import { misfitOf } from "./misfit.js";
import { changed, kindsFor, randomForm } from "./moves.js";
import type { Filling, Form, Size } from "./pagePlan.js";
import { fill, heightCost } from "./pagePlan.js";
import type { Random } from "./random.js";
import type { Tree } from "./tree.js";
import { cutTree, leafTree } from "./tree.js";

/** Searches from different starts; each has the full budget of steps. */
const ROUNDS = 4;
/** Searches at most, while the best page found is cut in two or too full. */
const MOST_ROUNDS = 10;
/** Copy that does not fill its page is tried in heights so many lines apart. */
const SHORT_STEP = 4;
/** Share of the steps that look for a start at random. */
const SCOUTING_SHARE = 0.15;
/** A form whose blocks do not go together is no page; what it misses leads the search to one that is. */
const MISFIT_COST = 5000;
const MISFIT_LINE_COST = 3;
/** Temperatures in units of cost: at first a bad fault may pass, at the end hardly a trifle. */
const HOT = 6;
const COLD = 0.15;

interface Candidate {
  readonly form: Form;
  readonly filling: Filling | null;
  readonly cost: number;
}

/** A filled page and all that counts against it. */
export interface Found {
  readonly filling: Filling;
  readonly cost: number;
}

/** What a search is given beside the leaves and the field. */
export interface SearchOrder {
  readonly random: Random;
  readonly steps: number;
  /** Whether the best so far has to do. */
  readonly isEnough: () => boolean;
  /** Fillings of earlier proposals: the more a page is like one of them, the dearer. */
  readonly unlike: readonly Filling[];
}

/** The best filling of a field with these leaves that was found; null when none fits at all. */
export function searchPage(leaves: readonly Leaf[], size: Size, order: SearchOrder): Found | null {
  if (leaves.length === 0) return null;
  const search: Search = { leaves, size, ...order };
  const stacked = judged({ kind: "slices", tree: simpleStack(leaves, size.columns) }, search, size.lines);
  const { filling, cost } = leaves.length === 1 ? stacked : bestOf(search, stacked);
  return filling && { filling, cost: cost - likeness(filling, order.unlike) };
}

function bestOf(search: Search, stacked: Candidate): Candidate {
  const { size } = search;
  const full = searchHeight(search, stacked, size.lines);
  const lines = full.filling?.lines ?? size.lines;
  // A wheel fills its whole height: short of copy, it is sought at the height that the copy does fill, and near it.
  let best = full;
  for (const height of [lines, lines + SHORT_STEP, lines - SHORT_STEP, lines + 2 * SHORT_STEP]) {
    if (lines === size.lines || height > size.lines || !isFaulty(best, size) || search.isEnough()) continue;
    best = searchHeight(search, best, height);
  }
  return best;
}

interface Search extends SearchOrder {
  readonly leaves: readonly Leaf[];
  readonly size: Size;
}

/** Searches forms that fill `lines` of the field, from `known` on. */
function searchHeight(search: Search, known: Candidate, lines: number): Candidate {
  const { leaves, size, random, steps, isEnough } = search;
  const judge = (form: Form): Candidate => judged(form, search, lines);
  const kinds = kindsFor(leaves);
  let best = known;
  for (let round = 0; round < ROUNDS || (round < MOST_ROUNDS && isFaulty(best, size)); round++) {
    if (round > 0 && isEnough()) break;
    const make = (): Form => randomForm(kinds[round % kinds.length] ?? "slices", leaves, random);
    const start = scout(make, judge, Math.max(1, Math.round(steps * SCOUTING_SHARE)));
    best = cheaper(anneal(start, judge, search), best);
  }
  return best;
}

/** Cut in two, too full, or no page at all. */
function isFaulty({ filling }: Candidate, size: Size): boolean {
  return filling === null || filling.lines > size.lines || cutsThrough(filling.blocks, size) > 0;
}

function scout(make: () => Form, judge: (form: Form) => Candidate, steps: number): Candidate {
  let best = judge(make());
  for (let step = 1; step < steps; step++) best = cheaper(judge(make()), best);
  return best;
}

function anneal(start: Candidate, judge: (form: Form) => Candidate, { random, steps, isEnough }: SearchOrder): Candidate {
  if (start.cost === Number.POSITIVE_INFINITY) return start;
  let current = start;
  let best = start;
  for (let step = 0; step < steps && !isEnough(); step++) {
    const heat = HOT * (COLD / HOT) ** (step / steps);
    const form = changed(current.form, random);
    if (form === current.form) continue;
    const next = judge(form);
    if (next.cost < current.cost || random() < Math.exp((current.cost - next.cost) / heat)) current = next;
    best = cheaper(current, best);
  }
  return best;
}

function judged(form: Form, { size, unlike }: Search, lines: number): Candidate {
  const filling = fill(form, { ...size, lines });
  if (!filling) return { form, filling, cost: MISFIT_COST + MISFIT_LINE_COST * misfitOf(form, { ...size, lines }) };
  const cost = filling.cost + heightCost(filling.lines, size) + layoutCost(filling.blocks, size) + likeness(filling, unlike);
  return { form, filling, cost };
}

function cheaper(one: Candidate, other: Candidate): Candidate {
  return one.cost < other.cost ? one : other;
}

/** One block under the other over the full width, each in a way that it can stand so: the form that always goes together. */
function simpleStack(leaves: readonly Leaf[], columns: number): Tree {
  const standing = leaves.map((leaf) => waysOf(leaf).find((way) => heightsOf(way.curve(columns, false)).length > 0) ?? leaf);
  const [first, ...rest] = standing.map(leafTree);
  if (!first) throw new Error("no leaves to stack");
  return rest.reduce<Tree>((tree, leaf) => cutTree("stack", tree, leaf), first);
}
