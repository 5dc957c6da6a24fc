/**
 * Programmes and fixtures: a line for each day, then time, what, and where it is.
 *
 *     11月21日
 *     19:30  programme
 *            place
 */

import { BLACK, type ScheduleBox, type ScheduleRow } from "../../model/index.js";
import type { PageContext } from "../context.js";
import { setLine } from "../context.js";
import { characterStyle } from "../drawing.js";
import { accentOfType } from "../inkedStyle.js";
import type { BoxDesign } from "./design.js";
import { labelledRow, listCells, paragraphsOf, ruledRows } from "./lists.js";
import { fittedLine, heiStyle, joined, lineAt, type Piece, smallStyle } from "./pieces.js";
import { type BoxProblem, emptyBox, missingFields, problem } from "./problems.js";
import { rowsDesign } from "./rows.js";
import { dayWord, isPossibleDate, wordsOf } from "./words.js";

/** Narrowest column of entries in points: some ten characters beside the time. */
const CELL_WIDTH = { sidebar: 115, strip: 150 };
const TIME_SIZE = 10;
const TIME_GAP = 7;
/** Air above the line of a day. */
const DAY_AIR = 2;
/** Times take at most this share of the width; longer ones are set smaller. */
const TIME_SHARE = 0.5;

/** How a schedule is set: entries under the lines of their days, in as many columns as find room. */
export function scheduleDesign(context: PageContext, { heading, rows }: ScheduleBox): BoxDesign {
  const style = heiStyle(context.style, TIME_SIZE, BLACK);
  const widest = Math.max(0, ...rows.flatMap((row) => timeLines(row.time).map((words) => setLine(context.compose, words, style).width)));
  return rowsDesign(context, {
    heading: wordsOf(heading) ?? "日程",
    cellWidth: CELL_WIDTH,
    isList: true,
    cells: (most) =>
      listCells(rows, most, (some, width) => {
        const timeWidth = widest === 0 ? 0 : Math.min(widest + TIME_GAP, width * TIME_SHARE);
        return ruledRows(
          context,
          some.map((row, index) => dayRow(context, row, some[index - 1]?.date ?? null, timeWidth, width)),
          width,
        );
      }),
  });
}

/** A row, under the line of its day when the row before was of another one. */
function dayRow(context: PageContext, row: ScheduleRow, before: string | null, timeWidth: number, width: number): Piece {
  const date = wordsOf(row.date);
  const entry = entryRow(context, row, timeWidth, width);
  if (date === null || date === wordsOf(before)) return entry;
  const line = fittedLine(context, dayWord(date), heiStyle(context.style, 10.5, accentOfType(context.style, 10.5)), width);
  return joined({ height: line.size * 1.45 + DAY_AIR, draw: (x, y) => lineAt(line, x, y + DAY_AIR) }, entry);
}

function entryRow(context: PageContext, row: ScheduleRow, timeWidth: number, width: number): Piece {
  const style = heiStyle(context.style, TIME_SIZE, BLACK);
  const times = timeLines(row.time).map((words): Piece => {
    const set = fittedLine(context, words, style, timeWidth - TIME_GAP);
    return { height: TIME_SIZE * 1.3, draw: (x, y) => lineAt(set, x, y + TIME_SIZE * 0.12) };
  });
  const beside = paragraphsOf(
    context,
    [
      [wordsOf(row.what), characterStyle(context.style.type.body)],
      [wordsOf(row.where), smallStyle(context.style)],
    ],
    width - timeWidth,
  );
  return labelledRow(joined(...times), timeWidth, beside);
}

/** A span of time stands in two lines, so that its column stays narrow: 19:30- over 21:00. */
function timeLines(time: string | null): readonly string[] {
  const words = wordsOf(time);
  if (words === null) return [];
  const [, from, to] = /^(\d{1,2}[:：]\d{2}\s*[-–—~～至])\s*(\d{1,2}[:：]\d{2})$/.exec(words) ?? [];
  return from === undefined || to === undefined ? [words] : [from, to];
}

/** What is missing in a schedule, and dates and times that cannot be. */
export function scheduleProblems({ rows }: ScheduleBox): readonly BoxProblem[] {
  if (rows.length === 0) return [emptyBox("日程表")];
  return rows.flatMap((row, index): readonly BoxProblem[] => {
    const what = wordsOf(row.what) ?? `第${index + 1}条`;
    const [date, time] = [wordsOf(row.date), wordsOf(row.time)];
    return [
      ...missingFields(what, [
        ["内容", wordsOf(row.what)],
        ["日期或时间", date ?? time],
      ]),
      ...(date === null || isPossibleDate(date) ? [] : [problem("box-date", { field: what, date })]),
      ...(time === null || isPossibleTime(time) ? [] : [problem("box-time", { field: what, time })]),
    ];
  });
}

/** Whether each time of day in the words can be (to 24:00), and a span of them does not stand still. */
function isPossibleTime(time: string): boolean {
  const times = [...time.matchAll(/(\d{1,2})[:：时](\d{1,2})?/g)];
  if (times.length === 0) return !/^\d/.test(time);
  const minutes = times.map(([, hour, minute]) => (Number(minute ?? 0) > 59 ? Number.NaN : Number(hour) * 60 + Number(minute ?? 0)));
  return minutes.every((each) => each <= 24 * 60) && new Set(minutes).size === minutes.length;
}
