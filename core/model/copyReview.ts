/** Copy that came in, part by part: what the importer took each part for, and what a person has said of it since. */
import type { CopyMark, PictureSource } from "./copy.js";
import type { Alternative, IntakeQuestion } from "./intake.js";

/** What a person can say that a part of copy is. `start` opens the text of a story, `unused` is not for print (弃用). */
export const COPY_ROLES = [
  "headline",
  "kicker",
  "deck",
  "start",
  "body",
  "subhead",
  "byline",
  "caption",
  "unused",
  "rubric",
  "summary",
  "table",
  "credit",
  "weather",
  "pageCredit",
] as const;

/** `loose`: the importer found no place for it, and nobody has said what it is. */
export type CopyRole = (typeof COPY_ROLES)[number] | "loose";

/** A place in the text of one of the sources of an intake, by its index; offsets are UTF-16 units. */
export interface CopyPlace {
  readonly source: number;
  readonly at: number;
}

/** A line that is what a person says; `more` goes on with the part before it. */
export interface CopyLabel extends CopyPlace {
  readonly role: (typeof COPY_ROLES)[number] | "more";
}

/** A headline, a caption or the rest of a text that belongs to the story whose text begins at `home`; to none when null. */
export interface CopyHome extends CopyPlace {
  readonly home: CopyPlace | null;
}

/** All that a person has said of the copy of an intake. Places are where lines begin. */
export interface CopyReview {
  readonly labels: readonly CopyLabel[];
  /** Where a line is parted in two. */
  readonly splits: readonly CopyPlace[];
  readonly homes: readonly CopyHome[];
  /** Questions that a person has answered with what was proposed, or laid aside. */
  readonly settled: readonly (CopyPlace & { readonly about: IntakeQuestion["about"] })[];
}

export const UNREVIEWED: CopyReview = { labels: [], splits: [], homes: [], settled: [] };

/** A part of a source. The parts of a source tile its text: no character lies outside of them. */
export interface CopyPart {
  readonly source: number;
  readonly from: number;
  readonly to: number;
  readonly role: CopyRole;
  /** Index of the story to which it belongs; null for none. */
  readonly story: number | null;
  /** Where its lines begin, behind white and mark-up: what a person says of the part is kept under these places. */
  readonly lines: readonly number[];
  /** A person has said what it is. */
  readonly byHand: boolean;
}

/** The text of a file of copy (原稿) as it was read. It never changes. */
export interface SourceRecord {
  readonly id: string;
  readonly type: "source";
  readonly name: string;
  readonly text: string;
  readonly encoding: string;
  readonly encodingDoubts: readonly Alternative[];
  readonly marks: readonly CopyMark[];
  /** Where the bytes lie in the folder of the edition: `copy/HASH.docx`; null for pasted text. */
  readonly file: string | null;
}

/** Copy that came in together (收稿), as it is understood by now, and what was made of it. */
export interface IntakeRecord {
  readonly id: string;
  readonly type: "intake";
  /** Ids of source records. */
  readonly sources: readonly string[];
  readonly pictures: readonly PictureSource[];
  readonly review: CopyReview;
  readonly parts: readonly CopyPart[];
  readonly questions: readonly IntakeQuestion[];
  /** Ids of the stories made of it, in the order that parts and questions name, and where the text of each begins. */
  readonly stories: readonly { readonly id: string; readonly start: CopyPlace }[];
  /** Ids of pictures and data boxes made of it, by what tells them from each other in this intake. */
  readonly others: readonly { readonly id: string; readonly key: string }[];
}
