/** Variants of an edition: by name, and as they are saved beside its base. */
import {
  type Doc,
  type EditionVariant,
  editionVariant,
  type VariantName,
  variantBetween,
  variantsOf,
  withVariants,
} from "../../core/model/index.js";
import { type Failure, failure } from "./failure.js";

/** That an edition has no variant of a name, and which it has. */
export function variantUnknown(variant: string, known: readonly VariantName[]): Failure {
  if (known.length === 0) return failure("variants-none", { variant });
  return failure("variant-unknown", {
    variant,
    known: known.map(({ name, title }) => (title === null ? name : `${name}（${title}）`)).join(" "),
  });
}

/** A saved edition in the variant of a name; its base for null. */
export function docInVariant(doc: Doc, variant: string | null): { readonly ok: true; readonly doc: Doc } | Failure {
  const resolved = variant === null ? doc : editionVariant(doc, variant);
  return resolved === null ? variantUnknown(variant ?? "", variantNames(doc)) : { ok: true, doc: resolved };
}

/** What the variants of an edition are called. */
export function variantNames(doc: Doc): readonly VariantName[] {
  return variantsOf(doc).map(({ name, title }) => ({ name, title }));
}

/** An edition that was made up, with where its pictures are and what was read for it. */
interface Whole {
  readonly saved: Doc;
  readonly originals: ReadonlyMap<string, string | Uint8Array>;
  readonly inputs: readonly string[];
  readonly variants: readonly VariantName[];
}

/**
 * A base as it is saved with its variants: `make` makes up each of them, and what it differs in stands in the record of the
 * edition. An opened edition holds its variants already and stays as it is.
 */
export async function wholeEdition<W extends Whole>(
  base: W,
  make: (variant: string) => Promise<{ readonly ok: true; readonly all: readonly Whole[] } | Failure>,
): Promise<{ readonly ok: true; readonly edition: W } | Failure> {
  if (variantsOf(base.saved).length > 0) return { ok: true, edition: base };
  const made: Whole[] = [];
  const variants: EditionVariant[] = [];
  for (const { name, title } of base.variants) {
    const editions = await make(name);
    if (!editions.ok) return editions;
    for (const edition of editions.all.slice(0, 1)) {
      made.push(edition);
      variants.push(variantBetween(base.saved, edition.saved, name, title));
    }
  }
  const styles = new Map([...made.flatMap(({ saved }) => [...saved.styles]), ...base.saved.styles]);
  return {
    ok: true,
    edition: {
      ...base,
      saved: withVariants({ ...base.saved, styles }, variants),
      originals: new Map([...made.flatMap(({ originals }) => [...originals]), ...base.originals]),
      inputs: [...base.inputs, ...made.flatMap(({ inputs }) => inputs)],
    },
  };
}
