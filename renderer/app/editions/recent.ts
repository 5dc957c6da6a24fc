/** Editions as people look for them: what was worked on last comes first. */
import type { EditionCard } from "../../../host/api/index.js";

export function recentFirst(editions: readonly EditionCard[]): readonly EditionCard[] {
  return [...editions].sort((a, b) => (b.changed ?? 0) - (a.changed ?? 0));
}

/** The one that the app begins with: what was worked on last, as far as it can be read. */
export function editionToBegin(editions: readonly EditionCard[]): EditionCard | null {
  const all = recentFirst(editions);
  return all.find(({ facts }) => facts !== null) ?? all[0] ?? null;
}

/** Those whose name, paper or date has all the words of a search. */
export function editionsFound(editions: readonly EditionCard[], query: string): readonly EditionCard[] {
  const wanted = query.toLowerCase().split(/\s+/);
  return editions.filter(({ name, facts }) => {
    const said = `${name} ${facts?.paper ?? ""} ${facts?.date ?? ""}`.toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}
