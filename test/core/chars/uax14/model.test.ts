import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineBreak, lineBreaks } from "../../../../core/chars/uax14/index.js";
import { MODEL_CHARACTERS, modelBreaks } from "./model.js";

function breaksOf(characters: readonly string[]): number[] {
  return [...lineBreaks(characters.join("")).breaks].flatMap((each, offset) => (each === LineBreak.No ? [] : [offset]));
}

describe("the linear algorithm", () => {
  const pairs = MODEL_CHARACTERS.flatMap((first) => MODEL_CHARACTERS.map((second) => [first, second]));

  it.each([
    ["every pair of characters", pairs],
    ["every pair after a space", pairs.map((pair) => [" ", ...pair])],
    ["every pair with a space between", pairs.map(([first = "", second = ""]) => [first, " ", second])],
    ["every pair with a mark between", pairs.map(([first = "", second = ""]) => [first, "\u0301", second])],
  ])("breaks %s as the rules read word by word", (_, texts) => {
    expect(texts.filter((characters) => breaksOf(characters).join() !== modelBreaks(characters).join())).toEqual([]);
  });

  it("breaks any text as the rules read word by word", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MODEL_CHARACTERS), { minLength: 1, maxLength: 12 }), (characters) => {
        expect(breaksOf(characters)).toEqual(modelBreaks(characters));
      }),
      { numRuns: 3000 },
    );
  });
});
