/** Places in texts and places on pages, one from the other, by what is laid out alone (docs/decisions/0032). */
import { type Rect, rect } from "../units/index.js";
import type { DisplayGroup } from "./displayList.js";
import { columnAt, columnOf, type TextColumn } from "./textColumns.js";
import { alongOf, stopNear, stopsOf, type TextLine, textLines } from "./textLines.js";
import type { Caret, TextPlace } from "./textPlace.js";
import type { FrameTexts, TextSource } from "./textSource.js";
import type { PageLayout } from "./types.js";

/** A line of a text where it stands: its frame, and what leads to it. */
export interface StandingLine {
  readonly layout: PageLayout;
  readonly group: DisplayGroup;
  readonly texts: FrameTexts;
  readonly line: TextLine;
}

/** A stretch of the words of a record. */
export interface SourceRange extends TextSource {
  readonly from: number;
  readonly to: number;
}

/** A part of a page, by its number. */
export interface PageRect {
  readonly page: number;
  readonly rect: Rect;
}

/**
 * Where a caret stands that is at a place in the words of its record; null when nothing of them is on a page there. A paragraph with
 * nothing in it has no line: `isMeant` tells the frames in which it would have one.
 */
export function caretAt(
  layouts: readonly PageLayout[],
  words: string,
  place: TextPlace,
  isMeant: (frame: string) => boolean = () => true,
): Caret | null {
  const found = lineAt(layouts, place);
  if (found !== null) return caretIn(found.standing, alongOf(found.standing.line, found.offset));
  return isEmptyAt(words, place.at) ? caretInRoom(layouts, place, isMeant) : null;
}

/** Whether a place is a paragraph with nothing in it. */
function isEmptyAt(words: string, at: number): boolean {
  return (at === 0 || words.charAt(at - 1) === "\n") && (at >= words.length || words.charAt(at) === "\n");
}

/** The line in which a caret stands that is at a place, and where in its text. */
export function lineAt(
  layouts: readonly PageLayout[],
  place: TextPlace,
): { readonly standing: StandingLine; readonly offset: number } | null {
  let end: { readonly standing: StandingLine; readonly offset: number } | null = null;
  for (const { layout, group, texts } of framesWith(layouts, place)) {
    for (const { text, offset } of offsetsIn(texts, place)) {
      for (const line of textLines(group)) {
        if (line.text !== text || offset < line.from || offset > line.to) continue;
        const found = { standing: { layout, group, texts, line }, offset };
        if (place.isLineEnd ? offset > line.from : offset < line.to) return found;
        end ??= found;
      }
    }
  }
  return end;
}

/** The place nearest to a point of a page, within one of its frames or the one there; null where no words stand. */
export function placeAt(layout: PageLayout, x: number, y: number, frame: string | null = null): TextPlace | null {
  const group = frame === null ? frameUnder(layout, x, y) : layout.display.groups.find((each) => each.frame === frame);
  const texts = group && layout.texts.get(group.frame);
  if (group === undefined || texts === undefined) return null;
  const line = lineNear(group, texts, x, y);
  if (line === null) return null;
  const along = line.angle === "horizontal" ? x - group.x : y - group.y;
  const { offset } = stopNear(line, along);
  return placeInLine({ layout, group, texts, line }, offset);
}

/** What of a page a stretch of text covers: a rectangle a line. */
export function rangeRects(layouts: readonly PageLayout[], range: SourceRange): readonly PageRect[] {
  if (range.from >= range.to) return [];
  return framesWith(layouts, range).flatMap(({ layout, group, texts }) =>
    textLines(group).flatMap((line) => rectsInLine({ layout, group, texts, line }, range)),
  );
}

/** A place of a line by the offset in its text; null where the text there is nobody's. */
export function placeInLine({ texts, line }: StandingLine, offset: number): TextPlace | null {
  const pieces = texts.texts[line.text] ?? [];
  const gap = (piece: (typeof pieces)[number]) => Math.max(piece.at - offset, offset - piece.at - piece.length, 0);
  // Of two pieces that meet, the one that goes on in this line.
  const isBefore = offset > line.from && offset >= (stopsOf(line).at(-1)?.offset ?? line.to);
  const ordered = isBefore ? pieces : [...pieces].reverse();
  const [first, ...others] = ordered;
  if (first === undefined) return null;
  const piece = others.reduce((best, each) => (gap(each) < gap(best) ? each : best), first);
  const inPiece = Math.max(0, Math.min(piece.length, offset - piece.at));
  return { kind: piece.kind, id: piece.id, at: piece.from + inPiece, ...(isBefore ? { isLineEnd: true } : {}) };
}

/** Frames that hold words of a record, in the order of the pages. */
export function framesWith(
  layouts: readonly PageLayout[],
  { kind, id }: TextSource,
): readonly { readonly layout: PageLayout; readonly group: DisplayGroup; readonly texts: FrameTexts }[] {
  return layouts.flatMap((layout) =>
    [...layout.texts].flatMap(([frame, texts]) => {
      if (!texts.sources.some((source) => source.kind === kind && source.id === id)) return [];
      const group = layout.display.groups.find((each) => each.frame === frame);
      return group === undefined ? [] : [{ layout, group, texts }];
    }),
  );
}

interface OffsetInText {
  readonly text: number;
  readonly offset: number;
}

/** Where a place stands in the texts of a frame: twice where two pieces meet at it. */
function offsetsIn({ texts }: FrameTexts, { kind, id, at }: TextPlace): readonly OffsetInText[] {
  return texts.flatMap((pieces, text) =>
    pieces.flatMap((piece) =>
      piece.kind === kind && piece.id === id && at >= piece.from && at <= piece.from + piece.length
        ? [{ text, offset: piece.at + at - piece.from }]
        : [],
    ),
  );
}

function caretIn(standing: StandingLine, along: number): Caret {
  const { layout, group, line } = standing;
  const { angle, near, far } = line;
  const segment =
    angle === "horizontal"
      ? { x1: group.x + along, y1: group.y + near, x2: group.x + along, y2: group.y + far }
      : { x1: group.x + near, y1: group.y + along, x2: group.x + far, y2: group.y + along };
  return { page: layout.number, frame: group.frame, ...countOf(standing), angle, segment };
}

/** The number of its column, and that of its line there: cells side by side are one. */
function countOf({ group, texts, line }: StandingLine): Pick<Caret, "column" | "line"> {
  const room = columnOf(texts, group, line)?.room;
  const own = textLines(group).filter((each) => columnOf(texts, group, each)?.room === room);
  const before = own.slice(0, own.indexOf(line)).filter((each) => Math.abs(each.near - line.near) > 0.1);
  return {
    column: Math.max(0, room === undefined ? 0 : texts.rooms.indexOf(room)) + 1,
    line: new Set(before.map(({ near }) => near)).size + 1,
  };
}

/**
 * A caret where the text has no line: in a paragraph with nothing in it, below the line before it; in a frame with no words yet,
 * at the head of its room.
 */
function caretInRoom(layouts: readonly PageLayout[], place: TextPlace, isMeant: (frame: string) => boolean): Caret | null {
  const frames = framesWith(layouts, place).filter(({ group }) => isMeant(group.frame));
  const before = lastLineBefore(frames, place);
  if (before !== null) return caretBelow(before.standing, place.at - before.end);
  for (const { layout, group, texts } of frames) {
    const [room] = texts.rooms;
    if (room === undefined) continue;
    const { x, y, size, angle } = room;
    const segment = angle === "horizontal" ? { x1: x, y1: y, x2: x, y2: y + size } : { x1: x - size, y1: y, x2: x, y2: y };
    return { page: layout.number, frame: group.frame, column: 1, line: 1, angle, segment };
  }
  const [only] = frames;
  return only === undefined ? null : caretInFrame(only.layout, only.group);
}

/** The last line that stands before a place, and the offset of the record at which it ends. */
function lastLineBefore(
  frames: ReturnType<typeof framesWith>,
  place: TextPlace,
): { readonly standing: StandingLine; readonly end: number } | null {
  let last: { readonly standing: StandingLine; readonly end: number } | null = null;
  for (const { layout, group, texts } of frames) {
    for (const line of textLines(group)) {
      const own = (texts.texts[line.text] ?? []).filter((piece) => piece.kind === place.kind && piece.id === place.id);
      for (const piece of own) {
        const end = piece.from + Math.min(piece.length, line.to - piece.at);
        const isIn = line.to > piece.at && end <= place.at;
        if (isIn && (last === null || end > last.end)) last = { standing: { layout, group, texts, line }, end };
      }
    }
  }
  return last;
}

function caretBelow(standing: StandingLine, lines: number): Caret | null {
  const { texts, line, group } = standing;
  const column = columnOf(texts, group, line);
  if (column === null) return caretIn(standing, stopsOf(line).at(-1)?.along ?? 0);
  const down = column.room.pitch * Math.max(1, lines - 1);
  const turned = line.angle === "vertical" ? -down : down;
  const below = caretIn({ ...standing, line: { ...line, near: line.near + turned, far: line.far + turned } }, column.start);
  return { ...below, ...countOf(standing), line: countOf(standing).line + Math.max(1, lines - 1) };
}

/** Points of the height of a caret in a frame that has no type to tell. */
const LONELY = 24;

function caretInFrame(layout: PageLayout, { x, y, frame }: DisplayGroup): Caret | null {
  const height = layout.frames.find((each) => each.frame === frame)?.rect.height ?? 0;
  const tall = Math.min(height, LONELY);
  const top = y + (height - tall) / 2;
  return { page: layout.number, frame, column: 1, line: 1, angle: "horizontal", segment: { x1: x, y1: top, x2: x, y2: top + tall } };
}

/** The smallest frame with words under a point. */
function frameUnder(layout: PageLayout, x: number, y: number): DisplayGroup | undefined {
  const under = layout.frames.filter(
    ({ frame, rect: { x: left, y: top, width, height } }) =>
      layout.texts.has(frame) && x >= left && x <= left + width && y >= top && y <= top + height,
  );
  const [smallest] = under.sort((a, b) => a.rect.width * a.rect.height - b.rect.width * b.rect.height);
  return layout.display.groups.find(({ frame }) => frame === smallest?.frame);
}

/** A way across lines counts before one along them. */
const ACROSS = 1000;

function lineNear(group: DisplayGroup, texts: FrameTexts, x: number, y: number): TextLine | null {
  const all = textLines(group);
  const column = columnAt(texts, group, x, y);
  const inColumn = column === null ? all : all.filter((line) => isIn(column, texts, group, line));
  const lines = inColumn.length > 0 ? inColumn : all.slice(-1);
  const distance = (line: TextLine): number => {
    const [across, along] = line.angle === "horizontal" ? [y - group.y, x - group.x] : [x - group.x, y - group.y];
    const stops = stopsOf(line);
    const [start, end] = [stops[0]?.along ?? 0, stops.at(-1)?.along ?? 0];
    return outside(across, line.near, line.far) * ACROSS + outside(along, start, end);
  };
  const [first, ...others] = lines;
  if (first === undefined) return null;
  return others.reduce(
    (best, line) => {
      const far = distance(line);
      return far < best.far ? { line, far } : best;
    },
    { line: first, far: distance(first) },
  ).line;
}

function isIn(column: TextColumn, texts: FrameTexts, group: DisplayGroup, line: TextLine): boolean {
  return columnOf(texts, group, line)?.room === column.room;
}

function outside(value: number, from: number, to: number): number {
  return Math.max(from - value, value - to, 0);
}

function rectsInLine({ layout, group, texts, line }: StandingLine, { kind, id, from, to }: SourceRange): readonly PageRect[] {
  const [air] = texts.rooms;
  const size = line.far - line.near;
  const around = air !== undefined && size <= air.pitch ? (air.pitch - size) / 2 : 0;
  return (texts.texts[line.text] ?? []).flatMap((piece): readonly PageRect[] => {
    if (piece.kind !== kind || piece.id !== id) return [];
    const start = Math.max(line.from, piece.at + Math.max(0, from - piece.from));
    const end = Math.min(line.to, piece.at + Math.min(piece.length, to - piece.from));
    if (start >= end) return [];
    const [a, b] = [alongOf(line, start), alongOf(line, end)];
    const [near, deep] = [line.near - around, size + 2 * around];
    const covered =
      line.angle === "horizontal" ? rect(group.x + a, group.y + near, b - a, deep) : rect(group.x + near, group.y + a, deep, b - a);
    return [{ page: layout.number, rect: covered }];
  });
}
