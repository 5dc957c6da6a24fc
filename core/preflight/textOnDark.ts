/** Black type on a ground that is too dark for it (newsroom.md §5). */
import { darknessOf } from "../model/index.js";
import type { GroundedItem } from "../press/index.js";
import { isReadable } from "./inks.js";
import { headlineStyleMend } from "./mends.js";
import type { PreflightRule } from "./rule.js";
import { worstOnPages } from "./worst.js";

/** Type is dark that lets through less light than that. */
const DARK_TYPE = 0.5;
/** Forgives rounding of shares. */
const ROUNDING = 0.005;

export const textOnDark: PreflightRule = {
  id: "text-on-dark",
  name: { zh: "深底压黑字", en: "Dark type on a dark ground" },
  definition: {
    zh: "深色字压在深于印刷条件所限（ground.textMost）的底上；图片除外。",
    en: "Dark type stands on a ground that is stronger than the condition allows (ground.textMost); pictures aside.",
  },
  why: {
    zh: "报纸上网点扩大约三成，底会更深，字就看不清了。",
    en: "On newsprint tints gain about thirty per cent; the ground comes out darker still, and type drowns in it.",
  },
  section: "newsroom.md §5",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages, limits: { ground } }) =>
    worstOnPages(pages, ({ grounded }) =>
      grounded.flatMap((placed) => {
        const { frame, item } = placed;
        const strength = darkestUnder(placed);
        if (!isReadable(item) || darknessOf(item.ink) < DARK_TYPE || strength * 100 <= ground.textMost + ROUNDING) return [];
        return [
          {
            frame,
            measure: -strength,
            params: { percent: Math.round(strength * 100), most: ground.textMost, words: item.text.slice(0, 12) },
          },
        ];
      }),
    ).map((fault) => {
      const mend = headlineStyleMend(doc, fault.frames, (style) =>
        style.kind === "tinted" ? { ...style, share: (style.share * ground.textMost) / Number(fault.params.percent) } : null,
      );
      return mend === null ? fault : { ...fault, mends: [mend] };
    }),
};

function darkestUnder({ ground }: GroundedItem): number {
  return Math.max(0, ...ground.inks.map(darknessOf));
}
