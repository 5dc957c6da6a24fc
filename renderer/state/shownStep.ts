/** How one document that is shown, the edition or one of its variants (分版、晚版), leads to the next. */
import { changing, type Transaction } from "../../core/edit/index.js";
import type { Doc } from "../../core/model/index.js";

/** What leads from one document that is shown to the next, under the name of the step that did it; null where they look the same. */
export function shownStep(
  before: Doc,
  after: Doc,
  { id, label, params }: Pick<Transaction, "id" | "label" | "params">,
): Transaction | null {
  const put = [...after.records.values()].filter((record) => before.records.get(record.id) !== record);
  const remove = [...before.records.keys()].filter((each) => !after.records.has(each));
  const styles = [...after.styles.values()].filter((style) => before.styles.get(style.id) !== style);
  return changing(before, id, label, { put, remove, styles }, params);
}
