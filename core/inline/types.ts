/** The door of the inline room: what a paragraph is before and after its lines are made. */
import type { KinsokuLevel } from "../chars/index.js";
import type { FaceKey, Family } from "../face/index.js";
import type { Finding, Ink, LineRules, ProfileName } from "../model/index.js";
import type { Em, Pt } from "../units/index.js";

export interface CharacterStyle {
  readonly family: Family;
  readonly weight: number;
  readonly size: Pt;
  readonly ink: Ink;
  /** Space added after every character, in em. */
  readonly tracking: Em;
  /** Superior or inferior characters (上标, 下标): smaller, raised or lowered, never parted from what stands before them. */
  readonly script?: "super" | "sub";
  /** What stands beside the characters, in any order. */
  readonly sideMarks?: readonly SideMark[];
}

/** 着重号 (a dot a character), 专名号 (a straight rule), 书名号 (a wavy rule), 示亡号 (a box, which no line end parts). */
export type SideMark = "emphasis" | "proper-name" | "book-title" | "mourning";

/** A reading (注音) of a stretch of text, set at half size over it, or to its right in vertical lines. */
export interface Ruby {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Text with styles; runs cover it without gaps, in order. */
export interface StyledText {
  readonly text: string;
  readonly runs: readonly { readonly from: number; readonly to: number; readonly style: CharacterStyle }[];
  /** Readings, in order; no two overlap. */
  readonly ruby?: readonly Ruby[];
}

export type { KinsokuLevel, LineRules, ProfileName };

export interface ParagraphStyle {
  /** First-line indent in em of the first run's size. */
  readonly indent: Em;
  /** `spread` is 撑满: every line, the last one too, fills its measure by equal gaps however wide. */
  readonly align: "justify" | "start" | "center" | "end" | "spread";
  readonly kinsoku: KinsokuLevel;
  readonly breaking: "greedy" | "optimal";
  /** Rules of the lines, by name or given; `gb-news` when absent. The kinsoku level is always the style's own. */
  readonly profile?: ProfileName | LineRules;
  /**
   * Strict grid (密排): every Han on a cell of one em, what stands between filling whole cells; lines
   * are not justified and `breaking` has no say. Proportional setting when absent.
   */
  readonly grid?: boolean;
  /** Horizontal lines when absent. Vertical lines (直排) run from top to bottom and stand from right to left. */
  readonly writing?: "horizontal" | "vertical";
  /** Room kept free at the start and the end of every line, in em of the first run's size. */
  readonly margins?: { readonly start: Em; readonly end: Em };
  /** Offsets in the text at which its lines may end, found by somebody who knows its words; others are only for want of these. Anywhere legal when absent. */
  readonly breaks?: readonly number[];
  /** Where a tab of the text leads; stops every 2 em behind the last one. */
  readonly tabs?: readonly TabStop[];
  /** Hyphenates Latin words; they are kept whole when absent. */
  readonly hyphenate?: boolean;
  /**
   * Whether total fit looks for more lines (撑行) or fewer (缩行) than the paragraph takes by nature, as far as nobody
   * sees it: in gaps of less than 0.1 em, in marks that give up their blank. Not for ragged lines. (TeX: \looseness.)
   */
  readonly length?: "longer" | "shorter";
}

/** A tab stop, in points from the start of the line, and what fills the room that a tab takes (such as … or ·). */
export interface TabStop {
  readonly at: Pt;
  readonly align: "start" | "center" | "end";
  readonly leader?: string;
}

/** The room of one line: where it begins, in points from the start of its column, and its width. */
export interface Slot {
  readonly x: Pt;
  readonly width: Pt;
}

/** What a paragraph is set to: one measure for all its lines, or the room of each; the last one serves all lines after it. */
export type Measure = Pt | readonly Slot[];

/**
 * Glyphs of one face, size and ink in one line; x in points along the line from its start, baseline at 0.
 * In a vertical line x runs downwards to the upper edge of each glyph's em box.
 */
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
  /** How far the baseline is raised, in points; absent for 0, negative for inferiors. */
  readonly rise?: Pt;
  /**
   * How the glyphs stand in a vertical line; absent in horizontal ones. `upright`: one below the other, centred on the
   * axis of the line. `sideways`: turned by 90° clockwise. `across`: side by side in one em (纵中横), all at the same x.
   */
  readonly turn?: "upright" | "sideways" | "across";
  /** Width scale of the glyphs, for digits that share one em; absent for 1. */
  readonly stretch?: number;
}

/** What stands beside the characters of a line; lengths in points along it, as in `LineRun`. */
export type LineMark =
  /** One dot in the middle of a character's room. */
  | { readonly kind: "emphasis"; readonly x: Pt; readonly style: CharacterStyle }
  /** A rule or a box over the room of some characters; a rule is a little shorter, so that neighbours stay apart. */
  | { readonly kind: "proper-name" | "book-title" | "mourning"; readonly from: Pt; readonly to: Pt; readonly style: CharacterStyle }
  /** A reading, or the leader of a tab on the baseline; the offsets of the glyphs count in its own text. */
  | { readonly kind: "ruby" | "leader"; readonly text: string; readonly runs: readonly LineRun[] };

export interface Line {
  /** The stretch of text in this line, word spaces dropped at the break included. */
  readonly from: number;
  readonly to: number;
  readonly runs: readonly LineRun[];
  /** Width as set, indent included, trailing blank of an end mark not included. */
  readonly width: Pt;
  /** Stretch (positive) or shrink (negative) that justification used, in points. */
  readonly adjustment: Pt;
  /** What a hanging mark takes beyond the measure, in points; not part of the width. Absent for none. */
  readonly hang?: Pt;
  /** Absent for none. */
  readonly marks?: readonly LineMark[];
  /** Whether a forbidden start or end had to be accepted (finding kinsoku-rescue). */
  readonly rescue: boolean;
}

/** A paragraph set at one measure. */
export interface ParagraphLines {
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
}

/** Sets paragraphs and remembers them by identity of text and style, and by measure. */
export type Compose = (text: StyledText, style: ParagraphStyle, measure: Measure) => ParagraphLines;

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
export type LineEnd = "paragraph" | "free" | "soft" | "hyphen" | "word-joint" | "word" | "kinsoku";

/** Another place where a line could have ended, and what the line itself would have cost. */
export interface Alternative {
  /** Offset into the paragraph's text. */
  readonly to: number;
  readonly cost: number;
  /** Whether the line would have fitted its measure at all, squeezed if it must. */
  readonly fits: boolean;
}

/** The room of one glyph in a line as set, in points. */
export interface GlyphRoom {
  /** The stretch of the paragraph's text that the glyph stands for. */
  readonly from: number;
  readonly to: number;
  readonly x: Pt;
  /** Its own room, the blank half of a mark left out. */
  readonly width: Pt;
  /** The gap after it, by nature and as set: the blank of a mark, a Han-Latin gap, a word space, spacing. */
  readonly gap: Pt;
  readonly gapSet: Pt;
  /** The steps of justification that changed the gap. */
  readonly steps: readonly StepName[];
  /** How the glyph stands in a vertical line; absent in horizontal ones. */
  readonly turn?: NonNullable<LineRun["turn"]>;
}

/** Why one line is as it is. */
export interface LineExplanation {
  readonly line: Line;
  readonly glyphs: readonly GlyphRoom[];
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
