/** For each rule of preflight an issue that breaks it, and the nearest one that does not. */
import type { DisplayItem } from "../../../core/page/index.js";
import { rect } from "../../../core/units/index.js";
import { hanText } from "../page/editions.js";
import { image, ink, line, note, picture, plate, story, type TestFrame, type TestIssue, type } from "./issues.js";

export interface PreflightExample {
  readonly breaking: TestIssue;
  readonly good: TestIssue;
}

const onePage = (...frames: readonly TestFrame[]): TestIssue => ({ pages: [frames] });
const painted = (...items: readonly DisplayItem[]): TestIssue => onePage(note(...items));
const WHITE = ink("");
const MILLIMETRE = 72 / 25.4;
/** Two texts of our own that have nothing in common. */
const BRIDGE = "北岸新桥昨天通车，第一辆公交车清早六点驶过江面，守桥的老人数着车灯说，往后过江不用再等轮渡，孩子上学也能多睡半个钟头了。";
const MARKET = "东门菜场搬进了新楼，摊主们把称换成电子的，价格牌连着手机，鱼贩老周却仍旧用粉笔写字，他说顾客认的是字迹，不是屏幕上的数目。";
const FRONT_EDITION = {
  issue: "第12期",
  cn: "CN 00-0000",
  sponsor: "江岸市",
  publisher: "江岸日报社",
  price: "每份1元",
  address: "江岸路1号",
  printer: "江岸印刷厂",
  distribution: "邮发代号 00-00",
};

/** A front page whose nameplate says all that is asked for but one fact. */
function front(missing: string | null): TestIssue {
  const words = Object.entries(FRONT_EDITION).flatMap(([name, words]) => (name === missing ? [] : [words]));
  const frame: TestFrame = {
    content: { kind: "nameplate" },
    items: [type("江岸日报", 60, undefined, { role: "nameplate" })],
    text: words.join("　"),
  };
  return { pages: [[frame]], isFront: true, edition: FRONT_EDITION };
}

function frontExamples(): Readonly<Record<string, PreflightExample>> {
  return Object.fromEntries(
    Object.keys(FRONT_EDITION).map((name) => [`form-${name}-missing`, { breaking: front(name), good: front(null) }]),
  );
}

const NAME: TestFrame = { content: { kind: "nameplate" }, items: [type("江岸日报", 60, undefined, { role: "nameplate" })] };
const YESTERDAY = { paper: "江岸日报", date: "2026-01-04", issue: "第11期", stories: [{ page: 3, headline: "新桥通车", text: BRIDGE }] };

export const EXAMPLES: Readonly<Record<string, PreflightExample>> = {
  "page-size": {
    breaking: { ...painted(type("文字", 10)), size: { width: 199 * MILLIMETRE, height: 300 * MILLIMETRE } },
    good: { ...painted(type("文字", 10)), size: { width: 199.6 * MILLIMETRE, height: 300 * MILLIMETRE } },
  },
  "bleed-missing": {
    breaking: painted(plate(ink("K20"), -2 * MILLIMETRE, 50)),
    good: painted(plate(ink("K20"), -3 * MILLIMETRE, 50), plate(ink("K20"), 3.2 * MILLIMETRE, 200)),
  },
  "near-trim": {
    breaking: painted(type("离边太近", 10, undefined, { x: 2.9 * MILLIMETRE })),
    good: painted(type("离边正好", 10, undefined, { x: 3.1 * MILLIMETRE })),
  },
  "text-rich-black": { breaking: painted(type("四色黑字", 10, ink("C40 M30 Y30 K100"))), good: painted(type("单黑的字", 10)) },
  "text-small": { breaking: painted(type("六磅的字", 6)), good: painted(type("七磅的字", 7), type("²³", 5)) },
  "text-reversed-small": {
    breaking: painted(plate(ink("K100")), type("九磅反白", 9, WHITE)),
    good: painted(plate(ink("K100")), type("十磅反白", 10, WHITE)),
  },
  "text-several-inks": {
    breaking: painted(type("两色小字", 13, ink("M100 Y100"))),
    good: painted(type("两色的字", 14, ink("M100 Y100")), type("一色小字", 8, ink("M100"))),
  },
  "text-on-dark": {
    breaking: painted(plate(ink("K40")), type("深底黑字", 10)),
    good: painted(plate(ink("K30")), type("浅底黑字", 10)),
  },
  "reversed-on-light": {
    breaking: painted(plate(ink("K50")), type("浅底反白", 12, WHITE)),
    good: painted(plate(ink("K60")), type("深底反白", 12, WHITE)),
  },
  "line-thin": { breaking: painted(line(0.2)), good: painted(line(0.25)) },
  "line-fine": {
    breaking: painted(plate(ink("K100")), line(0.4, WHITE)),
    good: painted(plate(ink("K100")), line(0.5, WHITE), line(0.4, undefined, 200)),
  },
  "area-rich-black": { breaking: painted(plate(ink("C40 K100"))), good: painted(plate(ink("K100"))) },
  "fill-over-limit": { breaking: painted(plate(ink("C80 M80 Y80"))), good: painted(plate(ink("C80 M80 Y60"))) },
  // What the plates bring is measured on them (test/core/press/totalInk.test.ts).
  "ink-over-limit": {
    breaking: {
      ...painted(plate(ink("K10"))),
      inkRegions: new Map([[1, [{ rect: rect(50, 50, 20, 10), most: 241.6, area: 90, frames: ["p1f1"] }]]]),
    },
    good: { ...painted(plate(ink("K10"))), inkRegions: new Map() },
  },
  // 300 pixels on 1.8 inches are 167 to the inch, on 1.7 inches 176.
  "picture-resolution": { breaking: onePage(picture(image({ width: 1.8 * 72 }))), good: onePage(picture(image({ width: 1.7 * 72 }))) },
  "frame-empty": { breaking: painted(plate(ink("K10"))), good: painted(plate(ink("K10")), type("字", 10)) },
  "picture-upside-down": {
    breaking: onePage(picture(image({ rotation: 180 }), { rotation: 180 })),
    good: onePage(picture(image({ rotation: 90 }), { rotation: 90 })),
  },
  "picture-twice": {
    breaking: { ...onePage(picture(image()), picture(image({ picture: "q" }))), pictures: { p: { hash: "aa" }, q: { hash: "aa" } } },
    good: { ...onePage(picture(image()), picture(image({ picture: "q" }))), pictures: { p: { hash: "aa" }, q: { hash: "bb" } } },
  },
  "story-twice": {
    breaking: { pages: [[story("a")], [story("b")]], stories: { a: ["新桥通车", BRIDGE], b: ["江上多一桥", `又讯：${BRIDGE}`] } },
    good: { pages: [[story("a")], [story("b")]], stories: { a: ["新桥通车", BRIDGE], b: ["菜场搬家", MARKET] } },
  },
  "story-printed-before": {
    breaking: { pages: [[story("a")]], stories: { a: ["江上多一桥", BRIDGE] }, past: [YESTERDAY] },
    good: { pages: [[story("a")]], stories: { a: ["菜场搬家", MARKET] }, past: [YESTERDAY] },
  },
  "headline-twice": {
    breaking: { pages: [[story("a")], [story("b")]], stories: { a: ["新桥今日通车", BRIDGE], b: ["新桥 今日通车", MARKET] } },
    good: { pages: [[story("a")], [story("b")]], stories: { a: ["启事", BRIDGE], b: ["启事", MARKET] } },
  },
  ...frontExamples(),
  "form-nameplate-small": {
    breaking: { ...onePage(NAME, note(type(hanText(3), 61))), isFront: true },
    good: { ...onePage(NAME, note(type(hanText(3), 60))), isFront: true },
  },
  "form-page-order": {
    breaking: { pages: [[story("a")], [story("b")]], numbers: [1, 3], stories: { a: ["甲", "文"], b: ["乙", "文"] } },
    good: { pages: [[story("a")], [story("b")]], numbers: [3, 4], stories: { a: ["甲", "文"], b: ["乙", "文"] } },
  },
  "form-issue-order": {
    breaking: { ...painted(type("文字", 10)), edition: { issue: "13" }, past: [YESTERDAY] },
    good: { ...painted(type("文字", 10)), edition: { issue: "12" }, past: [YESTERDAY] },
  },
};
