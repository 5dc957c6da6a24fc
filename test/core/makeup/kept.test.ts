import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeAreas, keptFrames } from "../../../core/makeup/kept.js";
import type { GridCells } from "../../../core/model/index.js";
import { fakePicture, fakeStory } from "./fakes.js";
import { cellsOf, framesOf, gridOf, INSIDE, planned, TABLOID } from "./pages.js";

const STORIES = [1800, 1400, 1100, 900, 800, 700, 600].map((characters, index) => fakeStory(index + 1, characters));
const PICTURES = [fakePicture("a", "s1"), fakePicture("b", "s2")];
const FIELD = { columns: 6, lines: 40 };

describe("the room beside locked frames", () => {
  it("is cut so that the largest rectangle comes off first", () => {
    const middle = { col: 2, line: 10, cols: 2, lines: 10 };
    expect(freeAreas(FIELD, [middle])).toEqual([
      { col: 0, line: 0, cols: 6, lines: 10 },
      { col: 0, line: 10, cols: 2, lines: 10 },
      { col: 4, line: 10, cols: 2, lines: 10 },
      { col: 0, line: 20, cols: 6, lines: 20 },
    ]);
  });

  it("is cut from side to side, or from head to foot, where that is asked for", () => {
    const corner = { col: 2, line: 30, cols: 4, lines: 10 };
    expect(freeAreas(FIELD, [corner], "across")[0]).toEqual({ col: 0, line: 0, cols: 6, lines: 30 });
    expect(freeAreas(FIELD, [corner], "down")[0]).toEqual({ col: 0, line: 0, cols: 2, lines: 40 });
  });

  it("is all that the frames leave, each cell once, for frames of any places", () => {
    const cells = fc.record({
      col: fc.integer({ min: 0, max: 5 }),
      line: fc.integer({ min: 0, max: 39 }),
      cols: fc.integer({ min: 1, max: 3 }),
      lines: fc.integer({ min: 1, max: 15 }),
    });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), fc.constantFrom("largest", "across", "down"), (places, cutting) => {
        const areas = freeAreas(FIELD, places, cutting);
        for (let col = 0; col < FIELD.columns; col++) {
          for (let line = 0; line < FIELD.lines; line++) {
            const covers = ({ col: left, line: top, cols, lines }: GridCells): boolean =>
              col >= left && col < left + cols && line >= top && line < top + lines;
            expect(areas.filter(covers)).toHaveLength(places.some(covers) ? 0 : 1);
          }
        }
      }),
    );
  });
});

describe("a page with locked frames", () => {
  const first = planned({ stories: STORIES, pictures: PICTURES }, [INSIDE], { steps: 200 });
  const lockedStory = "s2";
  const earlier = first.pages.map((page) => ({
    ...page,
    frames: page.frames.map((frame) =>
      frame.content.kind === "headline" && frame.content.story === lockedStory ? { ...frame, locked: true as const } : frame,
    ),
  }));
  const again = planned({ stories: STORIES, pictures: PICTURES }, [INSIDE], { steps: 200, seed: 5, earlier });

  it("keeps them, and all frames of the same story, as they are", () => {
    const kept = keptFrames(earlier[0]?.frames ?? [], PICTURES);
    expect(kept.map(({ content }) => content.kind).sort()).toEqual(["caption", "headline", "picture", "text"]);
    for (const frame of kept) expect(framesOf(again)).toContainEqual(frame);
  });

  it("plans the other copy round them, none of it lost and nothing over anything else", () => {
    for (const page of again.pages) gridOf(page.frames, INSIDE);
    const texts = framesOf(again).flatMap(({ content }) => (content.kind === "text" && content.part === 0 ? [content.story] : []));
    expect([...texts].sort()).toEqual(STORIES.map((story) => story.id));
    expect(new Set(framesOf(again).map((frame) => frame.id)).size).toBe(framesOf(again).length);
  });

  it("keeps its style, whatever others there are to choose from", () => {
    const free = planned({ stories: STORIES, pictures: PICTURES }, [TABLOID], { steps: 60, earlier });
    expect(free.pages[0]?.style).toBe(INSIDE.id);
  });

  it("lets go of frames whose copy is no longer there", () => {
    const withdrawn = planned({ stories: STORIES.filter((story) => story.id !== lockedStory) }, [INSIDE], { steps: 60, earlier });
    expect(framesOf(withdrawn).some(({ locked }) => locked)).toBe(false);
  });

  it("is another page for another seed", () => {
    const places = (plan: typeof first) =>
      JSON.stringify(
        framesOf(plan)
          .filter(({ content }) => content.kind === "headline")
          .map(cellsOf),
      );
    expect(places(again)).not.toBe(places(first));
  });
});
