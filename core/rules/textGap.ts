/**
 * 断栏: a column of text breaks off although its story goes on, or has a hole in it (newsroom.md §3). What is free where the
 * story ends is white, and another finding.
 *
 *     | text | | text |      | text | | text |
 *     | text | | text |      |      | | text |  <- hole
 *     |      | | text |      | text | | text |
 *       ^ breaks off
 */
import type { PageLayout } from "../page/index.js";
import type { Fault, LayoutRule } from "./rule.js";
import { type Row, type TextColumn, textColumnsOf } from "./textColumns.js";

/** One line short at the foot, as breaks that leave no line alone make it, is told for information only. */
const LINES_OF_A_BREAK = 1;

/** Each column with free lines before text that follows in it, or in a later column. */
export const textGap: LayoutRule = {
  id: "text-gap",
  name: { zh: "断栏", en: "Broken column" },
  definition: {
    zh: "一栏文字中间空出一行以上，不是标题或图片造成的；或文字没有排到栏底就转栏，下面空着；栏底只差一行的只作提示。",
    en: "A column has a free line or more inside its text that neither a head nor a picture makes, or its text goes on in the next column before the foot is reached; where that is by one line it is information.",
  },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
  check: (doc, layouts) => layouts.flatMap((layout) => textColumnsOf(doc, layout).flatMap((column) => gapIn(layout, column))),
};

function gapIn(layout: PageLayout, column: TextColumn): readonly Fault[] {
  const { rows, frame, story, col } = column;
  const first = rows.findIndex(isSet);
  if (first < 0) return [];
  const from = rows.findIndex((row, i) => i > first && row.kind === "free");
  if (from < 0) return [];
  const next = rows.findIndex((row, i) => i > from && row.kind !== "free");
  const isHole = next > 0 && rows.slice(next).some(isSet);
  if (!isHole && !column.goesOn) return [];
  const count = (next < 0 ? rows.length : next) - from;
  const place = { page: layout.number, frame, column: col + 1, line: (rows[from]?.line ?? 0) + 1 };
  return [
    {
      place: story === null ? place : { ...place, story },
      params: { frame, lines: count },
      frames: [frame],
      ...(isHole || count > LINES_OF_A_BREAK ? {} : { level: "info" }),
    },
  ];
}

function isSet({ kind }: Row): boolean {
  return kind === "text" || kind === "head";
}
