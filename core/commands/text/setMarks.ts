/** What is marked inside a text: strong words, Kai, 着重号, readings, a type of their own. */
import type { Transaction } from "../../edit/index.js";
import type { Doc, PlainMarkKind, StoryMark, StoryRecord, TypeMark } from "../../model/index.js";
import { insideBlocks } from "../../story/index.js";
import { storyStep, type TextRange } from "./storyStep.js";

/** Marks a stretch, or takes the mark off it where all of it bears it. Above and below the line shut each other out. */
export function toggleMark(doc: Doc, range: TextRange, kind: PlainMarkKind, id: string): Transaction | null {
  return storyStep(doc, id, `step-mark-${kind}`, range, (story) => {
    const pieces = piecesOf(story, range);
    if (pieces.length === 0) return story;
    if (pieces.every((piece) => isCovered(story.marks, piece, kind))) return cutOut(story, range, (mark) => mark.kind === kind);
    const other = OPPOSITES[kind];
    const cleared = other === undefined ? story : cutOut(story, range, (mark) => mark.kind === other);
    const joined = pieces.map((piece) => joinedWith(cleared.marks, piece, kind));
    const kept = cleared.marks.filter((mark) => mark.kind !== kind || !joined.some(({ from, to }) => mark.from >= from && mark.to <= to));
    return marked(cleared, [...kept, ...joined.map(({ from, to }) => ({ from, to, kind }))]);
  });
}

const OPPOSITES: Partial<Readonly<Record<PlainMarkKind, PlainMarkKind>>> = { superscript: "subscript", subscript: "superscript" };

/** Kinds of plain marks that all of a stretch bears, for buttons that are down. */
export function marksOver(story: StoryRecord, range: TextRange): ReadonlySet<PlainMarkKind> {
  const pieces = piecesOf(story, range);
  const kinds = story.marks.flatMap((mark) => (mark.kind === "ruby" || mark.kind === "type" ? [] : [mark.kind]));
  return new Set(pieces.length === 0 ? [] : kinds.filter((kind) => pieces.every((piece) => isCovered(story.marks, piece, kind))));
}

/** Gives a stretch of one block a reading (注音) in the place of those that it touches; null takes them away. */
export function setRuby(doc: Doc, range: TextRange, reading: string | null, id: string): Transaction | null {
  return storyStep(doc, id, "step-mark-ruby", range, (story) => {
    const [piece, ...more] = piecesOf(story, range);
    if (!piece || more.length > 0) return story;
    const kept = story.marks.filter((mark) => mark.kind !== "ruby" || mark.from >= piece.to || mark.to <= piece.from);
    if (reading === null || reading.trim() === "") return kept.length === story.marks.length ? story : { ...story, marks: kept };
    return marked(story, [...kept, { ...piece, kind: "ruby", reading: reading.trim() }]);
  });
}

/** What of a type is said anew: null takes that back. */
export type TypeChange = { readonly [Name in keyof TypeMark["type"]]?: TypeMark["type"][Name] | null };

/** Sets a stretch in a type of its own, over what else it says of its type; null takes all of that away. */
export function setType(doc: Doc, range: TextRange, type: TypeChange | null, id: string): Transaction | null {
  return storyStep(doc, id, "step-mark-type", range, (story) => {
    const pieces = piecesOf(story, range);
    const own = story.marks.filter((mark) => mark.kind === "type");
    const cleared = cutOut(story, range, (mark) => mark.kind === "type");
    if (type === null || pieces.length === 0) return cleared;
    const set = pieces.flatMap((piece) => withEdges(piece, own).map((each) => typeMark(each, own, type)));
    const says = set.filter((mark) => Object.keys(mark.type).length > 0);
    const after = marked(cleared, [...cleared.marks, ...says]);
    return says.length === 0 && cleared === story ? story : after;
  });
}

/** What all characters of a stretch say of their type; what some of them say otherwise is left out. */
export function typeOver(story: StoryRecord, range: TextRange): TypeMark["type"] {
  const own = story.marks.filter((mark) => mark.kind === "type");
  const types = piecesOf(story, range).flatMap((piece) => withEdges(piece, own).map((each) => typeMark(each, own, {}).type));
  const [first = {}, ...others] = types;
  const says = (type: TypeMark["type"], name: string) => JSON.stringify(Object.entries(type).find(([own]) => own === name));
  return Object.fromEntries(Object.entries(first).filter(([name]) => others.every((other) => says(other, name) === says(first, name))));
}

/** Takes all marks off a stretch. */
export function clearMarks(doc: Doc, range: TextRange, id: string): Transaction | null {
  return storyStep(doc, id, "step-clear-marks", range, (story) => cutOut(story, range, () => true));
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The parts of a stretch that lie inside blocks. */
function piecesOf(story: StoryRecord, { from, to }: TextRange): readonly Piece[] {
  return story.blocks
    .map((block) => ({ from: Math.max(block.from, from), to: Math.min(block.to, to) }))
    .filter((piece) => piece.from < piece.to);
}

function isCovered(marks: readonly StoryMark[], { from, to }: Piece, kind: StoryMark["kind"]): boolean {
  const own = marks.filter((mark) => mark.kind === kind).sort((a, b) => a.from - b.from);
  return own.reduce((done, mark) => (mark.from <= done ? Math.max(done, mark.to) : done), from) >= to;
}

/** A piece with the marks of its kind that it overlaps or touches. */
function joinedWith(marks: readonly StoryMark[], piece: Piece, kind: StoryMark["kind"]): Piece {
  const own = marks.filter((mark) => mark.kind === kind && mark.from <= piece.to && mark.to >= piece.from);
  return { from: Math.min(piece.from, ...own.map(({ from }) => from)), to: Math.max(piece.to, ...own.map(({ to }) => to)) };
}

/** Takes a stretch out of marks; a reading goes as a whole, for half of it says nothing. */
function cutOut(story: StoryRecord, { from, to }: Piece, isMeant: (mark: StoryMark) => boolean): StoryRecord {
  const marks = story.marks.flatMap((mark): readonly StoryMark[] => {
    if (!isMeant(mark) || mark.from >= to || mark.to <= from) return [mark];
    if (mark.kind === "ruby") return [];
    const left = mark.from < from ? [{ ...mark, to: from }] : [];
    return mark.to > to ? [...left, { ...mark, from: to }] : left;
  });
  const isSame = marks.length === story.marks.length && marks.every((mark, index) => mark === story.marks[index]);
  return isSame ? story : marked(story, marks);
}

function marked(story: StoryRecord, marks: readonly StoryMark[]): StoryRecord {
  return {
    ...story,
    marks: insideBlocks(
      [...marks].sort((a, b) => a.from - b.from),
      story.blocks,
    ),
  };
}

/** A piece parted where marks begin and end in it. */
function withEdges({ from, to }: Piece, marks: readonly StoryMark[]): readonly Piece[] {
  const inner = marks.flatMap((mark) => [mark.from, mark.to]).filter((at) => at > from && at < to);
  const edges = [...new Set([from, ...inner, to])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => ({ from: edges[index] ?? from, to: end }));
}

function typeMark(piece: Piece, marks: readonly TypeMark[], type: TypeChange): TypeMark {
  const under = marks.filter((mark) => mark.from <= piece.from && mark.to >= piece.to).map((mark) => mark.type);
  const said = Object.entries({ ...Object.assign({}, ...under), ...type });
  return { ...piece, kind: "type", type: Object.fromEntries(said.filter(([, value]) => value !== null)) };
}
