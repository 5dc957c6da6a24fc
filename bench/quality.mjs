/**
 * How well paragraphs are set, at every measure from 9 to 20 em in steps of 0.1 em:
 *
 *     npm run build && node bench/quality.mjs [breaking] [profile]
 *
 * Texts are the stories of the sample edition and, where it is at hand, raw newspaper copy, both read
 * by the importer. Every figure but the steps is measured on the glyphs as they were set.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isForbiddenAtEnd, isForbiddenAtStart, isHan } from "../dist/core/chars/index.js";
import { flow } from "../dist/core/flow/index.js";
import { createCompose, createExplain } from "../dist/core/inline/index.js";
import { intakeCopy } from "../dist/core/intake/index.js";
import { bodyBlocks } from "../dist/core/model/index.js";
import { createFaceSet } from "../dist/fonts/index.js";
import { readCopy } from "../dist/reading/index.js";

const SIZE = 9;
const FIRST_MEASURE = 90;
const LAST_MEASURE = 200;
const CHARACTER = { family: "song", weight: 400, size: SIZE, ink: { c: 0, m: 0, y: 0, k: 1 }, tracking: 0 };
const [breaking = "optimal", profile] = process.argv.slice(2);
const STYLE = { indent: 2, align: "justify", kinsoku: "basic", breaking, ...(profile ? { profile } : {}) };
/** The widest gap between Han that a reader does not see, in em (issue: Han spacing). */
const WIDE_GAP = 0.1;
const EPSILON = 1e-4;
const FACES = createFaceSet();
const BANDS = [
  ["9–11.9", 90, 119],
  ["12–15", 120, 150],
  ["15.1–20", 151, 200],
  ["≥ 12", 120, 200],
  ["all", 90, 200],
];
/** What may not be parted, wherever it fits the measure. */
const TOKENS = {
  phone: /\d{3,4}[-－—]\d{3,4}(?:[-－—]\d{3,4})?|1\d{10}/g,
  mail: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  url: /(?:https?:\/\/|www\.)[\w./?&=#%:~-]+/g,
  time: /\d{1,2}[:：]\d{2}(?::\d{2})?/g,
  unit: /\d+(?:[.,]\d+)*(?:%|％|‰|℃|°)|[$￥¥€]\d+(?:[.,]\d+)*/g,
};
const CLOSING = "）〕］｝〉》」』】〗”’，、；：。．？！";
const OPENING = "（〔［｛〈《「『【〖“‘";

const share = (part) => (counts) => `${((100 * counts[part]) / counts.lines).toFixed(2)} %`;
const whole = (part) => (counts) => String(counts[part]);
const aLine = (part) => (counts) => (counts[part] / counts.lines).toFixed(3);
const ROWS = [
  ["lines", whole("lines")],
  ["one-character last lines", whole("orphans")],
  ["  avoidable (brute force)", whole("avoidable")],
  ["Han spacing > 0.10 em", share("wide")],
  ["Han spacing > 0.25 em", share("veryWide")],
  ["marks squeezed a line", aLine("marks")],
  ["justification steps used a line", aLine("steps")],
  ["lines with a step beyond word space and gaps", share("squeezed")],
  ["widest Han-Latin gap (em)", (counts) => counts.latin.toFixed(3)],
  ["lines left unjustified", whole("unjustified")],
  ["lines in rescue", whole("rescued")],
  ["lines that hang a mark", whole("hung")],
  ...Object.keys(TOKENS).map((kind) => [`${kind} splits, avoidable`, whole(kind)]),
  ["baselines off the grid", whole("offGrid")],
];

for (const [name, paragraphs] of await copies()) printTable(name, paragraphs);

async function copies() {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const sample = readdirSync(`${root}templates/sample`, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".txt") && !/-\d\.txt$/.test(file))
    .sort()
    .map((file) => `${root}templates/sample/${file}`);
  const folder = `${root}../shared/copy/`;
  const raw = existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith("page") && file.endsWith(".txt")) : [];
  const found = [["sample edition", await paragraphsOf(sample)]];
  for (const file of raw) found.push([file, await paragraphsOf([folder + file])]);
  return found;
}

async function paragraphsOf(paths) {
  const sources = [];
  for (const path of paths) {
    const copy = await readCopy(path, readFileSync(path));
    if (copy.ok) sources.push(copy.source);
  }
  return intakeCopy(sources, []).stories.flatMap((story) =>
    bodyBlocks(story)
      .filter((block) => block.role === "paragraph" && block.to > block.from)
      .map((block) => styled(story.text.slice(block.from, block.to))),
  );
}

function styled(text) {
  return { text, runs: [{ from: 0, to: text.length, style: CHARACTER }] };
}

function printTable(name, paragraphs) {
  const explain = createExplain(FACES);
  const compose = createCompose(FACES);
  const bands = BANDS.map(([label, from, to]) => ({ label, from, to, counts: emptyCounts() }));
  const pairs = adjacentPairs(paragraphs, compose);
  for (let tenths = FIRST_MEASURE; tenths <= LAST_MEASURE; tenths++) {
    const counts = countMeasure(paragraphs, (tenths / 10) * SIZE, explain, compose);
    for (const band of bands) if (tenths >= band.from && tenths <= band.to) addCounts(band.counts, counts);
  }
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`\n${name}: ${paragraphs.length} paragraphs, ${characters} characters, ${breaking}${profile ? `, ${profile}` : ""}`);
  console.log(`adjacent marks compressed: ${pairs.compressed} of ${pairs.all}`);
  console.log("measure (em)".padEnd(46) + bands.map(({ label }) => label.padStart(10)).join(""));
  for (const [title, figure] of ROWS) {
    console.log(title.padEnd(46) + bands.map(({ counts }) => figure(counts).padStart(10)).join(""));
  }
}

function emptyCounts() {
  const counts = { latin: 0 };
  const names = "lines orphans avoidable wide veryWide marks steps squeezed unjustified rescued hung offGrid".split(" ");
  for (const name of [...names, ...Object.keys(TOKENS)]) counts[name] = 0;
  return counts;
}
function addCounts(sum, counts) {
  for (const name of Object.keys(counts)) if (name !== "latin") sum[name] += counts[name];
  sum.latin = Math.max(sum.latin, counts.latin);
}

function countMeasure(paragraphs, measure, explain, compose) {
  const counts = emptyCounts();
  for (const paragraph of paragraphs) {
    const { lines } = explain(paragraph, STYLE, measure);
    lines.forEach((line, index) => {
      countLine(counts, paragraph.text, line, index === lines.length - 1, measure);
    });
    countOrphan(counts, paragraph, lines, measure, compose);
    countSplits(counts, paragraph.text, lines, measure, compose);
  }
  counts.offGrid = baselinesOffGrid(paragraphs, measure, compose);
  return counts;
}

function countLine(counts, text, { line, steps }, isLast, measure) {
  const gaps = gapsOf(text, line);
  counts.lines++;
  if (gaps.han > WIDE_GAP + EPSILON) counts.wide++;
  if (gaps.han > 0.25 + EPSILON) counts.veryWide++;
  counts.latin = Math.max(counts.latin, gaps.latin);
  counts.steps += steps.length;
  const squeezed = steps.filter(({ step }) => /shrink-(bracket|pause|stop)/.test(step));
  counts.marks += squeezed.reduce((sum, use) => sum + use.gaps, 0);
  if (squeezed.length > 0) counts.squeezed++;
  if (!isLast && line.width < measure - EPSILON) counts.unjustified++;
  if (line.rescue) counts.rescued++;
  if (line.hang > 0) counts.hung++;
}

/** The widest gap between two Han and between Han and Latin in a line, in em. */
function gapsOf(text, line) {
  const glyphs = line.runs.flatMap((run) => {
    const face = FACES.byKey(run.face);
    return [...run.offsets].map((offset, i) => ({ unit: text.codePointAt(offset), x: run.x[i], advance: face.advanceOf(run.glyphs[i]) }));
  });
  const widest = { han: 0, latin: 0 };
  for (let i = 1; i < glyphs.length; i++) {
    const [left, right] = [glyphs[i - 1], glyphs[i]];
    const gap = (right.x - left.x) / SIZE - left.advance;
    if (isHan(left.unit) && isHan(right.unit)) widest.han = Math.max(widest.han, gap);
    else if ((isHan(left.unit) && isWestern(right.unit)) || (isWestern(left.unit) && isHan(right.unit)))
      widest.latin = Math.max(widest.latin, gap);
  }
  return widest;
}

function isWestern(unit) {
  return /[A-Za-z0-9]/.test(String.fromCodePoint(unit));
}

function countOrphan(counts, { text }, lines, measure, compose) {
  const last = lines.at(-1)?.line;
  if (!last || lines.length < 2 || bodyLength(text.slice(last.from, last.to)) > 1) return;
  counts.orphans++;
  if (text.length <= 120 && canEndLonger(text, measure, compose)) counts.avoidable++;
}

function bodyLength(text) {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}

/** Whether any set of legal breaks fills every line and leaves two characters in the last (brute force, remembered by place). */
function canEndLonger(text, measure, compose) {
  const known = new Map();
  const reach = (from) => {
    if (!known.has(from)) known.set(from, findWay(from));
    return known.get(from);
  };
  const findWay = (from) => {
    const indent = from === 0 ? 2 : 0;
    for (let to = text.length; to > from; to--) {
      const isEnd = to === text.length;
      if (isEnd ? bodyLength(text.slice(from)) < 2 : !mayBreakAt(text, to)) continue;
      if (standsInOneLine(text.slice(from, to), indent, measure, isEnd, compose) && (isEnd || reach(to))) return true;
    }
    return false;
  };
  return reach(0);
}

function mayBreakAt(text, at) {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (isForbiddenAtStart(after.charCodeAt(0), "basic") || isForbiddenAtEnd(before.charCodeAt(0), "basic")) return false;
  if (before === after && "—…".includes(before)) return false;
  return !(/[\w.,:%@/+-]/.test(before) && /[\w.,:%@/+-]/.test(after));
}

/** Gaps wider than 1/4 em are no way out: such a line is itself a fault. */
function standsInOneLine(text, indent, measure, isEnd, compose) {
  const { lines } = compose(styled(text), { ...STYLE, indent }, measure);
  return lines.length === 1 && (isEnd || (measure - lines[0].width) / SIZE <= 0.25 * (text.length - 1));
}

function countSplits(counts, text, lines, measure, compose) {
  const ends = lines.slice(0, -1).map(({ line }) => line.to);
  for (const [kind, pattern] of Object.entries(TOKENS)) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (!ends.some((end) => end > from && end < to)) continue;
      const alone = compose(styled(match[0]), { ...STYLE, indent: 0 }, 1000 * SIZE).lines[0];
      if (alone.width <= measure) counts[kind]++;
    }
  }
}

function baselinesOffGrid(paragraphs, measure, compose) {
  const blocks = paragraphs.map((text) => ({
    text,
    style: STYLE,
    role: "paragraph",
    story: "s",
    from: 0,
    occupies: null,
    keepWithNext: 0,
  }));
  const regions = [40, 40, 4000].map((lines, i) => ({ x: i * measure, line: 0, lines, measure }));
  return flow(blocks, regions, compose).placed.filter(({ at }) => !Number.isInteger(at)).length;
}

/** Full-width marks side by side in a line of natural width, and how many pairs take no more than 1.5 em. */
function adjacentPairs(paragraphs, compose) {
  const pairs = { all: 0, compressed: 0 };
  for (const paragraph of paragraphs) {
    for (const line of compose(paragraph, STYLE, 1e6).lines) {
      const glyphs = line.runs.flatMap((run) => [...run.offsets].map((offset, i) => ({ mark: paragraph.text[offset], x: run.x[i] })));
      for (let i = 1; i < glyphs.length; i++) {
        if (!isPair(glyphs[i - 1].mark, glyphs[i].mark)) continue;
        pairs.all++;
        if ((glyphs[i].x - glyphs[i - 1].x) / SIZE < 0.75) pairs.compressed++;
      }
    }
  }
  return pairs;
}

function isPair(before, after) {
  const [closes, opens] = [CLOSING.includes(before), OPENING.includes(before)];
  return (closes && (CLOSING.includes(after) || OPENING.includes(after))) || (opens && OPENING.includes(after));
}
