import { describe, expect, it } from "vitest";
import { readIndices, temperaturesOf } from "../../../core/intake/weather.js";
import { read } from "./reading.js";

describe("the weather box", () => {
  it.each([
    ["最低气温6℃ 最高气温11℃", 6, 11],
    ["6～11℃", 6, 11],
    ["6℃-11℃", 6, 11],
    ["11℃/6℃", 6, 11],
    ["-3℃", -3, null],
    ["-8～-2℃", -8, -2],
    ["零下3度到5度", -3, 5],
    ["最高气温零下2度", null, -2],
    ["气温：-3℃~4℃", -3, 4],
  ])("reads %s", (text, low, high) => {
    expect(temperaturesOf(text)).toEqual({ low, high });
  });

  it.each([
    ["洗车指数：3级 较适宜，可以洗车。", { name: "洗车指数", level: 3, grade: "较适宜", advice: "可以洗车。" }],
    ["紫外线强度为1级，最弱，无需防护。", { name: "紫外线强度", level: 1, grade: "最弱", advice: "无需防护。" }],
    ["空气质量：良", { name: "空气质量", level: null, grade: "良", advice: null }],
    ["感冒指数四级，易发，注意保暖。", { name: "感冒指数", level: 4, grade: "易发", advice: "注意保暖。" }],
    ["穿衣指数5级，适宜穿棉衣。", { name: "穿衣指数", level: 5, grade: null, advice: "适宜穿棉衣。" }],
  ])("reads the index %s", (text, index) => {
    expect(readIndices(text)).toEqual([index]);
  });

  it("joins lines that are wrapped and scattered over several headings", () => {
    const text = [
      "# 清河老街换新装\n\n本报讯 历时八个月的老街修缮工程完工，三百余户商铺恢复营业。市民纷纷前来。",
      "### 明日天气\n小雨转多云  \n3~4级偏北风  \n最低气温2℃ 最高气温9℃",
      "### 生活指数预报\n\n洗车指数  \n4级，不宜\n洗车。\n\n运动指数为2级，  \n较适宜户外\n运动。",
      "### 今日天气\n晴\n微风\n-1～8℃",
    ].join("\n\n");
    const { intake, weather } = read(text);
    expect(intake.boxes[0]?.fields).toEqual({
      days: [
        { when: "tomorrow", sky: "小雨转多云", wind: "3~4级偏北风", low: 2, high: 9 },
        { when: "today", sky: "晴", wind: "微风", low: -1, high: 8 },
      ],
      indices: [
        { name: "洗车指数", level: 4, grade: "不宜", advice: "不宜洗车。" },
        { name: "运动指数", level: 2, grade: null, advice: "较适宜户外运动。" },
      ],
    });
    expect(intake.stories).toHaveLength(1);
    expect(weather[0]?.fields).toEqual(intake.boxes[0]?.fields);
  });

  it("reads a forecast of one line a day", () => {
    const text = "天气预报\n今天：多云，偏南风2～3级，5～13℃\n明天：小雨，偏北风3～4级，4～9℃";
    expect(read(text).intake.boxes[0]?.fields.days).toEqual([
      { when: "today", sky: "多云", wind: "偏南风2～3级", low: 5, high: 13 },
      { when: "tomorrow", sky: "小雨", wind: "偏北风3～4级", low: 4, high: 9 },
    ]);
  });
});
