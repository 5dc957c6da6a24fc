/** A headline one size larger or smaller: its story's text gives or takes the lines. */
import { replacing, type Transaction } from "../edit/index.js";
import type { Doc, PageStyle } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import type { Copyfit, HeadlineOption } from "../page/index.js";
import { inCells, soleCells } from "./columns.js";
import { movedUnder } from "./fitAir.js";
import { framesOfPage, framesWhere, openTextFrame } from "./framesOf.js";
import type { FitLimits } from "./limits.js";

/** Which way the size goes: 1 for one size larger on the ladder, -1 for one size smaller. */
export type SizeStep = 1 | -1;

/**
 * Sets the headline of a story in the next size that the house knows for its rank and width, broken anew; its air stays. Null
 * where there is no such size, or where it changes no lines.
 */
export function fitHeadline(
  doc: Doc,
  story: string,
  step: SizeStep,
  copyfitOf: (style: PageStyle) => Copyfit,
  limits: FitLimits,
  id: string,
): Transaction | null {
  const head = framesWhere(doc, ({ content }) => content.kind === "headline" && content.story === story)[0];
  const cells = head ? soleCells(head.frame) : null;
  if (!head || cells === null || head.frame.content.kind !== "headline" || head.frame.content.setting.writing === "vertical") return null;
  const { setting } = head.frame.content;
  const options = copyfitOf(styleOf(doc, head.page.style)).headlines(recordOf(doc, story, "story"), cells.cols, setting.rank);
  const option = nextSize(options, setting.size, step);
  const text = openTextFrame(doc, head.page, story);
  if (option === null || text === null) return null;
  const { above, below } = setting;
  const inked = Math.ceil(option.lines - option.setting.above - option.setting.below);
  const more = inked + above + below - cells.lines;
  if (more * step <= 0) return null;
  const content = { ...head.frame.content, setting: { ...option.setting, above, below } };
  const headline = inCells({ ...head.frame, content }, { ...cells, lines: cells.lines + more });
  const moved = movedUnder(framesOfPage(doc, head.page), text, cells, more, limits);
  return moved && replacing(doc, id, "step-headline", [headline, ...moved]);
}

/** The best option in the size that is next to one; options come best first. */
function nextSize(options: readonly HeadlineOption[], size: number, step: SizeStep): HeadlineOption | null {
  const beyond = options.filter(({ setting }) => (setting.size - size) * step > 0 && setting.writing !== "vertical");
  const nearest = Math.min(...beyond.map(({ setting }) => Math.abs(setting.size - size)));
  return beyond.find(({ setting }) => Math.abs(setting.size - size) === nearest) ?? null;
}
