/** Copy-fit of a saved edition: what fits, what would make the rest fit, and doing one such step. */
import {
  bringIn,
  type FitDesk,
  type FitStep,
  fitSteps,
  HOUSE_LIMITS,
  isRefusal,
  justifyPage,
  setAside,
} from "../../core/commands/index.js";
import { type Edited, perform, redo, type Transaction, undo } from "../../core/edit/index.js";
import type { Segmenter } from "../../core/face/index.js";
import { type Doc, isCopy, type PageStyle, recordsOf, textsOf } from "../../core/model/index.js";
import { type Copyfit, createCopyfit, fitOf, layoutEdition, type PageLayout, type StoryFit } from "../../core/page/index.js";
import { createFaceSet } from "../../fonts/index.js";
import { type Failure, failure } from "./failure.js";
import { createHyphenator } from "./hyphenator.js";
import { fontsUsed, historyFile, lockHolder, type OpenEdition, openEdition, readHistory, saveEdition } from "./savedEdition/index.js";
import { startSegmenter } from "./segmenter.js";

export interface FitJob {
  readonly folder: string;
  /** Only this story; null for all. */
  readonly story: string | null;
  readonly change: FitChange | null;
}

export type FitChange =
  /** Does the step of this name for the story. */
  | { readonly kind: "step"; readonly name: string }
  /** Justifies the page of this number. */
  | { readonly kind: "justify"; readonly page: number }
  | { readonly kind: "undo" }
  /** Does again what was taken back last. */
  | { readonly kind: "redo" };

/** How one story fits, and the steps that would help it, the best one first. */
export interface FittedStory {
  readonly story: string;
  readonly headline: string;
  /** Null when its text stands on no page. */
  readonly fit: StoryFit | null;
  readonly steps: readonly FitStep[];
}

export interface Deed {
  /** Message id. */
  readonly label: string;
  readonly isUndone: boolean;
}

export type FitOutcome =
  | {
      readonly ok: true;
      readonly stories: readonly FittedStory[];
      /** What was done or taken back; null when nothing was asked for. */
      readonly did: Deed | null;
    }
  | Failure;

/** Reports the fit of an edition, after the change that the job asks for. A change is saved together with its history. */
export async function fitEdition(job: FitJob): Promise<FitOutcome> {
  const opened = await openEdition(job.folder);
  if (!opened.ok) return opened;
  const segmenter = startSegmenter();
  try {
    return await fitOpened(job, opened, openDesk(segmenter));
  } finally {
    await segmenter.close();
  }
}

function openDesk(segmenter: Segmenter): FitDesk {
  const faces = createFaceSet();
  const services = { hyphenator: createHyphenator() };
  const known = new Map<PageStyle, Copyfit>();
  const copyfitOf = (style: PageStyle): Copyfit => {
    const copyfit = known.get(style) ?? createCopyfit(style, faces, segmenter, services);
    known.set(style, copyfit);
    return copyfit;
  };
  return { faces, services, limits: HOUSE_LIMITS, copyfitOf };
}

async function fitOpened(job: FitJob, opened: OpenEdition, desk: FitDesk): Promise<FitOutcome> {
  const layoutsOf = (doc: Doc): readonly PageLayout[] => layoutEdition(doc, desk.faces, desk.services);
  const reported = (doc: Doc, did: Deed | null): FitOutcome => ({ ok: true, did, stories: fittedStories(doc, layoutsOf(doc), job.story) });
  const fittedStories = (doc: Doc, layouts: readonly PageLayout[], only: string | null): readonly FittedStory[] =>
    recordsOf(doc, "story")
      .filter(({ id }) => only === null || id === only)
      .map((story) => ({
        story: story.id,
        headline: textsOf(story, "headline").join(" "),
        fit: fitOf(doc, layouts, story.id),
        steps: fitSteps(doc, layouts, story.id, desk),
      }));
  const { doc } = opened;
  if (job.story !== null && !isCopy(doc.records.get(job.story))) return failure("fit-no-story", { story: job.story });
  if (job.change === null) return reported(doc, null);
  const machine = await lockHolder(job.folder);
  if (machine !== null) return failure("edition-locked", { path: job.folder, machine });
  const read = readHistory(job.folder, opened.revision);
  if (!read.ok) return read;
  const edited: Edited = { doc, history: read.history };
  const next = changed(edited, job.change);
  if (next === null) return nothingDone(job.change);
  const revision = opened.revision + 1;
  const saving = { doc: next.doc, originals: opened.originals, fonts: fontsUsed(layoutsOf(next.doc), desk.faces), revision };
  const saved = await saveEdition(job.folder, saving, [historyFile(job.folder, revision, next.history)]);
  const isUndone = job.change.kind === "undo";
  const { label = "" } = (isUndone ? read.history : next.history).done.at(-1) ?? {};
  return saved.ok ? reported(next.doc, { label, isUndone }) : saved;

  function changed(edited: Edited, change: FitChange): Edited | null {
    if (change.kind === "undo") return undo(edited);
    return change.kind === "redo" ? redo(edited) : performed(edited, transactionOf(change));
  }

  function transactionOf(change: Exclude<FitChange, { kind: "undo" | "redo" }>): Transaction | null {
    if (change.kind === "step") {
      const moved = job.story === null ? null : movedCopy(doc, job.story, change.name, desk);
      if (moved !== null) return moved;
      const steps = job.story === null ? [] : fitSteps(doc, layoutsOf(doc), job.story, desk);
      return steps.find(({ name }) => name === change.name)?.transaction ?? null;
    }
    const page = recordsOf(doc, "page").find(({ number }) => number === change.page);
    return page ? justifyPage(doc, page.id, desk, `justify ${page.id}`) : null;
  }
}

/** `aside` lays copy on the pasteboard, `place@2:3,40,2x30` brings it to page 2, column 3, line 40, over 2 columns and 30 lines; null for other steps. */
function movedCopy(doc: Doc, copy: string, step: string, desk: FitDesk): Transaction | null {
  if (step === "aside") {
    const aside = setAside(doc, copy, `aside ${copy}`);
    return isRefusal(aside) ? null : aside;
  }
  const [page = 0, col = 0, line = 0, cols = 0, lines = 0] = (/^place@(\d+):(\d+),(\d+),(\d+)x(\d+)$/.exec(step) ?? [])
    .slice(1)
    .map(Number);
  const record = recordsOf(doc, "page").find(({ number }) => number === page);
  return record
    ? bringIn(doc, copy, { page: record, cells: { col: col - 1, line: line - 1, cols, lines } }, desk.copyfitOf, `place ${copy}`)
    : null;
}

function performed(edited: Edited, transaction: Transaction | null): Edited | null {
  return transaction && perform(edited, transaction);
}

function nothingDone(change: FitChange): Failure {
  switch (change.kind) {
    case "step":
      return failure("fit-no-step", { step: change.name });
    case "justify":
      return failure("fit-no-justify", { page: change.page });
    case "undo":
      return failure("fit-no-undo");
    case "redo":
      return failure("fit-no-redo");
  }
}
