import { describe, expect, it } from "vitest";
import { type IntakeResult, intakeCopy } from "../../../core/intake/index.js";
import { BRIDGE, CLEANING, GRAIN, LIBRARY } from "./copy.js";

function readFiles(...texts: readonly string[]): IntakeResult["intake"] {
  return intakeCopy(
    texts.map((text, at) => ({ name: `${at + 1}.txt`, text, encoding: "utf-8", encodingDoubts: [] })),
    [],
  ).intake;
}

function fileOf({ headline, paragraphs }: typeof CLEANING): string {
  return `${headline}\n\n本报讯 ${paragraphs.join("\n\n")}\n`;
}

describe("copy of several files", () => {
  it("keeps a short last line out of the next file's story", () => {
    const { stories } = readFiles(`${fileOf(BRIDGE)}\n图表另发\n`, fileOf(LIBRARY));
    expect(stories.map((story) => story.headline)).toEqual([[BRIDGE.headline], [LIBRARY.headline]]);
    expect(stories.map((story) => story.blocks.map((block) => block.text))).toEqual([BRIDGE.paragraphs, LIBRARY.paragraphs]);
  });

  it("joins no text across the border of two files, even in mid-sentence", () => {
    const cut = BRIDGE.paragraphs[1]?.slice(0, 30) ?? "";
    const { stories } = readFiles(`${BRIDGE.headline}\n\n本报讯 ${BRIDGE.paragraphs[0]}\n\n${cut}`, `${GRAIN.paragraphs.join("\n\n")}\n`);
    expect(stories.map((story) => story.blocks.map((block) => block.text))).toEqual([[BRIDGE.paragraphs[0], cut], GRAIN.paragraphs]);
  });

  it("gives a headline to a story of its own file, whatever wording it shares with another file", () => {
    const { stories } = readFiles(`${CLEANING.headline}\n\n本报讯 ${GRAIN.paragraphs.join("\n\n")}\n`, CLEANING.paragraphs.join("\n\n"));
    expect(stories.map((story) => story.headline)).toEqual([[CLEANING.headline], []]);
  });

  it("lends the headlines of a file without text to the other files, with a question for each", () => {
    const heads = ["清河老街修缮完工", "望江大桥主塔封顶"];
    const body = ({ paragraphs }: typeof CLEANING): string => `本报讯 ${paragraphs.join("\n\n")}\n`;
    const { stories, questions } = readFiles(heads.join("\n\n"), body(BRIDGE), body(CLEANING));
    expect(stories.map((story) => story.headline)).toEqual([["望江大桥主塔封顶"], ["清河老街修缮完工"]]);
    expect(questions.filter((one) => one.about === "headline-story").map((one) => [one.text, one.proposed])).toEqual([
      ["清河老街修缮完工", "s2"],
      ["望江大桥主塔封顶", "s1"],
    ]);
  });

  it("reads a file the same alone and among others", () => {
    const texts = [fileOf(BRIDGE), `# ${CLEANING.headline}\n\n${CLEANING.paragraphs.join("\n\n## 烟火仍在\n\n")}\n`, fileOf(GRAIN)];
    const blocks = (intake: IntakeResult["intake"]): unknown => intake.stories.map(({ id: _, rank: __, ...story }) => story);
    expect(blocks(readFiles(...texts))).toEqual(texts.flatMap((text) => blocks(readFiles(text))));
  });

  it("reads items after one sign, each signed, as one column and not as captions of another file's story", () => {
    const items = ["▲12月1日，望江区更换路灯三百盏。（周明）", "▲日前，清河县开通夜间公交两条。（李燕）"];
    const { stories, captions } = readFiles(fileOf(BRIDGE), `简 讯\n\n${items.join("\n")}\n`);
    expect(stories.map((story) => story.blocks.length)).toEqual([BRIDGE.paragraphs.length, items.length]);
    expect([captions, ...stories.map((story) => story.captions)]).toEqual([[], [], []]);
  });
});
