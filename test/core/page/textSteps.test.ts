import { describe, expect, it } from "vitest";
import type { Doc } from "../../../core/model/index.js";
import { layoutEdition, type StepDirection, stepFrom, type TextPlace, textStep } from "../../../core/page/index.js";
import { fakeFaces, fakeHyphenator } from "../../fakes/faces.js";
import { cells, docOf, frameOf, hanText, storyOf } from "./editions.js";

const faces = fakeFaces();
const hyphenator = fakeHyphenator();
const at = (offset: number): TextPlace => ({ kind: "story", id: "s", at: offset });

/** Lines of the first paragraph: 0, 8, 18 and 28; of the second one: 34. The first two stand in the first column. */
const DOC = docOf(
  [[frameOf("a", { kind: "text", story: "s", part: 0 }, cells(0, 0, 2, 3))]],
  [
    storyOf("s", [
      ["paragraph", hanText(33)],
      ["paragraph", hanText(5)],
    ]),
  ],
);

function walk(from: TextPlace, directions: readonly StepDirection[], doc: Doc = DOC): TextPlace {
  const layouts = layoutEdition(doc, faces, { hyphenator });
  const story = doc.records.get("s");
  const words = story?.type === "story" ? story.text : "";
  let now: ReturnType<typeof stepFrom> = { place: from, goal: null };
  for (const direction of directions) now = stepFrom(layouts, words, now.place, direction, now.goal);
  return now.place;
}

describe("a step of the caret", () => {
  it("goes by character, over line ends, and stops at both ends of a story", () => {
    expect([walk(at(3), ["left"]).at, walk(at(3), ["right"]).at]).toEqual([2, 4]);
    expect([walk(at(33), ["right"]).at, walk(at(34), ["left"]).at]).toEqual([34, 33]);
    expect([walk(at(0), ["left"]).at, walk(at(39), ["right"]).at]).toEqual([0, 39]);
  });

  it("goes down through lines and columns under the place from which it set out", () => {
    expect(walk(at(3), ["down"]).at).toBe(13);
    expect(walk(at(3), ["down", "down"]).at).toBe(23);
    expect(walk(at(16), ["down", "down", "down"]).at).toBe(39);
    expect(walk(at(16), ["down", "down", "down", "up"]).at).toBe(33);
    expect(walk(at(16), ["down", "down", "up", "up"]).at).toBe(16);
  });

  it("goes to the end of the text below the last line, and to its start above the first", () => {
    expect(walk(at(35), ["down"]).at).toBe(39);
    expect(walk(at(5), ["up"]).at).toBe(0);
    expect([walk(at(5), ["farDown"]).at, walk(at(35), ["farUp"]).at]).toEqual([39, 1]);
  });

  it("goes to the ends of the line, not into the next one", () => {
    expect(walk(at(3), ["lineStart"]).at).toBe(0);
    expect(walk(at(3), ["lineEnd"])).toEqual({ ...at(8), isLineEnd: true });
    expect(walk(at(3), ["lineEnd", "lineEnd"])).toEqual({ ...at(8), isLineEnd: true });
    expect(walk(at(12), ["lineStart"]).at).toBe(8);
  });

  it("goes by word and to the ends of the story", () => {
    const doc = docOf(
      [[frameOf("a", { kind: "text", story: "s", part: 0 }, cells(0, 0, 1, 6))]],
      [storyOf("s", [["paragraph", "看 hello，桥"]])],
    );
    expect(walk(at(2), ["wordRight"], doc).at).toBe(7);
    expect(walk(at(7), ["wordLeft"], doc).at).toBe(2);
    expect([walk(at(4), ["textStart"], doc).at, walk(at(4), ["textEnd"], doc).at]).toEqual([0, 9]);
  });

  it("goes as it is seen in vertical lines: down by a character, left to the next line", () => {
    const frame = frameOf("a", { kind: "text", story: "s", part: 0, writing: "vertical" }, cells(0, 0, 1, 9));
    const doc = docOf([[frame]], [storyOf("s", [["paragraph", hanText(40)]])]);
    expect([walk(at(3), ["down"], doc).at, walk(at(3), ["up"], doc).at]).toEqual([4, 2]);
    const left = walk(at(3), ["left"], doc).at;
    expect(left).toBeGreaterThan(8);
    expect(walk(at(left), ["right"], doc).at).toBe(3);
  });

  it("leaves an empty paragraph for the lines round it", () => {
    const doc = docOf(
      [[frameOf("a", { kind: "text", story: "s", part: 0 }, cells(0, 0, 1, 6))]],
      [
        storyOf("s", [
          ["paragraph", "天地"],
          ["paragraph", ""],
          ["paragraph", "玄黄"],
        ]),
      ],
    );
    expect([walk(at(3), ["up"], doc).at, walk(at(3), ["down"], doc).at]).toEqual([0, 4]);
    expect([walk(at(3), ["lineStart"], doc).at, walk(at(3), ["lineEnd"], doc).at]).toEqual([3, 3]);
  });

  it("needs no page where the words alone tell it", () => {
    expect(textStep("天地\n", at(0), "last").at).toBe(2);
    expect(textStep("看 hello", { kind: "caption", id: "p", at: 7 }, "wordBefore")).toEqual({ kind: "caption", id: "p", at: 2 });
  });
});
