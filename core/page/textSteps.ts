/** Steps of a caret: by character, word, line and paragraph, as the keys of a board go. */
import { clusterAfter, clusterBefore, wordAfter, wordBefore } from "../story/index.js";
import { columnOf } from "./textColumns.js";
import { stopNear, stopsOf, textLines } from "./textLines.js";
import type { TextPlace } from "./textPlace.js";
import { framesWith, lineAt, placeInLine, type StandingLine } from "./textPlaces.js";
import type { PageLayout } from "./types.js";

/** `left`, `right`, `up` and `down` are what is seen: in vertical lines a step up goes back by a character. */
export type StepDirection =
  | "left"
  | "right"
  | "up"
  | "down"
  | "wordLeft"
  | "wordRight"
  | "wordUp"
  | "wordDown"
  | "lineStart"
  | "lineEnd"
  | "textStart"
  | "textEnd"
  | "farUp"
  | "farDown";

/** A place, and how far into its line a row of steps up or down wants to stand. */
export interface Stepped {
  readonly place: TextPlace;
  readonly goal: number | null;
}

type Step =
  | "before"
  | "after"
  | "wordBefore"
  | "wordAfter"
  | "above"
  | "below"
  | "farAbove"
  | "farBelow"
  | "start"
  | "end"
  | "first"
  | "last";

const HORIZONTAL: Readonly<Record<StepDirection, Step>> = {
  left: "before",
  right: "after",
  up: "above",
  down: "below",
  wordLeft: "wordBefore",
  wordRight: "wordAfter",
  wordUp: "first",
  wordDown: "last",
  lineStart: "start",
  lineEnd: "end",
  textStart: "first",
  textEnd: "last",
  farUp: "farAbove",
  farDown: "farBelow",
};
const VERTICAL: Readonly<Record<StepDirection, Step>> = {
  ...HORIZONTAL,
  left: "below",
  right: "above",
  up: "before",
  down: "after",
  wordUp: "wordBefore",
  wordDown: "wordAfter",
};

/** Lines of a step of PageUp and PageDown. */
const FAR = 15;

/** Where a step leads in the words of the place's record; `goal` is what the step before gave. The place itself where there is no further. */
export function stepFrom(
  layouts: readonly PageLayout[],
  words: string,
  place: TextPlace,
  direction: StepDirection,
  goal: number | null = null,
): Stepped {
  const found = lineAt(layouts, place);
  const isVertical = found?.standing.line.angle === "vertical";
  const step = (isVertical ? VERTICAL : HORIZONTAL)[direction];
  switch (step) {
    case "above":
    case "below":
      return lineStep(layouts, place, step === "above" ? -1 : 1, 1, goal);
    case "farAbove":
    case "farBelow":
      return lineStep(layouts, place, step === "farAbove" ? -1 : 1, FAR, goal);
    case "start":
    case "end":
      return { place: found === null ? inParagraph(words, place, step) : edgeOf(found.standing, step, place), goal: null };
    default:
      return { place: textStep(words, place, step), goal: null };
  }
}

/** A step that is told by the words alone. */
export function textStep(
  words: string,
  { kind, id, at }: TextPlace,
  step: "before" | "after" | "wordBefore" | "wordAfter" | "first" | "last",
): TextPlace {
  const to = (offset: number): TextPlace => ({ kind, id, at: offset });
  // The line end of a story's last block is no place to type at.
  const end = kind === "story" && words.endsWith("\n") ? words.length - 1 : words.length;
  switch (step) {
    case "before":
      return to(clusterBefore(words, at));
    case "after":
      return to(Math.min(end, clusterAfter(words, at)));
    case "wordBefore":
      return to(wordBefore(words, at));
    case "wordAfter":
      return to(Math.min(end, wordAfter(words, at)));
    case "first":
      return to(0);
    case "last":
      return to(end);
  }
}

function inParagraph(words: string, { kind, id, at }: TextPlace, edge: "start" | "end"): TextPlace {
  const end = words.indexOf("\n", at);
  return { kind, id, at: edge === "start" ? words.lastIndexOf("\n", at - 1) + 1 : end === -1 ? words.length : end };
}

function edgeOf(standing: StandingLine, edge: "start" | "end", place: TextPlace): TextPlace {
  const stop = stopsOf(standing.line).at(edge === "start" ? 0 : -1);
  return (stop && placeInLine(standing, stop.offset)) ?? place;
}

/** Up or down by so many lines of the frames in which the text stands, on into the next column and frame. */
function lineStep(layouts: readonly PageLayout[], place: TextPlace, way: 1 | -1, count: number, goal: number | null): Stepped {
  const rows = rowsOf(layouts, place);
  const found = lineAt(layouts, place);
  const index = rows.findIndex((row) => row.some(({ line }) => line === found?.standing.line));
  const [here] = rows[index] ?? [];
  if (found === null || here === undefined) return { place: beside(rows, place, way), goal };
  const stop = stopsOf(found.standing.line).find(({ offset }) => offset >= found.offset) ?? stopsOf(found.standing.line).at(-1);
  const wanted = goal ?? (stop?.along ?? 0) - columnStart(found.standing);
  const target = rows[Math.max(0, Math.min(rows.length - 1, index + way * count))] ?? [];
  if (target === rows[index]) return { place: edgeOfRow(target, way) ?? place, goal: wanted };
  return { place: nearestIn(target, wanted) ?? place, goal: wanted };
}

/** A caret without a line of its own goes to the nearest line before or behind it. */
function beside(rows: readonly (readonly StandingLine[])[], place: TextPlace, way: 1 | -1): TextPlace {
  const places = rows.flatMap((row) =>
    row.slice(0, 1).flatMap((standing) => placeInLine(standing, stopsOf(standing.line)[0]?.offset ?? standing.line.from) ?? []),
  );
  const own = places.filter(({ kind, id }) => kind === place.kind && id === place.id);
  return (way === 1 ? own.find(({ at }) => at > place.at) : own.findLast(({ at }) => at < place.at)) ?? place;
}

function edgeOfRow(row: readonly StandingLine[], way: 1 | -1): TextPlace | null {
  const standing = way === 1 ? row.at(-1) : row[0];
  const stop = standing && stopsOf(standing.line).at(way === 1 ? -1 : 0);
  return standing && stop ? placeInLine(standing, stop.offset) : null;
}

function nearestIn(row: readonly StandingLine[], wanted: number): TextPlace | null {
  let best: { readonly standing: StandingLine; readonly offset: number; readonly far: number } | null = null;
  for (const standing of row) {
    const along = wanted + columnStart(standing);
    const stop = stopNear(standing.line, along);
    const far = Math.abs(stop.along - along);
    if (best === null || far < best.far) best = { standing, offset: stop.offset, far };
  }
  return best && placeInLine(best.standing, best.offset);
}

/** Lines at one height of one column are a row: cells of a table, what stands left and right of a picture. */
function rowsOf(layouts: readonly PageLayout[], place: TextPlace): readonly (readonly StandingLine[])[] {
  const frames = framesWith(layouts, place)
    .map((frame) => ({ ...frame, lines: textLines(frame.group) }))
    .filter(({ lines }) => lines.length > 0)
    .map((frame) => ({ ...frame, from: firstOffset(frame.texts, frame.lines[0]?.text ?? 0, place) }))
    .sort((a, b) => a.from - b.from);
  const rows: StandingLine[][] = [];
  for (const { layout, group, texts, lines } of frames) {
    for (const line of lines) {
      if ((texts.texts[line.text] ?? []).length === 0) continue;
      const standing = { layout, group, texts, line };
      const last = rows.at(-1);
      if (last?.[0] && isSameRow(last[0], standing)) last.push(standing);
      else rows.push([standing]);
    }
  }
  return rows;
}

/** Offset in a record at which the first line of a frame begins. */
function firstOffset(texts: StandingLine["texts"], text: number, { kind, id }: TextPlace): number {
  const piece = [...(texts.texts[text] ?? []), ...texts.texts.flat()].find((each) => each.kind === kind && each.id === id);
  return piece?.from ?? Number.POSITIVE_INFINITY;
}

function isSameRow(a: StandingLine, b: StandingLine): boolean {
  const sameColumn = columnOf(a.texts, a.group, a.line)?.room === columnOf(b.texts, b.group, b.line)?.room;
  return a.group === b.group && sameColumn && Math.abs(a.line.near - b.line.near) < 0.1;
}

/** Where the lines of the column begin, or of the frame. */
function columnStart({ texts, group, line }: StandingLine): number {
  return columnOf(texts, group, line)?.start ?? 0;
}
