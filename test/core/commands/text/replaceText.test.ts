import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breakHeadlineLine,
  joinHeadlineLines,
  newLine,
  pasteSlice,
  placeAfterNewLine,
  replaceText,
  type TextRange,
} from "../../../../core/commands/index.js";
import { apply, invert, type Transaction } from "../../../../core/edit/index.js";
import type { Doc, EditionRecord, FrameContent, FrameRecord, HeadlineSetting } from "../../../../core/model/index.js";
import { recordOf } from "../../../../core/model/index.js";
import { sliceOf } from "../../../../core/story/index.js";
import { lines, pt } from "../../../../core/units/index.js";
import { docWith, linesOf, storyFrom } from "../../../fakes/stories.js";

const bare: HeadlineSetting = {
  ...{ rank: 1, size: pt(42), minorSize: pt(18), main: [], kicker: [], deck: [], rubric: null, summary: null },
  ...{ above: lines(1), below: lines(1) },
};

function headed(setting: Partial<HeadlineSetting>, id = "f"): FrameRecord {
  return framed({ kind: "headline", story: "s", setting: { ...bare, ...setting } }, id);
}

function framed(content: FrameContent, id = "f"): FrameRecord {
  return { id, type: "frame", place: { kind: "grid", cells: [{ col: 0, line: 0, cols: 2, lines: 8 }] }, content };
}

/** What a document says after some words of its story have given way to others. */
function typed(doc: Doc, words: string, insert: string): Doc {
  const at = recordOf(doc, "s", "story").text.indexOf(words);
  return done(doc, replaceText(doc, { story: "s", from: at, to: at + words.length }, insert, "t"));
}

function done(doc: Doc, transaction: Transaction | null): Doc {
  return transaction === null ? doc : apply(doc, transaction);
}

function settingOf(doc: Doc, id = "f"): HeadlineSetting {
  const { content } = recordOf(doc, id, "frame");
  if (content.kind !== "headline") throw new Error("no headline");
  return content.setting;
}

describe("typing in a headline", () => {
  const doc = docWith(
    storyFrom("s", ["kicker:今年", "headline:春天来了江南", "deck:——记者走访", "paragraph:正文"]),
    headed({ main: ["春天来了", "江南"], kicker: ["今年"], deck: ["——记者", "走访"] }),
  );

  it("changes the line in which it is typed, in the step that changes the story", () => {
    const after = typed(doc, "来了", "又来了");
    expect(settingOf(after).main).toEqual(["春天又来了", "江南"]);
    expect(settingOf(after).deck).toBe(settingOf(doc).deck);
    expect(linesOf(recordOf(after, "s", "story"))[1]).toBe("headline:春天又来了江南");
  });

  it("changes kicker and deck in the same way", () => {
    expect(settingOf(typed(doc, "今年", "去年今日")).kicker).toEqual(["去年今日"]);
    expect(settingOf(typed(doc, "走访", "三地走访")).deck).toEqual(["——记者三地", "走访"]);
  });

  it("leaves frames alone when the text below changes", () => {
    const change = replaceText(doc, { story: "s", from: 18, to: 18 }, "新", "t");
    expect(change?.records.changed).toEqual([]);
    expect(change?.texts).toHaveLength(1);
  });

  it("takes lines out with their words, and brings a new line for new words", () => {
    expect(settingOf(typed(doc, "春天来了", "")).main).toEqual(["江南"]);
    const emptied = typed(doc, "春天来了江南", "");
    expect(settingOf(emptied).main).toEqual([]);
    const at = linesOf(recordOf(emptied, "s", "story")).indexOf("headline:");
    expect(at).toBe(1);
    expect(settingOf(done(emptied, replaceText(emptied, { story: "s", from: 3, to: 3 }, "新", "t"))).main).toEqual(["新"]);
  });

  it("leaves out what a person has left out of the headline", () => {
    const without = docWith(recordOf(doc, "s", "story"), headed({ main: ["春天来了江南"] }));
    const after = typed(without, "今年", "去年");
    expect(settingOf(after)).toBe(settingOf(without));
  });

  it("follows in frames of a variant that has the story from its base", () => {
    const edition = {
      id: "e",
      type: "edition",
      variants: [{ name: "late", title: null, changed: [headed({ main: ["春天来了江南"] })], removed: [] }],
    };
    const all = docWith(recordOf(doc, "s", "story"), recordOf(doc, "f", "frame"), edition as unknown as EditionRecord);
    const variant = recordOf(typed(all, "江南", "江北"), "e", "edition").variants?.[0]?.changed[0];
    expect(variant?.type === "frame" && variant.content.kind === "headline" ? variant.content.setting.main : null).toEqual([
      "春天来了江北",
    ]);
  });

  it("moves the breaks of small heads of briefs", () => {
    const briefs = docWith(
      storyFrom("s", ["headline:春天来了江南", "paragraph:正文"]),
      framed({ kind: "briefs", rubric: null, stories: ["s"], part: 0, heads: { s: [4] } }),
    );
    const { content } = recordOf(typed(briefs, "春", "新春"), "f", "frame");
    expect(content.kind === "briefs" ? content.heads : null).toEqual({ s: [5] });
  });
});

describe("the lines of a headline by hand", () => {
  const doc = docWith(storyFrom("s", ["kicker:今年", "headline:春天来了江南", "paragraph:正文"]), headed({ main: ["春天来了", "江南"] }));

  it("break and join without a word of the story changing", () => {
    const broken = done(doc, breakHeadlineLine(doc, "f", 5, "t"));
    expect(settingOf(broken).main).toEqual(["春天", "来了", "江南"]);
    expect(recordOf(broken, "s", "story")).toBe(recordOf(doc, "s", "story"));
    expect(settingOf(done(broken, joinHeadlineLines(broken, "f", 7, "t"))).main).toEqual(["春天", "来了江南"]);
  });

  it("are left alone where there is nothing to break or to join", () => {
    expect(breakHeadlineLine(doc, "f", 7, "t")).toBeNull();
    expect(joinHeadlineLines(doc, "f", 5, "t")).toBeNull();
    expect(breakHeadlineLine(doc, "f", 11, "t")).toBeNull();
  });
});

describe("deleting and breaking lines", () => {
  it("says that headline and text stay apart, and does nothing where nothing else would go", () => {
    const doc = docWith(storyFrom("s", ["headline:春天", "paragraph:江南"]));
    expect(replaceText(doc, { story: "s", from: 1, to: 4 }, "", "t")?.label).toBe("step-delete-apart");
    expect(replaceText(doc, { story: "s", from: 2, to: 3 }, "", "t")).toBeNull();
    expect(replaceText(doc, { story: "s", from: 3, to: 4 }, "", "t")?.label).toBe("step-delete");
  });

  it("brings an empty row of as many cells below a row of a table", () => {
    const doc = docWith(storyFrom("s", ["table:甲\t乙\t丙", "paragraph:文"]));
    const range = { story: "s", from: 1, to: 1 };
    expect(linesOf(recordOf(done(doc, newLine(doc, range, "t")), "s", "story"))).toEqual([
      "table:甲\t乙\t丙",
      "table:\t\t",
      "paragraph:文",
    ]);
    expect(placeAfterNewLine(doc, range)).toBe(6);
  });

  it("takes line ends of every kind for one", () => {
    const doc = docWith(storyFrom("s", ["paragraph:文"]));
    const after = done(doc, replaceText(doc, { story: "s", from: 1, to: 1 }, "甲\r\n乙\u2028丙", "t"));
    expect(linesOf(recordOf(after, "s", "story"))).toEqual(["paragraph:文甲", "paragraph:乙", "paragraph:丙"]);
  });
});

describe("pasting a piece of a story", () => {
  it("brings its marks, and its roles where whole lines come", () => {
    const copied = storyFrom("c", ["subhead:小题", "paragraph:[kai:正]文"]);
    const doc = docWith(storyFrom("s", ["headline:题", "paragraph:前后"]));
    const range: TextRange = { story: "s", from: 2, to: 2 };
    const step = pasteSlice(doc, range, sliceOf(copied, 0, 4), "t");
    expect(step?.label).toBe("step-paste");
    expect(linesOf(recordOf(done(doc, step), "s", "story"))).toEqual(["headline:题", "subhead:小题", "paragraph:[kai:正]前后"]);
  });
});

const edits = fc.array(fc.tuple(fc.nat(20), fc.nat(5), fc.stringMatching(/^[春江\n ]{0,3}$/)), { maxLength: 8 });

describe("any typing in a headline", () => {
  it("keeps its lines saying what the story says, and is taken back without a trace", () => {
    const start = docWith(
      storyFrom("s", ["kicker:今年", "headline:春天来了江南", "headline:又一年", "paragraph:正文一", "paragraph:正文二"]),
      headed({ main: ["春天来了", "江南\u3000又", "一年"], kicker: ["今年"] }),
    );
    const words = (text: string) => text.replace(/\s/g, "");
    fc.assert(
      fc.property(edits, (all) => {
        let doc = start;
        const steps: Transaction[] = [];
        for (const [at, length, insert] of all) {
          const last = recordOf(doc, "s", "story").text.length - 1;
          const step = replaceText(doc, { story: "s", from: Math.min(at, last), to: Math.min(at + length, last) }, insert, "t");
          doc = done(doc, step);
          if (step) steps.push(step);
          const story = recordOf(doc, "s", "story");
          const said = (role: string) =>
            words(story.blocks.flatMap((b) => (b.role === role ? [story.text.slice(b.from, b.to)] : [])).join(""));
          expect(words(settingOf(doc).main.join(""))).toBe(said("headline"));
          expect(words(settingOf(doc).kicker.join(""))).toBe(said("kicker"));
          expect(settingOf(doc).main.every((line) => line.trim() !== "")).toBe(true);
        }
        const back = [...steps].reverse().map(invert).reduce(apply, doc);
        expect(recordOf(back, "s", "story")).toEqual(recordOf(start, "s", "story"));
        expect(recordOf(back, "f", "frame")).toEqual(recordOf(start, "f", "frame"));
      }),
    );
  });
});
