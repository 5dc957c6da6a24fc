/**
 * What stands between two boxes: the glue by the table of adjacent pairs (typesetting.md §2) and
 * the penalty by the kinsoku level (§0, §1). Pure functions of the two classes.
 */
import { CharClass, CLASS_COUNT, isClassForbiddenAtEnd, isClassForbiddenAtStart, type KinsokuLevel } from "../chars/index.js";
import { Break, GlueKind } from "./items.js";

const C = CharClass;
const G = GlueKind;

const MARKS: ReadonlySet<CharClass> = new Set<CharClass>([C.Closer, C.Pause, C.Stop, C.Exclaim]);
const HAN: ReadonlySet<CharClass> = new Set<CharClass>([C.Ideograph, C.IterationMark, C.WideDigit]);
const WESTERN: ReadonlySet<CharClass> = new Set<CharClass>([C.Letter, C.Digit]);
/** Marks of half width that belong to Latin text: no gap and no trimming beside them. */
const NARROW: ReadonlySet<CharClass> = new Set<CharClass>([C.NarrowOpener, C.NarrowCloser, C.NarrowPoint, C.NarrowSymbol]);
const CONNECTORS: ReadonlySet<CharClass> = new Set<CharClass>([C.ShortHyphen, C.OneEmRule, C.Wave, C.Solidus]);

/** Classes of which words, numbers and addresses are made; neighbours of these stay together. */
const WORD: ReadonlySet<CharClass> = new Set<CharClass>([
  ...WESTERN,
  ...NARROW,
  C.ShortHyphen,
  C.Solidus,
  C.UnitSuffix,
  C.Prefix,
  C.Sign,
  C.NoteMark,
  C.NoBreakSpace,
]);
const JOINTS: ReadonlySet<CharClass> = new Set<CharClass>([C.ShortHyphen, C.Solidus, C.NarrowPoint, C.NarrowSymbol]);
const DIGITS: ReadonlySet<CharClass> = new Set<CharClass>([C.Digit, C.WideDigit]);

const GLUE_TABLE = pairTable((prev, next) => glueRule(prev, next));
const BREAK_TABLES: Readonly<Record<KinsokuLevel, Uint8Array>> = {
  none: pairTable((prev, next) => breakRule(prev, next, "none")),
  basic: pairTable((prev, next) => breakRule(prev, next, "basic")),
  gb: pairTable((prev, next) => breakRule(prev, next, "gb")),
  strict: pairTable((prev, next) => breakRule(prev, next, "strict")),
};

/** Whether a class belongs to words and numbers, which are shaped as a run. */
export function isWordClass(charClass: CharClass): boolean {
  return WORD.has(charClass);
}

/** Whether a class is a digit of either width. */
export function isDigitClass(charClass: CharClass): boolean {
  return DIGITS.has(charClass);
}

/** Whether a class is a blank that is set as a box: U+3000 and the no-break space. */
export function isBlankClass(charClass: CharClass): boolean {
  return charClass === C.IdeographicSpace || charClass === C.NoBreakSpace;
}

/** The glue between two boxes with no space in the text between them. */
export function glueBetween(prev: CharClass, next: CharClass): GlueKind {
  return (GLUE_TABLE[prev * CLASS_COUNT + next] ?? G.Solid) as GlueKind;
}

/** The penalty of a break between two boxes with no space in the text between them. */
export function breakBetween(prev: CharClass, next: CharClass, level: KinsokuLevel): Break {
  return (BREAK_TABLES[level][prev * CLASS_COUNT + next] ?? Break.Free) as Break;
}

/** The penalty of a break at a word space. */
export function breakAtSpace(prev: CharClass, next: CharClass, level: KinsokuLevel): Break {
  return isForbidden(prev, next, level) ? Break.Kinsoku : Break.Free;
}

function glueRule(prev: CharClass, next: CharClass): GlueKind {
  if (next === C.Combining || (WORD.has(prev) && WORD.has(next))) return G.Rigid;
  if (CONNECTORS.has(prev) || CONNECTORS.has(next)) return connectorGlue(prev, next);
  if (MARKS.has(prev)) return glueAfterMark(prev, next);
  if (next === C.Opener) return glueBeforeOpener(prev);
  if ((HAN.has(prev) && WESTERN.has(next)) || (WESTERN.has(prev) && HAN.has(next))) return G.HanLatin;
  return G.Solid;
}

/** Lines are stretched sparingly at connectors: not at all, but a mark beside one keeps its blank. */
function connectorGlue(prev: CharClass, next: CharClass): GlueKind {
  if (MARKS.has(prev)) return blankOf(prev);
  if (next === C.Opener) return G.BracketBlank;
  return G.Rigid;
}

function glueAfterMark(prev: CharClass, next: CharClass): GlueKind {
  if (MARKS.has(next) || next === C.Interpunct || next === C.IdeographicSpace) return G.Solid;
  if (WORD.has(next)) return G.FixedBlank;
  return blankOf(prev);
}

function glueBeforeOpener(prev: CharClass): GlueKind {
  if (prev === C.Opener || prev === C.Interpunct || prev === C.IdeographicSpace) return G.Solid;
  return WORD.has(prev) ? G.FixedBlank : G.BracketBlank;
}

function blankOf(mark: CharClass): GlueKind {
  if (mark === C.Closer) return G.BracketBlank;
  return mark === C.Pause ? G.PauseBlank : G.StopBlank;
}

function breakRule(prev: CharClass, next: CharClass, level: KinsokuLevel): Break {
  if (next === C.Combining || next === C.NoteMark) return Break.Never;
  if (prev === C.NoBreakSpace || next === C.NoBreakSpace) return Break.Word;
  if (prev === C.Exclaim && next === C.Exclaim) return Break.Kinsoku;
  const isForbiddenHere = isForbidden(prev, next, level);
  if (isInsideWord(prev, next)) {
    if (isForbiddenHere || next === C.NarrowSymbol) return Break.Kinsoku;
    return JOINTS.has(prev) ? Break.WordJoint : Break.Word;
  }
  if (isForbiddenHere) return Break.Kinsoku;
  return next === C.Dash || next === C.Ellipsis ? Break.Soft : Break.Free;
}

/** Words and addresses stay together, and digits of both widths with their signs, units and currencies (§1). */
function isInsideWord(prev: CharClass, next: CharClass): boolean {
  if (WORD.has(prev) && WORD.has(next)) return true;
  if (DIGITS.has(prev)) return DIGITS.has(next) || next === C.UnitSuffix || next === C.Sign || next === C.Prefix;
  return DIGITS.has(next) && (prev === C.Prefix || prev === C.Sign);
}

function isForbidden(prev: CharClass, next: CharClass, level: KinsokuLevel): boolean {
  return isClassForbiddenAtEnd(prev, level) || isClassForbiddenAtStart(next, level);
}

function pairTable(rule: (prev: CharClass, next: CharClass) => number): Uint8Array {
  const classes = Object.values(C);
  const table = new Uint8Array(CLASS_COUNT * CLASS_COUNT);
  for (const prev of classes) {
    for (const next of classes) table[prev * CLASS_COUNT + next] = rule(prev, next);
  }
  return table;
}
