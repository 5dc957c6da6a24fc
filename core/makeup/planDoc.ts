/** A plan as a document, so that the engine sets it and tells what it came to. */
import type { Doc, DocRecord, FindingLevel, FrameContent, PageStyle } from "../model/index.js";
import { recordOf, SCHEMA_VERSION } from "../model/index.js";
import { type Copyfit, type FrameLayout, layoutEdition } from "../page/index.js";
import { headlineStranded, RULES } from "../rules/index.js";
import type { Plan, PlanFault, PlanInput } from "./types.js";

/** Running text of a plan as the engine set it. */
export interface SetText {
  /** The story, or the stories of briefs, by which plans remember it. */
  readonly key: string;
  readonly frame: FrameLayout;
  /** Whether a headline or a subhead in it stands last in its column (背题). */
  readonly isStranded: boolean;
}

/** Sets a plan and gives the frames of its running text, page by page. */
export function setTexts(plan: Pick<Plan, "pages">, input: PlanInput): readonly SetText[] {
  const keys = new Map(plan.pages.flatMap((page) => page.frames.map(({ id, content }) => [id, textKey(content)] as const)));
  const doc = docOf(plan, input);
  const layouts = layoutEdition(doc, input.faces, input);
  const stranded = new Set(headlineStranded.check(doc, layouts).flatMap((fault) => fault.frames));
  return layouts.flatMap((layout) =>
    layout.frames.flatMap((frame) => {
      const key = keys.get(frame.frame) ?? null;
      return key === null ? [] : [{ key, frame, isStranded: stranded.has(frame.frame) }];
    }),
  );
}

/** The plan with the last free lines of its pages taken up, where somebody can do that. */
export function justified<P extends Pick<Plan, "pages">>(plan: P, input: PlanInput, copyfitOf: (style: PageStyle) => Copyfit): P {
  if (!input.justify) return plan;
  const doc = input.justify(docOf(plan, input), copyfitOf);
  return { ...plan, pages: plan.pages.map((page) => ({ ...page, frames: page.frames.map(({ id }) => recordOf(doc, id, "frame")) })) };
}

/** White of a page up to this share passes (newsroom.md §3); what is more costs so much for all of a page. */
const MOST_WHITE = 0.01;
const WHITE_COST = 1500;
/** What a finding of the layout rules costs where the search did not see it coming. */
const FAULT_COST: Readonly<Record<FindingLevel, number>> = { error: 100, warning: 8, info: 0 };

/** What counts against the pages of a plan when it is set: breaches of the layout rules, and white where copy fills the page. */
export function faultsOf(plan: Omit<Plan, "faults">, input: PlanInput): readonly PlanFault[] {
  const doc = docOf(plan, input);
  const layouts = layoutEdition(doc, input.faces, input);
  const short = new Set(plan.findings.filter(({ rule }) => rule === "page-not-full").map(({ place }) => place.page));
  const faults = new Map<string, PlanFault>();
  const add = (page: number, what: string, count: number, cost: number): void => {
    if (cost <= 0) return;
    const key = `${page} ${what}`;
    const { count: before = 0, cost: costBefore = 0 } = faults.get(key) ?? {};
    faults.set(key, { page, what, count: before + count, cost: costBefore + cost });
  };
  for (const { number, white } of layouts)
    if (!short.has(number)) add(number, "white", Math.round(white.share * 1000), (white.share - MOST_WHITE) * WHITE_COST);
  for (const rule of RULES) {
    if (rule.level === "off") continue;
    for (const { place, level = rule.level } of rule.check(doc, layouts)) add(place.page ?? 0, rule.id, 1, FAULT_COST[level]);
  }
  return [...faults.values()];
}

/** By what running text is remembered; null for other frames. */
export function textKey(content: FrameContent): string | null {
  if (content.kind === "text") return content.story;
  return content.kind === "briefs" ? content.stories.join(" ") : null;
}

function docOf(plan: Pick<Plan, "pages">, input: PlanInput): Doc {
  const records: DocRecord[] = [...input.stories, ...input.pictures, ...input.boxes, ...(input.artwork ?? []), ...input.ads];
  for (const { number, style, frames } of plan.pages) {
    const ids = frames.map((frame) => frame.id);
    records.push(...frames, { id: `page${number}`, type: "page", number, style, section: "", editor: null, frames: ids });
  }
  const styles = new Map([...input.styleById, ...input.styles.map((style) => [style.id, style] as const)]);
  return { version: SCHEMA_VERSION, records: new Map(records.map((record) => [record.id, record])), styles };
}
