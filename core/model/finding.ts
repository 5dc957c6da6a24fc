/**
 * A finding: something a person should know of, with its place. The words are in `messages/`, by
 * rule id and parameters, so that core speaks no language.
 */

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
}
