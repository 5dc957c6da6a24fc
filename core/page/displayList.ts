/**
 * The display list: all that a painter knows. Painters read it and nothing else; they cannot
 * measure or break a line. Coordinates are points, y downwards, x/y of a glyph is its
 * horizontal-baseline origin. Groups and items stand in reading order, which is also paint order
 * unless a group says `back`.
 */
import type { FaceKey } from "../face/index.js";
import type { Ink, PageInks } from "../model/index.js";
import type { Pt, Rect } from "../units/index.js";

/** What a piece of the page is, for structure and for checks. */
export type Role =
  | "rubric"
  | "kicker"
  | "headline"
  | "deck"
  | "summary"
  | "body"
  /** A reading (注音) of what stands before it in the list. */
  | "ruby"
  /** What fills the room of a tab: no words of the copy. */
  | "leader"
  | "subhead"
  | "caption"
  | "pullQuote"
  /** Words and figures of a data box. */
  | "box"
  | "nameplate"
  | "folio"
  | "jump"
  | "adLabel"
  /** The number of a picture in its group, which its caption says: no words of the copy. */
  | "label"
  | "decoration";

export interface GlyphRun {
  readonly kind: "glyphs";
  readonly face: FaceKey;
  readonly size: Pt;
  /** `vertical`: upright glyphs of a vertical line. `sideways`: glyphs turned by 90° clockwise about their origins. */
  readonly mode: "horizontal" | "vertical" | "sideways";
  readonly ink: Ink;
  readonly role: Role;
  /** The text that the glyphs stand for, in order. */
  readonly text: string;
  /** A paragraph begins with it. */
  readonly isFirst?: true;
  readonly glyphs: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** UTF-16 offset in `text` where the text of glyph i begins; it ends where that of i + 1 begins. */
  readonly offsets: Uint32Array;
  /** Width scale (长体/扁体), 1 is none. */
  readonly stretch: number;
  /** Where its text comes from; absent for words that no story and no caption holds. Painters do not ask. */
  readonly source?: RunSource;
}

/**
 * Where the text of a run comes from: one of the texts that its frame sets (`FrameTexts.texts` of the page's layout, which says
 * where that text stands in its story). Counted in that text, so that words which an edit before them moves are not set anew.
 */
export interface RunSource {
  /** The text of its frame, by number. */
  readonly text: number;
  /** Offset in it where the run's own text begins, in UTF-16 units. */
  readonly from: number;
  /** Points along the line from where that begins to the first glyph, as drawn without `stretch`. */
  readonly at: number;
  /** The line in which it stands: one object for all of its runs. */
  readonly line: SourceLine;
}

/** A line of one of the texts of a frame. */
export interface SourceLine {
  /** The stretch of the text in it, word spaces dropped at the break included. */
  readonly from: number;
  readonly to: number;
  /** Points from its start to the end of its last character, indent and hanging mark included. */
  readonly width: number;
}

export interface RuleItem {
  readonly kind: "rule";
  readonly from: { readonly x: Pt; readonly y: Pt };
  readonly to: { readonly x: Pt; readonly y: Pt };
  readonly weight: Pt;
  readonly ink: Ink;
}

/** A filled and/or stroked path in points: same encoding as face.Outline, y downwards. */
export interface ShapeItem {
  readonly kind: "shape";
  readonly ops: Uint8Array;
  readonly points: Float64Array;
  readonly fill: Ink | null;
  /** What is inside of a path that crosses itself: every second part, or all that it winds round when absent. */
  readonly fillRule?: "even-odd";
  readonly stroke: ShapeStroke | null;
  /** Nothing of it is seen outside of this. */
  readonly clip?: Rect;
  /** The picture of which it is a part: a drawing. */
  readonly picture?: string;
}

/** The line of a shape. Its corners are pointed, its ends are cut where the path ends, and it is whole, where it does not say otherwise. */
export interface ShapeStroke {
  readonly ink: Ink;
  readonly weight: Pt;
  readonly corners?: "round" | "bevel";
  /** How many times its weight a pointed corner may reach; 10 when absent. */
  readonly miterLimit?: number;
  readonly ends?: "round" | "square";
  /** Lengths of its dashes and gaps in turn, and where in them it begins, in points. */
  readonly dash?: { readonly lengths: readonly number[]; readonly offset: number };
}

/**
 * A picture, first mirrored, then turned clockwise by `rotation` degrees: the part `crop` (shares of the width and
 * height of the box round it as it then stands, 0 to 1) fills `rect`. Painters get these pixels alone, by `imageKey`.
 */
export interface ImageItem {
  readonly kind: "image";
  readonly picture: string;
  readonly rect: Rect;
  readonly crop: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly rotation?: number;
  readonly mirrored?: true;
}

/**
 * A page of somebody else's PDF (an advertisement), which goes in as it is: its trimmed page fills `rect`, and nothing outside of
 * it is seen. Painters get it by `placedKey`: as objects for a PDF, as pixels for the screen.
 */
export interface PlacedItem {
  readonly kind: "placed";
  /** Picture record of the file. */
  readonly picture: string;
  readonly rect: Rect;
}

export type DisplayItem = GlyphRun | RuleItem | ShapeItem | ImageItem | PlacedItem;

/** The drawing of one frame, in frame-local coordinates. */
export interface DisplayGroup {
  readonly frame: string;
  /** Upper left corner of the frame on the page. */
  readonly x: Pt;
  readonly y: Pt;
  /** The story to which it belongs; absent when it belongs to none, or to several. */
  readonly story?: string;
  /** Words in the place of its pictures, for those who do not see them. */
  readonly alternative?: string;
  readonly items: readonly DisplayItem[];
}

/**
 * A sheet that holds more than a page and its bleed: marks for the press round it, or a proof of it. Its own groups stand in
 * its coordinates, with the origin at its upper left corner.
 */
export interface DisplaySheet {
  readonly width: Pt;
  readonly height: Pt;
  /** Where the upper left corner of the trim box lies on it. */
  readonly x: Pt;
  readonly y: Pt;
  /** Size of the page on the sheet: 1 is its own. */
  readonly scale: number;
  /** The part of the sheet in which the page shows; nothing of it is drawn outside. */
  readonly window: Rect;
  /** What is painted before the page, and after it. */
  readonly under: readonly DisplayGroup[];
  readonly over: readonly DisplayGroup[];
}

export interface DisplayPage {
  readonly page: string;
  readonly number: number;
  /** Trimmed size; the origin is the upper left corner of the trim box. */
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  /** What it is printed in; all four inks when absent. */
  readonly inks?: PageInks;
  readonly groups: readonly DisplayGroup[];
  /** The sheet that it is put on; the page with its bleed alone when absent. */
  readonly sheet?: DisplaySheet;
}
