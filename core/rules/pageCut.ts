/**
 * 断版: a straight gap runs from edge to edge of the type area, or from its head to its foot, and
 * cuts the page in two, because no block bridges it (newsroom.md §3).
 *
 *     +---------------+       +---------+-----+
 *     |       a       |       |    a    |     |
 *     +-------+-------+       +---+-----+  b  |
 *     |   b   |       |       |   |  e  |     |
 *     +-------+   c   |       | d +-----+-----+
 *     |   d   |       |       |   |     c     |
 *     +-------+-------+       +---+-----------+
 *        cut under a               whole
 */
import type { Doc, Finding, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { blockRects } from "./blocks.js";
import { pagesOf } from "./frames.js";

/** Fewer rectangles than five always leave a straight cut: on such a page it is a fault of taste only. */
const LEAST_BLOCKS = 5;
const TOLERANCE = 0.01;

/** A finding for each gap that runs right across a page or right down it. */
export function pageCut(doc: Doc): readonly Finding[] {
  return pagesOf(doc).flatMap((page) => {
    const blocks = blockRects(doc, page);
    const level = blocks.length < LEAST_BLOCKS ? "warning" : "error";
    const across = cutsBetween(blocks.map((block) => ({ from: block.y, to: block.y + block.height })));
    const down = cutsBetween(blocks.map((block) => ({ from: block.x, to: block.x + block.width })));
    return [
      ...across.map((at): Finding => ({ rule: "page-cut-across", level, ...placeAcross(doc, page, at) })),
      ...down.map((at): Finding => ({ rule: "page-cut-down", level, ...placeDown(doc, page, at) })),
    ];
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where spans begin that no other span reaches over, the first of all aside. */
function cutsBetween(spans: readonly Span[]): readonly number[] {
  const ordered = [...spans].sort((a, b) => a.from - b.from);
  const cuts: number[] = [];
  let reached = ordered[0]?.to ?? 0;
  for (const { from, to } of ordered) {
    if (from >= reached - TOLERANCE) cuts.push(from);
    reached = Math.max(reached, to);
  }
  return cuts;
}

function placeAcross(doc: Doc, page: PageRecord, y: number): Pick<Finding, "place" | "params"> {
  const { grid } = styleOf(doc, page.style);
  const line = Math.round((y - grid.top) / grid.pitch) + 1;
  return { place: { page: page.number, line }, params: { page: page.number, line } };
}

function placeDown(doc: Doc, page: PageRecord, x: number): Pick<Finding, "place" | "params"> {
  const { grid } = styleOf(doc, page.style);
  const column = Math.round((x - grid.left) / ((grid.characters + grid.gutter) * grid.size)) + 1;
  return { place: { page: page.number, column }, params: { page: page.number, column } };
}
