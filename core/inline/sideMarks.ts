/** What stands beside the characters of a line: dots, rules, boxes and readings (typesetting.md §4). */
import { CharClass } from "../chars/index.js";
import { pt } from "../units/index.js";
import type { LineSpec } from "./finalize.js";
import type { Items } from "./items.js";
import { movedRuns, type RoomsOfLine } from "./rooms.js";
import type { CharacterStyle, LineMark, SideMark } from "./types.js";

/** What the rule of a name or title keeps free at both its ends, in em, so that neighbouring ones stay apart. */
const RULE_INSET = 1 / 16;

/** Whether a paragraph has anything beside its characters. */
export function hasSideMarks(items: Items): boolean {
  return items.readings.length > 0 || items.styles.some(({ sideMarks }) => sideMarks !== undefined && sideMarks.length > 0);
}

/** The marks of one line, rules before dots before readings, each in the order of the text. */
export function sideMarksOf(items: Items, spec: LineSpec, rooms: RoomsOfLine): readonly LineMark[] {
  return [...rulesOf(items, spec, rooms), ...dotsOf(items, spec, rooms), ...readingsOf(items, spec, rooms)];
}

const RULES = ["proper-name", "book-title", "mourning"] as const satisfies readonly SideMark[];

function rulesOf(items: Items, { from, to }: LineSpec, rooms: RoomsOfLine): readonly LineMark[] {
  const marks: LineMark[] = [];
  for (let first = from; first < to; ) {
    let end = first + 1;
    while (end < to && items.style[end] === items.style[first]) end++;
    const style = items.styles[items.style[first] ?? 0];
    for (const kind of RULES) {
      if (!style?.sideMarks?.includes(kind)) continue;
      const inset = kind === "mourning" ? 0 : RULE_INSET * style.size;
      marks.push({ kind, from: pt(rooms.x(first) + inset), to: pt(rooms.end(end - 1) - inset), style });
    }
    first = end;
  }
  return marks;
}

function dotsOf(items: Items, { from, to }: LineSpec, rooms: RoomsOfLine): readonly LineMark[] {
  const marks: LineMark[] = [];
  for (let box = from; box < to; box++) {
    const style = items.styles[items.style[box] ?? 0];
    if (style && takesDot(items, box, style)) marks.push({ kind: "emphasis", x: pt((rooms.x(box) + rooms.end(box)) / 2), style });
  }
  return marks;
}

/** Marks and blanks take no dot (CLREQ, emphasis dots). */
function takesDot(items: Items, box: number, { sideMarks }: CharacterStyle): boolean {
  if (!sideMarks?.includes("emphasis")) return false;
  switch (items.charClass[box]) {
    case CharClass.Ideograph:
    case CharClass.IterationMark:
    case CharClass.Letter:
    case CharClass.Digit:
    case CharClass.WideDigit:
    case CharClass.Ordinal:
      return true;
    default:
      return false;
  }
}

/** A reading stands over the middle of its characters; of one that a line end parts, over those in the first line. */
function readingsOf(items: Items, { from, to }: LineSpec, rooms: RoomsOfLine): readonly LineMark[] {
  return items.readings
    .filter((reading) => reading.from >= from && reading.from < to)
    .map(({ from: first, to: end, text, line }) => {
      const middle = (rooms.x(first) + rooms.end(Math.min(end, to) - 1)) / 2;
      return { kind: "ruby", text, runs: movedRuns(line.runs, middle - line.width / 2) };
    });
}
