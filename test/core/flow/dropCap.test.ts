import { describe, expect, it } from "vitest";
import { dropCapSize, type FlowBlock, flow, linesNeeded, type Region } from "../../../core/flow/index.js";
import { pt } from "../../../core/units/index.js";
import { SIZE } from "../inline/typeset.js";
import { block, capped, columnsOf, compose, paragraph, room, standing } from "./columns.js";

/** One column of ten characters. */
const column = (lines: number): Region => ({ x: pt(0), line: 0, lines, measure: pt(10 * SIZE) });
const lines = (blocks: readonly FlowBlock[], ...regions: readonly Region[]): readonly string[] =>
  standing(blocks, flow(blocks, regions, compose).placed);

// Over two lines of 12 pt the cap is 22 pt large; with half an em beside it it takes 2.7 em.
const TEXT = "春一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯";

describe("a drop cap", () => {
  it("is as high as its lines: from the head of the first em box to the foot of the last", () => {
    expect(dropCapSize(3, pt(12), pt(10))).toBe(34);
  });

  it("narrows its lines and no others", () => {
    expect(lines([capped(TEXT, 2)], column(5))).toEqual([
      "0.0.5+0 春",
      "0.0+2.7 一二三四五六七",
      "0.1+2.7 八九十甲乙丙丁",
      "0.2+0 戊己庚辛壬癸子丑寅卯",
    ]);
  });

  it("keeps the text and its offsets whole", () => {
    const text = capped(TEXT, 2);
    const { placed } = flow([text], [column(5)], compose);
    for (const { line } of placed) {
      for (const run of line.runs) {
        expect([...run.offsets]).toEqual(Array.from({ length: run.to - run.from }, (_, i) => run.from + i));
        expect(String.fromCodePoint(...run.glyphs)).toBe(TEXT.slice(run.from, run.to));
      }
    }
  });

  it("keeps its lines free where the paragraph has fewer", () => {
    expect(lines([capped("春一二三", 3), block("四五六")], column(5))).toEqual(["0.1+0 春", "0.0+3.9 一二三", "0.3+0 四五六"]);
    expect(linesNeeded([capped("春", 3), block("四五六")], pt(10 * SIZE), compose)).toBe(4);
  });

  it("goes to the next column with its lines", () => {
    expect(columnsOf(flow([paragraph(6), capped(TEXT, 2)], [column(4), column(4)], compose))).toBe("000 1111");
  });

  it("has no first-line indent beside it", () => {
    const cap = capped(TEXT, 2);
    const indented = { ...cap, style: { ...cap.style, indent: 2 as typeof cap.style.indent } };
    expect(lines([indented], column(5))).toEqual(lines([cap], column(5)));
  });

  it("stands in the common room of its lines beside a picture", () => {
    expect(lines([capped(TEXT, 2)], room("===========..", "..===========", "============="))).toEqual([
      "0.0.5+2 春",
      "0.0+4.7 一二三四五六",
      "0.1+4.7 七八九十甲乙丙丁",
      "0.2+0 戊己庚辛壬癸子丑寅卯",
    ]);
  });

  it("uses the rooms on the far side of a picture too", () => {
    expect(lines([capped(TEXT, 2)], room("=======...====", "=======...====", "=============="))).toEqual([
      "0.0.5+0 春",
      "0.0+2.7 一二三四",
      "0.0+10 五六七八",
      "0.1+2.7 九十甲乙",
      "0.1+10 丙丁戊己",
      "0.2+0 庚辛壬癸子丑寅卯",
    ]);
  });

  it("begins where its lines find room: not in the last line of a column", () => {
    const blocks = [block("一二三"), capped("春一二三", 2)];
    expect(lines(blocks, room("==========", "=========="), column(2))).toEqual(["0.0+0 一二三", "1.0.5+0 春", "1.0+2.7 一二三"]);
    expect(lines(blocks, room("==========", "=====....."), room("==========", "=========="))).toEqual([
      "0.0+0 一二三",
      "1.0.5+0 春",
      "1.0+2.7 一二三",
    ]);
  });

  it("is set as plain text in a column too narrow for it", () => {
    const narrow: Region = { ...column(6), measure: pt(5 * SIZE) };
    expect(lines([capped("春一二三四五六", 2)], narrow)).toEqual(["0.0+0 春一二三四", "0.1+0 五六"]);
    expect(lines([capped("春一二三四五六", 2)], narrow, column(2))).toEqual(["0.0+0 春一二三四", "0.1+0 五六"]);
  });
});
