/**
 * The numbers of pages (版序) after pages come, go or change places. What is left out between two pages stays left out: a run of
 * pages that follow each other closes up or makes room, and stops doing so where a gap takes it up.
 *
 *     1 2 3 5   a new one behind 1:  1 [2] 3 4 5      2 is taken away:  1 2 5
 */
import { type Doc, type EditionRecord, type PageRecord, pagesIn, recordsOf, styleOf } from "../../model/index.js";

/** Pages in their order. */
export function pagesInOrder(doc: Doc): readonly PageRecord[] {
  return [...recordsOf(doc, "page")].sort((a, b) => a.number - b.number);
}

/** The first number behind a page; a spread has two. */
function numberAfter(doc: Doc, { number, style }: PageRecord): number {
  return number + pagesIn(styleOf(doc, style));
}

/** The pages with `page` at a place among them, from 0; those behind it make room. Its style has to be in the document. */
export function withPageAt(doc: Doc, page: PageRecord, at: number): readonly PageRecord[] {
  const pages = pagesInOrder(doc);
  const [before, behind] = [pages.slice(0, at), pages.slice(at)];
  const last = before.at(-1);
  const number = last === undefined ? (behind[0]?.number ?? 1) : numberAfter(doc, last);
  const placed: PageRecord = { ...page, number };
  let next = numberAfter(doc, placed);
  const moved = behind.map((each) => {
    const numbered = numberedAs(each, Math.max(each.number, next));
    next = numberAfter(doc, numbered);
    return numbered;
  });
  return [...before, placed, ...moved];
}

/** The pages without some; a run behind them closes up. */
export function withoutPages(doc: Doc, gone: ReadonlySet<string>): readonly PageRecord[] {
  let free = 0;
  let next: number | null = null;
  return pagesInOrder(doc).flatMap((page) => {
    if (next !== null && page.number !== next) free = 0;
    next = numberAfter(doc, page);
    if (!gone.has(page.id)) return [numberedAs(page, page.number - free)];
    free += next - page.number;
    return [];
  });
}

/** The same pages in another order: the first has the number that the first had, and gaps stay between the same places. */
export function inOrder(doc: Doc, order: readonly PageRecord[]): readonly PageRecord[] {
  const old = pagesInOrder(doc);
  let next = old[0]?.number ?? 1;
  return order.map((page, index) => {
    const before = old[index - 1];
    const gap = before === undefined ? 0 : (old[index]?.number ?? 0) - numberAfter(doc, before);
    const numbered = numberedAs(page, next + gap);
    next = numberAfter(doc, numbered);
    return numbered;
  });
}

/**
 * The edition whose variants follow new numbers: a page that a variant has of its own goes with that of the base, and stands behind
 * the last one where the base has no such page any more and another one has its number. Nothing where no variant has pages.
 */
export function variantsFollowing(doc: Doc, pages: readonly PageRecord[]): readonly EditionRecord[] {
  const edition = recordsOf(doc, "edition")[0];
  if (!edition?.variants?.some(({ changed }) => changed.some(({ type }) => type === "page"))) return [];
  const before = new Map(recordsOf(doc, "page").map((page) => [page.id, page.number]));
  const after = new Map(pages.map((page) => [page.id, page.number]));
  const variants = edition.variants.map((variant) => {
    const own = new Set(variant.changed.map(({ id }) => id));
    const taken = new Set(pages.flatMap(({ id, number }) => (own.has(id) || variant.removed.includes(id) ? [] : [number])));
    const changed = variant.changed.map((record) => {
      if (record.type !== "page") return record;
      const follows = before.get(record.id) === record.number ? after.get(record.id) : undefined;
      const wanted = follows ?? record.number;
      const number = taken.has(wanted) ? Math.max(...taken) + 1 : wanted;
      taken.add(number);
      return numberedAs(record, number);
    });
    return { ...variant, changed };
  });
  return [{ ...edition, variants }];
}

function numberedAs(page: PageRecord, number: number): PageRecord {
  return page.number === number ? page : { ...page, number };
}
