import { describe, expect, it } from "vitest";
import { dateInWords } from "../../../core/page/calendar.js";

describe("dates in words", () => {
  it.each([
    ["2026-01-05", "2026年1月5日", "星期一"],
    ["1949-10-01", "1949年10月1日", "星期六"],
    ["2000-02-29", "2000年2月29日", "星期二"],
    ["2024-12-31", "2024年12月31日", "星期二"],
    ["2023-01-01", "2023年1月1日", "星期日"],
  ])("knows the weekday of %s", (iso, date, weekday) => {
    expect(dateInWords(iso)).toEqual({ date, weekday });
  });

  it.each(["", "2026-02-29", "2026-13-01", "2026-04-31", "5 January", "1900-02-29"])("takes %s for no date", (iso) => {
    expect(dateInWords(iso)).toBeNull();
  });
});
