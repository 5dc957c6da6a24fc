/**
 * What pictures cost `duikai export`: a broadsheet page of 6,000 characters with 3 pictures of 12 megapixels, made here. Medians of a
 * few runs, each a new process with the frames given: the same page without pictures, with the cache empty, full, and off.
 * Wanted: at most 6 s with the cache empty; full, at most 0.3 s more than without pictures.
 *
 *   npm run build && node bench/pictures.mjs [runs]
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const PICTURES = 3;
const [WIDTH, HEIGHT] = [4000, 3000];
const CHARACTERS = 2000;
const SENTENCE = "望溪县的菜农今年冬天用上了地热，三百座大棚不再烧煤，棚里的温度整夜保持在十二度以上。";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "bin/duikai.js");
const runs = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "duikai-bench-"));

try {
  const [bare, illustrated] = [join(folder, "bare"), join(folder, "illustrated")];
  for (const target of [bare, illustrated]) writeCopy(target);
  for (let picture = 1; picture <= PICTURES; picture += 1) await writePicture(illustrated, picture);
  const frames = { bare: plan(bare), illustrated: plan(illustrated) };
  const cache = join(folder, "cache");
  const kinds = {
    "no pictures": () => run(bare, frames.bare, "off"),
    "cache off": () => run(illustrated, frames.illustrated, "off"),
    "cache empty": (index) => run(illustrated, frames.illustrated, join(folder, `empty${index}`)),
    "cache full": () => run(illustrated, frames.illustrated, cache),
  };
  run(illustrated, frames.illustrated, cache);
  // In turn, so that what else the machine does falls on all of them.
  const times = Array.from({ length: runs }, (_, index) => Object.values(kinds).map((kind) => kind(index)));
  const medians = Object.keys(kinds).map((_, kind) => median(times.map((each) => each[kind])));
  for (const [kind, name] of Object.keys(kinds).entries()) print(name, medians[kind]);
  print("full, more than none", medians[3] - medians[0]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Three stories, each with the caption of its picture. */
function writeCopy(target) {
  mkdirSync(target);
  const paragraph = SENTENCE.repeat(4);
  for (let story = 1; story <= PICTURES; story += 1) {
    const body = Array.from({ length: Math.ceil(CHARACTERS / paragraph.length) }, () => paragraph);
    writeFileSync(join(target, `${story}.txt`), [`# 望溪县第${"一二三"[story - 1]}批大棚用上地热`, "", ...body].join("\n\n"));
  }
}

/** A JPEG as a camera writes it: forms in colours with the grain of a sensor, and an orientation. */
async function writePicture(target, number) {
  const coarse = noise(40 * 30 * 3, number);
  const forms = sharp(coarse, { raw: { width: 40, height: 30, channels: 3 } }).resize(WIDTH, HEIGHT, { kernel: "cubic" });
  const grain = sharp(noise(WIDTH * HEIGHT, number + 9), { raw: { width: WIDTH, height: HEIGHT, channels: 1 } }).linear(0.15, 108);
  const picture = sharp(await forms.png({ compressionLevel: 0 }).toBuffer()).composite([
    { input: await grain.png({ compressionLevel: 0 }).toBuffer(), blend: "overlay" },
  ]);
  const path = join(target, `${number}-1.jpg`);
  await picture.withMetadata({ orientation: 1 }).jpeg({ quality: 90 }).toFile(path);
  writeFileSync(join(target, `${number}-1.txt`), `图为第${number}张量速度用的图片。\n`);
  console.log(`picture ${number}: ${WIDTH} × ${HEIGHT}, ${(statSync(path).size / 1e6).toFixed(1)} MB`);
}

/** The same bytes in every run (a linear congruence of Numerical Recipes). */
function noise(count, seed) {
  const bytes = Buffer.alloc(count);
  let state = seed;
  for (let at = 0; at < count; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

function plan(copy) {
  const report = `${copy}.json`;
  duikai("off", "compose", copy, ...options(), "--out", `${copy}.pdf`, "--report", report);
  return report;
}

function options() {
  return ["--template", "broadsheet-inside", "--date", "2026-01-01"];
}

function run(copy, frames, cache) {
  const out = mkdtempSync(join(folder, "export-"));
  const milliseconds = duikai(cache, "export", copy, ...options(), "--frames", frames, "--out", out);
  const pages = readdirSync(out).filter((name) => name.endsWith(".pdf"));
  if (pages.length !== 2) throw new Error(`not one page and its edition, but ${pages.join(" ")}`);
  return milliseconds;
}

function duikai(cache, ...args) {
  const since = performance.now();
  const child = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    env: { ...process.env, DUIKAI_CACHE: cache },
  });
  const milliseconds = Math.round(performance.now() - since);
  if (child.status > 1) throw new Error(child.stderr);
  return milliseconds;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print(name, milliseconds) {
  console.log(`${name.padEnd(24)} ${String(milliseconds).padStart(6)} ms`);
}
