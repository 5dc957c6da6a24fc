/** An editor works on stories beside the page: types, marks, cuts, edits captions, finds and replaces, pastes from elsewhere. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSample } from "../../host/services/index.js";
import { ROOT } from "../integration/program.js";
import { type OpenApp, openApp, settled } from "./app.js";

const shots = join(ROOT, "out/e2e");
let app: OpenApp;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  const sample = await makeSample(mkdtempSync(join(tmpdir(), "duikai-side-")));
  if (!sample.ok) throw new Error(sample.code);
  app = await openApp(sample.folder);
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(app.page);
});
afterAll(() => app?.close());

const text = () => app.page.locator(".side-text .cm-content");
const words = async () => (await text().locator(".cm-line").allTextContents()).join("\n");
const fit = () => app.page.locator(".side-fit output").textContent();
const steps = () => app.page.locator(".history li button").allTextContents();

/** A place on the running text of page 1, in pixels of the window. */
async function clickText(): Promise<void> {
  const box = await app.page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("there is no stage");
  await app.page.mouse.click(box.x + box.width / 2 + 80, box.y + box.height / 2 + 80);
}

describe("the side editor", () => {
  it("shows the story of the frame that is clicked, with the roles of its lines", async () => {
    await clickText();
    await app.page.keyboard.press("Control+e");
    await text().waitFor();
    expect((await words()).length).toBeGreaterThan(100);
    expect(await app.page.locator(".side-name").allTextContents()).toEqual(expect.arrayContaining(["主题", "正文"]));
    expect(await fit()).toMatch(/合适|余|缺/);
  });

  it("takes typing over to the page as one step, and undo back", async () => {
    const before = await words();
    await text().locator(".cm-line.side-role-paragraph").first().click();
    await app.page.keyboard.press("Home");
    await app.page.keyboard.type("今天上午，");
    expect((await words()).replace("今天上午，", "")).toBe(before);
    await expect.poll(steps).toEqual(["打开时的样子", "输入文字"]);
    await app.page.keyboard.press("Control+z");
    await expect.poll(words).toBe(before);
  });
});

describe("finding and replacing", () => {
  const rows = () => app.page.locator(".find-list [role=option]");

  it("lists all places of the edition with their pages", async () => {
    await app.page.keyboard.press("Control+f");
    await app.page.locator(".find-words").fill("岚江");
    await rows().nth(3).waitFor();
    expect(await app.page.locator(".find-count").textContent()).toMatch(/共 \d+ 处/);
    const places = await rows().locator("small").allTextContents();
    expect(places.some((place) => place.startsWith("1版"))).toBe(true);
    expect(places.some((place) => place.includes("图说"))).toBe(true);
  });

  it("goes to a place that is clicked, on its page and beside it", async () => {
    const row = rows().filter({ hasText: "3版" }).first();
    await row.click();
    await app.page.locator(".tabs [aria-selected=true]").filter({ hasText: "3" }).first().waitFor();
    await settled(app.page);
    await app.page.screenshot({ path: join(shots, "find.png") });
  });

  it("replaces all as one step, which undo takes back", async () => {
    const before = await rows().count();
    await app.page.keyboard.press("Control+h");
    await app.page.locator(".find-replacement").fill("岚水");
    await app.page.getByRole("button", { name: "全部替换" }).click();
    await expect.poll(() => app.page.locator(".find-count").textContent()).toMatch(/换了 \d+ 处.*没有找到/);
    await app.page.locator(".dock-tab").filter({ hasText: "历史" }).click();
    await expect.poll(async () => (await steps()).at(-1)).toMatch(/全部替换（\d+ 处）/);
    await app.page.locator(".canvas").focus();
    await app.page.keyboard.press("Control+z");
    await app.page.keyboard.press("Control+f");
    await app.page.locator(".find-words").fill("岚江");
    await expect.poll(() => rows().count()).toBe(before);
  });

  it("says where a pattern is wrong, and finds by one that is right", async () => {
    await app.page.getByLabel("正则").check();
    await app.page.locator(".find-words").fill("(\\d+");
    await expect.poll(() => app.page.locator(".find-count").textContent()).toContain("看不懂");
    await app.page.locator(".find-words").fill("\\d+月\\d+日");
    await rows().first().waitFor();
    expect(await rows().first().locator("mark").textContent()).toMatch(/^\d+月\d+日$/);
  });

  it("complains of nothing on the way", () => {
    expect(app.complaints).toEqual([]);
  });
});
