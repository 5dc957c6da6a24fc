import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryRecord } from "../../../core/model/index.js";
import { isHeadlineRole, plainSlice, sliceOf, splicedStory } from "../../../core/story/index.js";
import { linesOf, storyFrom } from "../../fakes/stories.js";

/** A story after plain text has come in the place of some words of it. */
function typed(lines: readonly string[], words: string, insert: string): readonly string[] {
  const story = storyFrom("s", lines);
  const at = story.text.indexOf(words);
  return linesOf(splicedStory(story, at, at + words.length, plainSlice(insert)));
}

describe("a change of a story's text", () => {
  it("parts a block at a line end, in the role of what stands there", () => {
    expect(typed(["headline:春天来了"], "天", "天\n")).toEqual(["headline:春天", "headline:来了"]);
    expect(typed(["paragraph:江南好风景"], "好", "\n\n")).toEqual(["paragraph:江南", "paragraph:", "paragraph:风景"]);
    expect(typed(["subhead:小标题"], "题", "题\n")).toEqual(["subhead:小标题", "paragraph:"]);
    expect(typed(["subhead:小标题"], "标", "\n")).toEqual(["subhead:小", "subhead:题"]);
  });

  it("joins blocks whose line end goes, in the role of the first that has words left", () => {
    expect(typed(["subhead:甲", "paragraph:乙"], "\n", "")).toEqual(["subhead:甲乙"]);
    expect(typed(["subhead:甲", "paragraph:乙丙"], "甲\n", "")).toEqual(["paragraph:乙丙"]);
    expect(typed(["subhead:", "paragraph:乙丙"], "\n", "")).toEqual(["paragraph:乙丙"]);
    expect(typed(["quote:甲乙", "paragraph:丙", "paragraph:丁戊"], "乙\n丙\n丁", "山")).toEqual(["quote:甲山戊"]);
  });

  it("never joins text to a headline", () => {
    expect(typed(["headline:春天", "paragraph:江南"], "\n", "")).toEqual(["headline:春天", "paragraph:江南"]);
    expect(typed(["headline:春天", "paragraph:江南"], "天\n江", "")).toEqual(["headline:春", "paragraph:南"]);
    expect(typed(["headline:春天", "paragraph:江南"], "天\n江", "山\n水")).toEqual(["headline:春山", "headline:水", "paragraph:南"]);
    expect(typed(["headline:春天", "paragraph:", "paragraph:江南"], "\n", "")).toEqual(["headline:春天", "paragraph:江南"]);
    expect(typed(["headline:春天", "paragraph:江南"], "春天\n", "")).toEqual(["paragraph:江南"]);
  });

  it("keeps one paragraph of a story that is emptied", () => {
    const story = storyFrom("s", ["headline:甲", "paragraph:乙"]);
    expect(linesOf(splicedStory(story, 0, story.text.length, plainSlice("")))).toEqual(["paragraph:"]);
    expect(linesOf(splicedStory({ ...story, text: "", blocks: [] }, 0, 0, plainSlice("春")))).toEqual(["paragraph:春"]);
  });

  it("puts what is typed at the edge of a mark outside it", () => {
    const story = storyFrom("s", ["paragraph:江[strong:南]好"]);
    expect(linesOf(splicedStory(story, 1, 1, plainSlice("东")))).toEqual(["paragraph:江东[strong:南]好"]);
    expect(linesOf(splicedStory(story, 2, 2, plainSlice("东")))).toEqual(["paragraph:江[strong:南]东好"]);
  });

  it("leaves words that replace marked ones marked, and parts a mark with its block", () => {
    expect(typed(["paragraph:记者[strong:张三]报道"], "张三", "李四")).toEqual(["paragraph:记者[strong:李四]报道"]);
    expect(typed(["paragraph:[strong:江南好]"], "南", "\n")).toEqual(["paragraph:[strong:江]", "paragraph:[strong:好]"]);
    expect(typed(["paragraph:[kai:江南]", "paragraph:[strong:山水]"], "南\n山", "")).toEqual(["paragraph:[kai:江][strong:水]"]);
  });

  it("drops a reading whose words are replaced", () => {
    const story = storyFrom("s", ["paragraph:江南"]);
    const read: StoryRecord = { ...story, marks: [{ kind: "ruby", from: 0, to: 1, reading: "jiāng" }] };
    expect(splicedStory(read, 0, 1, plainSlice("山")).marks).toEqual([]);
    expect(splicedStory(read, 1, 2, plainSlice("北")).marks).toEqual(read.marks);
  });

  it("takes whole lines that are pasted in their roles, as far as headlines stay before the text", () => {
    const copied = storyFrom("c", ["headline:标题", "subhead:小题", "paragraph:[kai:正文]"]);
    const slice = sliceOf(copied, 0, copied.text.length - 1);
    const empty = storyFrom("s", ["paragraph:"]);
    expect(linesOf(splicedStory(empty, 0, 0, slice))).toEqual(linesOf(copied));
    const body = storyFrom("s", ["headline:题", "paragraph:前", "paragraph:后"]);
    expect(linesOf(splicedStory(body, 4, 4, slice))).toEqual([
      "headline:题",
      "paragraph:前",
      "subhead:标题",
      "subhead:小题",
      "paragraph:[kai:正文]后",
    ]);
    const heads = storyFrom("s", ["headline:一", "headline:二", "paragraph:文"]);
    expect(linesOf(splicedStory(heads, 1, 1, slice)).slice(0, 4)).toEqual([
      "headline:一标题",
      "headline:小题",
      "headline:[kai:正文]",
      "headline:二",
    ]);
  });
});

const roles = ["kicker:", "headline:", "deck:", "paragraph:", "subhead:", "quote:", "table:"];
const words = fc.stringMatching(/^[甲乙丙a]{0,4}$/);
const stories = fc
  .array(fc.tuple(fc.nat(roles.length - 1), words, fc.boolean()), { minLength: 1, maxLength: 5 })
  .map((lines) => [...lines].sort(([a], [b]) => Math.min(a, 3) - Math.min(b, 3)))
  .map((lines) =>
    storyFrom(
      "s",
      lines.map(([role, text, isMarked]) => roles[role] + (isMarked && text !== "" ? `[strong:${text}]` : text)),
    ),
  );
const edits = fc.array(fc.tuple(fc.nat(24), fc.nat(6), fc.stringMatching(/^[春江\n]{0,4}$/)), { maxLength: 6 });

describe("any changes of a story", () => {
  it("keep its blocks end to end, its marks inside them, its headline before its body, and its text as a string has it", () => {
    fc.assert(
      fc.property(stories, edits, (start, changes) => {
        let story = start;
        for (const [at, length, insert] of changes) {
          const last = story.text.length - 1;
          const [from, to] = [Math.min(at, last), Math.min(at + length, last)];
          const after = splicedStory(story, from, to, plainSlice(insert));
          const plain = story.text.slice(0, from) + insert + story.text.slice(to);
          const bound = `${story.text.slice(0, from)}${insert}\n${story.text.slice(to)}`;
          expect([plain, bound]).toContain(after.text);
          isSound(after);
          story = after;
        }
      }),
    );
  });
});

function isSound({ text, blocks, marks }: StoryRecord): void {
  expect(blocks.length).toBeGreaterThan(0);
  let at = 0;
  for (const block of blocks) {
    expect(block.from).toBe(at);
    expect(text.charAt(block.to)).toBe("\n");
    expect(text.slice(block.from, block.to)).not.toContain("\n");
    at = block.to + 1;
  }
  expect(at).toBe(text.length);
  for (const { from, to } of marks) expect(blocks.some((block) => from >= block.from && to <= block.to && from < to)).toBe(true);
  const isBody = blocks.map(({ role }) => !isHeadlineRole(role));
  expect(isBody.indexOf(true) < 0 || isBody.slice(isBody.indexOf(true)).every(Boolean)).toBe(true);
}
