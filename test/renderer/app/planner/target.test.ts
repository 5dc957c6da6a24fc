import { describe, expect, it } from "vitest";
import type { FrameRecord, PageRecord } from "../../../../core/model/index.js";
import { pageOfStory } from "../../../../renderer/app/planner/target.js";
import { docWith, storyFrom } from "../../../fakes/stories.js";

const text = (id: string, part: number): FrameRecord => ({
  ...{ id, type: "frame", place: { kind: "grid", cells: [{ col: 0, line: 0, cols: 1, lines: 4 }] } },
  content: { kind: "text", story: "s", part },
});
const page = (number: number, frames: readonly string[]): PageRecord => ({
  ...{ id: `page${number}`, type: "page", number, style: "any", section: "要闻", editor: null, frames },
});

describe("the page of a story", () => {
  it("is the one on which its text begins, whichever page came first", () => {
    const doc = docWith(page(1, ["b"]), page(2, ["a"]), storyFrom("s", ["paragraph:正文"]), text("b", 1), text("a", 0));
    expect(pageOfStory(doc, "s")).toBe(2);
  });

  it("is none where its text stands on none", () => {
    expect(pageOfStory(docWith(page(1, []), storyFrom("s", ["paragraph:正文"])), "s")).toBeNull();
  });
});
