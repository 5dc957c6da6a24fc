import fc from "fast-check";
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
    const { intake, boxes } = read(text);
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
    expect(boxes[0]?.data).toEqual(intake.boxes[0]);
  });

  it("reads a forecast of one line a day", () => {
    const text = "天气预报\n今天：多云，偏南风2～3级，5～13℃\n明天：小雨，偏北风3～4级，4～9℃";
    expect(read(text).intake.boxes[0]?.fields.days).toEqual([
      { when: "today", sky: "多云", wind: "偏南风2～3级", low: 5, high: 13 },
      { when: "tomorrow", sky: "小雨", wind: "偏北风3～4级", low: 4, high: 9 },
    ]);
  });

  it("reads several days in one line, with a title in brackets before them", () => {
    const text = "【天气】今天：多云转阴，偏南风2-3级，9～17℃；明天：小雨，局部中雨，北风3级左右，6～11℃；后天：晴，-1～8℃";
    const { intake } = read(text);
    expect(intake.boxes[0]?.fields.days).toEqual([
      { when: "today", sky: "多云转阴", wind: "偏南风2-3级", low: 9, high: 17 },
      { when: "tomorrow", sky: "小雨，局部中雨", wind: "北风3级左右", low: 6, high: 11 },
      { when: "后天", sky: "晴", wind: null, low: -1, high: 8 },
    ]);
    expect([intake.stories, intake.loose, intake.questions]).toEqual([[], [], []]);
  });

  it("calls the day after tomorrow by its date when the copy tells it", () => {
    const text = "今日天气：晴，2～8℃；明日天气：多云，0～7℃；后天（2031年3月2日）：阴，1～6℃";
    expect(read(text).intake.boxes[0]?.fields.days.map((day) => day.when)).toEqual(["today", "tomorrow", "2031-03-02"]);
  });

  it.each([
    ["阴，夜间有小雨", { sky: "阴，夜间有小雨" }],
    ["晴转多云，夜间：局部有雷阵雨", { sky: "晴转多云，夜间局部有雷阵雨" }],
    ["多云，山区早晚有轻雾，最低气温：2℃，最高气温：8℃", { sky: "多云，山区早晚有轻雾", low: 2, high: 8 }],
    ["小雨，北风3级，阵风可达6级", { sky: "小雨", wind: "北风3级 阵风可达6级" }],
    ["晴，气温：2 ～ 8℃", { sky: "晴", low: 2, high: 8 }],
  ])("keeps the second half of %s", (line, fields) => {
    const { intake } = read(`今日天气\n\n${line}`);
    expect(intake.boxes[0]?.fields.days).toEqual([{ when: "today", wind: null, low: null, high: null, ...fields }]);
    expect(intake.loose).toEqual([]);
  });

  it("keeps loose, and asks about, what no field can hold: humidity, a second pair of temperatures", () => {
    const { intake } = read("今日天气\n**晴**，2～8℃，相对湿度60%\n晴，-4～5℃");
    expect(intake.boxes[0]?.fields.days).toMatchObject([{ low: 2, high: 8 }]);
    expect(intake.loose).toEqual([
      { text: "相对湿度60%", guess: "weather" },
      { text: "-4～5℃", guess: "weather" },
    ]);
    expect(intake.questions.filter(({ about }) => about === "loose").map(({ text }) => text)).toEqual(["相对湿度60%", "-4～5℃"]);
  });

  it("calls a day by its date when the day of the week stands beside it, and by that when it stands alone", () => {
    const days = (text: string) => read(text).intake.boxes[0]?.fields.days.map(({ when, sky }) => [when, sky]);
    expect(days("天气预报\n3月2日 星期日 晴转多云 北风3级 -2～7℃\n3月3日 星期一 晴好 0～9℃")).toEqual([
      ["3月2日", "晴转多云"],
      ["3月3日", "晴好"],
    ]);
    expect(days("天气预报：今天阴，最高温度9℃，最低温度2℃；周末：多云，降水概率30%，0～8℃")).toEqual([
      ["today", "阴"],
      ["周末", "多云"],
    ]);
  });

  it("drops only the names of fields, by a named rule", () => {
    const { accounting } = read("今日天气\n天空状况：晴，风力：3级，气温：2～8℃").intake;
    expect(accounting.droppedByRule).toMatchObject({ "weather-label": "天空状况风力气温".length });
  });

  it("takes air quality for an index when its level stands on the next line", () => {
    expect(read("生活指数预报\n\n空气质量\n3级，轻度污染，少开窗。").intake.boxes[0]?.fields.indices).toEqual([
      { name: "空气质量", level: 3, grade: "轻度污染", advice: "少开窗。" },
    ]);
  });

  const sky = fc.constantFrom("晴", "阴", "多云转小雨", "夜间有小雪", "局部大雾", "早晚有霜", "后半夜转雨夹雪", "白天：多云");
  const wind = fc.constantFrom("北风3级", "东南风2～3级", "风力：4-5级", "阵风7级", "夜间微风");
  const other = fc.constantFrom("相对湿度60%", "能见度较好", "10～20℃", "最低气温：3℃", "体感偏凉");
  const line = fc
    .tuple(fc.constantFrom("今天：", "明天白天", "后天 ", ""), sky, fc.array(fc.oneof(sky, wind, other), { maxLength: 4 }))
    .map(([day, first, parts]) => day + [first, ...parts].join("，"));

  it("finds every word of a weather line again in a field or among the loose", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = `天气预报\n\n${lines.join("\n")}`;
        const { intake } = read(text);
        const kept = JSON.stringify([intake.boxes, intake.loose, intake.stories]);
        for (const { from, to, destination } of intake.accounting.spans) {
          if (!destination.startsWith("box1")) continue;
          for (const words of text.slice(from, to).split(/[，：～\s]|风力|(?:天气预报|[今明后]天|白天)|最低气温|[-\d]+℃?/))
            expect(kept, `${words} of ${text}`).toContain(words);
        }
      }),
    );
  });
});

describe("living indices in one line", () => {
  it("are told apart, each with its grade and its advice", () => {
    const { intake } = read(
      "今日天气：多云，北风3级，5℃～14℃\n紫外线指数：弱，不必防护；穿衣指数：较冷，宜穿厚外套；洗车指数：适宜，两天内无雨。\n",
    );
    expect(intake.stories).toEqual([]);
    expect(intake.boxes[0]?.fields.indices.map(({ name, grade }) => [name, grade])).toEqual([
      ["紫外线指数", "弱"],
      ["穿衣指数", "较冷"],
      ["洗车指数", "适宜"],
    ]);
  });
});
