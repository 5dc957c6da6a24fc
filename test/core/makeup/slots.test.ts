import { describe, expect, it } from "vitest";
import type { FrameRecord, PageSlot, PageStyle } from "../../../core/model/index.js";
import { slotsOfFrames } from "../../../core/page/index.js";
import { fakePicture, fakeStory } from "./fakes.js";
import { cellsOf, framesOf, gridOf, INSIDE, planned } from "./pages.js";

const STORIES = [1800, 1400, 1100, 900, 800, 700].map((characters, index) => fakeStory(index + 1, characters));
const PICTURES = [fakePicture("a", "s1"), fakePicture("b", "s2")];
const COPY = { stories: STORIES, pictures: PICTURES };

/** A page made up freely, and a template saved from it. */
const FIRST = planned(COPY, [INSIDE], { steps: 200 });
const SAVED: PageStyle = { ...INSIDE, id: "saved", slots: slotsOfFrames(framesOf(FIRST)) };

/** Where the headlines stand, by story. */
function headsOf(frames: readonly FrameRecord[]): ReadonlyMap<string, string> {
  return new Map(
    frames.flatMap((frame) => (frame.content.kind === "headline" ? [[frame.content.story, JSON.stringify(cellsOf(frame))]] : [])),
  );
}

function plannedOn(slots: readonly PageSlot[], copy = COPY, seed = 5) {
  const style = { ...SAVED, slots };
  return planned(copy, [style], { steps: 120, seed, styleById: new Map([[style.id, style]]) });
}

describe("a template saved from a page", () => {
  it("gives the same copy its places back, whatever the seed", () => {
    const before = headsOf(framesOf(FIRST));
    const other = headsOf(framesOf(planned(COPY, [INSIDE], { steps: 120, seed: 5 })));
    expect(other).not.toEqual(before);
    const kept = [...headsOf(framesOf(plannedOn(SAVED.slots ?? [])))].filter(([story, place]) => before.get(story) === place);
    expect(kept.length).toBeGreaterThanOrEqual(before.size / 2);
    expect(kept.map(([story]) => story)).toContain("s1");
  });

  it("loses no copy and lays nothing over anything else, with other copy too", () => {
    const others = [2000, 900, 1500, 700, 600, 400, 300].map((characters, index) => fakeStory(index + 1, characters));
    for (const copy of [COPY, { stories: others, pictures: [fakePicture("a", "s2")] }]) {
      const plan = plannedOn(SAVED.slots ?? [], copy);
      for (const page of plan.pages) gridOf(page.frames, INSIDE);
      const texts = framesOf(plan).flatMap(({ content }) => (content.kind === "text" && content.part === 0 ? [content.story] : []));
      expect([...texts].sort()).toEqual(copy.stories.map((story) => story.id));
    }
  });

  it("is planned as if it had no places where copy fills too few of them", () => {
    const odd: PageSlot[] = [1, 2, 3].map((rank) => ({ slot: "text", rank, cells: [{ col: 0, line: 4 * rank, cols: 1, lines: 2 }] }));
    expect(headsOf(framesOf(plannedOn(odd)))).toEqual(headsOf(framesOf(plannedOn([]))));
  });
});
