/** An editor changes pages in the browser: by mouse and keys, back and forth, saved, and found again after a crash. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EditionFile } from "../../host/services/savedEdition/editionFile.js";
import { openEdition } from "../../host/services/savedEdition/index.js";
import { type OpenApp, openApp, settled } from "./app.js";
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

const option = (selected: boolean) => app.page.locator(`.frame-list [role=option][aria-selected=${selected}]`);
const saveState = () => app.page.locator(".save-state").getAttribute("data-saved");
const historyRows = () => app.page.locator(".history li");

/** A place on a text of page 1, in pixels of the window. */
async function onText(): Promise<{ readonly x: number; readonly y: number }> {
  const box = await app.page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("there is no stage");
  return { x: box.x + box.width / 2 + 80, y: box.y + box.height / 2 + 80 };
}

async function chosen(): Promise<readonly string[]> {
  return option(true).evaluateAll((all) => all.map((each) => each.id.replace("frame-", "")));
}

/** The place of a frame as the file of the edition has it. */
function placeOnDisk(frame: string): unknown {
  const { records } = JSON.parse(readFileSync(join(folder, "duikai.json"), "utf8")) as EditionFile;
  const record = records.find(({ id }) => id === frame);
  return record?.type === "frame" ? record.place : null;
}

describe("changing pages", () => {
  let frame = "";

  it("chooses the frame under the pointer, and moves it by the line with the arrow keys", async () => {
    const { x, y } = await onText();
    await app.page.mouse.click(x, y);
    [frame = ""] = await chosen();
    expect(frame).not.toBe("");
    await app.page.keyboard.press("ArrowUp");
    await historyRows().nth(1).waitFor();
    await settled(app.page);
    expect(await saveState()).toBe("false");
  });

  it("takes it back and does it again by keys", async () => {
    await app.page.keyboard.press("Control+z");
    await app.page.locator(".history .undone").waitFor();
    await app.page.keyboard.press("Control+Shift+z");
    await app.page.locator(".history .undone").waitFor({ state: "detached" });
  });

  it("drags a frame by whole lines, once for the whole way", async () => {
    const before = await historyRows().count();
    const { x: onFrame, y } = await onText();
    // Beside the place of the click before: a second one there would go into the text.
    const x = onFrame + 20;
    await app.page.mouse.move(x, y);
    await app.page.mouse.down();
    for (let step = 1; step <= 12; step++) await app.page.mouse.move(x, y - step * 5);
    expect(await app.page.locator(".tool-words").textContent()).toMatch(/栏.+行/);
    await app.page.mouse.up();
    await historyRows().nth(before).waitFor();
    expect(await historyRows().count()).toBe(before + 1);
    expect(await chosen()).toEqual([frame]);
  });

  it("leaves all as it was when a drag ends with Escape", async () => {
    const before = await historyRows().count();
    const { x, y } = await onText();
    await app.page.mouse.move(x, y - 60);
    await app.page.mouse.down();
    await app.page.mouse.move(x, y + 20, { steps: 4 });
    await app.page.keyboard.press("Escape");
    await app.page.mouse.up();
    expect(await historyRows().count()).toBe(before);
    expect(await app.page.locator(".tool-words").isHidden()).toBe(true);
  });

  it("draws a rule with its tool, and goes back to the tool that selects", async () => {
    const before = await historyRows().count();
    const { x, y } = await onText();
    await app.page.keyboard.press("l");
    await app.page.mouse.move(x - 60, y + 60);
    await app.page.mouse.down();
    await app.page.mouse.move(x + 60, y + 64, { steps: 4 });
    await app.page.mouse.up();
    await historyRows().nth(before).waitFor();
    expect(await historyRows().last().textContent()).toBe("加线条");
    await app.page.keyboard.press("Control+z");
    await app.page.locator(".history .undone").waitFor();
    await app.page.mouse.click(x, y - 60);
    expect(await chosen()).toEqual([frame]);
  });

  it("saves what is on the screen", async () => {
    const before = placeOnDisk(frame);
    await app.page.keyboard.press("Control+s");
    await app.page.locator('.save-state[data-saved="true"]').waitFor({ timeout: 30_000 });
    expect(placeOnDisk(frame)).not.toEqual(before);
    expect(await openEdition(folder)).toMatchObject({ ok: true });
  });

  it("copies a frame to another page and takes it away there", async () => {
    const count = () => app.page.locator(".frame-list [role=option]").count();
    await app.page.keyboard.press("Control+c");
    await app.page.keyboard.press("PageDown");
    await settled(app.page);
    const before = await count();
    await app.page.keyboard.press("Control+v");
    await expect.poll(count).toBe(before + 1);
    await app.page.keyboard.press("Delete");
    await expect.poll(count).toBe(before);
  });

  it("shows a placeholder for a picture whose file is lost, and says so", async () => {
    const { pictures } = JSON.parse(readFileSync(join(folder, "duikai.json"), "utf8")) as EditionFile;
    const other = join(mkdtempSync(join(tmpdir(), "duikai-lost-")), "缺图");
    cpSync(folder, other, { recursive: true, filter: (path) => !/lock.json$|journal.jsonl$/.test(path) });
    rmSync(join(other, pictures[0]?.path ?? ""));
    const lost = await openApp(other);
    await lost.page.locator(".banner").waitFor({ timeout: 60_000 });
    expect(await lost.page.locator(".banner").textContent()).toContain(basename(pictures[0]?.file ?? "–"));
    await settled(lost.page);
    expect(lost.complaints).toEqual([]);
    await lost.close();
  });

  it("offers again what was not saved when the program ends badly", async () => {
    await app.crash();
    app = await openApp(folder);
    await app.page.locator(".banner").waitFor({ timeout: 60_000 });
    expect(await app.page.locator(".banner").textContent()).toContain("2 步");
    await app.page.getByRole("button", { name: "恢复" }).click();
    await app.page.locator(".banner").waitFor({ state: "detached" });
    await historyRows().nth(3).waitFor();
    expect(await saveState()).toBe("false");
  });

  it("complains of nothing on the way", () => {
    expect(app.complaints).toEqual([]);
  });
});
