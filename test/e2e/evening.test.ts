/** An editor's evening in the browser: from a template and raw copy to a PDF, by way of all that a page goes through. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EditionFile } from "../../host/services/savedEdition/editionFile.js";
import { ROOT, rawText } from "../integration/program.js";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

/** Raw copy of a page of the sample: eight stories with pictures, and the weather. */
const RAW = join(ROOT, "templates", "sample", "page2");
/** A brief that stops in mid-sentence: the importer asks about it. */
const UNSURE = "社区食堂开张\n\n本报讯（记者 乙某）城东社区食堂昨日开张，老人用餐八折，每天供应二十个菜，附近居民\n";
const NAME = "江岸晚报 2026-12-01";
const SLOWLY = { timeout: 20_000 };

let folder: string;
let app: OpenApp;

beforeAll(async () => {
  const sample = await freshSample();
  ({ folder } = sample);
  app = await openApp(folder);
  app.page.setDefaultTimeout(SLOWLY.timeout);
  await settled(app.page);
});
afterAll(() => app?.close());

const press = (key: string) => app.page.keyboard.press(key);
const steps = () => app.page.locator(".history li:not(.undone)");
const lastStep = () => steps().last().textContent();
const toPage = () => app.page.locator(".canvas").focus();
const field = (label: string) => app.page.locator("[data-region=inspector]").getByLabel(label, { exact: true });

async function saved(): Promise<EditionFile["records"]> {
  await toPage();
  await press("Control+s");
  await app.page.locator('.save-state[data-saved="true"]').waitFor();
  return (JSON.parse(readFileSync(join(folder, NAME, "duikai.json"), "utf8")) as EditionFile).records;
}

async function savedText(): Promise<string> {
  return (await saved()).map((record) => (record.type === "story" ? record.text : "")).join("\n");
}

/** Chooses the first frame of the page whose words in the list of frames begin so. */
async function choose(words: string): Promise<void> {
  const list = app.page.locator(".frame-list");
  await list.focus();
  await press("Home");
  const here = () => list.locator("[data-at=true]").textContent();
  for (let step = 0; !(await here())?.startsWith(words); step++) {
    if (step > 80) throw new Error(`no frame “${words}” is on the page`);
    await press("ArrowDown");
  }
  await press("Enter");
  await toPage();
}

describe("an editor's evening", () => {
  it("begins with a new page from a template", async () => {
    await press("Control+Alt+n");
    const dialog = app.page.getByRole("dialog");
    await app.page.locator("#new-paper").fill("江岸晚报");
    await app.page.locator("#new-date").fill("2026-12-01");
    await dialog.locator('[data-template="broadsheet-inside"]').click();
    await app.page.locator("#new-pages").fill("1");
    await app.page.locator("#new-pages").press("Tab");
    await dialog.getByRole("button", { name: "新建并打开" }).click();
    await app.page.locator(".empty-page").waitFor();
  });

  it("brings raw copy in and answers what the importer asks", async () => {
    const chooser = app.page.waitForEvent("filechooser");
    await press("Control+Shift+I");
    const files = readdirSync(RAW).map((name) => ({ name, mimeType: "", buffer: readFileSync(join(RAW, name)) }));
    await (await chooser).setFiles([...files, { name: "10-canteen.txt", mimeType: "text/plain", buffer: Buffer.from(UNSURE) }]);
    await app.page.locator(".copy-part", { hasText: "城东社区食堂" }).waitFor();
    const question = app.page.locator(".copy-question", { hasText: "句子没有完" });
    await question.getByText("句子没有完", { exact: false }).click();
    await keepPicture(app.page, "evening-copy");
    await press("Alt+Digit1");
    await question.waitFor({ state: "detached" });
  });

  it("has the page proposed and takes one of the ways", async () => {
    await toPage();
    await press("Control+Alt+l");
    await app.page.locator(".offer").first().waitFor({ timeout: 90_000 });
    await app.page.locator(".offer").first().click();
    await expect.poll(lastStep, SLOWLY).toBe("采用版面方案");
    await app.page.mouse.move(400, 8);
    await app.page.locator(".preview-note").waitFor({ state: "detached" });
    await settled(app.page);
    await keepPicture(app.page, "evening-proposed");
    await app.page.locator(".empty-page").waitFor({ state: "detached" });
    expect(await app.page.locator(".paste-row").count()).toBe(0);
  });

  it("moves a frame and changes its size, and takes that back", async () => {
    await choose("正文");
    const before = await steps().count();
    await press("ArrowDown");
    await expect.poll(() => steps().count(), SLOWLY).toBe(before + 1);
    await press("F4");
    await field("高").waitFor();
    const high = Number(await field("高").inputValue());
    await field("高").fill(`${high}-3`);
    await field("高").press("Enter");
    await expect.poll(() => steps().count(), SLOWLY).toBe(before + 2);
    expect(await field("高").inputValue()).toBe(String(high - 3));
    await toPage();
    await press("Control+z");
    await press("Control+z");
    await expect.poll(() => steps().count(), SLOWLY).toBe(before);
  });

  it("rewrites a headline", async () => {
    await choose("标题");
    await press("Enter");
    await app.page.locator(".text-input:focus").waitFor();
    await press("Control+a");
    await app.page.keyboard.insertText("电梯");
    await press("Escape");
    await expect.poll(savedText, SLOWLY).toContain("电梯");
    await keepPicture(app.page, "evening-headline");
  });

  it("types Chinese into the page by an input method", async () => {
    await choose("正文");
    await press("Enter");
    await app.page.locator(".text-input:focus").waitFor();
    const client = await app.page.context().newCDPSession(app.page);
    await client.send("Input.imeSetComposition", { text: "jintian", selectionStart: 7, selectionEnd: 7 });
    await app.page.locator(".text-input.composing").waitFor();
    await client.send("Input.insertText", { text: "今夜付印" });
    await app.page.locator(".text-input:not(.composing)").waitFor();
    await press("Escape");
    await expect.poll(savedText, SLOWLY).toContain("今夜付印");
  });

  it("crops a picture inside its frame", async () => {
    await choose("图片");
    await press("Enter");
    await expect.poll(() => app.page.locator(".tool-words").textContent(), SLOWLY).toContain("取景");
    await press("+");
    await press("ArrowLeft");
    await keepPicture(app.page, "evening-crop");
    await press("Enter");
    await expect.poll(() => app.page.locator(".tool-words").textContent(), SLOWLY).toBe("");
    expect((await saved()).some((record) => record.type === "frame" && record.content.kind === "picture" && record.content.fit)).toBe(true);
  });

  it("changes the weather", async () => {
    await choose("资料");
    const sky = field("第 1 行 天气");
    await sky.fill("大雨");
    await sky.press("Enter");
    await expect.poll(lastStep, SLOWLY).toBe("改天气数据");
    await keepPicture(app.page, "evening-weather");
  });

  it("takes all of it back and does all of it again, and nothing is lost", async () => {
    const before = await saved();
    const rows = app.page.locator(".history li button");
    await rows.first().click();
    await app.page.locator(".empty-page").waitFor();
    await app.page.locator(".history .undone").first().waitFor();
    await rows.last().click();
    await app.page.locator(".empty-page").waitFor({ state: "detached" });
    await settled(app.page);
    expect(await saved()).toEqual(before);
  });

  it("ends with a PDF that says what the screen showed", async () => {
    await toPage();
    await press("Control+Shift+e");
    const dialog = app.page.locator(".export");
    await dialog.locator(".export-preflight[aria-busy=false]").waitFor();
    const despite = dialog.getByText("照样输出");
    if ((await despite.count()) > 0) await despite.click();
    await keepPicture(app.page, "evening-export");
    await dialog.getByRole("button", { name: "输出", exact: true }).click();
    await dialog.locator(".export-files li").first().waitFor({ timeout: 120_000 });
    const delivery = join(folder, "交付", NAME);
    const [file = ""] = readdirSync(delivery).filter((name) => name.endsWith(".pdf"));
    const words = rawText(join(delivery, file));
    for (const typed of ["电梯", "今夜付印", "大雨", "城东社区食堂昨日开张"]) expect(words).toContain(typed);
  });

  it("complains of nothing on the way", () => {
    expect(app.complaints).toEqual([]);
  });
});
