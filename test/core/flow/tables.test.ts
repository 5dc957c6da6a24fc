import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Flow, type FlowBlock, flow, isNumber, linesNeeded, type Region, type Table } from "../../../core/flow/index.js";
import { pt } from "../../../core/units/index.js";
import { BODY, SIZE, styled } from "../inline/typeset.js";
import { block, compose, room, wordsOf } from "./columns.js";

const START = { ...BODY, align: "start", breaking: "greedy" } as const;
const STYLES: Table["styles"] = { start: START, center: { ...START, align: "center" }, justify: BODY, number: { ...START, align: "end" } };

/** The rows of a table as blocks of a flow; cells are parted by bars, the first `heads` rows are the head. */
function table(rows: readonly string[], heads = 0): readonly FlowBlock[] {
  const cells = rows.map((row) => row.split("|"));
  const made: Table = {
    rows: cells.map((row) => row.map((text, at) => ({ text: styled(text), from: row.slice(0, at).join("|").length + Math.min(at, 1) }))),
    heads,
    size: pt(SIZE),
    styles: STYLES,
  };
  return cells.map((row, index) => ({
    text: styled(row.join("\t")),
    style: BODY,
    role: "table",
    story: "s1",
    from: 0,
    occupies: null,
    keepWithNext: index < heads ? 1 : 0,
    row: { table: made, index },
  }));
}

function paragraph(lines: number, measure: number): FlowBlock {
  return block("文".repeat(lines * measure));
}

function columns(measure: number, ...heights: readonly number[]): readonly Region[] {
  return heights.map((lines, i) => ({ x: pt(i * 200), line: 0, lines, measure: pt(measure * SIZE) }));
}

interface Cell {
  readonly text: string;
  /** Left and right end in em, and grid line. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Every line of every cell, in the order in which they are placed. */
function cellsOf(blocks: readonly FlowBlock[], result: Flow, region = 0): readonly Cell[] {
  return result.placed
    .filter((placed) => placed.region === region)
    .map((placed) => {
      const from = (placed.x + Math.min(...placed.line.runs.map((run) => run.x[0] ?? 0))) / SIZE;
      const text = wordsOf(blocks, placed);
      return { text, from, to: widthEnd(text, from), at: placed.at };
    });
}

/** Where text of Han and digits that begins at `from` ends, in em. */
function widthEnd(text: string, from: number): number {
  return [...text].reduce((end, character) => end + (character < "\u0080" ? 0.5 : 1), from);
}

function setIn(measure: number, rows: readonly string[], heads = 0): { readonly result: Flow; readonly cells: readonly Cell[] } {
  const blocks = table(rows, heads);
  const result = flow(blocks, columns(measure, 60), compose);
  return { result, cells: cellsOf(blocks, result) };
}

describe("columns of a table", () => {
  it("are as wide as their cells, and the table stands in the middle of a wide measure", () => {
    const { result, cells } = setIn(30, ["甲乙丙|丁戊", "己|庚"]);
    // 1/4 em of air, 3 em, a gap of 1 em, 2 em (庚 in the middle of it), 1/4 em.
    expect(result.rules[0]).toMatchObject({ kind: "top", x: 11.75 * SIZE, width: 6.5 * SIZE });
    expect(cells.map(({ text, from }) => [text, from])).toEqual([
      ["甲乙丙", 12],
      ["丁戊", 16],
      ["己", 13],
      ["庚", 16.5],
    ]);
  });

  it("open out to the whole measure when they nearly fill it", () => {
    const { result } = setIn(8, ["甲乙丙|丁戊", "己|庚"]);
    expect(result.rules[0]).toMatchObject({ x: 0, width: 8 * SIZE });
  });

  it("end numbers at one right edge, in the middle of their column", () => {
    const { cells } = setIn(30, ["代表团|金牌数量", "江州|128", "望泽|9", "柳溪|—"], 1);
    const numbers = cells.filter(({ text }) => /^[\d—]/.test(text));
    expect(new Set(numbers.map(({ to }) => to)).size).toBe(1);
    const [head] = cells.filter(({ text }) => text === "金牌数量");
    expect((head?.from ?? 0) + (head?.to ?? 0)).toBe((numbers[0]?.from ?? 0) + (numbers[0]?.to ?? 0));
  });

  it("end numbers at one right edge under a head of several lines too", () => {
    const { cells } = setIn(9, ["指标名称|二〇二四年|二〇二五年", "鸟类|186|203", "鱼类|7|—"], 1);
    const [three, one] = cells.filter(({ text }) => text === "186" || text === "7").map(({ to }) => to);
    // Three columns of 2 em, 1 em apart, opened out by half an em in all; 1.5 em in the middle of the second.
    expect(three).toBeCloseTo(0.25 + 2 + 0.5 / 3 + 1 + (2 + 0.5 / 3 + 1.5) / 2, 9);
    expect(one).toBe(three);
  });

  it("set a long text in several lines, the short cells beside it in the middle of the row", () => {
    const { cells } = setIn(13, ["白菜|本地菜集中上市价格比上周回落一成"]);
    const [name, ...lines] = cells;
    expect(lines.map(({ text }) => text).join("")).toBe("本地菜集中上市价格比上周回落一成");
    expect(lines.map(({ at }) => at)).toEqual(lines.map((_, index) => index));
    expect(name).toMatchObject({ text: "白菜", at: (lines.length - 1) / 2 });
  });

  it("draw together before a cell is set in two lines", () => {
    expect(setIn(9, ["甲乙丙丁|戊己庚辛"]).cells.map(({ from, at }) => [from, at])).toEqual([
      [0.25, 0],
      [4.75, 0],
    ]);
  });

  it("that ask for the same get the same", () => {
    const blocks = table(["金牌|银牌|铜牌|奖牌总数"], 0);
    const result = flow(blocks, columns(8, 9), compose);
    const lines = [0, 1, 2].map((cell) => result.placed.filter(({ line }) => line.from >= cell * 3 && line.from < cell * 3 + 2).length);
    expect(new Set(lines).size).toBe(1);
  });

  it("keep a number with its unit and a short word whole where there is room", () => {
    const { cells } = setIn(14, ["大白菜|1.25元|本地菜集中上市价格比上周回落"]);
    expect(cells.slice(0, 2).map(({ text }) => text)).toEqual(["大白菜", "1.25元"]);
  });

  it("set a row of one cell across the whole table", () => {
    const { cells } = setIn(10, ["女子组全部项目成绩||", "张某|100米|第一"]);
    expect(cells[0]).toMatchObject({ text: "女子组全部项目成绩", at: 0 });
  });

  it("may be one character wide, a quarter of one apart, before they are given up", () => {
    const { cells } = setIn(13, ["名次|球队|赛|胜|平|负|进|失|净|分", "1|望泽|10|8|1|1|24|9|15|25"], 1);
    expect(cells.filter(({ text }) => /\d/.test(text)).map(({ text }) => text)).toEqual("1 10 8 1 1 24 9 15 25".split(" "));
    expect(new Set(cells.filter(({ text }) => /\d/.test(text)).map(({ at }) => at)).size).toBe(1);
  });

  it("that find no room side by side stand one below the other, with a finding", () => {
    const blocks = table(["甲|乙|丙|丁", "2026年|1234567|1234567|abcdefgh"]);
    const result = flow(blocks, columns(6, 30), compose);
    expect(cellsOf(blocks, result).map(({ text }) => text)).toEqual([..."甲乙丙丁", "2026年", "1234567", "1234567", "abcdefgh"]);
    const findings = result.placed.flatMap((placed) => placed.findings);
    expect(findings.filter(({ rule }) => rule === "table-stacked")).toMatchObject([{ level: "warning", params: { columns: 4, rows: 2 } }]);
  });
});

describe("numbers of a table", () => {
  it.each(["8", "-3℃", "1,203.5", "6:10", "6:10—21:30", "12万元", "￥3.5", "85%", "4.65元/斤"])("%s is one", (text) => {
    expect(isNumber(text)).toBe(true);
  });
  it.each(["", "—", "一级", "1月5日", "2026年迎新春"])("“%s” is none", (text) => {
    expect(isNumber(text)).toBe(false);
  });
});

describe("rules of a table", () => {
  const kinds = (result: Flow): readonly string[] => result.rules.map(({ kind, at, region }) => `${kind} ${region}:${at}`);

  it("stand above, under the head and below", () => {
    expect(kinds(setIn(20, ["甲|乙", "1|2", "3|4"], 1).result)).toEqual(["top 0:0", "head 0:1", "bottom 0:3"]);
  });

  it("part rows of several lines by hairlines", () => {
    const { result } = setIn(8, ["甲|乙", "名|文文文文文文文文文文", "名|文"], 1);
    const ends = result.rules.map(({ kind }) => kind);
    expect(ends).toEqual(["top", "head", "row", "bottom"]);
  });

  it("close the part of a table in one column and open that in the next, with the head again", () => {
    const blocks = table(["甲|乙", "1|2", "3|4", "5|6", "7|8"], 1);
    const result = flow(blocks, columns(20, 3, 3), compose);
    expect(kinds(result)).toEqual(["top 0:0", "head 0:1", "bottom 0:3", "top 1:0", "head 1:1", "bottom 1:3"]);
    expect(cellsOf(blocks, result, 1).map(({ text }) => text)).toEqual(["甲", "乙", "5", "6", "7", "8"]);
    expect(result.placed.filter(({ isAgain }) => isAgain).map(({ region }) => region)).toEqual([1, 1]);
    expect(result.rest).toBeNull();
  });
});

describe("rows of a table in a flow", () => {
  const MEASURE = 10;

  it("have a blank line above and below the table, but not at the head of a column", () => {
    const rows = table(["1|2", "3|4"]);
    const between = [paragraph(1, MEASURE), ...rows, paragraph(1, MEASURE)];
    expect(flow(between, columns(MEASURE, 20), compose).placed.map(({ at }) => at)).toEqual([0, 2, 2, 3, 3, 5]);
    expect(linesNeeded(between, pt(MEASURE * SIZE), compose)).toBe(6);
    expect(linesNeeded([...rows, paragraph(1, MEASURE)], pt(MEASURE * SIZE), compose)).toBe(4);
    expect(flow(between, columns(MEASURE, 2, 4), compose)).toMatchObject({ rest: null, free: [1, 0] });
  });

  it("are never parted, and the head never stands last", () => {
    const rows = table(["甲|乙", `名|${"文".repeat(20)}`], 1);
    const height = linesNeeded(rows, pt(MEASURE * SIZE), compose);
    const result = flow([paragraph(2, MEASURE), ...rows], columns(MEASURE, 5, height), compose);
    expect(result.placed.filter(({ region }) => region === 0).map(({ block }) => block)).toEqual([0, 0]);
    expect(result.rest).toBeNull();
  });

  it("taller than any column run on as a paragraph, across another measure too", () => {
    const text = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");
    const blocks = [...table([`名称|${text}`]), paragraph(1, MEASURE)];
    const regions = [...columns(MEASURE, 13, 4), ...columns(8, 30)];
    const result = flow(blocks, regions, compose);
    expect(result.placed.map((placed) => wordsOf(blocks, placed)).join("")).toBe(`名称\t${text}${"文".repeat(MEASURE)}`);
    expect(result.rest).toBeNull();
  });

  it("stand beside a picture in the room that it leaves, the head again at the head of a column", () => {
    const blocks = [paragraph(1, MEASURE), ...table(["甲|乙", "1|2", "3|4", "5|6"], 1), paragraph(1, MEASURE)];
    const regions = [
      room("==========", "======....", "======....", "======....", "........=="),
      room("==========", "==========", "=========="),
    ];
    const result = flow(blocks, regions, compose);
    expect(result.placed.map((placed) => `${placed.region}:${placed.at} ${wordsOf(blocks, placed)}`)).toEqual([
      `0:0 ${"文".repeat(10)}`,
      ...["0:2 甲", "0:2 乙", "0:3 1", "0:3 2"],
      ...["1:0 甲", "1:0 乙", "1:1 3", "1:1 4", "1:2 5", "1:2 6"],
    ]);
    expect(result.rules.map(({ kind, region, at }) => `${kind} ${region}:${at}`)).toEqual([
      ...["top 0:2", "head 0:3", "bottom 0:4"],
      ...["top 1:0", "head 1:1", "bottom 1:3"],
    ]);
    expect(result.overset).toMatchObject({ block: 5, characters: 10 });
  });

  it("lose nothing, whatever the cells, the measure and the columns", () => {
    const cell = fc.string({ unit: fc.constantFrom("文", "字", "，", "a", "7", "."), maxLength: 30 });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 2, max: 24 }),
        fc.nat(2),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (cells, measure, heads, height, alike) => {
          const kept = cells.filter((row) => row.some((each) => each !== ""));
          const bars = kept.map((row) => row.join("|"));
          const blocks = table(bars, Math.min(heads, Math.max(0, kept.length - 1)));
          const regions = [...columns(measure, ...Array.from({ length: 80 }, () => height)), ...(alike ? [] : columns(measure + 3, 1))];
          const result = flow(blocks, regions, compose);
          const set = result.placed.filter(({ isAgain }) => !isAgain).map((placed) => wordsOf(blocks, placed).replaceAll("\t", ""));
          const all = kept.flat().join("");
          if (result.rest === null) expect(set.join("")).toBe(all);
          else expect(all.startsWith(set.join(""))).toBe(true);
          const starts = result.placed.flatMap(({ line, x }) => line.runs.flatMap((run) => [...run.x].map((each) => each + x)));
          expect(Math.max(0, ...starts)).toBeLessThan((measure + (alike ? 0 : 3)) * SIZE);
        },
      ),
      { numRuns: 150 },
    );
  });
});
