/**
 * Columns of a story end level: what stays white at the end of a text is filled by the text itself, whose paragraphs run
 * longer by as many lines where nobody sees it (撑行).
 *
 *     ====== ====== ======        ====== ====== ======
 *     ====== ====== ======   ->   ====== ====== ======
 *     ====== ======               ====== ====== ======
 */
import type { FrameRecord } from "../model/index.js";
import { lines } from "../units/index.js";
import { type SetText, setTexts, textKey } from "./planDoc.js";
import type { Plan, PlanInput } from "./types.js";

/** Longer text can overflow or leave a subhead last in its column: then it is asked for fewer lines. */
const TRIALS = 4;

/** The plan with all text as long as its frames. */
export function levelled<P extends Plan>(plan: P, input: PlanInput): P {
  const natural = whiteOf(setTexts(plan, input));
  let gains: ReadonlyMap<string, number> = natural;
  for (let trial = 0; trial < TRIALS; trial++) {
    const texts = setTexts(withGains(plan, gains), input);
    const spoilt = new Set(texts.filter(({ frame, isStranded }) => isStranded || frame.overset !== null).map(({ key }) => key));
    if ([...spoilt].every((key) => (gains.get(key) ?? 0) === 0)) return withGains(plan, usefulOf(gains, natural, whiteOf(texts)));
    const isLast = trial === TRIALS - 1;
    gains = new Map([...gains].map(([key, gain]) => [key, spoilt.has(key) ? (isLast ? 0 : gain - 1) : gain]));
  }
  return withGains(plan, gains);
}

/** Free lines at the ends of texts, by their keys. */
function whiteOf(texts: readonly SetText[]): ReadonlyMap<string, number> {
  const white = new Map<string, number>();
  for (const { key, frame } of texts) white.set(key, (white.get(key) ?? 0) + Math.floor(frame.white));
  return white;
}

/** Only as much as really was gained is said in the frames; nothing where it filled nothing. */
function usefulOf(gains: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  return new Map([...gains].map(([key, gain]) => [key, Math.min(gain, Math.max(0, (before.get(key) ?? 0) - (after.get(key) ?? 0)))]));
}

function withGains<P extends Plan>(plan: P, gains: ReadonlyMap<string, number>): P {
  return { ...plan, pages: plan.pages.map((page) => ({ ...page, frames: page.frames.map((frame) => withGain(frame, gains)) })) };
}

/** A text says its length in its first frame. Frames that a person has locked stay as they are. */
function withGain(frame: FrameRecord, gains: ReadonlyMap<string, number>): FrameRecord {
  const { content } = frame;
  if (content.kind !== "text" && content.kind !== "briefs") return frame;
  const gain = frame.locked || content.part > 0 ? 0 : (gains.get(textKey(content) ?? "") ?? 0);
  return gain > 0 ? { ...frame, content: { ...content, gain: lines(gain) } } : frame;
}
