import { describe, expect, it } from "vitest";
import { copyIn, type FrameRecord, type GridCells, type PageStyle } from "../../../core/model/index.js";
import { boundingCells } from "../../../core/page/grid.js";
import { slotsOfFrames } from "../../../core/page/index.js";
import { fakePicture, fakeStory } from "./fakes.js";
import { cellsOf, FRONT, framesOf, gridOf, INSIDE, planned } from "./pages.js";

const STORIES = [1800, 1400, 1100, 900, 800, 700].map((characters, index) => fakeStory(index + 1, characters));
const COPY = { stories: STORIES, pictures: [fakePicture("a", "s1"), fakePicture("b", "s2")] };

function rightFirst(style: PageStyle): PageStyle {
  return { ...style, order: "right-first" };
}

function planOn(style: PageStyle, more: Parameters<typeof planned>[2] = {}, copy = COPY) {
  const plan = planned(copy, [style], { styleById: new Map([[style.id, style]]), ...more });
  for (const page of plan.pages) gridOf(page.frames, style);
  return plan;
}

/** The smallest block of cells round all words and pictures of each story. */
function blocksOf(frames: readonly FrameRecord[]): ReadonlyMap<string, GridCells | null> {
  const cells = new Map<string, GridCells[]>();
  for (const frame of frames) {
    const owner = copyIn(frame.content).map((id) => (id === "a" ? "s1" : id === "b" ? "s2" : id))[0];
    if (owner !== undefined) cells.set(owner, [...(cells.get(owner) ?? []), ...cellsOf(frame)]);
  }
  return new Map([...cells].map(([story, own]) => [story, boundingCells(own)]));
}

function mirrored(cells: GridCells | null | undefined): GridCells | null {
  return cells ? { ...cells, col: INSIDE.grid.columns - cells.col - cells.cols } : null;
}

describe("a page that is read from the right", () => {
  it.each([2, 4, 6])("has the blocks of %i stories where a page read from the left has them in a mirror", (count) => {
    const copy = { ...COPY, stories: STORIES.slice(0, count) };
    const left = blocksOf(framesOf(planOn(INSIDE, {}, copy)));
    const right = blocksOf(framesOf(planOn(rightFirst(INSIDE), {}, copy)));
    expect([...right.keys()]).toEqual([...left.keys()]);
    for (const [story, block] of right) expect(block).toEqual(mirrored(left.get(story)));
  });

  it("leads at the upper right", () => {
    const lead = blocksOf(framesOf(planOn(rightFirst(INSIDE)))).get("s1");
    expect(lead?.line).toBe(INSIDE.furniture.lines);
    expect((lead?.col ?? 0) + (lead?.cols ?? 0)).toBe(INSIDE.grid.columns);
  });

  it("sets columns of horizontal text from left to right all the same: a headline stands over its first columns", () => {
    const frames = framesOf(planOn(rightFirst(INSIDE)));
    const textOf = (story: string) => frames.find(({ content }) => content.kind === "text" && content.story === story);
    const heads = frames.filter(({ content }) => content.kind === "headline" && content.setting.writing === undefined);
    expect(heads.length).toBeGreaterThan(2);
    for (const head of heads) {
      const text = textOf(head.content.kind === "headline" ? head.content.story : "");
      expect(boundingCells(cellsOf(text ?? head))?.col).toBeGreaterThanOrEqual(cellsOf(head)[0]?.col ?? 99);
    }
  });

  it("has its nameplate at the right and the box beside it at the left", () => {
    const frames = framesOf(planOn(rightFirst(FRONT)));
    const cellsOfKind = (kind: string) => frames.filter(({ content }) => content.kind === kind).flatMap(cellsOf)[0];
    expect(cellsOfKind("ear")).toMatchObject({ col: 0, cols: 2 });
    expect(cellsOfKind("nameplate")).toMatchObject({ col: 2, cols: 4 });
  });

  it("leaves locked frames where they are", () => {
    const style = rightFirst(INSIDE);
    const first = planOn(style);
    const lock = (frame: FrameRecord): FrameRecord =>
      frame.content.kind === "headline" && frame.content.story === "s2" ? { ...frame, locked: true } : frame;
    const earlier = first.pages.map((page) => ({ ...page, frames: page.frames.map(lock) }));
    const again = framesOf(planOn(style, { earlier, seed: 5 }));
    const kept = earlier.flatMap((page) => page.frames).filter(({ content }) => "story" in content && content.story === "s2");
    expect(kept.length).toBeGreaterThan(0);
    for (const frame of kept) expect(again).toContainEqual(frame);
  });

  it("gives copy the places back that its template keeps", () => {
    const style = rightFirst(INSIDE);
    const first = framesOf(planOn(style, { steps: 200 }));
    const again = framesOf(planOn({ ...style, slots: slotsOfFrames(first) }, { seed: 7 }));
    expect(blocksOf(again).get("s1")).toEqual(blocksOf(first).get("s1"));
  });
});

describe("a page set in vertical lines", () => {
  const style: PageStyle = { ...rightFirst(INSIDE), plan: { writing: "vertical" } };

  it("stands the lead and most other stories in vertical lines, under headlines at their right", () => {
    const frames = framesOf(planOn(style));
    const down = frames.flatMap((frame) => (frame.content.kind === "text" && frame.content.writing ? [frame.content.story] : []));
    expect(down).toContain("s1");
    expect(down.length).toBeGreaterThanOrEqual(STORIES.length / 2);
    for (const story of down) {
      const [head, text] = ["headline", "text"].map((kind) =>
        frames.filter(({ content }) => content.kind === kind && "story" in content && content.story === story).flatMap(cellsOf),
      );
      expect(head?.[0]?.col).toBe((text?.[0]?.col ?? 0) + (text?.[0]?.cols ?? 0));
    }
  });

  it("loses no copy", () => {
    const texts = framesOf(planOn(style)).flatMap(({ content }) => (content.kind === "text" && content.part === 0 ? [content.story] : []));
    expect([...texts].sort()).toEqual(STORIES.map(({ id }) => id));
  });
});
