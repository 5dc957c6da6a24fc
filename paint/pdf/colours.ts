/**
 * Colours as operators: process inks in DeviceCMYK, a page's spot ink in its Separation (ISO 32000-1 §8.6.6.4), so that it
 * comes out on a plate of its own. Nothing else is ever written: a page for the press knows no RGB.
 */
import type { Ink, PageInks } from "../../core/model/index.js";
import { colourOf } from "../../core/press/index.js";
import { operands } from "./numbers.js";
import type { ObjectMaker, ObjectReference } from "./objects.js";

/** Writes the colours of one page. */
export interface Palette {
  fill(ink: Ink): string;
  stroke(ink: Ink): string;
}

/** Colours in the inks of a page; `spotName` gives the name under which its resources have a spot ink. */
export function paletteOf(inks: PageInks | undefined, spotName: (spot: SpotInk) => string): Palette {
  const write = (ink: Ink, process: string, space: string, tint: string): string => {
    const colour = colourOf(inks, ink);
    if (colour.kind === "process") return `${operands(colour.ink.c, colour.ink.m, colour.ink.y, colour.ink.k)} ${process}`;
    return `/${spotName(colour)} ${space} ${operands(colour.tint)} ${tint}`;
  };
  return { fill: (ink) => write(ink, "k", "cs", "scn"), stroke: (ink) => write(ink, "K", "CS", "SCN") };
}

/** A spot ink by its name, and the CMYK that stands in for it where it has no plate. */
export interface SpotInk {
  readonly name: string;
  readonly ink: Ink;
}

/** A Separation colour space: no ink at 0, at 1 the full layer. */
export function separationSpace(document: ObjectMaker, { name, ink }: SpotInk): readonly [string, string, string, ObjectReference] {
  const tint = document.ref({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [ink.c, ink.m, ink.y, ink.k], N: 1 });
  tint.end();
  return ["Separation", escapedName(name), "DeviceCMYK", tint];
}

/** A PDF name in UTF-8, all but plain letters and digits as numbers (§7.3.5). */
function escapedName(name: string): string {
  const bytes = [...new TextEncoder().encode(name)];
  return bytes.map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `#${byte.toString(16).toUpperCase().padStart(2, "0")}`)).join("");
}

function isPlain(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}
