import { describe, expect, it } from "vitest";
import { readBox } from "../../../../host/services/desk/readBox.js";

describe("data of boxes from what a person pastes", () => {
  it("reads cells of a spreadsheet as weather, and says what it left out", async () => {
    const text = "日期\t天气\t最低气温\t最高气温\t湿度\n今日\t小雪\t-4\t两度\t高";
    const read = await readBox({ kind: "weather", text, language: "zh" });
    const days = [{ when: "today", sky: "小雪", wind: null, low: -4, high: null }];
    expect(read).toMatchObject({ ok: true, data: { kind: "weather", fields: { days } } });
    expect(read.ok && read.problems.join("")).toMatch(/湿度.*两度/);
  });

  it("refuses a table of another kind, or of none", async () => {
    const prices = "品名,价格\n白菜,3.50";
    expect(await readBox({ kind: "weather", text: prices, language: "zh" })).toMatchObject({ ok: false, code: "box-table-none" });
    expect(await readBox({ kind: "prices", text: "白菜,3.50", language: "zh" })).toMatchObject({ ok: false, code: "box-table-none" });
  });

  it("makes the code of an address, and none of one that is too long", async () => {
    const code = await readBox({ kind: "qr", text: " https://example.org ", language: "zh" });
    expect(code).toMatchObject({ ok: true, data: { address: "https://example.org" } });
    expect(code.ok && code.data.kind === "qr" && code.data.modules?.length).toBeGreaterThan(20);
    const long = await readBox({ kind: "qr", text: "x".repeat(4000), language: "zh" });
    expect(long).toMatchObject({ ok: true, data: { modules: null } });
  });
});
