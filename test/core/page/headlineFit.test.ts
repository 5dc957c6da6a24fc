import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeadlineSetting } from "../../../core/model/index.js";
import { hasRoom } from "../../../core/page/headlineRoom.js";
import {
  createHeadlineDesk,
  fitHeadline,
  type HeadlineDesk,
  type HeadlineDirection,
  type HeadlineRoom,
  type HeadlineWishes,
  headlineOneStep,
} from "../../../core/page/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { STYLE, storyOf, withoutWhite } from "./editions.js";

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
});
