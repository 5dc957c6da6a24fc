/**
 * Lines into which a text is broken, as strings that say what it says but for the blanks where they meet, and what becomes of
 * them when the text changes: breaks stay where they were in it.
 */

/** A change of a text: what stands from `at` on goes, other text comes. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** Where a line ends and where the next one begins; blanks of the text may lie between. */
interface Break {
  readonly from: number;
  readonly to: number;
}

/** How a line reads that stands in a text so: its blanks as the page sets them. */
export type ReadLine = (text: string, from: number, to: number) => string;

/** What leads from one text to another, looked for no further left than where the person was. */
export function spliceBetween(before: string, after: string, person: number): Splice {
  const most = Math.min(before.length, after.length);
  const limit = Math.min(most, Math.max(0, person));
  let at = 0;
  while (at < limit && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let same = 0;
  while (same < most - at && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  return { at, removed: before.length - same - at, inserted: after.slice(at, after.length - same) };
}

/**
 * The lines after a change of their text; a line end that is typed breaks a line, and text that is deleted over a break joins
 * two. Lines that the text did not say are broken anew where it has line ends.
 */
export function linesAfter(lines: readonly string[], before: string, splice: Splice, read: ReadLine): readonly string[] {
  const after = before.slice(0, splice.at) + splice.inserted + before.slice(splice.at + splice.removed);
  const breaks = breaksOf(lines, before);
  if (breaks === null) return linesBetween(after, offsetsOf(after), read).map(({ line }) => line);
  const known = new Map(
    linesBetween(
      before,
      breaks.map(({ from }) => from),
      read,
    ).map(({ raw }, index) => [raw, lines[index] ?? ""]),
  );
  const places = [...breaks.flatMap((each) => movedBreak(each, splice)), ...offsetsOf(splice.inserted).map((at) => splice.at + at)];
  return linesBetween(after, places, read).map(({ raw, line }) => known.get(raw) ?? line);
}

/** The lines with one break more, at an offset of their text; as they were where it parts nothing. */
export function linesBrokenAt(lines: readonly string[], text: string, at: number, read: ReadLine): readonly string[] {
  const breaks = breaksOf(lines, text);
  if (breaks === null) return lines;
  const made = linesBetween(text, [...breaks.map(({ from }) => from), at], read).map(({ line }) => line);
  return made.length > lines.length ? made : lines;
}

/** The lines without the break at an offset of their text, on whichever side of its blanks; as they were where none is. */
export function linesJoinedAt(lines: readonly string[], text: string, at: number, read: ReadLine): readonly string[] {
  const breaks = breaksOf(lines, text);
  const kept = breaks?.filter(({ from, to }) => at < from || at > to);
  return !breaks || !kept || kept.length === breaks.length
    ? lines
    : linesBetween(
        text,
        kept.map(({ from }) => from),
        read,
      ).map(({ line }) => line);
}

/** Offsets after a change; those that stood at its edge stay behind what was put in. Text that is deleted over one takes it along. */
export function breaksAfter(offsets: readonly number[], text: string, splice: Splice): readonly number[] {
  const length = text.length - splice.removed + splice.inserted.length;
  const moved = offsets.flatMap((at) => movedBreak(gapAt(text, at), splice));
  return [...new Set(moved)].filter((at) => at > 0 && at < length).sort((a, b) => a - b);
}

function gapAt(text: string, at: number): Break {
  let from = at;
  let to = at;
  while (from > 0 && isBlank(text, from - 1)) from -= 1;
  while (isBlank(text, to)) to += 1;
  return { from, to };
}

/** Breaks between lines that say what a text says, blanks aside; null when they say something else. */
function breaksOf(lines: readonly string[], text: string): readonly Break[] | null {
  const breaks: Break[] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const end = next;
    while (isBlank(text, next)) next += 1;
    if (index > 0) breaks.push({ from: end, to: next });
    for (let at = 0; at < line.length; at += 1) {
      if (isBlank(line, at)) continue;
      while (isBlank(text, next)) next += 1;
      if (text.charCodeAt(next) !== line.charCodeAt(at)) return null;
      next += 1;
    }
  }
  return text.slice(next).trim() === "" ? breaks : null;
}

/** Where a break is after a change: nowhere when text on both its sides goes, or the blanks that were all of it. */
function movedBreak({ from, to }: Break, { at, removed, inserted }: Splice): readonly number[] {
  const end = at + removed;
  const isGone = at <= from && end >= to && (from === to ? at < from && end > to : removed > 0);
  if (isGone) return [];
  const shift = inserted.length - removed;
  // What is typed where two lines meet lengthens the first one, unless it stands in the place of the second one's start.
  if (removed === 0 ? at <= from : end <= from) return [from + shift];
  return [at < from ? at + inserted.length : from];
}

function offsetsOf(text: string): readonly number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index);
}

interface ReadOut {
  /** The text that the line stands for. */
  readonly raw: string;
  readonly line: string;
}

function linesBetween(text: string, breaks: readonly number[], read: ReadLine): readonly ReadOut[] {
  const edges = [...new Set([0, ...breaks, text.length])].sort((a, b) => a - b);
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] ?? 0;
    const raw = text.slice(from, to).trim();
    return raw === "" ? [] : [{ raw, line: read(text, from, to) }];
  });
}

function isBlank(text: string, at: number): boolean {
  return at < text.length && /\s/.test(text.charAt(at));
}
