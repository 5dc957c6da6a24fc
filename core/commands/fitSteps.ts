/** What would make a story fit: single steps inside the house limits, each tried by laying out again. */

import { apply, type Transaction } from "../edit/index.js";
import type { FaceSet } from "../face/index.js";
import type { Doc, PageStyle } from "../model/index.js";
import { recordOf, recordsOf } from "../model/index.js";
import { type Copyfit, fitOf, layoutEdition, linesOff, type PageLayout, type StoryFit } from "../page/index.js";
import { fitAir } from "./fitAir.js";
import { type Cut, cutFor, cutStory } from "./fitCut.js";
import { fitGain } from "./fitGain.js";
import { fitHeadline, type SizeStep } from "./fitHeadline.js";
import { fitLines } from "./fitLines.js";
import { fitPicture } from "./fitPicture.js";
import { isSound } from "./framesOf.js";
import type { FitLimits } from "./limits.js";

/** What trying a step takes. */
export interface FitDesk {
  readonly faces: FaceSet;
  readonly services: Parameters<typeof layoutEdition>[2];
  readonly limits: FitLimits;
  /** Measures of copy on a page style, for headlines in other sizes. */
  readonly copyfitOf: (style: PageStyle) => Copyfit;
}

export type FitAction =
  | { readonly kind: "lines"; readonly more: number }
  | { readonly kind: "air"; readonly more: number }
  /** Paragraphs a line longer or shorter. */
  | { readonly kind: "gain"; readonly more: number }
  | { readonly kind: "headline"; readonly size: SizeStep }
  | { readonly kind: "picture"; readonly picture: string; readonly more: number }
  | ({ readonly kind: "cut" } & Cut);

/** A step that brings a story nearer to its room, and what comes of it. */
export interface FitStep {
  /** What `duikai fit --apply` calls it: `lines+1`, `air-1`, `gain-2`, `headline-1`, `picture-2@p1.pic3`, `cut@412`. */
  readonly name: string;
  readonly action: FitAction;
  /** Lines of one column that the story gains (or, when it was short, uses up). */
  readonly gained: number;
  readonly after: StoryFit;
  readonly transaction: Transaction;
}

/** The steps for one story, those that make it fit first, a cut always last. Nothing for a story that fits or stands nowhere. */
export function fitSteps(doc: Doc, layouts: readonly PageLayout[], story: string, desk: FitDesk): readonly FitStep[] {
  const before = fitOf(doc, layouts, story);
  if (before === null || before.kind === "fits") return [];
  const steps = actionsFor(doc, story, before, desk.limits).flatMap((series) => bestOf(doc, story, before, series, desk));
  return steps.sort((a, b) => Number(a.action.kind === "cut") - Number(b.action.kind === "cut") || rest(a) - rest(b));
}

/** How far a step leaves the story from fitting: copy that still has no room is worse than any number of free lines. */
function rest({ after }: FitStep): number {
  return after.kind === "over" ? OVERSET + after.lines : Math.abs(linesOff(after));
}

/** More than the lines of any page. */
const OVERSET = 10_000;

/** Series of actions of one kind, each a little more than the one before it. */
function actionsFor(doc: Doc, story: string, fit: StoryFit, limits: FitLimits): readonly (readonly FitAction[])[] {
  const isOver = fit.kind === "over";
  const sign = isOver ? -1 : 1;
  const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, i) => i + 1);
  const air = upTo(limits.mostAir.above + limits.mostAir.below - 2 * limits.leastAir).map(
    (more): FitAction => ({ kind: "air", more: sign * more }),
  );
  const gain = upTo(limits.mostGain).map((more): FitAction => ({ kind: "gain", more: sign * more }));
  const headline: FitAction = { kind: "headline", size: sign };
  const pictures = recordsOf(doc, "picture").filter((picture) => picture.story === story);
  const resized = pictures.map(({ id }) =>
    upTo(limits.mostPictureLines).map((more): FitAction => ({ kind: "picture", picture: id, more: sign * more })),
  );
  if (!isOver) return [air, gain, [headline], ...resized];
  const cut = cutFor(recordOf(doc, story, "story"), fit.characters);
  const cuts: readonly FitAction[] = cut === null ? [] : [{ kind: "cut", ...cut }];
  return [upTo(limits.mostLines).map((more): FitAction => ({ kind: "lines", more })), air, gain, [headline], ...resized, cuts];
}

/** The first of a series that makes the story fit, or else the one that brings it nearest; none when none helps. */
function bestOf(doc: Doc, story: string, before: StoryFit, series: readonly FitAction[], desk: FitDesk): readonly FitStep[] {
  let best: FitStep | null = null;
  for (const action of series) {
    const step = tried(doc, story, before, action, desk);
    if (step === null) continue;
    if (best === null || rest(step) < rest(best)) best = step;
    if (before.kind === "over" && step.after.kind !== "over") break;
  }
  return best === null ? [] : [best];
}

function tried(doc: Doc, story: string, before: StoryFit, action: FitAction, desk: FitDesk): FitStep | null {
  const name = nameOf(action);
  const transaction = fitTransaction(doc, story, action, desk, `fit ${story} ${name}`);
  if (transaction === null) return null;
  const next = apply(doc, transaction);
  if (!isSound(doc, next, transaction)) return null;
  const after = fitOf(next, layoutEdition(next, desk.faces, desk.services), story);
  if (after === null || (before.kind === "under" && after.kind === "over")) return null;
  const gained = Math.abs(linesOff(before) - linesOff(after));
  const isOver = before.kind === "over";
  const helps = isOver ? linesOff(after) < linesOff(before) : linesOff(after) > linesOff(before);
  return helps ? { name, action, gained, after, transaction } : null;
}

/** The transaction of an action; null where the house limits or the page forbid it. */
function fitTransaction(doc: Doc, story: string, action: FitAction, { limits, copyfitOf }: FitDesk, id: string): Transaction | null {
  switch (action.kind) {
    case "lines":
      return fitLines(doc, story, action.more, limits, id);
    case "air":
      return fitAir(doc, story, action.more, limits, id);
    case "gain":
      return fitGain(doc, story, action.more, limits, id);
    case "headline":
      return fitHeadline(doc, story, action.size, copyfitOf, limits, id);
    case "picture":
      return fitPicture(doc, action.picture, action.more, copyfitOf, limits, id);
    case "cut":
      return cutStory(doc, story, action.at, id);
  }
}

function nameOf(action: FitAction): string {
  switch (action.kind) {
    case "lines":
    case "air":
    case "gain":
      return action.kind + signed(action.more);
    case "headline":
      return action.kind + signed(action.size);
    case "picture":
      return `picture${signed(action.more)}@${action.picture}`;
    case "cut":
      return `cut@${action.at}`;
  }
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
