/** 重稿: one story printed twice in an issue (newsroom.md §7). */
import type { Fault } from "../rules/index.js";
import { storyWords } from "./printedStories.js";
import type { PreflightRule } from "./rule.js";
import { createShingleIndex } from "./shingles.js";

/** Stories that share so much of the shorter one are one story; with less they only tell of one thing. */
export const REPEATED = 0.8;
/** From here on a person should look. */
export const LIKE = 0.4;

export const storyTwice: PreflightRule = {
  id: "story-twice",
  name: { zh: "重稿", en: "A story twice" },
  definition: {
    zh: "同一期报纸里两篇稿件的文字大半相同：八成以上为错误，四成以上为提醒。",
    en: "Two stories of an issue share most of their words: an error from eighty per cent of the shorter one, a warning from forty.",
  },
  why: { zh: "重稿是末校之后最常见的大差错之一。", en: "It is among the most usual blunders that are found after the last proof." },
  section: "newsroom.md §7",
  level: "error",
  isFixed: false,
  check: ({ stories }) => {
    const index = createShingleIndex();
    return stories.flatMap((story): readonly Fault[] => {
      const [most] = index.alike(story.text, LIKE);
      index.add(story.text);
      const other = most && stories[most.key];
      if (most === undefined || other === undefined) return [];
      const params = {
        page: story.page,
        words: storyWords(story),
        other: storyWords(other),
        otherPage: other.page,
        percent: Math.round(most.share * 100),
      };
      const place = { page: story.page, frame: story.frame, story: story.story.id };
      return [{ place, params, frames: [story.frame, other.frame], level: most.share >= REPEATED ? "error" : "warning" }];
    });
  },
};
