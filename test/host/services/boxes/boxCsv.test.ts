import { describe, expect, it } from "vitest";
import { boxFromCsv } from "../../../../host/services/boxes/boxCsv.js";

const read = (...lines: readonly string[]) => boxFromCsv("a.csv", lines.join("\n"), null);
const rulesOf = (...lines: readonly string[]): readonly string[] => {
  const box = read(...lines);
  return box.ok ? box.findings.map(({ rule }) => rule) : [box.code];
};

describe("a table as a data box", () => {
  it("holds prices under Chinese or English names of columns, in any order", () => {
    const rows = [{ name: "鸡蛋", unit: "元/公斤", price: "9.80", change: "+0.10" }];
    const prices = { kind: "prices", heading: null, note: null, rows };
    expect(read("品名,单位,价格,涨跌", "鸡蛋,元/公斤,9.80,+0.10")).toEqual({ ok: true, data: prices, findings: [] });
    expect(read("Price,Name,Change,Unit", "9.80,鸡蛋,+0.10,元/公斤")).toEqual({ ok: true, data: prices, findings: [] });
  });

  it("holds a schedule, an index of pages, weather", () => {
    expect(read("日期,时间,节目,频道", "2026-11-21,19:30,晚会,一套")).toMatchObject({
      data: { kind: "schedule", rows: [{ date: "2026-11-21", time: "19:30", what: "晚会", where: "一套" }] },
    });
    expect(read("版次,栏目,标题", "第2版,民生,老楼装电梯")).toMatchObject({
      data: { kind: "pages", rows: [{ page: 2, section: "民生", headline: "老楼装电梯" }] },
    });
    expect(read("日期,天气,风力,最低气温,最高气温,指数,级别,建议", "今日,晴,3级,-3℃,8,,,", ",,,,,穿衣指数,5级,穿厚外套")).toMatchObject({
      data: {
        kind: "weather",
        fields: {
          days: [{ when: "today", sky: "晴", wind: "3级", low: -3, high: 8 }],
          indices: [{ name: "穿衣指数", level: 5, grade: null, advice: "穿厚外套" }],
        },
      },
      findings: [],
    });
  });

  it("may be parted by tabs, begin with a byte order mark, quote its commas and hold empty lines", () => {
    expect(read("\uFEFF品名\t价格", "", "米\t3")).toMatchObject({ data: { rows: [{ name: "米", price: "3" }] }, findings: [] });
    expect(read("品名,价格", '"米,散装",3', ",,")).toMatchObject({ data: { rows: [{ name: "米,散装", price: "3" }] }, findings: [] });
  });

  it("names line and field of a cell that is no number", () => {
    expect(read("版次,标题", "2,甲", "三,乙")).toMatchObject({
      data: { rows: [{ page: 2 }, { page: null, headline: "乙" }] },
      findings: [{ rule: "box-cell", place: { source: "a.csv", sourceLine: 3 }, params: { line: 3, field: "版次", value: "三" } }],
    });
  });

  it("names columns that it does not know and rows that are too long", () => {
    expect(read("品名,价格,产地", "米,3,本地", "面,4,外地,多,余")).toMatchObject({
      findings: [
        { rule: "box-column-unknown", params: { column: "产地" } },
        { rule: "box-row-long", place: { sourceLine: 3 }, params: { cells: 5, columns: 3 } },
      ],
    });
  });

  it("is left aside when its columns fit no kind of box", () => {
    expect(rulesOf("姓名,电话", "甲,1")).toEqual(["box-file-unknown"]);
    expect(rulesOf("")).toEqual(["box-file-unknown"]);
  });

  it("fails with a reason when its quotes never end", () => {
    const box = read("品名,价格", '"米,3');
    expect(box).toMatchObject({ ok: false, code: "box-csv-damaged", params: { path: "a.csv", reason: expect.stringContaining("Quote") } });
  });
});
