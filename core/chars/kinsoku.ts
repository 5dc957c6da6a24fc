import { CharClass } from "./classes.js";
import { classOf } from "./table.js";

/** How much is forbidden at line edges (禁则): each level forbids all that the one before it does. */
export type KinsokuLevel = "none" | "basic" | "gb" | "strict";

const RANK: Readonly<Record<KinsokuLevel, number>> = { none: 0, basic: 1, gb: 2, strict: 3 };
const C = CharClass;

/** Lowest level that forbids a class at the line start (CLREQ, typesetting.md §0 and §1). */
const START_RANK: ReadonlyMap<CharClass, number> = new Map([
  ...[C.Closer, C.Pause, C.Stop, C.Exclaim, C.FixedMark, C.NarrowCloser, C.NarrowPoint].map((c): [CharClass, number] => [c, RANK.basic]),
  ...[C.Interpunct, C.ShortHyphen, C.OneEmRule, C.Wave, C.Solidus].map((c): [CharClass, number] => [c, RANK.basic]),
  ...[C.UnitSuffix, C.NoteMark].map((c): [CharClass, number] => [c, RANK.basic]),
  ...[C.Dash, C.Ellipsis, C.IterationMark].map((c): [CharClass, number] => [c, RANK.strict]),
]);

/** Lowest level that forbids a class at the line end. */
const END_RANK: ReadonlyMap<CharClass, number> = new Map([
  [C.Opener, RANK.basic],
  [C.NarrowOpener, RANK.basic],
  [C.Prefix, RANK.basic],
  [C.Ordinal, RANK.basic],
  [C.Solidus, RANK.gb],
]);

/** Whether no line may begin with a character of this class. */
export function isClassForbiddenAtStart(charClass: CharClass, level: KinsokuLevel): boolean {
  return RANK[level] >= (START_RANK.get(charClass) ?? Number.POSITIVE_INFINITY);
}

/** Whether no line may end with a character of this class. */
export function isClassForbiddenAtEnd(charClass: CharClass, level: KinsokuLevel): boolean {
  return RANK[level] >= (END_RANK.get(charClass) ?? Number.POSITIVE_INFINITY);
}

/**
 * Whether no line may begin with this character. A — is judged as a single connector; ask
 * `isClassForbiddenAtStart` with `Dash` for the pair ——.
 */
export function isForbiddenAtStart(codePoint: number, level: KinsokuLevel): boolean {
  return isClassForbiddenAtStart(classOf(codePoint), level);
}

/** Whether no line may end with this character. */
export function isForbiddenAtEnd(codePoint: number, level: KinsokuLevel): boolean {
  return isClassForbiddenAtEnd(classOf(codePoint), level);
}
