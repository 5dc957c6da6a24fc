/** Which pages of an edition a person wants: `1-4`, `2`, `1,3-4`. */
import { pagesNamed } from "../../core/model/index.js";
import { type Failure, failure } from "./failure.js";

/**
 * The pages named, those of an edition whose numbers are `known`, in their order; all of them for null. Fails with `pages-unreadable` for
 * words that name no pages, with `page-unknown` for a page that is not there.
 */
export function choosePages(
  words: string | null,
  known: readonly number[],
): { readonly ok: true; readonly pages: ReadonlySet<number> } | Failure {
  if (words === null) return { ok: true, pages: new Set(known) };
  const named = pagesNamed(words, known);
  switch (named.kind) {
    case "pages":
      return { ok: true, pages: named.pages };
    case "unreadable":
      return failure("pages-unreadable", { pages: words });
    case "missing":
      return failure("page-unknown", { page: named.page, known: known.join(", ") });
  }
}
