/**
 * Tab stops: what stands behind a tab begins, ends or is centred at the next stop, and a leader fills
 * the room that the tab takes.
 *
 *     草莓 ……………… 28 元        one stop at the measure, aligned at its end
 */
import { CharClass } from "../chars/index.js";
import { pt } from "../units/index.js";
import type { SetAside } from "./desk.js";
import type { LineSpec } from "./finalize.js";
import type { Items } from "./items.js";
import type { Placed } from "./justify.js";
import { EPSILON } from "./line.js";
import { movedRuns, type RoomsOfLine } from "./rooms.js";
import type { LineMark, TabStop } from "./types.js";

/** Stops behind the last one that is given, in em of the first run's size. */
const USUAL_STOPS = 2;
/** Room kept clear on both sides of a leader, in em. */
const LEADER_AIR = 1 / 4;

export function hasTab(items: Items): boolean {
  for (let i = 0; i < items.count; i++) if (items.charClass[i] === CharClass.Tab) return true;
  return false;
}

/** The gaps of a line that begins at `start` points from its column's edge, its tabs resolved from left to right. */
export function placeTabs(items: Items, stops: readonly TabStop[], from: number, to: number, start: number): Placed {
  const gaps = items.glueWidth.slice(from, to);
  gaps[to - from - 1] = 0;
  let pen = start;
  for (let i = from; i < to; i++) {
    if (items.charClass[i] === CharClass.Tab) gaps[i - from] = tabWidth(items, stops, pen, segmentWidth(items, i + 1, to));
    pen += (items.width[i] ?? 0) + (gaps[i - from] ?? 0);
  }
  return { kind: "placed", from, lead: 0, gaps };
}

/** Natural width of what stands behind a tab, up to the next one. */
function segmentWidth(items: Items, first: number, to: number): number {
  let width = 0;
  for (let i = first; i < to && items.charClass[i] !== CharClass.Tab; i++) {
    width += items.width[i] ?? 0;
    if (i + 1 < to && items.charClass[i + 1] !== CharClass.Tab) width += items.glueWidth[i] ?? 0;
  }
  return width;
}

function tabWidth(items: Items, stops: readonly TabStop[], pen: number, segment: number): number {
  const stop = nextStop(items, stops, pen);
  const share = stop.align === "start" ? 0 : stop.align === "center" ? 1 / 2 : 1;
  return Math.max(0, stop.at - share * segment - pen);
}

function nextStop(items: Items, stops: readonly TabStop[], pen: number): TabStop {
  const given = stops.find(({ at }) => at > pen + EPSILON);
  if (given) return given;
  const step = USUAL_STOPS * (items.styles[0]?.size ?? 1);
  const last = stops.at(-1)?.at ?? 0;
  return { at: pt(last + step * (Math.floor((pen - last) / step + EPSILON) + 1)), align: "start" };
}

/** The leaders of a line, as runs of their own on its baseline. */
export function leadersOf(
  items: Items,
  stops: readonly TabStop[],
  spec: LineSpec,
  rooms: RoomsOfLine,
  setAside: SetAside,
): readonly LineMark[] {
  const marks: LineMark[] = [];
  for (let i = spec.from; i < spec.to; i++) {
    if (items.charClass[i] !== CharClass.Tab) continue;
    const from = rooms.x(i);
    const leader = nextStop(items, stops, from).leader;
    const style = items.styles[items.style[i] ?? 0];
    if (!leader || !style) continue;
    const air = LEADER_AIR * style.size;
    const line = setAside(leader, style);
    const end = i + 1 < spec.to ? rooms.x(i + 1) - air : from;
    if (!line || !(line.width > 0)) continue;
    const count = Math.floor((end - from - air) / line.width + EPSILON);
    // Leaders end alike at their stop, so that they stand under each other.
    const runs = Array.from({ length: Math.max(0, count) }, (_, k) => movedRuns(line.runs, end - (count - k) * line.width)).flat();
    if (runs.length > 0) marks.push({ kind: "leader", text: leader, runs });
  }
  return marks;
}
