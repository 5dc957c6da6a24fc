import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoxData, BoxForm, BoxRecord, Finding } from "../../../../core/model/index.js";
import { BLACK } from "../../../../core/model/index.js";
import { createCopyfit, type DisplayItem, layoutEdition, type PageLayout } from "../../../../core/page/index.js";
import { fakeFaces, fakeSegmenter } from "../../../fakes/faces.js";
import { cells, docOf, frameOf, STYLE, withoutWhite } from "../editions.js";
import { CODE, PAGES, PRICES, SCHEDULE, WEATHER } from "./samples.js";

const FORMS: readonly BoxForm[] = ["sidebar", "strip"];
const copyfit = createCopyfit(STYLE, fakeFaces(), fakeSegmenter());

const recordOf = (data: BoxData): BoxRecord => ({ id: "b", type: "box", data });

/** A page with one box, `lines` high. */
function pageWith(data: BoxData, form: BoxForm, cols: number, lines: number): PageLayout {
  const frame = frameOf("f", { kind: "box", box: "b", form }, cells(0, 0, cols, lines));
  const [page] = layoutEdition(docOf([[frame]], [recordOf(data)]), fakeFaces());
  if (!page) throw new Error("no page");
  return page;
}

const idealPage = (data: BoxData, form: BoxForm, cols: number): PageLayout =>
  pageWith(data, form, cols, copyfit.boxLines(recordOf(data), form, cols).ideal);
const wordsOf = (page: PageLayout): string => withoutWhite(page.frames[0]?.text ?? "");
const itemsOf = (page: PageLayout): readonly DisplayItem[] => page.display.groups[0]?.items ?? [];
const findingsOf = (data: BoxData, form: BoxForm = "sidebar"): readonly Pick<Finding, "rule" | "params">[] =>
  idealPage(data, form, 2).findings.map(({ rule, params }) => ({ rule, params }));
const rulesOf = (data: BoxData): readonly string[] => findingsOf(data).map(({ rule }) => rule);

/** The rectangle round all that is drawn: em boxes of type, shapes and rules without the weight of their lines. */
function extentOf(items: readonly DisplayItem[]): { left: number; top: number; right: number; bottom: number } {
  const points = items.flatMap((item): readonly (readonly [number, number])[] => {
    switch (item.kind) {
      case "glyphs":
        return [...item.x].flatMap((x, index) => {
          const y = item.y[index] ?? 0;
          return [[x, y - item.size * 0.88] as const, [x, y + item.size * 0.12] as const];
        });
      case "rule":
        return [
          [item.from.x, item.from.y],
          [item.to.x, item.to.y],
        ];
      case "shape":
        return Array.from({ length: item.points.length / 2 }, (_, index) => [item.points[2 * index] ?? 0, item.points[2 * index + 1] ?? 0]);
      default:
        return [];
    }
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

describe("a data box", () => {
  it.each([
    ["weather", WEATHER, ["今日天气", "多云转阴", "3℃", "11℃", "穿衣指数", "5级", "冷", "适宜穿厚外套。"]],
    ["pages", PAGES, ["今日版面", "2版", "民生", "老楼装电梯", "4版"]],
    ["prices", PRICES, ["今日菜价", "大白菜", "2.60", "↑0.20", "↓0.50", "持平", "元/公斤", "东门市场"]],
    ["schedule", SCHEDULE, ["周末", "11月21日", "星期六", "9:30", "银杏市集", "东门", "19:30-", "21:00"]],
    ["qr", CODE, ["来信", "扫码写信"]],
  ] as const)("prints every field of %s in every form", (_, data, words) => {
    for (const form of FORMS) for (const word of words) expect(wordsOf(idealPage(data, form, 3))).toContain(word);
  });

  it.each([WEATHER, PAGES, PRICES, SCHEDULE, CODE])("has nothing to be said of good data", (data) => {
    const frame = frameOf(
      "f",
      { kind: "box", box: "b", form: "sidebar" },
      cells(0, 0, 2, copyfit.boxLines(recordOf(data), "sidebar", 2).ideal),
    );
    const layouts = layoutEdition(docOf([[frame], [], [], []], [recordOf(data)]), fakeFaces());
    expect(layouts.flatMap((layout) => layout.findings)).toEqual([]);
  });

  it("says when its frame is too low for it", () => {
    const { min } = copyfit.boxLines(recordOf(PRICES), "sidebar", 1);
    const low = pageWith(PRICES, "sidebar", 1, min - 1).findings;
    expect(low).toContainEqual(expect.objectContaining({ rule: "box-room", level: "error", params: { lines: min - 1, least: min } }));
    expect(pageWith(PRICES, "sidebar", 1, min).findings.map(({ rule }) => rule)).not.toContain("box-room");
  });

  it("stays inside its frame at every height that it promises, whatever it holds", () => {
    const text = fc.oneof(fc.constant(null), fc.string({ unit: fc.constantFrom(..."天气指数市场元公斤 a1，。（"), maxLength: 24 }));
    const number = fc.oneof(fc.constant(null), fc.integer({ min: -99, max: 99 }));
    const day = fc.record({
      when: fc.constantFrom("today", "tomorrow", "2026-11-22", "后天"),
      sky: text,
      wind: text,
      low: number,
      high: number,
    });
    const index = fc.record({ name: fc.constantFrom("穿衣指数", "空气质量", ""), level: number, grade: text, advice: text });
    const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 9 });
    const data: fc.Arbitrary<BoxData> = fc.oneof(
      fc.record({
        kind: fc.constant("weather"),
        fields: fc.record({ days: fc.array(day, { maxLength: 3 }), indices: fc.array(index, { maxLength: 6 }) }),
      }),
      fc.record({ kind: fc.constant("pages"), heading: text, rows: rows(fc.record({ page: number, section: text, headline: text })) }),
      fc.record({
        kind: fc.constant("prices"),
        heading: text,
        note: text,
        rows: rows(fc.record({ name: text, unit: text, price: text, change: text })),
      }),
      fc.record({
        kind: fc.constant("schedule"),
        heading: text,
        rows: rows(fc.record({ date: text, time: text, what: text, where: text })),
      }),
      fc.record({
        kind: fc.constant("qr"),
        heading: text,
        address: fc.constant("https://example.com"),
        caption: text,
        modules: fc.constantFrom(null, CODE.modules),
      }),
    );
    const inside = fc.property(
      data,
      fc.constantFrom(...FORMS),
      fc.integer({ min: 1, max: 4 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (box, form, cols, share) => {
        const { min, ideal, max } = copyfit.boxLines(recordOf(box), form, cols);
        expect(min).toBeLessThanOrEqual(ideal);
        expect(ideal).toBeLessThanOrEqual(max);
        const lines = Math.round(min + share * (max - min));
        const page = pageWith(box, form, cols, lines);
        const extent = extentOf(itemsOf(page));
        expect(extent.left).toBeGreaterThanOrEqual(-0.01);
        expect(extent.top).toBeGreaterThanOrEqual(-0.01);
        expect(extent.right).toBeLessThanOrEqual(cols * 100 + (cols - 1) * 10 + 0.01);
        expect(extent.bottom).toBeLessThanOrEqual(lines * 12 + 0.01);
        expect(page.frames[0]?.text).not.toMatch(/null|undefined|NaN/);
      },
    );
    fc.assert(inside, { numRuns: 150, seed: 7 });
  });
});

describe("a weather box", () => {
  const glyphsOf = (page: PageLayout) => itemsOf(page).flatMap((item) => (item.kind === "glyphs" ? [item] : []));
  const many: BoxData = {
    kind: "weather",
    fields: {
      days: WEATHER.fields.days,
      indices: [1, 2, 3, 4, 5].map((level) => ({
        name: `指数${level}`,
        level,
        grade: null,
        advice: level === 1 ? "早晚添衣。".repeat(4) : "宜。",
      })),
    },
  };

  it.each(FORMS)("has today's temperatures as its largest figures in a %s", (form) => {
    const glyphs = glyphsOf(idealPage(WEATHER, form, 4));
    const largest = Math.max(...glyphs.map(({ size }) => size));
    expect(glyphs.filter(({ size }) => size === largest).map(({ text }) => text)).toEqual(["3℃～11℃"]);
  });

  it("stands many indices in rows on one level beside the days of a strip", () => {
    const wide = { ...STYLE, grid: { ...STYLE.grid, columns: 8 } };
    const record = recordOf(many);
    const { ideal } = createCopyfit(wide, fakeFaces(), fakeSegmenter()).boxLines(record, "strip", 8);
    const frame = frameOf("f", { kind: "box", box: "b", form: "strip" }, cells(0, 0, 8, ideal));
    const doc = docOf([[frame]], [record]);
    const [page] = layoutEdition({ ...doc, styles: new Map([[wide.id, wide]]) }, fakeFaces());
    const names = itemsOf(page ?? idealPage(many, "strip", 4)).flatMap((item) =>
      item.kind === "glyphs" && item.text.startsWith("指数") ? [[item.text, Math.round(item.y[0] ?? 0)] as const] : [],
    );
    const at = new Map(names);
    expect(names.map(([name]) => name)).toEqual(["指数1", "指数2", "指数3", "指数4", "指数5"]);
    expect(at.get("指数1")).toBe(at.get("指数3"));
    expect(at.get("指数1")).toBe(at.get("指数5"));
    expect(at.get("指数2")).toBe(at.get("指数4"));
    expect(at.get("指数2")).toBeGreaterThan(at.get("指数1") ?? Number.NaN);
  });

  it("fills as many steps of a bar as its level says, of five, or of all that its index has", () => {
    const steps = (name: string, level: number): readonly number[] => {
      const box: BoxData = { kind: "weather", fields: { days: [], indices: [{ name, level, grade: null, advice: null }] } };
      const bar = itemsOf(idealPage(box, "sidebar", 1)).flatMap((item) =>
        item.kind === "shape" && item.fill && (item.points[5] ?? 0) - (item.points[1] ?? 0) === 6 ? [item.fill] : [],
      );
      return [bar.filter((fill) => fill === STYLE.type.accent).length, bar.length];
    };
    expect(steps("晨练指数", 3)).toEqual([3, 5]);
    expect(steps("空气质量", 2)).toEqual([2, 5]);
    expect(steps("空气质量", 6)).toEqual([6, 6]);
    expect(steps("穿衣指数", 7)).toEqual([7, 8]);
  });
});

describe("a box on a page without colour", () => {
  const style = { ...STYLE, type: { ...STYLE.type, accent: BLACK } };

  it.each([WEATHER, PAGES, PRICES, SCHEDULE, CODE])("prints in black and its tints alone", (data) => {
    const frame = frameOf("f", { kind: "box", box: "b", form: "sidebar" }, cells(0, 0, 2, 30));
    const doc = docOf([[frame]], [recordOf(data)]);
    const [page] = layoutEdition({ ...doc, styles: new Map([[style.id, style]]) }, fakeFaces());
    const items = page?.display.groups[0]?.items ?? [];
    const inks = items.flatMap((item) => {
      if (item.kind === "image" || item.kind === "placed") return [];
      return item.kind === "shape" ? [item.fill, item.stroke?.ink ?? null].flatMap((ink) => (ink === null ? [] : [ink])) : [item.ink];
    });
    expect(inks.length).toBeGreaterThan(3);
    expect(inks.filter(({ c, m, y }) => c + m + y > 0)).toEqual([]);
  });
});

describe("the data of a weather box", () => {
  const today = (changes: object): BoxData => {
    const [first, ...rest] = WEATHER.fields.days;
    if (!first) throw new Error("no day");
    return { kind: "weather", fields: { days: [{ ...first, ...changes }, ...rest], indices: [] } };
  };
  const index = (name: string, level: number): BoxData => ({
    kind: "weather",
    fields: { days: [], indices: [{ name, level, grade: null, advice: null }] },
  });

  it.each([
    [{ low: 12, high: 3 }, "box-temperature-order"],
    [{ low: -88 }, "box-temperature"],
    [{ wind: "20～40级大风" }, "box-wind"],
    [{ wind: "5～3级" }, "box-wind"],
    [{ sky: "大晒" }, "box-sky"],
    [{ when: "2026-02-30" }, "box-date"],
    [{ sky: " " }, "box-field-missing"],
  ])("%o is a finding", (changes, rule) => {
    expect(rulesOf(today(changes))).toEqual([rule]);
  });

  it.each([{ wind: "3～4级转5～6级" }, { wind: "5级转3级" }, { wind: "微风" }, { low: 3, high: 3 }])("%o is none", (changes) => {
    expect(rulesOf(today(changes))).toEqual([]);
  });

  it.each([
    ["晨练指数", 6, 5],
    ["晨练指数", 0, 5],
    ["晨练指数", 2.5, 5],
    ["空气质量", 7, 6],
  ])("%s of level %d is a finding", (name, level, most) => {
    expect(findingsOf(index(name, level))).toEqual([{ rule: "box-level", params: { field: name, level, most } }]);
  });

  it("knows that air quality has six levels and dressing eight", () => {
    expect(rulesOf(index("空气质量", 6))).toEqual([]);
    expect(rulesOf(index("穿衣指数", 8))).toEqual([]);
  });
});

describe("the data of other boxes", () => {
  const price = (value: string): BoxData => ({ ...PRICES, rows: [{ name: "鸡蛋", unit: "元/公斤", price: value, change: null }] });

  it.each(["面议", "3元", "1.2.3", "--"])("a price of %s is a finding", (value) => {
    expect(findingsOf(price(value))).toEqual([{ rule: "box-price", params: { name: "鸡蛋", price: value } }]);
  });

  it.each(["3", "3.50", "1,280.00", "¥12", "2.6-3.2"])("a price of %s is none", (value) => {
    expect(rulesOf(price(value))).toEqual([]);
  });

  it("names a page that the edition has not", () => {
    expect(findingsOf({ ...PAGES, rows: [{ page: 9, section: "国际", headline: "远方" }] })).toEqual([
      { rule: "box-page", params: { page: 9, most: 1 } },
    ]);
  });

  it.each([
    [{ date: "2026-11-31" }, "box-date"],
    [{ date: "13月1日" }, "box-date"],
    [{ time: "24:30" }, "box-time"],
    [{ time: "19:75" }, "box-time"],
    [{ what: null }, "box-field-missing"],
  ])("%o in a schedule is a finding", (changes, rule) => {
    const row = { date: "2026-11-21", time: "9:30", what: "市集", where: null, ...changes };
    expect(rulesOf({ ...SCHEDULE, rows: [row] })).toEqual([rule]);
  });

  it.each([{ date: "周六" }, { date: "2月29日" }, { time: "全天" }, { time: "22:00-次日6:00" }])("%o in a schedule is none", (changes) => {
    expect(rulesOf({ ...SCHEDULE, rows: [{ date: "2026-11-21", time: "9:30", what: "市集", where: null, ...changes }] })).toEqual([]);
  });

  it.each([
    { ...PAGES, rows: [] },
    { ...PRICES, rows: [] },
    { ...SCHEDULE, rows: [] },
  ] as const)("a list without entries is a finding", (data) => {
    expect(rulesOf(data)).toEqual(["box-empty"]);
  });
});

describe("a table of prices", () => {
  it("says a unit that all rows share once, and else at each row", () => {
    const count = (data: BoxData): number => wordsOf(idealPage(data, "sidebar", 1)).split("元/").length - 1;
    expect(count(PRICES)).toBe(1);
    expect(count({ ...PRICES, rows: PRICES.rows.map((row, at) => ({ ...row, unit: at === 0 ? "元/只" : "元/公斤" })) })).toBe(
      PRICES.rows.length,
    );
  });
});

describe("a QR code", () => {
  it("prints in black alone", () => {
    const inks = itemsOf(idealPage({ ...CODE, heading: null, caption: null }, "sidebar", 1)).flatMap((item) =>
      item.kind === "shape" && item.fill ? [item.fill] : [],
    );
    expect(inks).toEqual([{ c: 0, m: 0, y: 0, k: 0 }, BLACK]);
  });

  it("keeps four modules of white round it", () => {
    const [white, code] = itemsOf(idealPage(CODE, "strip", 3)).filter(
      (item) => item.kind === "shape" && item.fill !== null && item.fill !== STYLE.type.accent,
    );
    if (!white || !code) throw new Error("no code");
    const [outer, inner] = [extentOf([white]), extentOf([code])];
    const module = (inner.right - inner.left) / (CODE.modules?.length ?? 0);
    expect(inner.left - outer.left).toBeCloseTo(4 * module);
    expect(inner.top - outer.top).toBeCloseTo(4 * module);
    expect(outer.right - inner.right).toBeCloseTo(4 * module);
    expect(outer.bottom - inner.bottom).toBeCloseTo(4 * module);
  });

  it("of modules under 0.4 mm is a finding", () => {
    const small = pageWith(CODE, "sidebar", 1, 6).findings.find(({ rule }) => rule === "box-code-small");
    expect(small).toMatchObject({ level: "warning", params: { least: 0.4 } });
    const { min } = copyfit.boxLines(recordOf(CODE), "sidebar", 1);
    expect(pageWith(CODE, "sidebar", 1, min).findings).toEqual([]);
  });

  it("that could not be made, or has no address, is a finding", () => {
    expect(rulesOf({ ...CODE, modules: null })).toEqual(["box-code-none"]);
    expect(rulesOf({ ...CODE, address: " ", modules: null })).toEqual(["box-field-missing"]);
  });
});
