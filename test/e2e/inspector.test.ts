/** An editor sets frames, headlines, data and styles by their numbers: typed, seen on the page, and taken back. */
import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocRecord, FrameRecord, PageStyle } from "../../core/model/index.js";
import { frameRect } from "../../core/page/index.js";
import { mmFromPt } from "../../core/units/index.js";
import { makeSample } from "../../host/services/index.js";
import type { EditionFile } from "../../host/services/savedEdition/editionFile.js";
import { ROOT } from "../integration/program.js";
import { type OpenApp, openApp, settled } from "./app.js";

const SHOTS = join(ROOT, "out/e2e");
const documents = mkdtempSync(join(tmpdir(), "duikai-documents-"));
let folder: string;
let app: OpenApp;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  const sample = await makeSample(documents);
  if (!sample.ok) throw new Error(sample.code);
  folder = join(sample.folder, "样报");
  app = await openApp(sample.folder);
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(app.page);
});
afterAll(() => app?.close());

const inspector = () => app.page.locator("[data-region=inspector]");
const field = (label: string) => inspector().getByLabel(label, { exact: true });
const historyRows = () => app.page.locator(".history li");
const undone = () => app.page.locator(".history .undone");

function edition(): { readonly records: readonly DocRecord[]; readonly styles: readonly PageStyle[] } {
  return JSON.parse(readFileSync(join(folder, "duikai.json"), "utf8")) as EditionFile;
}

/** The frames of a page as the file has them, and their grid. */
function framesOf(number: number): { readonly frames: readonly FrameRecord[]; readonly style: PageStyle } {
  const { records, styles } = edition();
  const page = records.find((record) => record.type === "page" && record.number === number);
  if (page?.type !== "page") throw new Error("no page");
  const style = styles.find(({ id }) => id === page.style);
  if (!style) throw new Error("no style");
  return {
    style,
    frames: page.frames.flatMap((id) => records.filter((record): record is FrameRecord => record.id === id && record.type === "frame")),
  };
}

/** Clicks the middle of a frame: the status bar says where on the page a pixel lies, in millimetres. */
async function choose(number: number, frame: FrameRecord, modifiers: readonly "Shift"[] = []): Promise<void> {
  const box = await app.page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("there is no stage");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const [from, to] = [await placeAt(middle.x - 100, middle.y - 100), await placeAt(middle.x + 100, middle.y + 100)];
  const rect = frameRect(framesOf(number).style.grid, frame);
  const x = mmFromPt(rect.x) + mmFromPt(rect.width) / 2;
  const y = mmFromPt(rect.y) + mmFromPt(rect.height) / 2;
  await app.page.mouse.move(0, 0);
  const at = {
    x: middle.x - 100 + ((x - from.x) / (to.x - from.x)) * 200,
    y: middle.y - 100 + ((y - from.y) / (to.y - from.y)) * 200,
  };
  for (const key of modifiers) await app.page.keyboard.down(key);
  await app.page.mouse.click(at.x, at.y);
  for (const key of modifiers) await app.page.keyboard.up(key);
}

async function placeAt(x: number, y: number): Promise<{ readonly x: number; readonly y: number }> {
  await app.page.mouse.move(x, y);
  const text = (await app.page.locator(".status .figures").first().textContent()) ?? "";
  const [across = Number.NaN, down = Number.NaN] = [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(([figure]) => Number(figure));
  return { x: across, y: down };
}

/** Takes the last step back by keys, away from all fields. */
async function undo(): Promise<void> {
  const before = await undone().count();
  await app.page
    .locator(".history li")
    .first()
    .focus()
    .catch(() => {});
  await app.page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await app.page.keyboard.press("Control+z");
  await expect.poll(() => undone().count()).toBe(before + 1);
}

async function shot(name: string): Promise<void> {
  await settled(app.page);
  await app.page.screenshot({ path: join(SHOTS, `inspector-${name}.png`) });
}

const ofKind = (number: number, kind: FrameRecord["content"]["kind"]) =>
  framesOf(number).frames.filter(({ content }) => content.kind === kind);

describe("the inspector", () => {
  it("speaks of the page and the edition while nothing is chosen", async () => {
    await inspector().getByText("第 1 版").first().waitFor({ timeout: 30_000 });
    await shot("page");
    expect(await field("报名").inputValue()).not.toBe("");
  });

  it("changes the size of a frame by numbers and sums, and says why it cannot", async () => {
    const [text] = ofKind(1, "text");
    if (!text) throw new Error("no text");
    await choose(1, text);
    await field("高").waitFor();
    await shot("frame");
    const before = Number(await field("高").inputValue());
    await field("高").fill(`${before}-2`);
    await field("高").press("Enter");
    await historyRows().nth(1).waitFor();
    expect(await field("高").inputValue()).toBe(String(before - 2));
    await field("高").press("ArrowUp");
    await expect.poll(() => field("高").inputValue()).toBe(String(before - 1));
    await field("宽").fill("99");
    await field("宽").press("Enter");
    await inspector().locator(".wrong").waitFor();
    expect(await inspector().locator(".wrong").textContent()).toContain("超出版面");
    await shot("refused");
    await undo();
    await undo();
    expect(await field("高").inputValue()).toBe(String(before));
  });
});
