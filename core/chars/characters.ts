/**
 * The properties of every code point in Unicode 17, read from the generated table: each code point has a
 * kind, and each kind its properties, so that a question costs two array reads and the import one pass
 * over some 4,400 runs.
 */
import { KINDS, RUNS } from "./characters.generated.js";

/** Values of Line_Break, in alphabetical order (UAX #14 §5.1). */
export const LINE_BREAK_CLASSES = [
  ...(["AI", "AK", "AL", "AP", "AS", "B2", "BA", "BB", "BK", "CB", "CJ", "CL", "CM", "CP", "CR", "EB", "EM"] as const),
  ...(["EX", "GL", "H2", "H3", "HH", "HL", "HY", "ID", "IN", "IS", "JL", "JT", "JV", "LF", "NL", "NS", "NU"] as const),
  ...(["OP", "PO", "PR", "QU", "RI", "SA", "SG", "SP", "SY", "VF", "VI", "WJ", "XX", "ZW", "ZWJ"] as const),
] as const;

/** How a character behaves at line ends: a value of the Line_Break property of UAX #14. */
export type LineBreakClass = (typeof LINE_BREAK_CLASSES)[number];

const WIDTHS = ["A", "F", "H", "N", "Na", "W"] as const;

/** Ambiguous, full-width, half-width, neutral, narrow or wide: East_Asian_Width of UAX #11. */
export type EastAsianWidth = (typeof WIDTHS)[number];

const ORIENTATIONS = ["R", "Tr", "Tu", "U"] as const;

/** How a character stands in vertical lines: upright, rotated, or transformed with the one or the other as a fallback (UAX #50 §3). */
export type VerticalOrientation = (typeof ORIENTATIONS)[number];

const CATEGORIES = ["Cc", "Cf", "Cn", "Co", "Cs", "L", "M", "Nd", "Nl", "No", "P", "Pf", "Pi", "Sc", "Sk", "Sm", "So", "Z"] as const;

/** General_Category of UAX #44, with letters, marks, separators and most punctuation undivided. */
export type Category = (typeof CATEGORIES)[number];

const SCRIPTS = ["-", "Han", "Kana", "Latin"] as const;

/** What the characters of one kind have in common. */
export interface CharacterKind {
  readonly lineBreak: LineBreakClass;
  readonly width: EastAsianWidth;
  readonly category: Category;
  readonly orientation: VerticalOrientation;
  readonly script: (typeof SCRIPTS)[number];
  /** White_Space of PropList. */
  readonly isWhite: boolean;
  /** Extended_Pictographic of UTS #51: emoji, and what may become one. */
  readonly isPictographic: boolean;
}

const BMP_SIZE = 0x10000;
const RADIX = 36;

/** All kinds; `kindIndexOf` points into it. */
export const CHARACTER_KINDS: readonly CharacterKind[] = KINDS.trim().split("\n").map(kindFromLine);

/** The kind of every UTF-16 unit, as an index into `CHARACTER_KINDS`. */
export const KIND_OF_UNIT = new Uint16Array(BMP_SIZE);

/** Runs beyond the Basic Multilingual Plane: where each begins, and its kind. */
const ASTRAL_STARTS: number[] = [];
const ASTRAL_KINDS: number[] = [];

fillTables();

/** The properties of a code point; a number that is none has those of an unassigned one. */
export function kindOf(codePoint: number): CharacterKind {
  const kind = CHARACTER_KINDS[kindIndexOf(codePoint)];
  if (kind === undefined) throw new RangeError(`no kind of character for ${codePoint}: the generated table is damaged`);
  return kind;
}

/** Line_Break of a code point as Unicode gives it, before LB1 resolves it. */
export function lineBreakClassOf(codePoint: number): LineBreakClass {
  return kindOf(codePoint).lineBreak;
}

/** East_Asian_Width of a code point. */
export function eastAsianWidthOf(codePoint: number): EastAsianWidth {
  return kindOf(codePoint).width;
}

/**
 * How a character stands in vertical setting: "U" upright, "R" turned by 90° clockwise, "Tu" and "Tr" by
 * its vertical glyph, and where the font has none, upright or turned (UAX #50).
 */
export function verticalOrientationOf(codePoint: number): VerticalOrientation {
  return kindOf(codePoint).orientation;
}

/** The index of a code point's kind in `CHARACTER_KINDS`. */
export function kindIndexOf(codePoint: number): number {
  return KIND_OF_UNIT[codePoint] ?? ASTRAL_KINDS[astralRun(codePoint)] ?? 0;
}

/** The last run that begins at or before a code point. */
function astralRun(codePoint: number): number {
  let low = 0;
  let high = ASTRAL_STARTS.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((ASTRAL_STARTS[middle] ?? 0) <= codePoint) low = middle;
    else high = middle;
  }
  return low;
}

function fillTables(): void {
  let from = 0;
  for (const run of RUNS.trim().split(/\s/)) {
    const dash = run.indexOf("-");
    const kind = Number.parseInt(dash < 0 ? run : run.slice(0, dash), RADIX);
    const to = from + (dash < 0 ? 1 : Number.parseInt(run.slice(dash + 1), RADIX));
    if (from < BMP_SIZE) KIND_OF_UNIT.fill(kind, from, to);
    if (to > BMP_SIZE) {
      ASTRAL_STARTS.push(Math.max(from, BMP_SIZE));
      ASTRAL_KINDS.push(kind);
    }
    from = to;
  }
}

function kindFromLine(line: string): CharacterKind {
  const [lineBreak, width, category, orientation, script, flags = ""] = line.split(" ");
  return {
    lineBreak: knownValue(LINE_BREAK_CLASSES, lineBreak),
    width: knownValue(WIDTHS, width),
    category: knownValue(CATEGORIES, category),
    orientation: knownValue(ORIENTATIONS, orientation),
    script: knownValue(SCRIPTS, script),
    isWhite: flags.includes("w"),
    isPictographic: flags.includes("x"),
  };
}

function knownValue<Value extends string>(values: readonly Value[], text: string | undefined): Value {
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw new RangeError(`${text} is no value of ${values.join(", ")}`);
  return value;
}
