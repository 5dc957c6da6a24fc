/** Words on their way through the clipboard: out of a place of the edition, and into one. */
import { type Outcome, pasteSlice, replaceWords, type WordPlace, wordsAt } from "../../core/commands/index.js";
import type { Doc } from "../../core/model/index.js";
import { type StorySlice, sliceOf } from "../../core/story/index.js";
import { type ClipboardForms, copied } from "../../reading/index.js";

/** A stretch of words as others read it; what has no roles and marks goes as plain text. */
export function formsOf(doc: Doc, place: WordPlace, from: number, to: number): ClipboardForms {
  const record = doc.records.get(place.id);
  if (place.kind === "story" && record?.type === "story") return copied(sliceOf(record, from, to));
  return { text: (wordsAt(doc, place) ?? "").slice(from, to), html: "" };
}

/** Puts copy in the place of a stretch, with its roles and marks where the place has any. */
export function pasteInto(doc: Doc, place: WordPlace, from: number, to: number, slice: StorySlice, id: string): Outcome {
  if (place.kind === "story") return pasteSlice(doc, { story: place.id, from, to }, slice, id);
  return replaceWords(doc, place, from, to, slice.text, id);
}

export function putForms(data: DataTransfer, { text, html }: ClipboardForms): void {
  data.setData("text/plain", text);
  if (html !== "") data.setData("text/html", html);
}

export function takeForms(data: DataTransfer): ClipboardForms {
  return { text: data.getData("text/plain"), html: data.getData("text/html") };
}
