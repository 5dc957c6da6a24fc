/** What a transaction is: changes of records with both sides, patches of stories, changes of page styles. */
import type { DocRecord, PageStyle } from "../model/index.js";
import type { StoryPatch } from "../story/index.js";

/** A change of one record: as it was and as it is, under one id. */
export interface RecordChange {
  readonly before: DocRecord;
  readonly after: DocRecord;
}

/** What a transaction does to the records of a document. No id stands in more than one of the three. */
export interface RecordDiff {
  readonly added: readonly DocRecord[];
  readonly removed: readonly DocRecord[];
  readonly changed: readonly RecordChange[];
}

/** A page style that comes (`before` is null), goes (`after` is null) or changes under its id. */
export interface StyleChange {
  readonly before: PageStyle | null;
  readonly after: PageStyle | null;
}

export interface Transaction {
  /** Told apart by the client that made them, such as "cli-7". */
  readonly id: string;
  /** Message id of what it does, for the history, and what its words name. */
  readonly label: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** What a person was at, such as typing in one story: transactions of one origin that follow each other closely are one step of the history. */
  readonly origin?: string;
  /** When it was made, in milliseconds; told by those who have a clock. */
  readonly at?: number;
  readonly records: RecordDiff;
  /** Changes of stories, one after the other. A story that stands here stands in none of the records. */
  readonly texts?: readonly StoryPatch[];
  readonly styles?: readonly StyleChange[];
}
