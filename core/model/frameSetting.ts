/** How a frame is boxed and how its text stands in columns. */
import type { Em, Pt } from "../units/index.js";

/** A box or a tint round a frame. Its words keep off its edges by `padding`: whole characters at the sides, whole lines above and below. */
export interface FrameBox {
  /** Weight of the line; none when absent. */
  readonly line?: Pt;
  /** Where the line stands: all round, or above and below only. All round when absent. */
  readonly sides?: "all" | "head-and-foot";
  /** Share of the ink printed under the frame, up to 0.3 where words stand on it. */
  readonly tint?: number;
  /** Black when absent. */
  readonly ink?: "black" | "accent";
  readonly padding: Em;
}

/**
 * Columns of a text frame, in the four modes of Chinese page makers: `absolute` (绝对) the base columns of the page,
 * `relative` (相对) equal columns over the frame's width (长栏 is one, 三破二 two over three base columns), `free` (自由)
 * columns as wide as said, `automatic` (自动) as many as are at least so wide. Every measure is a whole number of characters.
 */
export type FrameColumns =
  | { readonly mode: "absolute" }
  | { readonly mode: "relative"; readonly count: number }
  /** Widths in characters; those that find no room are left out. */
  | { readonly mode: "free"; readonly widths: readonly number[]; readonly gutter: Em }
  | { readonly mode: "automatic"; readonly characters: number };
