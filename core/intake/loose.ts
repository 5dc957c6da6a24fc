/** Copy that has no place on the page, with a guess at what it is: kept and asked about, never dropped. */
import type { Copy } from "./copy.js";
import type { Drafts } from "./drafts.js";
import type { Ledger } from "./ledger.js";
import type { Piece } from "./pieces.js";
import type { Questions } from "./questions.js";
import { extentOf, type Run, runFromCopy } from "./run.js";
import type { Assembly } from "./stories.js";
import { isFolio, isPageCredit } from "./wording.js";

export interface LooseRun {
  readonly run: Run;
  readonly guess: string;
}

export function looseTexts(
  drafts: Drafts,
  assembly: Assembly,
  unreadWeather: readonly Piece[],
  questions: Questions,
  ledger: Ledger,
): readonly LooseRun[] {
  const markers = drafts.captions
    .filter((caption) => caption.pieces.length === 0 && caption.credits.length === 0)
    .flatMap((caption) => caption.markers);
  const loose: LooseRun[] = [
    ...drafts.rest.map((piece) => ({ run: piece.run, guess: guessOf(piece) })),
    ...assembly.looseHeadings.map(({ piece }) => ({ run: piece.run, guess: piece.role === "rubric" ? "rubric" : "headline" })),
    ...unreadWeather.map((piece) => ({ run: piece.run, guess: "weather" })),
    ...markers.map((piece) => ({ run: piece.run, guess: "caption" })),
  ].filter((one) => one.run.text !== "" && one.run.at.some((at) => !ledger.isClaimed(at)));
  loose.sort((a, b) => (a.run.at[0] ?? 0) - (b.run.at[0] ?? 0));
  for (const { run, guess } of loose)
    questions.ask({ ...extentOf(run), about: "loose", proposed: guess, alternatives: [], confidence: guess === "unknown" ? 0.3 : 0.7 });
  return loose;
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
