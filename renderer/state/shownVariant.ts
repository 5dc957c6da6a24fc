/** The edition as one of its variants (分版、晚版) has it: what is shown and changed while the base stays the host's. */
import { changing, type Transaction } from "../../core/edit/index.js";
import { type Doc, editionVariant } from "../../core/model/index.js";

/** The edition in a variant, the base for null; the base too where there is no variant of that name any more. */
export function inShownVariant(base: Doc, variant: string | null): { readonly doc: Doc; readonly variant: string | null } {
  const whole = variant === null ? null : editionVariant(base, variant);
  return whole === null ? { doc: base, variant: null } : { doc: whole, variant };
}

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
