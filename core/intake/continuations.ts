/**
 * Brings the rest of a story back to its beginning when other copy stood between, or when it
 * stands first in the same source: what is open at the end of one and at the head of the other, quotes, shared wording.
 */
import { type Draft, draftWording, isEnded, isOpenEnded } from "./drafts.js";
import { gramsOf, indexGrams, sharesOf } from "./grams.js";
import type { HomeOf } from "./headings.js";
import { confidenceFromMargin } from "./label.js";
import { startsInMidSentence } from "./wording.js";

export interface Continuation {
  /** Index of the fragment, and of the draft it goes on with; null when it stays on its own. */
  readonly fragment: number;
  readonly draft: number | null;
  readonly confidence: number;
  readonly alternatives: readonly number[];
  /** A person has said it. */
  readonly byHand?: true;
}

/** Least score at which a fragment goes to a story. */
const ENOUGH = 0.5;

export function matchContinuations(drafts: readonly Draft[], homeOf: HomeOf = () => undefined): readonly Continuation[] {
  return matchByWording(drafts).map((match): Continuation => {
    const run = drafts[match.fragment]?.blocks[0]?.[0]?.run;
    const home = run && homeOf(run, drafts);
    // A text that is given to itself, or to one that goes on with another, stays on its own.
    if (home === undefined) return match;
    return { ...match, draft: home === null || drafts[home]?.fragment ? null : home, confidence: 1, alternatives: [], byHand: true };
  });
}

function matchByWording(drafts: readonly Draft[]): readonly Continuation[] {
  const fragments = drafts.map((draft, index) => ({ draft, index })).filter(({ draft }) => draft.fragment);
  if (fragments.length === 0) return [];
  const whole = drafts.map((draft, index) => ({ draft, index })).filter(({ draft }) => !draft.fragment);
  const wordings = fragments.map(({ draft }) => gramsOf(draftWording(draft)));
  const index = indexGrams(
    new Set(wordings.flatMap((set) => [...set])),
    whole.map(({ draft }) => draftWording(draft)),
  );
  const candidates = whole.map(({ draft, index: number }) => candidateOf(draft, number));
  const taken = new Set<number>();
  return fragments.map(({ draft, index: number }, at) => {
    const shares = sharesOf(wordings[at] ?? new Set(), index);
    const part = { cut: isOpenEndedAtCut(draft), ended: isEnded(draft), balance: quoteBalance(draftWording(draft)) };
    const scored = candidates
      .map((candidate, place) => ({ ...candidate, place }))
      .filter((candidate) => candidate.source === draft.source)
      .map((candidate) => ({
        index: candidate.index,
        score: fit(part, number, candidate, shares.get(candidate.place) ?? 0) - (taken.has(candidate.index) ? 1 : 0),
      }))
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const [best, second] = scored;
    const found = best !== undefined && best.score >= ENOUGH;
    if (found && part.cut) taken.add(best.index);
    return {
      fragment: number,
      draft: found ? best.index : null,
      confidence: confidenceFromMargin((best?.score ?? 0) - Math.max(ENOUGH, second?.score ?? 0)),
      alternatives: scored.slice(found ? 1 : 0, 3).map((one) => one.index),
    };
  });
}

interface Fragment {
  /** It begins in mid-sentence. */
  readonly cut: boolean;
  readonly ended: boolean;
  /** Quotes opened less quotes closed. */
  readonly balance: number;
}

interface Candidate {
  readonly index: number;
  readonly source: number;
  readonly open: boolean;
  readonly ended: boolean;
  readonly balance: number;
}

function candidateOf(draft: Draft, index: number): Candidate {
  return { index, source: draft.source, open: isOpenEnded(draft), ended: isEnded(draft), balance: quoteBalance(draftWording(draft)) };
}

function fit(fragment: Fragment, number: number, candidate: Candidate, share: number): number {
  let score = 4 * share;
  if (candidate.open && fragment.cut) score += 3;
  else if (candidate.open) score += 1.5;
  else if (fragment.cut) score -= 0.5;
  if (candidate.balance > 0 && fragment.balance < 0) score += 1;
  if (candidate.ended) score -= fragment.ended ? 2 : 0.8;
  if (candidate.index === number - 1) score += 0.8;
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
