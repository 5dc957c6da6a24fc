import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

let app: OpenApp;

beforeAll(async () => {
  const sample = await freshSample();
  app = await openApp(sample.folder);
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(app.page);
  await app.page.locator(".dock-tab").filter({ hasText: "历史" }).click();
  await app.page.locator(".canvas").focus();
});
afterAll(() => app?.close());

/** Machines that do much at once take their time. */
const soon = { timeout: 15_000 };
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
    await expect.poll(steps, soon).toEqual(["打开时的样子", "输入文字"]);
    await app.page.keyboard.press("Control+z");
    await expect.poll(words, soon).toBe(before);
  });

  it("gives a paragraph its role and words their mark by keys", async () => {
    await text().locator(".cm-line.side-role-paragraph").nth(1).click();
    await app.page.keyboard.press("Control+Alt+4");
    await text().locator(".cm-line.side-role-subhead").first().waitFor();
    await app.page.keyboard.press("Control+Alt+0");
    await app.page.keyboard.press("Home");
    for (let step = 0; step < 4; step += 1) await app.page.keyboard.press("Shift+ArrowRight");
    await app.page.keyboard.press("Control+b");
    await text()
      .locator(".side-role-paragraph .side-mark-strong")
      .filter({ hasText: /^.{4}$/ })
      .waitFor();
    await expect.poll(async () => (await steps()).slice(-3), soon).toEqual(["改为小标题", "改为正文", "黑体"]);
  });

  it("sets a reading over chosen words", async () => {
    await app.page.keyboard.press("Control+Alt+y");
    await app.page.locator(".side-ruby").fill("zhù yīn");
    await app.page.keyboard.press("Enter");
    await text().locator(".side-mark-ruby[title='zhù yīn']").first().waitFor();
    await expect.poll(async () => (await steps()).at(-1), soon).toBe("注音");
    await app.page.keyboard.press("Control+e");
  });

  it("takes what an input method has put together, and nothing before that", async () => {
    await app.page.keyboard.press("End");
    const before = (await steps()).length;
    const typist = await app.page.context().newCDPSession(app.page);
    for (const part of ["g", "ge", "geng", "gengx"])
      await typist.send("Input.imeSetComposition", { text: part, selectionStart: part.length, selectionEnd: part.length });
    expect(await words()).toContain("gengx");
    expect((await steps()).length).toBe(before);
    await typist.send("Input.insertText", { text: "更新" });
    await expect.poll(async () => (await steps()).slice(before), soon).toEqual(["输入文字"]);
    expect(await words()).toContain("更新");
    expect(await words()).not.toContain("gengx");
  });

  it("lets what another window writes go past what an input method puts together", async () => {
    const browser = app.page.context().browser();
    const other = await browser?.newPage({ viewport: { width: 1400, height: 900 } });
    if (!other) throw new Error("there is no browser");
    await other.addInitScript(() => localStorage.setItem("duikai-tour", JSON.stringify("done")));
    await other.goto(app.url);
    await other.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
    const chosen = await app.page.locator(".side-choice").inputValue();
    const count = async () => Number(/\d+/.exec((await app.page.locator(".side-fit .quiet").textContent()) ?? "")?.[0]);
    await other.keyboard.press("Control+e");
    await other.locator(".side-choice").selectOption(chosen);
    await app.page.bringToFront();
    await text().locator(".cm-line.side-role-paragraph").nth(1).click();
    await app.page.keyboard.press("End");
    const typist = await app.page.context().newCDPSession(app.page);
    const before = await count();
    await typist.send("Input.imeSetComposition", { text: "jieju", selectionStart: 5, selectionEnd: 5 });
    await other.locator(".side-text .cm-line.side-role-paragraph").first().click();
    await other.keyboard.press("Home");
    await other.keyboard.type("别窗所写，");
    // The story has grown here too by what the other window wrote, though the text in hand does not show it yet.
    await expect.poll(count, soon).toBe(before + "别窗所写，".length);
    expect(await words()).toContain("jieju");
    expect(await words()).not.toContain("别窗所写，");
    await typist.send("Input.insertText", { text: "结局" });
    await expect.poll(words, soon).toMatch(/别窗所写，[\s\S]*结局/);
    await expect.poll(async () => (await other.locator(".side-text .cm-line").allTextContents()).join("\n"), soon).toBe(await words());
    await other.close();
  });

  it("takes pasted copy clean, and shows what of it finds no room", async () => {
    const paragraph =
      "<p class=MsoNormal style='text-indent:21pt'><b>新增</b>一段很长的文字，<del>删去的话</del>把版面排满，再也放不下。</p>";
    await paste(`<!--StartFragment-->${paragraph.repeat(12)}<!--EndFragment-->`);
    await app.page.locator(".side-text .side-over").first().waitFor();
    await expect.poll(fit, soon).toMatch(/^余 \d+ 行 \d+ 字$/);
    expect(await app.page.locator(".side-end").textContent()).toBe("版面至此");
    expect(await words()).not.toContain("删去的话");
    await app.page.locator(".side-end").scrollIntoViewIfNeeded();
    await keepPicture(app.page, "side-over");
  });

  it("cuts what is over with one button, and says how many characters went", async () => {
    await app.page.getByRole("button", { name: /裁去余稿 \d+ 字/ }).click();
    await expect.poll(fit, soon).toMatch(/合适|缺/);
    await expect.poll(async () => (await steps()).at(-1), soon).toMatch(/裁到此（去 \d+ 字）/);
  });

  it("cuts from the caret by the menu's key", async () => {
    const lines = await text().locator(".cm-line").count();
    await text().locator(".cm-line.side-role-paragraph").nth(2).click();
    await app.page.keyboard.press("Home");
    await app.page.keyboard.press("Control+Alt+Delete");
    await expect.poll(() => text().locator(".cm-line").count(), soon).toBeLessThan(lines);
  });

  it("changes a caption beside the story, which the page shows at once", async () => {
    await app.page.locator(".side-choice").selectOption({ index: 0 });
    const caption = app.page.locator(".side-field textarea").first();
    await caption.fill("岚江大桥今日通车。");
    await expect.poll(async () => (await steps()).at(-1), soon).toBe("改图说");
  });
});

/** Pastes HTML into what has the keys, as a browser does. */
async function paste(html: string): Promise<void> {
  await app.page.evaluate((markup) => {
    const data = new DataTransfer();
    data.setData("text/html", markup);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

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
    await keepPicture(app.page, "find");
  });

  it("marks words that are chosen on the page by the same keys", async () => {
    await app.page.keyboard.press("Escape");
    const before = (await steps()).length;
    const row = rows().filter({ hasText: "正文" }).first();
    await row.click();
    await settled(app.page);
    await app.page.keyboard.press("Control+b");
    await app.page.locator(".dock-tab").filter({ hasText: "历史" }).click();
    await expect.poll(async () => (await steps()).at(-1), soon).toBe("黑体");
    expect((await steps()).length).toBeGreaterThan(before);
    await text().locator(".side-mark-strong").filter({ hasText: "岚江" }).first().waitFor();
  });

  it("replaces one and goes on to the next", async () => {
    await app.page.keyboard.press("Control+h");
    const before = await rows().count();
    await app.page.locator(".find-replacement").fill("岚水");
    await app.page.locator(".find-replacement").press("Enter");
    await app.page.locator(".find-replacement").press("Enter");
    await expect.poll(() => rows().count(), soon).toBeLessThan(before);
    expect(await rows().locator("mark").allTextContents()).not.toContain("岚水");
  });

  it("replaces all as one step, which undo takes back", async () => {
    const before = await rows().count();
    await app.page.keyboard.press("Control+h");
    await app.page.locator(".find-replacement").fill("岚水");
    await app.page.getByRole("button", { name: "全部替换" }).click();
    await expect.poll(() => app.page.locator(".find-count").textContent(), soon).toMatch(/换了 \d+ 处.*没有找到/);
    await app.page.locator(".dock-tab").filter({ hasText: "历史" }).click();
    await expect.poll(async () => (await steps()).at(-1), soon).toMatch(/全部替换（\d+ 处）/);
    await app.page.locator(".canvas").focus();
    await app.page.keyboard.press("Control+z");
    await app.page.keyboard.press("Control+f");
    await app.page.locator(".find-words").fill("岚江");
    await expect.poll(() => rows().count(), soon).toBe(before);
  });

  it("says where a pattern is wrong, and finds by one that is right", async () => {
    await app.page.getByLabel("正则").check();
    await app.page.locator(".find-words").fill("(\\d+");
    await expect.poll(() => app.page.locator(".find-count").textContent(), soon).toContain("看不懂");
    await app.page.locator(".find-words").fill("\\d+月\\d+日");
    await rows().first().waitFor();
    expect(await rows().first().locator("mark").textContent()).toMatch(/^\d+月\d+日$/);
  });

  it("complains of nothing on the way", () => {
    expect(app.complaints).toEqual([]);
  });
});
