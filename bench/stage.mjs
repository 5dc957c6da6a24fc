/**
 * The app in Chromium over editions made here: full broadsheet pages of 8,000 characters and six pictures. Medians of a few runs,
 * each in a new browser on a new program: from the address to the first page painted whole, and from the key of a zoom to the page
 * painted at it. Wanted: first of 16 pages in 1.5 s, a zoom settled in 250 ms.
 *
 *   npm run build && node bench/stage.mjs [runs]
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { makeStageEdition } from "./stageEdition.mjs";

const ZOOM_KEYS = ["8", "1", "4", "0"];

const root = fileURLToPath(new URL("..", import.meta.url));
const runs = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "duikai-bench-"));
const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();

try {
  for (const pages of [1, 16]) {
    const edition = await makeStageEdition(folder, pages);
    const measured = [];
    for (let run = 0; run < runs; run += 1) measured.push(await measure(edition));
    print(`${pages} pages: first page`, median(measured.map(({ opened }) => opened)));
    for (const [index, key] of ZOOM_KEYS.entries()) print(`  zoom, key ${key}`, median(measured.map(({ zooms }) => zooms[index])));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(edition) {
  const program = spawn(process.execPath, [join(root, "dist/host/start.js"), "--no-open", "--host", "browser", edition]);
  // Chromium refuses its sandbox to root, as whom build machines run.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const url = await addressFrom(program);
    const since = performance.now();
    await page.goto(url);
    await page.locator(".canvas[aria-busy=false]").waitFor({ timeout: 60_000 });
    const opened = performance.now() - since;
    await page.locator(".canvas").focus();
    const zooms = [];
    for (const key of ZOOM_KEYS) zooms.push(await zoomBy(page, key));
    return { opened, zooms };
  } finally {
    await browser.close();
    program.kill();
  }
}

/** The first time a zoom is seen its glyphs are drawn anew; the pause lets the board finish its thumbnails. */
async function zoomBy(page, key) {
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const box = document.querySelector(".canvas");
    window.settled = new Promise((resolve) => {
      const watcher = new MutationObserver(() => {
        if (box.getAttribute("aria-busy") === "true") return;
        watcher.disconnect();
        resolve(performance.now());
      });
      box.addEventListener("keydown", () => watcher.observe(box, { attributeFilter: ["aria-busy"] }), { once: true, capture: true });
      box.addEventListener("keydown", (event) => (window.pressed = event.timeStamp), { once: true, capture: true });
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(async () => (await window.settled) - window.pressed);
}

function addressFrom(program) {
  return new Promise((resolve, reject) => {
    program.stdout.on("data", (piece) => {
      const [address] = /http:\S+/.exec(piece.toString()) ?? [];
      if (address) resolve(address);
    });
    program.once("exit", (code) => reject(new Error(`the program ended with ${code}`)));
  });
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print(name, milliseconds) {
  console.log(`${name.padEnd(24)} ${String(Math.round(milliseconds)).padStart(6)} ms`);
}
