/** Plans of all sections of an edition, one after the other: as many proposals as a person asked for. */
import type { Hyphenator, PrintFaceSet, Segmenter } from "../../core/face/index.js";
import { type Plan, type PlannedPage, proposeEdition } from "../../core/makeup/index.js";
import { type AdRecord, copyNotIn, type Finding, type PageStyle, type PictureRecord, pagesIn } from "../../core/model/index.js";
import type { Reading } from "./intake.js";
import { justifier } from "./justified.js";
import type { EditionPages, SectionPage } from "./plans.js";
import type { Section } from "./sections.js";

/** What there is to plan with. */
interface PlanDesk {
  readonly readings: readonly (Pick<Reading, "section" | "result"> & {
    readonly ads: { readonly ads: readonly AdRecord[]; readonly pictures: readonly PictureRecord[] };
  })[];
  readonly styles: ReadonlyMap<string, PageStyle>;
  readonly faces: PrintFaceSet;
  readonly hyphenator: Hyphenator;
  /** Pages made up earlier; what is locked on them stays. */
  readonly given: readonly SectionPage[];
}

interface PlanWish {
  readonly proposals: number;
  readonly seed: number;
  readonly steps: number;
}

/** Up to so many plans of the edition, each unlike those before it; fewer when no section has so many. */
export function proposedPlans(desk: PlanDesk, segmenter: Segmenter, wish: PlanWish): readonly EditionPages[] {
  const known = new Map<string, readonly Plan[]>();
  const proposalsOf = (section: number, firstPage: number): readonly Plan[] => {
    const key = `${section} ${firstPage}`;
    const made = known.get(key) ?? proposeSection(desk, segmenter, wish, section, firstPage);
    known.set(key, made);
    return made;
  };
  const plans: EditionPages[] = [];
  for (let index = 0; index < wish.proposals; index++) {
    const { plan, isNew } = planInTurn(desk, index, proposalsOf);
    if (index > 0 && !isNew) break;
    plans.push(plan);
  }
  return plans;
}

/** The sections in turn, each by its proposal of this index or the last one that it has. */
function planInTurn(desk: PlanDesk, index: number, proposalsOf: (section: number, firstPage: number) => readonly Plan[]) {
  const pages: SectionPage[] = [];
  const findings: Finding[] = [];
  let cost = 0;
  let isNew = false;
  for (const [number, { section }] of desk.readings.entries()) {
    const proposals = proposalsOf(number, 1 + pages.reduce((sum, page) => sum + pagesOn(desk, page), 0));
    const plan = proposals[Math.min(index, proposals.length - 1)];
    if (!plan) continue;
    isNew ||= index < proposals.length;
    pages.push(...plan.pages.map((page): SectionPage => ({ ...page, ...officesOf(section) })));
    findings.push(...plan.findings);
    cost += plan.cost;
  }
  return { plan: withPasteboard(desk, { pages, findings, cost }), isNew };
}

/** A spread is two pages. */
function pagesOn({ styles }: PlanDesk, { style }: SectionPage): number {
  const known = styles.get(style);
  return known ? pagesIn(known) : 1;
}

/** What the planner has placed nowhere lies on the pasteboard; a story of which it has not said so is an error all the same. */
function withPasteboard(desk: PlanDesk, plan: EditionPages): EditionPages {
  const copy = desk.readings.flatMap(({ result, ads }) => [
    ...result.stories,
    ...result.pictures,
    ...result.boxes,
    ...ads.pictures,
    ...ads.ads,
  ]);
  const contents = plan.pages.flatMap((page) => page.frames.map((frame) => frame.content));
  const pasteboard = copyNotIn(contents, copy);
  if (pasteboard.length === 0) return plan;
  const named = new Set(plan.findings.flatMap(({ params }) => String(params.name ?? "").split(" ")));
  const page = plan.pages.at(-1)?.number ?? 1;
  const lost = copy.filter(({ id, type }) => type === "story" && pasteboard.includes(id) && !named.has(id));
  const findings = lost.map(({ id }): Finding => ({ rule: "finds-no-room", level: "error", place: { page }, params: { name: id, page } }));
  return { ...plan, findings: [...plan.findings, ...findings], pasteboard };
}

function proposeSection(desk: PlanDesk, segmenter: Segmenter, wish: PlanWish, index: number, firstPage: number): readonly Plan[] {
  const reading = desk.readings[index];
  if (!reading) return [];
  const { section, result, ads } = reading;
  const { faces, hyphenator } = desk;
  const input = {
    stories: result.stories,
    pictures: result.pictures,
    boxes: result.boxes,
    ads: ads.ads,
    artwork: ads.pictures,
    earlier: desk.given.filter((page) => page.section === section.name),
    styles: section.styles,
    styleById: desk.styles,
    firstPage,
    faces,
    segmenter,
    hyphenator,
    justify: justifier(faces, hyphenator),
    seed: wish.seed,
    steps: wish.steps,
  };
  return proposeEdition(input, wish.proposals);
}

function officesOf({ name, editor, layoutEditor = null, proofreader = null, inks }: Section): Omit<SectionPage, keyof PlannedPage> {
  return {
    section: name,
    editor,
    ...(layoutEditor === null ? {} : { layoutEditor }),
    ...(proofreader === null ? {} : { proofreader }),
    ...(inks === undefined ? {} : { inks }),
  };
}
