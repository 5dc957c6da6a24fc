/** Inks as a press sees them: how many plates print a colour, how dark it is, and how much of it there is. */
import { isHan } from "../chars/index.js";
import { darknessOf, type Ink, type PageInks } from "../model/index.js";
import type { GlyphRun } from "../page/index.js";
import { colourOf, type GroundedItem } from "../press/index.js";

/** Below half a percent a plate shows nothing. */
const NOTHING = 0.005;

/** On how many plates of its page a colour prints. */
export function platesOf(inks: PageInks | undefined, ink: Ink): number {
  const colour = colourOf(inks, ink);
  if (colour.kind === "spot") return colour.tint > NOTHING ? 1 : 0;
  return [ink.c, ink.m, ink.y, ink.k].filter((share) => share > NOTHING).length;
}

/** All inks of a colour together, in per cent of a full layer. */
export function inkSum(inks: PageInks | undefined, ink: Ink): number {
  const colour = colourOf(inks, ink);
  return 100 * (colour.kind === "spot" ? colour.tint : ink.c + ink.m + ink.y + ink.k);
}

/** Black with colours under it. */
export function isRichBlack(ink: Ink): boolean {
  return ink.k > NOTHING && Math.max(ink.c, ink.m, ink.y) > NOTHING && darknessOf(ink) >= NEAR_BLACK;
}

/** As dark as that, type is meant to be black. */
const NEAR_BLACK = 0.8;

/** Type or a rule that is left white in what it stands on. */
export function isReversed({ item, ground }: GroundedItem): boolean {
  return platesOf(undefined, item.ink) === 0 && (ground.picture !== null || ground.inks.some((ink) => platesOf(undefined, ink) > 0));
}

/** The most plates of what something stands on; a picture has several. */
export function groundPlates(inks: PageInks | undefined, { ground }: GroundedItem): number {
  return Math.max(ground.picture !== null && ground.picture > 0 ? 4 : 0, ...ground.inks.map((ink) => platesOf(inks, ink)));
}

/** Type that is read: not readings beside it, nor a single raised figure; labels of two characters (导读, 快讯) are read. */
export function isReadable(item: GroundedItem["item"]): item is GlyphRun {
  if (item.kind !== "glyphs" || item.role === "ruby" || item.role === "leader") return false;
  return item.glyphs.length > RAISED || [...item.text].some((character) => isHan(character.codePointAt(0) ?? 0));
}

/** Superiors and inferiors come as runs of so few figures, letters or signs. */
const RAISED = 2;
