import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balance, fewestLines, fitIn, flow, lengthened, type Region, textBehind } from "../../../core/flow/index.js";
import { pt } from "../../../core/units/index.js";
import { SIZE } from "../inline/typeset.js";
import { anyBlock, anyRegion, block, columns, columnsOf, compose, MEASURE, paragraph, room, subhead } from "./columns.js";

describe("balanced columns", () => {
  it("are equally high, what is short of them in the last one", () => {
    const { lines, flow: result } = balance([paragraph(10)], columns(20, 20, 20), compose);
    expect(lines).toBe(4);
    expect(columnsOf(result)).toBe("0000 0000 00");
  });

  it("stand on common baselines", () => {
    const { flow: result } = balance([paragraph(3), subhead(2), paragraph(5)], columns(20, 20), compose);
    const baselines = result.placed.filter((line) => line.block !== 1).map((line) => line.at);
    expect(baselines.every((at) => Number.isInteger(at))).toBe(true);
  });

  it("are higher by a line where a subhead may not stand last", () => {
    expect(balance([paragraph(3), subhead(), paragraph(4)], columns(20, 20), compose).lines).toBe(5);
    expect(columnsOf(balance([paragraph(3), subhead(), paragraph(4)], columns(20, 20), compose).flow)).toBe("000 12222");
  });

  it("are the whole regions where those are too small", () => {
    const { lines, flow: result } = balance([paragraph(10)], columns(4, 3), compose);
    expect(lines).toBe(4);
    expect(result.overset).toEqual({ block: 0, offset: 35, characters: 15, lines: 3 });
  });

  it("are balanced beside pictures too", () => {
    const beside = room("==========", "====......", "====......", "==========", "==========", "==========");
    const { lines, flow: result } = balance([block("文".repeat(36))], [beside, beside], compose);
    expect(lines).toBe(3);
    expect(result.overset).toBeNull();
  });

  it("are as high as counted, and no lower ones hold the text", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), fc.integer({ min: 2, max: 4 }), (blocks, count) => {
        const measure = pt(10 * SIZE);
        const lines = fewestLines(blocks, count, measure, compose);
        const at = (height: number): readonly Region[] =>
          Array.from({ length: count }, () => ({ x: pt(0), line: 0, lines: height, measure }));
        expect(flow(blocks, at(lines), compose).rest).toBeNull();
        expect(balance(blocks, at(200), compose).lines).toBe(lines);
        if (lines > 0) expect(flow(blocks, at(Math.ceil(lines / 2) - 1), compose).rest).not.toBeNull();
      }),
    );
  });
});

describe("what fits in more or fewer lines", () => {
  it("comes in at the end, or goes out from there", () => {
    const blocks = [block("一二三四五六七八九十甲乙丙丁戊")];
    expect(fitIn(blocks, columns(2), 1, compose)).toEqual({ end: null, characters: 5 });
    expect(fitIn(blocks, columns(2), -1, compose)).toEqual({ end: { block: 0, offset: 5 }, characters: -5 });
    expect(fitIn(blocks, columns(2), 0, compose)).toEqual({ end: { block: 0, offset: 10 }, characters: 0 });
  });

  it("takes fewer lines from the last column first, then from the one before", () => {
    expect(lengthened(columns(3, 2), -4).map((region) => region.lines)).toEqual([1, 0]);
    expect(lengthened(columns(3, 2), 4).map((region) => region.lines)).toEqual([3, 6]);
    expect(lengthened(columns(3, 2), -9).map((region) => region.lines)).toEqual([0, 0]);
  });

  it("agrees with columns that are really so long", () => {
    fc.assert(
      fc.property(
        fc.array(anyBlock, { minLength: 1, maxLength: 5 }),
        fc.array(anyRegion, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: -8, max: 8 }),
        (blocks, regions, more) => {
          const fit = fitIn(blocks, regions, more, compose);
          const standing = (rooms: readonly Region[]): number => {
            const { placed } = flow(blocks, rooms, compose);
            const words = placed.map(({ block: index, line }) => blocks[index]?.text.text.slice(line.from, line.to) ?? "").join("");
            return [...words.replace(/\s/g, "")].length;
          };
          const all = standing([{ x: pt(0), line: 0, lines: 10_000, measure: pt(MEASURE * 4 * SIZE) }]);
          expect(fit.characters).toBe(standing(lengthened(regions, more)) - standing(regions));
          const behind = fit.end ? [...textBehind(blocks, fit.end).replace(/\s/g, "")].length : 0;
          expect(behind).toBe(all - standing(lengthened(regions, more)));
        },
      ),
    );
  });
});
