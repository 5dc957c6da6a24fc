/** Finding words in all of an edition, and replacing them there as one step. */
import { apply, changing, type Transaction } from "../../edit/index.js";
import { type BlockRole, type Doc, type DocRecord, recordsOf } from "../../model/index.js";
import { type FindQuery, finderOf, type Hit, isHeadlineRole, replacementOf } from "../../story/index.js";
import { isRefusal, type Outcome, refusal } from "../outcome.js";
import { replaceWords, type WordPlace, wordsAt } from "../text/words.js";
import { placedWords } from "./wordPlaces.js";

/** A place where words were found, with a few of those round it. */
export interface FoundWords extends Hit {
  readonly place: WordPlace;
  /** What the block is in which it begins; null where words have no roles. */
  readonly role: BlockRole | null;
  readonly page: string | null;
  /** A frame that shows it, as far as can be told without the layout; null when none does. */
  readonly frame: string | null;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface FoundAll {
  readonly found: readonly FoundWords[];
  /** Where the pattern cannot be understood, as an offset in it; null when it can. */
  readonly faultAt: number | null;
  /** The search was ended early, for it took too long. */
  readonly isCut: boolean;
}

/** Characters that are shown before and behind a place. */
const CONTEXT = 12;

/** All places of a query in an edition, or in one story with its pictures. */
export function findWords(doc: Doc, query: FindQuery, story: string | null): FoundAll {
  const finder = finderOf(query);
  if (!finder.ok) return { found: [], faultAt: finder.at, isCut: false };
  const found = placedWords(doc)
    .filter(({ place }) => story === null || belongsTo(doc, place, story))
    .flatMap(({ place, words, page, frame }) =>
      finder.find(words).map((hit): FoundWords => ({ ...hit, place, page, ...shownIn(doc, place, frame, hit.from), ...round(words, hit) })),
    );
  return { found, faultAt: null, isCut: finder.isCut() };
}

function belongsTo(doc: Doc, { kind, id }: WordPlace, story: string): boolean {
  const record = doc.records.get(id);
  return kind === "story" ? id === story : record?.type === "picture" && record.story === story;
}

function shownIn(doc: Doc, { kind, id }: WordPlace, frame: string | null, at: number): Pick<FoundWords, "role" | "frame"> {
  const story = kind === "story" ? doc.records.get(id) : undefined;
  if (story?.type !== "story") return { role: null, frame };
  const role = story.blocks.find((block) => block.to >= at)?.role ?? null;
  const wanted = role !== null && isHeadlineRole(role) ? "headline" : "text";
  const own = recordsOf(doc, "frame").find(({ content }) => content.kind === wanted && content.story === id);
  return { role, frame: frame === null ? null : (own?.id ?? frame) };
}

function round(words: string, { from, to }: Hit): Pick<FoundWords, "before" | "words" | "after"> {
  const start = words.lastIndexOf("\n", from - 1) + 1;
  const end = words.indexOf("\n", to);
  return {
    before: words.slice(Math.max(start, from - CONTEXT), from),
    words: words.slice(from, to),
    after: words.slice(to, Math.min(end < 0 ? words.length : end, to + CONTEXT)),
  };
}

/** Puts other words in the place of one that was found; null where the words do not stand there any more. */
export function replaceFound(doc: Doc, found: FoundWords, query: FindQuery, replacement: string, id: string): Outcome {
  const { place, from, to, words } = found;
  if (wordsAt(doc, place)?.slice(from, to) !== words) return null;
  return replaceWords(doc, place, from, to, replacementOf(found, replacement, query), id);
}

/** Puts other words in the place of all that a query finds, as one step that says how many they were. */
export function replaceAll(doc: Doc, query: FindQuery, replacement: string, story: string | null, id: string): Outcome {
  const { found } = findWords(doc, query, story);
  if (found.length === 0) return refusal("refused-none-found");
  let after = doc;
  // From the last to the first, so that the places of the others hold.
  for (const each of [...found].reverse()) {
    const step = replaceFound(after, each, query, replacement, id);
    if (isRefusal(step)) return step;
    if (step !== null) after = apply(after, step);
  }
  return between(doc, after, id, { count: found.length });
}

function between(before: Doc, after: Doc, id: string, params: Transaction["params"]): Transaction | null {
  const put = [...after.records.values()].filter((record: DocRecord) => before.records.get(record.id) !== record);
  return changing(before, id, "step-replace-all", { put }, params);
}
