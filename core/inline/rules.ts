/**
 * What stands between two boxes: the glue by the table of adjacent pairs (typesetting.md §2) and
 * the penalty by the kinsoku level (§0, §1). Pure functions of the two classes and the rules.
 */
import { CharClass, CLASS_COUNT, isClassForbiddenAtEnd, isClassForbiddenAtStart, type KinsokuLevel } from "../chars/index.js";
import { Break, GlueKind } from "./items.js";
import type { LineRules } from "./types.js";

const C = CharClass;
const G = GlueKind;

const MARKS: ReadonlySet<CharClass> = new Set<CharClass>([C.Closer, C.Pause, C.Stop, C.Exclaim, C.FixedMark]);
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
const HALF = 1 / 2;
const QUARTER = 1 / 4;
const DIGITS: ReadonlySet<CharClass> = new Set<CharClass>([C.Digit, C.WideDigit]);

/** What stands between each two classes under some rules, by `prev * CLASS_COUNT + next`; lengths in em. */
export interface PairTable {
  /** GlueKind of the glue, its width, what it can lose and what it can take. */
  readonly kind: Uint8Array;
  readonly width: Float64Array;
  /** What of the width belongs to the first of the two, where they differ in size; the rest is the second's. */
  readonly ofPrev: Float64Array;
  /** 1 where the larger of the two decides instead: a closer before an opener, a gap. */
  readonly ofLarger: Uint8Array;
  readonly shrink: Float64Array;
  readonly stretch: Float64Array;
  /** Break where nothing stands between the two in the text, and where a word space does. */
  readonly penalty: Uint8Array;
  readonly spacePenalty: Uint8Array;
}

const known = new WeakMap<LineRules, Map<KinsokuLevel, PairTable>>();

/** The table of adjacent pairs for some rules and a kinsoku level. */
export function pairTable(rules: LineRules, level: KinsokuLevel): PairTable {
  const ofRules = known.get(rules) ?? new Map<KinsokuLevel, PairTable>();
  known.set(rules, ofRules);
  const kept = ofRules.get(level);
  if (kept) return kept;
  const made = makeTable(rules, level);
  ofRules.set(level, made);
  return made;
}

function makeTable(rules: LineRules, level: KinsokuLevel): PairTable {
  const size = CLASS_COUNT * CLASS_COUNT;
  const table: PairTable = {
    kind: new Uint8Array(size),
    width: new Float64Array(size),
    ofPrev: new Float64Array(size),
    ofLarger: new Uint8Array(size),
    shrink: new Float64Array(size),
    stretch: new Float64Array(size),
    penalty: new Uint8Array(size),
    spacePenalty: new Uint8Array(size),
  };
  const classes = Object.values(C);
  for (const prev of classes) {
    for (const next of classes) setPair(table, prev, next, rules, level);
  }
  return table;
}

function setPair(table: PairTable, prev: CharClass, next: CharClass, rules: LineRules, level: KinsokuLevel): void {
  const at = prev * CLASS_COUNT + next;
  const kind = glueKind(prev, next, rules.marks);
  const { min, ideal, max } = rules.hanLatin;
  const isGap = kind === G.HanLatin;
  const blank = blankBetween(prev, next, rules.marks);
  const width = isGap ? ideal : blank.ofPrev + blank.ofNext;
  table.kind[at] = kind;
  table.width[at] = width;
  table.ofPrev[at] = blank.ofPrev;
  table.ofLarger[at] = isGap || (MARKS.has(prev) && next === C.Opener) ? 1 : 0;
  table.shrink[at] = isGap ? ideal - min : Math.min(width, shrinkLimit(kind, rules));
  table.stretch[at] = isGap ? max - ideal : stretchWeight(kind);
  table.penalty[at] = breakRule(prev, next, level);
  table.spacePenalty[at] = isForbidden(prev, next, level) ? Break.Kinsoku : Break.Free;
}

function shrinkLimit(kind: GlueKind, { shrink }: LineRules): number {
  switch (kind) {
    case G.BracketBlank:
      return shrink.bracket;
    case G.PauseBlank:
      return shrink.pause;
    case G.StopBlank:
      return shrink.stop;
    default:
      return 0;
  }
}

/** For step 3 the stretch of a glue is its weight; a gap that never moves has none. */
function stretchWeight(kind: GlueKind): number {
  return kind === G.Rigid ? 0 : 1;
}

const IS_WORD = Uint8Array.from({ length: CLASS_COUNT }, (_, charClass) => (WORD.has(charClass as CharClass) ? 1 : 0));

/** Whether a class belongs to words and numbers, which are shaped as a run. */
export function isWordClass(charClass: CharClass): boolean {
  return IS_WORD[charClass] === 1;
}

/** Whether a class is a digit of either width. */
export function isDigitClass(charClass: CharClass): boolean {
  return charClass === C.Digit || charClass === C.WideDigit;
}

/** Whether a class is a blank that is set as a box: U+3000 and the no-break space. */
export function isBlankClass(charClass: CharClass): boolean {
  return charClass === C.IdeographicSpace || charClass === C.NoBreakSpace;
}

type MarkWidths = LineRules["marks"];

function glueKind(prev: CharClass, next: CharClass, marks: MarkWidths): GlueKind {
  if (next === C.Combining || prev === C.Tab || next === C.Tab || (WORD.has(prev) && WORD.has(next))) return G.Rigid;
  const blank = blankBetween(prev, next, marks);
  if (blank.ofPrev + blank.ofNext > 0) return blankKind(prev, next);
  // Lines are stretched sparingly at connectors: not at all, but a mark beside one keeps its blank.
  if (CONNECTORS.has(prev) || CONNECTORS.has(next)) return G.Rigid;
  if ((HAN.has(prev) && WESTERN.has(next)) || (WESTERN.has(prev) && HAN.has(next))) return G.HanLatin;
  return G.Solid;
}

/** A blank shrinks in the step of the mark that it belongs to, and not at all beside words. */
function blankKind(prev: CharClass, next: CharClass): GlueKind {
  const isConnector = CONNECTORS.has(prev) || CONNECTORS.has(next);
  if (!isConnector && (WORD.has(prev) || WORD.has(next))) return G.FixedBlank;
  const mark = MARKS.has(prev) ? prev : next;
  if (mark === C.Pause) return G.PauseBlank;
  return mark === C.Stop || mark === C.Exclaim ? G.StopBlank : G.BracketBlank;
}

/** A blank in em: what of it is the empty half of the first, and of the second of two neighbours. */
interface Blank {
  readonly ofPrev: number;
  readonly ofNext: number;
}

/** The blank between the inks of two neighbours: who loses the half (§2). */
function blankBetween(prev: CharClass, next: CharClass, marks: MarkWidths): Blank {
  const ofPrev = blankAfter(prev, marks);
  const ofNext = blankBefore(next, marks);
  if (marks === "line-end") return { ofPrev, ofNext };
  if (MARKS.has(prev)) {
    if (MARKS.has(next) || next === C.Interpunct || next === C.IdeographicSpace) return { ofPrev: 0, ofNext };
    return next === C.Opener ? { ofPrev, ofNext: 0 } : { ofPrev, ofNext };
  }
  const isOpenersLoss = next === C.Opener && (prev === C.Opener || prev === C.Interpunct || prev === C.IdeographicSpace);
  return { ofPrev: 0, ofNext: isOpenersLoss ? 0 : ofNext };
}

function blankAfter(mark: CharClass, marks: MarkWidths): number {
  if (!MARKS.has(mark) || mark === C.FixedMark || marks === "half") return 0;
  const isPoint = mark !== C.Closer;
  if (marks === "centred" && isPoint) return QUARTER;
  return marks === "kaiming" && mark !== C.Stop && mark !== C.Exclaim ? 0 : HALF;
}

function blankBefore(mark: CharClass, marks: MarkWidths): number {
  if (mark === C.Opener) return marks === "half" || marks === "kaiming" ? 0 : HALF;
  return marks === "centred" && MARKS.has(mark) && mark !== C.Closer && mark !== C.FixedMark ? QUARTER : 0;
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
