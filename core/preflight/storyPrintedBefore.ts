/** 重稿: a story that an earlier issue printed (newsroom.md §7). */
import type { Fault } from "../rules/index.js";
import { storyWords } from "./printedStories.js";
import type { PreflightRule } from "./rule.js";
import { createShingleIndex } from "./shingles.js";
import { LIKE, REPEATED } from "./storyTwice.js";

export const storyPrintedBefore: PreflightRule = {
  id: "story-printed-before",
  name: { zh: "往期已登", en: "Printed before" },
  definition: {
    zh: "稿件的文字大半与往期（--past）的一篇相同：八成以上为错误，四成以上为提醒。",
    en: "A story shares most of its words with one of an earlier issue (--past): an error from eighty per cent, a warning from forty.",
  },
  why: {
    zh: "隔期重登同样是重稿，值班的人往往记不得。",
    en: "A story that ran last week is a repeated story too, and nobody on duty remembers it.",
  },
  section: "newsroom.md §7",
  level: "error",
  isFixed: false,
  check: ({ stories, past }) => {
    const known = past.flatMap(({ date, stories: printed }) => printed.map((story) => ({ ...story, date })));
    if (known.length === 0) return [];
    const index = createShingleIndex();
    for (const { text } of known) index.add(text);
    return stories.flatMap((story): readonly Fault[] => {
      const [most] = index.alike(story.text, LIKE);
      const other = most && known[most.key];
      if (most === undefined || other === undefined) return [];
      const params = {
        page: story.page,
        words: storyWords(story),
        other: storyWords(other),
        date: other.date,
        otherPage: other.page,
        percent: Math.round(most.share * 100),
      };
      const place = { page: story.page, frame: story.frame, story: story.story.id };
      return [{ place, params, frames: [story.frame], level: most.share >= REPEATED ? "error" : "warning" }];
    });
  },
};
