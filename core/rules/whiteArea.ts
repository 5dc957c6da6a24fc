/** White areas: room in a text frame that holds nothing (newsroom.md §3). */
import type { RuleDescription } from "./rule.js";

/** Told by the layout itself, which counts the lines left free. */
export const whiteArea: RuleDescription = {
  id: "white-area",
  name: { zh: "空白", en: "White area" },
  definition: {
    zh: "正文版块里空着四行以上。",
    en: "More than four lines of a text frame are left free.",
  },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
};
