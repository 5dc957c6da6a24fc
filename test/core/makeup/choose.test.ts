import { describe, expect, it } from "vitest";
import { chooseForPage } from "../../../core/makeup/choose.js";
import { gatherMatter } from "../../../core/makeup/gather.js";
import { fakeStory } from "./fakes.js";

function sized(...areas: number[]) {
  const matter = gatherMatter(
    areas.map((_, index) => fakeStory(index + 1, 400)),
    [],
    [],
  );
  return matter.map((one, index) => ({
    matter: one,
    area: { least: areas[index] ?? 0, ideal: areas[index] ?? 0, most: areas[index] ?? 0 },
  }));
}

function ranks(chosen: readonly { readonly matter: { readonly rank: number } }[]): readonly number[] {
  return chosen.map(({ matter }) => matter.rank);
}

describe("the choice for a page", () => {
  it("takes higher ranks first", () => {
    expect(ranks(chooseForPage(sized(200, 200, 200, 200, 200), 600, 600))).toEqual([1, 2, 3]);
  });

  it("passes over a story that would leave a hole for one that fits", () => {
    expect(ranks(chooseForPage(sized(300, 200, 250, 100), 600, 600))).toEqual([1, 2, 4]);
  });

  it("always takes the first story, even when it is too large", () => {
    expect(ranks(chooseForPage(sized(900, 100), 600, 600))).toEqual([1]);
  });
});
