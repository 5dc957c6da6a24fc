/**
 * Pages of the plans before, so that planning again reckons anew only what has changed: a page for the same copy comes out
 * the same, unless the engine's check has asked for more room for something on it, or another look is taken at it.
 */
import type { Filled } from "./fillPage.js";
import type { Matter } from "./matter.js";
import { nameOf } from "./matter.js";

/** Lines to keep free beyond the count of copy-fit, by `nameOf` the copy. */
type Extra = ReadonlyMap<string, number>;

/** The page of a key, made by `make` unless it is known for these `matter` and `extra`. */
export type PageMemory<Page extends Filled> = (key: string, matter: readonly Matter[], extra: Extra, make: () => Page) => Page;

/** A memory for the plans of one proposal. */
export function createPageMemory<Page extends Filled>(): PageMemory<Page> {
  const known = new Map<string, { readonly page: Page; readonly extra: Extra }[]>();
  return (key, matter, extra, make) => {
    const full = `${key}: ${matter.map(keyOf).join("; ")}`;
    const pages = known.get(full) ?? [];
    known.set(full, pages);
    const found = pages.find((each) => [...each.extra].every(([name, lines]) => (extra.get(name) ?? 0) === lines));
    if (found) return found.page;
    const page = make();
    const onPage = matter.filter((one) => !page.left.includes(one)).map(nameOf);
    pages.push({ page, extra: new Map(onPage.map((name) => [name, extra.get(name) ?? 0])) });
    return page;
  };
}

function keyOf(matter: Matter): string {
  return matter.kind === "story" ? `${nameOf(matter)} ${matter.part} ${matter.done}` : nameOf(matter);
}
