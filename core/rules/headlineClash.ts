/**
 * 阴阳题: of two neighbouring headlines one is reversed, tinted, ruled or boxed and the other plain, so that their weights clash
 * (newsroom.md §3). No source forbids it: it is a question to the desk.
 *
 *     +-----------+ +-----------+
 *     |###########| |  plain    |
 *     +-----------+ +-----------+
 */
import { headlinesOf, onPages, type PlacedHeadline, pairsOf, placeOf } from "./frames.js";
import { areLevel, gapBetween, isFilled } from "./neighbours.js";
import type { LayoutRule } from "./rule.js";

/** Each pair of headlines on one level, with no matter between, of which one stands on a ground or between lines and the other does not. */
export const headlineClash: LayoutRule = {
  id: "headline-clash",
  name: { zh: "阴阳题", en: "Clashing headlines" },
  definition: {
    zh: "并排的两条标题，一条反白、铺底、加线或加框，另一条是素题；请编辑斟酌。",
    en: "Of two headlines side by side one is reversed, tinted, ruled or boxed and the other plain; the desk is asked.",
  },
  section: "newsroom.md §3",
  level: "info",
  isFixed: false,
  check: (doc) =>
    onPages(doc, (page) =>
      pairsOf(headlinesOf(doc, page))
        .filter(([a, b]) => isPlain(a) !== isPlain(b) && areLevel(a, b) && !isFilled(doc, page, gapBetween(a, b), a.isVertical, [a, b]))
        .map(([a, b]) => {
          const [dressed, plain] = isPlain(b) ? [a, b] : [b, a];
          return {
            place: placeOf(dressed, dressed.story),
            params: { headline: dressed.words, other: plain.words },
            frames: [dressed.frame.id, plain.frame.id],
          };
        }),
    ),
};

function isPlain({ frame: { content } }: PlacedHeadline): boolean {
  return content.kind === "headline" && content.setting.style === undefined;
}
