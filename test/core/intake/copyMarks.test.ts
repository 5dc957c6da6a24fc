import { describe, expect, it } from "vitest";
import { intakeCopy } from "../../../core/intake/index.js";
import type { CopyMark } from "../../../core/model/index.js";
import { BRIDGE, CLEANING } from "./copy.js";

/** The marks of the only story, as "strong 四万"; those of copy that `marked` finds in the text are given with it. */
function marksOf(text: string, ...marked: readonly (readonly [CopyMark["kind"], string])[]): readonly string[] {
  const marks = marked.map(([kind, words]) => ({ kind, from: text.indexOf(words), to: text.indexOf(words) + words.length }));
  const { stories } = intakeCopy([{ name: "a", text, encoding: "docx", encodingDoubts: [], marks }], []);
  expect(stories).toHaveLength(1);
  return (stories[0]?.marks ?? []).map(({ kind, from, to }) => `${kind} ${stories[0]?.text.slice(from, to)}`);
}

const HEAD = `# ${BRIDGE.headline}\n\n本报讯 `;

describe("bold, raised and lowered text of copy", () => {
  it("is marked in the story, whatever was repaired in it and before it", () => {
    const text = `${HEAD}大桥全 长二千一百 米,主跨 680 m2,耗资**十亿**元.${BRIDGE.paragraphs[1]}\n`;
    expect(marksOf(text, ["strong", "二千一百 米,主跨"], ["superscript", "2,耗"])).toEqual([
      "dateline 本报讯",
      "strong 二千一百米，主跨",
      "strong 十亿",
      "superscript 2，耗",
    ]);
  });

  it("joins stretches that touch, and leaves out those of white alone", () => {
    const text = `${HEAD}${BRIDGE.paragraphs[0]}\n\n${BRIDGE.paragraphs[1]}\n`;
    expect(marksOf(text, ["strong", "北岸主塔"], ["strong", "顺利封顶"], ["strong", "\n\n"])).toEqual([
      "dateline 本报讯",
      "strong 北岸主塔顺利封顶",
    ]);
  });

  it("is marked in the cells of a table", () => {
    const text = `${HEAD}${BRIDGE.paragraphs[0]}\n\n| 线路 | 首班 |\n|---|---|\n| 1路 | **6:10** |\n\n${BRIDGE.paragraphs[2]}\n`;
    expect(marksOf(text, ["strong", "线路"])).toEqual(["dateline 本报讯", "strong 线路", "strong 6:10"]);
  });

  it("says nothing where most of a story is bold", () => {
    const text = `${HEAD}${CLEANING.paragraphs.join("\n\n")}\n`;
    expect(marksOf(text, ["strong", CLEANING.paragraphs[0] ?? ""], ["strong", CLEANING.paragraphs[1] ?? ""])).toEqual(["dateline 本报讯"]);
    expect(marksOf(text, ["strong", CLEANING.paragraphs[0] ?? ""])).toHaveLength(2);
  });

  it("is not read in an address", () => {
    expect(marksOf(`${HEAD}网址https://example.com/__a__/b。${BRIDGE.paragraphs[1]}\n`)).toEqual(["dateline 本报讯"]);
  });
});
