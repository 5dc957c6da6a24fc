/**
 * Speed of the planner: the first proposal and three of them for a page of 8 stories, 4 pictures, a
 * sidebar and 2 advertisements; 40 stories over 4 pages against 20 over 2; and what more steps buy. Faces and dictionary are open
 * before, as they are in the app; each plan begins with nothing measured. Medians.
 *
 *   npm run build && node bench/makeup.mjs [runs]
 */
import { planEdition, proposeEdition } from "../dist/core/makeup/index.js";
import { createFaceSet } from "../dist/fonts/index.js";
import { startSegmenter } from "../dist/host/services/segmenter.js";
import { loadTemplates } from "../dist/host/services/templates.js";

const RUNS = Number(process.argv[2] ?? 9);
const STEPS = 600;
const PAGE = { stories: 8, pictures: 4, boxes: 1, ads: 2, pages: 1, characters: 3000 };
/** A page without advertisements holds more. */
const FULL = 5000;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Shares of a page's copy, the lead first. */
const SHARES = [0.24, 0.17, 0.14, 0.12, 0.1, 0.09, 0.08, 0.06];
const HEADLINES = [
  "新桥今晨通车　两岸十分钟到达",
  "老厂房里开起夜校",
  "地铁末班车延到二十三点",
  "三百座大棚冬天不烧煤",
  "图书馆把书送到村口",
  "河上三座小水电站退出",
  "今年秋粮入库二十八万吨",
  "老旧小区加装电梯过百部",
];
const CLAUSES = [
  "记者昨日从市交通局了解到",
  "新线路将于下月投入运行",
  "沿线居民出行时间缩短一半",
  "工程总投资为3.6亿元",
  "预计明年6月全部完工",
  "“家门口的车站方便多了”",
  "施工单位采用了新的工艺",
  "相关部门表示将继续改进服务",
];
const ENDS = ["，", "，", "；", "。", "，", "。"];

const { styles } = loadTemplates();
const shared = { styleById: styles, faces: createFaceSet(), segmenter: startSegmenter(), hyphenator: null, firstPage: 1, seed: 1 };
main();
await shared.segmenter.close();

function main() {
  planEdition(inputOf(PAGE, 0, STEPS));
  tell("first proposal", (run) => planEdition(inputOf(PAGE, run, STEPS)));
  tell("three proposals", (run) => proposeEdition(inputOf(PAGE, run, STEPS), 3));
  const half = tell("20 stories, 2 pages", (run) =>
    planEdition(inputOf({ stories: 20, pictures: 5, boxes: 1, ads: 0, pages: 2, characters: FULL }, run, STEPS)),
  );
  const whole = tell("40 stories, 4 pages", (run) =>
    planEdition(inputOf({ stories: 40, pictures: 10, boxes: 1, ads: 0, pages: 4, characters: FULL }, run, STEPS)),
  );
  console.log(`twice the stories on twice the pages: ${(whole / half).toFixed(2)} x`);
  for (const steps of [30, 100, 300, 600, 1200]) tell(`page, ${steps} steps`, (run) => planEdition(inputOf(PAGE, run, steps)));
}

/** Runs a plan of each copy, prints the median time and the costs, gives the time. */
function tell(name, plan) {
  const results = Array.from({ length: RUNS }, (_, run) => {
    const since = performance.now();
    const plans = [plan(run + 1)].flat();
    return {
      time: performance.now() - since,
      costs: plans.map(({ cost }) => cost),
      pages: plans[0].pages.length,
      findings: plans.flatMap((each) => each.findings.map((finding) => finding.rule)),
    };
  });
  const time = median(results.map((each) => each.time));
  const costs = results.map((each) => each.costs.map((cost) => cost.toFixed(0)).join(" ")).join(" | ");
  const findings = results.flatMap((each) => each.findings).join(" ");
  console.log(`${name.padEnd(22)} ${time.toFixed(0).padStart(6)} ms, cost ${costs}, pages ${results[0].pages} ${findings}`);
  return time;
}

function inputOf({ stories, pictures, boxes, ads, pages, characters }, run, steps) {
  const random = randomFrom(run * 7919 + 13);
  const style = styles.get("broadsheet-inside");
  const all = Array.from({ length: stories }, (_, index) => storyOf(index, stories, pages * characters, random));
  return {
    ...shared,
    steps,
    stories: all,
    pictures: Array.from({ length: pictures }, (_, index) => pictureOf(index, Math.floor((index * stories) / Math.max(1, pictures * 1.6)))),
    boxes: Array.from({ length: boxes }, () => weatherBox()),
    ads: Array.from({ length: ads }, (_, index) => adOf(index)),
    styles: [style],
  };
}

function storyOf(index, stories, characters, random) {
  const share = (SHARES[Math.floor((index / stories) * SHARES.length)] * SHARES.length) / stories;
  const wanted = characters * share * (0.8 + 0.4 * random());
  const parts = [["headline", HEADLINES[index % HEADLINES.length]]];
  for (let length = 0; length < wanted; ) {
    let paragraph = "";
    while (paragraph.length < 90) paragraph += CLAUSES[Math.floor(random() * CLAUSES.length)] + ENDS[Math.floor(random() * ENDS.length)];
    parts.push(["paragraph", `${paragraph.slice(0, -1)}。`]);
    length += paragraph.length;
  }
  let text = "";
  const blocks = parts.map(([role, words]) => {
    const from = text.length;
    text += `${words}\n`;
    return { from, to: from + words.length, role };
  });
  return { id: `s${index + 1}`, type: "story", rank: index + 1, text, blocks, marks: [] };
}

function pictureOf(index, story) {
  const pixels = [
    { width: 3000, height: 2000 },
    { width: 2000, height: 2600 },
    { width: 2400, height: 1800 },
  ][index % 3];
  return {
    id: `pic${index + 1}`,
    type: "picture",
    file: `${index + 1}.jpg`,
    pixels,
    caption: "图为沿线居民在新车站候车。",
    credit: "本报记者 摄",
    story: `s${story + 1}`,
  };
}

function weatherBox() {
  const day = (when) => ({ when, sky: "多云", wind: "2~4级偏东风", low: 6, high: 11 });
  const indices = ["紫外线", "穿衣", "晨练"].map((name) => ({ name, level: 3, grade: "中等", advice: "适宜户外活动，注意增减衣物。" }));
  return { id: "box1", type: "box", data: { kind: "weather", fields: { days: [day("today"), day("tomorrow")], indices } } };
}

/** A strip over the whole page and a quarter (newsroom.md §1: 350×80, 175×120 mm). */
function adOf(index) {
  const [width, height] = index % 2 === 0 ? [350, 80] : [175, 120];
  return {
    id: `ad${index + 1}`,
    type: "ad",
    name: "量速度用的广告",
    booking: null,
    width: width * POINTS_PER_MILLIMETRE,
    height: height * POINTS_PER_MILLIMETRE,
    picture: null,
    labelled: false,
  };
}

/** Mulberry32. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
