/** What lies on a bench: the edition as it stands now, and all that is worked out from it once a revision. */
import type { FitDesk } from "../../../../core/commands/index.js";
import { HOUSE_LIMITS } from "../../../../core/commands/index.js";
import type { Hyphenator, PrintFaceSet, Segmenter } from "../../../../core/face/index.js";
import type { Doc, PageStyle } from "../../../../core/model/index.js";
import { type Copyfit, createCopyfit, layoutEdition, type PageLayout } from "../../../../core/page/index.js";
import { createFaceSet } from "../../../../fonts/index.js";
import { createHyphenator } from "../../hyphenator.js";
import { startSegmenter } from "../../segmenter.js";
import { type BenchEdition, type BenchState, changedDoc } from "./messages.js";

export interface BenchMatter {
  readonly faces: PrintFaceSet;
  readonly hyphenator: Hyphenator;
  /** Whether a search is to end with what it has found. */
  readonly isHurried: () => boolean;
  edition(): BenchEdition;
  take(state: BenchState): void;
  /** The pages of the document as it is: what commands are held against. */
  layouts(): readonly PageLayout[];
  segmenter(): Segmenter;
  fitDesk(): FitDesk;
  /** What `make` gives for the edition as it stands, made once a revision. */
  once<Value>(key: string, make: () => Value): Value;
}

export function createMatter(isHurried: () => boolean): BenchMatter {
  const faces = createFaceSet();
  const hyphenator = createHyphenator();
  const copyfits = new WeakMap<PageStyle, Copyfit>();
  let current: BenchEdition | null = null;
  let known = new Map<string, unknown>();
  let segmenter: Segmenter | null = null;

  function edition(): BenchEdition {
    if (current === null) throw new Error("there is no edition on the bench");
    return current;
  }

  function once<Value>(key: string, make: () => Value): Value {
    if (!known.has(key)) known.set(key, make());
    return known.get(key) as Value;
  }

  function words(): Segmenter {
    segmenter ??= startSegmenter();
    return segmenter;
  }

  function copyfitOf(style: PageStyle): Copyfit {
    const copyfit = copyfits.get(style) ?? createCopyfit(style, faces, words(), { hyphenator });
    copyfits.set(style, copyfit);
    return copyfit;
  }

  return {
    faces,
    hyphenator,
    isHurried,
    edition,
    once,
    segmenter: words,
    take({ change, variant, revision, opened }) {
      const last: Doc | null = current?.doc ?? null;
      const facts = opened ?? current?.opened;
      if (facts === undefined) throw new Error("an edition came without its originals");
      if (current?.revision !== revision || current.variant !== variant || opened !== null) known = new Map();
      current = { doc: changedDoc(last, change), variant, revision, opened: facts };
    },
    layouts: () => once("layouts", () => layoutEdition(edition().doc, faces, { hyphenator })),
    fitDesk: () => ({ faces, services: { hyphenator }, limits: HOUSE_LIMITS, copyfitOf }),
  };
}
