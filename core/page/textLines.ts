/**
 * The lines of a frame as a caret meets them: which stretch of which text stands in each, and where between its characters a
 * caret may stand. Read from the display list alone.
 */
import { blankSide, CharClass, classOf, ruledWidth } from "../chars/index.js";
import { EM_ASCENT, EM_DESCENT } from "../face/index.js";
import { clusterAfter } from "../story/index.js";
import type { DisplayGroup, GlyphRun, RunSource, SourceLine } from "./displayList.js";
import { EM_MIDDLE } from "./linePlace.js";
import { createMemory } from "./memory.js";

export interface TextLine {
  /** Its text, by number in its frame. */
  readonly text: number;
  /** The stretch of the text in it, white that was dropped at its end included. */
  readonly from: number;
  readonly to: number;
  readonly angle: "horizontal" | "vertical";
  /** The edges of its em boxes: upper and lower, left and right in a vertical line. In points of the frame. */
  readonly near: number;
  readonly far: number;
  readonly runs: readonly SourcedRun[];
}

/** Where a caret may stand in a line: an offset of its text, and points of the frame along the line. */
export interface Stop {
  readonly offset: number;
  readonly along: number;
}

type SourcedRun = GlyphRun & { readonly source: RunSource };

const known = createMemory<DisplayGroup, readonly TextLine[]>();

/** The lines of a frame that show words of a record, in reading order. */
export function textLines(group: DisplayGroup): readonly TextLine[] {
  return known(group, [], () => {
    const runs = new Map<SourceLine, SourcedRun[]>();
    for (const item of group.items) {
      if (item.kind !== "glyphs" || item.source === undefined) continue;
      const run = { ...item, source: item.source };
      const line = runs.get(item.source.line);
      if (line === undefined) runs.set(item.source.line, [run]);
      // Type with a shadow is drawn twice.
      else if (!line.some((each) => each.source.from === run.source.from)) line.push(run);
    }
    return [...runs].map(([line, own]) => textLine(line, own));
  });
}

function textLine({ from, to }: SourceLine, runs: readonly SourcedRun[]): TextLine {
  const [main] = [...runs].sort((a, b) => b.size - a.size);
  const angle = main === undefined || main.mode === "horizontal" ? "horizontal" : "vertical";
  return { text: main?.source.text ?? 0, from, to, angle, ...edgesOf(main), runs };
}

function edgesOf(run: SourcedRun | undefined): Pick<TextLine, "near" | "far"> {
  if (run === undefined) return { near: 0, far: 0 };
  const { size } = run;
  if (run.mode === "horizontal") {
    const baseline = run.y[0] ?? 0;
    return { near: baseline - EM_ASCENT * size, far: baseline + EM_DESCENT * size };
  }
  // Upright characters are centred on the axis, so that the widest of them begins furthest left.
  const axis = run.mode === "sideways" ? (run.x[0] ?? 0) + EM_MIDDLE * size : Math.min(...run.x) + size / 2;
  return { near: axis - size / 2, far: axis + size / 2 };
}

const stopsKnown = createMemory<TextLine, readonly Stop[]>();

/** Where a caret may stand in a line, in order; the last one is behind its last character that is drawn. */
export function stopsOf(line: TextLine): readonly Stop[] {
  return stopsKnown(line, [], () => {
    const start = startOf(line);
    const characters = line.runs.flatMap((run, index) => charactersOf(run, startOfRun(line.runs[index + 1]) ?? flushEnd(line, start)));
    const stops: Stop[] = [];
    let ink = start;
    for (const each of characters) {
      const room = each.size * each.scale;
      // The empty half of an opening mark stands before it: a caret keeps to the mark, as far as what stands there lets it.
      const isOpener = blankSide(each.charClass) === "left";
      const along = isOpener ? Math.min(each.along + room / 2, Math.max(each.along, ink)) : each.along;
      stops.push({ offset: each.offset, along: Math.max(along, stops.at(-1)?.along ?? along) });
      ink = each.along + room * inkShare(each.charClass);
    }
    const [last] = characters.slice(-1);
    if (last === undefined) return [{ offset: line.from, along: start }];
    const end = { offset: last.end, along: Math.max(endOf(line, start, ink), last.along) };
    return [...stops, end];
  });
}

/** Nearest place for a caret to a length along the line. */
export function stopNear(line: TextLine, along: number): Stop {
  const stops = stopsOf(line);
  return stops.reduce(
    (best, stop) => (Math.abs(stop.along - along) < Math.abs(best.along - along) ? stop : best),
    stops[0] ?? { offset: line.from, along: 0 },
  );
}

/** How far along its line an offset stands; at its end where nothing is drawn of what is there. */
export function alongOf(line: TextLine, offset: number): number {
  const stops = stopsOf(line);
  return (stops.find((stop) => stop.offset >= offset) ?? stops.at(-1))?.along ?? 0;
}

interface Character {
  readonly offset: number;
  readonly end: number;
  readonly along: number;
  readonly charClass: CharClass;
  readonly size: number;
  /** Width scale along the line. */
  readonly scale: number;
}

/** `end` is where what follows the run begins. */
function charactersOf(run: SourcedRun, end: number): readonly Character[] {
  const characters: Character[] = [];
  const alongs = alongsOf(run);
  let glyph = 0;
  for (let at = 0; at < run.text.length; ) {
    const next = clusterAfter(run.text, at);
    while (glyph + 1 < run.offsets.length && (run.offsets[glyph + 1] ?? 0) <= at) glyph++;
    characters.push({
      offset: run.source.from + at,
      end: run.source.from + next,
      along: alongIn(run, alongs, glyph, at, end),
      charClass: classOf(run.text.codePointAt(at) ?? 0),
      size: run.size,
      scale: scaleOf(run),
    });
    at = next;
  }
  return characters;
}

/** Where each glyph of a run begins along its line. */
function alongsOf({ mode, x, y, size }: SourcedRun): Float64Array {
  if (mode === "horizontal") return x;
  return mode === "sideways" ? y : y.map((each) => each - EM_ASCENT * size);
}

function scaleOf({ mode, stretch }: SourcedRun): number {
  return mode === "horizontal" ? stretch : 1;
}

/** A character inside of what one glyph stands for (a ligature, digits side by side) has its share of it. */
function alongIn({ offsets, text }: SourcedRun, alongs: Float64Array, glyph: number, at: number, end: number): number {
  const [from, along] = [offsets[glyph] ?? 0, alongs[glyph] ?? 0];
  if (at <= from) return along;
  const next = alongs.findIndex((each, index) => index > glyph && each > along);
  const to = offsets[next] ?? text.length;
  return along + (((alongs[next] ?? Math.max(along, end)) - along) * (at - from)) / Math.max(1, to - from);
}

function startOfRun(run: SourcedRun | undefined): number | undefined {
  return run && alongsOf(run)[0];
}

/** Where a line ends that begins flush. */
function flushEnd({ runs }: TextLine, start: number): number {
  const [first] = runs;
  return first === undefined ? start : start + first.source.line.width * scaleOf(first);
}

function startOf({ runs }: TextLine): number {
  const [first] = runs;
  return first === undefined ? 0 : (alongsOf(first)[0] ?? 0) - first.source.at * scaleOf(first);
}

/** The width of a line counts from where its text begins when it is centred or stands at the end: what its last character takes tells. */
function endOf(line: TextLine, start: number, ink: number): number {
  const [first] = line.runs;
  if (first === undefined) return start;
  const flush = flushEnd(line, start);
  const shifted = flush + Math.max(0, first.source.at) * scaleOf(first);
  return Math.abs(shifted - ink) < Math.abs(flush - ink) ? shifted : flush;
}

/** What of the room of a character of its class is ink, roughly, in em: marks fill a half. */
function inkShare(charClass: CharClass): number {
  const side = blankSide(charClass);
  if (side !== null) return side === "left" ? 1 : 0.5;
  return ruledWidth(charClass) ?? (charClass === CharClass.Ideograph ? 1 : 0.5);
}
