/** What setting a paragraph asks of its surroundings. */
import type { Hyphenator } from "../face/index.js";
import type { Typecase } from "./typecase.js";
import type { CharacterStyle, Line, ParagraphStyle } from "./types.js";

/** Sets a few characters as a line of their own, for what stands beside or between those of a paragraph. */
export type SetAside = (text: string, style: CharacterStyle) => Line | null;

export interface Desk {
  readonly typecase: Typecase;
  readonly hyphenator: Hyphenator | null;
  readonly setAside: (writing: ParagraphStyle["writing"]) => SetAside;
}
