/**
 * Films: canvases that each carry up to three plates of a page, one in each of their colours, so that a canvas paints three
 * separations at once. Black (no light) is paper, full light a full layer. Painting over is then what a knocked-out item does on
 * every plate; an overprinting one keeps the lighter of what it brings and what is there, which leaves the other plates alone.
 *
 *      film 1   red C   green M   blue Y          film 2   red K   green the spot ink
 */
import type { Ink, PageInks } from "../../core/model/index.js";
import { type DisplayItem, type DisplayPage, inksOfItem } from "../../core/page/index.js";
import { ALL_PLATES, colourOf, type InkColour } from "../../core/press/index.js";
import type { InkLook } from "../canvas/index.js";

/** A plate that a page has. */
export interface PlateInk {
  readonly name: string;
  /** What a colour brings of it, 0 to 1. */
  shareOf(colour: InkColour): number;
}

/** Plates that are painted on one canvas, three at most. */
export type Film = readonly PlateInk[];

const COLOURED: Film = [process("C", "c"), process("M", "m"), process("Y", "y")];
const BLACK = process("K", "k");

/**
 * The films of a page: those of its inks, and of inks that something on it brings although the page has none of them;
 * `inPictures` names those of its pictures.
 */
export function filmsOf(page: DisplayPage, inPictures: ReadonlySet<string>): readonly Film[] {
  const { inks } = page;
  const isOfPage = inks === undefined || inks.kind === "cmyk";
  const hasColour = isOfPage || COLOURED.some(({ name }) => inPictures.has(name)) || inksIn(page).some((ink) => isColoured(inks, ink));
  const process = [...COLOURED, BLACK].map(({ name }) => name);
  const ofPage = inks?.kind === "k-spot" ? [inks.name] : [];
  const foreign = [...inPictures].filter((name) => ![...process, ...ofPage].includes(name)).sort();
  const others = [BLACK, ...[...ofPage, ...foreign].map(spot)];
  const films = Array.from({ length: Math.ceil(others.length / CHANNELS) }, (_, at) => others.slice(CHANNELS * at, CHANNELS * (at + 1)));
  return hasColour ? [COLOURED, ...films] : films;
}

/** Plates on a film: the colours of a canvas. */
const CHANNELS = 3;

function process(name: string, share: keyof Ink): PlateInk {
  return { name, shareOf: (colour) => (colour.kind === "process" ? colour.ink[share] : tintOn(colour, ALL_PLATES)) };
}

function spot(name: string): PlateInk {
  return { name, shareOf: (colour) => Math.max(tintOn(colour, name), tintOn(colour, ALL_PLATES)) };
}

function tintOn(colour: InkColour, name: string): number {
  return colour.kind === "spot" && colour.name === name ? colour.tint : 0;
}

function isColoured(inks: PageInks, ink: Ink): boolean {
  const colour = colourOf(inks, ink);
  return colour.kind === "process" && COLOURED.some((plate) => plate.shareOf(colour) > 0);
}

function inksIn({ groups }: DisplayPage): readonly Ink[] {
  return groups.flatMap(({ items }) => items.flatMap(inksOfItem));
}

/** How the inks of a page look on a film. */
export function lookOf(film: Film, inks: PageInks | undefined, overprinting: ReadonlySet<DisplayItem>): InkLook {
  const bytesOf = (ink: Ink): readonly number[] => {
    const colour = colourOf(inks, ink);
    return [0, 1, 2].map((at) => Math.round(255 * (film[at]?.shareOf(colour) ?? 0)));
  };
  return {
    paper: "rgb(0, 0, 0)",
    styleOf: (ink) => `rgb(${bytesOf(ink).join(", ")})`,
    blendOf(item) {
      if (!overprinting.has(item)) return "source-over";
      const isSeen = inksOfItem(item).some((ink) => bytesOf(ink).some((byte) => byte > 0));
      return isSeen ? "lighten" : null;
    },
  };
}
