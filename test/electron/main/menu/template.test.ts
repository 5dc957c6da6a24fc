import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { type MenuState, menuTemplate } from "../../../../electron/main/menu/template.js";

const STATE: MenuState = { language: "zh", groups: [], recent: [], isMac: false, isDeveloped: false };
const SAVE = { id: "act-save", label: "保存", keys: "CmdOrCtrl+S", enabled: true };
const UNDO = { id: "act-undo", label: "撤销", keys: null, enabled: false };

function made(state: Partial<MenuState> = {}) {
  const did: string[] = [];
  const template = menuTemplate(
    { ...STATE, ...state },
    {
      act: (id) => void did.push(`act ${id}`),
      chooseEdition: () => void did.push("choose"),
      openRecent: (folder) => void did.push(`recent ${folder}`),
      clearRecent: () => void did.push("clear"),
    },
  );
  return { did, template };
}

/** A menu in one line: labels, `-` for a line. */
function lineOf(items: MenuItemConstructorOptions[] | undefined): string {
  return (items ?? []).map(({ label, type }) => (type === "separator" ? "-" : label)).join(" ");
}

function menuOf(template: MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions[] {
  return (template.find((menu) => menu.label === label)?.submenu ?? []) as MenuItemConstructorOptions[];
}

function choose(item: MenuItemConstructorOptions | undefined): void {
  if (item?.click === undefined) throw new Error("nothing happens when it is chosen");
  (item.click as () => void)();
}

describe("the native menus", () => {
  it("are there in both languages before the page says anything", () => {
    expect(lineOf(made().template)).toBe("文件 编辑 显示 窗口 帮助");
    expect(lineOf(made({ language: "en" }).template)).toBe("File Edit View Window Help");
    expect(lineOf(menuOf(made().template, "文件"))).toBe("打开别处的版面…… 最近打开 - 退出对开");
    expect(lineOf(menuOf(made().template, "编辑"))).toBe("剪切 拷贝 粘贴 只粘贴文字 全选");
  });

  it("have the menu of the program first on a Mac", () => {
    const { template } = made({ isMac: true });
    expect(lineOf(template)).toBe("对开 文件 编辑 显示 窗口 帮助");
    expect(lineOf(menuOf(template, "对开"))).toBe("关于对开 - 服务 - 隐藏对开 隐藏其他 全部显示 - 退出对开");
  });

  it("show the actions of the page above their own, in runs, and tell which was chosen", () => {
    const groups = [{ menu: "edit", label: "编辑", runs: [[UNDO], [SAVE]] }];
    const { template, did } = made({ groups });
    const edit = menuOf(template, "编辑");
    expect(lineOf(edit)).toBe("撤销 - 保存 - 剪切 拷贝 粘贴 只粘贴文字 全选");
    expect(edit[0]).toMatchObject({ enabled: false });
    expect(edit[2]).toMatchObject({ enabled: true, accelerator: "CmdOrCtrl+S", registerAccelerator: false });
    choose(edit[2]);
    expect(did).toEqual(["act act-save"]);
  });

  it("have the page's further menus between view and window", () => {
    const groups = [{ menu: "page", label: "版面", runs: [[SAVE]] }];
    const { template } = made({ groups });
    expect(lineOf(template)).toBe("文件 编辑 显示 版面 窗口 帮助");
    expect(lineOf(menuOf(template, "版面"))).toBe("保存");
  });

  it("list the recent editions with the folders that tell them apart", () => {
    const { template, did } = made({ recent: ["/papers/A&B/今日", "/other/今日"] });
    const recent = menuOf(template, "文件").find(({ label }) => label === "最近打开");
    const items = recent?.submenu as MenuItemConstructorOptions[];
    expect(recent?.enabled).toBe(true);
    expect(lineOf(items)).toBe("今日　A&&B 今日　other - 清空这张单子");
    choose(items[1]);
    choose(items[3]);
    expect(did).toEqual(["recent /other/今日", "clear"]);
    expect(menuOf(made().template, "文件").find(({ label }) => label === "最近打开")?.enabled).toBe(false);
  });

  it("open the developer tools only for those who make the program", () => {
    const roles = (state: Partial<MenuState>) => menuOf(made(state).template, "显示").map(({ role }) => role);
    expect(roles({ isDeveloped: true })).toContain("toggleDevTools");
    expect(roles({})).toEqual(["togglefullscreen"]);
  });
});
