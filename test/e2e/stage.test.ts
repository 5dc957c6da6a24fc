/** The stage as an editor uses it: pictures cropped and dropped, frames drawn and linked, and what is seen over the page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Doc, FrameRecord } from "../../core/model/index.js";
import { recordOf, styleOf } from "../../core/model/index.js";
import { frameRect } from "../../core/page/index.js";
import type { EditionFile } from "../../host/services/savedEdition/editionFile.js";
import { openEdition } from "../../host/services/savedEdition/index.js";
import { fitPage } from "../../renderer/state/camera.js";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

let folder: string;
let app: OpenApp;

beforeAll(async () => {
  const sample = await freshSample();
  ({ folder } = sample);
  const opened = await openEdition(join(sample.folder, "样报"));
  if (!opened.ok) throw new Error(opened.code);
  doc = opened.doc;
  app = await openApp(sample.folder);
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(app.page);
});
afterAll(() => app?.close());

const shot = (name: string) => keepPicture(app.page, `stage-${name}`);
const words = () => app.page.locator(".tool-words").textContent();
const history = () => app.page.locator(".history li").allTextContents();
const lastStep = async () => (await history()).at(-1);

const options = () => app.page.locator(".frame-list [role=option]");

/** A machine that does much else takes its time. */
const SLOW = { timeout: 10_000 };

type Point = readonly [x: number, y: number];

let doc: Doc;

/** The first frame of a kind on a page, as the sample has it. */
function frameOfKind(page: number, kind: FrameRecord["content"]["kind"]): FrameRecord {
  const { frames } = recordOf(doc, `page${page}`, "page");
  const found = frames.map((id) => recordOf(doc, id, "frame")).find(({ content }) => content.kind === kind);
  if (found === undefined) throw new Error(`page ${page} has no ${kind}`);
  return found;
}

/** A text of a page that stands in one rectangle, with nothing over it. */
function blockOfText(page: number): FrameRecord {
  const { frames } = recordOf(doc, `page${page}`, "page");
  const blocks = frames
    .map((id) => recordOf(doc, id, "frame"))
    .filter(({ content, place }) => content.kind === "text" && place.kind === "grid" && place.cells.length === 1);
  const last = blocks.at(-1);
  if (last === undefined) throw new Error(`page ${page} has no plain text`);
  return last;
}

/** A point of a page that is seen whole, in pixels of the window. */
async function onPage(page: number, x: number, y: number): Promise<Point> {
  const box = await app.page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("there is no stage");
  const { zoom, x: left, y: top } = fitPage(styleOf(doc, recordOf(doc, `page${page}`, "page").style), box);
  return [box.x + left + x * zoom, box.y + top + y * zoom];
}

/** A place in a frame, in shares of its width and height. */
function inFrame(page: number, frame: FrameRecord, across = 0.5, down = 0.5): Promise<Point> {
  const { grid } = styleOf(doc, recordOf(doc, `page${page}`, "page").style);
  const { x, y, width, height } = frameRect(grid, frame);
  return onPage(page, x + width * across, y + height * down);
}

async function drag(from: Point, to: Point, steps = 6): Promise<void> {
  await app.page.mouse.move(...from);
  await app.page.mouse.down();
  await app.page.mouse.move(...to, { steps });
}

/** The colour of a pixel of the window. */
async function colourAt([x, y]: Point): Promise<readonly number[]> {
  const png = await app.page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return [...(await sharp(png).raw().toBuffer())].slice(0, 3);
}

describe("pictures on the stage", () => {
  it("are entered with two clicks, pulled in their frames, and enlarged by the wheel, with their resolution in words", async () => {
    const frame = frameOfKind(1, "picture");
    const middle = await inFrame(1, frame);
    await app.page.mouse.dblclick(...middle);
    await expect.poll(words, SLOW).toMatch(/取景：放大 100%　有效分辨率 \d+ ppi/);
    await app.page.mouse.wheel(0, -300);
    await expect.poll(words, SLOW).toMatch(/放大 14\d%/);
    const [x, y] = await inFrame(1, frame);
    await drag([x, y], [x + 25, y + 12]);
    await app.page.waitForTimeout(400);
    await shot("picture-inside");
    await app.page.mouse.up();
    await expect.poll(lastStep, SLOW).toBe("移动画面");
    await app.page.keyboard.press("ArrowLeft");
    await app.page.keyboard.press("+");
    await app.page.keyboard.press("Enter");
    await expect.poll(words, SLOW).toBe("");
    await settled(app.page);
    await shot("picture-cropped");
  });

  it("take the place of another one that they are dropped on, at once", async () => {
    const frame = frameOfKind(1, "picture");
    const middle = await inFrame(1, frame);
    await dropPicture(middle, "绿.png", [20, 160, 60]);
    await expect.poll(lastStep, SLOW).toBe("换图");
    await expect.poll(async () => (await colourAt(middle))[1], SLOW).toBeGreaterThan(130);
    expect((await colourAt(middle))[0]).toBeLessThan(80);
    await shot("picture-dropped");
  });
});

/** Drops a picture of one colour, made in the page as a person's file manager would give it. */
async function dropPicture([x, y]: Point, name: string, [red, green, blue]: readonly [number, number, number]): Promise<void> {
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: { r: red, g: green, b: blue } } })
    .png()
    .toBuffer();
  const transfer = await app.page.evaluateHandle(
    ([base64, file]) => {
      const given = new DataTransfer();
      const pixels = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      given.items.add(new File([pixels], file, { type: "image/png" }));
      return given;
    },
    [bytes.toString("base64"), name] as const,
  );
  for (const kind of ["dragover", "drop"]) {
    await app.page.locator(".canvas").dispatchEvent(kind, { dataTransfer: transfer, clientX: x, clientY: y });
  }
}

describe("frames drawn on the stage", () => {
  it("are typed into as soon as they are drawn", async () => {
    await app.page.keyboard.press("PageDown");
    await settled(app.page);
    const text = frameOfKind(2, "text");
    await app.page.keyboard.press("n");
    await drag(await inFrame(2, text, 0.05, 0.2), await inFrame(2, text, 0.9, 0.6));
    expect(await words()).toMatch(/栏 × \d+ 行/);
    await app.page.mouse.up();
    await expect.poll(lastStep, SLOW).toBe("加文字框");
    await app.page.keyboard.insertText("编者按");
    await app.page.keyboard.press("Escape");
    await app.page.keyboard.press("Escape");
    await settled(app.page);
    await shot("note-drawn");
  });
});

/** The size of a headline in the file of the edition, which is saved first. */
async function savedSize(frame: string): Promise<number> {
  await app.page.keyboard.press("Control+s");
  const { records } = JSON.parse(readFileSync(join(folder, "样报", "duikai.json"), "utf8")) as EditionFile;
  const record = records.find(({ id }) => id === frame);
  return record?.type === "frame" && record.content.kind === "headline" ? record.content.setting.size : 0;
}

describe("headlines on the stage", () => {
  it("are set larger when their frames are pulled larger", async () => {
    const head = frameOfKind(2, "headline");
    await app.page.mouse.click(...(await inFrame(2, head)));
    const { grid } = styleOf(doc, recordOf(doc, "page2", "page").style);
    const foot = await inFrame(2, head, 0.5, 1);
    const { height } = frameRect(grid, head);
    await drag(foot, await inFrame(2, head, 0.5, 1 + (8 * grid.pitch) / height));
    await app.page.mouse.up();
    if (head.content.kind !== "headline") throw new Error("no headline");
    await expect.poll(() => savedSize(head.id), { timeout: 15_000, interval: 1000 }).toBeGreaterThan(head.content.setting.size);
    await settled(app.page);
    await shot("headline-pulled");
    await app.page.keyboard.press("Control+z");
    await settled(app.page);
  });
});

describe("texts that run on", () => {
  it("are taken up by the mark of what finds no room, and go on in a frame that is drawn", async () => {
    const text = blockOfText(4);
    await app.page.keyboard.press("Control+End");
    await settled(app.page);
    await app.page.mouse.click(...(await inFrame(4, text, 0.5, 0.3)));
    // Pulled to half of its height the text finds no room.
    await drag(await inFrame(4, text, 0.5, 1), await inFrame(4, text, 0.5, 0.4));
    await app.page.mouse.up();
    const mark = app.page.locator(`.overset-mark[data-frame="${text.id}"]`);
    await mark.waitFor(SLOW);
    await settled(app.page);
    await shot("overset");
    await mark.click();
    await expect.poll(words, SLOW).toMatch(/画一个新框/);
    await drag(await inFrame(4, text, 0.02, 0.6), await inFrame(4, text, 0.98, 0.98));
    await shot("link-drawing");
    await app.page.mouse.up();
    await expect.poll(lastStep, SLOW).toMatch(/加正文版块|续接正文/);
    await mark.waitFor({ ...SLOW, state: "detached" });
    await app.page.keyboard.press("Escape");
    await app.page.keyboard.press("Escape");
    await settled(app.page);
    await shot("linked");
  });

  it("begin in a text frame that is drawn, which is typed into at once", async () => {
    const text = blockOfText(4);
    await app.page.keyboard.press("f");
    await drag(await inFrame(4, text, 0.1, 0.1), await inFrame(4, text, 0.9, 0.35));
    await app.page.mouse.up();
    await expect.poll(lastStep, SLOW).toBe("加正文版块");
    await app.page.keyboard.insertText("江南春早");
    await expect.poll(lastStep, SLOW).not.toBe("加正文版块");
    await settled(app.page);
    await shot("text-drawn");
    await app.page.keyboard.press("Escape");
    await app.page.keyboard.press("Escape");
    await app.page.keyboard.press("PageUp");
    await app.page.keyboard.press("PageUp");
    await settled(app.page);
  });
});

describe("what is seen over the page", () => {
  it("are rulers, the grid, baselines, the trim and the order of reading, each by a key", async () => {
    await app.page.locator(".canvas").focus();
    expect(await app.page.locator(".ruler.across").isVisible()).toBe(true);
    for (const key of ["g", ";", "w", "Shift+R", "Shift+K"]) await app.page.keyboard.press(key);
    await settled(app.page);
    await shot("aids");
    for (const key of ["g", ";", "w", "Shift+R", "Shift+K"]) await app.page.keyboard.press(key);
    await app.page.keyboard.press("r");
    expect(await app.page.locator(".ruler.across").isVisible()).toBe(false);
    await app.page.keyboard.press("r");
  });

  it("is each plate alone", async () => {
    await app.page.keyboard.press("Shift+1");
    await settled(app.page);
    await shot("plate-cyan");
    await app.page.keyboard.press("Shift+4");
    await settled(app.page);
    await shot("plate-black");
    await app.page.keyboard.press("Shift+0");
    await settled(app.page);
  });

  it("says on the frames how copy fits, and what was found there", async () => {
    await app.page.locator(".fit-mark").first().waitFor();
    expect(await app.page.locator(".fit-mark").first().textContent()).toMatch(/[余缺✓]/);
    const mark = app.page.locator(".finding-mark button").first();
    await mark.waitFor({ timeout: 30_000 });
    await mark.click();
    expect(await app.page.locator(".finding-mark li").first().textContent()).not.toBe("");
    await shot("badges");
    await mark.click();
  });

  it("lays two pages side by side, on both of which frames are chosen and moved", async () => {
    await app.page.locator(".canvas").focus();
    await app.page.keyboard.press("Shift+S");
    await settled(app.page);
    const right = frameOfKind(3, "picture");
    const { grid } = styleOf(doc, recordOf(doc, "page3", "page").style);
    const [left, page2] = [styleOf(doc, recordOf(doc, "page2", "page").style), recordOf(doc, "page3", "page")];
    const beside = styleOf(doc, page2.style);
    const box = await app.page.locator(".canvas").boundingBox();
    if (box === null) throw new Error("there is no stage");
    const sheet = { width: left.width + beside.width, height: Math.max(left.height, beside.height) };
    const { zoom, x, y } = fitPage(sheet, box);
    const at = frameRect(grid, right);
    const over = (points: number): Point => [
      box.x + x + (left.width + at.x + at.width / 2) * zoom,
      box.y + y + (at.y + at.height / 2 + points) * zoom,
    ];
    await drag(over(0), over(4 * grid.pitch));
    await shot("spread");
    await app.page.mouse.up();
    await expect.poll(lastStep, SLOW).toBe("移动版块");
    expect(await options().evaluateAll((all) => all.filter((each) => each.ariaSelected === "true").map((each) => each.id))).toEqual([
      `frame-${right.id}`,
    ]);
    await app.page.keyboard.press("Control+z");
    await app.page.keyboard.press("Shift+S");
    await settled(app.page);
  });

  it("is as clear in the dark", async () => {
    await app.page.emulateMedia({ colorScheme: "dark" });
    await app.page.keyboard.press("g");
    await settled(app.page);
    await shot("dark");
    await app.page.keyboard.press("g");
    await app.page.emulateMedia({ colorScheme: "light" });
    await settled(app.page);
  });

  it("stays fitted when a panel makes the stage larger", async () => {
    const zoom = () => app.page.locator(".zoom output").textContent();
    const before = await zoom();
    await app.page.setViewportSize({ width: 1400, height: 700 });
    await expect.poll(zoom, SLOW).not.toBe(before);
    await app.page.setViewportSize({ width: 1400, height: 900 });
    await expect.poll(zoom, SLOW).toBe(before);
  });

  it("complains of nothing on the way", () => {
    expect(app.complaints).toEqual([]);
  });
});
