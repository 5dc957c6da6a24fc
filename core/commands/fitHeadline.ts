/** A headline one size larger or smaller: its story's text gives or takes the lines. */
import { replacing, type Transaction } from "../edit/index.js";
import type { Doc, PageStyle } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import type { Copyfit, HeadlineOption } from "../page/index.js";
import { inCells, soleCells } from "./columns.js";
import { movedUnder } from "./fitAir.js";
import { framesOfPage, framesWhere, openTextFrame } from "./framesOf.js";
import type { FitLimits } from "./limits.js";

/** Which way the size goes: 1 for a size larger on the ladder, -1 for a size smaller. */
export type SizeStep = 1 | -1;

/**
 * Sets the headline of a story in the next size that the house knows for its rank and width and that takes fewer lines (more when
 * larger), broken anew; its air stays. Null where no size within the house limits does.
 */
export function fitHeadline(
  doc: Doc,
  story: string,
  step: SizeStep,
  copyfitOf: (style: PageStyle) => Copyfit,
  limits: FitLimits,
  id: string,
): Transaction | null {
  const head = framesWhere(doc, ({ content }) => content.kind === "headline" && !content.setting.role && content.story === story)[0];
  const cells = head ? soleCells(head.frame) : null;
  if (!head || cells === null || head.frame.content.kind !== "headline" || head.frame.content.setting.writing === "vertical") return null;
  const { setting } = head.frame.content;
  const options = copyfitOf(styleOf(doc, head.page.style)).headlines(recordOf(doc, story, "story"), cells.cols, setting.rank);
  const { above, below } = setting;
  const moreOf = (option: HeadlineOption): number => inkedLines(option) + above + below - cells.lines;
  const option = nextSizes(options, setting.size, step, limits).find((each) => moreOf(each) * step > 0);
  const text = openTextFrame(doc, head.page, story);
  if (option === undefined || text === null) return null;
  const more = moreOf(option);
  const content = { ...head.frame.content, setting: { ...option.setting, above, below } };
  const headline = inCells({ ...head.frame, content }, { ...cells, lines: cells.lines + more });
  const moved = movedUnder(framesOfPage(doc, head.page), text, cells, more, limits);
  return moved && replacing(doc, id, "step-headline", [headline, ...moved]);
}

/** Grid lines of a headline without its air. */
function inkedLines({ lines, setting }: HeadlineOption): number {
  return Math.ceil(lines - setting.above - setting.below);
}

/** Options in the sizes next to one, the nearest size first and in each size the best one first, as they come. */
function nextSizes(options: readonly HeadlineOption[], size: number, step: SizeStep, { mostSizes }: FitLimits): readonly HeadlineOption[] {
  const beyond = options.filter(({ setting }) => (setting.size - size) * step > 0 && setting.writing !== "vertical");
  const distance = ({ setting }: HeadlineOption): number => Math.abs(setting.size - size);
  const nearest = [...new Set(beyond.map(distance))].sort((a, b) => a - b).slice(0, mostSizes);
  return nearest.flatMap((each) => beyond.filter((option) => distance(option) === each));
}
