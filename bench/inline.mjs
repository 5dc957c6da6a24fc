/**
 * Speed of line composition, as a ratio to a minimal greedy pass over the same text in the same run:
 *
 *     npm run build && node bench/inline.mjs [characters]
 *
 * Paragraphs are all different and nothing is remembered between runs; medians of five.
 */
import { CLASS_OF_UNIT, isClassForbiddenAtEnd, isClassForbiddenAtStart } from "../dist/core/chars/index.js";
import { createCompose } from "../dist/core/inline/index.js";
import { createFaceSet } from "../dist/fonts/index.js";

const RUNS = 5;
const SIZE = 9;
const MEASURE = 14 * SIZE;
const STYLE = { family: "song", weight: 400, size: SIZE, ink: { c: 0, m: 0, y: 0, k: 1 }, tracking: 0 };
/** Made-up copy: clauses and numbers in a seeded order, in the lengths of newspaper paragraphs. */
const CLAUSES = [
  "本市今年新开工的公园",
  "将在入冬以前完工",
  "沿河步道全线贯通",
  "居民说这里的早晨很安静",
  "首期投资达3.5亿元",
  "同比增长12.6%",
  "“口袋公园”已有86处",
  "预计2027年6月开放",
  "咨询可拨打010-6512-3456",
  "由CCTV记者现场报道",
  "绿地面积比去年多了一倍",
  "每天有5000多人次来此散步",
  "——这是第一步",
  "（见第2版）",
];
const ENDS = ["，", "，", "，", "；", "。", "。", "？", "……"];
/** Opened once, so that reading font files is not timed. */
const FACES = createFaceSet();

main();

function main() {
  const characters = Number(process.argv[2] ?? 500_000);
  const paragraphs = copyOf(characters);
  const total = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const baseline = median(RUNS, () => minimalPass(paragraphs));
  console.log(`${total} characters at 14 em`);
  console.log(`minimal pass  ${rate(total, baseline)}`);
  for (const breaking of ["greedy", "optimal"]) {
    const time = median(RUNS, () => composeAll(paragraphs, breaking));
    console.log(`${breaking.padEnd(12)}  ${rate(total, time)}  ${(time / baseline).toFixed(0)} x the minimal pass`);
  }
  for (const share of [1, 2, 4]) {
    const part = paragraphs.slice(0, Math.round((paragraphs.length * share) / 4));
    const length = part.reduce((sum, text) => sum + text.length, 0);
    const time = median(RUNS, () => composeAll(part, "optimal"));
    console.log(`optimal, x${share}: ${((time * 1e6) / length).toFixed(0)} ns a character`);
  }
}

function composeAll(paragraphs, breaking) {
  const compose = createCompose(FACES);
  const style = { indent: 2, align: "justify", kinsoku: "basic", breaking };
  let lines = 0;
  for (const text of paragraphs) {
    lines += compose({ text, runs: [{ from: 0, to: text.length, style: STYLE }] }, style, MEASURE).lines.length;
  }
  return lines;
}

/** One loop over the units: class, advance, last legal break; the least that any breaker must do. */
function minimalPass(paragraphs) {
  const advance = new Float64Array(256).fill(SIZE);
  advance.fill(SIZE / 2, 17, 25);
  const allowed = allowedPairs();
  let lines = 0;
  for (const text of paragraphs) {
    let width = 0;
    let lastBreak = 0;
    let previous = 0;
    for (let i = 0; i < text.length; i++) {
      const charClass = CLASS_OF_UNIT[text.charCodeAt(i)];
      if (allowed[previous * 32 + charClass]) lastBreak = i;
      width += advance[charClass];
      previous = charClass;
      if (width <= MEASURE || lastBreak === 0) continue;
      lines++;
      width = 0;
      i = lastBreak;
      lastBreak = 0;
    }
  }
  return lines;
}

function allowedPairs() {
  const table = new Uint8Array(32 * 32);
  for (let previous = 0; previous < 32; previous++) {
    for (let next = 0; next < 32; next++) {
      const forbidden = isClassForbiddenAtEnd(previous, "basic") || isClassForbiddenAtStart(next, "basic");
      table[previous * 32 + next] = forbidden || (previous === next && previous >= 11 && previous <= 19) ? 0 : 1;
    }
  }
  return table;
}

/** Paragraphs of 40 to 200 characters, `characters` in all. */
function copyOf(characters) {
  const paragraphs = [];
  let seed = 20_261_122;
  const next = (bound) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) % bound;
  };
  for (let made = 0; made < characters; ) {
    const length = 40 + next(160);
    let text = "";
    while (text.length < length) text += CLAUSES[next(CLAUSES.length)] + ENDS[next(ENDS.length)];
    paragraphs.push(text);
    made += text.length;
  }
  return paragraphs;
}

function median(runs, work) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

function rate(characters, milliseconds) {
  return `${milliseconds.toFixed(1).padStart(8)} ms  ${(characters / milliseconds / 1000).toFixed(2).padStart(7)} million characters a second`;
}
