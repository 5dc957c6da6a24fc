/** The inks of an edition as swatches: black and its tints, the house colours, the spot inks, and whatever type already stands in. */
import { BLACK, type Doc, type Ink, inkWords, recordsOf } from "../../../../core/model/index.js";
import type { Swatch, Value } from "../field.js";

export type NamedInk = Swatch;

const TINTS = [0.8, 0.6, 0.4, 0.2];
const PAPER: Ink = { c: 0, m: 0, y: 0, k: 0 };

export function inkKey({ c, m, y, k }: Ink): string {
  return [c, m, y, k].map((share) => Math.round(share * 1000)).join(" ");
}

export function inkOf(inks: readonly NamedInk[], key: Value): Ink {
  return inks.find(({ value }) => value === key)?.ink ?? inkFrom(String(key)) ?? BLACK;
}

/** An ink from its key, by which it is told when it stands in no list. */
function inkFrom(key: string): Ink | null {
  const [c, m, y, k] = key.split(" ").map((share) => Number(share) / 1000);
  if (c === undefined || m === undefined || y === undefined || k === undefined) return null;
  return [c, m, y, k].every((share) => share >= 0 && share <= 1) ? { c, m, y, k } : null;
}

const known = new WeakMap<Doc["styles"], readonly NamedInk[]>();

/** All inks that the edition knows, each once. */
export function inksOfEdition(doc: Doc): readonly NamedInk[] {
  const before = known.get(doc.styles);
  if (before) return before;
  const named = new Map<string, NamedInk>();
  const add = (ink: Ink, name: Pick<NamedInk, "words" | "text">): void => {
    const value = inkKey(ink);
    if (!named.has(value)) named.set(value, { value, ink, ...name });
  };
  add(BLACK, { words: "ink-black" });
  for (const style of doc.styles.values()) add(style.type.accent, { words: "ink-accent" });
  const spots = [...[...doc.styles.values()].map(({ inks }) => inks), ...recordsOf(doc, "page").map(({ inks }) => inks)];
  for (const inks of spots) if (inks?.kind === "k-spot") add(inks.ink, { text: inks.name });
  for (const share of TINTS) add({ ...BLACK, k: share }, { text: `K${share * 100}` });
  add(PAPER, { words: "ink-paper" });
  for (const style of doc.styles.values()) {
    const { body, dateline, byline, subhead, caption, briefHead, rubric, folio } = style.type;
    for (const { ink } of [body, dateline, byline, subhead, caption, briefHead, rubric, folio]) add(ink, { text: inkWords(ink) });
  }
  const all = [...named.values()];
  known.set(doc.styles, all);
  return all;
}
