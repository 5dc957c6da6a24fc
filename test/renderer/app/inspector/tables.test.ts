import { describe, expect, it } from "vitest";
import type { BoxData } from "../../../../core/model/index.js";
import {
  isWrongCell,
  tablesOf,
  withCells,
  withDraft,
  withOwnWords,
  withTable,
  wordsOfBox,
} from "../../../../renderer/app/inspector/tables.js";

const WEATHER: BoxData = {
  kind: "weather",
  fields: {
    days: [{ when: "today", sky: "多云", wind: null, low: 3, high: 11 }],
    indices: [{ name: "穿衣指数", level: 2, grade: "较冷", advice: null }],
  },
};
const OTHERS: readonly BoxData[] = [
  { kind: "pages", heading: null, rows: [{ page: 2, section: "民生", headline: "新桥通车" }] },
  { kind: "prices", heading: "菜价", note: null, rows: [{ name: "白菜", unit: "元/公斤", price: "3.50", change: "+0.20" }] },
  { kind: "schedule", heading: null, rows: [{ date: "周六", time: "19:30", what: "音乐会", where: null }] },
];

describe("data of boxes as tables", () => {
  it("call days by their words, and leave out what is not said", () => {
    expect(tablesOf(WEATHER).map(({ rows }) => rows)).toEqual([
      [{ when: "今日", sky: "多云", wind: "", low: "3", high: "11" }],
      [{ name: "穿衣指数", level: "2", grade: "较冷", advice: "" }],
    ]);
  });

  it.each([WEATHER, ...OTHERS])("come back as they were: $kind", (data) => {
    expect(tablesOf(data).reduce((each, { id, rows }) => withTable(each, id, rows), data)).toEqual(data);
  });

  it("take 明天 for tomorrow, and a date as it is", () => {
    const rows = ["明天", "2026-11-30"].map((when) => ({ when, sky: "晴", wind: "", low: "-2", high: "" }));
    const after = withTable(WEATHER, "days", rows);
    expect(after.kind === "weather" && after.fields.days).toMatchObject([
      { when: "tomorrow", low: -2, high: null },
      { when: "2026-11-30" },
    ]);
  });

  it("know a cell that is no number where one should be", () => {
    const [, , , low] = tablesOf(WEATHER)[0]?.columns ?? [];
    if (!low) throw new Error("no column");
    expect([isWrongCell(low, "三度"), isWrongCell(low, "-3"), isWrongCell(low, "")]).toEqual([true, false, false]);
  });

  it("take figures with their units for numbers", () => {
    const rows = [{ when: "今日", sky: "晴", wind: "", low: "−3℃", high: " 8 度 " }];
    const after = withTable(WEATHER, "days", rows);
    expect(after.kind === "weather" && after.fields.days).toMatchObject([{ low: -3, high: 8 }]);
  });

  it("keep a pasted cell that is no number as a draft, and what stands there as it is", () => {
    const [days] = tablesOf(WEATHER);
    if (!days) throw new Error("no table");
    const { rows, wrong } = withCells(days, 0, 3, [
      ["三度", "12℃"],
      ["2级", "无"],
    ]);
    expect(rows.map(({ low, high }) => [low, high])).toEqual([
      ["3", "12℃"],
      ["2级", ""],
    ]);
    expect(wrong).toEqual([{ low: "三度" }, { high: "无" }]);
    expect(withDraft(withDraft(wrong, 0, "low", null), 2, "high", "x")).toEqual([{}, { high: "无" }, { high: "x" }]);
  });

  it("keep heading and note when rows come from elsewhere", () => {
    const [, prices] = OTHERS;
    if (prices?.kind !== "prices") throw new Error("no prices");
    expect(withOwnWords({ ...prices, note: "江城" }, { ...prices, heading: null, rows: [] })).toEqual({
      ...prices,
      note: "江城",
      rows: [],
    });
  });

  it("have a heading of their own", () => {
    const [heading] = wordsOfBox(OTHERS[0] ?? WEATHER);
    expect(heading?.with(" 今日版面 ")).toMatchObject({ heading: "今日版面" });
    expect(wordsOfBox(WEATHER)).toEqual([]);
  });
});
