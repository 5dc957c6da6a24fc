/**
 * Shared wording, measured in character n-grams: those that few texts of the page hold weigh most
 * (inverse document frequency, Spärck Jones 1972).
 */

/** Distinct pairs and triples of neighbouring characters; punctuation and white part them. */
export function gramsOf(wording: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const part of wording.match(/[\u3400-\u9fffA-Za-z0-9]+/g) ?? []) {
    for (let at = 0; at + 1 < part.length; at++) {
      grams.add(part.slice(at, at + 2));
      if (at + 2 < part.length) grams.add(part.slice(at, at + 3));
    }
  }
  return grams;
}

/** Which texts hold each of some n-grams. */
export interface GramIndex {
  readonly texts: number;
  readonly holders: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Looks the wanted n-grams up in all texts, once over each text. */
export function indexGrams(wanted: Iterable<string>, texts: readonly string[]): GramIndex {
  const holders = new Map<string, Set<number>>();
  for (const gram of wanted) holders.set(gram, new Set());
  texts.forEach((text, number) => {
    for (let at = 0; at + 1 < text.length; at++) {
      holders.get(text.slice(at, at + 2))?.add(number);
      holders.get(text.slice(at, at + 3))?.add(number);
    }
  });
  return { texts: texts.length, holders };
}

/** Share of a text's wording, rare n-grams weighing most, that each of the indexed texts holds; 0 is not listed. */
export function sharesOf(grams: ReadonlySet<string>, index: GramIndex): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  let whole = 0;
  for (const gram of grams) {
    const held = index.holders.get(gram);
    const count = held?.size ?? 0;
    // A word that stands nowhere says little: the headline paraphrases.
    const weight = count === 0 ? 0.4 : Math.log(1 + index.texts / count);
    whole += weight;
    if (held) for (const number of held) shares.set(number, (shares.get(number) ?? 0) + weight);
  }
  if (whole > 0) for (const [number, share] of shares) shares.set(number, share / whole);
  return shares;
}
