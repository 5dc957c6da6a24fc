/** What the planner leaves free, taken up by air and pictures (竖直调整). */
import { HOUSE_LIMITS, justifyPage } from "../../core/commands/index.js";
import { apply } from "../../core/edit/index.js";
import type { FaceSet, Hyphenator } from "../../core/face/index.js";
import type { PlanInput } from "../../core/makeup/index.js";
import { recordsOf } from "../../core/model/index.js";

/** Justifies all pages of an edition inside the limits of the house. */
export function justifier(faces: FaceSet, hyphenator: Hyphenator): NonNullable<PlanInput["justify"]> {
  const desk = { faces, services: { hyphenator }, limits: HOUSE_LIMITS };
  return (doc, copyfitOf) =>
    recordsOf(doc, "page").reduce((next, { id }) => {
      const change = justifyPage(next, id, { ...desk, copyfitOf }, `justify ${id}`);
      return change ? apply(next, change) : next;
    }, doc);
}
