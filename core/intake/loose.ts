/** Copy that has no place on the page, with a guess at what it is: kept and asked about, never dropped. */
import type { Copy } from "./copy.js";
import type { Drafts } from "./drafts.js";
import type { Ledger } from "./ledger.js";
import type { Piece } from "./pieces.js";
import type { Questions } from "./questions.js";
import { extentOf, type Run, runFromCopy } from "./run.js";
import type { Assembly, Story } from "./stories.js";
import { isFolio, isPageCredit } from "./wording.js";

export interface LooseRun {
  readonly run: Run;
  readonly guess: string;
}

/** The guess at what a person has taken out (弃用): nobody is asked about it. */
export const NOT_FOR_PRINT = "not for print";

export function looseTexts(drafts: Drafts, assembly: Assembly, unreadWeather: readonly Run[], ledger: Ledger): readonly LooseRun[] {
  const markers = drafts.captions
    .filter((caption) => caption.pieces.length === 0 && caption.credits.length === 0)
    .flatMap((caption) => caption.markers);
  const loose: LooseRun[] = [
    ...drafts.rest.map((piece) => ({ run: piece.run, guess: guessOf(piece) })),
    ...assembly.looseHeadings.map(({ piece }) => ({ run: piece.run, guess: piece.role === "rubric" ? "rubric" : "headline" })),
    ...unreadWeather.map((run) => ({ run, guess: "weather" })),
    ...markers.map((piece) => ({ run: piece.run, guess: "caption" })),
  ].filter((one) => one.run.text !== "" && one.run.at.some((at) => !ledger.isClaimed(at)));
  return loose.sort((a, b) => (a.run.at[0] ?? 0) - (b.run.at[0] ?? 0));
}

export function askLoose(loose: readonly LooseRun[], questions: Questions): void {
  for (const { run, guess } of loose.filter((one) => one.guess !== NOT_FOR_PRINT))
    questions.ask({ ...extentOf(run), about: "loose", proposed: guess, alternatives: [], confidence: guess === "unknown" ? 0.3 : 0.7 });
}

/**
 * Copy in which nothing was recognised, as one story: headline lines at its head stay its headline as
 * long as text follows, all else is a paragraph. Better a page with a question than no page.
 */
export function storyFromLoose(loose: readonly LooseRun[], questions: Questions): Story {
  const body = loose.findIndex(({ guess }) => guess !== "headline");
  const split = body === -1 ? Math.min(1, loose.length - 1) : body;
  for (const { run } of loose.slice(split))
    questions.ask({
      ...extentOf(run),
      about: "role",
      proposed: "body",
      alternatives: [{ reading: "loose", confidence: 0.4 }],
      confidence: 0.4,
    });
  return {
    heads: loose.slice(0, split).map(({ run }) => ({ part: "headline", run })),
    blocks: loose.slice(split).map(({ run }) => ({ role: "paragraph", run, marks: [], copyMarks: [] })),
    columnRubric: null,
    level: 0,
    rubricLevel: 0,
    length: loose.reduce((length, { run }) => length + run.text.length, 0),
    source: 0,
    split: null,
    match: null,
    tags: [],
  };
}

/** Whatever no part has taken: white between two parts is dropped, anything else is loose. */
export function restOf(copy: Copy, questions: Questions, ledger: Ledger): readonly LooseRun[] {
  const rest: LooseRun[] = [];
  for (const { from, to } of ledger.unclaimed()) {
    if (copy.text.slice(from, to).trim() === "") {
      ledger.claim(from, to, "drop:white-between-parts");
      continue;
    }
    rest.push({ run: runFromCopy(copy, from, to), guess: "unknown" });
    questions.ask({ from, to, about: "loose", proposed: "unknown", alternatives: [], confidence: 0.3 });
  }
  return rest;
}

function guessOf(piece: Piece): string {
  if (piece.role === "byline") return "byline";
  if (piece.role === "summary") return "summary";
  if (isFolio(piece.wording)) return "folio";
  return isPageCredit(piece.wording) ? "page credit" : "unknown";
}
