/** Which of the mends that a rule proposes may be offered. */
import type { Doc, Mend } from "../model/index.js";
import { recordOf } from "../model/index.js";
import type { PageLayout } from "../page/index.js";
import { RULES } from "./allRules.js";
import type { Fault, LayoutRule } from "./rule.js";

const FIXED_RULES: readonly LayoutRule[] = RULES.filter(({ isFixed }) => isFixed);

/** The first mend that leaves alone what a person has fixed, puts its fault right, and adds no fault of a fixed rule; null when none does. */
export function soundMend(rule: LayoutRule, fault: Fault, doc: Doc, layouts: readonly PageLayout[]): Mend | null {
  return fault.mends?.find((mend) => isSound(rule, fault, mend, doc, layouts)) ?? null;
}

function isSound(rule: LayoutRule, fault: Fault, mend: Mend, doc: Doc, layouts: readonly PageLayout[]): boolean {
  if (mend.frames.some(({ id }) => recordOf(doc, id, "frame").locked)) return false;
  const after = mended(doc, mend);
  if (rule.check(after, layouts).some((each) => keyOf(each) === keyOf(fault))) return false;
  const before = fixedFaults(doc, layouts);
  return FIXED_RULES.every((each) => each.check(after, layouts).every((found) => before.get(each.id)?.has(keyOf(found))));
}

const foundBefore = new WeakMap<readonly PageLayout[], { readonly doc: Doc; readonly faults: ReadonlyMap<string, ReadonlySet<string>> }>();

/** What is wrong with an edition by each fixed rule, looked for once however many mends are proposed. */
function fixedFaults(doc: Doc, layouts: readonly PageLayout[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = foundBefore.get(layouts);
  if (known?.doc === doc) return known.faults;
  const faults = new Map(FIXED_RULES.map((each) => [each.id, new Set(each.check(doc, layouts).map(keyOf))]));
  foundBefore.set(layouts, { doc, faults });
  return faults;
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
