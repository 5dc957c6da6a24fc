/** Which pages a person names: `1-4`, `2`, `1,3-4`. */

const RANGE = /^(\d+)(?:-(\d+))?$/;

/** Some pages; why the words name none of those there are: they cannot be read, or name a page that is missing. */
export type NamedPages =
  | { readonly kind: "pages"; readonly pages: ReadonlySet<number> }
  | { readonly kind: "unreadable" }
  | { readonly kind: "missing"; readonly page: number };

/** The pages that are named, those of an edition whose numbers are `known`. */
export function pagesNamed(words: string, known: readonly number[]): NamedPages {
  const pages = new Set<number>();
  for (const part of words.split(/[,，]/)) {
    const range = RANGE.exec(part.trim());
    if (range === null) return { kind: "unreadable" };
    const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])];
    if (from > to) return { kind: "unreadable" };
    const missing = [from, to].find((page) => !known.includes(page));
    if (missing !== undefined) return { kind: "missing", page: missing };
    for (const page of known) if (page >= from && page <= to) pages.add(page);
  }
  return { kind: "pages", pages };
}
