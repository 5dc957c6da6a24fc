import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../core/makeup/types.js";
import type { FrameRecord, PageStyle, PictureRecord, StoryRecord } from "../../../core/model/index.js";
import { FAKE_BOX, fakeCopyfit, fakePicture, fakeStory } from "./fakes.js";
import { type Copy, cellsOf, FRONT, framesOf, gridOf, INSIDE, planned, STYLES, TABLOID } from "./pages.js";

function capacityByStory(plan: Plan): Map<string, number> {
  const capacity = new Map<string, number>();
  for (const frame of framesOf(plan)) {
    if (frame.content.kind !== "text") continue;
    const cells = cellsOf(frame).reduce((sum, cell) => sum + cell.cols * cell.lines, 0);
    capacity.set(frame.content.story, (capacity.get(frame.content.story) ?? 0) + cells);
  }
  return capacity;
}

function inBriefs(plan: Plan): readonly string[] {
  return framesOf(plan).flatMap((frame) => (frame.content.kind === "briefs" ? frame.content.stories : []));
}

function styleFor(id: string): PageStyle {
  const style = STYLES.get(id);
  if (!style) throw new Error(`no style ${id}`);
  return style;
}

const PAGE_OF_COPY: Copy = {
  stories: [1800, 1200, 900, 700, 500, 450, 300, 260].map((characters, index) => fakeStory(index + 1, characters)),
  pictures: [fakePicture("a", "s1"), fakePicture("b", "s2"), fakePicture("c", null), fakePicture("d", "s4")],
  boxes: [FAKE_BOX],
};

describe("a page of copy", () => {
  const plan = planned(PAGE_OF_COPY, [FRONT], { steps: 300 });

  it("stands on one page, full to the last line", () => {
    expect(plan.findings).toEqual([]);
    expect(plan.pages).toHaveLength(1);
    const grid = gridOf(framesOf(plan), FRONT);
    expect(grid.slice(-FRONT.grid.columns).every((cell) => cell !== undefined)).toBe(true);
  });

  it("puts the lead at the head of the field, with the largest headline", () => {
    const heads = framesOf(plan).flatMap((frame) =>
      frame.content.kind === "headline" ? [{ story: frame.content.story, size: frame.content.setting.size, cell: cellsOf(frame)[0] }] : [],
    );
    const lead = heads.find((head) => head.story === "s1");
    expect(lead?.cell?.line).toBe(14);
    expect(Math.max(...heads.filter((head) => head !== lead).map((head) => head.size))).toBeLessThan(lead?.size ?? 0);
  });

  it("starts pictures right under the furniture, headlines one line lower", () => {
    for (const frame of framesOf(plan)) {
      const [cell] = cellsOf(frame);
      if (cell?.line !== 14) continue;
      if (frame.content.kind === "headline") expect(frame.content.setting.above).toBe(1);
      else expect(["picture", "box", "rule"]).toContain(frame.content.kind);
    }
  });

  it("keeps every caption under its picture, at the picture's width", () => {
    for (const frame of framesOf(plan)) {
      const { content } = frame;
      if (content.kind !== "caption") continue;
      const [caption] = cellsOf(frame);
      const picture = framesOf(plan).find((other) => other.content.kind === "picture" && other.content.picture === content.picture);
      const [above] = picture ? cellsOf(picture) : [];
      expect(above && [above.col, above.cols, above.line + above.lines]).toEqual(caption && [caption.col, caption.cols, caption.line]);
    }
  });

  it("puts the weather box in the right-hand column or at the foot", () => {
    const box = framesOf(plan).find((frame) => frame.content.kind === "box");
    const [cell] = box ? cellsOf(box) : [];
    expect(cell && (cell.col + cell.cols === 6 || cell.line + cell.lines === 115)).toBe(true);
  });

  it("is the same for the same seed and steps", () => {
    expect(planned(PAGE_OF_COPY, [FRONT], { steps: 300 })).toEqual(plan);
  });
});

describe("a page of a few stories", () => {
  it.each([[[2600, 1500]], [[2400, 1000, 700]], [[2300, 900, 600, 500]]])(
    "is not cut across (%j): one stands round the others",
    (lengths) => {
      const stories = lengths.map((characters, index) => fakeStory(index + 1, characters));
      const plan = planned({ stories, pictures: [fakePicture("a", "s1"), fakePicture("b", "s2")] }, [TABLOID]);
      expect(plan.pages).toHaveLength(1);
      const extents = stories.map(({ id }) => {
        const cells = framesOf(plan)
          .filter((frame) => storyOf(frame) === id)
          .flatMap(cellsOf);
        return { from: Math.min(...cells.map((cell) => cell.line)), to: Math.max(...cells.map((cell) => cell.line + cell.lines)) };
      });
      const cuts = extents.filter(({ from }) => from > 3 && !extents.some((other) => other.from < from && from < other.to));
      expect(cuts).toEqual([]);
    },
  );
});

function storyOf({ content }: FrameRecord): string | null {
  if (content.kind === "headline" || content.kind === "text") return content.story;
  return content.kind === "picture" ? `s${"ab".indexOf(content.picture) + 1}` : null;
}

describe("more copy than a page", () => {
  const stories = Array.from({ length: 16 }, (_, index) => fakeStory(index + 1, 1500 - 60 * index));
  const plan = planned({ stories }, [FRONT]);

  it("goes on to pages of the style that follows", () => {
    expect(plan.pages.length).toBeGreaterThan(1);
    expect(plan.pages.map((page) => page.style)).toEqual(["front", ...plan.pages.slice(1).map(() => "inside")]);
    expect(plan.pages.map((page) => page.number)).toEqual(plan.pages.map((_, index) => index + 1));
  });

  it("ends after as many pages as are asked for, the first of them as it is in a longer plan", () => {
    expect(planned({ stories }, [FRONT], { mostPages: 1 }).pages).toEqual(plan.pages.slice(0, 1));
  });

  it("keeps the first stories on the first page", () => {
    const first = plan.pages[0]?.frames.flatMap((frame) => (frame.content.kind === "text" ? [frame.content.story] : []));
    expect(first).toEqual(expect.arrayContaining(["s1", "s2", "s3"]));
  });

  it("gives every page a lead of its own, with the largest headline of its rank", () => {
    for (const page of plan.pages) {
      const ranks = page.frames.flatMap((frame) => (frame.content.kind === "headline" ? [frame.content.setting.rank] : []));
      expect(Math.min(...ranks)).toBe(1);
      expect(new Set(ranks).size).toBe(ranks.length);
    }
  });

  it("breaks a story longer than a page, with jump lines to and from", () => {
    const long = planned({ stories: [fakeStory(1, 16_000)] });
    const contents = framesOf(long).map((frame) => frame.content);
    expect(long.pages).toHaveLength(2);
    expect(contents).toContainEqual({ kind: "jump", story: "s1", page: 2, direction: "to" });
    expect(contents).toContainEqual({ kind: "jump", story: "s1", page: 1, direction: "from" });
    expect(contents.flatMap((content) => (content.kind === "text" ? [content.part] : []))).toEqual([0, 1]);
    expect(capacityByStory(long).get("s1")).toBeGreaterThanOrEqual(fakeCopyfit(INSIDE).bodyLines(fakeStory(1, 16_000)));
  });

  it("sets two hundred one-paragraph stories as briefs, each of them once", () => {
    const many = Array.from({ length: 200 }, (_, index) => fakeStory(index + 1, 90));
    const briefs = planned({ stories: many }, [FRONT], { steps: 30 });
    expect(inBriefs(briefs).length).toBeGreaterThan(190);
    const all = [...inBriefs(briefs), ...capacityByStory(briefs).keys()];
    expect(new Set(all).size).toBe(200);
    expect(all).toHaveLength(200);
  });
});

describe("less copy than a page", () => {
  it("chooses the smaller style that the copy fills", () => {
    const stories = [900, 600, 400, 300].map((characters, index) => fakeStory(index + 1, characters));
    const plan = planned({ stories, pictures: [fakePicture("a", "s1")] }, [INSIDE, TABLOID]);
    expect(plan.pages.map((page) => page.style)).toEqual(["tabloid"]);
  });

  it("keeps the style that a person chose, and says how much stays white", () => {
    const plan = planned({ stories: [fakeStory(1, 300)] });
    expect(plan.pages.map((page) => page.style)).toEqual(["inside"]);
    expect(plan.findings).toEqual([expect.objectContaining({ rule: "page-not-full", level: "warning", place: { page: 1 } })]);
  });
});

describe("briefs", () => {
  it("gathers short stories that share a rubric into one block under it", () => {
    const stories = [fakeStory(1, 1500), ...[2, 3, 4].map((rank) => fakeStory(rank, 120, { rubric: "播报" }))];
    const briefs = framesOf(planned({ stories })).filter((frame) => frame.content.kind === "briefs");
    expect(briefs.map((frame) => frame.content)).toEqual([{ kind: "briefs", rubric: "播报", stories: ["s2", "s3", "s4"], part: 0 }]);
  });

  it("leaves a story with a rubric of its own alone", () => {
    const stories = [fakeStory(1, 1500), fakeStory(2, 120, { rubric: "播报" }), fakeStory(3, 120, { rubric: "提醒" })];
    expect(inBriefs(planned({ stories }))).toEqual([]);
  });
});

describe("odd copy", () => {
  it("says that there is nothing to compose", () => {
    expect(planned({})).toEqual({
      pages: [],
      findings: [expect.objectContaining({ rule: "nothing-to-compose", level: "error" })],
      cost: 0,
      faults: [],
    });
  });

  it.each<[string, Copy]>([
    ["a story of one character", { stories: [fakeStory(1, 1)] }],
    ["a story of a headline only", { stories: [fakeStory(1, 0)] }],
    [
      "a headline of 40 characters",
      { stories: [fakeStory(1, 60, { headline: "长".repeat(40) }), fakeStory(2, 20, { headline: "长".repeat(40) })] },
    ],
    ["only a picture", { pictures: [fakePicture("a", null)] }],
    ["only a weather box", { boxes: [FAKE_BOX] }],
    ["a picture of one pixel", { stories: [fakeStory(1, 500)], pictures: [fakePicture("a", "s1", { width: 1, height: 1 })] }],
    ["a very flat picture", { stories: [fakeStory(1, 500)], pictures: [fakePicture("a", "s1", { width: 10_000, height: 10 })] }],
    ["a very tall picture", { stories: [fakeStory(1, 500)], pictures: [fakePicture("a", "s1", { width: 10, height: 10_000 })] }],
    ["a picture that is missing", { stories: [fakeStory(1, 500)], pictures: [fakePicture("a", "s1", null)] }],
    ["nine pictures of one story", { stories: [fakeStory(1, 500)], pictures: [..."abcdefghi"].map((id) => fakePicture(id, "s1")) }],
    ["a picture of an unknown story", { stories: [fakeStory(1, 500)], pictures: [fakePicture("a", "s9")] }],
  ])("gives %s a page", (_name, copy) => {
    const plan = planned(copy);
    expect(plan.pages.length).toBeGreaterThan(0);
    expect(plan.findings.filter((finding) => finding.level === "error")).toEqual([]);
    for (const page of plan.pages) gridOf(page.frames, styleFor(page.style));
    const pictures = framesOf(plan).flatMap((frame) => (frame.content.kind === "picture" ? [frame.content.picture] : []));
    expect(pictures.sort()).toEqual((copy.pictures ?? []).map((picture) => picture.id));
  });

  it("sets a story without a headline as text only", () => {
    const plan = planned({ stories: [fakeStory(1, 500, { headline: null })] });
    expect(framesOf(plan).map((frame) => frame.content.kind)).toEqual(["folio", "text"]);
  });
});

describe("any copy", () => {
  const anyStory = fc.record({
    characters: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 200, max: 2500 }), fc.constant(14_000)),
    headline: fc.oneof(
      fc.constant(null),
      fc.integer({ min: 1, max: 40 }).map((length) => "题".repeat(length)),
    ),
    rubric: fc.constantFrom(undefined, undefined, "播报"),
    pictures: fc.constantFrom(0, 0, 0, 1, 1, 2, 5),
  });

  it("is placed once, without overlap, inside the type area, with room for every line", () => {
    fc.assert(
      fc.property(
        fc.array(anyStory, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom([FRONT], [INSIDE], [TABLOID], [INSIDE, TABLOID]),
        fc.integer({ min: 0, max: 99 }),
        (made, hasBox, styles, seed) => {
          const stories = made.map(({ characters, headline, rubric }, index) =>
            fakeStory(index + 1, characters, rubric === undefined ? { headline } : { headline, rubric }),
          );
          const pictures = made.flatMap((story, index) =>
            Array.from({ length: story.pictures }, (_, at) => fakePicture(`p${index + 1}-${at}`, `s${index + 1}`)),
          );
          const plan = planned({ stories, pictures, boxes: hasBox ? [FAKE_BOX] : [] }, styles, { seed, steps: 25 });
          expectSound(plan, stories, pictures, hasBox);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function expectSound(plan: Plan, stories: readonly StoryRecord[], pictures: readonly PictureRecord[], hasBox: boolean): void {
  for (const page of plan.pages) {
    gridOf(page.frames, styleFor(page.style));
    for (const cell of page.frames.flatMap(cellsOf)) {
      expect([cell.col, cell.line, cell.cols, cell.lines].every(Number.isInteger)).toBe(true);
      expect(Math.min(cell.cols, cell.lines)).toBeGreaterThan(0);
    }
  }
  const capacity = capacityByStory(plan);
  const measure = fakeCopyfit(INSIDE);
  const briefs = inBriefs(plan);
  for (const story of stories) {
    if (briefs.includes(story.id)) expect(capacity.has(story.id)).toBe(false);
    else expect(capacity.get(story.id) ?? 0).toBeGreaterThanOrEqual(measure.bodyLines(story));
  }
  expect(new Set(briefs).size).toBe(briefs.length);
  const contents = framesOf(plan).map((frame) => frame.content);
  expect(contents.flatMap((content) => (content.kind === "picture" ? [content.picture] : [])).sort()).toEqual(
    pictures.map(({ id }) => id).sort(),
  );
  expect(contents.filter((content) => content.kind === "box")).toHaveLength(hasBox ? 1 : 0);
  expect(plan.findings.filter((finding) => finding.level === "error")).toEqual([]);
}
