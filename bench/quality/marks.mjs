/**
 * Where the glyphs of full-width marks stand by nature (CLREQ; typesetting.md §2), so that what was squeezed can be seen
 * from places alone, whoever set the lines. Half of a full-width mark is blank: the right half, or the left of an opener.
 */
const BRACKETS = "）〕］｝〉》」』】〗”’";
const PAUSES = "，、；：";
const STOPS = "。．？！";
const OPENERS = "（〔［｛〈《「『【〖“‘";
const HALF = 0.5;
/** Two marks side by side take 1.5 em, or 1 em each where nobody pushed them together: half way between. */
const TOGETHER = 0.75;

export function hasRightBlank(character) {
  return BRACKETS.includes(character) || PAUSES.includes(character) || STOPS.includes(character);
}

export function isOpener(character) {
  return OPENERS.includes(character);
}

/** Two marks whose blanks meet, of which one gives its half (GB/T 15834; CLREQ 3.1.6.1). */
export function isAdjacentPair(before, after) {
  if (hasRightBlank(before)) return hasRightBlank(after) || isOpener(after);
  return isOpener(before) && isOpener(after);
}

/** Whether the origins of an adjacent pair, so many em apart, are those of marks that were pushed together. */
export function isCompressed(distance) {
  return distance <= TOGETHER + 1e-3;
}

/** The step in which the blank between two neighbours may be squeezed: of brackets, pauses or stops; null where there is none. */
export function blankStep(before, after) {
  if (PAUSES.includes(before)) return hasRightBlank(after) ? null : "pause";
  if (STOPS.includes(before)) return hasRightBlank(after) ? null : "stop";
  if (BRACKETS.includes(before)) return hasRightBlank(after) ? null : "bracket";
  return isOpener(after) && !isOpener(before) ? "bracket" : null;
}

/**
 * Natural distance in em from the origin of `before` to that of `after`, of which at least one is a mark with a blank
 * between them (see `blankStep`); `advance` is that of `before` in em.
 *
 *     |，  |江|   1       |江|  （|   advance      |，  |  （|   1/2: one half is given up, the blank of 1/2 stays
 */
export function naturalDistance(before, after, advance) {
  return hasRightBlank(before) && isOpener(after) ? HALF : advance;
}
