import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutToHere, isRefusal, placeOfOverset } from "../../../../core/commands/index.js";
import { apply, invert } from "../../../../core/edit/index.js";
import { countCharacters } from "../../../../core/flow/index.js";
import { recordOf } from "../../../../core/model/index.js";
import { docWith, linesOf, storyFrom } from "../../../fakes/stories.js";

const story = storyFrom("s", ["headline:春天来了", "paragraph:江南花开。", "paragraph:海北　雪𠮷落。"]);
const doc = docWith(story);

function cut(words: string) {
  const step = cutToHere(doc, "s", story.text.indexOf(words), "t");
  if (step === null || isRefusal(step)) throw new Error("nothing was cut");
  return { step, after: apply(doc, step) };
}

describe("cutting a story to a place", () => {
  it("takes away what stands behind it, counts the characters and keeps the headline", () => {
    const { step, after } = cut("花开");
    expect(linesOf(recordOf(after, "s", "story"))).toEqual(["headline:春天来了", "paragraph:江南"]);
    expect(step.params).toEqual({ characters: 9 });
  });

  it("leaves no empty paragraph where it cuts at the start of one", () => {
    expect(linesOf(recordOf(cut("海北").after, "s", "story"))).toEqual(["headline:春天来了", "paragraph:江南花开。"]);
  });

  it("is taken back as one step", () => {
    const { step, after } = cut("花开");
    expect(recordOf(apply(after, invert(step)), "s", "story")).toEqual(story);
  });

  it("refuses to cut in a headline, and has nothing to do at the end", () => {
    expect(cutToHere(doc, "s", 2, "t")).toMatchObject({ refused: "refused-cut-headline" });
    expect(cutToHere(doc, "s", story.text.length - 1, "t")).toBeNull();
  });
});

describe("where the text begins that finds no room", () => {
  it("is counted from the end, white aside", () => {
    expect(placeOfOverset(story, 0)).toBe(story.text.length - 1);
    expect(story.text.slice(placeOfOverset(story, 3))).toBe("𠮷落。\n");
    expect(story.text.slice(placeOfOverset(story, 4))).toBe("雪𠮷落。\n");
    expect(story.text.slice(placeOfOverset(story, 6))).toBe("海北　雪𠮷落。\n");
    expect(story.text.slice(placeOfOverset(story, 7))).toBe("。\n海北　雪𠮷落。\n");
  });

  it("leaves as many characters behind it as find no room", () => {
    const lines = fc.array(fc.stringMatching(/^[江南　 𠮷a]{0,6}$/u), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lines, fc.nat(40), (words, wish) => {
        const any = storyFrom("s", ["headline:题", ...words.map((each) => `paragraph:${each}`)]);
        const most = countCharacters(words.join(""));
        const characters = Math.min(wish, most);
        expect(countCharacters(any.text.slice(placeOfOverset(any, characters)))).toBe(characters);
      }),
    );
  });
});
