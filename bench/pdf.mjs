/**
 * Speed and size of files for print (medians; a busy machine slows all that is compared alike):
 *
 *     npm ci --prefix bench/pdf && npm run build && node bench/pdf.mjs [runs]
 *
 * 1. Warm: one broadsheet page of 8,000 characters without pictures, frames given, layout and PDF/X-1a, beside Typst's own
 *    layout and PDF of the same text in a warm compiler. Every run has other text, so that no memory answers for the work.
 * 2. Cold: `duikai compose` in a new process, frames given and with the planner, and where the time goes.
 * 3. Size of the page.
 * 4. Sixteen such pages with a picture of 3 megapixels each, made by one worker and by two, each in a thread of its own that does
 *    one thing at a time; the picture library keeps to one thread in both, and nothing is cached.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { layoutEdition } from "../dist/core/page/index.js";
import { readPress } from "../dist/host/services/conditions.js";
import { makeEditions } from "../dist/host/services/making.js";
import { paintPages, pressPages } from "../dist/host/services/paintFiles.js";
import { stopwatch } from "../dist/host/services/stopwatch.js";
import { threadedWorkers } from "../dist/host/services/workers/threaded.js";
import { storiesOf, turned } from "./copy.mjs";

const RUNS = Number(process.argv[2] ?? 7);
const CHARACTERS = 8000;
const PAGES = 16;
const THREAD_RUNS = 3;
const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "bin/duikai.js");
process.env.DUIKAI_CACHE = "off";
const folder = mkdtempSync(join(tmpdir(), "duikai-bench-pdf-"));
const common = ["--template", "broadsheet-inside", "--date", "2026-01-01"];

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const stories = storiesOf(CHARACTERS);
  const copy = stories.map(({ headline, paragraphs }, index) => {
    const path = join(folder, `${index + 1}.txt`);
    writeFileSync(path, [`# ${headline}`, ...paragraphs].join("\n\n"));
    return path;
  });
  const report = join(folder, "report.json");
  const out = join(folder, "page.pdf");
  const planned = cold(["compose", ...copy, ...common, "--out", out, "--report", report]);
  const given = cold(["compose", ...copy, ...common, "--out", out, "--frames", report, "--report", join(folder, "again.json")]);
  const empty = median(Array.from({ length: RUNS }, () => timedProcess(["-e", "0"])));
  const ours = await openOurs(copy, report);
  await printWarm(ours, stories);
  console.log(`cold, frames given  ${given.milliseconds} ms (an empty process: ${empty} ms)`);
  printPhases(given.phases);
  console.log(`cold, planner       ${planned.milliseconds} ms`);
  printPhases(planned.phases);
  console.log(`size of the page    ${Math.round(statSync(out).size / 1000)} kB`);
  await printThreads(ours);
}

/** Layout and PDF of the page in this process, beside the peer, in turn. */
async function printWarm(ours, stories) {
  const peer = openTypst();
  const times = { layout: [], pdf: [], ours: [], peer: [] };
  for (let run = 0; run <= RUNS; run += 1) {
    const { layout, pdf } = await ours.timed(run);
    const its = peer === null ? null : peer(stories.map((story) => turned(story, run)));
    // The first run warms both up.
    if (run === 0) continue;
    times.layout.push(layout);
    times.pdf.push(pdf);
    times.ours.push(layout + pdf);
    if (its !== null) times.peer.push(its);
  }
  const mine = median(times.ours);
  console.log(`warm, frames given  ${mine} ms: layout ${median(times.layout)}, PDF/X ${median(times.pdf)}`);
  if (peer === null) console.log("Typst               not installed: npm ci --prefix bench/pdf");
  else console.log(`Typst, warm         ${median(times.peer)} ms; ours takes ${(mine / median(times.peer)).toFixed(2)} x as long`);
}

async function openOurs(copy, report) {
  const press = readPress({ condition: null, standard: null, inkLimit: null, house: null, marks: null });
  const edition = { paper: "", date: "2026-01-01", section: "", template: "broadsheet-inside", profile: null };
  const job = {
    copy,
    pictures: [],
    edition,
    templates: null,
    frames: report,
    keep: null,
    seed: 1,
    steps: 0,
    proposals: 1,
    rules: [],
    language: "en",
  };
  const made = await makeEditions(
    job,
    stopwatch(() => 0),
  );
  if (!press.ok || !made.ok) throw new Error("the page of the bench cannot be made");
  const [{ doc, faces, hyphenator }] = made.all;
  const pictures = { print: new Map(), screen: new Map(), forms: new Map(), findings: [] };
  const layOut = (other) => layoutEdition(other, faces, { hyphenator });
  const paint = (other, layouts, workers) =>
    paintPages(
      other,
      pressPages(other, layouts, faces, { press: press.press, file: "page.pdf", language: "en" }),
      faces,
      pictures,
      press.press,
      workers,
    );
  return {
    press: press.press,
    pageOf(run) {
      const other = docTurned(doc, run);
      const layouts = layOut(other);
      return (workers) => paint(other, layouts, workers);
    },
    async timed(run) {
      const other = docTurned(doc, run);
      const since = performance.now();
      const layouts = layOut(other);
      const laid = performance.now();
      await paint(other, layouts);
      return { layout: Math.round(laid - since), pdf: Math.round(performance.now() - laid) };
    },
  };
}

/** Pages a second by one worker and by two, in turn. */
async function printThreads(ours) {
  sharp.concurrency(1);
  const pages = Array.from({ length: PAGES }, (_, index) => ours.pageOf(index));
  const pictures = await Promise.all(pages.map((_, index) => madeUpPicture(index)));
  const { condition, profile } = ours.press;
  const { inkLimit, black, pictures: limits } = condition;
  const press = { profile: profile.bytes, inkLimit, black, pictures: limits };
  const preparation = { crop: { x: 0, y: 0, width: 1, height: 1 }, width: 500, height: 375, target: "print", press };
  const times = { 1: [], 2: [] };
  for (let run = 0; run < THREAD_RUNS; run += 1) {
    for (const count of [1, 2]) {
      const workers = threadedWorkers(count);
      // Threads are there and warm before they are timed, as they are for all pages but the first.
      const each = Array.from({ length: count }, (_, index) => index);
      await Promise.all(each.map((index) => pages[index](workers)));
      await Promise.all(each.map((index) => workers.prepare(pictures[index], preparation, `${index}.png`)));
      const since = performance.now();
      await Promise.all(
        pages.map(async (paint, index) => {
          await workers.prepare(pictures[index], preparation, `${index}.png`);
          await paint(workers);
        }),
      );
      times[count].push(performance.now() - since);
      await workers.close();
    }
  }
  const [one, two] = [median(times[1]), median(times[2])];
  const rate = (milliseconds) => ((PAGES * 1000) / milliseconds).toFixed(1);
  console.log(`${PAGES} pages            ${rate(one)} a second by one worker, ${rate(two)} by two: ${(one / two).toFixed(2)} x`);
}

/** Noise of 3 megapixels, another one each time. */
async function madeUpPicture(seed) {
  const [width, height] = [2000, 1500];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0, value = seed + 1; at < pixels.length; at += 1) {
    value = (value * 1103515245 + 12345) % 2147483648;
    pixels[at] = (at / 7 + (value >> 26)) & 255;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** The same document with the characters of each paragraph in another order. */
function docTurned(doc, by) {
  const records = [...doc.records].map(([id, record]) => {
    if (record.type !== "story") return [id, record];
    let { text } = record;
    for (const { from, to, role } of record.blocks) {
      if (role === "paragraph")
        text = text.slice(0, from) + turned({ paragraphs: [text.slice(from, to)] }, by).paragraphs[0] + text.slice(to);
    }
    return [id, { ...record, text }];
  });
  return { ...doc, records: new Map(records) };
}

/** A warm Typst compiler that sets stories in six columns of 9 pt on the same sheet; null where it is not installed. */
function openTypst() {
  let NodeCompiler;
  try {
    ({ NodeCompiler } = createRequire(join(root, "bench/pdf/package.json"))("@myriaddreamin/typst-ts-node-compiler"));
  } catch {
    return null;
  }
  const font = createRequire(import.meta.url).resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [dirname(font)] }] });
  return (stories) => {
    const source = typstSource(stories);
    const since = performance.now();
    compiler.pdf({ mainFileContent: source });
    return Math.round(performance.now() - since);
  };
}

function typstSource(stories) {
  const words = (text) => JSON.stringify(text);
  const body = stories.flatMap(({ headline, paragraphs }) => [
    `#block(text(size: 24pt, weight: 700, ${words(headline)}))`,
    ...paragraphs.map((text) => `#par(${words(text)})`),
  ]);
  return [
    `#set page(width: 390mm, height: 550mm, margin: 20mm, columns: 6)`,
    `#set text(font: "Noto Serif SC", size: 9pt, lang: "zh", region: "cn", hyphenate: false)`,
    `#set par(justify: true, linebreaks: "optimized", first-line-indent: (amount: 2em, all: true), leading: 4pt, spacing: 4pt)`,
    ...body,
  ].join("\n");
}

function cold(args) {
  const runs = Array.from({ length: RUNS }, () => {
    const milliseconds = timedProcess([program, ...args]);
    return { milliseconds, phases: JSON.parse(readFileSync(args.at(-1), "utf8")).phases };
  });
  const phases = runs[0].phases.map(({ name }, index) => [name, median(runs.map((each) => each.phases[index].milliseconds))]);
  return { milliseconds: median(runs.map(({ milliseconds }) => milliseconds)), phases };
}

function timedProcess(args) {
  const since = performance.now();
  const child = spawnSync(process.execPath, args, { encoding: "utf8" });
  const milliseconds = Math.round(performance.now() - since);
  if (child.status > 1) throw new Error(child.stderr);
  return milliseconds;
}

function printPhases(phases) {
  for (const [name, milliseconds] of phases) console.log(`    ${name.padEnd(16)}${String(milliseconds).padStart(6)} ms`);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
