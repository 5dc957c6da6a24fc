/** Captions with their credits, the stories they belong to and the pictures they speak of. */
import type { Copy } from "./copy.js";
import type { PlacedCaption } from "./drafts.js";
import { fold } from "./fold.js";
import { gramsOf, indexGrams, sharesOf } from "./grams.js";
import type { Ledger } from "./ledger.js";
import { joinRuns, type Piece } from "./pieces.js";
import { repairRun } from "./repairs.js";
import { concatRuns, type Run, sliceRun, trimRun } from "./run.js";
import type { PictureSource } from "./types.js";
import { isClosingCredit, trailingCreditOf } from "./wording.js";

/** A caption of the copy, or one that came with a picture. */
export interface Caption {
  readonly text: string;
  readonly credit: string | null;
  /** Index of the story; null when it belongs to none. */
  readonly story: number | null;
  readonly confidence: number;
  /** Where it stands in the copy; null when it came with a picture. */
  readonly runs: readonly Run[] | null;
  /** File that the caption itself names. */
  readonly image: string | null;
  /** Index of the story in or after which it stands. */
  readonly near: number | null;
}

const NO_CAPTION_MARK = /^(?:[▲△▼▽◀▶◁▷←→↑↓⬆⬇☝👆\s]|(?:图说|说明|图片说明)[:：])+/u;

export function captionOf(placed: PlacedCaption, near: number | null, copy: Copy, ledger: Ledger): Caption {
  for (const marker of placed.markers) claimMark(marker, ledger);
  const whole = joinRuns(
    copy,
    placed.pieces.map((piece) => piece.run),
    "join-wrapped-line",
    ledger,
  );
  const mark = NO_CAPTION_MARK.exec(whole.text)?.[0].length ?? 0;
  for (const at of whole.at.slice(0, mark)) if (!ledger.isClaimed(at)) ledger.claim(at, at + 1, "drop:caption-mark");
  const { text, credit } = creditSplit(trimRun(sliceRun(whole, mark)), placed.credits, ledger);
  const image = placed.pieces.find((piece) => piece.image !== null)?.image ?? null;
  const told = repairRun(text, { keep: "ranges", ranges: [] }, ledger);
  const repaired = withTitle(
    placed.titles.map((piece) => repairRun(piece.run, { keep: "halves" }, ledger)),
    told,
  );
  return {
    text: repaired.text,
    credit: credit.length > 0 ? credit.map((run) => run.text).join(" ") : null,
    story: placed.inside ? near : null,
    confidence: placed.inside ? 0.9 : 0.5,
    runs: [repaired, ...credit],
    image,
    near,
  };
}

/** The caption's own headline, an em of space, the caption. */
function withTitle(titles: readonly Run[], told: Run): Run {
  if (titles.length === 0) return told;
  return concatRuns(
    [...titles, told]
      .filter((run) => run.text !== "")
      .flatMap((run, at) => (at === 0 ? [run] : [{ text: "\u3000", at: run.at.slice(0, 1) }, run])),
  );
}

function claimMark(marker: Piece, ledger: Ledger): void {
  for (const at of marker.run.at) if (!ledger.isClaimed(at)) ledger.claim(at, at + 1, "drop:caption-mark");
}

function creditSplit(run: Run, credits: readonly Piece[], ledger: Ledger): { readonly text: Run; readonly credit: readonly Run[] } {
  const repair = (credit: Run): Run => repairRun(credit, { keep: "ranges", ranges: [{ from: 0, to: credit.text.length }] }, ledger);
  const lines = credits.map((piece) => repair(piece.run));
  const extent = trailingCreditOf(fold(run.text));
  if (!extent || extent.from === 0) return { text: run, credit: lines };
  return { text: trimRun(sliceRun(run, 0, extent.from)), credit: [repair(trimRun(sliceRun(run, extent.from))), ...lines] };
}

/** Share of a caption's wording that a story must hold to own it, and with which it owns it beyond doubt. */
const SOME = 0.3;
const MUCH = 0.45;

/**
 * Gives captions without a story the story that shares most of their wording, if any does. A caption in a file
 * with one story only belongs to that story, unless its wording is plainly that of another.
 */
export function assignCaptions(
  captions: readonly Caption[],
  stories: readonly string[],
  onlyStoryOf: (caption: Caption) => number | null,
): readonly Caption[] {
  const grams = captions.map((caption) => gramsOf(fold(caption.text)));
  const index = indexGrams(new Set(grams.flatMap((set) => [...set])), stories);
  return captions.map((caption, at) => {
    if (caption.story !== null) return caption;
    const told = storyByWording(caption, [...sharesOf(grams[at] ?? new Set(), index)], stories.length > 0);
    const only = onlyStoryOf(caption);
    if (only === null || (told.story !== null && told.confidence > SURE)) return { ...caption, ...told };
    return { ...caption, story: only, confidence: SURE };
  });
}

/** What a caption's place alone is worth. */
const SURE = 0.8;

function storyByWording(
  caption: Caption,
  shares: readonly (readonly [number, number])[],
  hasStories: boolean,
): { readonly story: number | null; readonly confidence: number } {
  const [best, second] = [...shares].sort(([, a], [, b]) => b - a);
  if (!best) return { story: null, confidence: 0.8 };
  const [story, share] = best;
  const bonus = story === caption.near ? 0.05 : 0;
  if (share + bonus < SOME || !hasStories) return { story: null, confidence: Math.min(0.95, 1 - share) };
  const clear = share + bonus >= MUCH && share - (second?.[1] ?? 0) > 0.12;
  return { story, confidence: clear ? 0.9 : 0.6 };
}

/** Captions that came with the pictures: text of the sidecar before IPTC or EXIF, a credit that stands in it before that of the file. */
export function captionsOfPictures(pictures: readonly PictureSource[]): readonly (Caption | null)[] {
  return pictures.map((picture) => {
    const told = (picture.sidecar ?? picture.caption ?? "").replace(NO_CAPTION_MARK, "").trim();
    if (told === "") return null;
    const { text, credit } = toldCredit(told);
    return {
      text: oneLine(text),
      credit: credit ?? picture.credit,
      story: null,
      confidence: 0.5,
      runs: null,
      image: picture.name,
      near: null,
    };
  });
}

/** A credit on the last line is that whole line; else it stands at the end of the text. */
function toldCredit(told: string): { readonly text: string; readonly credit: string | null } {
  const lines = told.split(/\s*\n\s*/);
  const last = lines.at(-1) ?? "";
  if (lines.length > 1 && isClosingCredit(fold(last))) return { text: lines.slice(0, -1).join("\n"), credit: last };
  const extent = trailingCreditOf(fold(told));
  return extent ? { text: told.slice(0, extent.from).trim(), credit: told.slice(extent.from).trim() } : { text: told, credit: null };
}

function oneLine(text: string): string {
  return text.replace(/(?<=[\u3000-\uffef])\s*\n\s*(?=[\u3000-\uffef])/g, "").replace(/\s+/g, " ");
}
