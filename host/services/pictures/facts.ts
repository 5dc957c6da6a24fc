/** What a picture brings to the place where it stands: how fine it is, and in which colours it came. */
import type { Metadata } from "sharp";

export interface OriginalFacts {
  /** Pixels an inch at the size of print, before any are taken away: the fewer of across and along. */
  readonly ppi: number;
  /** Bits of a sample; 1 is line art. */
  readonly bits: 1 | 8 | 16;
  readonly space: "rgb" | "gray" | "cmyk" | "lab";
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_INCH = 72;

/** `pixels` are those that are shown, `place` is where they stand, in points. */
export function originalFacts(metadata: Metadata, pixels: Size, place: Size): OriginalFacts {
  return {
    ppi: Math.min(pixels.width / place.width, pixels.height / place.height) * POINTS_PER_INCH,
    bits: bitsOf(metadata),
    space: spaceOf(metadata),
  };
}

function bitsOf({ bitsPerSample, depth }: Metadata): OriginalFacts["bits"] {
  if (bitsPerSample === 1) return 1;
  return depth === "uchar" || depth === "char" ? 8 : 16;
}

function spaceOf({ space }: Metadata): OriginalFacts["space"] {
  if (space === "cmyk") return "cmyk";
  if (space === "b-w" || space === "grey16") return "gray";
  return space === "lab" || space === "labs" || space === "labq" ? "lab" : "rgb";
}
