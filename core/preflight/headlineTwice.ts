/** 重题: two stories of an issue under the same words. */
import type { Fault } from "../rules/index.js";
import { storyWords } from "./printedStories.js";
import type { PreflightRule, PrintedStory } from "./rule.js";
import { createShingleIndex } from "./shingles.js";
import { LIKE } from "./storyTwice.js";

/** Shorter ones (讣告, 启事) may come back. */
const SHORTEST = 5;

export const headlineTwice: PreflightRule = {
  id: "headline-twice",
  name: { zh: "重题", en: "A headline twice" },
  definition: {
    zh: "同一期里两篇不同的稿件，主题一字不差（五字以上）。",
    en: "Two unlike stories of an issue have the same headline, of five characters or more.",
  },
  why: { zh: "多半是改题时贴错了。", en: "Most often it was pasted over the wrong story." },
  section: "newsroom.md §7",
  level: "warning",
  isFixed: false,
  check: ({ stories }) => {
    const first = new Map<string, PrintedStory>();
    return stories.flatMap((story): readonly Fault[] => {
      const words = story.headline.replace(/\s/g, "");
      if ([...words].length < SHORTEST) return [];
      const other = first.get(words);
      if (other === undefined) first.set(words, story);
      if (other === undefined || isSameStory(story, other)) return [];
      const params = { page: story.page, words: storyWords(story), otherPage: other.page };
      return [{ place: { page: story.page, frame: story.frame, story: story.story.id }, params, frames: [story.frame, other.frame] }];
    });
  },
};

/** One story printed twice is said once, by `story-twice`. */
function isSameStory(a: PrintedStory, b: PrintedStory): boolean {
  const index = createShingleIndex();
  index.add(a.text);
  return index.alike(b.text, LIKE).length > 0;
}
