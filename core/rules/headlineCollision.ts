/**
 * 碰题: headlines of two stories side by side on one level, closer than a column gap, with neither
 * a rule nor anything else between them (newsroom.md §3).
 *
 *     +-----------+ +-----------+
 *     | headline  | | headline  |   <- reads as one line
 *     +-----------+ +-----------+
 */
import type { Doc, Finding, PageRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { frameRect } from "../page/index.js";
import { type Rect, rect as rectangle } from "../units/index.js";
import { headlinesOf, inkedRect, type PlacedHeadline, pagesOf } from "./frames.js";

/** One error for each pair of headlines that collide. */
export function headlineCollision(doc: Doc): readonly Finding[] {
  return pagesOf(doc).flatMap((page) => {
    const headlines = headlinesOf(doc, page);
    return headlines.flatMap((a, index) =>
      headlines
        .slice(index + 1)
        .filter((b) => collide(doc, page, a, b))
        .map(
          (b): Finding => ({
            rule: "headline-collision",
            level: "error",
            place: { page: page.number, frame: a.frame.id, story: a.story },
            params: { headline: a.words, other: b.words },
          }),
        ),
    );
  });
}

function collide(doc: Doc, page: PageRecord, a: PlacedHeadline, b: PlacedHeadline): boolean {
  const [left, right] =
    a.rect.x <= b.rect.x ? [inkedRect(doc, page, a), inkedRect(doc, page, b)] : [inkedRect(doc, page, b), inkedRect(doc, page, a)];
  const top = Math.max(left.y, right.y);
  const foot = Math.min(left.y + left.height, right.y + right.height);
  const gap = right.x - left.x - left.width;
  const { grid } = styleOf(doc, page.style);
  if (foot - top <= 0.01 || gap < 0 || gap > grid.gutter * grid.size + 0.01) return false;
  return !hasRuleBetween(doc, page, rectangle(left.x + left.width, top, gap, foot - top));
}

function hasRuleBetween(doc: Doc, page: PageRecord, gap: Rect): boolean {
  const { grid } = styleOf(doc, page.style);
  return page.frames
    .map((id) => recordOf(doc, id, "frame"))
    .filter((frame) => frame.content.kind === "rule" && frame.content.direction === "vertical")
    .map((frame) => frameRect(grid, frame))
    .some((rule) => {
      const x = rule.x + rule.width / 2;
      const within = x >= gap.x - 0.01 && x <= gap.x + gap.width + 0.01;
      return within && rule.y <= gap.y + grid.pitch + 0.01 && rule.y + rule.height >= gap.y + gap.height - grid.pitch - 0.01;
    });
}
