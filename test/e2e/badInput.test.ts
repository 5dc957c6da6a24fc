/** What goes wrong round an editor: broken files, folders that cannot be written, a full disk, two windows, a host that goes away. Said plainly, and nothing lost. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { EditionFile } from "../../host/services/savedEdition/editionFile.js";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

let sample = "";
const apps: OpenApp[] = [];
const mounts: string[] = [];

beforeAll(async () => {
  const made = await freshSample();
  sample = join(made.folder, "样报");
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});
afterAll(() => {
  for (const mount of mounts) execFileSync("umount", [mount]);
});

/** A folder with copies of the sample under these names. */
function folderWith(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "duikai-bad-"));
  for (const name of names) copyTo(join(folder, name));
  return folder;
}

function copyTo(folder: string): void {
  cpSync(sample, folder, { recursive: true, filter: (path) => !/lock\.json$|journal\.jsonl$/.test(path) });
}

function fileOf(edition: string): EditionFile {
  return JSON.parse(readFileSync(join(edition, "duikai.json"), "utf8")) as EditionFile;
}

async function opened(...folders: readonly string[]): Promise<OpenApp> {
  const app = await openApp(...folders);
  apps.push(app);
  return app;
}

async function painted(page: Page): Promise<void> {
  await page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(page);
}

/** A window of its own on the same program. */
async function secondWindow({ page, url }: OpenApp): Promise<Page> {
  const second = await page
    .context()
    .browser()
    ?.newPage({ viewport: { width: 1400, height: 900 } });
  if (second === undefined) throw new Error("there is no browser");
  await second.addInitScript(() => localStorage.setItem("duikai-tour", JSON.stringify("done")));
  await second.goto(url);
  await painted(second);
  return second;
}

/** Moves a text of the page by a line. */
async function moveText(page: Page, key: "ArrowUp" | "ArrowDown" = "ArrowUp"): Promise<void> {
  const box = await page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("there is no stage");
  await page.mouse.click(box.x + box.width / 2 + 80, box.y + box.height / 2 + 80);
  await page.keyboard.press(key);
}

const banner = (page: Page) => page.locator(".banner");
const steps = (page: Page) => page.locator(".history li:not(.undone)");

describe("files that cannot be opened", () => {
  it("are passed over at the start; asked for, each says what is wrong with it, and the others stay at hand", async () => {
    const folder = folderWith("坏版", "新版", "样报");
    writeFileSync(join(folder, "坏版", "duikai.json"), '{"format":"duikai-edition","version":1,"records":[');
    const newer = { ...fileOf(join(folder, "新版")), version: 99 };
    writeFileSync(join(folder, "新版", "duikai.json"), JSON.stringify(newer));
    const { page } = await opened(folder);
    await painted(page);
    const choose = page.getByLabel("打开哪份版面");
    await choose.selectOption({ label: "坏版" });
    await expect.poll(() => page.locator(".start-notice").textContent()).toMatch(/^读不了 坏版\/duikai\.json：/);
    await page.getByRole("button", { name: /^新版/ }).click();
    await expect.poll(() => page.locator(".start-notice").textContent()).toContain("第 99 版格式");
    await page.getByRole("button", { name: /^样报/ }).click();
    await painted(page);
    expect(await page.locator(".start-notice").count()).toBe(0);
    // What cannot be read is left as it is.
    expect(readFileSync(join(folder, "坏版", "duikai.json"), "utf8")).toBe('{"format":"duikai-edition","version":1,"records":[');
  });

  it("say so on the start screen when there is no other edition", async () => {
    const folder = folderWith("坏版");
    writeFileSync(join(folder, "坏版", "duikai.json"), "[]");
    const { page } = await opened(folder);
    await page.locator(".start-notice").waitFor();
    expect(await page.locator(".start-notice").textContent()).toContain("坏版/duikai.json");
  });
});

describe("fonts that are not those of the edition", () => {
  it("are a finding that names them", async () => {
    const folder = folderWith("样报");
    const file = fileOf(join(folder, "样报"));
    const [font, ...others] = file.fonts;
    if (font === undefined) throw new Error("the sample was saved with its fonts");
    const changed = { ...file, fonts: [{ ...font, key: "0123456789abcdef" }, ...others] };
    writeFileSync(join(folder, "样报", "duikai.json"), JSON.stringify(changed));
    const { page } = await opened(folder);
    await painted(page);
    await page.locator(".status button", { hasText: /检查/ }).click();
    await page.locator(".findings .row", { hasText: `字体 ${font.name} 与存版时不是同一个文件` }).waitFor({ timeout: 60_000 });
  });
});

/** A small disk of its own; null where this system lets nobody make one. */
function smallDisk(): string | null {
  const place = mkdtempSync(join(tmpdir(), "duikai-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "none", place], { stdio: "ignore" });
  } catch {
    return null;
  }
  mounts.push(place);
  copyTo(join(place, "样报"));
  return place;
}
const mayMount = process.platform === "linux" && process.getuid?.() === 0;

describe("a folder that cannot be written", () => {
  it.skipIf(!mayMount)("can be looked at, says so, and refuses changes with the reason", async ({ skip }) => {
    const place = smallDisk();
    if (place === null) return skip();
    execFileSync("mount", ["-o", "remount,ro", place]);
    const { page } = await opened(place);
    await painted(page);
    expect(await banner(page).textContent()).toMatch(/^样报 不能写（EROFS）：只能看，不能改/);
    const before = await page.locator(".frame-list [role=option]").allTextContents();
    await moveText(page);
    await expect.poll(() => page.locator(".status .warning").textContent()).toContain("不能写");
    expect(await page.locator(".frame-list [role=option]").allTextContents()).toEqual(before);
  });

  it.skipIf(!mayMount)("keeps changes in memory while the disk is full, says so, and writes them once there is room", async ({ skip }) => {
    const place = smallDisk();
    if (place === null) return skip();
    const { page } = await opened(place);
    await painted(page);
    const filler = join(place, "filler");
    execFileSync("sh", ["-c", `cat /dev/zero > ${filler} 2>/dev/null || true`]);
    await moveText(page);
    await expect.poll(() => banner(page).textContent()).toMatch(/^改动写不进 样报（ENOSPC.*）：还在内存里/);
    await page.keyboard.press("Control+s");
    await expect.poll(() => banner(page).textContent()).toContain("ENOSPC");
    expect(fileOf(join(place, "样报")).revision).toBe(0);
    rmSync(filler);
    await page.keyboard.press("ArrowUp");
    await banner(page).waitFor({ state: "detached" });
    const journal = readFileSync(join(place, "样报", "journal.jsonl"), "utf8");
    expect(journal.match(/"revision":\d+/g)).toEqual(['"revision":1', '"revision":2']);
    await page.keyboard.press("Control+s");
    await page.locator(".save-state[data-saved=true]").waitFor();
    expect(fileOf(join(place, "样报")).revision).toBe(2);
  });
});

describe("two windows on one edition", () => {
  it("each show what is done in the other, and say when both changed the same place", async () => {
    const app = await opened(folderWith("样报"));
    await painted(app.page);
    const second = await secondWindow(app);
    await moveText(app.page);
    await expect.poll(() => steps(second).count(), { timeout: 10_000 }).toBe(2);
    await settled(second);
    const places = (page: Page) => page.locator(".frame-list [role=option]").allTextContents();
    await expect.poll(() => places(second)).toEqual(await places(app.page));

    // What the second window does is held up until the first has changed the same frame.
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await second.route("**/api/commit", async (route) => {
      await held;
      await route.continue();
    });
    await moveText(second);
    // Moves that follow closely are one step of the history, but each goes to the host.
    const committed = app.page.waitForResponse(/\/api\/commit/);
    await moveText(app.page, "ArrowDown");
    expect((await committed).ok()).toBe(true);
    release();
    await expect.poll(() => banner(second).textContent(), { timeout: 10_000 }).toContain("已在别的窗口改过");
    await expect.poll(() => places(second), { timeout: 10_000 }).toEqual(await places(app.page));
    expect(await banner(app.page).count()).toBe(0);
  });
});

describe("a host that goes away", () => {
  it("is said; changes wait and come through when it is back", async () => {
    const folder = folderWith("样报");
    const { page } = await opened(folder);
    await painted(page);
    await page.context().setOffline(true);
    await moveText(page);
    await expect.poll(() => banner(page).getAttribute("data-code")).toBe("host-away");
    await page.keyboard.press("ArrowUp");
    expect(await page.locator(".save-state").getAttribute("data-saved")).toBe("false");
    // The page stays as it was, whatever else fails meanwhile.
    await page.waitForTimeout(1500);
    expect(await page.locator(".board canvas[data-painted]").count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    await banner(page).waitFor({ state: "detached", timeout: 20_000 });
    await expect.poll(() => existsSync(join(folder, "样报", "journal.jsonl"))).toBe(true);
    await page.keyboard.press("Control+s");
    await page.locator(".save-state[data-saved=true]").waitFor();
    expect(fileOf(join(folder, "样报")).revision).toBe(2);
  });

  it("leaves the page to be read when it ended, and offers to load it anew", async () => {
    const app = await opened(folderWith("样报"));
    await painted(app.page);
    // Once all thumbnails are there, so is all that is needed to paint the pages.
    await expect.poll(() => app.page.locator(".board canvas[data-painted]").count(), { timeout: 30_000 }).toBe(4);
    await app.end();
    await banner(app.page).waitFor({ timeout: 30_000 });
    expect(await banner(app.page).getByRole("button", { name: "重新载入" }).isVisible()).toBe(true);
    await keepPicture(app.page, "host-away");
    await app.page.keyboard.press("PageDown");
    await settled(app.page);
    expect(await app.page.locator(".board [aria-current=page]").textContent()).toMatch(/^2 /);
  });
});
