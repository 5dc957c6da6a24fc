/**
 * 并题: headlines of two stories side by side in one size, so that neither leads the eye (newsroom.md §3). Those with nothing
 * between them collide, which is worse and a rule of its own.
 *
 *     +-----------+ | +-----------+
 *     | headline  | | | headline  |   <- as large as each other
 *     +-----------+ | +-----------+
 */
import type { Doc, Mend, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { headlinesOf, onPages, type PlacedHeadline, pairsOf, placeOf, ROUNDING } from "./frames.js";
import { offTheBand } from "./headlineMends.js";
import { smallerHeadline } from "./mends.js";
import { areColliding, areLevel, gapBetween, isFilled } from "./neighbours.js";
import { hasRowsOfHeads } from "./pageKinds.js";
import type { LayoutRule } from "./rule.js";

/** Each pair of headlines of one size that stand on one level with no matter between them. */
export const headlineTwins: LayoutRule = {
  id: "headline-twins",
  name: { zh: "并题", en: "Twin headlines" },
  definition: {
    zh: "两稿的标题并排在同一水平上，字号相同，中间只隔着线、框边或空白；简讯版、分类版除外。",
    en: "Headlines of two stories stand side by side on one level in one size, with only a rule, the edge of a box or white between; pages of briefs and notices aside.",
  },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
  check: (doc) =>
    onPages(doc, (page) =>
      hasRowsOfHeads(doc, page)
        ? []
        : pairsOf(headlinesOf(doc, page))
            .filter(([a, b]) => areTwins(doc, page, a, b))
            .map(([a, b]) => ({
              place: placeOf(b, b.story),
              params: { headline: a.words, other: b.words, size: a.size },
              frames: [b.frame.id, a.frame.id],
              mends: mendsOf(doc, page, a, b),
            })),
    ),
};

function areTwins(doc: Doc, page: PageRecord, a: PlacedHeadline, b: PlacedHeadline): boolean {
  if (Math.abs(a.size - b.size) > ROUNDING || !areLevel(a, b)) return false;
  return !isFilled(doc, page, gapBetween(a, b), a.isVertical, [a, b]) && !areColliding(doc, page, a, b);
}

/** The lesser one in a smaller size; else one of them off the level of the other. */
function mendsOf(doc: Doc, page: PageRecord, a: PlacedHeadline, b: PlacedHeadline): readonly Mend[] {
  const [greater, lesser] = a.rank <= b.rank ? [a, b] : [b, a];
  const style = styleOf(doc, page.style);
  return [...smallerHeadline(style, lesser.frame, lesser.size), ...[lesser, greater].flatMap((each) => offTheBand(doc, page, each))];
}
