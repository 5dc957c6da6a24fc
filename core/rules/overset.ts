/** Overset: copy that found no room in its frames (newsroom.md §3). */
import type { RuleDescription } from "./rule.js";

/** Told by the layout itself, which keeps the words that are left. */
export const overset: RuleDescription = {
  id: "overset",
  name: { zh: "溢文", en: "Overset" },
  definition: {
    zh: "稿件在自己的版块里排不下，剩下的文字没有上版。",
    en: "Copy finds no room in its frames, and what is left of it stands nowhere.",
  },
  section: "newsroom.md §3",
  level: "error",
  isFixed: true,
};
