/** What runs a content stream: the state of the moment, and the desk on which all that it paints is laid down. */
import type { PdfDict, PdfStream, PdfValue } from "../objects/values.js";
import { type ColourSpace, readColourSpace } from "./colourSpace.js";
import { type Font, readFont } from "./font.js";
import type { Box, Matrix } from "./geometry.js";
import type { Mark } from "./marks.js";
import type { PathBuilder } from "./path.js";
import type { GraphicsState } from "./state.js";

/** All that a page was seen to do. */
export interface PageContent {
  readonly marks: readonly Mark[];
  /** Colour spaces that were set, whether or not anything was painted in them. */
  readonly spaces: ReadonlySet<ColourSpace>;
  /** Graphics states, forms, pictures and patterns that were used. */
  readonly states: ReadonlySet<PdfDict>;
  readonly forms: ReadonlySet<PdfDict>;
  readonly fonts: ReadonlySet<Font>;
  /** Operators that PDF does not know. */
  readonly unknown: ReadonlySet<string>;
  /** Streams that could not be read, and resources that are not there. */
  readonly damaged: number;
  /** False where the page was too much to be looked at whole. */
  readonly isWhole: boolean;
}

/** What is shared by all pages of a file: what was read once, and how much more may be done. */
export interface Desk {
  readonly fonts: Map<PdfDict, Font>;
  readonly spaces: Map<PdfValue, ColourSpace>;
  operationsLeft: number;
  marksLeft: number;
}

/** What a page collects while it runs. */
export interface Collected {
  readonly marks: Mark[];
  readonly spaces: Set<ColourSpace>;
  readonly states: Set<PdfDict>;
  readonly forms: Set<PdfDict>;
  readonly fonts: Set<Font>;
  readonly unknown: Set<string>;
  damaged: number;
}

export interface Machine {
  state: GraphicsState;
  readonly stack: GraphicsState[];
  path: PathBuilder;
  /** The clip that begins with the next painting operator. */
  pendingClip: boolean;
  /** The text and the text line matrix (§9.4.2). */
  text: Matrix;
  line: Matrix;
  readonly resources: PdfDict | null;
  readonly desk: Desk;
  readonly page: Collected;
  /** The user space of the page or form, in which patterns stand. */
  readonly base: Matrix;
  readonly depth: number;
  /** Streams that are being run, none of which may begin again within itself. */
  readonly running: readonly PdfStream[];
  run(stream: PdfStream, resources: PdfDict | null, state: GraphicsState): void;
}

export function openDesk(): Desk {
  return { fonts: new Map(), spaces: new Map(), operationsLeft: MOST_OPERATIONS, marksLeft: MOST_MARKS };
}

/** A newspaper page has some 5,000 operations; a map drawn to every house a million. */
const MOST_OPERATIONS = 6_000_000;
const MOST_MARKS = 600_000;

export function fontOf({ desk }: Machine, dict: PdfDict): Font {
  const known = desk.fonts.get(dict);
  if (known) return known;
  const font = readFont(dict);
  desk.fonts.set(dict, font);
  return font;
}

export function spaceOf({ desk, resources, page }: Machine, value: PdfValue): ColourSpace {
  const known = typeof value === "object" && value !== null && value.kind === "array" ? desk.spaces.get(value) : undefined;
  const space = known ?? readColourSpace(value, resources);
  if (!known && typeof value === "object" && value !== null && value.kind === "array") desk.spaces.set(value, space);
  page.spaces.add(space);
  return space;
}

export function layDown({ desk, page }: Machine, mark: Mark): void {
  if (desk.marksLeft <= 0) return;
  desk.marksLeft--;
  page.marks.push(mark);
}

/** The part of a box that the clip lets through. */
export function clipped(box: Box, clip: Box): Box | null {
  const seen = {
    left: Math.max(box.left, clip.left),
    bottom: Math.max(box.bottom, clip.bottom),
    right: Math.min(box.right, clip.right),
    top: Math.min(box.top, clip.top),
  };
  return seen.left <= seen.right && seen.bottom <= seen.top ? seen : null;
}
