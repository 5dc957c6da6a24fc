import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

let app: OpenApp;

beforeAll(async () => {
  const sample = await freshSample();
  app = await openApp(sample.folder);
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(app.page);
});
afterAll(() => app?.close());

const offers = () => app.page.locator(".offer");
const note = () => app.page.locator(".preview-note");
const history = () => app.page.locator(".history li");
/** What the stage shows of the page: how bright it is, in squares of four pixels. */
const stage = () =>
  app.page
    .locator(".canvas canvas")
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const small = new OffscreenCanvas(Math.ceil(canvas.width / 4), Math.ceil(canvas.height / 4));
      const context = small.getContext("2d");
      context?.drawImage(canvas, 0, 0, small.width, small.height);
      const { data } = context?.getImageData(0, 0, small.width, small.height) ?? { data: [] };
      return Array.from({ length: data.length / 4 }, (_, index) => data[index * 4 + 1] ?? 0);
    });
/** The share of squares that are clearly darker or brighter: edges of glyphs come out a little otherwise in a part painted by itself. */
const change = (a: readonly number[], b: readonly number[]) =>
  a.filter((value, index) => Math.abs(value - (b[index] ?? 0)) > 40).length / a.length;
const undo = async () => {
  await app.page.locator(".canvas").focus();
  await app.page.keyboard.press("Control+z");
  await app.page.locator(".history .undone").last().waitFor();
  await settled(app.page);
};

/** Points at something until the stage shows it. */
async function pointAt(choice: Locator): Promise<void> {
  await choice.hover();
  await note().waitFor();
  await settled(app.page);
}

async function leave(): Promise<void> {
  await app.page.mouse.move(400, 8);
  await note().waitFor({ state: "detached" });
  await settled(app.page);
}

/** Chooses a frame of page 1 by the list of frames, and gives the focus to the page. */
async function choose(frame: string): Promise<void> {
  const list = app.page.locator(".frame-list");
  await list.focus();
  await app.page.keyboard.press("Home");
  for (let step = 0; (await list.getAttribute("aria-activedescendant")) !== `frame-${frame}`; step++) {
    if (step > 60) throw new Error(`there is no frame ${frame} on the page`);
    await app.page.keyboard.press("ArrowDown");
  }
  await app.page.keyboard.press("Enter");
  await app.page.locator(".canvas").focus();
}

/** The headline of a small story on page 1, with its text right under it. */
const HEADLINE = "p1-f23";
/** A proposal that is not how the page stands. */
const other = () => app.page.locator(".offer:not([aria-current])").first();

describe("proposals", () => {
  it("come with small pictures and their faults when a person asks by a key", async () => {
    await app.page.locator(".canvas").focus();
    await app.page.keyboard.press("Control+Alt+l");
    await offers().first().waitFor({ timeout: 60_000 });
    expect(await offers().count()).toBeGreaterThan(1);
    await offers().last().locator("canvas[data-painted]").waitFor({ timeout: 30_000 });
    expect(await offers().first().textContent()).toMatch(/方案 1　扣 [\d.]+ 分.*头条 \d 栏/);
    await keepPicture(app.page, "planner-proposals");
  });

  it("are seen on the stage while they are pointed at, and nothing is changed", async () => {
    const before = await stage();
    await pointAt(other());
    expect(await note().textContent()).toMatch(/方案 \d，扣/);
    expect(change(before, await stage())).toBeGreaterThan(0.02);
    await keepPicture(app.page, "planner-preview");
    await leave();
    expect(change(before, await stage())).toBeLessThan(0.001);
    expect(await history().count()).toBe(0);
  });

  it("are left by Escape", async () => {
    await pointAt(other());
    await app.page.keyboard.press("Escape");
    await note().waitFor({ state: "detached" });
    expect(await history().count()).toBe(0);
    await leave();
  });

  it("are taken by a click, as one step that can be taken back", async () => {
    const before = await stage();
    await pointAt(other());
    const seen = await stage();
    await other().click();
    await history().nth(1).waitFor();
    expect(await history().last().textContent()).toBe("采用版面方案");
    await leave();
    await expect.poll(async () => change(seen, await stage()), { timeout: 15_000 }).toBeLessThan(0.001);
    expect(change(before, await stage())).toBeGreaterThan(0.02);
    await app.page.locator(".offer[aria-current]").waitFor();
    await undo();
    await expect.poll(async () => change(before, await stage()), { timeout: 15_000 }).toBeLessThan(0.001);
  });

  it("are walked through and taken by the keyboard alone", async () => {
    await offers().first().focus();
    await app.page.keyboard.press("End");
    await note().waitFor();
    expect(await note().textContent()).toContain(`方案 ${await offers().count()}`);
    await app.page.keyboard.press("Enter");
    await app.page.locator(".history .undone").waitFor({ state: "detached" });
    await settled(app.page);
    await undo();
  });

  it("bring in what waits on the pasteboard, where it is ticked", async () => {
    const waiting = app.page.locator(".wishes fieldset");
    await choose(HEADLINE);
    await app.page.keyboard.press("Control+Alt+b");
    await waiting.getByText("全市秋粮入库").click();
    await app.page.locator(".wishes").getByRole("button", { name: "出方案" }).click();
    await offers().filter({ hasText: "排上备用稿 1 件" }).first().waitFor({ timeout: 60_000 });
    await keepPicture(app.page, "planner-pasteboard");
    await offers().filter({ hasText: "排上备用稿 1 件" }).first().click();
    await waiting.waitFor({ state: "detached" });
    await app.page.locator(".canvas").focus();
    await app.page.keyboard.press("Control+z");
    await waiting.waitFor();
    await app.page.keyboard.press("Control+z");
    await waiting.waitFor({ state: "detached" });
    await settled(app.page);
  });
});

describe("mends", () => {
  const findings = () => app.page.locator(".findings .row");
  const mends = () => app.page.locator(".row-mend");

  it("put right what was made bad on purpose, as one step", async () => {
    await app.page.keyboard.press("F8");
    await choose(HEADLINE);
    await app.page.keyboard.press("ArrowDown");
    await app.page.keyboard.press("ArrowDown");
    await mends().first().waitFor({ timeout: 30_000 });
    const bad = await findings().count();
    await pointAt(mends().first());
    expect(await note().textContent()).toContain("移动");
    await keepPicture(app.page, "planner-mend");
    await mends().first().click();
    await expect.poll(() => history().last().textContent(), { timeout: 15_000 }).toMatch(/^把版块 .+ 移动/);
    await leave();
    await expect.poll(() => findings().count(), { timeout: 30_000 }).toBeLessThan(bad);
  });

  it("are done by a key, the next one on the page", async () => {
    await choose(HEADLINE);
    await app.page.keyboard.press("ArrowDown");
    await app.page.keyboard.press("ArrowDown");
    await mends().first().waitFor({ timeout: 30_000 });
    const before = await history().count();
    await app.page.keyboard.press("Control+Alt+h");
    await expect.poll(() => history().count(), { timeout: 15_000 }).toBe(before + 1);
    expect(await history().last().textContent()).toMatch(/^把版块 .+ 移动/);
    await app.page.locator(".findings[aria-busy=false]").waitFor();
  });
});

describe("copy-fit and headlines", () => {
  const heads = () => app.page.locator(".heading");
  const steps = () => app.page.locator(".step");
  const fit = () => app.page.locator(".planner .fit");

  it("list the ways to set the chosen headline, each as it would look, and set it by a click", async () => {
    await choose(HEADLINE);
    await app.page.keyboard.press("Control+Alt+f");
    await heads().first().locator("canvas[data-painted]").waitFor({ timeout: 30_000 });
    expect(await app.page.locator("[data-region=fit] h3").first().textContent()).toContain("全市秋粮入库");
    await app.page.getByRole("button", { name: /^全部 \d+ 种$/ }).click();
    await keepPicture(app.page, "planner-headlines");
    const larger = heads().filter({ hasText: "多占" }).first();
    await pointAt(larger);
    await larger.click();
    await leave();
    await app.page.getByText("历史", { exact: true }).click();
    await expect.poll(() => history().last().textContent()).toBe("换标题排法");
  });

  it("say what the text lost by it, and make it fit again by a click", async () => {
    await app.page.keyboard.press("Control+Alt+f");
    await fit().waitFor({ timeout: 30_000 });
    await expect.poll(() => fit().textContent(), { timeout: 15_000 }).toMatch(/^余 \d+ 行 \d+ 字/);
    await pointAt(steps().first());
    await keepPicture(app.page, "planner-fit");
    const does = await steps().first().locator("span").first().textContent();
    expect(await note().textContent()).toContain(does ?? "–");
    await steps().first().click();
    await leave();
    await expect.poll(() => fit().textContent(), { timeout: 15_000 }).not.toMatch(/^余/);
  });
});

it("complains of nothing on the way", () => {
  expect(app.complaints).toEqual([]);
});
