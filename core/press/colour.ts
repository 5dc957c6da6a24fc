/** The colour of something as the plates of its page have it: process inks, or a tint of the page's spot ink. */
import { hasInk, type Ink, type PageInks, spotShare } from "../model/index.js";

export type InkColour =
  | { readonly kind: "process"; readonly ink: Ink }
  /** `ink` is the CMYK that stands in for the full spot ink, `tint` the share of it that is printed. */
  | { readonly kind: "spot"; readonly name: string; readonly ink: Ink; readonly tint: number };

/** How much ink other than black lies where something is painted, in per cent of a full layer. */
export function colouredInk(inks: PageInks | undefined, ink: Ink): number {
  const colour = colourOf(inks, ink);
  return 100 * (colour.kind === "spot" ? colour.tint : ink.c + ink.m + ink.y);
}

/** Black and its grays are black on every page; on a page with a spot ink its tints are printed with that ink. */
export function colourOf(inks: PageInks | undefined, ink: Ink): InkColour {
  if (inks?.kind !== "k-spot" || hasInk({ kind: "k" }, ink) || !hasInk(inks, ink)) return { kind: "process", ink };
  return { kind: "spot", name: inks.name, ink: inks.ink, tint: Math.min(1, spotShare(inks.ink, ink)) };
}
