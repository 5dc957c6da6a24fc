/** Variants of an edition (分版、晚版): made, named, taken away. */
import { changing } from "../../edit/index.js";
import { type Doc, type EditionRecord, type EditionVariant, recordsOf, type VariantName, variantsOf } from "../../model/index.js";
import { type Outcome, refusal } from "../outcome.js";

/** Makes a variant that differs in nothing yet. Refused where another one is called so. */
export function createVariant(doc: Doc, title: string, id: string): Outcome {
  const words = title.trim();
  const variants = variantsOf(doc);
  if (words === "") return null;
  if (isTaken(variants, words)) return refusal("refused-variant-name", { name: words });
  const made: EditionVariant = { name: freeName(variants), title: words, changed: [], removed: [] };
  return withVariants(doc, [...variants, made], id, "did-new-variant", words);
}

/** Gives a variant another title; the name by which it is asked for stays. */
export function renameVariant(doc: Doc, name: string, title: string, id: string): Outcome {
  const words = title.trim();
  const variants = variantsOf(doc);
  const variant = variants.find((each) => each.name === name);
  if (variant === undefined || words === "" || variant.title === words) return null;
  if (isTaken(variants, words)) return refusal("refused-variant-name", { name: words });
  const renamed = variants.map((each) => (each === variant ? { ...each, title: words } : each));
  return withVariants(doc, renamed, id, "did-rename-variant", words);
}

/** Takes a variant away, with all that it has of its own. */
export function deleteVariant(doc: Doc, name: string, id: string): Outcome {
  const variants = variantsOf(doc);
  const variant = variants.find((each) => each.name === name);
  if (variant === undefined) return null;
  const left = variants.filter((each) => each !== variant);
  return withVariants(doc, left, id, "did-delete-variant", variantTitle(variant));
}

/** What a person calls a variant. */
export function variantTitle({ name, title }: VariantName): string {
  return title ?? name;
}

/** The edition with these variants; none at all leave no trace in it. */
export function editionWith(edition: EditionRecord, variants: readonly EditionVariant[]): EditionRecord {
  const { variants: _, ...facts } = edition;
  return variants.length === 0 ? facts : { ...facts, variants };
}

function withVariants(doc: Doc, variants: readonly EditionVariant[], id: string, label: string, name: string): Outcome {
  const [edition] = recordsOf(doc, "edition");
  return edition === undefined ? null : changing(doc, id, label, { put: [editionWith(edition, variants)] }, { name });
}

function isTaken(variants: readonly EditionVariant[], title: string): boolean {
  return variants.some((each) => each.name === title || each.title === title);
}

function freeName(variants: readonly EditionVariant[]): string {
  const taken = new Set(variants.map(({ name }) => name));
  for (let count = variants.length + 1; ; count++) if (!taken.has(`v${count}`)) return `v${count}`;
}
