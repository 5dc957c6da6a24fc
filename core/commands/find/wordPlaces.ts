/** All places of an edition that hold words, in the order in which a reader meets them: page by page, then what stands on none. */
import { type Doc, type FrameContent, recordsOf } from "../../model/index.js";
import { type WordPlace, wordsAt } from "../text/words.js";

/** Words, and where they are seen first. */
export interface PlacedWords {
  readonly place: WordPlace;
  readonly words: string;
  /** Record of a page; null for words that stand on none. */
  readonly page: string | null;
  readonly frame: string | null;
}

export function placedWords(doc: Doc): readonly PlacedWords[] {
  const found = new Map<string, PlacedWords>();
  const add = (place: WordPlace, page: string | null, frame: string | null) => {
    const key = `${place.kind} ${place.id}`;
    const words = found.has(key) ? null : wordsAt(doc, place);
    if (words !== null && words !== "") found.set(key, { place, words, page, frame });
  };
  for (const page of [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number)) {
    for (const id of page.frames) {
      const frame = doc.records.get(id);
      if (frame?.type === "frame") for (const place of placesIn(frame.id, frame.content)) add(place, page.id, frame.id);
    }
  }
  for (const { id } of recordsOf(doc, "story")) add({ kind: "story", id }, null, null);
  for (const { id } of recordsOf(doc, "picture")) for (const place of ofPicture(id)) add(place, null, null);
  return [...found.values()];
}

function placesIn(frame: string, content: FrameContent): readonly WordPlace[] {
  switch (content.kind) {
    case "headline":
    case "text":
      return [{ kind: "story", id: content.story }];
    case "briefs":
      return [{ kind: "note", id: frame }, ...content.stories.map((id): WordPlace => ({ kind: "story", id }))];
    case "picture":
    case "caption":
      return ofPicture(content.picture);
    case "groupCaption":
      return content.pictures.flatMap(ofPicture);
    case "pictureGroup":
      return [...content.pictures.flatMap(ofPicture), { kind: "note", id: frame }];
    default:
      return [{ kind: "note", id: frame }];
  }
}

function ofPicture(id: string): readonly WordPlace[] {
  return [
    { kind: "caption", id },
    { kind: "credit", id },
  ];
}
