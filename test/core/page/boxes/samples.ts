/** One good box of each kind, of our own making. */
import type { CodeBox, PagesBox, PricesBox, ScheduleBox, WeatherBox } from "../../../../core/model/index.js";

export const WEATHER: WeatherBox = {
  kind: "weather",
  fields: {
    days: [
      { when: "today", sky: "多云转阴", wind: "东北风2～3级", low: 3, high: 11 },
      { when: "tomorrow", sky: "小雨", wind: "3级北风", low: -2, high: 8 },
    ],
    indices: [
      { name: "穿衣指数", level: 5, grade: "冷", advice: "适宜穿厚外套。" },
      { name: "洗车指数", level: 4, grade: null, advice: null },
    ],
  },
};

export const PAGES: PagesBox = {
  kind: "pages",
  heading: null,
  rows: [
    { page: 2, section: "民生", headline: "老楼装电梯" },
    { page: 3, section: null, headline: "一把剪刀四代人" },
    { page: 4, section: "生活", headline: "叶子只等这一个星期" },
  ],
};

export const PRICES: PricesBox = {
  kind: "prices",
  heading: "今日菜价",
  note: "采自东门市场",
  rows: [
    { name: "大白菜", unit: "元/公斤", price: "2.60", change: "+0.20" },
    { name: "西红柿", unit: "元/公斤", price: "6.80", change: "-0.50" },
    { name: "土豆", unit: "元/公斤", price: "3.20", change: "持平" },
    { name: "五花肉", unit: "元/公斤", price: "26.00", change: null },
  ],
};

export const SCHEDULE: ScheduleBox = {
  kind: "schedule",
  heading: "周末",
  rows: [
    { date: "2026-11-21", time: "9:30", what: "银杏市集", where: "东门" },
    { date: "2026-11-21", time: "15:00", what: "球赛", where: null },
    { date: "2026-11-22", time: "19:30-21:00", what: "皮影戏", where: "群艺馆" },
  ],
};

/** A square of modules as dense as a code; what they say is nobody's business here. */
export const CODE: CodeBox = {
  kind: "qr",
  heading: "来信",
  address: "https://example.com/a",
  caption: "扫码写信",
  modules: Array.from({ length: 25 }, (_, y) =>
    Array.from({ length: 25 }, (_, x) => ((x * y + x) % 3 === 0 || x === 0 || y === 0 || x === 24 || y === 24 ? "1" : "0")).join(""),
  ),
};
