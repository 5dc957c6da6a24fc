/** Text of a story with its marks, as text with styles: what marks say of the same characters is combined. */
import type { CharacterStyle, Ruby, SideMark, StyledText } from "../inline/index.js";
import type { StoryMark, StoryRecord, TypeStyles } from "../model/index.js";
import { assertNever, em } from "../units/index.js";
import { characterStyle } from "./drawing.js";

/** Half-open range of a story's text, in UTF-16 units. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a story in one style but for its marks. Runs cover it without gaps; they end where a mark begins or ends. */
export function markedText(types: TypeStyles, story: StoryRecord, range: Range, base: CharacterStyle): StyledText {
  const text = story.text.slice(range.from, range.to);
  const marks = marksIn(story, range, text);
  const edges = edgesOf(marks, range, text);
  const runs = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    const own = marks.filter((mark) => mark.from <= from && mark.to >= to);
    return { from, to, style: styleOf(types, base, own, isHeadEnd(own, to, text)) };
  });
  const ruby = rubyOf(marks);
  return ruby.length === 0 ? { text, runs } : { text, runs, ruby };
}

/** The marks that touch a range, cut to it and counted from its start; wider ones first, so that the inner of two of a kind is the last. */
function marksIn({ marks }: StoryRecord, { from, to }: Range, text: string): readonly StoryMark[] {
  return marks
    .filter((mark) => mark.from < to && mark.to > from)
    .map((mark) => ({ ...mark, from: startOf(text, Math.max(0, mark.from - from)), to: startOf(text, Math.min(to, mark.to) - from) }))
    .filter((mark) => mark.from < mark.to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The start of the character that an offset stands in: no mark parts a surrogate pair. */
function startOf(text: string, at: number): number {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** Where runs begin and end; the last character of a run-in head is a run of its own. */
function edgesOf(marks: readonly StoryMark[], { from, to }: Range, text: string): readonly number[] {
  const edges = new Set([0, to - from]);
  for (const mark of marks) {
    edges.add(mark.from);
    edges.add(mark.to);
    if (mark.kind === "runIn") edges.add(startOf(text, mark.to - 1));
  }
  return [...edges].sort((a, b) => a - b);
}

/** Whether a run ends a run-in head after which the text brings no white of its own. */
function isHeadEnd(marks: readonly StoryMark[], to: number, text: string): boolean {
  return to < text.length && !/\s/.test(text.charAt(to)) && marks.some((mark) => mark.kind === "runIn" && mark.to === to);
}

/** Space after a run-in head, in em (CLREQ: one em). */
const AFTER_RUN_IN = em(1);

/** What marks say of a run: its type by the most particular of them, side marks and position by all. */
function styleOf(types: TypeStyles, base: CharacterStyle, marks: readonly StoryMark[], isHeadEnd: boolean): CharacterStyle {
  let style = base;
  for (const kinds of [HOUSE, VOICE, STRONG]) {
    for (const mark of marks) if (kinds.has(mark.kind)) style = { ...style, ...typeOf(types, mark) };
  }
  for (const mark of marks) if (mark.kind === "type") style = { ...style, ...mark.type };
  const sideMarks = [...new Set(marks.flatMap(sideMarksOf))];
  const script = marks.flatMap(scriptsOf).at(-1);
  return {
    ...style,
    ...(isHeadEnd ? { tracking: AFTER_RUN_IN } : {}),
    ...(sideMarks.length === 0 ? {} : { sideMarks }),
    ...(script === undefined ? {} : { script }),
  };
}

/** Marks that set type, the weaker first, whichever stands inside the other: strong words in a byline are in Hei, of its size and ink. */
const HOUSE: ReadonlySet<StoryMark["kind"]> = new Set<StoryMark["kind"]>(["dateline", "byline"]);
const VOICE: ReadonlySet<StoryMark["kind"]> = new Set<StoryMark["kind"]>(["kai"]);
const STRONG: ReadonlySet<StoryMark["kind"]> = new Set<StoryMark["kind"]>(["strong", "runIn"]);

function typeOf({ dateline, byline }: TypeStyles, mark: StoryMark): Partial<CharacterStyle> {
  switch (mark.kind) {
    case "dateline":
      return characterStyle(dateline);
    case "byline":
      return characterStyle(byline);
    case "kai":
      return { family: byline.family, weight: byline.weight };
    case "strong":
    case "runIn":
      return { family: dateline.family, weight: dateline.weight };
    case "emphasis":
    case "properName":
    case "bookTitle":
    case "mourning":
    case "superscript":
    case "subscript":
    case "ruby":
    case "type":
      return {};
    default:
      return assertNever(mark);
  }
}

const SIDE_MARKS: Partial<Readonly<Record<StoryMark["kind"], SideMark>>> = {
  emphasis: "emphasis",
  properName: "proper-name",
  bookTitle: "book-title",
  mourning: "mourning",
};

function sideMarksOf({ kind }: StoryMark): readonly SideMark[] {
  const mark = SIDE_MARKS[kind];
  return mark === undefined ? [] : [mark];
}

function scriptsOf({ kind }: StoryMark): readonly ("super" | "sub")[] {
  if (kind === "superscript") return ["super"];
  return kind === "subscript" ? ["sub"] : [];
}

function rubyOf(marks: readonly StoryMark[]): readonly Ruby[] {
  const ruby: Ruby[] = [];
  for (const mark of marks) {
    if (mark.kind !== "ruby" || mark.from < (ruby.at(-1)?.to ?? 0)) continue;
    ruby.push({ from: mark.from, to: mark.to, text: mark.reading });
  }
  return ruby;
}
