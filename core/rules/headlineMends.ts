/** Mends that several rules of headlines propose. */
import type { Doc, Mend, PageRecord } from "../model/index.js";
import { recordOf } from "../model/index.js";
import { framesOf, type PlacedHeadline, picturesIn } from "./frames.js";
import { blockOf, gridPlace } from "./mends.js";

/**
 * The headline in the place of its story's picture and caption that stand right under or over it, and they in its place:
 * the headline leaves the level on which it stood, and the text stays under it.
 *
 *     | headline |      | picture  |
 *     | picture  |  ->  | caption  |
 *     | caption  |      | headline |
 *     | text     |      | text     |
 */
export function offTheBand(doc: Doc, page: PageRecord, headline: PlacedHeadline): readonly Mend[] {
  const own = blockOf(headline.frame);
  if (!own) return [];
  const group = framesOf(doc, page).flatMap((frame) => {
    const { content } = frame;
    const cells = blockOf(frame);
    const picture = content.kind === "caption" ? content.picture : picturesIn(content)[0];
    if (picture === undefined || !cells) return [];
    const isOwn = recordOf(doc, picture, "picture").story === headline.story && cells.col === own.col && cells.cols === own.cols;
    return isOwn ? [{ frame, cells }] : [];
  });
  const top = Math.min(...group.map(({ cells }) => cells.line));
  const foot = Math.max(...group.map(({ cells }) => cells.line + cells.lines));
  const isUnder = top === own.line + own.lines;
  const isOver = foot === own.line;
  if (group.length === 0 || (!isUnder && !isOver)) return [];
  const by = isUnder ? -own.lines : own.lines;
  const frames = [
    { ...headline.frame, place: gridPlace({ ...own, line: isUnder ? own.line + foot - top : top }) },
    ...group.map(({ frame, cells }) => ({ ...frame, place: gridPlace({ ...cells, line: cells.line + by }) })),
  ];
  return [{ does: "mend-swap", params: { frame: headline.frame.id, other: group[0]?.frame.id ?? "" }, frames }];
}
