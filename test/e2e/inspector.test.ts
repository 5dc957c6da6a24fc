/** An editor sets frames, headlines, data and styles by their numbers: typed, seen on the page, and taken back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocRecord, FrameRecord, PageStyle } from "../../core/model/index.js";
import { frameRects } from "../../core/page/index.js";
import { mmFromPt } from "../../core/units/index.js";
import type { EditionFile } from "../../host/services/savedEdition/editionFile.js";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

/** Build machines are slow when much is built at once. */
const SLOWLY = { timeout: 20_000 };
let folder: string;
let app: OpenApp;

beforeAll(async () => {
  const sample = await freshSample();
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
async function choose(number: number, frame: FrameRecord, { isMore = false, clicks = 1, right = 12 } = {}): Promise<void> {
  const box = await app.page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("there is no stage");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const [from, to] = [await placeAt(middle.x - 100, middle.y - 100), await placeAt(middle.x + 100, middle.y + 100)];
  const [rect] = frameRects(framesOf(number).style.grid, frame);
  if (!rect) throw new Error("a frame without a place");
  // Near its upper left corner: pictures lie over the middle of some texts.
  const x = mmFromPt(rect.x) + right;
  const y = mmFromPt(rect.y) + 5;
  await app.page.mouse.move(0, 0);
  const at = {
    x: middle.x - 100 + ((x - from.x) / (to.x - from.x)) * 200,
    y: middle.y - 100 + ((y - from.y) / (to.y - from.y)) * 200,
  };
  if (isMore) await app.page.keyboard.down("Shift");
  await app.page.mouse.click(at.x, at.y, { clickCount: clicks });
  if (isMore) await app.page.keyboard.up("Shift");
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
  await app.page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await app.page.keyboard.press("Control+z");
  await expect.poll(() => undone().count(), SLOWLY).toBe(before + 1);
}

async function shot(name: string): Promise<void> {
  await settled(app.page);
  await keepPicture(app.page, `inspector-${name}`);
}

const ofKind = (number: number, kind: FrameRecord["content"]["kind"]) =>
  framesOf(number).frames.filter(({ content }) => content.kind === kind);

/** A text of page 1 in one block. */
function plainText(): FrameRecord {
  const text = ofKind(1, "text").find(({ place }) => place.kind === "grid" && place.cells.length === 1);
  if (!text) throw new Error("no text");
  return text;
}

describe("the inspector", () => {
  it("speaks of the page and the edition while nothing is chosen", async () => {
    await inspector().getByText("第 1 版").first().waitFor({ timeout: 30_000 });
    await shot("page");
    expect(await field("报名").inputValue()).not.toBe("");
  });

  it("changes the size of a frame by numbers and sums, and says why it cannot", async () => {
    await choose(1, plainText());
    await field("高").waitFor();
    await shot("frame");
    const before = Number(await field("高").inputValue());
    await field("高").fill(`${before}-2`);
    await field("高").press("Enter");
    await historyRows().nth(1).waitFor();
    expect(await field("高").inputValue()).toBe(String(before - 2));
    await field("高").press("ArrowUp");
    await expect.poll(() => field("高").inputValue(), SLOWLY).toBe(String(before - 1));
    await field("宽").fill("99");
    await field("宽").press("Enter");
    await inspector().locator(".wrong").waitFor();
    expect(await inspector().locator(".wrong").textContent()).toContain("超出版面");
    await shot("refused");
    await undo();
    await undo();
    expect(await field("高").inputValue()).toBe(String(before));
  });

  it("tints three frames at once, whose tints were not the same before", async () => {
    const frames = ofKind(1, "text").slice(0, 3);
    const [first, ...others] = frames;
    if (!first || others.length < 2) throw new Error("too few frames");
    await choose(1, first);
    await field("底纹").last().fill("20");
    await field("底纹").last().press("Enter");
    await expect.poll(() => historyRows().last().textContent(), SLOWLY).toBe("改边框底纹");
    for (const frame of others) await choose(1, frame, { isMore: true });
    await inspector().getByText("3 个版块").waitFor();
    expect(await field("底纹").last().getAttribute("placeholder")).toBe("混合");
    await field("底纹").last().fill("10");
    await field("底纹").last().press("Enter");
    await expect.poll(() => field("底纹").last().inputValue(), SLOWLY).toBe("10");
    await shot("tint");
    await undo();
    await expect.poll(() => field("底纹").last().inputValue(), SLOWLY).toBe("");
    await undo();
    await expect.poll(() => field("底纹").last().inputValue(), SLOWLY).toBe("0");
  });

  it("sets a headline in another size and type, and in two lines", async () => {
    const [headline] = ofKind(1, "headline");
    if (!headline) throw new Error("no headline");
    await choose(1, headline);
    const before = await field("主题字号").inputValue();
    await field("主题字号").fill("二号+2");
    await field("主题字号").press("Enter");
    await expect.poll(() => field("主题字号").inputValue(), SLOWLY).toBe("24");
    await field("字体").click();
    await app.page.locator(".ant-select-item-option").getByText("楷体", { exact: true }).click();
    await expect.poll(() => historyRows().last().textContent(), SLOWLY).toBe("改标题设置");
    await shot("headline");
    await undo();
    await undo();
    await expect.poll(() => field("主题字号").inputValue(), SLOWLY).toBe(before);
  });

  it("fills in the weather by hand and from a table, and says what cannot be", async () => {
    await app.page.getByText("2 民生", { exact: true }).first().click();
    await settled(app.page);
    const [box] = ofKind(2, "box");
    if (!box) throw new Error("no box");
    // A rule stands between its columns.
    await choose(2, box, { right: 70 });
    const sky = inspector().getByLabel("第 1 行 天气", { exact: true });
    await sky.waitFor();
    const before = await sky.inputValue();
    await sky.fill("大雨");
    await sky.press("Enter");
    await expect.poll(() => historyRows().last().textContent(), SLOWLY).toBe("改天气数据");
    await inspector().getByLabel("第 1 行 最低", { exact: true }).fill("80");
    await inspector().getByLabel("第 1 行 最低", { exact: true }).press("Enter");
    await inspector().locator(".problems").getByText("80℃").first().waitFor();
    await shot("weather");
    await undo();
    await undo();
    await expect.poll(() => sky.inputValue(), SLOWLY).toBe(before);
    await inspector().getByRole("button", { name: "粘贴表格…" }).click();
    await inspector().getByLabel("粘贴表格…").fill("日期,天气,风,最低气温,最高气温\n今日,小雪,北风3级,-4,2");
    await inspector().getByRole("button", { name: "填入" }).click();
    await expect.poll(() => sky.inputValue(), SLOWLY).toBe("小雪");
    expect(await inspector().getByLabel("第 1 行 最低", { exact: true }).inputValue()).toBe("-4");
    await expect.poll(() => undone().count(), SLOWLY).toBe(0);
    await undo();
    await expect.poll(() => sky.inputValue(), SLOWLY).toBe(before);
  });

  it("changes the style of the body, which flows anew on all pages that use it", async () => {
    const styles = app.page.locator("[data-region=styles]");
    await app.page.keyboard.press("Shift+F4");
    await styles.getByText("正文").first().waitFor();
    const size = styles.getByLabel("字号", { exact: true });
    const before = await size.inputValue();
    const picture = () => app.page.locator(".canvas").screenshot();
    await settled(app.page);
    const first = await picture();
    await size.fill(`${before}-0.5`);
    await size.press("Enter");
    await expect.poll(() => historyRows().last().textContent(), SLOWLY).toBe("改样式");
    await settled(app.page);
    await expect.poll(async () => (await picture()).equals(first)).toBe(false);
    await shot("style");
    await undo();
    await expect.poll(() => size.inputValue(), SLOWLY).toBe(before);
  });

  it("shows what chosen text is, and sets it in another type", async () => {
    await app.page.getByText("1 要闻", { exact: true }).first().click();
    await settled(app.page);
    const text = plainText();
    await app.page.keyboard.press("F4");
    await choose(1, text, { clicks: 2 });
    await inspector().getByText("光标处").waitFor();
    await app.page.keyboard.press("Shift+End");
    await inspector()
      .getByText(/选中 \d+ 字/)
      .waitFor();
    const emphasis = inspector().getByLabel("着重号", { exact: true });
    await emphasis.click();
    await expect.poll(() => emphasis.isChecked(), SLOWLY).toBe(true);
    await expect.poll(() => historyRows().last().textContent(), SLOWLY).toBe("着重号");
    await shot("text");
  });

  it("never complained", () => {
    expect(app.complaints).toEqual([]);
  });
});
