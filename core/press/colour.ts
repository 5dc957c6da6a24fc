/** The colour of something as the plates of its page have it: process inks, or a tint of the page's spot ink. */
import { BLACK, hasInk, type Ink, type PageInks, REGISTRATION, spotShare } from "../model/index.js";

export type InkColour =
  | { readonly kind: "process"; readonly ink: Ink }
  /** `ink` is the CMYK that stands in for the full spot ink, `tint` the share of it that is printed. */
  | { readonly kind: "spot"; readonly name: string; readonly ink: Ink; readonly tint: number };

/** How much ink other than black lies where something is painted, in per cent of a full layer. */
export function colouredInk(inks: PageInks | undefined, ink: Ink): number {
  const colour = colourOf(inks, ink);
  const isSpotAlone = colour.kind === "spot" && inks?.kind === "k-spot";
  return 100 * (isSpotAlone ? colour.tint : colour.ink.c + colour.ink.m + colour.ink.y);
}

/** The name of what is printed on all plates (ISO 32000-1 §8.6.6.4). */
export const ALL_PLATES = "All";

/** Black and its grays are black on every page; on a page with a spot ink its tints are printed with that ink. */
export function colourOf(inks: PageInks | undefined, ink: Ink): InkColour {
  if (isRegistration(ink)) return registrationOn(inks);
  if (inks?.kind !== "k-spot" || hasInk({ kind: "k" }, ink) || !hasInk(inks, ink)) return { kind: "process", ink };
  return { kind: "spot", name: inks.name, ink: inks.ink, tint: Math.min(1, spotShare(inks.ink, ink)) };
}

function isRegistration({ c, m, y, k }: Ink): boolean {
  return c === 1 && m === 1 && y === 1 && k === 1;
}

/** A page in black alone has one plate: there is nothing to register it with. */
function registrationOn(inks: PageInks | undefined): InkColour {
  return inks?.kind === "k" ? { kind: "process", ink: BLACK } : { kind: "spot", name: ALL_PLATES, ink: REGISTRATION, tint: 1 };
}
