/** Which of the mends that a rule proposes may be offered. */
import type { Doc, Mend } from "../model/index.js";
import { recordOf } from "../model/index.js";
import type { PageLayout } from "../page/index.js";
import { RULES } from "./allRules.js";
import type { Fault, LayoutRule } from "./rule.js";

/** The first mend that leaves alone what a person has fixed, puts its fault right, and adds no fault of a fixed rule; null when none does. */
export function soundMend(rule: LayoutRule, fault: Fault, doc: Doc, layouts: readonly PageLayout[]): Mend | null {
  return fault.mends?.find((mend) => isSound(rule, fault, mend, doc, layouts)) ?? null;
}

function isSound(rule: LayoutRule, fault: Fault, mend: Mend, doc: Doc, layouts: readonly PageLayout[]): boolean {
  if (mend.frames.some(({ id }) => recordOf(doc, id, "frame").locked)) return false;
  const after = mended(doc, mend);
  if (rule.check(after, layouts).some((each) => keyOf(each) === keyOf(fault))) return false;
  return RULES.filter((each) => each.isFixed).every((each) => {
    const before = new Set(each.check(doc, layouts).map(keyOf));
    return each.check(after, layouts).every((found) => before.has(keyOf(found)));
  });
}

/** The document with a mend taken over. */
function mended(doc: Doc, mend: Mend): Doc {
  const records = new Map(doc.records);
  for (const frame of mend.frames) records.set(frame.id, frame);
  return { ...doc, records };
}

/** What makes two faults of a rule the same one. */
function keyOf({ frames, place: { page, line, column } }: Fault): string {
  return JSON.stringify([page, line, column, frames]);
}
