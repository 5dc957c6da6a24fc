/**
 * Cold time and peak memory of `duikai compose` for one broadsheet page of 8,000 characters, 6 stories
 * and 3 pictures: with the planner and with frames given. Medians of a few runs, each a new process,
 * with the time of each phase, and the start of an empty Node process as the baseline.
 *
 *   npm run build && node bench/compose.mjs [runs]
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CHARACTERS = 8000;
const STORIES = 6;
const SHARES = [0.3, 0.2, 0.16, 0.14, 0.11, 0.09];

const root = fileURLToPath(new URL("..", import.meta.url));
const runs = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "duikai-bench-"));

try {
  writeCopy(folder);
  const report = join(folder, "report.json");
  const planned = measure(["--report", report]);
  const given = measure(["--frames", report, "--report", join(folder, "again.json")]);
  const idle = median(Array.from({ length: runs }, () => timed(["-e", "0"]).milliseconds));
  print("empty Node process", { milliseconds: idle });
  print("compose, planner", planned);
  print("compose, frames given", given);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Six stories of our own sample text, cut to length, and three of its pictures. */
function writeCopy(target) {
  const sample = join(root, "templates/sample");
  const files = readdirSync(sample, { recursive: true }).map((name) => join(sample, String(name)));
  const paragraphs = files
    .filter((name) => name.endsWith(".txt") && !/-\d\.txt$/.test(name))
    .flatMap((name) => readFileSync(name, "utf8").split(/\n+/))
    .filter((line) => line.length > 60 && !line.startsWith("▲"));
  let next = 0;
  for (let story = 0; story < STORIES; story += 1) {
    const wanted = CHARACTERS * SHARES[story];
    const lines = [`# 第${"一二三四五六"[story]}篇量速度用的稿件写得长短不一`, ""];
    for (let length = 0; length < wanted; next += 1) {
      const line = [...paragraphs[next % paragraphs.length]].slice(0, wanted - length).join("");
      lines.push(line, "");
      length += [...line].length;
    }
    writeFileSync(join(target, `${story + 1}.txt`), lines.join("\n"));
  }
  const pictures = files.filter((name) => name.endsWith(".jpg")).sort();
  for (const [index, picture] of pictures.slice(0, 3).entries()) {
    copyFileSync(picture, join(target, `${index + 1}-1.jpg`));
    writeFileSync(join(target, `${index + 1}-1.txt`), `图为第${index + 1}张量速度用的图片。\n`);
  }
}

function measure(more) {
  const copy = readdirSync(folder)
    .filter((name) => /\.(txt|jpg)$/.test(name))
    .map((name) => join(folder, name));
  const common = ["compose", ...copy, "--template", "broadsheet-inside", "--out", join(folder, "page.pdf"), "--date", "2026-01-01"];
  const results = Array.from({ length: runs }, () => {
    const result = timed(["--import", join(root, "bench/peak.mjs"), join(root, "bin/duikai.js"), ...common, ...more]);
    const { phases } = JSON.parse(readFileSync(more.at(-1), "utf8"));
    return { ...result, phases };
  });
  return {
    milliseconds: median(results.map((result) => result.milliseconds)),
    megabytes: median(results.map((result) => result.megabytes)),
    phases: results[0].phases.map(({ name }, index) => [name, median(results.map((result) => result.phases[index].milliseconds))]),
  };
}

function timed(args) {
  const since = performance.now();
  const child = spawnSync(process.execPath, args, { encoding: "utf8" });
  const milliseconds = Math.round(performance.now() - since);
  if (child.status > 1) throw new Error(child.stderr);
  return { milliseconds, megabytes: Number(/^peak (\d+)$/m.exec(child.stderr)?.[1] ?? 0) };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print(name, { milliseconds, megabytes, phases }) {
  const memory = megabytes ? `, ${megabytes} MB` : "";
  console.log(`${name.padEnd(24)} ${String(milliseconds).padStart(6)} ms${memory}`);
  for (const [phase, time] of phases ?? []) console.log(`    ${phase.padEnd(20)} ${String(time).padStart(6)} ms`);
}
