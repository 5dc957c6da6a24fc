/** A story some lines longer (撑行) or shorter (缩行): its paragraphs give lines where nobody sees it. */
import { replacing, type Transaction } from "../edit/index.js";
import type { Doc, FrameRecord } from "../model/index.js";
import { lines } from "../units/index.js";
import { firstTextFrame } from "./framesOf.js";
import type { FitLimits } from "./limits.js";

/**
 * Asks the paragraphs of a story for `more` lines (fewer when negative) than they are asked for already; how many they
 * give is seen when they are set. Null beyond the house limit, or where a person has locked the frame that says it.
 */
export function fitGain(doc: Doc, story: string, more: number, { mostGain }: FitLimits, id: string): Transaction | null {
  const first = firstTextFrame(doc, story)?.frame;
  const { content } = first ?? {};
  if (!first || first.locked || (content?.kind !== "text" && content?.kind !== "briefs") || more === 0) return null;
  const { gain = lines(0), ...plain } = content;
  const wanted = gain + more;
  if (Math.abs(wanted) > mostGain) return null;
  const frame: FrameRecord = { ...first, content: wanted === 0 ? plain : { ...plain, gain: lines(wanted) } };
  return replacing(doc, id, "step-gain", [frame]);
}
