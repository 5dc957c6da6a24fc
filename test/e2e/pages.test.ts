/** An editor makes an edition in the browser: a new one from a template, its pages, stories from page to page and aside, saved under another name. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EditionFile } from "../../host/services/savedEdition/editionFile.js";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

let folder: string;
let app: OpenApp;

beforeAll(async () => {
  const sample = await freshSample();
  folder = sample.folder;
  app = await openApp(folder);
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(app.page);
}, 120_000);
afterAll(() => app?.close());

const tabs = () => app.page.locator(".tabs [role=tab]").allTextContents();
const chosenTab = () => app.page.locator(".tabs [role=tab][aria-selected=true]").textContent();
/** Steps that can be taken back; the first row of the history is the edition as it was opened. */
const steps = async () => Math.max(0, (await app.page.locator(".history li:not(.undone)").count()) - 1);
const pasted = () => app.page.locator(".paste-row").count();
const look = (name: string) => keepPicture(app.page, `pages-${name}`);
/** Waits as long as a loaded machine may take. */
const eventually = <Value>(value: () => Value | Promise<Value>) => expect.poll(value, { timeout: 30_000 });
const picture = (wait: Locator) => wait.waitFor({ timeout: 20_000 });

/** Does what a menu offers, by its words. */
async function fromMenu(menu: string, item: string): Promise<void> {
  await app.page.getByRole("menuitem", { name: menu, exact: true }).click();
  await app.page.getByRole("menuitem", { name: item }).click();
}

/** Presses on one thing and lets go over another, the way an unhurried hand goes. */
async function carry(from: Locator, to: Locator, off = { x: 0, y: 0 }): Promise<void> {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (a === null || b === null) throw new Error("there is nothing to carry, or no place");
  const { mouse } = app.page;
  await mouse.move(a.x + a.width / 2 + off.x, a.y + a.height / 2 + off.y);
  await mouse.down();
  await mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 12 });
  await mouse.up();
}

function recordsOnDisk(name: string): EditionFile["records"] {
  return (JSON.parse(readFileSync(join(folder, name, "duikai.json"), "utf8")) as EditionFile).records;
}

describe("a new edition", () => {
  it("is made from a template and opens on its first, empty page, which says what to do", async () => {
    await app.page.keyboard.press("Control+Alt+n");
    const dialog = app.page.getByRole("dialog");
    await picture(dialog.locator("img.host-picture").nth(17));
    await app.page.locator("#new-paper").fill("江岸晚报");
    await app.page.locator("#new-date").fill("2026-12-01");
    await dialog.locator('[data-template="tabloid-front"]').click();
    await app.page.locator("#new-pages").fill("3");
    await app.page.locator("#new-pages").press("Tab");
    await dialog.getByLabel("第 3 版的版名").fill("健康");
    await look("new-edition");
    await dialog.getByRole("button", { name: "新建并打开" }).click();
    await eventually(tabs).toEqual(["1 要闻", "2 综合", "3 健康"]);
    await settled(app.page);
    expect(await app.page.locator(".empty-page").textContent()).toContain("第 1 版还空着");
    await look("empty-page");
    expect(recordsOnDisk("江岸晚报 2026-12-01").filter(({ type }) => type === "page").length).toBe(3);
  });

  it("gets pages, in the order that a person drags them to, and loses empty ones at once", async () => {
    await app.page.locator(".tab-add").click();
    await app.page.locator("#page-section").fill("副刊");
    await app.page.getByRole("button", { name: "加版" }).click();
    await eventually(tabs).toEqual(["1 要闻", "2 副刊", "3 综合", "4 健康"]);
    await eventually(chosenTab).toBe("2 副刊");
    await carry(app.page.locator(".tabs [role=tab]").nth(3), app.page.locator(".tabs [role=tab]").nth(1));
    await eventually(tabs).toEqual(["1 要闻", "2 健康", "3 副刊", "4 综合"]);
    await app.page.keyboard.press("Control+Alt+PageDown");
    await eventually(tabs).toEqual(["1 要闻", "2 健康", "3 综合", "4 副刊"]);
    expect(await chosenTab()).toBe("4 副刊");
    await app.page.locator(".tabs [role=tab]").nth(3).click({ button: "right" });
    await app.page.getByRole("menuitem", { name: "删除这一版" }).click();
    await eventually(tabs).toEqual(["1 要闻", "2 健康", "3 综合"]);
    await app.page.keyboard.press("Control+Alt+r");
    await app.page.locator("#page-section").fill("生活");
    await app.page.keyboard.press("Enter");
    await eventually(tabs).toEqual(["1 要闻", "2 健康", "3 生活"]);
  });
});

describe("pages with stories", () => {
  it("are found again in the list, the last ones first, with a picture of what was saved", async () => {
    await app.page.keyboard.press("Control+s");
    await app.page.locator('.save-state[data-saved="true"]').waitFor({ timeout: 30_000 });
    await eventually(() => existsSync(join(folder, "江岸晚报 2026-12-01", "thumbnail.png"))).toBe(true);
    await app.page.keyboard.press("Control+o");
    const cards = app.page.locator(".edition-cards button");
    await picture(cards.first().locator("img"));
    expect(await cards.first().textContent()).toContain("江岸晚报 2026-12-01");
    await look("start");
    await cards.filter({ hasText: "样报" }).click();
    await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
    await settled(app.page);
  });

  it("show how they stand, side by side as they lie open, over the whole stage too", async () => {
    await app.page.keyboard.press("Control+Alt+o");
    await app.page.locator(".big-board canvas[data-painted]").nth(2).waitFor({ timeout: 30_000 });
    expect(await app.page.locator(".big-board .page-state").first().textContent()).toMatch(/满 \d+%/);
    await look("board");
    await app.page.locator('.big-board .page-card[data-page="2"]').dblclick();
    await app.page.locator(".big-board").waitFor({ state: "detached" });
    expect(await chosenTab()).toMatch(/^2 /);
  });

  it("give a story to another page through its tab, with all that belongs to it", async () => {
    await app.page.keyboard.press("PageUp");
    await settled(app.page);
    const before = await steps();
    const box = await app.page.locator(".canvas").boundingBox();
    if (box === null) throw new Error("there is no stage");
    const { mouse } = app.page;
    const tab = await app.page.locator(".tabs [role=tab]").nth(1).boundingBox();
    await mouse.click(box.x + box.width / 2 + 80, box.y + box.height / 2 + 80);
    await mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 80);
    await mouse.down();
    await mouse.move((tab?.x ?? 0) + 20, (tab?.y ?? 0) + 8, { steps: 12 });
    await picture(app.page.locator(".carry-ghost"));
    expect(await app.page.locator(".carry-ghost").textContent()).toContain("移到第 2 版");
    await look("carry");
    await mouse.up();
    await eventually(chosenTab).toMatch(/^2 /);
    await eventually(steps).toBe(before + 1);
    expect(await app.page.locator(".carry-ghost").count()).toBe(0);
    expect(await app.page.locator(".frame-list [aria-selected=true]").count()).toBeGreaterThan(1);
  });

  it("lay it on the pasteboard, and take it back where there is room", async () => {
    await app.page.keyboard.press("Control+Alt+b");
    await eventually(pasted).toBe(1);
    await settled(app.page);
    await look("pasteboard");
    // The page that it came from has its room still.
    await app.page.keyboard.press("PageUp");
    await settled(app.page);
    const row = app.page.locator(".paste-row.story").first();
    await carry(row, app.page.locator("#stage"));
    await eventually(pasted).toBe(0);
    await eventually(() => app.page.locator(".frame-list [aria-selected=true]").count()).toBeGreaterThan(0);
    await settled(app.page);
    await look("brought-back");
  });

  it("are duplicated, and deleted after a question, their stories kept", async () => {
    const all = (await tabs()).length;
    await fromMenu("版面", "复制这一版");
    await eventually(async () => (await tabs()).length).toBe(all + 1);
    const before = await pasted();
    await fromMenu("版面", "删除这一版");
    await look("delete");
    await app.page.getByRole("dialog").getByRole("button", { name: "删除这一版" }).click();
    await eventually(async () => (await tabs()).length).toBe(all);
    const after = await pasted();
    expect(after).toBeGreaterThan(before);
    await app.page.locator(".paste-row").last().focus();
    await app.page.keyboard.press("Delete");
    await eventually(pasted).toBe(after - 1);
  });

  it("give a story to a late edition alone, and show each variant as it is", async () => {
    await app.page.keyboard.press("Control+Home");
    await settled(app.page);
    await fromMenu("版面", "新建版次");
    await app.page.locator("#variant-name").fill("晚版");
    await app.page.keyboard.press("Enter");
    const chip = (name: string) => app.page.locator(".variant-bar button", { hasText: name });
    await app.page.locator('.variant-bar button[aria-pressed="true"]', { hasText: "晚版" }).waitFor();
    await chip("基本版").click();
    await settled(app.page);
    const box = await app.page.locator(".canvas").boundingBox();
    if (box === null) throw new Error("there is no stage");
    const frames = () => app.page.locator(".frame-list [role=option]").count();
    const before = await frames();
    const kept = await pasted();
    await app.page.mouse.click(box.x + box.width / 2 - 120, box.y + box.height / 2 + 120);
    await app.page.locator(".frame-list [aria-selected=true]").first().waitFor({ state: "attached" });
    await carry(app.page.locator(".canvas"), chip("晚版"), { x: -120, y: 125 });
    await eventually(frames).toBeLessThan(before);
    expect(await pasted()).toBeGreaterThan(kept);
    await app.page.keyboard.press("Control+Alt+e");
    await eventually(frames).toBe(before);
    expect(await pasted()).toBe(kept);
    await settled(app.page);
    await look("variant");
    await app.page.keyboard.press("Control+Alt+e");
    await eventually(frames).toBeLessThan(before);
  });

  it("are as they were when all is taken back", async () => {
    for (let left = await steps(); left > 0; left = await steps()) {
      await app.page.keyboard.press("Control+z");
      await eventually(steps).toBeLessThan(left);
    }
    await eventually(tabs).toEqual(["1 要闻", "2 民生", "3 副刊", "4 生活"]);
    expect(await pasted()).toBe(0);
  });

  it("are saved under another name, and opened there", async () => {
    await app.page.keyboard.press("Control+Shift+s");
    await app.page.locator("#save-as-name").fill("样报 晚版");
    await app.page.keyboard.press("Enter");
    await eventually(() => app.page.locator(".edition-here").textContent()).toContain("样报 晚版");
    await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
    expect(recordsOnDisk("样报 晚版").filter(({ type }) => type === "page").length).toBe(
      recordsOnDisk("样报").filter(({ type }) => type === "page").length,
    );
  });

  it("complain of nothing on the way", () => {
    expect(app.complaints).toEqual([]);
  });
});
