/** Copy of the pasteboard on a page, in the size that it needs. */
import { bringInAt, isRefusal } from "../../../../core/commands/index.js";
import type { ArgumentsOf, HostResults, Outcome } from "../../../api/index.js";
import { failure } from "../../failure.js";
import type { BenchMatter } from "./matter.js";

export function bringInOf(matter: BenchMatter, { copy, page, cell }: ArgumentsOf<"bringIn">): Outcome<HostResults["bringIn"]> {
  const { doc, revision } = matter.edition();
  const outcome = bringInAt(doc, page, copy, cell, matter.fitDesk().copyfitOf, `place ${copy}`);
  if (outcome === null) return failure("bring-in-none");
  return isRefusal(outcome) ? failure(outcome.refused, outcome.params) : { ok: true, transaction: outcome, revision };
}
