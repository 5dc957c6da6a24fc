/**
 * Speed of line composition, as a ratio to a minimal greedy pass over the same text in the same run:
 *
 *     npm run build && node --expose-gc bench/inline.mjs [characters]
 *
 * Paragraphs are all different and nothing is remembered between runs; medians of seven, the runs to
 * be compared taken in turn, so that a busy machine slows all of them. The heap is told with --expose-gc.
 */
import { CharClass, CLASS_COUNT, CLASS_OF_UNIT, isClassForbiddenAtEnd, isClassForbiddenAtStart } from "../dist/core/chars/index.js";
import { flow } from "../dist/core/flow/index.js";
import { createCompose } from "../dist/core/inline/index.js";
import { createFaceSet } from "../dist/fonts/index.js";
import { CLAUSES, ENDS } from "./copy.mjs";

const RUNS = 7;
const SIZE = 9;
const MEASURE = 14 * SIZE;
const STYLE = { family: "song", weight: 400, size: SIZE, ink: { c: 0, m: 0, y: 0, k: 1 }, tracking: 0 };
const ADVANCE = advances();
const ALLOWED = allowedPairs();
/** Opened once, so that reading font files is not timed. */
const FACES = createFaceSet();

main();

function main() {
  const paragraphs = copyOf(Number(process.argv[2] ?? 500_000));
  const total = lengthOf(paragraphs);
  const [minimal, greedy, optimal] = medians([
    () => minimalPass(paragraphs),
    () => composeAll(paragraphs, "greedy"),
    () => composeAll(paragraphs, "optimal"),
  ]);
  console.log(`${total} characters at 14 em`);
  console.log(`minimal pass  ${rate(total, minimal)}`);
  console.log(`greedy        ${rate(total, greedy)}  ${(greedy / minimal).toFixed(0)} x the minimal pass`);
  console.log(`optimal       ${rate(total, optimal)}  ${(optimal / minimal).toFixed(0)} x the minimal pass`);
  printGrowth(paragraphs);
  printEdit();
  printHeap(paragraphs);
}

/** Cost a character of a quarter, a half and the whole of the text; each is set as often as makes the same number of characters. */
function printGrowth(paragraphs) {
  const shares = [1, 2, 4];
  const parts = shares.map((share) => paragraphs.slice(0, Math.round((paragraphs.length * share) / 4)));
  const times = medians(
    parts.map((part, i) => () => {
      for (let k = 0; k < 4; k += shares[i]) composeAll(part, "optimal");
    }),
  );
  const costs = times.map((time, i) => (time * 1e6) / (lengthOf(parts[i]) * (4 / shares[i])));
  console.log(`optimal, x1 x2 x4: ${costs.map((cost) => cost.toFixed(0)).join(", ")} ns a character`);
}

/** A character typed into a page of 8,000: its paragraph anew, its story flowed anew. */
function printEdit() {
  const compose = createCompose(FACES);
  const style = styleOf("optimal");
  const blocks = copyOf(8000).map((text) => blockOf(text, style));
  const regions = Array.from({ length: 8 }, (_, i) => ({ x: i * MEASURE, line: 0, lines: 90, measure: MEASURE }));
  flow(blocks, regions, compose);
  const times = Array.from({ length: 101 }, (_, i) => {
    const index = i % blocks.length;
    const { text } = blocks[index].text;
    const at = (i * 7) % text.length;
    const start = performance.now();
    blocks[index] = blockOf(`${text.slice(0, at)}新${text.slice(at)}`, style);
    flow(blocks, regions, compose);
    return performance.now() - start;
  });
  console.log(`one character typed into 8,000: ${median(times).toFixed(2)} ms`);
}

/** What the lines of the whole text keep, their glyphs included, once the composer and the text are gone. */
function printHeap(paragraphs) {
  if (!globalThis.gc) return;
  const before = heldBytes();
  const kept = linesOf(paragraphs);
  const held = heldBytes() - before;
  console.log(`kept: ${(held / lengthOf(paragraphs)).toFixed(1)} bytes a character, glyphs included (${kept.length} paragraphs)`);
}

function linesOf(paragraphs) {
  const compose = createCompose(FACES);
  const style = styleOf("optimal");
  return paragraphs.map((text) => compose(styled(text), style, MEASURE));
}

function heldBytes() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function styleOf(breaking) {
  return { indent: 2, align: "justify", kinsoku: "basic", breaking };
}

function styled(text) {
  return { text, runs: [{ from: 0, to: text.length, style: STYLE }] };
}

function blockOf(text, style) {
  return { text: styled(text), style, role: "paragraph", story: "s", from: 0, occupies: null, keepWithNext: 0 };
}

function lengthOf(paragraphs) {
  return paragraphs.reduce((sum, text) => sum + text.length, 0);
}

function composeAll(paragraphs, breaking) {
  const compose = createCompose(FACES);
  const style = styleOf(breaking);
  let lines = 0;
  for (const text of paragraphs) lines += compose(styled(text), style, MEASURE).lines.length;
  return lines;
}

/**
 * The least that any breaker must do: one loop over the UTF-16 units; add the class's advance; remember
 * the last index where the pair of classes allows a break; when the sum passes the measure, count a
 * line and go back to that index.
 */
function minimalPass(paragraphs) {
  let lines = 0;
  for (const text of paragraphs) {
    let width = 0;
    let lastBreak = 0;
    let previous = 0;
    for (let i = 0; i < text.length; i++) {
      const charClass = CLASS_OF_UNIT[text.charCodeAt(i)];
      if (ALLOWED[previous * CLASS_COUNT + charClass]) lastBreak = i;
      width += ADVANCE[charClass];
      previous = charClass;
      if (width <= MEASURE || lastBreak === 0) continue;
      lines++;
      width = 0;
      previous = 0;
      i = lastBreak - 1;
      lastBreak = 0;
    }
  }
  return lines;
}

function advances() {
  const table = new Float64Array(CLASS_COUNT).fill(SIZE);
  return table.fill(SIZE / 2, CharClass.Digit, CharClass.NoBreakSpace);
}

function allowedPairs() {
  const table = new Uint8Array(CLASS_COUNT * CLASS_COUNT);
  for (let previous = 0; previous < CLASS_COUNT; previous++) {
    for (let next = 0; next < CLASS_COUNT; next++) {
      const forbidden = isClassForbiddenAtEnd(previous, "basic") || isClassForbiddenAtStart(next, "basic");
      const inWord = previous === next && previous >= CharClass.OneEmRule && previous <= CharClass.Letter;
      table[previous * CLASS_COUNT + next] = forbidden || inWord ? 0 : 1;
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

/** Median times in milliseconds of some works, taken in turn. */
function medians(works) {
  const times = works.map(() => []);
  for (let run = 0; run < RUNS; run++) {
    works.forEach((work, i) => {
      const start = performance.now();
      work();
      times[i].push(performance.now() - start);
    });
  }
  return times.map(median);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function rate(characters, milliseconds) {
  return `${milliseconds.toFixed(1).padStart(8)} ms  ${(characters / milliseconds / 1000).toFixed(2).padStart(7)} million characters a second`;
}
