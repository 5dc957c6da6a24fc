/** Plans an edition: choose a style, then page after page until all matter is placed. */
import type { Finding, PageStyle } from "../model/index.js";
import type { Copyfit } from "../page/index.js";
import type { Sized } from "./choose.js";
import { chooseForPage } from "./choose.js";
import { framesOf } from "./frames.js";
import { furnitureOf } from "./furniture.js";
import type { Field } from "./leaf.js";
import { areaOf } from "./leaf.js";
import type { Matter } from "./matter.js";
import { asOneFlow, gatherMatter, nameOf, rankedForPage } from "./matter.js";
import type { Filling } from "./pagePlan.js";
import { leafOf } from "./plainLeaves.js";
import type { Random } from "./random.js";
import { randomFrom } from "./random.js";
import { searchPage } from "./search.js";
import { restOf, splitLeaf } from "./split.js";
import type { Plan, PlanInput, PlannedPage } from "./types.js";

/** Copy-fit for a page style: the port through which the planner measures. */
export type CopyfitFor = (style: PageStyle) => Copyfit;

/** Heights are reckoned to this share of the page, so that the search feels how much is too much. */
const LIMIT_SHARE = 1.25;
/** A page may be chosen this much fuller than liked best: headlines and pictures give way. */
const SQUEEZE = 1.04;
/** Matter is only put off to a next page when the page is over this share of its least area. */
const TIGHTEST = 0.99;
/** Pictures and headlines may grow by this much before a smaller style is better. */
const STRETCH = 1.15;
/** Share of its pages that the copy must cover for a style to be taken. */
const COVERED = 0.985;

/**
 * Frames for every page. Nothing is left out: what finds no room goes on to a next page. `extra`
 * names lines to keep free beyond the count of copy-fit, by story or by the stories of briefs.
 */
export function planPages(input: PlanInput, copyfitFor: CopyfitFor, extra: ReadonlyMap<string, number> = new Map()): Plan {
  const matter = gatherMatter(input.stories, input.pictures, input.boxes);
  const findings: Finding[] = [];
  if (matter.length === 0) return { pages: [], findings: [{ rule: "nothing-to-compose", level: "error", place: {}, params: {} }] };
  const fields = new Map<string, Field>();
  const fieldFor = (style: PageStyle): Field => {
    const field = fields.get(style.id) ?? fieldOf(style, copyfitFor, extra);
    fields.set(style.id, field);
    return field;
  };
  const random = randomFrom(input.seed);
  const pages: PlannedPage[] = [];
  let style = chooseStyle(input.styles, matter, fieldFor);
  let left: readonly Matter[] = matter;
  while (left.length > 0) {
    const number = input.firstPage + pages.length;
    const filled = fillPage(rankedForPage(asOneFlow(left)), style, fieldFor(style), { number, random, steps: input.steps });
    pages.push(filled.page);
    findings.push(...filled.findings);
    left = filled.left;
    style = input.styleById.get(style.next ?? style.id) ?? style;
    if (input.styles.length > 1) style = styleForRest(style, input.styles, left, fieldFor);
  }
  return { pages, findings };
}

function fieldOf(style: PageStyle, copyfitFor: CopyfitFor, extra: ReadonlyMap<string, number>): Field {
  const lines = style.grid.lines - furnitureOf(style).lines;
  return { columns: style.grid.columns, lines, limit: Math.ceil(lines * LIMIT_SHARE), copyfit: copyfitFor(style), extra };
}

/** What is left for a last page may fill a smaller style better; nobody chose this one. */
function styleForRest(
  style: PageStyle,
  styles: readonly PageStyle[],
  left: readonly Matter[],
  fieldFor: (style: PageStyle) => Field,
): PageStyle {
  const holdsAll = (each: PageStyle): boolean => {
    const field = fieldFor(each);
    return sum(sizedMatter(left, field), (one) => one.area.ideal) <= field.columns * field.lines;
  };
  const enough = left.length > 0 && holdsAll(style) ? styles.filter((each) => each.kind === "inside" && holdsAll(each)) : [];
  return chooseStyle([style, ...enough], left, fieldFor);
}

/** The largest style that the copy fills; when none is filled, the one that comes nearest. */
function chooseStyle(styles: readonly PageStyle[], matter: readonly Matter[], fieldFor: (style: PageStyle) => Field): PageStyle {
  let best: PageStyle | undefined;
  let bestShare = -1;
  for (const style of styles) {
    if (styles.length === 1) return style;
    const field = fieldFor(style);
    const capacity = field.columns * field.lines;
    const sized = sizedMatter(matter, field);
    const most = sum(sized, (one) => Math.min(one.area.most, one.area.ideal * STRETCH));
    const pages = Math.max(1, Math.ceil(sum(sized, (one) => one.area.least) / capacity));
    const share = Math.min(1, most / (pages * capacity));
    if (share >= COVERED) return style;
    if (share <= bestShare) continue;
    best = style;
    bestShare = share;
  }
  if (!best) throw new Error("no page style to choose from");
  return best;
}

/** Matter with its areas; what fits in no shape at all counts as a full page. */
function sizedMatter(matter: readonly Matter[], field: Field): readonly Sized[] {
  const whole = field.columns * field.lines;
  return matter.map((one) => ({ matter: one, area: areaOf(leafOf(one, field), field) ?? { least: whole, ideal: whole, most: whole } }));
}

interface Search {
  readonly number: number;
  readonly random: Random;
  readonly steps: number;
}

interface Filled {
  readonly page: PlannedPage;
  readonly left: readonly Matter[];
  readonly findings: readonly Finding[];
}

function fillPage(matter: readonly Matter[], style: PageStyle, field: Field, search: Search): Filled {
  const sized = sizedMatter(matter, field);
  let chosen: readonly Matter[] = chooseMatter(sized, field);
  for (;;) {
    const filling = searchMatter(chosen, field, search);
    if (filling && filling.lines <= field.lines) return filledPage(matter, style, field, search.number, filling);
    if (chosen.length === 1) return splitPage(matter, style, field, search);
    const excess = filling ? (filling.lines - field.lines) * field.columns : 0;
    chosen = withoutLeastUrgent(chosen, sized, excess);
  }
}

function chooseMatter(sized: readonly Sized[], field: Field): readonly Matter[] {
  const capacity = field.columns * field.lines;
  const least = sum(sized, (one) => one.area.least);
  if (least <= capacity * TIGHTEST) return sized.map((one) => one.matter);
  const pages = Math.ceil(sum(sized, (one) => one.area.ideal) / (capacity * SQUEEZE));
  const wanted = pages > 1 ? capacity : capacity * SQUEEZE;
  return chooseForPage(sized, wanted, capacity * SQUEEZE).map((one) => one.matter);
}

function searchMatter(chosen: readonly Matter[], field: Field, search: Search): Filling | null {
  const leaves = chosen.map((one) => leafOf(one, field));
  return searchPage(leaves, field, search.random, search.steps);
}

/** Puts off matter from the last rank on, until `excess` cells are free; a data box goes only when nothing else can. */
function withoutLeastUrgent(chosen: readonly Matter[], sized: readonly Sized[], excess: number): readonly Matter[] {
  const ideal = new Map(sized.map((one) => [one.matter, one.area.ideal]));
  const [first, ...others] = chosen;
  const order = [...others.filter((one) => one.kind !== "box").reverse(), ...others.filter((one) => one.kind === "box")];
  const putOff = new Set<Matter>();
  let freed = 0;
  for (const one of order) {
    if (putOff.size > 0 && freed >= excess) break;
    putOff.add(one);
    freed += ideal.get(one) ?? 0;
  }
  return first ? [first, ...others.filter((one) => !putOff.has(one))] : [];
}

/** A page of one piece that is longer than the page: as much as there is room for, the rest overleaf. */
function splitPage(matter: readonly Matter[], style: PageStyle, field: Field, search: Search): Filled {
  const [first, ...others] = matter;
  if (!first) throw new Error("a page without matter");
  const leaf = splitLeaf(first, field, search.number + 1);
  const filling = leaf && searchPage([leaf], field, search.random, 1);
  if (!filling || filling.lines > field.lines) return noRoom(first, others, style, search);
  const rest = restOf(first, filling, field, search.number);
  return filledPage(rest ? [rest, ...others] : others, style, field, search.number, filling);
}

/** Only a damaged style or measure comes here; the piece is named, so that a person places it. */
function noRoom(first: Matter, others: readonly Matter[], style: PageStyle, { number }: Search): Filled {
  const finding: Finding = {
    rule: "finds-no-room",
    level: "error",
    place: { page: number },
    params: { name: nameOf(first), page: number },
  };
  return { page: { number, style: style.id, frames: framesOf(number, furnitureOf(style), []) }, left: others, findings: [finding] };
}

function filledPage(matter: readonly Matter[], style: PageStyle, field: Field, number: number, filling: Filling): Filled {
  const placed = new Set(filling.blocks.map((block) => block.leaf.matter));
  const white = Math.max(0, field.lines - filling.lines);
  const findings: Finding[] =
    white > 0 ? [{ rule: "page-not-full", level: "warning", place: { page: number }, params: { page: number, lines: white } }] : [];
  return {
    page: { number, style: style.id, frames: framesOf(number, furnitureOf(style), filling.blocks) },
    left: matter.filter((one) => !placed.has(one)),
    findings,
  };
}

function sum<T>(things: readonly T[], measure: (thing: T) => number): number {
  return things.reduce((total, thing) => total + measure(thing), 0);
}
