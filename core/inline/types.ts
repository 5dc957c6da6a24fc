/** The door of the inline room: what a paragraph is before and after its lines are made. */
import type { KinsokuLevel } from "../chars/index.js";
import type { FaceKey, Family } from "../face/index.js";
import type { Finding, Ink } from "../model/index.js";
import type { Em, Pt } from "../units/index.js";

export interface CharacterStyle {
  readonly family: Family;
  readonly weight: number;
  readonly size: Pt;
  readonly ink: Ink;
  /** Space added after every character, in em. */
  readonly tracking: Em;
}

/** Text with styles; runs cover it without gaps, in order. */
export interface StyledText {
  readonly text: string;
  readonly runs: readonly { readonly from: number; readonly to: number; readonly style: CharacterStyle }[];
}

export type { KinsokuLevel };

export interface ParagraphStyle {
  /** First-line indent in em of the first run's size. */
  readonly indent: Em;
  readonly align: "justify" | "start" | "center" | "end";
  readonly kinsoku: KinsokuLevel;
  readonly breaking: "greedy" | "optimal";
}

/** Glyphs of one face, size and ink in one line; x in points from the line's start, baseline at 0. */
export interface LineRun {
  readonly face: FaceKey;
  readonly style: CharacterStyle;
  /** The stretch of the paragraph's text that the glyphs stand for. */
  readonly from: number;
  readonly to: number;
  readonly glyphs: Uint32Array;
  readonly x: Float64Array;
  /** Offsets into the paragraph's text where the text of each glyph begins. */
  readonly offsets: Uint32Array;
}

export interface Line {
  /** The stretch of text in this line, word spaces dropped at the break included. */
  readonly from: number;
  readonly to: number;
  readonly runs: readonly LineRun[];
  /** Width as set, indent included, trailing blank of an end mark not included. */
  readonly width: Pt;
  /** Stretch (positive) or shrink (negative) that justification used, in points. */
  readonly adjustment: Pt;
  /** Whether a forbidden start or end had to be accepted (finding kinsoku-rescue). */
  readonly rescue: boolean;
}

/** A paragraph set at one measure. */
export interface ParagraphLines {
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

/** Sets paragraphs and remembers them by identity of text and style, and by measure. */
export type Compose = (text: StyledText, style: ParagraphStyle, measure: Pt) => ParagraphLines;

/** A step of justification, in the order of CLREQ's two lists (shrink first, then stretch). */
export type StepName =
  | "shrink-word-space"
  | "shrink-bracket"
  | "shrink-pause"
  | "shrink-han-latin"
  | "shrink-stop"
  | "stretch-word-space"
  | "stretch-han-latin"
  | "stretch-gaps"
  | "stretch-every-gap";

/** What one step did in one line. */
export interface StepUse {
  readonly step: StepName;
  /** Gaps that the step changed. */
  readonly gaps: number;
  /** The change of the most changed gap, and of all together; negative when squeezed. */
  readonly each: Pt;
  readonly total: Pt;
}

/** What kind of place a line ends at. */
export type LineEnd = "paragraph" | "free" | "soft" | "word-joint" | "word" | "kinsoku";

/** Another place where a line could have ended, and what the line itself would have cost. */
export interface Alternative {
  /** Offset into the paragraph's text. */
  readonly to: number;
  readonly cost: number;
  /** Whether the paragraph would have ended there. */
  readonly isLast: boolean;
}

/** Why one line is as it is. */
export interface LineExplanation {
  readonly line: Line;
  /** Room of the line, its indent taken off. */
  readonly measure: Pt;
  /** Width before anything was squeezed or stretched. */
  readonly natural: Pt;
  readonly steps: readonly StepUse[];
  readonly end: LineEnd;
  readonly cost: number;
  readonly alternatives: readonly Alternative[];
}

/** Sets a paragraph and says why each line is as it is. */
export type Explain = (
  text: StyledText,
  style: ParagraphStyle,
  measure: Pt,
) => { readonly lines: readonly LineExplanation[]; readonly findings: readonly Finding[] };
