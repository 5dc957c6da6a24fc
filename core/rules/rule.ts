/** What a rule of layout is, and what it finds. */
import type { Doc, FindingLevel, FindingPlace, Mend } from "../model/index.js";
import type { PageLayout } from "../page/index.js";

/** What a rule of layout is called and what it forbids. */
export interface RuleDescription {
  /** Id of the rule, of its findings and of their words in `messages/`. */
  readonly id: string;
  readonly name: BothLanguages;
  /** What is forbidden, in one sentence. */
  readonly definition: BothLanguages;
  /** Where the trade or the house says so. */
  readonly section: string;
  /** How bad it is unless the house says otherwise; `off` is checked only where a house asks for it. */
  readonly level: RuleLevel;
  /** An error for everybody: no house may lower it (newsroom.md §3). */
  readonly isFixed: boolean;
}

/** One rule of layout, and how a page is held against it. */
export interface LayoutRule extends RuleDescription {
  readonly check: (doc: Doc, layouts: readonly PageLayout[]) => readonly Fault[];
}

export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

export type RuleLevel = FindingLevel | "off";

/** One breach of a rule, before the house has said how bad it is. */
export interface Fault {
  readonly place: FindingPlace;
  readonly params: Readonly<Record<string, string | number>>;
  /** Ids of the frames that it is about, the one to blame first; none where the page as a whole is at fault. */
  readonly frames: readonly string[];
  /** Where this breach is milder than the rule's own level. */
  readonly level?: FindingLevel;
  /** Changes that may put it right, the best first. The first that breaks no fixed rule is offered. */
  readonly mends?: readonly Mend[];
}
