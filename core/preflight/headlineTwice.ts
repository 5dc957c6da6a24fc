/** 重题: two stories of an issue under the same words. */
import type { Fault } from "../rules/index.js";
import { type PrintedStory, printedStories, storyWords } from "./printedStories.js";
import type { PreflightRule } from "./rule.js";

/** Shorter ones (讣告, 启事) may come back. */
const SHORTEST = 5;

export const headlineTwice: PreflightRule = {
  id: "headline-twice",
  name: { zh: "重题", en: "A headline twice" },
  definition: {
    zh: "同一期里两篇稿件的主题一字不差（五字以上）。",
    en: "Two stories of an issue have the same headline, of five characters or more.",
  },
  why: { zh: "多半是改题时贴错了，或者就是重稿。", en: "Most often it was pasted over the wrong story, or it is one story twice." },
  section: "newsroom.md §7",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages }) => {
    const first = new Map<string, PrintedStory>();
    return printedStories(doc, pages).flatMap((story): readonly Fault[] => {
      const words = story.headline.replace(/\s/g, "");
      if ([...words].length < SHORTEST) return [];
      const other = first.get(words);
      if (other === undefined) first.set(words, story);
      if (other === undefined) return [];
      const params = { page: story.page, words: storyWords(story), otherPage: other.page };
      return [{ place: { page: story.page, frame: story.frame, story: story.story.id }, params, frames: [story.frame, other.frame] }];
    });
  },
};
