/** An editor puts a page out: sees what is wrong first, is led to the place, acknowledges it, and gets the PDF that says what the screen showed. */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawText, tool } from "../integration/program.js";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

let app: OpenApp;
/** The folder that the host was given. */
let folder: string;
/** Where the files of the sample go. */
let delivery: string;

beforeAll(async () => {
  const sample = await freshSample();
  folder = sample.folder;
  delivery = join(folder, "交付", "样报");
  app = await openApp(sample.folder);
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(app.page);
});
afterAll(() => app?.close());

const dialog = () => app.page.locator(".export");
const go = () => dialog().getByRole("button", { name: "输出", exact: true });
const open = async () => {
  await app.page.locator(".canvas").focus();
  await app.page.keyboard.press("Control+Shift+e");
  await dialog().locator(".export-preflight[aria-busy=false]").waitFor({ timeout: 30_000 });
};

/** Chooses from a list of the dialog. */
async function choose(list: string, choice: string): Promise<void> {
  await dialog().getByRole("combobox", { name: list }).click();
  await app.page.locator(".ant-select-item-option").filter({ hasText: choice }).click();
}

describe("putting pages out", () => {
  it("shows a sound edition as it is, and which press it is made for", async () => {
    await open();
    expect(await dialog().textContent()).toContain("要输出的版面没有问题");
    expect(await dialog().textContent()).toMatch(/总墨量 \d+%/);
    await keepPicture(app.page, "export-form");
    expect(await go().isEnabled()).toBe(true);
  });

  it("puts one page out as PDF/X-1a that says what the screen showed", async () => {
    await dialog().getByText("只第 1 版").click();
    await dialog().getByText("裁切线").click();
    await go().click();
    await dialog().locator(".export-job[aria-busy=true]").waitFor();
    await keepPicture(app.page, "export-running");
    await dialog().locator(".export-files li").first().waitFor({ timeout: 120_000 });
    await keepPicture(app.page, "export-done");
    const [file] = readdirSync(delivery).filter((name) => name.endsWith(".pdf"));
    const pdf = join(delivery, file ?? "");
    expect(await dialog().locator(".export-files").textContent()).toContain(file);
    expect(tool("pdfinfo", pdf)).toMatch(/Pages:\s+1\n/);
    for (const words of ["岚江月渡大桥建成通车", "三百座大棚冬天不烧煤", "全市秋粮入库28.3万吨"]) expect(rawText(pdf)).toContain(words);
  });

  it("fetches a file into the downloads", async () => {
    const coming = app.page.waitForEvent("download");
    await dialog()
      .getByRole("button", { name: /^下载 .+\.pdf$/ })
      .click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    expect(rawText(await file.path())).toContain("岚江月渡大桥建成通车");
    await app.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
  });

  it("puts pictures of the page into a folder that the host was given", async () => {
    await open();
    await choose("输出什么", "版面图 PNG");
    await choose("存到", basename(folder));
    await go().click();
    await dialog().locator(".export-files li").first().waitFor({ timeout: 120_000 });
    expect(readdirSync(folder).filter((name) => name.endsWith(".png"))).toHaveLength(1);
    await app.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await open();
    await choose("输出什么", "付印 PDF/X-1a（印厂通用）");
    await choose("存到", "版面旁边的“交付”“校样”“输出”文件夹");
    await dialog().locator(".ant-modal-close").click();
    await dialog().waitFor({ state: "detached" });
  });

  it("wants errors to be acknowledged, and leads to their places", async () => {
    await app.page.locator(".frame-list").focus();
    await app.page.keyboard.press("Home");
    for (let step = 0; (await app.page.locator(".frame-list").getAttribute("aria-activedescendant")) !== "frame-p1-f23"; step++) {
      if (step > 60) throw new Error("the headline is not on the page");
      await app.page.keyboard.press("ArrowDown");
    }
    await app.page.keyboard.press("Enter");
    await app.page.locator(".canvas").focus();
    await app.page.keyboard.press("ArrowDown");
    await app.page.keyboard.press("ArrowDown");
    await app.page.locator(".board .count").waitFor({ timeout: 30_000 });
    await open();
    const error = dialog().locator(".row.error");
    await error.first().waitFor({ timeout: 30_000 });
    await keepPicture(app.page, "export-errors");
    expect(await go().isEnabled()).toBe(false);
    await error.first().click();
    await dialog().waitFor({ state: "detached" });
    await open();
    await dialog().getByText("照样输出").click();
    expect(await go().isEnabled()).toBe(true);
  });

  it("is stopped without a file, and remembers what was chosen", async () => {
    const before = readdirSync(delivery);
    await go().click();
    await dialog().getByRole("button", { name: "停下" }).click();
    await dialog().getByText("停下了，没有写任何文件").waitFor({ timeout: 30_000 });
    expect(readdirSync(delivery)).toEqual(before);
    await dialog().getByRole("button", { name: "再输出一次" }).click();
    await app.page.reload();
    await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
    await open();
    expect(await dialog().getByRole("radio", { name: "只第 1 版" }).isChecked()).toBe(true);
    expect(await dialog().getByRole("checkbox", { name: "裁切线" }).isChecked()).toBe(true);
  });

  it("complains of nothing on the way", () => {
    expect(app.complaints).toEqual([]);
  });
});
