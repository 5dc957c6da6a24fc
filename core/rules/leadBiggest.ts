/** 头条 has the biggest headline of its page (newsroom.md §3). */
import { styleOf } from "../model/index.js";
import { placeOf } from "./frames.js";
import { leadOf } from "./leads.js";
import { smallerHeadline } from "./mends.js";
import type { LayoutRule } from "./rule.js";

/** A lead with a smaller headline than another story of its page. */
export const leadBiggest: LayoutRule = {
  id: "lead-biggest",
  name: { zh: "头条题小", en: "Lead not the biggest" },
  definition: {
    zh: "首版上有别的标题字号大过头条。",
    en: "Another headline of the first page is larger than the lead's.",
  },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
  check: (doc) => {
    const found = leadOf(doc);
    const bigger = found?.others.find((other) => other.size > found.lead.size);
    if (!found || !bigger) return [];
    const { lead, page } = found;
    return [
      {
        place: placeOf(lead, lead.story),
        params: { headline: lead.words, size: lead.size, other: bigger.words, otherSize: bigger.size },
        frames: [lead.frame.id, bigger.frame.id],
        mends: smallerHeadline(styleOf(doc, page.style), bigger.frame, lead.size + 1e-6),
      },
    ];
  },
};
