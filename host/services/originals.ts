/** The originals of pictures, known again by their bytes: which of them were replaced, moved or lost since a page was made. */
import type { Doc, Finding } from "../../core/model/index.js";
import { recordsOf } from "../../core/model/index.js";

/** A picture as a report or an edition remembers it. */
export interface KnownPicture {
  readonly id: string;
  readonly file: string;
  /** SHA-256 of the original in hexadecimal digits. */
  readonly hash: string;
}

export interface OriginalFile {
  readonly name: string;
  readonly hash: string;
}

/** What became of an original; `moved` says under which name it is now. */
export type OriginalState =
  | { readonly picture: KnownPicture; readonly state: "same" | "replaced" | "missing" }
  | { readonly picture: KnownPicture; readonly state: "moved"; readonly to: string };

/** The pictures of a document whose originals are there. */
export function knownPictures(doc: Doc): readonly KnownPicture[] {
  return recordsOf(doc, "picture").flatMap(({ id, file, hash }) => (file === null || hash === undefined ? [] : [{ id, file, hash }]));
}

/** Looks for the original of each picture among files: by name and hash, then by hash, then by name. */
export function findOriginals(pictures: readonly KnownPicture[], files: readonly OriginalFile[]): readonly OriginalState[] {
  return pictures.map((picture): OriginalState => {
    const named = files.find((file) => file.name === picture.file);
    if (named?.hash === picture.hash) return { picture, state: "same" };
    const alike = files.find((file) => file.hash === picture.hash);
    if (alike) return { picture, state: "moved", to: alike.name };
    return { picture, state: named ? "replaced" : "missing" };
  });
}

/** What a person should know of it; nothing of originals that are as they were. */
export function originalFindings(states: readonly OriginalState[]): readonly Finding[] {
  return states.flatMap((each) => originalFinding(each) ?? []);
}

function originalFinding(each: OriginalState): Finding | null {
  const name = each.picture.file;
  switch (each.state) {
    case "same":
      return null;
    case "moved":
      return { rule: "picture-moved", level: "info", place: { source: each.to }, params: { name, to: each.to } };
    case "replaced":
      return { rule: "picture-replaced", level: "warning", place: { source: name }, params: { name } };
    case "missing":
      return { rule: "original-lost", level: "warning", place: { source: name }, params: { name } };
  }
}
