/** Copy-fit: how much room copy takes on a page, counted by the engine that sets the page. */
import type { FaceSet, Segmenter } from "../face/index.js";
import { fewestLines, linesNeeded } from "../flow/index.js";
import type { ComposeServices } from "../inline/index.js";
import type { PageStyle, StoryRecord } from "../model/index.js";
import { textsOf } from "../model/index.js";
import { adCells } from "./adSize.js";
import { boxHeights } from "./boxes/boxKinds.js";
import { captionLineCount } from "./caption.js";
import { composeWith, glyphAdvances, type PageContext } from "./context.js";
import { columnMeasure, columnsWidth } from "./grid.js";
import { headlineOptions, openHeadlineDesk } from "./headlineOptions.js";
import { verticalHeadlineOptions } from "./headlineVerticalOptions.js";
import { pictureHeights } from "./picture.js";
import { rubricBandLines } from "./rubricBand.js";
import { briefsBlocks, storyBlocks } from "./storyText.js";
import { fewestTierLines } from "./tierFit.js";
import type { Copyfit, HeadlineOption, VerticalHeadlineOption } from "./types.js";
import { verticalBlocks } from "./writing.js";

/** Exact measures of copy on one page style. Each answer is worked out once for a story and a width. */
export function createCopyfit(style: PageStyle, faces: FaceSet, segmenter: Segmenter, services: ComposeServices = {}): Copyfit {
  const context: PageContext = { style, compose: composeWith(faces, services), advanceOf: glyphAdvances(faces) };
  const desk = openHeadlineDesk(context, faces, segmenter);
  const measure = columnMeasure(style.grid);
  const width = (cols: number): number => columnsWidth(style.grid, cols);
  const options = new WeakMap<StoryRecord, Map<string, readonly HeadlineOption[]>>();
  const verticals = new WeakMap<StoryRecord, Map<string, readonly VerticalHeadlineOption[]>>();
  const heights = new WeakMap<StoryRecord, Map<number, number>>();
  const bodies = new WeakMap<StoryRecord, number>();
  const verticalBodies = new WeakMap<StoryRecord, Map<number, number>>();
  const bodyLines = (story: StoryRecord): number => {
    const count = bodies.get(story) ?? linesNeeded(storyBlocks(style, story), measure, context.compose);
    bodies.set(story, count);
    return count;
  };
  return {
    bodyLines,
    bodyHeight(story, cols) {
      const ofStory = heights.get(story) ?? new Map<number, number>();
      heights.set(story, ofStory);
      const height = ofStory.get(cols) ?? fewestLines(storyBlocks(style, story), cols, measure, context.compose);
      ofStory.set(cols, height);
      return height;
    },
    verticalBodyHeight(story, cols) {
      const ofStory = verticalBodies.get(story) ?? new Map<number, number>();
      verticalBodies.set(story, ofStory);
      const height = ofStory.get(cols) ?? fewestTierLines(context, verticalBlocks(storyBlocks(style, story)), cols, bodyLines(story));
      ofStory.set(cols, height);
      return height;
    },
    briefsHeight: (stories, cols) => fewestLines(briefsBlocks(style, stories, sharedRubric(stories)), cols, measure, context.compose),
    briefsLines: (stories) => linesNeeded(briefsBlocks(style, stories, sharedRubric(stories)), measure, context.compose),
    headlines(story, cols, rank) {
      const ofStory = options.get(story) ?? new Map<string, readonly HeadlineOption[]>();
      options.set(story, ofStory);
      const key = `${cols} ${rank}`;
      const known = ofStory.get(key);
      if (known) return known;
      const made = headlineOptions(desk, story, cols, rank);
      ofStory.set(key, made);
      return made;
    },
    verticalHeadlines(story, lines, rank) {
      const ofStory = verticals.get(story) ?? new Map<string, readonly VerticalHeadlineOption[]>();
      verticals.set(story, ofStory);
      const key = `${lines} ${rank}`;
      const made = ofStory.get(key) ?? verticalHeadlineOptions(desk, story, lines, rank);
      ofStory.set(key, made);
      return made;
    },
    rubricLines: () => rubricBandLines(style),
    captionLines: (picture, cols) => captionLineCount(context, picture, width(cols)),
    pictureLines: (picture, cols) => pictureHeights(style, picture, cols),
    adCells: (ad) => adCells(style.grid, ad),
    boxLines: (box, form, cols) => boxHeights(context, box.data, form, width(cols)),
  };
}

/** The rubric under which a group of briefs stands: that of its first story. */
function sharedRubric(stories: readonly StoryRecord[]): string | null {
  const first = stories[0];
  return (first && textsOf(first, "rubric")[0]) ?? null;
}
