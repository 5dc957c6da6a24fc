/** The graphics state (ISO 32000-1 §8.4) as far as checks need it. */
import { dictOf, isKind, itemsOf, nameOf, numberOf, type PdfDict, type PdfValue } from "../objects/values.js";
import { type ColourSpace, firstColour, GRAY, inksOf } from "./colourSpace.js";
import type { Font } from "./font.js";
import { type Box, IDENTITY, type Matrix } from "./geometry.js";
import type { Paint } from "./marks.js";

export interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  fill: Paint;
  stroke: Paint;
  lineWidth: number;
  overprintFill: boolean;
  overprintStroke: boolean;
  overprintMode: number;
  /** Kinds of transparency that are on: opacity of fills and of strokes, a blend mode, a mask. */
  transparency: ReadonlySet<string>;
  font: Font | null;
  size: number;
  characterSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
  textMode: number;
}

export function firstState(clip: Box): GraphicsState {
  const black = paintOf(GRAY, firstColour(GRAY));
  return {
    matrix: IDENTITY,
    clip,
    fill: black,
    stroke: black,
    lineWidth: 1,
    overprintFill: false,
    overprintStroke: false,
    overprintMode: 0,
    transparency: new Set(),
    font: null,
    size: 0,
    characterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    textMode: 0,
  };
}

export function paintOf(space: ColourSpace, colour: readonly number[]): Paint {
  return { space, inks: inksOf(space, colour) };
}

/** Takes over what a graphics state dictionary says (§8.4.5); without `op`, `OP` is for both. */
export function takeOver(state: GraphicsState, dict: PdfDict, fontOf: (font: PdfDict) => Font): void {
  state.lineWidth = numberOf(dict.get("LW")) ?? state.lineWidth;
  const both = dict.get("OP");
  const fill = dict.get("op");
  if (typeof both === "boolean") {
    state.overprintStroke = both;
    state.overprintFill = both;
  }
  if (typeof fill === "boolean") state.overprintFill = fill;
  state.overprintMode = numberOf(dict.get("OPM")) ?? state.overprintMode;
  state.transparency = transparencyAfter(state.transparency, dict);
  const [font = null, size = null] = itemsOf(dict.get("Font"), 2);
  const found = dictOf(font);
  if (found === null) return;
  state.font = fontOf(found);
  state.size = numberOf(size) ?? state.size;
}

/**
 * Whether a paint leaves the other plates alone (§8.6.7): named inks do when overprint is on, CMYK in mode 1 only. Gray stands
 * for all four process inks and never does.
 */
export function isOverprinting({ space }: Paint, isOn: boolean, mode: number): boolean {
  if (!isOn) return false;
  return space.kind === "inks" || (mode === 1 && space.kind === "cmyk");
}

/** What is on after a state dictionary: what it says nothing of stays. */
function transparencyAfter(before: ReadonlySet<string>, dict: PdfDict): ReadonlySet<string> {
  const silent = [...before].filter((kind) => dict.get(kind) === null);
  return new Set([...silent, ...transparencyOf(dict)]);
}

/** Whether fills, or strokes, are transparent in a state. */
export function isTransparent({ transparency }: GraphicsState, side: "fill" | "stroke"): boolean {
  return [...transparency].some((kind) => kind !== (side === "fill" ? "CA" : "ca"));
}

/** What a state dictionary does that makes things show through each other; empty when it does nothing of the kind. */
export function transparencyOf(dict: PdfDict): readonly string[] {
  const found: string[] = [];
  if ((numberOf(dict.get("ca")) ?? 1) < 1) found.push("ca");
  if ((numberOf(dict.get("CA")) ?? 1) < 1) found.push("CA");
  const modes = itemsOf(dict.get("BM"), 16).map(nameOf);
  if (modes.some((mode) => mode !== null && mode !== "Normal" && mode !== "Compatible")) found.push("BM");
  if (isMask(dict.get("SMask"))) found.push("SMask");
  return found;
}

function isMask(value: PdfValue): boolean {
  return value !== null && !(isKind(value, "name") && value.name === "None");
}
