/** The planner with the real engine behind it. */
import { createCopyfit } from "../page/index.js";
import { planPages } from "./plan.js";
import type { Plan, PlanInput } from "./types.js";

/** Turns stories, pictures and weather boxes into full pages, without a person; all heights are set by the real engine. */
export function planEdition(input: PlanInput): Plan {
  return planPages(input, (style) => createCopyfit(style, input.faces, input.segmenter));
}
