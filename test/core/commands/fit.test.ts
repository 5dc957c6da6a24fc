import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FitDesk, type FitStep, fitSteps, HOUSE_LIMITS, justifyPage } from "../../../core/commands/index.js";
import { apply, invert } from "../../../core/edit/index.js";
import type { Doc, FrameRecord, GridCells, StoryRecord } from "../../../core/model/index.js";
import { createCopyfit, fitOf, layoutEdition } from "../../../core/page/index.js";
import { checkLayout } from "../../../core/rules/index.js";
import { lines, pt } from "../../../core/units/index.js";
import { fakeFaces, fakeSegmenter } from "../../fakes/faces.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, storyOf } from "../page/editions.js";

const FACES = fakeFaces();
const DESK: FitDesk = {
  faces: FACES,
  services: {},
  limits: HOUSE_LIMITS,
  copyfitOf: (style) => createCopyfit(style, FACES, fakeSegmenter()),
};

/** A story of so many full lines of ten characters, in sentences of one line each. */
function storyOfLines(id: string, count: number): StoryRecord {
  const line = `${hanText(9)}。`;
  return storyOf(id, [
    ["headline", "新桥通车"],
    ["paragraph", `${hanText(7)}。${line.repeat(count - 1)}`],
  ]);
}

function head(id: string, story: string, at: GridCells, above = 1, below = 1): FrameRecord {
  const words = { main: ["新桥通车"], kicker: [], deck: [], rubric: null, summary: null };
  const setting = { rank: 2, size: pt(20), minorSize: pt(10), ...words, above: lines(above), below: lines(below) };
  return frameOf(id, { kind: "headline", story, setting }, at);
}

const text = (id: string, story: string, ...at: readonly GridCells[]): FrameRecord => frameOf(id, { kind: "text", story, part: 0 }, ...at);
const picture = (id: string, at: GridCells): FrameRecord => frameOf(id, { kind: "picture", picture: "pic" }, at);
const caption = (id: string, at: GridCells): FrameRecord => frameOf(id, { kind: "caption", picture: "pic" }, at);

/** A column of text of `count` lines for a story of `copy` lines. */
const oneColumn = (copy: number, count: number): Doc =>
  docOf([[head("h", "s", cells(0, 3, 1, 5)), text("t", "s", cells(0, 8, 1, count))]], [EDITION, storyOfLines("s", copy)]);

/** Two columns of text, a picture of one column with its caption over the second: the picture is 6 lines high by nature, 7 at most. */
const withPicture = (copy: number, count: number): Doc =>
  docOf(
    [
      [
        head("h", "s", cells(0, 3, 2, 5)),
        text("t", "s", cells(0, 8, 1, count), cells(1, 16, 1, count - 8)),
        picture("p", cells(1, 8, 1, 6)),
        caption("c", cells(1, 14, 1, 2)),
      ],
    ],
    [EDITION, storyOfLines("s", copy), pictureOf("pic", { story: "s", pixels: { width: 300, height: 210 } })],
  );

const fit = (doc: Doc): ReturnType<typeof fitOf> => fitOf(doc, layoutEdition(doc, DESK.faces), "s");
const stepsOf = (doc: Doc): readonly FitStep[] => fitSteps(doc, layoutEdition(doc, DESK.faces), "s", DESK);
const stepNamed = (doc: Doc, name: RegExp): FitStep | undefined => stepsOf(doc).find((step) => name.test(step.name));

describe("how a story fits", () => {
  it("is said in lines and characters, over, under or neither", () => {
    expect(fit(oneColumn(12, 12))).toEqual({ kind: "fits" });
    expect(fit(oneColumn(12, 10))).toEqual({ kind: "over", lines: 2, characters: 20 });
    expect(fit(oneColumn(12, 15))).toEqual({ kind: "under", lines: 3, characters: 30 });
  });

  it("is said in the measure of the frame's own columns, and of tiers where its text is vertical", () => {
    const alone = (frame: FrameRecord): Doc => docOf([[frame]], [EDITION, storyOfLines("s", 4)]);
    // Two columns as one hold 21 characters a line: 40 characters behind an indent are two lines.
    const wide: FrameRecord = { ...text("t", "s", cells(0, 8, 2, 6)), columns: { mode: "relative", count: 1 } };
    expect(fit(alone(wide))).toEqual({ kind: "under", lines: 4, characters: 84 });
    // A tier nine lines of the grid high holds ten characters in each of its eight lines.
    const upright = frameOf("t", { kind: "text", story: "s", part: 0, writing: "vertical" }, cells(0, 8, 1, 9));
    expect(fit(alone(upright))).toEqual({ kind: "under", lines: 4, characters: 40 });
  });

  it("is nothing for a story that stands on no page", () => {
    expect(fit(docOf([[]], [EDITION, storyOfLines("s", 3)]))).toBeNull();
  });

  it("asks for no step where it fits", () => {
    expect(stepsOf(oneColumn(12, 12))).toEqual([]);
  });
});

describe("one more line a column", () => {
  it("takes free lines of the page, no more than it needs", () => {
    expect(stepNamed(oneColumn(12, 10), /^lines/)).toMatchObject({ name: "lines+2", gained: 2, after: { kind: "fits" } });
  });

  it("says what is left where the house limit is not enough", () => {
    const left = { kind: "over", lines: 4, characters: 40 };
    expect(stepNamed(oneColumn(17, 10), /^lines/)).toMatchObject({ name: "lines+3", gained: 3, after: left });
  });

  it("rather leaves a line free than copy without room", () => {
    const doc = docOf([[head("h", "s", cells(0, 3, 2, 5)), text("t", "s", cells(0, 8, 2, 10))]], [EDITION, storyOfLines("s", 23)]);
    expect(stepNamed(doc, /^lines/)).toMatchObject({ name: "lines+2", after: { kind: "under", lines: 1 } });
  });

  it("stops at the foot of the type area", () => {
    expect(stepNamed(oneColumn(34, 32), /^lines/)).toBeUndefined();
  });

  it.each([
    ["takes air that the headline below can give", 2, "lines+1"],
    ["leaves the headline below its last line of air", 1, undefined],
  ])("%s", (_, above, name) => {
    const below = head("h2", "other", cells(0, 18, 1, 4 + above), above);
    const doc = docOf(
      [[head("h", "s", cells(0, 3, 1, 5)), text("t", "s", cells(0, 8, 1, 10)), below, text("t2", "other", cells(0, 22 + above, 1, 5))]],
      [EDITION, storyOfLines("s", 11), storyOfLines("other", 5)],
    );
    expect(stepNamed(doc, /^lines/)?.name).toBe(name);
  });

  it("moves nothing that a person has locked", () => {
    const doc = oneColumn(12, 10);
    const frame = doc.records.get("t");
    if (frame?.type !== "frame") throw new Error("no frame");
    const locked = { ...doc, records: new Map(doc.records).set("t", { ...frame, locked: true }) };
    expect(stepsOf(locked).map(({ name }) => name)).toEqual(["cut@103"]);
  });
});

describe("vertical text", () => {
  it("grows down the page as horizontal text does, each of its lines a character longer", () => {
    const upright = (lineCount: number): Doc =>
      docOf(
        [
          [
            head("h", "s", cells(0, 3, 1, 5)),
            frameOf("t", { kind: "text", story: "s", part: 0, writing: "vertical" }, cells(0, 8, 1, lineCount)),
          ],
        ],
        [EDITION, storyOfLines("s", 8)],
      );
    expect(fit(upright(9))).toEqual({ kind: "fits" });
    expect(fit(upright(8))).toMatchObject({ kind: "over" });
    const step = stepNamed(upright(8), /^lines/);
    expect(step).toMatchObject({ name: "lines+1", after: { kind: "fits" } });
    expect(step && fit(apply(upright(8), step.transaction))).toEqual({ kind: "fits" });
  });
});

describe("paragraphs that run longer or shorter", () => {
  /** Six lines of 21 characters behind an indent, one character short of full: the paragraph can take a seventh. */
  const LONGER = "文".repeat(21 * 6 - 3);
  /** Two characters in its sixth line, and in every other one two commas that can give up their blank. */
  const SHORTER = `${"文文文文文文文文文，文文文文文文文文文文，".repeat(5)}`.slice(2).concat("文文");
  /** The paragraphs in a frame of one column of 21 characters, so many lines high. */
  const paragraphs = (words: readonly string[], count: number, setting: Partial<FrameRecord> = {}, gain?: number): Doc => {
    const content = { kind: "text", story: "s", part: 0, ...(gain === undefined ? {} : { gain: lines(gain) }) } as const;
    const frame: FrameRecord = { ...frameOf("t", content, cells(0, 0, 2, count)), columns: { mode: "relative", count: 1 }, ...setting };
    return docOf(
      [[frame]],
      [
        EDITION,
        storyOf(
          "s",
          words.map((each) => ["paragraph", each]),
        ),
      ],
    );
  };

  it("take a line where the last one is all but full, asked by the story's first frame", () => {
    const step = stepNamed(paragraphs([LONGER, LONGER], 13), /^gain/);
    expect(step).toMatchObject({ name: "gain+1", gained: 1, after: { kind: "fits" } });
    expect(step?.transaction.records.changed[0]?.after).toMatchObject({ content: { gain: 1 } });
  });

  it("give one where marks can give up their blank", () => {
    expect(fit(paragraphs([SHORTER], 5))).toMatchObject({ kind: "over", lines: 1 });
    expect(stepNamed(paragraphs([SHORTER], 5), /^gain/)).toMatchObject({ name: "gain-1", after: { kind: "fits" } });
  });

  it("take back what they were asked for", () => {
    const step = stepNamed(paragraphs([LONGER], 6, {}, 1), /^gain/);
    expect(step).toMatchObject({ name: "gain-1", after: { kind: "fits" } });
    expect(step?.transaction.records.changed[0]?.after).not.toHaveProperty("content.gain");
  });

  it("are asked for no more than the house allows, and not where a person has locked the frame", () => {
    const five = Array.from({ length: 5 }, () => LONGER);
    expect(stepNamed(paragraphs(five, 35), /^gain/)).toMatchObject({ name: "gain+4", after: { kind: "under", lines: 1 } });
    expect(stepNamed(paragraphs(five, 35, {}, 4), /^gain/)).toBeUndefined();
    expect(stepNamed(paragraphs([LONGER], 7, { locked: true }), /^gain/)).toBeUndefined();
  });
});

describe("a picture that gives or takes lines", () => {
  it("grows where the story is short, its caption and the text under it moving along", () => {
    // 20 + 12 lines for 31 lines of copy.
    const step = stepNamed(withPicture(31, 20), /^picture/);
    expect(step).toMatchObject({ name: "picture+1@pic", gained: 1, after: { kind: "fits" } });
    const after = step && apply(withPicture(31, 20), step.transaction);
    expect(after?.records.get("c")).toMatchObject({ place: { cells: [cells(1, 15, 1, 2)] } });
    expect(after?.records.get("t")).toMatchObject({ place: { cells: [cells(0, 8, 1, 20), cells(1, 17, 1, 11)] } });
  });

  it("stays inside the heights that do it no harm", () => {
    expect(stepNamed(withPicture(20, 20), /^picture/)).toMatchObject({ name: "picture+1@pic", after: { kind: "under" } });
  });
});

describe("a group of pictures in one frame", () => {
  it("gives or takes lines as one, led by its first picture, inside the heights that do it no harm", () => {
    // Two pictures of 3 : 2 over each other in 100 pt are 138 pt high, twelve lines with their air: ten at least, thirteen at most.
    const group = (copy: number, high: number): Doc =>
      docOf(
        [
          [
            text("t", "s", cells(0, 8, 1, 20), cells(1, 8 + high, 1, 20 - high)),
            frameOf("p", { kind: "pictureGroup", pictures: ["a", "b"], arrangement: { kind: "column" } }, cells(1, 8, 1, high)),
          ],
        ],
        [EDITION, storyOfLines("s", copy), ...["a", "b"].map((id) => pictureOf(id, { story: "s", caption: "" }))],
      );
    // Beside twelve lines of pictures there is room for 20 + 8 lines.
    expect(stepNamed(group(29, 12), /^picture/)).toMatchObject({ name: "picture-1@a", gained: 1, after: { kind: "fits" } });
    expect(stepNamed(group(31, 12), /^picture/)).toMatchObject({ name: "picture-2@a", after: { kind: "over", lines: 1 } });
    expect(stepNamed(group(26, 12), /^picture/)).toMatchObject({ name: "picture+1@a", after: { kind: "under", lines: 1 } });
  });
});

describe("a headline one size larger or smaller", () => {
  // With a line of air above and below, 40 pt stands in 6 lines of the grid and 30 pt in 5; over two columns one line is two.
  const ofLead = (copy: number, count: number, size: number, high: number): Doc => {
    const lead = head("h", "s", cells(0, 3, 2, high));
    if (lead.content.kind !== "headline") throw new Error("no headline");
    const setting = { ...lead.content.setting, rank: 1, size: pt(size), main: ["新桥通车"] };
    const frame: FrameRecord = { ...lead, content: { ...lead.content, setting } };
    return docOf([[frame, text("t", "s", cells(0, 3 + high, 2, count))]], [EDITION, storyOfLines("s", copy)]);
  };

  it("gives its lines to a story that is over", () => {
    const step = stepNamed(ofLead(22, 10, 40, 6), /^headline/);
    expect(step).toMatchObject({ name: "headline-1", gained: 2, after: { kind: "fits" } });
    expect(step && apply(ofLead(22, 10, 40, 6), step.transaction).records.get("h")).toMatchObject({
      place: { cells: [cells(0, 3, 2, 5)] },
      content: { setting: { size: 30 } },
    });
  });

  it("takes lines from one that is short", () => {
    expect(stepNamed(ofLead(18, 10, 30, 5), /^headline/)).toMatchObject({ name: "headline+1", gained: 2, after: { kind: "fits" } });
  });
});

describe("cut to here", () => {
  it("ends a story behind the last sentence that fits and says how many characters go", () => {
    const step = stepNamed(oneColumn(12, 10), /^cut/);
    const place = { keeps: `${hanText(9)}。`.slice(-8), goes: hanText(8) };
    expect(step).toMatchObject({ action: { kind: "cut", characters: 20, ...place }, after: { kind: "fits" } });
    const after = step && apply(oneColumn(12, 10), step.transaction).records.get("s");
    expect(after?.type === "story" && after.text).toBe(`新桥通车\n${hanText(7)}。${`${hanText(9)}。`.repeat(9)}\n`);
  });

  it("comes last, after all that keeps the copy whole", () => {
    expect(stepsOf(oneColumn(17, 10)).map(({ action }) => action.kind)).toEqual(["lines", "headline", "cut"]);
  });

  it("is offered to nobody whose copy fits", () => {
    expect(stepNamed(oneColumn(12, 14), /^cut/)).toBeUndefined();
  });
});

describe("filling the columns of a page", () => {
  const justified = (doc: Doc): Doc => {
    const change = justifyPage(doc, "page1", DESK, "j");
    return change ? apply(doc, change) : doc;
  };

  it("gives free lines to the air of a headline", () => {
    expect(fit(justified(oneColumn(12, 14)))).toEqual({ kind: "fits" });
  });

  it("takes air and picture together where one alone is not enough", () => {
    // 32 lines of room, 29 of copy: one line of air takes two, one line of the picture the third.
    expect(fit(withPicture(29, 20))).toMatchObject({ kind: "under", lines: 3 });
    expect(fit(justified(withPicture(29, 20)))).toEqual({ kind: "fits" });
  });

  it("leaves a page alone that is full, and one that it cannot help", () => {
    expect(justifyPage(oneColumn(12, 12), "page1", DESK, "j")).toBeNull();
    expect(justifyPage(oneColumn(12, 10), "page1", DESK, "j")).toBeNull();
  });
});

describe("every step", () => {
  it("does what it says, breaks into nothing, stays in the type area, and can be taken back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 40 }), fc.integer({ min: 14, max: 31 }), (copy, count) => {
        const doc = withPicture(copy, count);
        for (const { transaction, after } of stepsOf(doc)) {
          const next = apply(doc, transaction);
          expect(fit(next)).toEqual(after);
          const broken = checkLayout(next, layoutEdition(next, DESK.faces)).map(({ rule }) => rule);
          expect(broken).not.toContain("overlap");
          expect(broken).not.toContain("outside-type-area");
          expect(apply(next, invert(transaction)).records).toEqual(doc.records);
        }
      }),
      { numRuns: 25 },
    );
  });
});
