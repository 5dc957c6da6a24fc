import { describe, expect, it } from "vitest";
import { choosePages } from "../../../host/services/pageChoice.js";

/** The pages chosen of an edition of pages 1, 2, 3 and 5, or the code of the failure. */
function chosen(words: string | null): readonly number[] | string {
  const choice = choosePages(words, [1, 2, 3, 5]);
  return choice.ok ? [...choice.pages] : choice.code;
}

describe("the pages that a person chooses", () => {
  it.each([
    [null, [1, 2, 3, 5]],
    ["2", [2]],
    ["1-3", [1, 2, 3]],
    ["5, 1-2", [5, 1, 2]],
    ["3，5", [3, 5]],
    ["2-5", [2, 3, 5]],
    ["1-2,2-3", [1, 2, 3]],
  ])("%j are %j", (words, pages) => {
    expect(chosen(words)).toEqual(pages);
  });

  it.each(["", "a", "1-", "-2", "3-1", "1;2", "1.5", "１"])("%j names none", (words) => {
    expect(chosen(words)).toBe("pages-unreadable");
  });

  it.each(["4", "1-4", "0-2", "9"])("%j names a page that is not there", (words) => {
    expect(chosen(words)).toBe("page-unknown");
  });
});
