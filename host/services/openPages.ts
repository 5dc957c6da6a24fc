/** An edition opened to be put out: its press read, its pages made up and laid out, and those of them that a person wants. */
import type { Finding } from "../../core/model/index.js";
import type { PageLayout } from "../../core/page/index.js";
import { type Press, type PressWishes, readPress } from "./conditions.js";
import { type Failure, failure } from "./failure.js";
import { type MadeEdition, type MakingJob, makeEditions } from "./making.js";
import { choosePages } from "./pageChoice.js";
import { layoutForPress } from "./pressLayout.js";
import { stopwatch } from "./stopwatch.js";

/** What to put out, and for which press. */
export interface PagesJob extends MakingJob {
  /** Pages as a person names them: `1-4`; all of them when null. */
  readonly pages: string | null;
  readonly press: PressWishes;
}

export interface OpenPages {
  readonly ok: true;
  readonly edition: MadeEdition;
  readonly press: Press;
  /** The pages chosen, in their order. */
  readonly layouts: readonly PageLayout[];
  /** Whether they are all the pages of the edition. */
  readonly isWhole: boolean;
}

/** What there is to say of the edition as a whole and of the pages chosen. */
export function findingsOnPages(layouts: readonly PageLayout[], findings: readonly Finding[]): readonly Finding[] {
  const numbers = new Set(layouts.map(({ number }) => number));
  return findings.filter(({ place }) => place.page === undefined || numbers.has(place.page));
}

export async function openPages(job: PagesJob): Promise<OpenPages | Failure> {
  const read = readPress(job.press);
  if (!read.ok) return read;
  const watch = stopwatch(() => 0);
  const editions = await makeEditions({ ...job, proposals: 1 }, watch, read.press);
  if (!editions.ok) return editions;
  const [made] = editions.all;
  if (made === undefined) return failure("nothing-to-compose");
  return pagesOf(made, read.press, job.pages);
}

/** Pages of an edition that is made up, as a person names them. */
export async function pagesOf(made: MadeEdition, press: Press, pages: string | null): Promise<OpenPages | Failure> {
  const { edition, layouts: all } = await layoutForPress(made, press);
  const chosen = choosePages(
    pages,
    all.map(({ number }) => number),
  );
  if (!chosen.ok) return chosen;
  const layouts = all.filter(({ number }) => chosen.pages.has(number));
  return { ok: true, edition, press, layouts, isWhole: layouts.length === all.length };
}
