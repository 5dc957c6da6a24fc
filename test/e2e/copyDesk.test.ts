/** Raw copy comes in at the copy desk, is put right part by part, and lies on the pasteboard; all of it can be taken back. */
import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

/** The third line may be a subhead, or a paragraph of its own; the last one stops in mid-sentence. */
const COPY = `河桥下月通车

本报讯（记者 甲某）全长三公里的河桥日前合龙，下月起通车，两岸往来只要五分钟。
桥下的老渡口
桥下的老渡口将改作公园，年底前开放。施工用了两年时间，其间经过三次汛期。

社区食堂开张

本报讯（记者 乙某）城东社区食堂昨日开张，老人用餐八折，每天供应二十个菜，附近居民
`;

let folder: string;
let app: OpenApp;

beforeAll(async () => {
  const sample = await freshSample();
  ({ folder } = sample);
  app = await openApp(sample.folder);
  app.page.setDefaultTimeout(8000);
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(app.page);
});
afterAll(() => app?.close());

const part = (words: string) => app.page.locator(".copy-part", { hasText: words });
const roleOf = (words: string) => part(words).locator(".copy-role").textContent();
const story = (title: string) => app.page.locator(".story-row", { hasText: title });
const shot = (name: string) => keepPicture(app.page, `copyDesk-${name}`);

describe("the copy desk", () => {
  it("takes copy in by the file dialog and shows what each part of it was taken for", async () => {
    await app.page.locator(".dock-tab", { hasText: "收稿" }).click();
    await app.page.locator(".copy-desk").waitFor();
    await shot("empty");
    const dialog = app.page.waitForEvent("filechooser");
    await app.page.keyboard.press("Control+Shift+I");
    await (await dialog).setFiles({ name: "要闻来稿.txt", mimeType: "text/plain", buffer: Buffer.from(COPY) });
    await part("河桥下月").waitFor();
    expect(await roleOf("河桥下月通车")).toBe("主题");
    expect(await roleOf("桥下的老渡口将")).toBe("正文");
    expect(await app.page.locator(".copy-intakes").textContent()).toContain("要闻来稿.txt · 2 篇");
    expect(readdirSync(join(folder, "样报", "copy"))).toHaveLength(1);
    await shot("review");
  });

  it("answers a question by a key", async () => {
    const question = app.page.locator(".copy-question");
    await question.getByText("句子没有完", { exact: false }).click();
    await app.page.keyboard.press("Alt+Digit1");
    await question.waitFor({ state: "detached" });
  });

  it("changes a role by a key, and by the menu", async () => {
    await part("桥下的老渡口").first().click();
    await app.page.keyboard.press("5");
    await app.page.locator(".copy-is-text .copy-by-hand").first().waitFor();
    expect(await part("桥下的老渡口").first().locator(".copy-role").textContent()).toBe("正文");
    await app.page.locator(".copy-tools select").first().selectOption("subhead");
    await app.page.locator(".copy-is-subhead").waitFor();
  });

  it("splits a part at the caret and joins it again, by keys alone", async () => {
    await part("桥下的老渡口将改作").click();
    const before = await app.page.locator(".copy-part").count();
    await app.page.keyboard.press("ArrowRight");
    for (let step = 0; step < 17; step++) await app.page.keyboard.press("ArrowRight");
    await shot("caret");
    await app.page.keyboard.press("Enter");
    await expect.poll(() => app.page.locator(".copy-part").count()).toBe(before + 1);
    await app.page.keyboard.press("ArrowDown");
    await app.page.keyboard.press("Backspace");
    await expect.poll(() => app.page.locator(".copy-part").count()).toBe(before);
  });

  it("takes a part out of print, and shows all of the original", async () => {
    await part("桥下的老渡口将改作").click();
    await app.page.keyboard.press("9");
    await app.page.locator(".copy-part.copy-is-unused").waitFor();
    await app.page.getByRole("tab", { name: "原稿" }).click();
    expect(await app.page.locator(".copy-original .copy-text").evaluate((text) => text.textContent)).toBe(COPY);
    await shot("original");
    await app.page.getByRole("tab", { name: "逐段审" }).click();
  });

  it("lists the stories with what is placed, and finds them by pinyin", async () => {
    await app.page.locator(".dock-tab", { hasText: "稿件" }).click();
    await story("河桥下月通车").waitFor();
    expect(await story("河桥下月通车").textContent()).toContain("未上版");
    await app.page.getByRole("searchbox", { name: "找稿件" }).fill("sqst");
    await expect.poll(() => app.page.locator(".story-row").first().textContent()).toContain("社区食堂开张");
    await shot("stories");
    await app.page.getByRole("searchbox", { name: "找稿件" }).fill("");
  });

  it("takes in files that are dropped, and says which of them cannot be read", async () => {
    const transfer = await app.page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(["图书馆夜间开放\n\n本报讯（记者 丙某）市图书馆今起夜间开放到十点，周末不休。\n"], "图书馆.txt"));
      data.items.add(new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])], "版面.pdf"));
      return data;
    });
    await app.page.dispatchEvent("#stage", "drop", { dataTransfer: transfer });
    await part("图书馆夜间开放").waitFor();
    expect(await app.page.locator(".copy-note").textContent()).toContain("版面.pdf 是 PDF 格式");
    await shot("dropped");
    await app.page.locator(".copy-note button").click();
  });

  it("takes in what is pasted", async () => {
    await app.page.locator(".copy-parts").focus();
    await app.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "不要这个");
      const words = "<h2>夜市重开</h2><p>本报讯（记者 丁某）停办三年的夜市昨晚<b>重开</b>，摊位一百二十个。</p>";
      clipboardData.setData("text/html", `<html><style>p{color:red}</style><!--StartFragment-->${words}<!--EndFragment--></html>`);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await part("夜市重开").waitFor();
    expect(await app.page.locator(".copy-source").textContent()).toBe("粘贴的稿件");
    expect(await app.page.locator(".copy-parts").textContent()).not.toContain("不要这个");
  });

  it("watches a folder and brings in what arrives", async () => {
    const arrived = join(folder, "收稿");
    await app.page.getByRole("button", { name: "收稿文件夹…" }).click();
    await app.page.getByRole("button", { name: "新建“收稿”文件夹" }).click();
    await app.page.locator(".copy-folder-head").waitFor();
    const path = join(arrived, "体育.txt");
    writeFileSync(path, "长跑周末开赛\n\n本报讯（记者 戊某）城市长跑赛周六上午开赛，全程十公里，三千人报名。\n");
    utimesSync(path, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
    await app.page.locator(".copy-files button").click({ timeout: 15_000 });
    await part("长跑周末开赛").waitFor();
    await app.page.locator(".copy-files li").waitFor({ state: "detached" });
    await shot("folder");
  });

  it("takes all of it back", async () => {
    await app.page.locator(".history li button").first().click();
    await expect.poll(() => app.page.locator(".copy-part").count(), { timeout: 20_000 }).toBe(0);
    expect(await app.page.locator(".story-row", { hasText: "未上版" }).count()).toBe(0);
    expect(app.complaints).toEqual([]);
  });
});
