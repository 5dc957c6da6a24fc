/** Fills one page: chooses the matter that it holds, and searches for the best way to stand it there. */
import type { Finding } from "../model/index.js";
import { chooseForPage, type Sized } from "./choose.js";
import type { Field } from "./leaf.js";
import type { AdMatter, Matter } from "./matter.js";
import { nameOf } from "./matter.js";
import type { Filling } from "./pagePlan.js";
import { leafOf } from "./plainLeaves.js";
import { type Found, type SearchOrder, searchPage } from "./search.js";
import { sizedMatter, sum } from "./sizes.js";
import { restOf, splitLeaf } from "./split.js";

/** A page may be chosen this much fuller than liked best: headlines and pictures give way. */
const SQUEEZE = 1.04;
/** Matter is only put off to a next page when the page is over this share of its least area. */
const TIGHTEST = 0.99;
/** Share of the page that one piece of several is reckoned with at most. */
const FAIR_SHARE = 0.4;

export interface Filled {
  /** Null for a page on which nothing stands. */
  readonly filling: Filling | null;
  readonly left: readonly Matter[];
  /** Booked advertisements that found no room beside the others. */
  readonly adsLeft: readonly AdMatter[];
  readonly findings: readonly Finding[];
  readonly cost: number;
}

/** The page, the number of the one that follows it, and how much fuller than liked best it may be chosen beyond the usual; 1 when absent. */
type Order = SearchOrder & { readonly number: number; readonly next: number; readonly press?: number };

/** Fills the field with the matter of the highest ranks, as much as it holds, and with all that was booked for it. */
export function fillPage(matter: readonly Matter[], booked: readonly AdMatter[], field: Field, order: Order): Filled {
  const sized = sizedMatter(matter, field);
  const room = field.columns * field.lines - sum(sizedMatter(booked, field), (one) => one.area.ideal);
  let chosen = chooseMatter(sized, room * (order.press ?? 1));
  for (;;) {
    const found = search([...chosen, ...booked], field, order);
    if (found && found.filling.lines <= field.lines) return filledPage(matter, field, order.number, found);
    if (chosen.length <= 1) return splitPage(matter, booked, field, order) ?? withFewerAds(matter, booked, field, order);
    const excess = found ? (found.filling.lines - field.lines) * field.columns : 0;
    chosen = withoutLeastUrgent(chosen, sized, excess);
  }
}

function chooseMatter(sized: readonly Sized[], capacity: number): readonly Matter[] {
  const least = sum(sized, (one) => one.area.least);
  if (least <= capacity * TIGHTEST) return sized.map((one) => one.matter);
  const pages = Math.ceil(sum(sized, (one) => one.area.ideal) / (capacity * SQUEEZE));
  const wanted = pages > 1 ? capacity : capacity * SQUEEZE;
  const fair = sized.map((one) => fairlySized(one, capacity));
  return chooseForPage(fair, wanted, capacity * SQUEEZE).map((one) => one.matter);
}

/** A piece whose pictures would like to fill the page is content with a fair share of it while others wait. */
function fairlySized({ matter, area }: Sized, capacity: number): Sized {
  return { matter, area: { ...area, ideal: Math.max(area.least, Math.min(area.ideal, capacity * FAIR_SHARE)) } };
}

function search(chosen: readonly Matter[], field: Field, order: SearchOrder): Found | null {
  const leaves = chosen.map((one) => leafOf(one, field));
  return searchPage(leaves, field, order);
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

/** A page of one piece that is longer than the page: as much as there is room for, the rest overleaf. Null when nothing fits. */
function splitPage(matter: readonly Matter[], booked: readonly AdMatter[], field: Field, order: Order): Filled | null {
  const [first, ...others] = matter;
  const leaf = first && splitLeaf(first, field, order.next);
  const leaves = [...(leaf ? [leaf] : []), ...booked.map((ad) => leafOf(ad, field))];
  const found = searchPage(leaves, field, order);
  if (!found || found.filling.lines > field.lines) return null;
  const page = filledPage([], field, order.number, found);
  if (!first || !leaf) return { ...page, left: matter };
  const rest = restOf(first, found.filling, field, order.number);
  return { ...page, left: rest ? [rest, ...others] : others };
}

/** The page without the advertisement that was booked last; without any the first piece is at fault. */
function withFewerAds(matter: readonly Matter[], booked: readonly AdMatter[], field: Field, order: Order): Filled {
  const last = booked.at(-1);
  if (!last) return noRoom(matter, order);
  const page = fillPage(matter, booked.slice(0, -1), field, order);
  return { ...page, adsLeft: [...page.adsLeft, last] };
}

/** Only a damaged style or measure comes here; the piece is named, so that a person places it. */
function noRoom([first, ...left]: readonly Matter[], { number }: Order): Filled {
  const named = first ? [first] : [];
  const findings = named.map(
    (piece): Finding => ({ rule: "finds-no-room", level: "error", place: { page: number }, params: { name: nameOf(piece), page: number } }),
  );
  return { filling: null, left, adsLeft: [], findings, cost: 0 };
}

function filledPage(matter: readonly Matter[], field: Field, number: number, { filling, cost }: Found): Filled {
  const placed = new Set(filling.blocks.map((block) => block.leaf.matter));
  const white = Math.max(0, field.lines - filling.lines);
  const findings: Finding[] =
    white > 0 ? [{ rule: "page-not-full", level: "warning", place: { page: number }, params: { page: number, lines: white } }] : [];
  return { filling, left: matter.filter((one) => !placed.has(one)), adsLeft: [], findings, cost };
}
