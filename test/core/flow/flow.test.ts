import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flow, linesNeeded, type Region } from "../../../core/flow/index.js";
import { pt } from "../../../core/units/index.js";
import { SIZE } from "../inline/typeset.js";
import { block, columns, columnsOf, compose, MEASURE, paragraph, subhead } from "./columns.js";

describe("flow", () => {
  it("fills columns in order, a line of text a grid line", () => {
    const result = flow([paragraph(4), paragraph(4)], columns(4, 4), compose);
    expect(columnsOf(result)).toBe("0000 1111");
    expect(result.placed.map((line) => line.at)).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
    expect(result).toMatchObject({ rest: null, restLines: 0, free: [0, 0] });
  });

  it("counts grid lines from the region's own first line", () => {
    const [region] = columns(3);
    const result = flow([paragraph(2)], region ? [{ ...region, line: 40 }] : [], compose);
    expect(result.placed.map((line) => line.at)).toEqual([40, 41]);
    expect(result.free).toEqual([1]);
  });

  it("tells where text that finds no place goes on, and goes on there", () => {
    const blocks = [paragraph(3), paragraph(6)];
    const first = flow(blocks, columns(5), compose);
    expect(first.rest).toEqual({ block: 1, line: 2 });
    expect(first.restLines).toBe(4);
    const second = flow(blocks, columns(5), compose, first.rest ?? undefined);
    expect(columnsOf(second)).toBe("1111");
    expect([...first.placed, ...second.placed].map((line) => line.line)).toEqual(
      blocks.flatMap((each) => compose(each.text, each.style, pt(MEASURE * SIZE)).lines),
    );
  });

  it("centres a subhead in the grid lines that it occupies", () => {
    const result = flow([paragraph(1), subhead(2), paragraph(2)], columns(5), compose);
    expect(result.placed.map((line) => line.at)).toEqual([0, 1.5, 3, 4]);
  });

  it.each([
    ["a subhead last in a column", [paragraph(3), subhead(), paragraph(4)], [4, 6], "000 12222"],
    ["a subhead with one line under it", [paragraph(2), subhead(), paragraph(4)], [4, 6], "00 12222"],
    ["two subheads in a row last in a column", [paragraph(2), subhead(), subhead(), paragraph(3)], [4, 6], "00 12333"],
    ["a subhead that occupies more than is left", [paragraph(3), subhead(3), paragraph(3)], [4, 6], "000 1222"],
  ])("moves on %s", (_, blocks, heights, expected) => {
    expect(columnsOf(flow(blocks, columns(...heights), compose))).toBe(expected);
  });

  it("lets a subhead stand over a short paragraph and two of its lines", () => {
    expect(columnsOf(flow([paragraph(1), subhead(), paragraph(4)], columns(4, 6), compose))).toBe("0122 22");
    expect(columnsOf(flow([paragraph(2), subhead(), paragraph(1), paragraph(3)], columns(4, 6), compose))).toBe("0012 333");
  });

  it("sets a subhead with one line under it where columns hold no more", () => {
    expect(columnsOf(flow([subhead(), paragraph(5)], columns(2, 2, 2), compose))).toBe("01 11 11");
  });

  it("leaves a line free rather than set the last line of a paragraph alone at a column's head", () => {
    const result = flow([paragraph(5), paragraph(2)], columns(4, 6), compose);
    expect(columnsOf(result)).toBe("000 0011");
    expect(result.free).toEqual([1, 2]);
  });

  it("takes the widow where avoiding it would push text out", () => {
    const result = flow([paragraph(5), paragraph(3)], columns(4, 4), compose);
    expect(columnsOf(result)).toBe("0000 0111");
    expect(result.rest).toBeNull();
  });

  it("lets the first line of a paragraph stand alone at a column's foot", () => {
    expect(columnsOf(flow([paragraph(3), paragraph(4)], columns(4, 4), compose))).toBe("0001 111");
  });

  it("sets what is left of a paragraph anew where the measure changes", () => {
    const [narrow] = columns(2);
    const wide: Region = { x: pt(0), line: 10, lines: 4, measure: pt(10 * SIZE) };
    const text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯";
    const result = flow([block(text, {})], narrow ? [narrow, wide] : [], compose);
    const lines = result.placed.map(({ line }) => text.slice(line.from, line.to));
    expect(lines).toEqual(["一二三四五", "六七八九十", "甲乙丙丁戊己庚辛壬癸", "子丑寅卯"]);
    expect(result.rest).toBeNull();
    const [run] = result.placed[2]?.line.runs ?? [];
    expect(run?.offsets[0]).toBe(10);
  });

  it("keeps every line once and in order whatever the columns", () => {
    const anyBlock = fc.oneof(
      fc.integer({ min: 1, max: 7 }).map((lines) => paragraph(lines)),
      fc.constantFrom(subhead(), subhead(2), subhead(3)),
    );
    fc.assert(
      fc.property(
        fc.array(anyBlock, { maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }),
        (blocks, heights) => {
          const result = flow(blocks, columns(...heights), compose);
          const rest = result.rest ? flow(blocks, columns(200), compose, result.rest).placed : [];
          const all = blocks.flatMap((each) => compose(each.text, each.style, pt(MEASURE * SIZE)).lines);
          expect([...result.placed, ...rest].map((line) => line.line)).toEqual(all);
          heights.forEach((height, region) => {
            const own = result.placed.filter((line) => line.region === region);
            expect(own.every((line) => line.at >= 0 && line.at <= height - 1)).toBe(true);
            expect(result.free[region]).toBeGreaterThanOrEqual(0);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("linesNeeded", () => {
  it("counts grid lines, those that subheads occupy included", () => {
    expect(linesNeeded([paragraph(3), subhead(2), paragraph(4)], pt(MEASURE * SIZE), compose)).toBe(9);
  });
});
