import { describe, expect, it } from "vitest";
import type { StoryRecord } from "../../../core/model/index.js";
import { layoutEdition } from "../../../core/page/index.js";
import { checkLayout } from "../../../core/rules/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, hanText, STYLE, storyOf } from "../page/editions.js";
import { faultsOf } from "./pages.js";

const LINE = STYLE.grid.characters;

/** A story whose body has so many characters. */
function storyLong(characters: number): StoryRecord {
  return storyOf(
    "a",
    [
      ["headline", "题目"],
      ["paragraph", hanText(characters)],
    ],
    1,
  );
}

/** Whether 背题 fires when a story stands in `below` lines under its headline. */
function isStranded(story: StoryRecord, below: number): boolean {
  const air = { above: lines(1), below: lines(1) };
  const setting = { rank: 1, size: pt(20), minorSize: pt(12), main: ["题目"], kicker: [], deck: [], rubric: null, summary: null, ...air };
  const folio = frameOf("folio", { kind: "folio" }, cells(0, 0, 4, 3));
  const head = frameOf("head", { kind: "headline", story: "a", setting }, cells(0, 30, 1, 5));
  const text = frameOf("text", { kind: "text", story: "a", part: 0 }, cells(0, 35, 1, below));
  const doc = docOf([[folio, head, text]], [story]);
  return checkLayout(doc, layoutEdition(doc, fakeFaces())).some(({ rule }) => rule === "headline-stranded");
}

describe("a stranded headline (背题)", () => {
  it("has fewer than two lines of its text below", () => {
    expect(isStranded(storyLong(3 * LINE), 1)).toBe(true);
    expect(isStranded(storyLong(3 * LINE), 2)).toBe(false);
  });

  it("may stand at the side of its text, level with it, but not at the foot of the column before it", () => {
    expect(faultsOf("headline-stranded", ["head a 0,20 1x6", "text a 1,20 3x6"])).toEqual([]);
    expect(faultsOf("headline-stranded", ["head a 0,20 1x6", "text a 1,10 1x16"])).toEqual(["head-a"]);
  });

  it("is none over a story that is all in one line", () => {
    expect(isStranded(storyLong(LINE / 2), 1)).toBe(false);
  });
});
