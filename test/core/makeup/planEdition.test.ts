import { describe, expect, it } from "vitest";
import { planEdition } from "../../../core/makeup/index.js";
import type { Plan } from "../../../core/makeup/types.js";
import type { PictureRecord, StoryRecord } from "../../../core/model/index.js";
import { layoutEdition } from "../../../core/page/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { docOf, hanText, pictureOf, STYLE, storyOf, wordsKnown } from "../page/editions.js";

const FACES = fakeFaces();

function planned(stories: readonly StoryRecord[], pictures: readonly PictureRecord[] = [], seed = 1): Plan {
  return planEdition({
    stories,
    pictures,
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
  });
}

/** Stories with subheads close together: columns end early for their sake. */
function storyWithSubheads(id: string, rank: number, sections: number): StoryRecord {
  const parts = Array.from({ length: sections }, (_, index) => [
    ["subhead", `第${"一二三四五六七八"[index % 8]}节`] as const,
    ["paragraph", hanText(20 + ((index * 17) % 40))] as const,
  ]).flat();
  return storyOf(id, [["headline", "江边的早晨"], ...parts], rank);
}

describe("planning with the real engine", () => {
  const stories = [storyWithSubheads("a", 1, 7), storyWithSubheads("b", 2, 5), storyWithSubheads("c", 3, 4)];
  const pictures = [pictureOf("p", { story: "a" })];

  it.each([1, 2, 3])("gives frames in which every line finds room, columns that end early included (seed %i)", (seed) => {
    const plan = planned(stories, pictures, seed);
    const doc = docOf(
      plan.pages.map((page) => page.frames),
      [...stories, ...pictures],
    );
    const frames = layoutEdition(doc, FACES).flatMap((page) => page.frames);
    expect(frames.filter((frame) => frame.overset !== null)).toEqual([]);
    const placed = frames.filter((frame) => frame.kind === "text").map((frame) => frame.story);
    expect([...new Set(placed)].sort()).toEqual(["a", "b", "c"]);
  });

  it("is the same for the same input", () => {
    expect(planned(stories, pictures)).toEqual(planned(stories, pictures));
  });

  it("says that there is nothing to compose", () => {
    expect(planned([]).findings.map((finding) => finding.rule)).toEqual(["nothing-to-compose"]);
  });
});
