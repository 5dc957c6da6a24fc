import { describe, expect, it } from "vitest";
import type { Doc, HeadlineSetting } from "../../../core/model/index.js";
import { caretAt, layoutEdition, type PageLayout, placeAt, rangeRects, type TextPlace } from "../../../core/page/index.js";
import { clusterAfter } from "../../../core/story/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { fakeFaces, fakeHyphenator } from "../../fakes/faces.js";
import { cells, docOf, frameOf, hanText, pictureOf, storyOf } from "./editions.js";

/** Columns begin at 35, 145, 255, 365 and are 100 wide; the first line of type stands from 41 to 51, the next 12 points lower. */
const faces = fakeFaces();
const hyphenator = fakeHyphenator();
const layout = (doc: Doc): readonly PageLayout[] => layoutEdition(doc, faces, { hyphenator });
const at = (offset: number, more: Partial<TextPlace> = {}): TextPlace => ({ kind: "story", id: "s", at: offset, ...more });
const text = (part = 0, writing?: "vertical") =>
  ({ kind: "text", story: "s", part, ...(writing === undefined ? {} : { writing }) }) as const;

/** No line stands alone at the foot or the head of a column: two lines of the first paragraph stand in each. */
const TWO_COLUMNS = docOf(
  [[frameOf("a", text(), cells(0, 0, 2, 3))]],
  [
    storyOf("s", [
      ["paragraph", hanText(33)],
      ["paragraph", hanText(5)],
    ]),
  ],
);

function caret(doc: Doc, place: TextPlace): readonly number[] | null {
  const story = doc.records.get("s");
  const found = caretAt(layout(doc), story?.type === "story" ? story.text : "", place);
  return found && [found.segment.x1, found.segment.y1, found.segment.x2, found.segment.y2].map((each) => Math.round(each * 10) / 10);
}

function placed(doc: Doc, x: number, y: number, frame?: string): TextPlace | null {
  const [page] = layout(doc);
  return page === undefined ? null : placeAt(page, x, y, frame);
}

describe("the caret of a place", () => {
  it("stands before its character, after the indent at the head of a paragraph", () => {
    expect(caret(TWO_COLUMNS, at(0))).toEqual([55, 41, 55, 51]);
    expect(caret(TWO_COLUMNS, at(3))).toEqual([85, 41, 85, 51]);
    expect(caret(TWO_COLUMNS, at(10))).toEqual([55, 53, 55, 63]);
  });

  it("stands at the head of the next line where two lines meet, or at the end of the first when it is said so", () => {
    expect(caret(TWO_COLUMNS, at(8))).toEqual([35, 53, 35, 63]);
    expect(caret(TWO_COLUMNS, at(8, { isLineEnd: true }))).toEqual([135, 41, 135, 51]);
  });

  it("goes on into the next column", () => {
    expect(caret(TWO_COLUMNS, at(18))).toEqual([145, 41, 145, 51]);
    expect(caret(TWO_COLUMNS, at(33))).toEqual([195, 53, 195, 63]);
    expect(caret(TWO_COLUMNS, at(39))).toEqual([215, 65, 215, 75]);
  });

  it("keeps to an opening mark, not to the blank before it", () => {
    const doc = docOf([[frameOf("a", text(), cells(0, 0, 1, 3))]], [storyOf("s", [["paragraph", "天（地）玄"]])]);
    expect(caret(doc, at(1))?.[0]).toBe(65);
    const pair = docOf([[frameOf("a", text(), cells(0, 0, 1, 3))]], [storyOf("s", [["paragraph", "天。（地）玄"]])]);
    const before = caret(pair, at(2))?.[0] ?? 0;
    expect(before).toBeGreaterThanOrEqual(70);
    expect(before).toBeLessThanOrEqual(75);
  });

  it("stands behind the last character of a line that is centred or ends flush right", () => {
    const doc = docOf(
      [[frameOf("a", text(), cells(0, 0, 1, 6))]],
      [
        storyOf("s", [
          ["paragraph", "天地"],
          ["subhead", "小题"],
          ["paragraph", hanText(20)],
        ]),
      ],
    );
    expect([caret(doc, at(3))?.[0], caret(doc, at(5))?.[0]]).toEqual([75, 95]);
  });

  it("finds cells of a table", () => {
    const doc = docOf([[frameOf("a", text(), cells(0, 0, 1, 6))]], [storyOf("s", [["table", "项目\t数量"]])]);
    const cell = (offset: number) => caret(doc, at(offset))?.[0] ?? 0;
    expect(cell(2) - cell(0)).toBe(20);
    expect(cell(3)).toBeGreaterThan(cell(2));
    expect(cell(5) - cell(3)).toBe(20);
  });

  it("stands below the line before it in an empty paragraph, and at the head of an empty frame", () => {
    const doc = docOf(
      [[frameOf("a", text(), cells(0, 0, 1, 6))]],
      [
        storyOf("s", [
          ["paragraph", "天地"],
          ["paragraph", ""],
        ]),
      ],
    );
    expect(caret(doc, at(3))).toEqual([35, 53, 35, 63]);
    const empty = docOf([[frameOf("a", text(), cells(1, 0, 1, 6))]], [storyOf("s", [["paragraph", ""]])]);
    expect(caret(empty, at(0))).toEqual([145, 41, 145, 51]);
  });

  it("is a level stroke in vertical lines, which begin at the right", () => {
    const doc = docOf([[frameOf("a", text(0, "vertical"), cells(0, 0, 1, 9))]], [storyOf("s", [["paragraph", hanText(30)]])]);
    const [first, next] = [caret(doc, at(1)), caret(doc, at(2))];
    expect(first?.[0]).toBe(125);
    expect(first?.[2]).toBe(135);
    expect((next?.[1] ?? 0) - (first?.[1] ?? 0)).toBe(10);
    expect(first?.[1]).toBe(first?.[3]);
  });

  it("is nowhere when the text has no room there, or is no longer in the story", () => {
    const doc = docOf([[frameOf("a", text(), cells(0, 0, 1, 2))]], [storyOf("s", [["paragraph", hanText(60)]])]);
    expect(caret(doc, at(50))).toBeNull();
    expect(caretAt(layout(doc), "天", { kind: "story", id: "other", at: 0 })).toBeNull();
    const brief = storyOf("s", [
      ["rubric", "快讯"],
      ["paragraph", "天地"],
    ]);
    const band = frameOf("b", { kind: "briefs", stories: ["s"], rubric: "快讯", part: 0 }, cells(0, 0, 1, 8));
    expect(caret(docOf([[band]], [brief]), at(1))).toBeNull();
  });

  it("stands in the headline where the story's headline is", () => {
    const setting: HeadlineSetting = {
      rank: 1,
      size: pt(20),
      minorSize: pt(10),
      main: ["江上大桥", "今日通车"],
      kicker: [],
      deck: [],
      rubric: null,
      summary: null,
      above: lines(1),
      below: lines(1),
    };
    const story = storyOf("s", [
      ["headline", "江上大桥今日通车"],
      ["paragraph", hanText(20)],
    ]);
    const doc = docOf([[frameOf("h", { kind: "headline", story: "s", setting }, cells(0, 0, 2, 8))]], [story]);
    const [end, start] = [caret(doc, at(4, { isLineEnd: true })), caret(doc, at(4))];
    // Both lines are as long and centred: four characters of 20 and three gaps of 1.
    expect((end?.[0] ?? 0) - (start?.[0] ?? 0)).toBe(83);
    expect(start?.[1]).toBeGreaterThan(end?.[3] ?? 0);
  });
});

describe("the place of a point", () => {
  it("is the nearest between two characters", () => {
    expect(placed(TWO_COLUMNS, 88, 46)).toEqual(at(3));
    expect(placed(TWO_COLUMNS, 92, 46)).toEqual(at(4));
  });

  it("is at the end of a short line for a point behind it, though the next column is nearer", () => {
    const doc = docOf(
      [[frameOf("a", text(), cells(0, 0, 2, 3))]],
      [
        storyOf("s", [
          ["paragraph", "天地"],
          ["paragraph", hanText(30)],
        ]),
      ],
    );
    expect(placed(doc, 138, 46)).toEqual(at(2, { isLineEnd: true }));
    expect(placed(doc, 146, 41)?.at).toBeGreaterThan(10);
  });

  it("is at the end of the text for a point under it, and only within the frame asked for", () => {
    expect(placed(TWO_COLUMNS, 220, 75)?.at).toBe(39);
    expect(placed(TWO_COLUMNS, 400, 500)).toBeNull();
    expect(placed(TWO_COLUMNS, 0, 0, "a")).toEqual(at(0));
  });

  const TABLE = [
    ["table", "项目\t数量"],
    ["table", "桥\t12"],
  ] as const;
  const PARTS = [
    ["paragraph", "春天，（江南）“来了”。international 2026年《城市》——看hello world，再见……"],
    ["subhead", "小题在此"],
    ["quote", "（引文）一二三四五六七八九十一二三"],
    ["paragraph", "𠀀字，12%与3.5万，完。"],
  ] as const;

  it.each(["horizontal", "vertical"] as const)(
    "leads back to the caret from which it was taken, everywhere in a text of %s lines",
    (writing) => {
      // Tables stand in horizontal lines alone.
      const copy = storyOf("s", writing === "horizontal" ? [...TABLE, ...PARTS] : PARTS);
      const content = { kind: "text", story: "s", part: 0, ...(writing === "vertical" ? { writing } : {}) } as const;
      const layouts = layout(docOf([[frameOf("a", content, cells(0, 0, 3, 18))]], [copy]));
      const [page] = layouts;
      let count = 0;
      for (let offset = 0; offset < copy.text.length; offset = clusterAfter(copy.text, offset)) {
        const found = caretAt(layouts, copy.text, at(offset));
        if (page === undefined || found === null) throw new Error(`no caret at ${offset}`);
        const { x1, y1, x2, y2 } = found.segment;
        const [x, y] = writing === "vertical" ? [(x1 + x2) / 2, y1 + 0.01] : [x1 + 0.01, (y1 + y2) / 2];
        expect(placeAt(page, x, y)?.at, copy.text.slice(offset, offset + 4)).toBe(offset);
        count += 1;
      }
      expect(count).toBeGreaterThan(80);
    },
  );

  it("is in a caption when a caption is pointed at", () => {
    const doc = docOf([[frameOf("c", { kind: "caption", picture: "p" }, cells(0, 0, 2, 3))]], [pictureOf("p", { caption: "江边的早晨" })]);
    expect(placed(doc, 52, 46)).toEqual({ kind: "caption", id: "p", at: 2 });
  });
});

describe("a stretch of text", () => {
  it("covers a rectangle a line, as high as the lines stand apart", () => {
    const rects = rangeRects(layout(TWO_COLUMNS), { kind: "story", id: "s", from: 6, to: 20 });
    expect(rects.map(({ rect }) => [rect.x, rect.y, rect.width, rect.height])).toEqual([
      [115, 40, 20, 12],
      [35, 52, 100, 12],
      [145, 40, 20, 12],
    ]);
  });

  it("covers nothing when it is empty, and its part of every page that it runs over", () => {
    const doc = docOf(
      [[frameOf("a", text(0), cells(0, 0, 1, 6))], [frameOf("b", text(1), cells(0, 0, 1, 20))]],
      [storyOf("s", [["paragraph", hanText(90)]])],
    );
    expect(rangeRects(layout(doc), { kind: "story", id: "s", from: 5, to: 5 })).toEqual([]);
    expect(new Set(rangeRects(layout(doc), { kind: "story", id: "s", from: 0, to: 91 }).map(({ page }) => page)).size).toBe(2);
  });
});
