/**
 * The app in Chromium over editions made here: full broadsheet pages of 8,000 characters and six pictures, each in a new browser on a new
 * program. Medians of a few runs for opening and zooming; of one run the way from a key to the painted page, frames a second while a frame
 * is dragged, and what the page and its layout worker hold, before and after many edits. What is measured is heard by hooks that are put
 * into the page here and are nowhere else.
 *
 *   npm run build && node bench/stage.mjs [runs] [edits]
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { makeStageEdition } from "./stageEdition.mjs";

const ZOOM_KEYS = ["8", "1", "4", "0"];
const KEYSTROKES = 200;
const WORDS = [..."春江潮水连海平海上明月共潮生"];
const DRAG_STEPS = 240;
const MEGABYTE = 1 << 20;

const root = fileURLToPath(new URL("..", import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const edits = Number(process.argv[3] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), "duikai-bench-"));
const executablePath = execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();

try {
  for (const pages of [1, 16]) {
    const edition = await makeStageEdition(folder, pages);
    const measured = [];
    for (let run = 0; run < runs; run += 1) measured.push(await withApp(edition, openAndZoom));
    const opened = measured.map((each) => each.opened);
    print(`${pages} pages: first page`, median(opened), "ms", pages === 16 ? 1500 : null);
    for (const [index, key] of ZOOM_KEYS.entries())
      print(`  zoom, key ${key}`, median(measured.map(({ zooms }) => zooms[index])), "ms", 250);
    await withApp(edition, work);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Opens the edition in a new browser and does something there; gives what that gives. */
async function withApp(edition, act) {
  const program = spawn(process.execPath, [join(root, "dist/host/start.js"), "--no-open", "--host", "browser", edition]);
  // Chromium refuses its sandbox to root, as whom build machines run.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.addInitScript(listenToPage);
    const url = await addressFrom(program);
    const since = performance.now();
    await page.goto(url);
    await page.locator(".canvas[aria-busy=false]").waitFor({ timeout: 60_000 });
    return await act(page, performance.now() - since);
  } finally {
    await browser.close();
    program.kill();
  }
}

async function openAndZoom(page, opened) {
  await page.locator(".canvas").focus();
  const zooms = [];
  for (const key of ZOOM_KEYS) zooms.push(await zoomBy(page, key));
  return { opened, zooms };
}

/** An editor at work: drags a frame, types into a text, types a lot. */
async function work(page) {
  const held = await memoryOf(page);
  await page.waitForTimeout(4000);
  const place = await enterText(page);
  await leaveText(page);
  const frames = await drag(page, place);
  print("  frame drag, 5 of 100 slower", share(frames, 0.05), "frames/s", null, 50);
  await enterText(page);
  const waits = [];
  for (let index = 0; index < KEYSTROKES; index += 1) {
    waits.push(await keystroke(page, WORDS[index % WORDS.length]));
    await page.waitForTimeout(20);
  }
  print("  key to painted page, median", median(waits), "ms");
  print("  key to painted page, 5 of 100 slower", share(waits, 0.95), "ms", 33);
  await page.waitForTimeout(2000);
  const before = await held();
  print("  page and worker hold", before / MEGABYTE, "MB", 300);
  for (let index = 0; index < edits / 2; index += 1) {
    await page.keyboard.insertText(WORDS[index % WORDS.length]);
    await page.keyboard.press("Backspace");
  }
  await page.waitForTimeout(5000);
  print(`  more of it after ${edits} edits`, ((await held()) - before) / MEGABYTE, "MB", 5);
}

/** Notes in the page when a key comes, when a layout is shown, and every frame. */
function listenToPage() {
  localStorage.setItem("duikai-tour", JSON.stringify("done"));
  window.bench = { frames: [], keyAt: null, shown: null };
  const { bench } = window;
  const afterFrame = (act) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(null);
    });
  const noteKey = (event) => {
    if (bench.keyAt === null) bench.keyAt = event.timeStamp;
  };
  window.addEventListener("beforeinput", noteKey, true);
  window.addEventListener("compositionend", noteKey, true);
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      // After the page's own listeners, which draw what has come.
      setTimeout(() =>
        this.addEventListener("message", ({ data }) => {
          if (data.kind !== "laid" || bench.keyAt === null) return;
          const { keyAt } = bench;
          bench.keyAt = null;
          afterFrame(() => bench.shown?.(performance.now() - keyAt));
        }),
      );
    }
  };
  const frame = (now) => {
    bench.frames.push(now);
    if (bench.frames.length > 2000) bench.frames.splice(0, 1000);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

async function keystroke(page, character) {
  await page.evaluate(() => {
    window.bench.painted = new Promise((resolve) => {
      window.bench.shown = resolve;
    });
  });
  await page.keyboard.insertText(character);
  return page.evaluate(() => window.bench.painted);
}

/** Goes into the first text that lies under one of some places of the page; gives the place. */
async function enterText(page) {
  const box = await page.locator(".canvas").boundingBox();
  for (const down of [0.75, 0.6, 0.45, 0.85]) {
    for (const across of [0.5, 0.4, 0.6, 0.55, 0.45]) {
      const place = { x: box.x + box.width * across, y: box.y + box.height * down };
      await page.keyboard.press("Escape");
      await page.mouse.dblclick(place.x, place.y);
      await page.waitForTimeout(400);
      if (await page.evaluate(() => document.activeElement?.classList.contains("text-input"))) return place;
    }
  }
  throw new Error("no text lies in the middle of the page");
}

async function leaveText(page) {
  for (let time = 0; time < 3; time += 1) await page.keyboard.press("Escape");
}

/** Frames a second, one figure a frame, while a chosen frame is dragged about. */
async function drag(page, { x, y }) {
  await page.mouse.click(x, y);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => (window.bench.frames.length = 0));
  for (let step = 0; step < DRAG_STEPS; step += 1) await page.mouse.move(x + 60 * Math.sin(step / 9), y + 60 * Math.cos(step / 7) - 60);
  const frames = await page.evaluate(() => window.bench.frames.slice());
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return frames.slice(1).map((at, index) => 1000 / (at - frames[index]));
}

/** Counts bytes of heaps and array buffers, of the page and of its worker, after what nobody holds was thrown away. */
async function memoryOf(page) {
  const session = await page.context().newCDPSession(page);
  const workers = [];
  const waiting = new Map();
  session.on("Target.attachedToTarget", ({ sessionId }) => workers.push(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let asked = 0;
  const askWorker = (sessionId, method) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: asked, method }) });
    });
  const bytesOf = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }) => usedSize + embedderHeapUsedSize + backingStorageSize;
  return async () => {
    let sum = 0;
    for (const ask of [(method) => session.send(method), ...workers.map((id) => (method) => askWorker(id, method))]) {
      await ask("HeapProfiler.collectGarbage");
      sum += bytesOf(await ask("Runtime.getHeapUsage"));
    }
    return sum;
  };
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
  return share(values, 0.5);
}

/** The value under which so many of all lie. */
function share(values, part) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)];
}

function print(name, value, unit, most = null, least = null) {
  const wanted = most !== null ? `at most ${most}` : least !== null ? `at least ${least}` : "";
  const misses = (most !== null && value > most) || (least !== null && value < least);
  console.log(
    `${name.padEnd(40)} ${value.toFixed(value < 100 ? 1 : 0).padStart(7)} ${unit.padEnd(8)} ${wanted}${misses ? "  MISSED" : ""}`,
  );
}
