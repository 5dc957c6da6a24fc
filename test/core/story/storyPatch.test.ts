import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryBlock, StoryMark, StoryRecord } from "../../../core/model/index.js";
import { invertedPatch, joinedPatch, patched, storyPatch } from "../../../core/story/index.js";

/** A story of paragraphs, each a piece of text in which a word of two characters may be marked. */
function storyOf(paragraphs: readonly string[], rank = 1): StoryRecord {
  let text = "";
  const blocks: StoryBlock[] = [];
  const marks: StoryMark[] = [];
  for (const paragraph of paragraphs) {
    const from = text.length;
    text += `${paragraph}\n`;
    blocks.push({ from, to: from + paragraph.length, role: paragraph.startsWith("#") ? "subhead" : "paragraph" });
    const at = paragraph.indexOf("江南");
    if (at >= 0) marks.push({ kind: "strong", from: from + at, to: from + at + 2 });
  }
  return { id: "s1", type: "story", rank, text, blocks, marks };
}

const paragraphs = fc.array(fc.constantFrom("", "江南", "春到江南好", "#小题", "aaa", "aa", "水"), { maxLength: 6 });

describe("patches of stories", () => {
  it("lead from any story to any other, and back", () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, other) => {
        const [before, after] = [storyOf(one), storyOf(other)];
        const patch = storyPatch(before, after);
        expect(patch && patched(before, patch)).toEqual(after);
        expect(patch && patched(after, invertedPatch(patch))).toEqual(before);
      }),
    );
  });

  it("of two changes that touch, do together what they do one by one", () => {
    let joined = 0;
    fc.assert(
      fc.property(paragraphs, paragraphs, paragraphs, (one, two, three) => {
        const [first, second] = [storyPatch(storyOf(one), storyOf(two)), storyPatch(storyOf(two), storyOf(three))];
        const both = first && second && joinedPatch(first, second);
        if (!both) return;
        joined += 1;
        expect(patched(storyOf(one), both)).toEqual(storyOf(three));
        expect(patched(storyOf(three), invertedPatch(both))).toEqual(storyOf(one));
      }),
      { numRuns: 2000 },
    );
    expect(joined).toBeGreaterThan(0);
  });

  it("name only the paragraph that is typed in, however many there are behind it", () => {
    const many = Array.from({ length: 50 }, () => "春到江南好");
    const patch = storyPatch(storyOf(many), storyOf(many.with(3, "春早到江南好")));
    expect(patch?.text).toEqual({ at: 19, removed: "", inserted: "早" });
    expect(patch?.blocks.removed).toHaveLength(1);
    expect(patch?.blocks.inserted).toHaveLength(1);
    expect(patch?.marks).toMatchObject({ removed: [], inserted: [] });
  });

  it("are not made of changes of anything but text", () => {
    expect(storyPatch(storyOf(["水"], 1), storyOf(["水"], 2))).toBeNull();
  });

  it("refuse a story that does not hold what they take away", () => {
    const patch = storyPatch(storyOf(["江南"]), storyOf(["江北"]));
    expect(() => patch && patched(storyOf(["山水"]), patch)).toThrow('"s1"');
  });
});
