import { describe, expect, it } from "vitest";
import type { PagePlan, PageStyle } from "../../../core/model/index.js";
import { fakePicture, fakeStory } from "./fakes.js";
import { cellsOf, framesOf, gridOf, INSIDE, planned } from "./pages.js";

const STORIES = [1800, 1400, 1100, 900, 800, 700, 600].map((characters, index) => fakeStory(index + 1, characters));

function wishing(plan: PagePlan): PageStyle {
  return { ...INSIDE, plan };
}

/** Frames of a story's headline and text on a page of the style. */
function leadOn(style: PageStyle, pictures = [fakePicture("a", "s2")]) {
  const frames = framesOf(planned({ stories: STORIES, pictures }, [style], { steps: 200 }));
  gridOf(frames, style);
  const head = frames.find(({ content }) => content.kind === "headline" && content.story === "s1");
  const text = frames.find(({ content }) => content.kind === "text" && content.story === "s1");
  if (!head || !text) throw new Error("the lead has no headline or no text");
  return { frames, head, text };
}

describe("what a template wishes", () => {
  it("stands a vertical headline at the right of vertical text, over the same lines", () => {
    const { head, text } = leadOn(wishing({ lead: { headline: "vertical", text: "vertical" } }));
    expect(head.content).toMatchObject({ setting: { writing: "vertical" } });
    expect(text.content).toMatchObject({ writing: "vertical" });
    const [headCells] = cellsOf(head);
    const [textCells] = cellsOf(text);
    expect(headCells?.col).toBe((textCells?.col ?? 0) + (textCells?.cols ?? 0));
    expect(headCells?.line).toBe(textCells?.line);
    expect(headCells?.lines).toBe(textCells?.lines);
  });

  it("stands a vertical headline at the left of horizontal text", () => {
    const { head, text } = leadOn(wishing({ lead: { headline: "vertical" } }));
    expect(text.content).not.toHaveProperty("writing");
    const [headCells] = cellsOf(head);
    expect(cellsOf(text)[0]?.col).toBe((headCells?.col ?? 0) + (headCells?.cols ?? 0));
  });

  it("sets the pictures of vertical text under it", () => {
    const { frames, text } = leadOn(wishing({ lead: { headline: "vertical", text: "vertical" } }), [fakePicture("own", "s1")]);
    const picture = frames.find(({ content }) => content.kind === "picture" && content.picture === "own");
    const [textCells] = cellsOf(text);
    expect(picture && cellsOf(picture)[0]).toMatchObject({ col: textCells?.col, cols: textCells?.cols });
    expect(picture && cellsOf(picture)[0]?.line).toBeGreaterThan(textCells?.line ?? Number.POSITIVE_INFINITY);
  });

  it("is left aside where the lead has no headline to stand so", () => {
    const stories = [fakeStory(1, 1800, { headline: null }), ...STORIES.slice(1)];
    const plan = planned({ stories }, [wishing({ lead: { headline: "vertical" } })], { steps: 60 });
    expect(framesOf(plan).some(({ content }) => content.kind === "text" && content.story === "s1")).toBe(true);
  });

  it("lets a hero picture have a quarter of the page", () => {
    const few = STORIES.slice(0, 4);
    const areaWith = (plan: PagePlan): number => {
      const frames = framesOf(planned({ stories: few, pictures: [fakePicture("own", "s1")] }, [wishing(plan)], { steps: 200 }));
      const picture = frames.find(({ content }) => content.kind === "picture");
      return picture ? cellsOf(picture).reduce((sum, cells) => sum + cells.cols * cells.lines, 0) : 0;
    };
    expect(areaWith({ lead: { picture: "hero" } })).toBeGreaterThanOrEqual(INSIDE.grid.columns * INSIDE.grid.lines * 0.25);
  });

  it("keeps more notices to one column each", () => {
    const notices = Array.from({ length: 18 }, (_, index) => fakeStory(index + 1, 420 + 40 * (index % 5)));
    const narrowOn = (plan: PagePlan): number => {
      const frames = [1, 2, 3].flatMap((seed) => framesOf(planned({ stories: notices }, [wishing(plan)], { steps: 300, seed })));
      return frames.filter((frame) => frame.content.kind === "headline" && cellsOf(frame)[0]?.cols === 1).length;
    };
    expect(narrowOn({ blocks: "notices" })).toBeGreaterThan(narrowOn({}));
  });

  it("sets all short stories of a page of briefs under small heads, but not its lead", () => {
    const short = [1500, 400, 380, 300, 260, 420].map((characters, index) => fakeStory(index + 1, characters));
    const inBriefs = (plan: PagePlan): readonly string[] =>
      framesOf(planned({ stories: short }, [wishing(plan)], { steps: 60 })).flatMap(({ content }) =>
        content.kind === "briefs" ? content.stories : [],
      );
    expect([...inBriefs({ blocks: "briefs" })].sort()).toEqual(["s2", "s3", "s4", "s5", "s6"]);
    expect(inBriefs({})).toEqual([]);
  });

  it("keeps short texts beside the lead to two columns", () => {
    const widest = (plan: PagePlan): number => {
      const frames = framesOf(planned({ stories: STORIES }, [wishing(plan)], { steps: 300 }));
      const others = frames.filter(({ content }) => content.kind === "headline" && content.story !== "s1");
      return Math.max(...others.map((frame) => cellsOf(frame)[0]?.cols ?? 0));
    };
    expect(widest({ blocks: "short" })).toBeLessThan(widest({}));
  });
});
