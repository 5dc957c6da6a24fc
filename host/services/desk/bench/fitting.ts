/** Steps that make copy fit, and ways to set a headline, for the edition as it stands. */
import { fitSteps, justifyPage } from "../../../../core/commands/index.js";
import { recordOf, recordsOf, styleOf } from "../../../../core/model/index.js";
import { fitOf } from "../../../../core/page/index.js";
import { say, sayFit } from "../../../../messages/index.js";
import type { ArgumentsOf, FitWay, HeadlineWay, HostResults, Outcome } from "../../../api/index.js";
import { failure } from "../../failure.js";
import type { BenchMatter } from "./matter.js";

export function fitWaysOf(matter: BenchMatter, { story, language }: ArgumentsOf<"fitWays">): Outcome<HostResults["fitWays"]> {
  const { doc, revision } = matter.edition();
  if (doc.records.get(story)?.type !== "story") return failure("fit-no-story", { story });
  const fit = fitOf(doc, matter.layouts(), story);
  const ways = fitSteps(doc, matter.layouts(), story, matter.fitDesk()).map(({ action, name, gained, after, transaction }): FitWay => {
    const does =
      action.kind === "cut" ? say(language, "fit-cut", { ...action }) : say(language, `fit-way-${action.kind}`, { ...moreOf(action) });
    return { name, does, gained, after, transaction };
  });
  return { ok: true, fit, says: fit === null ? say(language, "fit-unplaced") : sayFit(language, fit), ways, revision };
}

/** What a step adds or takes away, with its sign. */
function moreOf(action: { readonly more: number } | { readonly size: number } | object): { readonly more: string } {
  const more = "more" in action ? action.more : "size" in action ? action.size : 0;
  return { more: more > 0 ? `+${more}` : `−${-more}` };
}

export function justifyOf(matter: BenchMatter, { page }: ArgumentsOf<"justify">): Outcome<HostResults["justify"]> {
  const { doc, revision } = matter.edition();
  const record = recordsOf(doc, "page").find(({ number }) => number === page);
  if (record === undefined) return failure("fit-no-justify", { page });
  return { ok: true, transaction: justifyPage(doc, record.id, matter.fitDesk(), `justify ${record.id}`), revision };
}

export function headlineWaysOf(
  matter: BenchMatter,
  { story, page, writing, size, rank }: ArgumentsOf<"headlineWays">,
): Outcome<HostResults["headlineWays"]> {
  const { doc, revision } = matter.edition();
  const record = recordsOf(doc, "page").find(({ number }) => number === page);
  if (record === undefined || doc.records.get(story)?.type !== "story") return failure("fit-no-story", { story });
  const words = recordOf(doc, story, "story");
  const copyfit = matter.fitDesk().copyfitOf(styleOf(doc, record.style));
  const ways: readonly HeadlineWay[] =
    writing === "vertical"
      ? copyfit.verticalHeadlines(words, size, rank).map(({ setting, cols, cost }) => ({ setting, takes: cols, cost }))
      : copyfit.headlines(words, size, rank).map(({ setting, lines, cost }) => ({ setting, takes: lines, cost }));
  return { ok: true, ways, revision };
}
