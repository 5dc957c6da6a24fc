import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createDesktop } from "../../../electron/main/desktop.js";
import { fakeElectron } from "../../fakes/electron.js";

type Item = Electron.MenuItemConstructorOptions;

function desktop() {
  const electron = fakeElectron(mkdtempSync(join(tmpdir(), "duikai-desktop-")));
  const gone = new Set<string>();
  const admit = async (place: string) => (place.endsWith("报") && !gone.has(place) ? `handle of ${place}` : null);
  const services = { preload: "p", icon: "i", platform: "linux", onFault: () => {} } as never;
  const { api, showWindow } = createDesktop(
    electron.parts,
    services,
    { admitPlace: admit, admitFolder: (path: string) => `folder ${path}` },
    "duikai://app/#key",
  );
  const item = (...labels: readonly string[]): Item => {
    const found = labels.reduce<Item | undefined>(
      (menu, label) => (menu?.submenu as Item[] | undefined)?.find((each) => each.label === label),
      { submenu: electron.menus.template },
    );
    if (found === undefined) throw new Error(`no menu item ${labels.join(" > ")}`);
    return found;
  };
  const click = async (...labels: readonly string[]) => {
    (item(...labels).click as () => void)();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...electron, api, showWindow, item, click, gone };
}

describe("the desktop", () => {
  it("gives the page a handle of the folder that a person chose, never its path", async () => {
    const { api, chosen, app } = desktop();
    chosen.next = ["/papers/样报"];
    expect(await api.chooseEdition({})).toEqual({ ok: true, edition: "handle of /papers/样报" });
    expect(app.did).toEqual(["recent /papers/样报"]);
  });

  it("gives the page a handle of the folder that files are to go to", async () => {
    const { api, chosen } = desktop();
    expect(await api.chooseFolder({})).toEqual({ ok: true, folder: null });
    chosen.next = ["/print shop/今晚"];
    expect(await api.chooseFolder({})).toEqual({ ok: true, folder: { handle: "folder /print shop/今晚", name: "今晚" } });
  });

  it("says that nothing was chosen, or that there is no edition, by the folder's name alone", async () => {
    const { api, chosen } = desktop();
    expect(await api.chooseEdition({})).toEqual({ ok: true, edition: null });
    chosen.next = ["/private/folder"];
    expect(await api.chooseEdition({})).toEqual({ ok: false, code: "desktop-no-edition", params: { name: "folder" } });
  });

  it("opens what is chosen from the menu, and lists it among the recent ones", async () => {
    const { chosen, click, item, showWindow, windows } = desktop();
    showWindow();
    windows()[0]?.webContents.emit("did-finish-load");
    chosen.next = ["/papers/样报"];
    await click("文件", "打开别处的版面……");
    await click("文件", "最近打开", "样报　papers");
    const event = ["duikai:event", { kind: "open", edition: "handle of /papers/样报" }];
    expect(windows()[0]?.webContents.sent).toEqual([event, event]);
    await click("文件", "最近打开", "清空这张单子");
    expect(item("文件", "最近打开").enabled).toBe(false);
  });

  it("forgets a recent edition that is no longer there, and says so", async () => {
    const { api, chosen, click, item, boxes, gone } = desktop();
    chosen.next = ["/papers/样报"];
    await api.chooseEdition({});
    gone.add("/papers/样报");
    await click("文件", "最近打开", "样报　papers");
    expect(boxes).toEqual(["对开没能打开: “样报”里没有存下的版面"]);
    expect(item("文件", "最近打开").enabled).toBe(false);
  });

  it("shows the menus that the page asks for, in its language, and tells it what was chosen there", async () => {
    const { api, click, showWindow, windows } = desktop();
    showWindow();
    windows()[0]?.webContents.emit("did-finish-load");
    const save = { id: "act-save", label: "Save", keys: "CmdOrCtrl+S", enabled: true };
    await api.setMenus({ language: "en", groups: [{ menu: "file", label: "File", runs: [[save]] }] });
    await click("File", "Save");
    expect(windows()[0]?.webContents.sent).toEqual([["duikai:event", { kind: "action", id: "act-save" }]]);
  });
});
