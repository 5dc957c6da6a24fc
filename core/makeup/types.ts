/** The door of the make-up room: stories, pictures and data boxes in, frames out. */
import type { FaceSet, Hyphenator, Segmenter } from "../face/index.js";
import type { AdRecord, BoxRecord, Doc, Finding, FrameRecord, PageStyle, PictureRecord, StoryRecord } from "../model/index.js";
import type { Copyfit } from "../page/index.js";

export interface PlanInput {
  readonly stories: readonly StoryRecord[];
  readonly pictures: readonly PictureRecord[];
  readonly boxes: readonly BoxRecord[];
  /** Advertisements booked for the first page; what finds no room there goes on to the next. */
  readonly ads: readonly AdRecord[];
  /** Pictures of the advertisements whose artwork has come; they have no frames of their own. */
  readonly artwork?: readonly PictureRecord[];
  /** Pages of an earlier plan: on those where a person has locked frames these stay, and the rest is planned round them. */
  readonly earlier?: readonly PlannedPage[];
  /** Styles to choose from for the first page; one when a person chose it, else from the largest to the smallest. */
  readonly styles: readonly PageStyle[];
  /** All styles by id, for the pages that follow (`PageStyle.next`). */
  readonly styleById: ReadonlyMap<string, PageStyle>;
  /** Number of the first page (版序). */
  readonly firstPage: number;
  readonly faces: FaceSet;
  readonly segmenter: Segmenter;
  /** Divides Latin words where a house wants that; null leaves them whole. */
  readonly hyphenator: Hyphenator | null;
  /** Takes up the last free lines of the pages (竖直调整): a command, which this room does not know. They stay free when absent. */
  readonly justify?: (doc: Doc, copyfitOf: (style: PageStyle) => Copyfit) => Doc;
  /** Ends the plan after so many pages, whatever copy is left then; goes on until all is placed when absent. */
  readonly mostPages?: number;
  readonly seed: number;
  /** Budget of the search in steps, never in seconds. */
  readonly steps: number;
  /**
   * Asked again and again while the planner searches: once it says yes, the best so far has to do. For an app in which a
   * person waits; without it the whole budget is spent, and the same input gives the same pages.
   */
  readonly isEnough?: () => boolean;
}

export interface PlannedPage {
  readonly number: number;
  readonly style: string;
  readonly frames: readonly FrameRecord[];
}

/** Something that counts against a page when it is set: a rule of layout that it breaks, by its id, or `white`. */
export interface PlanFault {
  readonly page: number;
  readonly what: string;
  /** How often it is there; of white in thousandths of the type area. */
  readonly count: number;
  readonly cost: number;
}

/** Frames for every page; plain data, so that it can be kept and laid out again. */
export interface Plan {
  readonly pages: readonly PlannedPage[];
  readonly findings: readonly Finding[];
  /** What the layout rules and the house's taste count against it, all pages together: of two plans for the same copy the cheaper is the better. */
  readonly cost: number;
  /** The parts of the cost that the real engine found; the rest of it is the planner's taste. */
  readonly faults: readonly PlanFault[];
}
