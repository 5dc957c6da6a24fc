/** A place in a text: between two characters of a story, a caption or a note. */
import type { TextSource } from "./textSource.js";

export interface TextPlace extends TextSource {
  /** Offset in the words of its record, in UTF-16 units. */
  readonly at: number;
  /** Where one line ends and the next begins: it stands at the end of the first. */
  readonly isLineEnd?: true;
}

/** What is chosen in a text: from where it was begun to where it ends now, which is where the caret stands. */
export interface TextSelection {
  readonly anchor: TextPlace;
  readonly head: TextPlace;
}

/** A place as it is seen: a stroke across its line, in points of the page. */
export interface Caret {
  /** Number of the page. */
  readonly page: number;
  readonly frame: string;
  /** The column (or tier) of its frame and the line in it, from 1. */
  readonly column: number;
  readonly line: number;
  /** How its line runs; the stroke stands upright in a horizontal one. */
  readonly angle: "horizontal" | "vertical";
  readonly segment: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}
