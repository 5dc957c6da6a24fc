import { describe, expect, it } from "vitest";
import type { HeadlineSetting } from "../../../core/model/index.js";
import { layoutEdition, type TextPlace } from "../../../core/page/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { shownText } from "../../../renderer/worker/shownText.js";
import { cells, docOf, frameOf, hanText, storyOf } from "../../core/page/editions.js";
import { fakeFaces } from "../../fakes/faces.js";

/** The first lines of a column: 8 characters behind the indent, then 10 each, 12 points apart. */
const DOC = docOf(
  [[frameOf("a", { kind: "text", story: "s", part: 0 }, cells(0, 0, 1, 10))]],
  [storyOf("s", [["paragraph", hanText(30)]])],
);
const LAYOUTS = layoutEdition(DOC, fakeFaces());
const at = (offset: number): TextPlace => ({ kind: "story", id: "s", at: offset });

describe("the caret in a paragraph with nothing in it", () => {
  const setting: HeadlineSetting = {
    rank: 1,
    size: pt(20),
    minorSize: pt(10),
    main: [],
    kicker: [],
    deck: [],
    rubric: null,
    summary: null,
    above: lines(1),
    below: lines(1),
  };
  const frames = [
    frameOf("head", { kind: "headline", story: "s", setting }, cells(0, 0, 2, 4)),
    frameOf("a", { kind: "text", story: "s", part: 0 }, cells(0, 4, 2, 10)),
  ];
  const doc = docOf(
    [frames],
    [
      storyOf("s", [
        ["headline", ""],
        ["paragraph", ""],
      ]),
    ],
  );
  const shown = (offset: number) => shownText(doc, layoutEdition(doc, fakeFaces()), { anchor: at(offset), head: at(offset) });

  it("stands in the headline's frame for a headline, in that of the text for text", () => {
    expect(shown(0)?.caret).toMatchObject({ frame: "head" });
    expect(shown(1)?.caret).toMatchObject({ frame: "a" });
  });
});

describe("what is chosen in a text", () => {
  it("shows a caret where it ends, and what it covers, whichever way it was drawn", () => {
    const forth = shownText(DOC, LAYOUTS, { anchor: at(2), head: at(12) });
    const back = shownText(DOC, LAYOUTS, { anchor: at(12), head: at(2) });
    expect(forth?.caret).toMatchObject({ page: 1, frame: "a", column: 1, line: 2 });
    expect(back?.caret).toMatchObject({ page: 1, frame: "a", column: 1, line: 1 });
    expect(back?.rects).toEqual(forth?.rects);
    expect(forth?.rects.map(({ rect }) => rect.width)).toEqual([60, 40]);
  });

  it("shows no more than a caret when nothing lies in it, and nothing when nothing is chosen", () => {
    expect(shownText(DOC, LAYOUTS, { anchor: at(3), head: at(3) })?.rects).toEqual([]);
    expect(shownText(DOC, LAYOUTS, null)).toBeNull();
    const gone = { kind: "story", id: "gone", at: 0 } as const;
    expect(shownText(DOC, LAYOUTS, { anchor: gone, head: gone })).toBeNull();
  });
});
