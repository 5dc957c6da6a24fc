/** Drafts, headline matches and continuations put together: one plain record a story, with runs of the copy in it. */
import { type BodyBlock, bodyBlocksOf } from "./bodies.js";
import type { Continuation } from "./continuations.js";
import { type Copy, placeOf } from "./copy.js";
import { type Draft, draftWording, type Heading } from "./drafts.js";
import type { HeadlineMatch } from "./headings.js";
import type { Ledger } from "./ledger.js";
import { type Split, splitHeadline } from "./parts.js";
import { repairRun } from "./repairs.js";
import type { HeadlinePart } from "./roles.js";
import { extentOf, type Run } from "./run.js";
import { isDecked, isNoticeTitle, isRubricWording } from "./wording.js";

export interface HeadRun {
  readonly part: HeadlinePart | "summary";
  readonly run: Run;
}

export interface Story {
  readonly heads: readonly HeadRun[];
  readonly blocks: readonly BodyBlock[];
  /** Rubric of the column that the story stands in, when it is printed over another story. */
  readonly columnRubric: string | null;
  /** Shallowest Markdown level of its headline; 0 for plain text. */
  readonly level: number;
  /** Markdown level of its rubric; 0 for none. */
  readonly rubricLevel: number;
  readonly length: number;
  /** Index of the source that its text stands in. */
  readonly source: number;
  readonly split: Split | null;
  readonly match: HeadlineMatch | null;
  /** Headline lines that were taken for a rubric because the story has a headline. */
  readonly tags: readonly HeadlineMatch[];
}

/** What a person says that a line of a headline is. */
type HeadlinePartOf = (line: { readonly from: number; readonly to: number }) => HeadlinePart | undefined;

export interface Assembly {
  readonly stories: readonly Story[];
  /** Story of each draft, the absorbed ones included. */
  readonly storyOfDraft: readonly (number | null)[];
  /** Headline lines and rubrics that went with no story. */
  readonly looseHeadings: readonly Heading[];
}

export function assembleStories(
  drafts: readonly Draft[],
  headings: readonly Heading[],
  matches: readonly HeadlineMatch[],
  continuations: readonly Continuation[],
  copy: Copy,
  ledger: Ledger,
  headlinePartOf: HeadlinePartOf = () => undefined,
): Assembly {
  const homes = homesOf(drafts, continuations);
  const merged = mergeFragments(drafts, continuations);
  const rubrics = headings.filter((heading) => heading.piece.role === "rubric");
  const kept = drafts.map((_, number) => number).filter((number) => homes[number] === number);
  const storyOfDraft = drafts.map((_, number) => kept.indexOf(homes[number] ?? number));
  const stories = kept.map((number) => {
    const own = matches.filter((match) => match.draft !== null && homes[match.draft] === number);
    const over = rubrics.filter((rubric) => rubric.next !== null && homes[rubric.next] === number);
    return storyOf(merged[number] ?? drafts[number], own, over, copy, ledger, headlinePartOf);
  });
  const used = new Set(matches.filter((match) => match.draft !== null).flatMap((match) => match.headings));
  return {
    stories: spreadRubrics(stories),
    storyOfDraft,
    looseHeadings: headings.filter((heading) => (heading.piece.role === "rubric" ? heading.next === null : !used.has(heading))),
  };
}

function homesOf(drafts: readonly Draft[], continuations: readonly Continuation[]): readonly number[] {
  const homes = drafts.map((_, number) => number);
  for (const { fragment, draft } of continuations) if (draft !== null) homes[fragment] = draft;
  return homes;
}

/** Drafts with the text of their fragments at the end; a paragraph cut in mid-sentence goes on with the fragment's first. */
function mergeFragments(drafts: readonly Draft[], continuations: readonly Continuation[]): readonly Draft[] {
  const merged = [...drafts];
  for (const { fragment, draft } of continuations) {
    const part = drafts[fragment];
    const home = draft === null ? undefined : merged[draft];
    if (draft === null || !part || !home) continue;
    const last = home.blocks.at(-1);
    const cut = last && last[0]?.role !== "table" && !/[。！？：…][”’」』）》]*$/.test(last.at(-1)?.wording ?? "");
    const [head = [], ...others] = part.blocks;
    const blocks = cut ? [...home.blocks.slice(0, -1), [...last, ...head], ...others] : [...home.blocks, head, ...others];
    merged[draft] = { ...home, blocks, closingBylines: [...home.closingBylines, ...part.closingBylines] };
  }
  return merged;
}

function storyOf(
  draft: Draft | undefined,
  matches: readonly HeadlineMatch[],
  rubrics: readonly Heading[],
  copy: Copy,
  ledger: Ledger,
  headlinePartOf: HeadlinePartOf,
): Story {
  if (!draft) throw new Error("a story has a draft");
  const main = matches.find((match) => !match.rubric) ?? null;
  const tags = [...rubrics, ...matches.filter((match) => match.rubric).flatMap((match) => match.headings)];
  const lines = main?.headings ?? [];
  const split =
    lines.length > 0
      ? splitHeadline(
          lines.map(({ piece }) => {
            const fixed = headlinePartOf(extentOf(piece.run));
            const rubric = tags.length === 0 && isRubricWording(piece.wording);
            return { wording: piece.wording, level: piece.level, rubric, ...(fixed ? { fixed } : {}) };
          }),
        )
      : null;
  const heads: HeadRun[] = [
    ...tags.map(({ piece }): HeadRun => ({ part: "rubric", run: headRun(piece.run, ledger) })),
    ...lines.map(({ piece }, at): HeadRun => ({ part: split?.parts[at] ?? "headline", run: headRun(piece.run, ledger) })),
    ...draft.summaries.map((piece): HeadRun => ({ part: "summary", run: repairRun(piece.run, { keep: "ranges", ranges: [] }, ledger) })),
  ];
  const levels = lines.map(({ piece }) => piece.level).filter((level) => level > 0);
  return {
    heads,
    blocks: bodyBlocksOf(draft, copy, ledger),
    columnRubric: null,
    level: levels.length > 0 ? Math.min(...levels) : 0,
    rubricLevel: tags[0]?.piece.level ?? 0,
    length: draftWording(draft).length,
    source: placeOf(copy, draft.blocks[0]?.[0]?.run.at[0] ?? 0).source,
    split,
    match: main,
    tags: matches.filter((match) => match.rubric),
  };
}

function headRun(run: Run, ledger: Ledger): Run {
  return repairRun(run, { keep: "halves" }, ledger);
}

/** Longest body of an item of news in brief, in characters. */
const BRIEF = 320;
const BRIEF_BLOCKS = 3;

/** A column's rubric holds for all briefs that follow it, to the next rubric, longer story or higher headline. */
function spreadRubrics(stories: readonly Story[]): readonly Story[] {
  const spread = [...stories];
  stories.forEach((story, at) => {
    const rubric = story.heads.find((head) => head.part === "rubric")?.run.text;
    if (rubric === undefined || !isBrief(story) || !(isRubricWording(rubric) || isDecked(rubric))) return;
    for (let next = at + 1; next < stories.length; next++) {
      const brief = stories[next];
      if (!brief || !isBrief(brief) || brief.heads.some((head) => head.part === "rubric") || leavesColumn(brief, story)) break;
      spread[next] = { ...brief, columnRubric: rubric };
    }
  });
  return spread;
}

function isBrief(story: Story): boolean {
  return story.length <= BRIEF && story.blocks.length <= BRIEF_BLOCKS && story.blocks.every((block) => block.role !== "subhead");
}

/** Another source, a notice, a higher headline, or one as high as the rubric where the items stand lower, opens something else. */
function leavesColumn(brief: Story, first: Story): boolean {
  if (brief.source !== first.source || brief.heads.some((head) => head.part === "headline" && isNoticeTitle(head.run.text))) return true;
  if (brief.level === 0) return false;
  const under = first.level === 0 || first.level > first.rubricLevel;
  return brief.level < first.level || (under && first.rubricLevel > 0 && brief.level <= first.rubricLevel);
}
