import { describe, expect, it } from "vitest";
import { type Plan, proposeEdition } from "../../../core/makeup/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { hanText, STYLE, storyOf, wordsKnown } from "../page/editions.js";

const FACES = fakeFaces();

const STORIES = [260, 200, 170, 140, 110, 90].map((characters, index) =>
  storyOf(
    `s${index + 1}`,
    [
      ["headline", `第${index + 1}篇稿件的标题`],
      ["paragraph", hanText(characters)],
    ],
    index + 1,
  ),
);

function proposed(count: number, seed = 1, stories = STORIES, isEnough?: () => boolean): readonly Plan[] {
  return proposeEdition(
    {
      stories,
      pictures: [],
      boxes: [],
      ads: [],
      styles: [STYLE],
      styleById: new Map([[STYLE.id, STYLE]]),
      firstPage: 1,
      faces: FACES,
      segmenter: wordsKnown(),
      hyphenator: null,
      seed,
      steps: 60,
      ...(isEnough ? { isEnough } : {}),
    },
    count,
  );
}

/** Where each headline stands, by page. */
function headsOf(plan: Plan): readonly string[] {
  return plan.pages.flatMap((page) =>
    page.frames.flatMap(({ content, place }) =>
      content.kind === "headline" && place.kind === "grid" ? [`${page.number} ${content.story} ${JSON.stringify(place.cells)}`] : [],
    ),
  );
}

describe("proposals", () => {
  it("come best first, the plan that one alone would be among them", () => {
    for (const seed of [1, 2, 3]) {
      const plans = proposed(3, seed);
      const costs = plans.map(({ cost }) => cost);
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
      expect(plans).toContainEqual(proposed(1, seed)[0]);
    }
  });

  it("stand their stories in different places", () => {
    const plans = proposed(3).map(headsOf);
    expect(plans).toHaveLength(3);
    for (const [index, plan] of plans.entries()) {
      for (const other of plans.slice(index + 1)) {
        const same = plan.filter((head) => other.includes(head));
        expect(same.length).toBeLessThan(plan.length / 2);
      }
    }
  });

  it("stop when somebody has waited long enough: one whole plan, the best so far", () => {
    let asked = 0;
    const plans = proposed(3, 1, STORIES, () => ++asked > 5);
    expect(plans).toHaveLength(1);
    expect(
      plans
        .flatMap(headsOf)
        .map((head) => head.split(" ")[1])
        .sort(),
    ).toEqual(STORIES.map(({ id }) => id));
    const cost = (plan: Plan | undefined): number => plan?.cost ?? Number.NaN;
    expect(cost(plans[0])).toBeGreaterThanOrEqual(cost(proposed(1)[0]));
  });

  it("are the same for the same seed", () => {
    expect(proposed(2, 7)).toEqual(proposed(2, 7));
  });

  it("are as many as there are ways to stand the copy", () => {
    expect(proposed(3, 1, STORIES.slice(0, 1))).toHaveLength(1);
  });

  it("say what counts against them", () => {
    for (const { cost } of proposed(2)) expect(cost).toBeGreaterThan(0);
  });
});
