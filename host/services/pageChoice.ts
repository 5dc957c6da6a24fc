/** Which pages of an edition a person wants: `1-4`, `2`, `1,3-4`. */
import { type Failure, failure } from "./failure.js";

const RANGE = /^(\d+)(?:-(\d+))?$/;

/**
 * The pages named, those of an edition whose numbers are `known`, in their order; all of them for null. Fails with `pages-unreadable` for
 * words that name no pages, with `page-unknown` for a page that is not there.
 */
export function choosePages(
  words: string | null,
  known: readonly number[],
): { readonly ok: true; readonly pages: ReadonlySet<number> } | Failure {
  if (words === null) return { ok: true, pages: new Set(known) };
  const ranges = words.split(/[,，]/).map((part) => RANGE.exec(part.trim()));
  const pages = new Set<number>();
  for (const range of ranges) {
    if (range === null) return failure("pages-unreadable", { pages: words });
    const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])];
    if (from > to) return failure("pages-unreadable", { pages: words });
    const missing = [from, to].find((page) => !known.includes(page));
    if (missing !== undefined) return failure("page-unknown", { page: missing, known: known.join(", ") });
    for (const page of known) if (page >= from && page <= to) pages.add(page);
  }
  return { ok: true, pages };
}
