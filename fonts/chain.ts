/** Which faces stand behind a family and weight, in what order: pure choice over the catalogue. */
import type { Family } from "../core/face/index.js";
import type { CatalogueEntry } from "./catalogue.js";

/** A link of a fallback chain: the family to try and the weight to take of it. */
interface Link {
  readonly family: Family;
  /** Null takes the weight that was asked for. */
  readonly weight: number | null;
}

/** A brush display face is as dark as the heaviest text face, so its stand-ins are black. */
const BLACK = 900;

/** Behind each family comes what looks most like it, then what covers most characters. */
const CHAINS: Readonly<Record<Family, readonly Link[]>> = {
  song: links("song", "hei", "kai"),
  hei: links("hei", "song", "kai"),
  kai: links("kai", "song", "hei"),
  fangsong: links("fangsong", "kai", "song", "hei"),
  display: [
    { family: "display", weight: null },
    { family: "hei", weight: BLACK },
    { family: "song", weight: BLACK },
    { family: "kai", weight: BLACK },
  ],
};

function links(...families: readonly Family[]): readonly Link[] {
  return families.map((family) => ({ family, weight: null }));
}

/**
 * The entries to try for a family and weight, best first: per family of the chain the one nearest in weight.
 * `isAtHand` says whether the file of an entry is there; it is asked only as far as the chain is walked.
 */
export function* chainOf(
  catalogue: readonly CatalogueEntry[],
  family: Family,
  weight: number,
  isAtHand: (entry: CatalogueEntry) => boolean,
): Generator<CatalogueEntry> {
  for (const link of CHAINS[family]) {
    const entry = nearest(
      catalogue.filter((candidate) => candidate.family === link.family),
      link.weight ?? weight,
      isAtHand,
    );
    if (entry) yield entry;
  }
}

/** The entry nearest in weight; of two as near, the lighter for text weights and the heavier above them, as CSS Fonts 4 §5.2 leans. */
function nearest(entries: readonly CatalogueEntry[], weight: number, isAtHand: (entry: CatalogueEntry) => boolean): CatalogueEntry | null {
  const lean = weight <= 500 ? 1 : -1;
  const byDistance = [...entries].sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight) || lean * (a.weight - b.weight));
  return byDistance.find(isAtHand) ?? null;
}
