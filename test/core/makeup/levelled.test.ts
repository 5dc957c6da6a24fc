import { describe, expect, it } from "vitest";
import { levelled } from "../../../core/makeup/levelled.js";
import { setTexts } from "../../../core/makeup/planDoc.js";
import type { Plan, PlanInput } from "../../../core/makeup/types.js";
import type { FrameRecord, StoryRecord } from "../../../core/model/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { STYLE, storyOf, wordsKnown } from "../page/editions.js";

/** Two columns of 21 characters: in shorter lines a character fewer is seen in the gaps. */
const WIDE = { ...STYLE, grid: { ...STYLE.grid, columns: 2, characters: 21 } };
const { characters } = WIDE.grid;

/** A story of paragraphs that take six lines each, the last of them one character short of full: each can take a seventh. */
function storyOfParagraphs(count: number): StoryRecord {
  const paragraph = "文".repeat(characters * 6 - 3);
  return storyOf(
    "s1",
    Array.from({ length: count }, () => ["paragraph", paragraph] as const),
    1,
  );
}

/** The story in one frame of two columns, so many lines high. */
function planOf(lines: number, more: Partial<FrameRecord> = {}): Plan {
  const cells = [{ col: 0, line: 0, cols: 2, lines }];
  const frame: FrameRecord = {
    id: "f1",
    type: "frame",
    content: { kind: "text", story: "s1", part: 0 },
    place: { kind: "grid", cells },
    ...more,
  };
  return { pages: [{ number: 1, style: WIDE.id, frames: [frame] }], findings: [], cost: 0, faults: [] };
}

function inputOf(story: StoryRecord): PlanInput {
  return {
    stories: [story],
    pictures: [],
    boxes: [],
    ads: [],
    styles: [WIDE],
    styleById: new Map([[WIDE.id, WIDE]]),
    firstPage: 1,
    faces: fakeFaces(),
    segmenter: wordsKnown(),
    hyphenator: null,
    seed: 1,
    steps: 1,
  };
}

function whiteIn(plan: Plan, input: PlanInput): number {
  return setTexts(plan, input).reduce((sum, { frame }) => sum + frame.white, 0);
}

function gainIn(plan: Plan): number | undefined {
  const content = plan.pages[0]?.frames[0]?.content;
  return content?.kind === "text" ? content.gain : undefined;
}

describe("a text that ends short of its frame", () => {
  it("runs longer until its columns end level", () => {
    const input = inputOf(storyOfParagraphs(4));
    const plan = planOf(13);
    expect(whiteIn(plan, input)).toBe(2);
    expect(whiteIn(levelled(plan, input), input)).toBe(0);
    expect(gainIn(levelled(plan, input))).toBe(2);
  });

  it("says no more in its frame than it really gained", () => {
    const input = inputOf(storyOfParagraphs(1));
    const plan = planOf(4);
    expect(whiteIn(plan, input)).toBe(2);
    expect(gainIn(levelled(plan, input))).toBe(1);
  });

  it("stays as it is where it fills its frame, or a person has locked it", () => {
    const full = inputOf(storyOfParagraphs(1));
    expect(levelled(planOf(3), full)).toEqual(planOf(3));
    const locked = planOf(13, { locked: true });
    expect(levelled(locked, inputOf(storyOfParagraphs(4)))).toEqual(locked);
  });
});
