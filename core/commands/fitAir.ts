/** Air of a headline: blank lines round it that its story's text gives or takes. */
import { replacing, type Transaction } from "../edit/index.js";
import type { Doc, FrameRecord, GridCells, HeadlineSetting } from "../model/index.js";
import { lines } from "../units/index.js";
import { footOf, inCells, soleCells, stretchesOf, withStretches } from "./columns.js";
import { framesOfPage, framesWhere, openTextFrame } from "./framesOf.js";
import type { FitLimits } from "./limits.js";

/**
 * Gives a headline `more` blank lines (takes them when negative), below it first when it gains, above it first when it loses. The
 * text under it begins so much lower or higher; pictures that stand right under it move along. Null outside the house limits.
 */
export function fitAir(doc: Doc, story: string, more: number, limits: FitLimits, id: string): Transaction | null {
  const head = framesWhere(doc, ({ content }) => content.kind === "headline" && !content.setting.role && content.story === story)[0];
  const cells = head ? soleCells(head.frame) : null;
  if (!head || head.frame.locked || cells === null || head.frame.content.kind !== "headline" || more === 0) return null;
  const setting = airedSetting(head.frame.content.setting, more, limits);
  const text = openTextFrame(doc, head.page, story);
  if (setting === null || text === null) return null;
  const headline = inCells({ ...head.frame, content: { ...head.frame.content, setting } }, { ...cells, lines: cells.lines + more });
  const moved = movedUnder(framesOfPage(doc, head.page), text, cells, more, limits);
  return moved && replacing(doc, id, "step-air", [headline, ...moved]);
}

function airedSetting(setting: HeadlineSetting, more: number, { leastAir, mostAir }: FitLimits): HeadlineSetting | null {
  if (setting.writing === "vertical") return null;
  let { above, below }: { above: number; below: number } = setting;
  for (let left = Math.abs(more); left > 0; left--) {
    if (more > 0) {
      if (below <= above && below < mostAir.below) below += 1;
      else if (above < mostAir.above) above += 1;
      else return null;
    } else if (above > leastAir && above >= below) above -= 1;
    else if (below > leastAir) below -= 1;
    else if (above > leastAir) above -= 1;
    else return null;
  }
  return { ...setting, above: lines(above), below: lines(below) };
}

/** The frames under a headline, moved: in each of its columns the text, or a picture with its caption and the text under those. */
export function movedUnder(
  frames: readonly FrameRecord[],
  text: FrameRecord,
  head: GridCells,
  more: number,
  { leastText }: FitLimits,
): readonly FrameRecord[] | null {
  const edges = new Map<number, number>();
  const along = new Map<string, FrameRecord>();
  for (let col = head.col; col < head.col + head.cols; col++) {
    let edge = footOf(head);
    for (;;) {
      const next = frames.find(
        (frame) => isPictureMatter(frame) && stretchesOf(frame).some((each) => each.col === col && each.line === edge),
      );
      if (!next) break;
      const cells = soleCells(next);
      if (cells === null) return null;
      along.set(next.id, inCells(next, { ...cells, line: cells.line + more }));
      edge = footOf(cells);
    }
    edges.set(col, edge);
  }
  let count = 0;
  const stretches = stretchesOf(text).map((each) => {
    if (edges.get(each.col) !== each.line) return each;
    count += 1;
    return { ...each, line: each.line + more, lines: each.lines - more };
  });
  return count === head.cols && stretches.every((each) => each.lines >= leastText)
    ? [...along.values(), withStretches(text, stretches)]
    : null;
}

function isPictureMatter({ content }: FrameRecord): boolean {
  return content.kind === "picture" || content.kind === "caption" || content.kind === "pictureGroup" || content.kind === "groupCaption";
}
