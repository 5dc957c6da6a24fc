/** The properties of characters that Unicode defines, as far as setting Chinese text asks for them. */

/** How a character behaves at line ends: a value of Line_Break (UAX #14 §5.1). */
export type LineBreakClass =
  | ("AI" | "AK" | "AL" | "AP" | "AS" | "B2" | "BA" | "BB" | "BK" | "CB" | "CJ" | "CL" | "CM" | "CP" | "CR" | "EB" | "EM")
  | ("EX" | "GL" | "H2" | "H3" | "HH" | "HL" | "HY" | "ID" | "IN" | "IS" | "JL" | "JT" | "JV" | "LF" | "NL" | "NS" | "NU")
  | ("OP" | "PO" | "PR" | "QU" | "RI" | "SA" | "SG" | "SP" | "SY" | "VF" | "VI" | "WJ" | "XX" | "ZW" | "ZWJ");

/** Ambiguous, full-width, half-width, neutral, narrow or wide: East_Asian_Width (UAX #11). */
export type EastAsianWidth = "A" | "F" | "H" | "N" | "Na" | "W";

/** How a character stands in vertical lines: upright, rotated, or transformed with the one or the other as a fallback (UAX #50 §3). */
export type VerticalOrientation = "U" | "R" | "Tu" | "Tr";

/** General_Category of UAX #44, with letters, separators and most punctuation undivided. */
export type Category =
  | ("L" | "Mn" | "Mc" | "Me" | "Nd" | "Nl" | "No" | "P" | "Pi" | "Pf" | "Sm" | "Sc" | "Sk" | "So" | "Z")
  | ("Cc" | "Cf" | "Cs" | "Co" | "Cn");

/** Script of UAX #24; "Other" for those that are not named here, and for unassigned code points. */
export type Script = "Common" | "Inherited" | "Han" | "Hiragana" | "Katakana" | "Latin" | "Other";

/** What the characters of one kind have in common. */
export interface CharacterKind {
  readonly lineBreak: LineBreakClass;
  readonly width: EastAsianWidth;
  readonly category: Category;
  readonly orientation: VerticalOrientation;
  readonly script: Script;
  /** White_Space of PropList. */
  readonly isWhite: boolean;
  /** Extended_Pictographic of UTS #51: emoji, and what may become one. */
  readonly isPictographic: boolean;
}

/** A kind as the generated table holds it: flags are w for white and x for pictographic. */
export type KindRow = readonly [LineBreakClass, EastAsianWidth, Category, VerticalOrientation, Script, "" | "w" | "x"];
