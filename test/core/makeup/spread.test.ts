import { describe, expect, it } from "vitest";
import type { FrameRecord, PageStyle } from "../../../core/model/index.js";
import { pt } from "../../../core/units/index.js";
import { fakePicture, fakeStory } from "./fakes.js";
import { cellsOf, framesOf, gridOf, INSIDE, planned } from "./pages.js";

const HALF = 4;
const SPREAD: PageStyle = { ...INSIDE, id: "spread", next: "inside", grid: { ...INSIDE.grid, columns: 2 * HALF, seam: pt(100) } };
const STYLES = new Map([SPREAD, INSIDE].map((style) => [style.id, style]));
const STORIES = [1600, 1500, 1200, 1100, 900, 800, 700, 600].map((characters, index) => fakeStory(index + 1, characters));
const PICTURES = [fakePicture("a", "s1"), fakePicture("b", "s3"), fakePicture("c", "s4")];

function planOn(copy: Parameters<typeof planned>[0], style = SPREAD) {
  const plan = planned(copy, [style], { styleById: STYLES, firstPage: 2 });
  for (const page of plan.pages) gridOf(page.frames, page.style === style.id ? style : INSIDE);
  return plan;
}

/** What stands over the seam, by kind. */
function overSeam(frames: readonly FrameRecord[]): readonly string[] {
  const crossing = frames.filter((frame) => cellsOf(frame).some(({ col, cols }) => col < HALF && col + cols > HALF));
  return crossing.map(({ content }) => content.kind);
}

describe("a spread", () => {
  it("stands its main picture over the seam at the head, as wide on both pages, its caption on one of them", () => {
    const frames = planOn({ stories: STORIES, pictures: PICTURES }).pages[0]?.frames ?? [];
    const [picture] = frames.filter(({ content }) => content.kind === "picture" && content.picture === "a").flatMap(cellsOf);
    const [caption] = frames.filter(({ content }) => content.kind === "caption" && content.picture === "a").flatMap(cellsOf);
    expect(picture?.line).toBe(SPREAD.furniture.lines);
    expect(HALF - (picture?.col ?? 0)).toBe((picture?.cols ?? 0) / 2);
    expect(caption).toMatchObject({ col: HALF, line: (picture?.line ?? 0) + (picture?.lines ?? 0), cols: (picture?.cols ?? 0) / 2 });
    expect([...overSeam(frames)].sort()).toEqual(["folio", "picture"]);
  });

  it("leads on the page that is read first", () => {
    const side = (style: PageStyle): boolean | undefined => {
      const frames = planOn({ stories: STORIES, pictures: PICTURES }, style).pages[0]?.frames ?? [];
      const [text] = frames.filter(({ content }) => content.kind === "text" && content.story === "s1").flatMap(cellsOf);
      return text && text.col < HALF;
    };
    expect(side(SPREAD)).toBe(true);
    expect(side({ ...SPREAD, order: "right-first" })).toBe(false);
  });

  it("keeps all words to one page where there is no picture for the seam", () => {
    const upright = fakePicture("a", "s1", { width: 800, height: 1200 });
    for (const pictures of [[], [upright]]) {
      expect(overSeam(planOn({ stories: STORIES, pictures }).pages[0]?.frames ?? [])).toEqual(["folio"]);
    }
  });

  it("counts as two pages", () => {
    const stories = Array.from({ length: 14 }, (_, index) => fakeStory(index + 1, 1700));
    expect(
      planOn({ stories })
        .pages.slice(0, 2)
        .map(({ number, style }) => [number, style]),
    ).toEqual([
      [2, "spread"],
      [4, "inside"],
    ]);
  });

  it("loses no copy, with copy for half of it and for twice as much", () => {
    for (const count of [3, 8, 16]) {
      const stories = Array.from({ length: count }, (_, index) => fakeStory(index + 1, 500 + ((index * 397) % 1100)));
      const texts = framesOf(planOn({ stories, pictures: PICTURES.slice(0, 1) })).flatMap(({ content }) =>
        content.kind === "text" && content.part === 0 ? [content.story] : [],
      );
      expect([...texts].sort()).toEqual(stories.map(({ id }) => id).sort());
    }
  });

  it("begins a story that is too long for a page on its first page, and goes on overleaf", () => {
    const plan = planOn({ stories: [fakeStory(1, 12000)] });
    const jumps = framesOf(plan).flatMap(({ content }) => (content.kind === "jump" ? [[content.direction, content.page]] : []));
    expect(jumps).toContainEqual(["to", 4]);
    expect(overSeam(plan.pages[0]?.frames ?? [])).toEqual(["folio"]);
  });

  it("stands advertisements wider than a page over the seam at its foot", () => {
    const ads = [
      { id: "wide", type: "ad" as const, name: "家具城", booking: null, width: pt(1000), height: pt(240), picture: null, labelled: false },
    ];
    const frames = planOn({ stories: STORIES, ads }).pages[0]?.frames ?? [];
    const [ad] = frames.filter(({ content }) => content.kind === "ad").flatMap(cellsOf);
    expect((ad?.line ?? 0) + (ad?.lines ?? 0)).toBe(SPREAD.grid.lines);
    expect(overSeam(frames)).toContain("ad");
  });
});
