/** The planner with the real engine behind it: it measures all copy, and it checks the winner. */
import type { Doc, DocRecord, PageStyle } from "../model/index.js";
import { SCHEMA_VERSION } from "../model/index.js";
import type { Copyfit } from "../page/index.js";
import { createCopyfit, layoutEdition } from "../page/index.js";
import { planPages } from "./plan.js";
import type { Plan, PlanInput } from "./types.js";

/** Columns that end early for the sake of a subhead may cost a story a line or two more than one endless column. */
const MOST_TRIALS = 8;
/** What overflows in one shape may fit in another: at first copy grows by little, so that no hole comes of it. */
const CAREFUL_TRIALS = 3;
const CAREFUL_LINES = 2;

/** Turns stories, pictures and data boxes into full pages, without a person; all heights are set by the real engine. */
export function planEdition(input: PlanInput): Plan {
  const measured = new Map<string, Copyfit>();
  const extra = new Map<string, number>();
  const copyfitFor = (style: PageStyle): Copyfit => {
    const copyfit = measured.get(style.id) ?? createCopyfit(style, input.faces, input.segmenter, input);
    measured.set(style.id, copyfit);
    return copyfit;
  };
  for (let trial = 1; ; trial++) {
    const plan = planPages(input, copyfitFor, extra);
    const overset = oversetLines(plan, input);
    if (overset.size === 0 || trial === MOST_TRIALS) return plan;
    for (const [copy, lines] of overset) extra.set(copy, (extra.get(copy) ?? 0) + extraLines(lines, trial));
  }
}

/** Overset is an error and white only a warning: the later the trial, the more room is given. */
function extraLines(overset: number, trial: number): number {
  return trial <= CAREFUL_TRIALS ? Math.min(overset, CAREFUL_LINES) : overset + trial - CAREFUL_TRIALS;
}

/** Lines that found no room when the plan was set, by story or list of briefs. */
function oversetLines(plan: Plan, input: PlanInput): ReadonlyMap<string, number> {
  const keys = new Map<string, string>();
  for (const { id, content } of plan.pages.flatMap((page) => page.frames)) {
    if (content.kind === "text") keys.set(id, content.story);
    if (content.kind === "briefs") keys.set(id, content.stories.join(" "));
  }
  const overset = new Map<string, number>();
  for (const layout of layoutEdition(docOf(plan, input), input.faces, input)) {
    for (const { frame, overset: rest } of layout.frames) {
      const key = keys.get(frame);
      if (rest && key !== undefined) overset.set(key, Math.max(1, rest.lines));
    }
  }
  return overset;
}

function docOf(plan: Plan, input: PlanInput): Doc {
  const records: DocRecord[] = [...input.stories, ...input.pictures, ...input.boxes];
  for (const { number, style, frames } of plan.pages) {
    const ids = frames.map((frame) => frame.id);
    records.push(...frames, { id: `page${number}`, type: "page", number, style, section: "", editor: null, frames: ids });
  }
  const styles = new Map([...input.styleById, ...input.styles.map((style) => [style.id, style] as const)]);
  return { version: SCHEMA_VERSION, records: new Map(records.map((record) => [record.id, record])), styles };
}
