/** Another way to set a headline: its story's text gives or takes the lines. */
import { replacing } from "../../edit/index.js";
import type { Doc, FrameRecord, HeadlineSetting } from "../../model/index.js";
import { inCells, soleCells } from "../columns.js";
import { movedUnder } from "../fitAir.js";
import { frameOnPage, lockedRefusal } from "../frames/selected.js";
import { framesOfPage, openTextFrame } from "../framesOf.js";
import type { FitLimits } from "../limits.js";
import { type Outcome, refusal } from "../outcome.js";

/** A way to set a headline, and what it takes: grid lines, or columns where it is vertical. */
export interface HeadlineChoice {
  readonly setting: HeadlineSetting;
  readonly takes: number;
}

/**
 * Sets the headline of a frame in a way that was chosen for its width. The text right under it begins so much lower or higher; where
 * there is none that could, a way that takes no more than the frame has stands in it as it is, and one that takes more is refused.
 */
export function setHeadline(doc: Doc, frame: string, { setting, takes }: HeadlineChoice, limits: FitLimits, id: string): Outcome {
  const head = frameOnPage(doc, frame);
  if (head === null || head.frame.content.kind !== "headline") return null;
  const refused = lockedRefusal([head.frame]);
  if (refused) return refused;
  const { content } = head.frame;
  const changed: FrameRecord = {
    ...head.frame,
    content: { ...content, setting: { ...setting, ...(content.setting.role && { role: content.setting.role }) } },
  };
  const cells = soleCells(head.frame);
  const text = openTextFrame(doc, head.page, content.story);
  const isVertical = setting.writing === "vertical";
  const more = takes - (cells === null ? takes : isVertical ? cells.cols : cells.lines);
  if (cells !== null && text !== null && more !== 0 && !isVertical) {
    const moved = movedUnder(framesOfPage(doc, head.page), text, cells, more, limits);
    if (moved) return replacing(doc, id, "did-set-headline", [inCells(changed, { ...cells, lines: cells.lines + more }), ...moved]);
  }
  return more > 0 ? refusal("refused-headline-room", { frame }) : replacing(doc, id, "did-set-headline", [changed]);
}
