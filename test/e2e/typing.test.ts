/** An editor types into the page in the browser: copy, a headline, Chinese by an input method, forth and back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocRecord } from "../../core/model/index.js";
import type { EditionFile } from "../../host/services/savedEdition/editionFile.js";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

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

const press = (key: string) => app.page.keyboard.press(key);
const typed = () => app.page.locator(".history li");

async function saved(): Promise<readonly DocRecord[]> {
  await press("Control+s");
  await app.page.locator('.save-state[data-saved="true"]').waitFor({ timeout: 30_000 });
  return (JSON.parse(readFileSync(join(folder, "duikai.json"), "utf8")) as EditionFile).records;
}

async function savedStories(): Promise<string> {
  return (await saved()).map((record) => (record.type === "story" ? record.text : "")).join("");
}

/** The lines of all 主题 of the saved edition. */
async function headlines(): Promise<readonly string[]> {
  return (await saved()).flatMap((record) =>
    record.type === "frame" && record.content.kind === "headline" ? record.content.setting.main : [],
  );
}

/** A place on a text of page 1, in pixels of the window. */
async function onText(): Promise<{ readonly x: number; readonly y: number }> {
  const box = await app.page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("there is no stage");
  return { x: box.x + box.width / 2 + 80, y: box.y + box.height / 2 + 80 };
}

/** What the stage shows round the caret. */
async function sight(): Promise<Buffer> {
  await settled(app.page);
  const caret = await app.page.locator(".text-input").boundingBox();
  if (caret === null) throw new Error("there is no caret");
  return app.page.screenshot({ clip: { x: caret.x - 60, y: caret.y - 20, width: 120, height: 60 } });
}

describe("typing on the page", () => {
  it("goes into a text by a double click, and shows what is typed there", async () => {
    const { x, y } = await onText();
    await app.page.mouse.dblclick(x, y);
    await app.page.locator(".text-input:focus").waitFor();
    const before = await sight();
    await app.page.keyboard.type("ABC");
    await typed().nth(1).waitFor();
    expect((await sight()).equals(before)).toBe(false);
    expect(await savedStories()).toContain("ABC");
  });

  it("shows what an input method puts together, and types what it gives", async () => {
    const steps = await typed().count();
    const before = await sight();
    const client = await app.page.context().newCDPSession(app.page);
    await client.send("Input.imeSetComposition", { text: "ni hao", selectionStart: 6, selectionEnd: 6 });
    await app.page.locator(".text-input.composing").waitFor();
    expect((await sight()).equals(before)).toBe(false);
    await keepPicture(app.page, "typing-composing");
    expect(await typed().count()).toBe(steps);
    await client.send("Input.insertText", { text: "你好" });
    await app.page.locator(".text-input:not(.composing)").waitFor();
    await expect.poll(savedStories).toContain("ABC你好");
  });

  it("gives up what an input method was putting together", async () => {
    const client = await app.page.context().newCDPSession(app.page);
    await client.send("Input.imeSetComposition", { text: "shi", selectionStart: 3, selectionEnd: 3 });
    await client.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
    await app.page.locator(".text-input:not(.composing)").waitFor();
    expect(await savedStories()).not.toContain("shi");
  });

  it("chooses by keys and takes away, and takes that back with its words", async () => {
    await press("Shift+ArrowLeft");
    await press("Shift+ArrowLeft");
    await press("Backspace");
    expect(await savedStories()).not.toContain("ABC你好");
    expect(await savedStories()).toContain("ABC");
    await press("Control+z");
    await expect.poll(savedStories).toContain("ABC你好");
  });

  it("copies, cuts and pastes words, not frames", async () => {
    await press("Shift+ArrowLeft");
    await press("Control+x");
    expect(await savedStories()).not.toContain("ABC你好");
    await press("Control+v");
    await press("Control+v");
    expect(await savedStories()).toContain("ABC你好好");
  });

  it("leaves with Escape, the frame chosen, and comes back with Enter", async () => {
    await press("Escape");
    expect(await app.page.locator(".text-caret").isHidden()).toBe(true);
    expect(await app.page.locator(".frame-list [aria-selected=true]").count()).toBe(1);
    await press("Enter");
    await app.page.locator(".text-input:focus").waitFor();
    await app.page.keyboard.type("首");
    await expect.poll(savedStories).toMatch(/\n首/);
    await press("Escape");
  });

  it("breaks lines of a headline and changes its words, on the page and in the copy", async () => {
    const { x, y } = await onText();
    // The headline over the text: the frame above it.
    await app.page.mouse.dblclick(x, y - 35);
    await app.page.locator(".text-input:focus").waitFor();
    const before = await headlines();
    await press("Home");
    await press("ArrowRight");
    await press("ArrowRight");
    await press("Enter");
    await settled(app.page);
    const broken = await headlines();
    expect(broken.length).toBe(before.length + 1);
    expect(broken.join("")).toBe(before.join(""));
    await app.page.keyboard.type("新");
    await expect.poll(async () => (await headlines()).join("")).toContain("新");
    await keepPicture(app.page, "typing-headline");
    expect(await savedStories()).toContain("新");
    await press("Escape");
  });

  it("says where the caret is, and takes words by the menu's own actions", async () => {
    const { x, y } = await onText();
    await app.page.mouse.dblclick(x, y);
    await app.page.locator(".text-input:focus").waitFor();
    await press("Control+a");
    await expect.poll(() => app.page.locator("[data-text-here]").textContent()).toMatch(/选中 \d+ 字/);
    await press("ArrowLeft");
    await expect.poll(() => app.page.locator("[data-text-here]").textContent()).toMatch(/第 1 栏第 1 行.*第 0 \/ \d+ 字/);
    await press("Escape");
  });

  it("chooses by the pointer over columns, as far as a click with Shift, and a word by two clicks", async () => {
    const { x, y } = await onText();
    const here = app.page.locator("[data-text-here]");
    await app.page.mouse.dblclick(x, y);
    await app.page.locator(".text-input:focus").waitFor();
    await app.page.mouse.move(x - 120, y);
    await app.page.mouse.down();
    await app.page.mouse.move(x - 60, y + 4, { steps: 4 });
    await app.page.mouse.move(x, y + 8, { steps: 4 });
    await app.page.mouse.up();
    await expect.poll(() => here.textContent()).toMatch(/第 2 栏.*选中 \d\d+ 字/);
    await keepPicture(app.page, "typing-chosen");
    await app.page.waitForTimeout(600);
    await app.page.mouse.click(x - 120, y);
    await app.page.keyboard.down("Shift");
    await app.page.mouse.click(x - 100, y);
    await app.page.keyboard.up("Shift");
    await expect.poll(() => here.textContent()).toMatch(/第 1 栏.*选中 \d 字/);
    await app.page.waitForTimeout(600);
    await app.page.mouse.dblclick(x, y);
    await expect.poll(() => here.textContent()).toMatch(/选中 \d+ 字/);
    await press("Escape");
  });

  it("is brought into sight, on whatever page it goes to", async () => {
    const { x, y } = await onText();
    await app.page.mouse.move(x, y);
    for (let turn = 0; turn < 14; turn++) await app.page.mouse.wheel(0, -100);
    await settled(app.page);
    await app.page.mouse.dblclick(x, y);
    await app.page.locator(".text-input:focus").waitFor();
    for (const key of ["Control+End", "Control+Home"]) {
      await press(key);
      await settled(app.page);
      const [caret, stage] = [await app.page.locator(".text-caret").boundingBox(), await app.page.locator(".canvas").boundingBox()];
      if (caret === null || stage === null) throw new Error("there is no caret");
      expect(caret.x).toBeGreaterThan(stage.x);
      expect(caret.x).toBeLessThan(stage.x + stage.width);
      expect(caret.y).toBeGreaterThan(stage.y);
      expect(caret.y).toBeLessThan(stage.y + stage.height);
    }
    await press("Escape");
  });

  it("needs no mouse: the list of frames leads to a text, F2 into it, keys through it", async () => {
    await app.page.locator(".frame-list").focus();
    await press("End");
    await press("Enter");
    await press("F2");
    await app.page.locator(".text-input:focus").waitFor();
    await app.page.keyboard.type("龘");
    await press("Shift+ArrowLeft");
    await press("Control+b");
    const record = (await saved()).find((each) => each.type === "story" && each.text.includes("龘"));
    const at = record?.type === "story" ? record.text.indexOf("龘") : -1;
    expect(record).toMatchObject({ marks: expect.arrayContaining([{ from: at, to: at + 1, kind: "strong" }]) });
    await press("Escape");
  });

  it("complains of nothing on the way", () => {
    expect(app.complaints).toEqual([]);
  });
});
