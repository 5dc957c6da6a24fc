/** What a picture brings to the place where it stands: how fine it is, and in which colours it came. */
import type { Metadata } from "sharp";
import { kindOf } from "./pixels.js";

export interface OriginalFacts {
  /** Pixels an inch at the size of print, before any are taken away: the fewer of across and along. */
  readonly ppi: number;
  /** Bits of a sample; 1 is line art, in black and white alone. */
  readonly bits: 1 | 8 | 16;
  readonly space: "rgb" | "gray" | "cmyk" | "lab";
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_INCH = 72;

/** `pixels` are those that are shown, `place` is where they stand, in points. */
export function originalFacts(metadata: Metadata, isLineArt: boolean, pixels: Size, place: Size): OriginalFacts {
  const { space } = kindOf(metadata);
  return {
    ppi: Math.min(pixels.width / place.width, pixels.height / place.height) * POINTS_PER_INCH,
    bits: isLineArt ? 1 : metadata.depth === "uchar" ? 8 : 16,
    space: isLineArt ? "gray" : space,
  };
}
