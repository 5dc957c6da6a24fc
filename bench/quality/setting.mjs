/**
 * What every setter of lines is asked for, and the shape in which it answers: for each text a list of lines
 *
 *     { from, y, glyphs: [{ offset, x, advance }] }
 *
 * `from`: offset in the text at which the line begins; `y`: baseline in points, downwards, from any origin;
 * glyphs in order from left to right, blanks left out: offset of the first unit that each stands for, its
 * origin and the advance that the font gives it, in points.
 */

/** Type size and distance of baselines in points, first-line indent in em. */
export const SIZE = 9;
export const PITCH = 12;
export const INDENT = 2;

/** Measures in tenths of an em: all, and those at which peers are compared. */
export const FIRST_MEASURE = 90;
export const LAST_MEASURE = 200;
export const PEER_STEP = 5;

/** Every so many tenths of an em from the first measure to the last one. */
export function measures(step) {
  return Array.from({ length: Math.floor((LAST_MEASURE - FIRST_MEASURE) / step) + 1 }, (_, i) => FIRST_MEASURE + i * step);
}
