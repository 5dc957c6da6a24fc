/** The planner with the real engine behind it: it measures all copy, and it checks the winner. */
import type { Copyfit } from "../page/index.js";
import { createCopyfit } from "../page/index.js";
import { levelled } from "./levelled.js";
import { createPageMemory } from "./pageMemory.js";
import type { Filling } from "./pagePlan.js";
import { type CopyfitFor, type FilledPlan, type PlannedFilling, type PlanOrder, planPages } from "./plan.js";
import { faultsOf, justified, setTexts } from "./planDoc.js";
import type { Plan, PlanInput } from "./types.js";

/** Columns that end early for the sake of a subhead may cost a story a line or two more than one endless column. */
const MOST_TRIALS = 8;
/** What overflows in one shape may fit in another: at first copy grows by little, so that no hole comes of it. */
const CAREFUL_TRIALS = 3;
const CAREFUL_LINES = 2;

/** Looks at most at a page until nothing counts against it. */
const MOST_LOOKS = 3;

/** Turns stories, pictures, data boxes and advertisements into full pages, without a person; all heights are set by the real engine. */
export function planEdition(input: PlanInput): Plan {
  const [first] = proposeEdition(input, 1);
  if (!first) throw new Error("no plan was made");
  return first;
}

/**
 * Up to `count` plans for the same copy, each unlike those found before it, the best one first. Copy for which there is
 * only one way gives fewer.
 */
export function proposeEdition(input: PlanInput, count: number): readonly Plan[] {
  const desk = openDesk(input);
  const plans: FilledPlan[] = [];
  while (plans.length < count && !(plans.length > 0 && input.isEnough?.())) {
    const plan = bestLook(input, desk, unlikeOf(plans));
    if (plans.some((each) => framesIn(each) === framesIn(plan))) break;
    plans.push(plan);
  }
  return [...plans].sort((a, b) => a.cost - b.cost).map(({ pages, findings, cost, faults }) => ({ pages, findings, cost, faults }));
}

/** Looks again, by other chances, at the pages that have faults when they are set; the better plan of all looks. */
function bestLook(input: PlanInput, desk: Desk, unlike: PlanOrder["unlike"]): FilledPlan {
  const memory = createPageMemory<PlannedFilling>();
  let looks = new Map<number, number>();
  let best: FilledPlan | null = null;
  for (let look = 1; look <= MOST_LOOKS; look++) {
    const plan = justified(levelled(planWithoutOverset(input, desk, { unlike, looks, memory }), input), input, desk.copyfitFor);
    const faults = faultsOf(plan, input);
    const cost = faults.reduce((sum, fault) => sum + fault.cost, plan.cost);
    if (best === null || cost < best.cost) best = { ...plan, cost, faults };
    if (faults.length === 0 || input.isEnough?.()) break;
    looks = new Map([...looks, ...faults.map(({ page }) => [page, look] as const)]);
  }
  if (!best) throw new Error("no plan was made");
  return best;
}

/** What all plans for the same copy share: its measures, and what the engine's check has shown. */
interface Desk {
  readonly copyfitFor: CopyfitFor;
  readonly extra: Map<string, number>;
}

function openDesk(input: PlanInput): Desk {
  const measured = new Map<string, Copyfit>();
  return {
    extra: new Map(),
    copyfitFor(style) {
      const copyfit = measured.get(style.id) ?? createCopyfit(style, input.faces, input.segmenter, input);
      measured.set(style.id, copyfit);
      return copyfit;
    },
  };
}

function planWithoutOverset(input: PlanInput, { copyfitFor, extra }: Desk, order: Omit<PlanOrder, "extra">): FilledPlan {
  for (let trial = 1; ; trial++) {
    const plan = planPages(input, copyfitFor, { ...order, extra });
    const missing = missingLines(plan, input);
    if (missing.size === 0 || trial === MOST_TRIALS) return plan;
    for (const [copy, lines] of missing) extra.set(copy, (extra.get(copy) ?? 0) + extraLines(lines, trial));
  }
}

function unlikeOf(plans: readonly FilledPlan[]): PlanOrder["unlike"] {
  const unlike = new Map<number, Filling[]>();
  for (const { fillings } of plans) for (const [page, filling] of fillings) unlike.set(page, [...(unlike.get(page) ?? []), filling]);
  return unlike;
}

function framesIn(plan: Plan): string {
  return JSON.stringify(plan.pages.map((page) => page.frames));
}

/** Overset is an error and white only a warning: the later the trial, the more room is given. */
function extraLines(overset: number, trial: number): number {
  return trial <= CAREFUL_TRIALS ? Math.min(overset, CAREFUL_LINES) : overset + trial - CAREFUL_TRIALS;
}

/** Lines that are short when the plan is set, by story or list of briefs: of text that found no room, or one for a subhead to stand elsewhere. */
function missingLines(plan: Plan, input: PlanInput): ReadonlyMap<string, number> {
  const missing = new Map<string, number>();
  for (const { key, frame, isStranded } of setTexts(plan, input)) {
    if (frame.overset || isStranded) missing.set(key, Math.max(1, frame.overset?.lines ?? 0));
  }
  return missing;
}
