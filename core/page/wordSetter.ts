/** Sets single lines of words that stand on no page but on the sheet round it: what a print shop or a proof-reader reads there. */
import type { FaceSet } from "../face/index.js";
import type { CharacterStyle } from "../inline/index.js";
import { type Pt, pt } from "../units/index.js";
import { composeWith, setLine } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { lineItems } from "./lineItems.js";

/** A line of words that can be put anywhere. */
export interface SetWords {
  readonly width: Pt;
  /** Its items, its start at `x`, its baseline at `y`. */
  at(x: number, y: number): readonly DisplayItem[];
}

type WordSetter = (text: string, style: CharacterStyle) => SetWords;

/** Sets words in the faces of the house; they are decoration of the page. */
export function wordSetter(faces: FaceSet): WordSetter {
  const compose = composeWith(faces);
  return (text, style) => {
    const set = setLine(compose, text, style);
    return {
      width: pt(set.width),
      at: (x, y) => (set.line === null ? [] : lineItems(set.line, text, x, y, "decoration")),
    };
  };
}
