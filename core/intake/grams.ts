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

/** Which texts hold each of some n-grams, and how prominently: 1 near the beginning, less further down. */
export interface GramIndex {
  readonly texts: number;
  readonly holders: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** Characters at the beginning of a story that say what it is about. */
const LEAD = 160;
const FURTHER_DOWN = 0.6;

/** Looks the wanted n-grams up in all texts, once over each text. */
export function indexGrams(wanted: Iterable<string>, texts: readonly string[]): GramIndex {
  const holders = new Map<string, Map<number, number>>();
  for (const gram of wanted) holders.set(gram, new Map());
  texts.forEach((text, number) => {
    const hold = (gram: string, at: number): void => {
      const held = holders.get(gram);
      if (held && !held.has(number)) held.set(number, at < LEAD ? 1 : FURTHER_DOWN);
    };
    for (let at = 0; at + 1 < text.length; at++) {
      hold(text.slice(at, at + 2), at);
      hold(text.slice(at, at + 3), at);
    }
  });
  return { texts: texts.length, holders };
}

/** A word that so many texts hold tells none of them from another. */
const WIDELY_HELD = 200;
/** What a word that no text holds weighs: little, for the headline may paraphrase. */
const UNHELD = 0.4;

/** Share of a text's wording, rare n-grams weighing most, that each of the indexed texts holds; 0 is not listed. */
export function sharesOf(grams: ReadonlySet<string>, index: GramIndex): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  let whole = 0;
  for (const gram of grams) {
    const held = index.holders.get(gram);
    const weight = held && held.size > 0 ? Math.log(1 + index.texts / held.size) : UNHELD;
    whole += weight;
    if (held && held.size <= WIDELY_HELD)
      for (const [number, prominence] of held) shares.set(number, (shares.get(number) ?? 0) + weight * prominence);
  }
  if (whole > 0) for (const [number, share] of shares) shares.set(number, share / whole);
  return shares;
}
