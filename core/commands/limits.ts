/** House limits of the commands that make copy fit. */
import { MOST_HEADLINE_AIR } from "../page/index.js";

/** How far a command may go at once. */
export interface FitLimits {
  /** Lines that a column may grow by in one step. */
  readonly mostLines: number;
  /** Lines that a story's paragraphs are asked to run longer or shorter by, all steps taken together. */
  readonly mostGain: number;
  /** Blank lines above and below a headline: never fewer, never more. */
  readonly leastAir: number;
  readonly mostAir: { readonly above: number; readonly below: number };
  /** Sizes of the ladder by which a headline may change. */
  readonly mostSizes: number;
  /** Lines that a picture may gain or lose in one step, inside the heights that do it no harm. */
  readonly mostPictureLines: number;
  /** Lines of text that stay above or below a picture in its columns. */
  readonly leastText: number;
}

/** Air from newsroom.md §3 (a line round a headline, as much as is no white when a page is justified); three lines of text make a leg. */
export const HOUSE_LIMITS: FitLimits = {
  mostLines: 3,
  mostGain: 4,
  leastAir: 1,
  mostAir: MOST_HEADLINE_AIR,
  mostSizes: 2,
  mostPictureLines: 6,
  leastText: 3,
};
