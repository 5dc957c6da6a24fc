/** How a picture stands in its frame, as a person set it. */
import type { Pt } from "../units/index.js";

/** A place on a picture as it was taken, in shares of its width and height from the upper left corner. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** A part of a picture as it was taken, in shares of its width and height. */
export interface PicturePart extends PicturePoint {
  readonly width: number;
  readonly height: number;
}

/**
 * What is seen of a picture in a frame. All of it may be left out: the largest part that fills the frame
 * is then seen, upright, in a hairline. Numbers that cannot be are taken as left out.
 */
export interface PictureFit {
  /** What stays in view whatever shape the frame takes; the picture's own focus when absent. */
  readonly focus?: PicturePoint;
  /** How many times larger than needed to fill the frame, 1 or more. */
  readonly zoom?: number;
  /** Moves the seen part over the picture as it was taken, in shares of its width and height, as far as it goes. */
  readonly shift?: PicturePoint;
  /** Degrees clockwise. The corners of a picture turned by a free angle are cut off. */
  readonly rotation?: number;
  /** Left and right changed about, before it is turned. A mirrored news picture is false. */
  readonly mirrored?: true;
  /** Line round the picture, or its weight in points; a hairline when absent. */
  readonly line?: "hairline" | "none" | Pt;
  /** Width to height of what is seen (3:2, 4:3, 1:1, …) whatever shape the frame has; what is left of the frame stays white. */
  readonly ratio?: { readonly width: number; readonly height: number };
}

/**
 * How the pictures of a group stand: side by side as wide as their shapes make them, over each other, in rows of so many,
 * or the first one large with the others over each other at its right.
 */
export type PictureArrangement =
  | { readonly kind: "row" }
  | { readonly kind: "column" }
  | { readonly kind: "grid"; readonly columns: number }
  | { readonly kind: "lead" };
