/**
 * 碰题: headlines of two stories side by side on one level, closer than a column gap, with neither
 * a rule nor anything else between them (newsroom.md §3). Vertical headlines collide end to end.
 *
 *     +-----------+ +-----------+
 *     | headline  | | headline  |   <- reads as one line
 *     +-----------+ +-----------+
 */
import type { Doc, Mend, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { frameRect } from "../page/index.js";
import { type Rect, rect as rectangle } from "../units/index.js";
import { alongLines, framesOf, headlinesOf, onPages, type PlacedHeadline, pairsOf, placeOf, ROUNDING, sharedHeight } from "./frames.js";
import { offTheBand } from "./headlineMends.js";
import { stretchedRules } from "./mends.js";
import type { LayoutRule } from "./rule.js";

/** Each pair of headlines that collide. */
export const headlineCollision: LayoutRule = {
  id: "headline-collision",
  name: { zh: "碰题", en: "Colliding headlines" },
  definition: {
    zh: "两稿的标题在同一水平上紧挨着，间距不超过一个栏空，中间没有线、框或图隔开。",
    en: "Headlines of two stories stand on one level, no more than a column gap apart, with no rule, box or picture between.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) =>
      pairsOf(headlinesOf(doc, page))
        .filter(([a, b]) => areAbreast(doc, page, a, b) && !isParted(doc, page, a, b))
        .map(([a, b]) => ({
          place: placeOf(a, a.story),
          params: { headline: a.words, other: b.words },
          frames: [a.frame.id, b.frame.id],
          mends: mendsOf(doc, page, a, b),
        })),
    ),
};

/** Whether two headlines of one writing stand on one level with no more than a column gap between. */
function areAbreast(doc: Doc, page: PageRecord, a: PlacedHeadline, b: PlacedHeadline): boolean {
  if (a.isVertical !== b.isVertical || a.story === b.story) return false;
  const { grid } = styleOf(doc, page.style);
  const gap = gapBetween(a, b);
  return gap.height > ROUNDING && gap.width > -ROUNDING && gap.width <= grid.gutter * grid.size + ROUNDING;
}

/** What lies between two headlines in their lines' direction, as high as the band that they share. */
function gapBetween(a: PlacedHeadline, b: PlacedHeadline): Rect {
  const [one, other] = [alongLines(a.inked, a.isVertical), alongLines(b.inked, b.isVertical)];
  const [left, right] = one.x <= other.x ? [one, other] : [other, one];
  const end = left.x + left.width;
  return rectangle(end, Math.max(left.y, right.y), right.x - end, sharedHeight(left, right));
}

function isParted(doc: Doc, page: PageRecord, a: PlacedHeadline, b: PlacedHeadline): boolean {
  const { grid } = styleOf(doc, page.style);
  const gap = gapBetween(a, b);
  const wanted = a.isVertical ? "horizontal" : "vertical";
  return framesOf(doc, page)
    .filter(({ content }) => content.kind === "rule" && content.direction === wanted)
    .map((frame) => alongLines(frameRect(grid, frame), a.isVertical))
    .some((rule) => {
      const x = rule.x + rule.width / 2;
      const within = x >= gap.x - ROUNDING && x <= gap.x + gap.width + ROUNDING;
      const reach = grid.pitch + ROUNDING;
      return within && rule.y <= gap.y + reach && rule.y + rule.height >= gap.y + gap.height - reach;
    });
}

/** A rule that stands in the gutter drawn up between them; else one headline off the level of the other. */
function mendsOf(doc: Doc, page: PageRecord, a: PlacedHeadline, b: PlacedHeadline): readonly Mend[] {
  const gap = gapBetween(a, b);
  const rules = a.isVertical ? [] : stretchedRules(doc, page, gap.x + gap.width / 2, gap.y, gap.y + gap.height);
  return [...rules, ...[b, a].flatMap((headline) => offTheBand(doc, page, headline))];
}
