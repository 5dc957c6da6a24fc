import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryRecord } from "../../../core/model/index.js";
import { createCopyfit, layoutEdition } from "../../../core/page/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, frameOf, pictureOf, STYLE, storyOf, withoutWhite } from "./editions.js";

/** Han, Latin, marks in any order, digits, blanks, private-use and astral characters, halves of pairs. */
const oddWords = fc
  .array(
    fc.constantFrom(..."天地玄的和，。、“”《》（）—…·～-%℃3.9aZ /：！？　 \t\ue000", "𠮷", "😀", "——", "……", "\ud800", "http://a.cn/xyz"),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""))
  .filter((words) => words.trim().length > 0);

const faces = fakeFaces();
const copyfit = createCopyfit(STYLE, faces, fakeSegmenter());

function oddStory(words: readonly string[]): StoryRecord {
  const roles = ["kicker", "headline", "deck", "summary", "paragraph", "subhead", "quote"] as const;
  return storyOf(
    "s",
    words.map((text, index) => [roles[index % roles.length] ?? "paragraph", text] as const),
  );
}

describe("odd copy", () => {
  it("always gets a headline that holds all its words", () => {
    fc.assert(
      fc.property(oddWords, fc.integer({ min: 1, max: 4 }), (words, cols) => {
        for (const { setting } of copyfit.headlines(storyOf("s", [["headline", words]]), cols, 1)) {
          expect(withoutWhite(setting.main.join(""))).toBe(withoutWhite(words));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is laid out without an exception, every character placed or overset", () => {
    fc.assert(
      fc.property(fc.array(oddWords, { minLength: 7, maxLength: 10 }), fc.integer({ min: 1, max: 20 }), (words, height) => {
        const story = oddStory(words);
        const setting = copyfit.headlines(story, 2, 1)[0]?.setting;
        if (!setting) throw new Error("no setting");
        const frames = [
          frameOf("h", { kind: "headline", story: "s", setting }, cells(0, 0, 2, 20)),
          frameOf("t", { kind: "text", story: "s", part: 0 }, cells(0, 20, 2, height)),
          frameOf("c", { kind: "caption", picture: "x" }, cells(2, 0, 1, 9)),
        ];
        const picture = pictureOf("x", { caption: words[0] ?? "", credit: words[1] ?? null });
        const [page] = layoutEdition(docOf([frames], [story, picture]), faces);
        const body = story.blocks.filter((block) => ["paragraph", "subhead", "quote"].includes(block.role));
        const text = page?.frames.find((frame) => frame.frame === "t");
        const placed = withoutWhite((text?.text ?? "") + (text?.overset?.text ?? ""));
        expect(placed).toBe(withoutWhite(body.map((block) => story.text.slice(block.from, block.to)).join("")));
        for (const group of page?.display.groups ?? []) {
          for (const item of group.items) {
            if (item.kind === "glyphs") expect([...item.x, ...item.y].every(Number.isFinite)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
