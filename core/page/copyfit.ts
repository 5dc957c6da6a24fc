/** Copy-fit: how much room copy takes on a page, counted by the engine that sets the page. */
import type { FaceSet, Segmenter } from "../face/index.js";
import type { FlowBlock } from "../flow/index.js";
import { fewestLines, linesNeeded, mostGain } from "../flow/index.js";
import type { ComposeServices } from "../inline/index.js";
import type { BriefHeadBreaks, PageStyle, StoryRecord } from "../model/index.js";
import { textsOf } from "../model/index.js";
import { adCells } from "./adSize.js";
import { boxHeights } from "./boxes/boxKinds.js";
import { briefHeadBreaks } from "./briefHeads.js";
import { captionLineCount } from "./caption.js";
import { pageContext } from "./context.js";
import { columnMeasure, columnsWidth } from "./grid.js";
import { headlineOptions, openHeadlineDesk } from "./headlineOptions.js";
import { verticalHeadlineOptions } from "./headlineVerticalOptions.js";
import { pictureHeights } from "./picture.js";
import { groupHeights } from "./pictureGroup.js";
import { rubricBandLines } from "./rubricBand.js";
import { briefsBlocks, storyBlocks } from "./storyText.js";
import { fewestTierLines } from "./tierFit.js";
import type { Copyfit } from "./types.js";
import { verticalBlocks } from "./writing.js";

/** Exact measures of copy on one page style. Each answer is worked out once for a story and a width. */
export function createCopyfit(style: PageStyle, faces: FaceSet, segmenter: Segmenter, services: ComposeServices = {}): Copyfit {
  const context = pageContext(style, faces, services);
  const desk = openHeadlineDesk(context, faces, segmenter);
  const measure = columnMeasure(style.grid);
  const width = (cols: number): number => columnsWidth(style.grid, cols);
  const briefHead = ofStory((story) => briefHeadBreaks(style, story, faces, segmenter));
  const briefHeads = (stories: readonly StoryRecord[]): BriefHeadBreaks => headsOf(stories, briefHead);
  const briefs = (stories: readonly StoryRecord[]): readonly FlowBlock[] =>
    briefsBlocks(style, stories, sharedRubric(stories), briefHeads(stories));
  const bodyLines = ofStory((story) => linesNeeded(storyBlocks(style, story), measure, context.compose));
  return {
    bodyLines,
    bodyGain: ofStory((story) => mostGain(storyBlocks(style, story), measure, context.compose)),
    briefHeads,
    briefsGain: (stories) => mostGain(briefs(stories), measure, context.compose),
    bodyHeight: ofStory((story, cols: number) => fewestLines(storyBlocks(style, story), cols, measure, context.compose)),
    verticalBodyHeight: ofStory((story, cols: number) =>
      fewestTierLines(context, verticalBlocks(storyBlocks(style, story)), cols, bodyLines(story)),
    ),
    briefsHeight: (stories, cols) => fewestLines(briefs(stories), cols, measure, context.compose),
    briefsLines: (stories) => linesNeeded(briefs(stories), measure, context.compose),
    headlines: ofStory((story, cols: number, rank: number) => headlineOptions(desk, story, cols, rank)),
    verticalHeadlines: ofStory((story, lines: number, rank: number) => verticalHeadlineOptions(desk, story, lines, rank)),
    rubricLines: () => rubricBandLines(style),
    captionLines: (picture, cols) => captionLineCount(context, picture, width(cols)),
    pictureLines: (picture, cols) => pictureHeights(style, picture, cols),
    groupLines: (group, pictures, cols) => groupHeights(context, group, pictures, width(cols)),
    adCells: (ad) => adCells(style.grid, ad),
    boxLines: (box, form, cols) => boxHeights(context, box.data, form, width(cols)),
  };
}

/** A measure of stories, worked out once for each story and each set of sizes. */
function ofStory<Sizes extends readonly number[], T>(
  work: (story: StoryRecord, ...sizes: Sizes) => T,
): (story: StoryRecord, ...sizes: Sizes) => T {
  const known = new WeakMap<StoryRecord, Map<string, T>>();
  return (story, ...sizes) => {
    const answers = known.get(story) ?? new Map<string, T>();
    known.set(story, answers);
    const key = sizes.join(" ");
    const found = answers.get(key);
    if (found !== undefined) return found;
    const made = work(story, ...sizes);
    answers.set(key, made);
    return made;
  };
}

/** Small heads of more than one line. */
function headsOf(stories: readonly StoryRecord[], breaksOf: (story: StoryRecord) => readonly number[]): BriefHeadBreaks {
  return Object.fromEntries(stories.map((story) => [story.id, breaksOf(story)] as const).filter(([, breaks]) => breaks.length > 0));
}

/** The rubric under which a group of briefs stands: that of its first story. */
function sharedRubric(stories: readonly StoryRecord[]): string | null {
  const first = stories[0];
  return (first && textsOf(first, "rubric")[0]) ?? null;
}
