/**
 * The ways to set a story's headline vertically (竖题) beside its text, for the planner to choose from:
 * its lines run down a frame of a given height and take whole base columns.
 */
import type { StoryRecord } from "../model/index.js";
import { textsOf } from "../model/index.js";
import { lines } from "../units/index.js";
import type { PageContext } from "./context.js";
import { columnsWidth } from "./grid.js";
import { type CostedSetting, type HeadlineDesk, mainSettings, withoutTwins } from "./headlineOptions.js";
import { headlineStack, ladderStep, summaryLines, summaryText } from "./headlineStack.js";
import type { VerticalHeadlineOption } from "./types.js";

/** Room at each side of the headline beside the gutters, in its size. */
const SIDE_AIR = 0.25;
/** A headline that fills less than this share of its columns stands lost in them; the price of a wholly empty one. */
const GOOD_FILL = 0.6;
const THIN_FILL_COST = 2.5;
/** A headline of more lines than this reads as a column of text. */
const MOST_LINES = 3;
const MOST_OPTIONS = 12;

/** All good settings in a frame so many grid lines high, cheapest first. */
export function verticalHeadlineOptions(
  desk: HeadlineDesk,
  story: StoryRecord,
  height: number,
  rank: number,
): readonly VerticalHeadlineOption[] {
  const { context } = desk;
  if (textsOf(story, "headline").every((line) => line.trim().length === 0)) return [];
  const measure = (size: number): number => (height - 2 * blankLines(context, size)) * context.style.grid.pitch;
  const settings = mainSettings({ desk, context, story, rank, step: ladderStep(context.style, rank), writing: "vertical", measure });
  return withoutTwins(settings)
    .flatMap((costed) => inColumns(context, costed, measure(costed.setting.size)))
    .sort((a, b) => a.cost - b.cost || a.cols - b.cols)
    .slice(0, MOST_OPTIONS);
}

/** A character of the headline is left blank above and below it (newsroom.md §1), in whole grid lines. */
function blankLines({ style }: PageContext, size: number): number {
  return Math.ceil(size / style.grid.pitch);
}

function inColumns(context: PageContext, { setting, cost }: CostedSetting, length: number): readonly VerticalHeadlineOption[] {
  const { style } = context;
  if (setting.main.length > MOST_LINES) return [];
  const summary = setting.summary === null ? 0 : summaryLines(context, summaryText(style, setting.summary), length, "vertical").length;
  const across = headlineStack(style, setting, summary).height + 2 * SIDE_AIR * setting.size;
  const cols = fewestColumns(context, across);
  if (cols === null) return [];
  const blank = lines(blankLines(context, setting.size));
  const thin = Math.max(0, GOOD_FILL - across / columnsWidth(style.grid, cols)) * THIN_FILL_COST;
  return [{ setting: { ...setting, above: blank, below: blank, writing: "vertical" }, cols, cost: cost + thin }];
}

function fewestColumns({ style }: PageContext, width: number): number | null {
  for (let cols = 1; cols <= style.grid.columns; cols++) if (columnsWidth(style.grid, cols) >= width) return cols;
  return null;
}
