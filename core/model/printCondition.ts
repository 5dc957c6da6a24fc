/**
 * A printing condition: the press for which a PDF is made, and what it holds. Amounts of ink are per cent of a full layer, as
 * the trade says them; sizes are points unless they say otherwise. The house's own values are in `templates/house.json`.
 */
import type { Pt } from "../units/index.js";

/** PDF/X-1a:2003 (ISO 15930-4) or PDF/X-4 (ISO 15930-7). */
export type PdfStandard = "x1a" | "x4";

export interface PrintCondition extends PressLimits {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** What the output intent of a PDF/X file says of it. */
  readonly intent: { readonly identifier: string; readonly registry: string; readonly info: string };
}

/** What a press holds, and what is asked of what it is sent. */
export interface PressLimits {
  /** Most ink on one spot, all inks together. */
  readonly inkLimit: number;
  readonly black: BlackLimits;
  readonly pictures: PictureLimits;
  readonly least: LeastSizes;
  readonly ground: GroundLimits;
  /** What runs to the trim goes on so far beyond it; what does not keeps so far away from it. Both in millimetres. */
  readonly bleed: number;
  readonly margin: number;
  /** Trimmed sizes of pages that it takes, in millimetres; a spread is two of them side by side. */
  readonly formats: readonly { readonly width: number; readonly height: number }[];
}

export interface BlackLimits {
  /** Most black in pictures where the ink limit is reached. */
  readonly most: number;
  /** Black generation above the ink limit: the share of the gray in the colours that black takes the place of, in per cent. */
  readonly replacement: number;
}

export interface PictureLimits {
  /** Pixels an inch at print size: never more than `ppi`, a warning below `warnBelow`, an error below `errorBelow`. */
  readonly ppi: number;
  readonly warnBelow: number;
  readonly errorBelow: number;
  /** The same for line art, which is black or nothing. */
  readonly lineArt: { readonly ppi: number; readonly warnBelow: number; readonly errorBelow: number };
  /** Flate loses nothing; JPEG has a quality from 1 to 100. */
  readonly compression: "jpeg" | "flate";
  readonly quality: number;
  /** Rendering intent (ICC.1) by which colours are separated. */
  readonly rendering: "perceptual" | "relative";
  readonly blackPointCompensation: boolean;
  /** Sharpening against the spread of ink: radius in pixels at print size, 0 for none. */
  readonly sharpen: number;
}

export interface LeastSizes {
  readonly line: Pt;
  /** Lines that are left white in a ground, or stand in more than one ink. */
  readonly fineLine: Pt;
  readonly text: Pt;
  /** White text in a ground of one ink, and of several. */
  readonly reversedText: Pt;
  readonly reversedTextSeveralInks: Pt;
  readonly severalInksText: Pt;
}

export interface GroundLimits {
  /** Text stands on grounds of this strength at most. */
  readonly textMost: number;
  /** White text stands in grounds of this strength at least. */
  readonly reversedLeast: number;
}
