import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CharacterStyle } from "../../../core/inline/index.js";
import { BLACK, type PlainMarkKind, type StoryMark, type StoryRecord } from "../../../core/model/index.js";
import { characterStyle } from "../../../core/page/drawing.js";
import { markedText } from "../../../core/page/markedText.js";
import { storyBlocks } from "../../../core/page/storyText.js";
import { pt } from "../../../core/units/index.js";
import { STYLE, storyOf } from "./editions.js";

const BASE = characterStyle(STYLE.type.body);

function marked(text: string, ...marks: readonly StoryMark[]): StoryRecord {
  return { ...storyOf("s", [["paragraph", text]]), marks };
}

/** Runs of a paragraph, such as "song:市民 hei:张三"; side marks, position and space after follow the family. */
function runsOf(text: string, ...marks: readonly StoryMark[]): string {
  const { runs } = markedText(STYLE.type, marked(text, ...marks), { from: 0, to: text.length }, BASE);
  return runs.map(({ from, to, style }) => `${nameOf(style)}:${text.slice(from, to)}`).join(" ");
}

function nameOf({ family, sideMarks = [], script, tracking }: CharacterStyle): string {
  return [family, ...sideMarks, ...(script ? [script] : []), ...(tracking > 0 ? [`+${tracking}`] : [])].join(",");
}

function mark(kind: PlainMarkKind, from: number, to: number): StoryMark {
  return { kind, from, to };
}

describe("marked text", () => {
  it.each<[PlainMarkKind, string]>([
    ["strong", "hei"],
    ["dateline", "hei"],
    ["kai", "kai"],
    ["byline", "kai"],
    ["emphasis", "song,emphasis"],
    ["properName", "song,proper-name"],
    ["bookTitle", "song,book-title"],
    ["mourning", "song,mourning"],
    ["superscript", "song,super"],
    ["subscript", "song,sub"],
  ])("sets %s in %s", (kind, style) => {
    expect(runsOf("甲乙丙丁", mark(kind, 1, 3))).toBe(`song:甲 ${style}:乙丙 song:丁`);
  });

  it("combines what overlaps", () => {
    expect(runsOf("甲乙丙丁", mark("properName", 0, 3), mark("strong", 2, 4))).toBe("song,proper-name:甲乙 hei,proper-name:丙 hei:丁");
    expect(runsOf("甲乙", mark("emphasis", 0, 2), mark("mourning", 0, 2))).toBe("song,emphasis,mourning:甲乙");
  });

  it("sets strong words of a byline in Hei, in its size and ink, whichever mark stands inside the other", () => {
    const red = { c: 0, m: 1, y: 1, k: 0 };
    const types = { ...STYLE.type, byline: { ...STYLE.type.byline, size: pt(8), ink: red } };
    for (const marks of [
      [mark("byline", 0, 4), mark("strong", 1, 2)],
      [mark("strong", 1, 2), mark("byline", 1, 2)],
    ]) {
      const { runs } = markedText(types, marked("甲乙丙丁", ...marks), { from: 0, to: 4 }, BASE);
      expect(runs.find((run) => run.from === 1)?.style).toMatchObject({ family: "hei", size: 8, ink: red });
    }
  });

  it("sets what stands in a type of its own so, the inner of two last", () => {
    const story = marked("甲乙丙", { kind: "type", from: 0, to: 3, type: { size: pt(12), family: "display" } }, mark("strong", 1, 3), {
      kind: "type",
      from: 2,
      to: 3,
      type: { size: pt(7) },
    });
    const { runs } = markedText(STYLE.type, story, { from: 0, to: 3 }, BASE);
    expect(runs.map(({ style }) => [style.family, style.size])).toEqual([
      ["display", 12],
      ["display", 12],
      ["display", 7],
    ]);
    expect(runs.every(({ style }) => style.ink === BLACK)).toBe(true);
  });

  it("takes the inner of two positions", () => {
    expect(runsOf("甲乙", mark("superscript", 0, 2), mark("subscript", 1, 2))).toBe("song,super:甲 song,sub:乙");
  });

  it("puts one em after a run-in head unless the text brings its own white or ends", () => {
    expect(runsOf("加强领导要落实", mark("runIn", 0, 4))).toBe("hei:加强领 hei,+1:导 song:要落实");
    expect(runsOf("加强领导　要落实", mark("runIn", 0, 4))).toBe("hei:加强领 hei:导 song:　要落实");
    expect(runsOf("加强领导", mark("runIn", 0, 4))).toBe("hei:加强领 hei:导");
  });

  it("keeps readings, and of those that overlap the first", () => {
    const ruby = (from: number, to: number, reading: string): StoryMark => ({ kind: "ruby", from, to, reading });
    const story = marked("潞州甲乙", ruby(0, 1, "lù"), ruby(2, 4, "jiǎ"), ruby(3, 4, "yǐ"));
    expect(markedText(STYLE.type, story, { from: 0, to: 4 }, BASE).ruby).toEqual([
      { from: 0, to: 1, text: "lù" },
      { from: 2, to: 4, text: "jiǎ" },
    ]);
    expect(markedText(STYLE.type, marked("甲"), { from: 0, to: 1 }, BASE)).not.toHaveProperty("ruby");
  });

  it("cuts a mark at the ends of the block, and never inside a character", () => {
    const story = {
      ...storyOf("s", [
        ["paragraph", "甲乙"],
        ["subhead", "丙丁"],
      ]),
      marks: [mark("emphasis", 1, 4)],
    };
    const texts = storyBlocks(STYLE, story).map(({ text }) =>
      text.runs.map(({ from, to, style }) => [from, to, style.sideMarks?.length ?? 0]),
    );
    expect(texts).toEqual([
      [
        [0, 1, 0],
        [1, 2, 1],
      ],
      [
        [0, 1, 1],
        [1, 2, 0],
      ],
    ]);
    expect(runsOf("甲𠮷乙", mark("strong", 2, 4))).toBe("song:甲 hei:𠮷乙");
  });

  it("covers the text without gaps, in order, every run in the marks over it, whatever the marks", () => {
    const kinds = fc.constantFrom<PlainMarkKind>("dateline", "byline", "strong", "kai", "runIn", "emphasis", "properName", "superscript");
    const anyMark = fc.record({ kind: kinds, from: fc.integer({ min: -3, max: 25 }), to: fc.integer({ min: -3, max: 25 }) });
    const text = fc.array(fc.constantFrom("文", "𠮷", "a", "，", "　"), { maxLength: 15 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.array(anyMark, { maxLength: 8 }), (words, marks) => {
        const { runs } = markedText(STYLE.type, marked(words, ...marks), { from: 0, to: words.length }, BASE);
        expect(runs.map(({ from, to }) => words.slice(from, to)).join("")).toBe(words);
        runs.forEach(({ from, to, style }, index) => {
          expect(to).toBeGreaterThan(from);
          expect(from).toBe(runs[index - 1]?.to ?? 0);
          expect([...words.slice(from, to)].join("")).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/u);
          // A mark that begins inside a character begins before it, and one that ends there ends before it.
          const whole = (at: number): number => (/^[\udc00-\udfff]/.test(words.slice(at)) ? at - 1 : at);
          const isMarked = (kind: PlainMarkKind): boolean =>
            marks.some(
              (each) =>
                each.kind === kind && each.from < each.to && whole(Math.max(0, each.from)) <= from && whole(Math.max(0, each.to)) >= to,
            );
          expect(style.sideMarks?.includes("emphasis") ?? false).toBe(isMarked("emphasis"));
          expect(style.script === "super").toBe(isMarked("superscript"));
        });
      }),
    );
  });
});
