import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

let app: OpenApp;

beforeAll(async () => {
  const sample = await freshSample();
  app = await openApp(sample.folder);
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: 60_000 });
  await settled(app.page);
});
afterAll(() => app?.close());

/** A line of what a screen reader is told, of something that is used and has no name. */
const NAMELESS =
  /^\s*- (?:button|link|textbox|searchbox|combobox|checkbox|radio|switch|option|menuitem|tab|slider|spinbutton|listbox|dialog)(?: \[[^\]]*\])*:?$/;

async function nameless(): Promise<readonly string[]> {
  const told = await app.page.locator("body").ariaSnapshot();
  return told.split("\n").filter((line) => NAMELESS.test(line));
}

describe("the window", () => {
  it("has a name for all that can be used, in both languages", async () => {
    expect(await nameless()).toEqual([]);
    await app.page.getByRole("button", { name: "English" }).click();
    expect(await nameless()).toEqual([]);
    await app.page.getByRole("button", { name: "中文" }).click();
  });

  it("has one in its dialogs too", async () => {
    for (const chord of ["Control+k", "F1"]) {
      await app.page.keyboard.press(chord);
      await app.page.getByRole("dialog").waitFor();
      expect(await nameless(), chord).toEqual([]);
      await app.page.keyboard.press("Escape");
      await app.page.getByRole("dialog").waitFor({ state: "detached" });
    }
  });

  it("tells frames by what they are and what stands over them, never by their ids", async () => {
    const names = await app.page.locator(".frame-list [role=option]").allTextContents();
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => /^(标题|正文|图片|图说|报头|报眉|简讯|转版|资料框|报眼|栏题|线条)/.test(name)).length).toBe(names.length);
    expect(names.some((name) => name.startsWith("标题 岚江月渡大桥建成通车"))).toBe(true);
    expect(names.join()).not.toMatch(/p\d+[-.]/);
  });

  it("is gone through by F6, region by region, and comes round", async () => {
    await app.page.locator(".canvas").focus();
    const regions: string[] = [];
    for (let step = 0; step < 12; step++) {
      await app.page.keyboard.press("F6");
      regions.push(await app.page.evaluate(() => document.activeElement?.closest("[data-region]")?.getAttribute("data-region") ?? "none"));
    }
    expect(regions).not.toContain("none");
    expect(new Set(regions).size).toBeGreaterThanOrEqual(4);
    expect(regions).toEqual(expect.arrayContaining(["menus", "stage", "status"]));
    expect(regions.indexOf("stage")).toBeLessThan(regions.lastIndexOf(regions[0] ?? ""));
  });
});
