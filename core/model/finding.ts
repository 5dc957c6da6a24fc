/**
 * A finding: something a person should know of, with its place. The words are in `messages/`, by
 * rule id and parameters, so that core speaks no language.
 */

import type { FrameRecord } from "./records.js";

export type FindingLevel = "error" | "warning" | "info";

export interface FindingPlace {
  readonly page?: number;
  readonly frame?: string;
  readonly story?: string;
  /** Column and line of the grid from 1, as people count them. */
  readonly column?: number;
  readonly line?: number;
  /** Source file and line in it from 1, for copy. */
  readonly source?: string;
  readonly sourceLine?: number;
}

export interface Finding {
  readonly rule: string;
  readonly level: FindingLevel;
  readonly place: FindingPlace;
  readonly params: Readonly<Record<string, string | number>>;
  /** The frames that it is about, the one to blame first; `place.frame` is the first of them. */
  readonly frames?: readonly string[];
  readonly mend?: Mend;
}

/** A change that would put the finding right: frames as they should be, to be taken over as one step. */
export interface Mend {
  /** Message id of what the change does, with its parameters. */
  readonly does: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Records in the place of those with the same ids. */
  readonly frames: readonly FrameRecord[];
}
