/** Where a page looks otherwise than before: what has to be painted again after a change, and nothing else. */
import type { DisplayGroup, DisplayItem, DisplayPage } from "../../core/page/index.js";
import { type Edges, reachOf } from "./cull.js";

/** More rectangles than these are painted as one: each of them costs a canvas of its own. */
const MOST_RECTANGLES = 8;
/** Two rectangles become one where that adds no more than this share of both. */
const WASTE = 0.25;

/** The parts of a page that differ from the one shown before, in points, within the page and its bleed; of a page that was not shown, all of it. */
export function dirtyEdges(before: DisplayPage | null, after: DisplayPage): readonly Edges[] {
  const { width, height, bleed } = after;
  const whole = { left: 0 - bleed, top: 0 - bleed, right: width + bleed, bottom: height + bleed };
  if (before === null || before.width !== after.width || before.height !== after.height) return [whole];
  const [old, now] = [groupsByFrame(before), groupsByFrame(after)];
  if (!isSameOrder(before, after, old, now)) return [whole];
  const frames = [...new Set([...old.keys(), ...now.keys()])];
  const edges = frames.flatMap((frame) => groupEdges(old.get(frame), now.get(frame)));
  return merged(edges.flatMap((each) => within(each, whole) ?? []));
}

function groupsByFrame({ groups }: DisplayPage): ReadonlyMap<string, DisplayGroup> {
  return new Map(groups.map((group) => [group.frame, group]));
}

/** Whether the frames that both pages have are painted in the same order. */
function isSameOrder(
  before: DisplayPage,
  after: DisplayPage,
  old: ReadonlyMap<string, DisplayGroup>,
  now: ReadonlyMap<string, DisplayGroup>,
): boolean {
  const kept = before.groups.filter(({ frame }) => now.has(frame));
  const stayed = after.groups.filter(({ frame }) => old.has(frame));
  return kept.every(({ frame }, index) => stayed[index]?.frame === frame);
}

function groupEdges(old: DisplayGroup | undefined, now: DisplayGroup | undefined): readonly Edges[] {
  if (old === now) return [];
  const isInPlace = old !== undefined && now !== undefined && old.x === now.x && old.y === now.y;
  const [gone, come] = isInPlace ? changedItems(old.items, now.items) : [old?.items ?? [], now?.items ?? []];
  return [...reaches(old, gone), ...reaches(now, come)];
}

/** The items between the first and the last that differ. */
function changedItems(old: readonly DisplayItem[], now: readonly DisplayItem[]): readonly [readonly DisplayItem[], readonly DisplayItem[]] {
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && isSame(old[first], now[first])) first += 1;
  let behind = 0;
  while (behind < shorter - first && isSame(old.at(-1 - behind), now.at(-1 - behind))) behind += 1;
  return [old.slice(first, old.length - behind), now.slice(first, now.length - behind)];
}

function reaches(group: DisplayGroup | undefined, items: readonly DisplayItem[]): readonly Edges[] {
  if (group === undefined) return [];
  return items.map((item) => {
    const { left, top, right, bottom } = reachOf(item);
    return { left: left + group.x, top: top + group.y, right: right + group.x, bottom: bottom + group.y };
  });
}

/** What of an item no painter looks at. */
const UNSEEN: ReadonlySet<string> = new Set(["source", "role", "isFirst", "text", "offsets"]);

/** Whether two values of a display list look the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (isNumbers(a) && isNumbers(b)) return a.length === b.length && a.every((value, index) => value === b[index]);
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => UNSEEN.has(key) || isSame(a[key], b[key]));
}

type Numbers = Uint8Array | Uint32Array | Float64Array;

function isNumbers(value: unknown): value is Numbers {
  return value instanceof Float64Array || value instanceof Uint32Array || value instanceof Uint8Array;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The part of `edges` that lies within others; null when nothing does. */
function within(edges: Edges, limits: Edges): Edges | null {
  const left = Math.max(edges.left, limits.left);
  const top = Math.max(edges.top, limits.top);
  const right = Math.min(edges.right, limits.right);
  const bottom = Math.min(edges.bottom, limits.bottom);
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** Fewer rectangles that cover the same: lines of a column become one. */
function merged(edges: readonly Edges[]): readonly Edges[] {
  const kept: Edges[] = [];
  for (const each of edges) {
    let grown = each;
    for (let index = 0; index < kept.length; index++) {
      const other = kept[index];
      if (other === undefined) continue;
      const both = around(grown, other);
      if (areaOf(both) > (1 + WASTE) * (areaOf(grown) + areaOf(other))) continue;
      grown = both;
      kept.splice(index, 1);
      // What has grown may take in what it did not before.
      index = -1;
    }
    kept.push(grown);
  }
  return kept.length > MOST_RECTANGLES ? [kept.reduce(around)] : kept;
}

function around(a: Edges, b: Edges): Edges {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

function areaOf({ left, top, right, bottom }: Edges): number {
  return (right - left) * (bottom - top);
}
