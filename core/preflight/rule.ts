/** What a rule of preflight is, and what it looks at: what may come out badly in print, or be wrong with an issue as a publication. */
import type { Doc, PressLimits, StoryRecord } from "../model/index.js";
import type { DisplayItem, ImageItem, PageLayout } from "../page/index.js";
import type { GroundedItem, InkRegions } from "../press/index.js";
import type { BothLanguages, Fault, RuleDescription } from "../rules/index.js";
import type { Rect } from "../units/index.js";

/** One rule of preflight, and how an edition is held against it. */
export interface PreflightRule extends RuleDescription {
  /** Why it matters in print, in one sentence. */
  readonly why: BothLanguages;
  readonly check: (job: PreflightJob) => readonly Fault[];
}

export interface PreflightJob {
  readonly doc: Doc;
  readonly pages: readonly PreflightPage[];
  /** The stories of the pages, once each. */
  readonly stories: readonly PrintedStory[];
  readonly limits: PressLimits;
  /** Whether a picture is line art, which is black or nothing. */
  readonly isLineArt: (image: ImageItem) => boolean;
  readonly past: readonly PastEdition[];
  /** Places of pages, by their numbers, that bring too much ink; nothing of pages that were not measured. */
  readonly inkRegions: InkRegions;
}

/** A page as it is painted. */
export interface PreflightPage {
  readonly layout: PageLayout;
  readonly items: readonly PlacedItem[];
  /** Type and rules with what lies under them. */
  readonly grounded: readonly GroundedItem[];
}

/** Something painted, and the rectangle that it covers on its page. */
export interface PlacedItem {
  readonly frame: string;
  readonly item: DisplayItem;
  readonly rect: Rect;
}

/** A story where it begins. */
export interface PrintedStory {
  readonly story: StoryRecord;
  readonly page: number;
  readonly frame: string;
  /** The words of its headline; empty where it has none. */
  readonly headline: string;
  /** Its body, a paragraph a line. */
  readonly text: string;
}

/** An issue that has been printed. */
export interface PastEdition {
  readonly paper: string;
  /** ISO date of publication. */
  readonly date: string;
  /** Issue number as it was printed. */
  readonly issue: string | null;
  readonly stories: readonly PastStory[];
}

export interface PastStory {
  readonly page: number;
  /** The words of its headline; empty where it had none. */
  readonly headline: string;
  /** Its body, a paragraph a line. */
  readonly text: string;
}
