import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeadlineLimits, HeadlineSetting } from "../../../core/model/index.js";
import { hasRoom } from "../../../core/page/headlineRoom.js";
import {
  createHeadlineDesk,
  fitHeadline,
  type GlyphRun,
  type HeadlineDesk,
  type HeadlineDirection,
  type HeadlineRoom,
  type HeadlineWishes,
  headlineOneStep,
  layoutEdition,
} from "../../../core/page/index.js";
import { em, lines, pt } from "../../../core/units/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, frameOf, STYLE, storyOf, withoutWhite } from "./editions.js";

const desk: HeadlineDesk = createHeadlineDesk(STYLE, fakeFaces(), fakeSegmenter());
const VERTICAL: HeadlineWishes = { writing: "vertical" };
const headed = (words: string) => storyOf("s", [["headline", words]]);
const HEADLINE = headed("两岸往来从此方便");

describe("fitting a headline", () => {
  it("fills a wider room with larger type", () => {
    const narrow = fitHeadline(desk, HEADLINE, { width: 100, height: 80 }, 1);
    const wide = fitHeadline(desk, HEADLINE, { width: 300, height: 160 }, 1);
    expect(narrow?.size).toBeLessThan(wide?.size ?? 0);
  });

  it("finds no setting for a room without height", () => {
    expect(fitHeadline(desk, HEADLINE, { width: 300, height: 5 }, 1)).toBeNull();
  });

  it("finds no setting for a story without a headline", () => {
    expect(fitHeadline(desk, headed(" "), { width: 300, height: 100 }, 1)).toBeNull();
  });

  it("keeps all words and stays in its room, whatever the words and the room", () => {
    const words = fc.array(fc.constantFrom("新", "桥", "通", "车", "12", "km", "《江》", "，", " "), { minLength: 1, maxLength: 60 });
    const room = fc.record({ width: fc.integer({ min: 30, max: 500 }), height: fc.integer({ min: 30, max: 400 }) });
    fc.assert(
      fc.property(words, room, fc.boolean(), (parts, place, isVertical) => {
        const story = headed(`桥${parts.join("")}`);
        const setting = fitHeadline(desk, story, place, 1, isVertical ? VERTICAL : {});
        if (setting === null) return;
        expect(withoutWhite(setting.main.join(""))).toBe(withoutWhite(`桥${parts.join("")}`));
        expect(hasRoom(desk.context, setting, place)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a step of the size", () => {
  const room: HeadlineRoom = { width: 300, height: 160 };
  const stepped = (set: HeadlineSetting | null, direction: HeadlineDirection) =>
    set && headlineOneStep(desk, HEADLINE, set, room, direction);

  it("goes down to the next size of the ladder and up again", () => {
    const set = fitHeadline(desk, HEADLINE, room, 1);
    const smaller = stepped(set, "smaller");
    expect(smaller?.size).toBeLessThan(set?.size ?? 0);
    expect(stepped(smaller, "larger")?.size).toBe(set?.size);
  });

  it("goes no further up than the room allows", () => {
    const set = fitHeadline(desk, HEADLINE, room, 1);
    expect(stepped(set, "larger")).toBeNull();
  });

  it("keeps the air, the writing and the want of a rubric", () => {
    const story = storyOf("s", [
      ["rubric", "短评"],
      ["headline", "新桥今日通车"],
    ]);
    const set = fitHeadline(desk, story, { width: 80, height: 300 }, 1, { writing: "vertical", above: 2, rubric: false });
    const smaller = set && headlineOneStep(desk, story, set, { width: 80, height: 300 }, "smaller");
    expect(smaller).toMatchObject({ writing: "vertical", above: 2, below: 1, rubric: null });
  });

  it("carries the style over, and the shape that a person has given", () => {
    const style = { kind: "reversed", plate: "black" } as const;
    const set = fitHeadline(desk, HEADLINE, room, 1, { style, tracking: 0.15, stretch: 0.85 });
    expect(stepped(set, "smaller")).toMatchObject({ style, tracking: 0.15, stretch: 0.85 });
  });
});

describe("the shape of a headline", () => {
  const limited = (limits: HeadlineLimits) =>
    createHeadlineDesk({ ...STYLE, type: { ...STYLE.type, headlineLimits: limits } }, fakeFaces(), fakeSegmenter());
  const sizeOf = (limits: HeadlineLimits, wishes: HeadlineWishes = {}) =>
    fitHeadline(limited(limits), HEADLINE, { width: 240, height: 90 }, 1, wishes);

  it("narrows type (长体) to reach the next size, no further than the house goes", () => {
    // Eight characters on 240 pt: 30 pt as they are, 31.5 pt at 0.95.
    expect(sizeOf({ stretch: [1, 1], lines: 1 })).toMatchObject({ size: 30 });
    const narrowed = sizeOf({ stretch: [0.9, 1], lines: 1 });
    expect(narrowed?.size).toBe(31.5);
    expect(narrowed?.stretch).toBeGreaterThanOrEqual(0.9);
    expect(narrowed?.stretch).toBeLessThanOrEqual(240 / 252);
  });

  it("opens a line that nearly fills its room by letter-space, then by a broader shape (扁体)", () => {
    const short = (limits: HeadlineLimits) => fitHeadline(limited(limits), HEADLINE, { width: 250, height: 57 }, 1);
    expect(short({ sizes: [30, 30], stretch: [1, 1] })?.tracking).toBeCloseTo(10 / 240, 2);
    expect(short({ sizes: [30, 30], stretch: [1, 1] })).not.toHaveProperty("stretch");
    expect(short({ sizes: [30, 30], tracking: [0, 0], stretch: [1, 1.1] })?.stretch).toBe(1.04);
  });

  it("keeps to the sizes and the lines of the house", () => {
    expect(sizeOf({ sizes: [14, 20] })?.size).toBe(20);
    const broken = fitHeadline(limited({ lines: 1 }), HEADLINE, { width: 120, height: 200 }, 1);
    expect(broken?.main).toHaveLength(1);
  });

  it("holds to the letter-space and the width scale that a person wishes", () => {
    expect(sizeOf({}, { tracking: 0.2, stretch: 0.85 })).toMatchObject({ tracking: 0.2, stretch: 0.85 });
  });

  it("draws characters in the width scale, centred as a whole, and the same words", () => {
    const drawn = drawnMain({ tracking: em(0), stretch: 0.8 });
    expect(drawn.every((run) => run.stretch === 0.8)).toBe(true);
    const xs = drawn.flatMap((run) => [...run.x]);
    // Eight characters of 20 pt at 0.8 on 430 pt: 128 pt, from 151 to 279.
    expect(xs[0]).toBeCloseTo(151, 1);
    expect(xs[7]).toBeCloseTo(263, 1);
  });

  it("makes vertical lines broader, not longer", () => {
    const plain = drawnMain({ writing: "vertical" });
    const broad = drawnMain({ writing: "vertical", stretch: 1.2 });
    expect(broad.flatMap((run) => [...run.y])).toEqual(plain.flatMap((run) => [...run.y]));
    expect(broad[0]?.stretch).toBe(1.2);
    expect(broad[0]?.x[0]).toBeCloseTo((plain[0]?.x[0] ?? 0) - 2, 1);
  });
});

/** The glyph runs of a 主题 of 20 pt over the four columns of the page. */
function drawnMain(shape: Partial<HeadlineSetting>): readonly GlyphRun[] {
  const setting: HeadlineSetting = {
    ...{ rank: 2, size: pt(20), minorSize: pt(12), main: ["两岸往来从此方便"], kicker: [], deck: [] },
    ...{ rubric: null, summary: null, above: lines(1), below: lines(1) },
    ...shape,
  };
  const frame = frameOf("h", { kind: "headline", story: "s", setting }, cells(0, 0, 4, 20));
  const [page] = layoutEdition(docOf([[frame]], [HEADLINE]), fakeFaces());
  expect(page?.findings).toEqual([]);
  return (page?.display.groups[0]?.items ?? []).flatMap((item) => (item.kind === "glyphs" ? [item] : []));
}
