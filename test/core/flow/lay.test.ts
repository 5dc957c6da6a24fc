import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FlowBlock, flow, type Region, textBehind } from "../../../core/flow/index.js";
import { pt } from "../../../core/units/index.js";
import { SIZE } from "../inline/typeset.js";
import { anyBlock, anyRegion, block, columnsOf, compose, paragraph, room, standing, subhead, wordsOf } from "./columns.js";

const lines = (blocks: readonly FlowBlock[], ...regions: readonly Region[]): readonly string[] =>
  standing(blocks, flow(blocks, regions, compose).placed);
/** Columns of five characters, the last one of six, so that rooms differ. */
const mixed = (...heights: readonly number[]): readonly Region[] =>
  heights.map((height, i) => ({ x: pt(0), line: 0, lines: height, measure: pt((i === heights.length - 1 ? 6 : 5) * SIZE) }));

describe("text in rooms of different widths", () => {
  it("runs along a grid line from one side of a picture to the other", () => {
    const text = block("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未");
    expect(lines([text], room("==========", "===...====", "===...====", "=========="))).toEqual([
      "0.0+0 一二三四五六七八九十",
      "0.1+0 甲乙丙",
      "0.1+6 丁戊己庚",
      "0.2+0 辛壬癸",
      "0.2+6 子丑寅卯",
      "0.3+0 辰巳午未",
    ]);
  });

  it("goes on below lines on which nothing may stand, and uses no slot under three characters", () => {
    const text = block("一二三四五六七八九十");
    expect(lines([text], room("=====", ".....", "==...", "====="))).toEqual(["0.0+0 一二三四五", "0.3+0 六七八九十"]);
  });

  it("is composed once over a change of measure, each line for the column in which it stands", () => {
    const text = block("“一二三”四，五六七。八九十甲乙丙丁，戊己庚辛壬癸。子丑寅卯。");
    const regions = mixed(2, 9);
    const widths = [50, 50, 60].map((width) => ({ x: pt(0), width: pt(width) }));
    const { placed } = flow([text], regions, compose);
    const { lines: expected } = compose(text.text, text.style, widths);
    expect(placed.map(({ line }) => [line.from, line.to, line.width])).toEqual(expected.map((line) => [line.from, line.to, line.width]));
  });

  it("sets a subhead in the widest room that all its lines share, and the text after it below", () => {
    expect(lines([subhead(2), block("一二三四五六七八九十")], room("==========", "=====.....", "=========="))).toEqual([
      "0.0.5+0 小标题",
      "0.2+0 一二三四五六七八九十",
    ]);
  });

  it("begins a subhead on a line of its own, not beside the end of a paragraph", () => {
    const blocks = [block("一二三"), subhead(), block("四五六七"), block("八九十")];
    expect(lines(blocks, room("====..====", "==========", "====..===="))).toEqual([
      "0.0+0 一二三",
      "0.1+0 小标题",
      "0.2+0 四五六七",
      "0.2+6 八九十",
    ]);
  });

  it("stops where a subhead finds no room, and keeps the order", () => {
    const blocks = [subhead(3), block("一二三四五")];
    const { placed, overset } = flow(blocks, [room("=====", "====="), room("==========")], compose);
    expect(placed).toEqual([]);
    expect(overset).toEqual({ block: 0, offset: 0, characters: 8, lines: 4 });
  });

  it.each([
    ["a subhead last in a column", [paragraph(3), subhead(), paragraph(4)], [4, 9], "000 12222"],
    ["a subhead with one line under it", [paragraph(2), subhead(), paragraph(4)], [4, 9], "00 12222"],
    ["two subheads in a row last in a column", [paragraph(2), subhead(), subhead(), paragraph(3)], [4, 9], "00 12333"],
    ["a line, rather than leave the last of a paragraph alone", [paragraph(5), paragraph(2)], [4, 9], "000 0011"],
  ])("moves on %s", (_, blocks, heights, expected) => {
    expect(columnsOf(flow(blocks, mixed(...heights), compose))).toBe(expected);
  });

  it("takes the widow where avoiding it would push text out", () => {
    const result = flow([paragraph(5), block("文".repeat(15))], mixed(4, 4), compose);
    expect(columnsOf(result)).toBe("0000 0111");
    expect(result.rest).toBeNull();
  });

  it("tells where the text breaks off, how much is left, and how many lines that would take", () => {
    const text = block("一二三四五六七八九十甲乙丙丁戊己 庚辛壬癸");
    const { overset, rest, restLines } = flow([text, paragraph(2)], [room("==========", "....======")], compose);
    expect(overset).toEqual({ block: 0, offset: 17, characters: 14, lines: 2 });
    expect(rest).toEqual({ block: 0, line: 0, offset: 17 });
    expect(restLines).toBe(2);
  });

  it("counts as free only lines on which something could stand", () => {
    expect(flow([block("一二三")], [room("=====", "=====", ".....", "=====")], compose).free).toEqual([2]);
  });

  it("is never lost, repeated or put in another order, and stands on whole grid lines in its slots", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 6 }), fc.array(anyRegion, { minLength: 1, maxLength: 5 }), (blocks, regions) => {
        const { placed, overset } = flow(blocks, regions, compose);
        const rest = overset ? textBehind(blocks, overset) : "";
        const set = placed.map((line) => wordsOf(blocks, line)).join("");
        expect(set + rest.replaceAll("\n", "")).toBe(blocks.map((each) => each.text.text).join(""));
        expect(overset?.characters ?? 0).toBe([...rest.replace(/\s/g, "")].length);
        expect((overset?.lines ?? 0) > 0).toBe(rest !== "");
        placed.forEach((line, index) => {
          const before = placed[index - 1];
          if (before && !before.cap && before.region === line.region)
            expect(line.at).toBeGreaterThanOrEqual(line.cap ? before.at + 1 : before.at);
          expect(before?.region ?? 0).toBeLessThanOrEqual(line.region);
          const isParagraph = blocks[line.block]?.role === "paragraph" && !line.cap;
          expect(Number.isInteger(isParagraph ? line.at : line.at * 2)).toBe(true);
          expect(isInSlot(regions[line.region], line.at, line.x, line.line.width)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether a stretch lies in a slot of its grid line, or of both lines that a half one touches. */
function isInSlot(region: Region | undefined, at: number, x: number, width: number): boolean {
  if (!region) return false;
  return [Math.floor(at), Math.ceil(at)].every((line) => {
    const row = line - region.line;
    if (row < 0 || row >= region.lines) return false;
    const slots = region.slots?.[row] ?? [{ x: 0, width: region.measure }];
    return slots.some((slot) => slot.x <= x + 0.01 && slot.x + slot.width >= x + width - 0.01);
  });
}
