/**
 * Draws what stands beside a line: emphasis dots (着重号), proper-name rules (专名号), wavy rules of
 * book titles (书名号), mourning boxes (示亡号), readings (注音) and, on the line, the leaders of tabs;
 * typesetting.md §4, CLREQ §3.2.
 *
 *      horizontal:   ruby over, rules and dots under     vertical:   rules left, dots and ruby right
 *
 *      +----+----+  next line's em boxes                 rule | em | dot
 *        o    o     dot        0.025 + 0.14 em outside a rule, 0.05 + 0.14 em alone
 *      ~~~~~~~~~~   wavy rule  0.02 + 0.11 em
 *      +----+----+  em boxes
 *
 * A body of 9 pt on a pitch of 11.9 pt leaves 0.322 em between em boxes. CLREQ asks for 1/2 em, which
 * newspapers do not have: the measures below are chosen so that a wavy rule with dots outside it
 * keeps clear of the next line, and the dots of a vertical line of the rules of the line beside it.
 * Readings of half an em need more: next to a line with marks of its own they want the wider leading.
 */
import type { CharacterStyle, Line, LineMark } from "../inline/index.js";
import type { DisplayItem } from "./displayList.js";
import { ruleItem, shapeItem } from "./drawing.js";
import { type LinePlace, type LineSide, type Point, placeOver, pointBeside } from "./linePlace.js";
import { type AdvanceOf, glyphRuns } from "./lineRuns.js";

/**
 * All in em of the type marked; gaps lie between a mark and what stands inside it. House measures, see above. A dot
 * with nothing inside it stands a little further out: Han fill the sides of their em box.
 */
const DOT = { gap: 0.025, aloneGap: 0.05, diameter: 0.14 };
const RULE = { gap: 0.025, weight: 0.05 };
const WAVE = { gap: 0.02, weight: 0.04, crest: 0.035, length: 0.3 };
const BOX = { gap: 0.02, weight: 0.04 };
const RUBY = { gap: 0 };

type Kind = LineMark["kind"];

/** Marks that stand nearer to the characters than a mark of a kind: the rule innermost, the dot outside (typesetting.md §4). */
const INSIDE: Readonly<Record<Kind, readonly Kind[]>> = {
  leader: [],
  mourning: [],
  ruby: ["mourning"],
  "proper-name": ["mourning"],
  "book-title": ["mourning", "proper-name"],
  emphasis: ["mourning", "proper-name", "book-title", "ruby"],
};

/** The marks of a line in order; readings last. All come after its own text, so that they do not part it where a PDF is read. */
export function markItems(line: Line, place: LinePlace, advanceOf: AdvanceOf): readonly DisplayItem[] {
  const marks = line.marks ?? [];
  if (marks.length === 0) return [];
  const all = marks.map((mark) => beside(line, mark, place));
  const ruby = all.filter(({ mark }) => mark.kind === "ruby");
  const others = all.filter(({ mark }) => mark.kind !== "ruby");
  // The dots of a line keep one distance, whatever rules stand inside some of them; only a reading moves its own further out.
  const dots = Math.max(0, ...others.filter(({ mark }) => mark.kind === "emphasis").map((each) => outside(others, each)));
  return [...others, ...ruby].flatMap((each) => {
    const out = Math.max(each.mark.kind === "emphasis" ? dots : 0, outside(all, each));
    return drawMark(each, place, out, advanceOf);
  });
}

type Reading = Extract<LineMark, { runs: unknown }>;

/** A mark with the stretch of the line that it takes, in points, and the size of the type there. */
interface Beside {
  readonly mark: LineMark;
  readonly side: LineSide | "around" | "on";
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

function beside(line: Line, mark: LineMark, place: LinePlace): Beside {
  switch (mark.kind) {
    case "emphasis":
      return { mark, side: place.kind === "vertical" ? "over" : "under", from: mark.x, to: mark.x, size: mark.style.size };
    case "ruby":
      return rubyBeside(line, mark);
    case "leader":
      return { mark, side: "on", from: 0, to: 0, size: 0 };
    case "mourning":
      return { mark, side: "around", from: mark.from, to: mark.to, size: mark.style.size };
    default:
      return { mark, side: "under", from: mark.from, to: mark.to, size: mark.style.size };
  }
}

/** A reading does not say what size it stands over: that of the largest type between where its first and its last glyph begin. */
function rubyBeside(line: Line, mark: Reading): Beside {
  const from = Math.min(...mark.runs.map((run) => run.x[0] ?? Infinity));
  const last = Math.max(...mark.runs.map((run) => run.x.at(-1) ?? -Infinity));
  const to = last + rubySize(mark);
  const under = line.runs.filter((run) => (run.x[0] ?? Infinity) <= last && (run.x.at(-1) ?? -Infinity) + run.style.size > from);
  return { mark, side: "over", from, to, size: Math.max(0, ...under.map((run) => run.style.size)) };
}

/** How far from the em boxes a mark begins, in points: outside all marks of its stretch that stand nearer. */
function outside(all: readonly Beside[], own: Beside): number {
  const inner = all.filter((each) => INSIDE[own.mark.kind].includes(each.mark.kind) && sharesSide(each, own) && meets(each, own));
  return Math.max(0, ...inner.map((each) => outside(all, each) + depthOf(each)));
}

function sharesSide(a: Beside, b: Beside): boolean {
  return a.side === "around" || b.side === "around" || a.side === b.side;
}

/** Names side by side do not meet. */
function meets(a: Beside, b: Beside): boolean {
  return a.from < b.to && b.from < a.to;
}

/** What a mark takes of the room beside the line, its gap included, in points. */
function depthOf({ mark, size }: Beside): number {
  switch (mark.kind) {
    case "emphasis":
      return (DOT.aloneGap + DOT.diameter) * size;
    case "proper-name":
      return (RULE.gap + RULE.weight) * size;
    case "book-title":
      return (WAVE.gap + 2 * WAVE.crest + WAVE.weight) * size;
    case "mourning":
      return (BOX.gap + BOX.weight) * size;
    case "ruby":
      return RUBY.gap * size + rubySize(mark);
    default:
      return 0;
  }
}

function drawMark(own: Beside, place: LinePlace, out: number, advanceOf: AdvanceOf): readonly DisplayItem[] {
  const { mark, size } = own;
  const side = own.side === "over" ? "over" : "under";
  const at = (along: number, distance: number): Point => pointBeside(place, side, size, along, distance);
  switch (mark.kind) {
    case "emphasis":
      return [dotItem(at(mark.x, dotDistance(out, size) + (DOT.diameter / 2) * size), (DOT.diameter / 2) * size, mark.style)];
    case "proper-name":
      return [straightRule(own, mark.style, (along) => at(along, out + (RULE.gap + RULE.weight / 2) * size))];
    case "book-title":
      return [wavyRule(own, mark.style, (along, height) => at(along, out + (WAVE.gap + WAVE.weight / 2 + WAVE.crest) * size + height))];
    case "mourning":
      return [boxItem(own, mark.style, place)];
    case "leader":
      return glyphRuns(mark.runs, mark.text, place, "leader", advanceOf);
    case "ruby":
      return glyphRuns(mark.runs, mark.text, placeOver(place, size, rubySize(mark), out + RUBY.gap * size), "ruby", advanceOf);
  }
}

function rubySize(mark: Reading): number {
  return Math.max(0, ...mark.runs.map((run) => run.style.size));
}

/** From the em box to the nearest point of a dot outside marks `out` points deep. */
function dotDistance(out: number, size: number): number {
  return Math.max(out + DOT.gap * size, DOT.aloneGap * size);
}

/** How far the handles of a quarter circle reach, in radii: the usual cubic approximation, 4/3 (√2 − 1). */
const HANDLE = 0.5523;

function dotItem({ x, y }: Point, radius: number, { ink }: CharacterStyle): DisplayItem {
  const h = HANDLE * radius;
  const [left, right, top, foot] = [x - radius, x + radius, y - radius, y + radius];
  const quarters = [
    [right, y + h, x + h, foot, x, foot],
    [x - h, foot, left, y + h, left, y],
    [left, y - h, x - h, top, x, top],
    [x + h, top, right, y - h, right, y],
  ];
  return shapeItem([0, 3, 3, 3, 3, 4], [right, y, ...quarters.flat()], { fill: ink, stroke: null });
}

function straightRule({ from, to, size }: Beside, { ink }: CharacterStyle, at: (along: number) => Point): DisplayItem {
  const [start, end] = [at(from), at(to)];
  return ruleItem(start.x, start.y, end.x, end.y, RULE.weight * size, ink);
}

/**
 * A wave of whole lengths, so that it ends as it began; each half is one quadratic segment, whose
 * crest is half as high as its handle.
 */
function wavyRule({ from, to, size }: Beside, { ink }: CharacterStyle, at: (along: number, height: number) => Point): DisplayItem {
  const length = Math.max(0, to - from);
  const halves = 2 * Math.max(1, Math.round(length / (WAVE.length * size)));
  const step = length / halves;
  const points: Point[] = [at(from, 0)];
  for (let half = 0; half < halves; half++) {
    const handle = (half % 2 === 0 ? -2 : 2) * WAVE.crest * size;
    points.push(at(from + (half + 0.5) * step, handle), at(from + (half + 1) * step, 0));
  }
  const ops = [0, ...new Array<number>(halves).fill(2)];
  return shapeItem(
    ops,
    points.flatMap(({ x, y }) => [x, y]),
    { fill: null, stroke: { ink, weight: WAVE.weight * size } },
  );
}

/** A box whose rule lies outside the em boxes and on the edges of the room of its characters. */
function boxItem({ from, to, size }: Beside, { ink }: CharacterStyle, place: LinePlace): DisplayItem {
  const out = (BOX.gap + BOX.weight / 2) * size;
  const corners = [
    pointBeside(place, "over", size, from, out),
    pointBeside(place, "over", size, to, out),
    pointBeside(place, "under", size, to, out),
    pointBeside(place, "under", size, from, out),
  ];
  return shapeItem(
    [0, 1, 1, 1, 4],
    corners.flatMap(({ x, y }) => [x, y]),
    { fill: null, stroke: { ink, weight: BOX.weight * size } },
  );
}
