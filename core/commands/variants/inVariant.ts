/** Changes of one variant of an edition (分版、晚版) alone. */
import { apply, changing } from "../../edit/index.js";
import { type Doc, editionVariant, recordsOf, variantBetween, variantsOf } from "../../model/index.js";
import { isRefusal, type Outcome } from "../outcome.js";

/** Does a command on an edition as one of its variants has it; what it changes is the variant's own, and the base stays. Null when there is none of that name. */
export function inVariant(doc: Doc, name: string, command: (variant: Doc) => Outcome, id: string): Outcome {
  const whole = editionVariant(doc, name);
  const edition = recordsOf(doc, "edition")[0];
  if (whole === null || !edition) return null;
  const outcome = command(whole);
  if (outcome === null || isRefusal(outcome)) return outcome;
  const after = apply(whole, outcome);
  const variants = variantsOf(doc).map((each) => (each.name === name ? variantBetween(doc, after, name, each.title) : each));
  return changing(
    doc,
    id,
    outcome.label,
    { put: [{ ...edition, variants }], styles: (outcome.styles ?? []).flatMap((style) => style.after ?? []) },
    outcome.params,
  );
}
