/**
 * Brings the rest of a story back to its beginning when other copy stood between, or when it
 * stands first: what is open at the end of one and at the head of the other, quotes, shared wording.
 */
import { type Draft, draftWording, isEnded, isOpenEnded } from "./drafts.js";
import { gramsOf, indexGrams, sharesOf } from "./grams.js";
import { confidenceFromMargin } from "./label.js";
import { startsInMidSentence } from "./wording.js";

export interface Continuation {
  /** Index of the fragment, and of the draft it goes on with; null when it stays on its own. */
  readonly fragment: number;
  readonly draft: number | null;
  readonly confidence: number;
  readonly alternatives: readonly number[];
}

/** Least score at which a fragment goes to a story. */
const ENOUGH = 0.5;

export function matchContinuations(drafts: readonly Draft[]): readonly Continuation[] {
  const fragments = drafts.map((draft, index) => ({ draft, index })).filter(({ draft }) => draft.fragment);
  if (fragments.length === 0) return [];
  const whole = drafts.map((draft, index) => ({ draft, index })).filter(({ draft }) => !draft.fragment);
  const wordings = fragments.map(({ draft }) => gramsOf(draftWording(draft)));
  const index = indexGrams(
    new Set(wordings.flatMap((set) => [...set])),
    whole.map(({ draft }) => draftWording(draft)),
  );
  const taken = new Set<number>();
  return fragments.map(({ draft, index: number }, at) => {
    const shares = sharesOf(wordings[at] ?? new Set(), index);
    const scored = whole
      .map((candidate, place) => ({
        index: candidate.index,
        score: fit(draft, number, candidate.draft, candidate.index, shares.get(place) ?? 0) - (taken.has(candidate.index) ? 1 : 0),
      }))
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const [best, second] = scored;
    const found = best !== undefined && best.score >= ENOUGH;
    if (found && isOpenEndedAtCut(draft)) taken.add(best.index);
    return {
      fragment: number,
      draft: found ? best.index : null,
      confidence: confidenceFromMargin((best?.score ?? 0) - Math.max(ENOUGH, second?.score ?? 0)),
      alternatives: scored.slice(found ? 1 : 0, 3).map((one) => one.index),
    };
  });
}

function fit(fragment: Draft, number: number, candidate: Draft, index: number, share: number): number {
  const cut = isOpenEndedAtCut(fragment);
  const open = isOpenEnded(candidate);
  let score = 4 * share;
  if (open && cut) score += 3;
  else if (open) score += 1.5;
  else if (cut) score -= 0.5;
  if (quoteBalance(draftWording(candidate)) > 0 && quoteBalance(draftWording(fragment)) < 0) score += 1;
  if (isEnded(candidate)) score -= isEnded(fragment) ? 2 : 0.8;
  if (index === number - 1) score += 0.8;
  return score;
}

/** The fragment begins in mid-sentence, as far as its first characters tell. */
function isOpenEndedAtCut(fragment: Draft): boolean {
  const head = fragment.blocks[0]?.[0]?.wording ?? "";
  return startsInMidSentence(head);
}

function quoteBalance(wording: string): number {
  return (wording.match(/[“《（]/g)?.length ?? 0) - (wording.match(/[”》）]/g)?.length ?? 0);
}
