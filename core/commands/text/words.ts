/** Words that a person edits, wherever they are kept: in a story, in a picture's caption or credit, in a frame of its own. */
import { changing } from "../../edit/index.js";
import type { Doc, DocRecord, FrameContent, FrameRecord } from "../../model/index.js";
import { type Outcome, refusal } from "../outcome.js";
import { replaceText } from "./replaceText.js";

/** `note` is a frame that holds words of its own: a note, a rubric, a pull quote, the words of a group of pictures. */
export interface WordPlace {
  readonly kind: "story" | "caption" | "credit" | "note";
  /** Its story, picture or frame record. */
  readonly id: string;
}

/** Words that are no story. */
interface OtherPlace extends WordPlace {
  readonly kind: Exclude<WordPlace["kind"], "story">;
}

/** What stands in a place; null where there are no words to edit. */
export function wordsAt(doc: Doc, { kind, id }: WordPlace): string | null {
  const record = doc.records.get(id);
  if (record === undefined) return null;
  switch (kind) {
    case "story":
      return record.type === "story" ? record.text : null;
    case "caption":
      return record.type === "picture" ? record.caption : null;
    case "credit":
      return record.type === "picture" ? (record.credit ?? "") : null;
    case "note":
      return record.type === "frame" ? ownWords(record.content) : null;
  }
}

/** Puts text in the place of a stretch of such words. Captions and credits are one paragraph, so line ends become blanks in them. */
export function replaceWords(doc: Doc, place: WordPlace, from: number, to: number, insert: string, id: string): Outcome {
  const { kind } = place;
  if (kind === "story") return replaceText(doc, { story: place.id, from, to }, insert, id);
  const before = wordsAt(doc, place);
  if (before === null) return refusal("refused-no-words");
  return setWords(doc, { ...place, kind }, before.slice(0, from) + insert + before.slice(to), id);
}

/** Gives a place other words. */
export function setWords(doc: Doc, place: OtherPlace, words: string, id: string): Outcome {
  const after = withWords(doc, place, words);
  if (after === null) return refusal("refused-no-words");
  if (wordsAt(doc, place) === kept(doc, place, words)) return null;
  return changing(doc, id, `step-words-${place.kind}`, { put: [after] });
}

/** The record with other words in one of its places; null where it has no such place. */
function withWords(doc: Doc, place: OtherPlace, words: string): DocRecord | null {
  const record = doc.records.get(place.id);
  const own = kept(doc, place, words);
  if (record?.type === "picture") {
    if (place.kind === "caption") return { ...record, caption: own };
    return place.kind === "credit" ? { ...record, credit: own === "" ? null : own } : null;
  }
  return record?.type === "frame" && place.kind === "note" ? frameWith(record, own) : null;
}

/** Words as their place can hold them. */
function kept(doc: Doc, { id }: WordPlace, words: string): string {
  const record = doc.records.get(id);
  const plain = words.replace(/\r\n?/g, "\n");
  const isNote = record?.type === "frame" && record.content.kind === "note";
  return isNote ? plain : plain.replace(/\s*\n\s*/g, " ");
}

function ownWords(content: FrameContent): string | null {
  switch (content.kind) {
    case "note":
      return content.text.join("\n");
    case "rubric":
    case "pullQuote":
      return content.text;
    case "briefs":
      return content.rubric;
    case "pictureGroup":
      return content.caption ?? null;
    default:
      return null;
  }
}

function frameWith(frame: FrameRecord, words: string): FrameRecord | null {
  const { content } = frame;
  switch (content.kind) {
    case "note":
      return { ...frame, content: { ...content, text: words.split("\n") } };
    case "rubric":
    case "pullQuote":
      return { ...frame, content: { ...content, text: words } };
    case "briefs":
      return { ...frame, content: { ...content, rubric: words } };
    case "pictureGroup":
      return { ...frame, content: { ...content, caption: words } };
    default:
      return null;
  }
}
