/** 头条 stands above the fold of the first page (newsroom.md §2, §3). */
import type { Doc } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { typeArea } from "../page/index.js";
import { placeOf } from "./frames.js";
import { leadOf } from "./leads.js";
import type { LayoutRule } from "./rule.js";

/** A lead whose headline begins in the lower half of the first page. */
export const leadOnTop: LayoutRule = {
  id: "lead-on-top",
  name: { zh: "头条不在上部", en: "Lead below the fold" },
  definition: {
    zh: "头条标题不在首版折线以上（四开：上半版）。",
    en: "The lead's headline does not stand above the fold of the first page (on a tabloid: in its upper half).",
  },
  section: "newsroom.md §2–3",
  level: "warning",
  isFixed: false,
  check: (doc: Doc) => {
    const found = leadOf(doc);
    if (!found) return [];
    const { page, lead } = found;
    const area = typeArea(styleOf(doc, page.style));
    if (lead.rect.y <= area.y + area.height / 2) return [];
    return [{ place: placeOf(lead, lead.story), params: { headline: lead.words }, frames: [lead.frame.id] }];
  },
};
