/**
 * The properties of every code point in Unicode 17, read from the generated table: each code point lies in
 * a run, each run has a kind, each kind its properties.
 */
import { KINDS, RUNS } from "./characters.generated.js";
import type { CharacterKind, EastAsianWidth, KindRow, LineBreakClass, VerticalOrientation } from "./properties.js";

/** All kinds of characters. */
export const CHARACTER_KINDS: readonly CharacterKind[] = KINDS.map(kindFromRow);

const RUN_COUNT = RUNS.length / 2;

/** Where each run begins; one more for the end of the last. */
export const RUN_STARTS = new Uint32Array(RUN_COUNT + 1);

for (let run = 0; run < RUN_COUNT; run++) RUN_STARTS[run + 1] = (RUN_STARTS[run] ?? 0) + (RUNS[2 * run + 1] ?? 0);

/** The index in `CHARACTER_KINDS` of the kind of a run. */
export function kindOfRun(run: number): number {
  return RUNS[2 * run] ?? 0;
}

/** The properties of a code point. A number that is none throws. */
export function kindOf(codePoint: number): CharacterKind {
  const kind = CHARACTER_KINDS[kindIndexOf(codePoint)];
  if (kind === undefined) throw new RangeError(`the code point ${codePoint} is not between 0 and 10FFFF`);
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

/** The index of a code point's kind in `CHARACTER_KINDS`; -1 for a number that is no code point. */
export function kindIndexOf(codePoint: number): number {
  let low = 0;
  let high = RUN_COUNT;
  if (!(codePoint >= 0 && codePoint < (RUN_STARTS[RUN_COUNT] ?? 0))) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((RUN_STARTS[middle] ?? 0) <= codePoint) low = middle;
    else high = middle;
  }
  return kindOfRun(low);
}

function kindFromRow([lineBreak, width, category, orientation, script, flags]: KindRow): CharacterKind {
  return { lineBreak, width, category, orientation, script, isWhite: flags === "w", isPictographic: flags === "x" };
}
