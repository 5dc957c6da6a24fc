/**
 * 碰题: headlines of two stories side by side on one level, closer than a column gap, with neither
 * a rule nor anything else between them (newsroom.md §3). Vertical headlines collide end to end.
 *
 *     +-----------+ +-----------+
 *     | headline  | | headline  |   <- reads as one line
 *     +-----------+ +-----------+
 */
import type { Doc, Mend, PageRecord } from "../model/index.js";
import { headlinesOf, onPages, type PlacedHeadline, pairsOf, placeOf } from "./frames.js";
import { offTheBand } from "./headlineMends.js";
import { stretchedRules } from "./mends.js";
import { areColliding, gapBetween } from "./neighbours.js";
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
        .filter(([a, b]) => areColliding(doc, page, a, b))
        .map(([a, b]) => ({
          place: placeOf(a, a.story),
          params: { headline: a.words, other: b.words },
          frames: [a.frame.id, b.frame.id],
          mends: mendsOf(doc, page, a, b),
        })),
    ),
};

/** A rule that stands in the gutter drawn up between them; else one headline off the level of the other. */
function mendsOf(doc: Doc, page: PageRecord, a: PlacedHeadline, b: PlacedHeadline): readonly Mend[] {
  const gap = gapBetween(a, b);
  const rules = a.isVertical ? [] : stretchedRules(doc, page, gap.x + gap.width / 2, gap.y, gap.y + gap.height);
  return [...rules, ...[b, a].flatMap((headline) => offTheBand(doc, page, headline))];
}
