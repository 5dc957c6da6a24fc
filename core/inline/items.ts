/**
 * The items of a paragraph: boxes, and after each box one glue and one penalty. They are the
 * classical union of box, glue and penalty (Knuth and Plass 1981), held as one typed array a field
 * because a newspaper page has tens of thousands of them.
 *
 *     box 0 · glue 0 · penalty 0 · box 1 · glue 1 · penalty 1 · … · box n-1
 *
 * A box is one glyph with the room of its ink. The blank half of a full-width mark is glue beside
 * the box, so that it vanishes by itself where a line breaks there: a closing mark at the line end
 * takes 1/2 em, an opening one at the line start loses its blank (typesetting.md §1, §2).
 */
import type { GlyphId } from "../face/index.js";
import type { CharacterStyle, Line } from "./types.js";

/** What a glue is made of; decides in which step of justification it gives or takes (§3). */
export const GlueKind = {
  /** Nothing between two characters; takes stretch in step 3. */
  Solid: 0,
  /** Blank of a bracket or quote: shrinks in step 4. */
  BracketBlank: 1,
  /** Blank of ，、；：: shrinks in step 5. */
  PauseBlank: 2,
  /** Blank of 。？！: shrinks in step 7. */
  StopBlank: 3,
  /** Blank beside Latin letters or digits: keeps its 1/2 em. */
  FixedBlank: 4,
  /** Gap between Han and Latin: shrinks in step 6, stretches in step 2. */
  HanLatin: 5,
  /** Space between words: shrinks in step 2, stretches in step 1. */
  WordSpace: 6,
  /** Inside an unbreakable unit or beside a connector: never moves. */
  Rigid: 7,
} as const;

export type GlueKind = (typeof GlueKind)[keyof typeof GlueKind];

/** What a break at a glue would cost; those after `Hyphen` are rescues. */
export const Break = {
  Free: 0,
  /** Allowed but better avoided: before a dash or an ellipsis. */
  Soft: 1,
  /** Inside a Latin word, with a hyphen at the line end. */
  Hyphen: 2,
  /** Inside a long word at a joint such as / or . in an address; a rescue. */
  WordJoint: 3,
  /** Inside a word or a number; a rescue. */
  Word: 4,
  /** Forbidden by the kinsoku level; a rescue of last resort. */
  Kinsoku: 5,
  /** Never: inside —— or between a letter and its accent. */
  Never: 6,
} as const;

export type Break = (typeof Break)[keyof typeof Break];

/** How a box stands in its line: level in a horizontal one, else as `LineRun.turn` says. */
export const Turn = { Level: 0, Upright: 1, Sideways: 2, Across: 3 } as const;

export type Turn = (typeof Turn)[keyof typeof Turn];

export interface Items {
  readonly styles: readonly CharacterStyle[];
  /** Resolved character class of every UTF-16 unit of the text. */
  readonly classes: Uint8Array;
  /** Number of boxes. */
  readonly count: number;
  readonly glyph: Uint32Array;
  /** Index of the face in the typecase. */
  readonly face: Uint16Array;
  /** Index into `styles`. */
  readonly style: Uint16Array;
  /** Resolved character class of the box. */
  readonly charClass: Uint8Array;
  /** The stretch of text that the glyph stands for. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Width of the box in points, and where in it the glyph's origin stands. */
  readonly width: Float64Array;
  readonly shift: Float64Array;
  /** The glue after the box: its kind, natural width, how much it can lose, how much it can take. */
  readonly glue: Uint8Array;
  readonly glueWidth: Float64Array;
  readonly glueShrink: Float64Array;
  readonly glueStretch: Float64Array;
  /** The penalty after the box: a `Break`. */
  readonly penalty: Uint8Array;
  /** Whether there is white space in the text after the box. */
  readonly spaced: Uint8Array;
  /** Whether the box is a mark that may hang beyond the line end. */
  readonly hangs: Uint8Array;
  /** A `Turn`. */
  readonly turn: Uint8Array;
  /** Width scale of the glyphs of a run, by its first box; 1 when absent. */
  readonly stretches: ReadonlyMap<number, number>;
  /** The hyphens that stand where a line ends after a box, by box. */
  readonly hyphens: ReadonlyMap<number, Hyphen>;
  /** Readings in the order of the text. */
  readonly readings: readonly Reading[];
}

/** A reading over boxes `from` to `to`, set as a line of its own. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly line: Line;
}

/** A hyphen of a divided word: its glyph and its width in points. */
export interface Hyphen {
  readonly glyph: GlyphId;
  readonly width: number;
}

/** Width of the hyphen behind a box when a line ends there. */
export function hyphenWidth(items: Items, box: number): number {
  return items.hyphens.get(box)?.width ?? 0;
}

export type MutableItems = { -readonly [Key in keyof Items]: Items[Key] } & {
  readonly hyphens: Map<number, Hyphen>;
  readonly stretches: Map<number, number>;
  readings: Reading[];
};

/** Boxes of a long newspaper paragraph: arrays begin with room for these. */
const FIRST_CAPACITY = 512;

export function createItems(styles: readonly CharacterStyle[] = [], capacity: number = FIRST_CAPACITY): MutableItems {
  return {
    styles,
    classes: new Uint8Array(capacity),
    count: 0,
    glyph: new Uint32Array(capacity),
    face: new Uint16Array(capacity),
    style: new Uint16Array(capacity),
    charClass: new Uint8Array(capacity),
    from: new Uint32Array(capacity),
    to: new Uint32Array(capacity),
    width: new Float64Array(capacity),
    shift: new Float64Array(capacity),
    glue: new Uint8Array(capacity),
    glueWidth: new Float64Array(capacity),
    glueShrink: new Float64Array(capacity),
    glueStretch: new Float64Array(capacity),
    penalty: new Uint8Array(capacity),
    spaced: new Uint8Array(capacity),
    hangs: new Uint8Array(capacity),
    turn: new Uint8Array(capacity),
    stretches: new Map(),
    hyphens: new Map(),
    readings: [],
  };
}

/** Empties items for another paragraph, so that their arrays serve again. */
export function resetItems(items: MutableItems, styles: readonly CharacterStyle[], length: number): void {
  items.styles = styles;
  items.count = 0;
  items.stretches.clear();
  items.hyphens.clear();
  items.readings = [];
  if (items.classes.length < length) items.classes = new Uint8Array(length);
}

/** Makes room for at least one more box; a face may give more glyphs than there are characters. */
export function growItems(items: MutableItems): void {
  if (items.count < items.glyph.length) return;
  const larger = createItems(items.styles, items.glyph.length * 2);
  larger.classes = items.classes;
  larger.count = items.count;
  larger.glyph.set(items.glyph);
  larger.face.set(items.face);
  larger.style.set(items.style);
  larger.charClass.set(items.charClass);
  larger.from.set(items.from);
  larger.to.set(items.to);
  larger.width.set(items.width);
  larger.shift.set(items.shift);
  larger.glue.set(items.glue);
  larger.glueWidth.set(items.glueWidth);
  larger.glueShrink.set(items.glueShrink);
  larger.glueStretch.set(items.glueStretch);
  larger.penalty.set(items.penalty);
  larger.spaced.set(items.spaced);
  larger.hangs.set(items.hangs);
  larger.turn.set(items.turn);
  for (const [box, stretch] of items.stretches) larger.stretches.set(box, stretch);
  for (const [box, hyphen] of items.hyphens) larger.hyphens.set(box, hyphen);
  larger.readings = items.readings;
  Object.assign(items, larger);
}
