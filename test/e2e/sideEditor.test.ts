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
  it("takes a picture", async () => {
    await app.page.screenshot({ path: join(shots, "side-editor.png") });
  });
});
