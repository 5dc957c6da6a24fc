/** Plans an edition: choose a style, then page after page until all matter is placed. */
import type { Finding, FrameRecord, PageStyle } from "../model/index.js";
import { copyIn, pageHalves, pagesIn } from "../model/index.js";
import type { Copyfit } from "../page/index.js";
import { adRows } from "./adRows.js";
import { asStyleAsks } from "./briefs.js";
import { chooseStyle, styleForRest } from "./chooseStyle.js";
import { type Filled, fillPage } from "./fillPage.js";
import { framesOf } from "./frames.js";
import { furnitureOf } from "./furniture.js";
import { gatherAds, gatherMatter } from "./gather.js";
import { keptFrames } from "./kept.js";
import type { Field } from "./leaf.js";
import type { AdMatter, Matter } from "./matter.js";
import { rankedForPage } from "./matter.js";
import { createPageMemory, type PageMemory } from "./pageMemory.js";
import { slotsInOrder } from "./pageOrder.js";
import type { Filling } from "./pagePlan.js";
import { movedPieces } from "./pictureGroup.js";
import { type AroundKept, LEFT_COST, planAround } from "./planAround.js";
import { randomFrom } from "./random.js";
import type { SearchOrder } from "./search.js";
import { sizedMatter, sum } from "./sizes.js";
import { slottedBlocks } from "./slots.js";
import { type Bridge, bridgesOver } from "./spread.js";
import type { Plan, PlanInput, PlannedPage } from "./types.js";

/** Copy-fit for a page style: the port through which the planner measures. */
export type CopyfitFor = (style: PageStyle) => Copyfit;

/** Heights are reckoned to this share of the page, so that the search feels how much is too much. */
const LIMIT_SHARE = 1.25;
/** Advertisements take at most this share of a page that has copy too; what is over goes on to the next page. */
const MOST_ADS = 0.7;
/** A page in the places of its template may be so much dearer than the best that is planned freely. */
const TEMPLATE_WORTH = 50;
/** A spread with no more against it than this, in white and cuts, is good enough. */
const GOOD_SPREAD = 40;
/** Headlines and pictures of a spread give way by this share at most. */
const MOST_PRESS = 1.12;
/** With fewer lines than this above the rows of advertisements a page holds no story. */
const LEAST_LINES = 12;

/** How far apart the seeds of pages and of looks at one page are. */
const PAGE_STRIDE = 104_729;
const LOOK_STRIDE = 7919;

/** What a plan is asked for beside its matter. */
export interface PlanOrder {
  /** Lines to keep free beyond the count of copy-fit, by story or by the stories of briefs. */
  readonly extra: ReadonlyMap<string, number>;
  /** Fillings of earlier proposals, by page number. */
  readonly unlike: ReadonlyMap<number, readonly Filling[]>;
  /** How often a page was looked at before, by its number: every look has chances of its own. */
  readonly looks: ReadonlyMap<number, number>;
  readonly memory: PageMemory<PlannedFilling>;
}

/** A plan with the fillings of its pages, by number, from which other proposals keep away. */
export interface FilledPlan extends Plan {
  readonly fillings: ReadonlyMap<number, Filling>;
}

function plainOrder(): PlanOrder {
  return { extra: new Map(), unlike: new Map(), looks: new Map(), memory: createPageMemory() };
}

/** Frames for every page. Nothing is left out: what finds no room goes on to a next page. */
export function planPages(input: PlanInput, copyfitFor: CopyfitFor, order: PlanOrder = plainOrder()): FilledPlan {
  const fieldFor = rememberedFields(copyfitFor, order.extra);
  const pages: PlannedPage[] = [];
  const findings: Finding[] = [];
  const fillings = new Map<number, Filling>();
  let cost = 0;
  const kept = keptOnPages(input);
  const placed = new Set([...kept.values()].flatMap(({ frames }) => frames.flatMap((frame) => copyIn(frame.content))));
  const isFree = (record: { readonly id: string }): boolean => !placed.has(record.id);
  let left: readonly Matter[] = gatherMatter(input.stories.filter(isFree), input.pictures.filter(isFree), input.boxes.filter(isFree));
  let ads: readonly AdMatter[] = gatherAds(input.ads.filter(isFree));
  const lastKept = Math.max(0, ...kept.keys());
  let following = input.firstPage;
  const { mostPages = Number.POSITIVE_INFINITY } = input;
  const isMore = (): boolean => pages.length < mostPages && (left.length + ads.length > 0 || following <= lastKept);
  if (!isMore()) findings.push({ rule: "nothing-to-compose", level: "error", place: {}, params: {} });
  let next = isMore() ? chooseStyle(input.styles, [...left, ...ads], fieldFor) : null;
  while (next && isMore()) {
    const number = following;
    const before = kept.get(number);
    const style: PageStyle = before === undefined ? next : (input.styleById.get(before.style) ?? next);
    following += pagesIn(style);
    const onwards = following;
    const matter = rankedForPage(asStyleAsks(left, style));
    const look = order.looks.get(number) ?? 0;
    const page = order.memory(`${number} ${look} ${style.id}`, [...matter, ...ads], order.extra, () => {
      const random = randomFrom(input.seed + number * PAGE_STRIDE + look * LOOK_STRIDE);
      const onPage = {
        number,
        next: onwards,
        random,
        steps: input.steps,
        isEnough: input.isEnough ?? (() => false),
        unlike: order.unlike.get(number) ?? [],
        kept: before?.frames ?? [],
      };
      return planPage(matter, ads, style, fieldFor(style), onPage);
    });
    pages.push({ number, style: style.id, frames: page.frames });
    findings.push(...page.findings);
    cost += page.cost;
    if (page.filling) fillings.set(number, page.filling);
    left = page.left;
    ads = page.adsLeft;
    next = input.styleById.get(style.next ?? style.id) ?? style;
    if (input.styles.length > 1) next = styleForRest(next, input.styles, [...left, ...ads], fieldFor);
  }
  return { pages, findings, cost, faults: [], fillings };
}

/** The pages on which frames stay, by number, with these frames; what they show of copy that is no longer there goes. */
function keptOnPages({ earlier = [], ...copy }: PlanInput): ReadonlyMap<number, PlannedPage> {
  const { stories, pictures, boxes, ads } = copy;
  const known = new Set([...stories, ...pictures, ...boxes, ...ads].map((record) => record.id));
  const isKnown = ({ content }: FrameRecord): boolean => copyIn(content).every((id) => known.has(id));
  const kept = earlier.map((page) => ({ ...page, frames: keptFrames(page.frames.filter(isKnown), pictures) }));
  return new Map(kept.filter(({ frames }) => frames.length > 0).map((page) => [page.number, page]));
}

function rememberedFields(copyfitFor: CopyfitFor, extra: PlanOrder["extra"]): (style: PageStyle) => Field {
  const fields = new Map<string, Field>();
  return (style) => {
    const { columns, lines } = style.grid;
    const made = { columns, copyfit: copyfitFor(style), extra, plan: style.plan ?? {} };
    const field = fields.get(style.id) ?? fieldOfLines(made, lines - furnitureOf(style).lines);
    fields.set(style.id, field);
    return field;
  };
}

function fieldOfLines(field: Omit<Field, "lines" | "limit">, lines: number): Field {
  return { ...field, lines, limit: Math.ceil(lines * LIMIT_SHARE) };
}

/** A page as planned: its filling, and its frames. */
export interface PlannedFilling extends Filled {
  readonly frames: PlannedPage["frames"];
}

type PageOrder = SearchOrder & { readonly number: number; readonly next: number; readonly kept: readonly FrameRecord[] };

/** One page: what stays on it, or the places that its template keeps where copy fills them well, and the rest round them. */
function planPage(matter: readonly Matter[], ads: readonly AdMatter[], style: PageStyle, field: Field, order: PageOrder): PlannedFilling {
  const resized = (columns: number, lines: number): Field => fieldOfLines({ ...field, columns }, lines);
  const around = { kept: order.kept, slotted: [], style, field, fieldOfSize: resized, order };
  if (order.kept.length > 0) return planAround(matter, ads, around);
  const plain = style.grid.seam === undefined ? planFreely : planSpread;
  const free = plain(matter, ads, style, field, order);
  const slotted = slottedBlocks(slotsInOrder(style), [...matter, ...ads], field, furnitureOf(style).lines);
  if (slotted.length === 0) return free;
  const isFree = (one: Matter): boolean => !slotted.some((block) => block.leaf.matter === one);
  const kept = planAround(matter.filter(isFree), ads.filter(isFree), { ...around, slotted });
  const left = free.left.length + free.adsLeft.length;
  const hasLead = !kept.left.some((one) => one.kind === "story" && one.rank === 1);
  return hasLead && kept.fault <= free.cost + left * LEFT_COST + TEMPLATE_WORTH ? kept : free;
}

/** One page with nothing on it before: rows of advertisements at its foot, the matter and the other advertisements above them. */
function planFreely(matter: readonly Matter[], ads: readonly AdMatter[], style: PageStyle, field: Field, order: PageOrder): PlannedFilling {
  const taken = adsForPage(ads, field, matter.length > 0);
  const rows = adRows(taken, field);
  const lines = field.lines - rows.lines;
  const hasRoom = lines >= LEAST_LINES;
  const upper = rows.lines === 0 ? field : fieldOfLines(field, lines);
  const filled: Filled = hasRoom
    ? fillPage(matter, rows.others, upper, order)
    : { filling: null, left: matter, adsLeft: rows.others, findings: [], cost: 0 };
  const head = furnitureOf(style);
  const foot = movedPieces(rows.pieces, 0, head.lines + lines);
  return {
    ...filled,
    frames: framesOf({ number: order.number, style }, [{ blocks: filled.filling?.blocks ?? [], col: 0, line: 0 }], foot),
    adsLeft: ads.filter((ad) => !taken.includes(ad) || filled.adsLeft.includes(ad)),
  };
}

/** A spread with nothing on it before. What is too long for any room there begins on its first page and goes on overleaf. */
function planSpread(matter: readonly Matter[], ads: readonly AdMatter[], style: PageStyle, whole: Field, order: PageOrder): PlannedFilling {
  const half = pageHalves(style.grid)[0]?.cols ?? 1;
  const taken = adsForPage(ads, whole, matter.length > 0);
  const rows = adRows(taken, whole, half);
  const lines = Math.max(LEAST_LINES, whole.lines - rows.lines);
  // The main picture has its place already: no other is to dominate a page.
  const { lead: _, ...plan } = whole.plan;
  const field = fieldOfLines({ ...whole, plan }, lines);
  const fieldOfSize = (columns: number, high: number): Field => fieldOfLines({ ...field, columns }, high);
  const foot = movedPieces(rows.pieces, 0, furnitureOf(style).lines + lines);
  const page = { kept: [], foot, style, field, fieldOfSize };
  let best: AroundKept | null = null;
  for (const bridge of bridgesOver(style, matter, field)) {
    if (best && best.fault <= best.cost + GOOD_SPREAD) break;
    const press = pressOf(bridge, field, half);
    const around = planAround(bridge.matter, rows.others, { ...page, slotted: bridge.blocks, order: { ...order, press } });
    if (around.left.length < matter.length && around.fault < (best?.fault ?? Number.POSITIVE_INFINITY)) best = around;
  }
  const later = ads.filter((ad) => !taken.includes(ad));
  if (best) return { ...best, adsLeft: [...best.adsLeft, ...later] };
  const first = fillPage(matter, rows.others, fieldOfSize(half, lines), order);
  const areas = [{ blocks: first.filling?.blocks ?? [], col: 0, line: 0 }];
  return { ...first, adsLeft: [...first.adsLeft, ...later], frames: framesOf({ number: order.number, style }, areas, foot) };
}

/** How much fuller than liked best the rooms of a spread have to be for all its matter, within what headlines and pictures give. */
function pressOf({ blocks, matter }: Bridge, field: Field, half: number): number {
  const room = field.columns * field.lines - sum(blocks, ({ cols, lines }) => cols * lines);
  const wanted = sum(sizedMatter(matter, fieldOfLines({ ...field, columns: half }, field.lines)), ({ area }) => area.ideal);
  return Math.min(MOST_PRESS, Math.max(1, wanted / room));
}

/** The advertisements that stand on a page, in the order in which they were booked; one at least. */
function adsForPage(ads: readonly AdMatter[], field: Field, hasCopy: boolean): readonly AdMatter[] {
  const most = field.columns * field.lines * (hasCopy ? MOST_ADS : 1);
  const taken: AdMatter[] = [];
  let area = 0;
  for (const ad of ads) {
    const { cols, lines } = field.copyfit.adCells(ad.ad);
    if (taken.length > 0 && area + cols * lines > most) break;
    taken.push(ad);
    area += cols * lines;
  }
  return taken;
}
