/** Every advertisement bears the word 广告 (newsroom.md §3, §6). */
import { recordOf } from "../model/index.js";
import { framesOf, onPages } from "./frames.js";
import type { LayoutRule } from "./rule.js";

/** Each advertisement on which neither the artwork nor the page sets the word. */
export const adLabelMissing: LayoutRule = {
  id: "ad-label-missing",
  name: { zh: "缺“广告”字样", en: "Advertisement not labelled" },
  definition: {
    zh: "广告稿样上没有“广告”二字，版面上也没有加注。",
    en: "An advertisement bears the word 广告 neither in its artwork nor from the page.",
  },
  section: "newsroom.md §3, §6",
  level: "error",
  isFixed: true,
  check: (doc) =>
    onPages(doc, (page) =>
      framesOf(doc, page).flatMap((frame) => {
        const { content } = frame;
        if (content.kind !== "ad" || content.label) return [];
        const ad = recordOf(doc, content.ad, "ad");
        if (ad.labelled) return [];
        const mend = { does: "mend-label", params: { name: ad.name }, frames: [{ ...frame, content: { ...content, label: true } }] };
        return [
          { place: { page: page.number, frame: frame.id }, params: { name: ad.name, frame: frame.id }, frames: [frame.id], mends: [mend] },
        ];
      }),
    ),
};
