/** White type in a ground that is too light for it (newsroom.md §5). */
import { darknessOf } from "../model/index.js";
import type { GroundedItem } from "../press/index.js";
import { isReadable, isReversed } from "./inks.js";
import { headlineStyleMend } from "./mends.js";
import type { PreflightRule } from "./rule.js";
import { worstOnPages } from "./worst.js";

/** Forgives rounding of shares, in per cent. */
const ROUNDING = 0.5;

export const reversedOnLight: PreflightRule = {
  id: "reversed-on-light",
  name: { zh: "浅底反白字", en: "White type in a light ground" },
  definition: {
    zh: "反白字的底浅于印刷条件所限（ground.reversedLeast）；图片除外。",
    en: "White type stands in a ground that is lighter than the condition asks (ground.reversedLeast); pictures aside.",
  },
  why: { zh: "新闻纸本来就灰，底太浅，白字就显不出来。", en: "Newsprint is gray; in a light ground white type does not stand out." },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages, limits: { ground } }) =>
    worstOnPages(pages, ({ grounded }) =>
      grounded.flatMap((placed) => {
        const { frame, item } = placed;
        if (!isReadable(item) || !isReversed(placed) || placed.ground.picture !== null) return [];
        const strength = 100 * lightestUnder(placed);
        const params = { percent: Math.round(strength), least: ground.reversedLeast, words: item.text.slice(0, 12) };
        return strength < ground.reversedLeast - ROUNDING ? [{ frame, measure: strength, params }] : [];
      }),
    ).map((fault) => {
      const mend = headlineStyleMend(doc, fault.frames, (style) =>
        style.kind === "reversed" && style.plate === "accent" ? { ...style, plate: "black" } : null,
      );
      return mend === null ? fault : { ...fault, mends: [mend] };
    }),
};

/** Of the grounds that it stands in; where its frame leaves some paper free, that is no ground of white type. */
function lightestUnder({ ground }: GroundedItem): number {
  const strengths = ground.inks.map(darknessOf).filter((strength) => strength > 0);
  return Math.min(1, ...strengths);
}
