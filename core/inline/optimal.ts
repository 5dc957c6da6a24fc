/**
 * Total fit: the set of breaks with the smallest sum of costs over the whole paragraph, by dynamic
 * programming (Knuth and Plass 1981). Lines that can end at a place form a window that only moves
 * forward, so the work grows with the text, not with its square.
 *
 *     line 0        line 1        lines after those with a room of their own
 *     o-------->    o o o---->    o o o o o o o o o ...
 *     one start     a layer:      one state a place: all lines are alike, so that
 *                   the places    their number tells nothing
 *                   line 0 reaches
 */
import { type BreakTask, costWithSlack } from "./cost.js";
import { fits, slackOf } from "./line.js";
import { measureOf } from "./measures.js";

/** The cheapest way to each place, once all lines are alike: what it costs and the place before it. */
export interface Ways {
  readonly cost: Float64Array;
  /** -1 for a place that the last layer reached. */
  readonly previous: Int32Array;
}

export function createWays(capacity: number): Ways {
  return { cost: new Float64Array(capacity), previous: new Int32Array(capacity) };
}

/** A place that a line of given number can end at; `previous` is the index of a node of the layer before. */
interface Node {
  readonly place: number;
  readonly cost: number;
  readonly previous: number;
}

/** Indices into the candidates at which the lines begin and end; `ways` has room for all candidates. */
export function breakOptimally(task: BreakTask, ways: Ways): readonly number[] {
  const last = task.candidates.count - 1;
  const layers: (readonly Node[])[] = [[{ place: 0, cost: 0, previous: 0 }]];
  let best: { readonly layer: number; readonly node: number; readonly cost: number } | null = null;
  for (let line = 0; line < task.measures.own.length; line++) {
    const layer = nextLayer(task, layers[line] ?? [], measureOf(task.measures, line));
    layers.push(layer);
    const node = layer.length - 1;
    const end = layer[node];
    if (end?.place !== last) continue;
    if (!best || end.cost < best.cost) best = { layer: line + 1, node, cost: end.cost };
    // The end of the paragraph begins no line.
    if (layer.length === 1) break;
  }
  const rest = breakEvenLines(task, ways, startsOf(layers.at(-1) ?? [], last));
  if (best && best.cost <= rest) return pathOf(layers, best.layer, best.node);
  return pathThrough(ways, layers, last);
}

/** The places that a line of `measure` reaches from those that the line before it reached. */
function nextLayer(task: BreakTask, starts: readonly Node[], measure: number): readonly Node[] {
  const { sums, candidates } = task;
  const reaches = (start: number, end: number): boolean =>
    fits(sums, candidates.at[starts[start]?.place ?? 0] ?? 0, candidates.at[end] ?? 0, measure);
  const layer: Node[] = [];
  let first = 0;
  for (let end = (starts[0]?.place ?? 0) + 1; end < candidates.count; end++) {
    while ((starts[first + 1]?.place ?? end) < end && !reaches(first, end)) first++;
    // Only lines that are too wide are left: one of them is made where there is no other.
    if (layer.length > 0 && first === starts.length - 1 && !reaches(first, end)) break;
    const node = bestNode(task, starts, first, end, measure);
    if (node) layer.push(node);
  }
  return layer;
}

function bestNode(task: BreakTask, starts: readonly Node[], first: number, end: number, measure: number): Node | null {
  let best: Node | null = null;
  for (let index = first; index < starts.length; index++) {
    const start = starts[index];
    if (!start || start.place >= end) break;
    const slack = slackOf(task.sums, task.candidates.at[start.place] ?? 0, task.candidates.at[end] ?? 0, measure);
    const cost = start.cost + costWithSlack(task, start.place, end, slack, measure);
    if (!best || cost < best.cost) best = { place: end, cost, previous: index };
  }
  return best;
}

/** The nodes from which even lines go on. */
function startsOf(layer: readonly Node[], last: number): readonly Node[] {
  return layer.filter(({ place }) => place < last);
}

/** Fills `ways` from the places that the lines before reached; returns what the cheapest way to the end costs. */
function breakEvenLines(task: BreakTask, ways: Ways, starts: readonly Node[]): number {
  const { count } = task.candidates;
  const from = starts[0]?.place;
  if (from === undefined) return Number.POSITIVE_INFINITY;
  ways.cost.fill(Number.POSITIVE_INFINITY, from, count);
  for (const { place, cost } of starts) {
    ways.cost[place] = cost;
    ways.previous[place] = -1;
  }
  let first = from;
  // No place from here on is reached more cheaply; see `findBestStart`.
  let floor = ways.cost[from] ?? 0;
  let floorAt = from;
  for (let end = from + 1; end < count; end++) {
    first = firstStart(task, first, end);
    if (floorAt < first) {
      floorAt = cheapestPlace(ways.cost, first, end);
      floor = ways.cost[floorAt] ?? 0;
    }
    findBestStart(task, ways, first, end, floor);
    const cost = ways.cost[end] ?? 0;
    if (cost > floor) continue;
    floor = cost;
    floorAt = end;
  }
  return ways.cost[count - 1] ?? Number.POSITIVE_INFINITY;
}

/** The earliest place from which a line can still reach `end`, however squeezed. */
function firstStart({ sums, candidates, measures }: BreakTask, first: number, end: number): number {
  const { at } = candidates;
  const to = at[end] ?? 0;
  let start = first;
  while (start < end - 1 && !fits(sums, at[start] ?? 0, to, measures.others)) start++;
  return start;
}

function cheapestPlace(cost: Float64Array, first: number, end: number): number {
  let cheapest = first;
  for (let place = first + 1; place < end; place++) {
    if ((cost[place] ?? 0) <= (cost[cheapest] ?? 0)) cheapest = place;
  }
  return cheapest;
}

/**
 * The best line to `end` begins at `first` or later. A later start leaves more white, and white only grows
 * worse: once it alone costs more than the best line so far would over the cheapest start, no later one is better.
 */
function findBestStart(task: BreakTask, ways: Ways, first: number, end: number, floor: number): void {
  const { sums, candidates, measures } = task;
  const { at } = candidates;
  const to = at[end] ?? 0;
  let best = ways.cost[end] ?? Number.POSITIVE_INFINITY;
  for (let start = first; start < end; start++) {
    const slack = slackOf(sums, at[start] ?? 0, to, measures.others);
    const own = costWithSlack(task, start, end, slack, measures.others);
    const cost = (ways.cost[start] ?? 0) + own;
    if (cost < best) {
      best = cost;
      ways.previous[end] = start;
    }
    if (slack > 0 && own > best - floor) break;
  }
  ways.cost[end] = best;
}

function pathThrough({ previous }: Ways, layers: readonly (readonly Node[])[], last: number): readonly number[] {
  const path: number[] = [];
  let at = last;
  while ((previous[at] ?? -1) >= 0) {
    path.push(at);
    at = previous[at] ?? -1;
  }
  return [...pathOf(layers, layers.length - 1, nodeAt(layers, at)), ...path.reverse()];
}

function nodeAt(layers: readonly (readonly Node[])[], place: number): number {
  return layers.at(-1)?.findIndex((node) => node.place === place) ?? 0;
}

/** The places on the way to a node of a layer, the start of the paragraph first. */
function pathOf(layers: readonly (readonly Node[])[], layer: number, node: number): readonly number[] {
  const path: number[] = [];
  let index = node;
  for (let line = layer; line >= 0; line--) {
    const reached = layers[line]?.[index];
    if (!reached) break;
    path.push(reached.place);
    index = reached.previous;
  }
  return path.reverse();
}
