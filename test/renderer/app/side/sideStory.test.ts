import { describe, expect, it } from "vitest";
import type { FrameContent, FrameRecord, PageRecord, PictureRecord } from "../../../../core/model/index.js";
import { fieldsBeside, fitOfStory, oversetAt, storiesInOrder, storyHere, storyWanted } from "../../../../renderer/app/side/sideStory.js";
import type { Editing } from "../../../../renderer/state/editing.js";
import type { LaidPage } from "../../../../renderer/worker/messages.js";
import { docWith, storyFrom } from "../../../fakes/stories.js";

const frame = (id: string, content: FrameContent): FrameRecord => ({
  ...{ id, type: "frame", place: { kind: "grid", cells: [{ col: 0, line: 0, cols: 1, lines: 4 }] }, content },
});
const page = (number: number, frames: readonly string[]): PageRecord => ({
  ...{ id: `page${number}`, type: "page", number, style: "any", section: "要闻", editor: null, frames },
});
const picture: PictureRecord = { id: "p", type: "picture", file: "a.jpg", pixels: null, caption: "河", credit: null, story: "s" };
const doc = docWith(
  page(2, ["t"]),
  page(1, ["b", "c", "n"]),
  storyFrom("aside", ["paragraph:备用"]),
  storyFrom("s", ["headline:题", "paragraph:正文很长"]),
  storyFrom("x", ["paragraph:短讯"]),
  picture,
  frame("t", { kind: "text", story: "s", part: 0 }),
  frame("b", { kind: "briefs", rubric: null, stories: ["x"], part: 0 }),
  frame("c", { kind: "caption", picture: "p" }),
  frame("n", { kind: "note", text: ["注"] }),
);
const editing = { store: { getState: () => ({ doc }) } } as unknown as Editing;
const laid = (id: string, fit: unknown) => [{ frames: [{ frame: id, fit }] }] as unknown as readonly LaidPage[];

describe("the story beside the page", () => {
  it("is that of the chosen frame: of a text, of briefs, of a picture's words", () => {
    const wanted = (...selection: readonly string[]) => storyWanted({ editing, selection, textTarget: null });
    expect([wanted("t"), wanted("b"), wanted("c"), wanted("n"), wanted("n", "t"), wanted()]).toEqual(["s", "x", "s", null, "s", null]);
  });

  it("is that of the text that is chosen on the page, before any frame's", () => {
    const textTarget = { kind: "story", id: "aside", from: 0, to: 0, where: "page" } as const;
    expect(storyWanted({ editing, selection: ["t"], textTarget })).toBe("aside");
    expect(storyWanted({ editing, selection: ["t"], textTarget: { ...textTarget, where: "side" } })).toBe("s");
    expect(storyHere({ editing, selection: ["t"], textTarget: { ...textTarget, where: "side" } })).toBe("aside");
  });

  it("is chosen from all of them, page by page, those on none last", () => {
    expect(storiesInOrder(doc).map(({ story, page: on }) => [story.id, on])).toEqual([
      ["x", 1],
      ["s", 2],
      ["aside", null],
    ]);
  });

  it("fits as its frames say, and what is over begins so far from its end", () => {
    const story = storyFrom("s", ["headline:题", "paragraph:正文很长"]);
    const over = { kind: "over", lines: 1, characters: 2 } as const;
    expect(fitOfStory(doc, laid("t", over), "s")).toBe(over);
    expect(fitOfStory(doc, laid("t", over), "aside")).toBeNull();
    expect(oversetAt(doc, story, over)).toBe(story.text.indexOf("很长"));
    expect(oversetAt(doc, story, { kind: "fits" })).toBeNull();
    expect(oversetAt(doc, storyFrom("x", ["paragraph:短讯"]), over)).toBeNull();
  });

  it("has the captions and credits of its pictures beside it, and the words of the frames that are chosen", () => {
    const fields = (story: string | null, ...selection: readonly string[]) =>
      fieldsBeside(doc, story, selection).map(({ kind, id }) => `${kind} ${id}`);
    expect(fields("s")).toEqual(["caption p", "credit p"]);
    expect(fields("aside", "n")).toEqual(["note n"]);
    expect(fields(null, "c")).toEqual(["caption p", "credit p"]);
  });
});
