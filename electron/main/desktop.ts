/** The desktop round the page: its window, native menus, the dialog that chooses an edition, recent ones. */
import { join } from "node:path";
import type { DesktopApi, MenuGroup } from "../../host/api/index.js";
import type { Desk } from "../../host/services/index.js";
import type { Language } from "../../messages/index.js";
import { type MenuDeeds, menuTemplate } from "./menu/template.js";
import { createOpener, type Opener } from "./opening/opener.js";
import { createRecent } from "./opening/recent.js";
import type { ElectronParts } from "./parts.js";
import type { DesktopServices } from "./services.js";
import { createOneWindow } from "./window/appWindow.js";
import { reloadWhenGone } from "./window/pageGone.js";
import { createTeller } from "./window/teller.js";

export interface Desktop extends Pick<Opener, "takeIn" | "openPlace"> {
  readonly api: DesktopApi;
  /** The window there is, or a new one. */
  showWindow(): void;
}

export function createDesktop(
  electron: ElectronParts,
  services: DesktopServices,
  desk: Pick<Desk, "admitPlace" | "admitFolder">,
  url: string,
): Desktop {
  const { app, Menu } = electron;
  const teller = createTeller();
  const recent = createRecent(join(app.getPath("userData"), "recent.json"));
  let menus: { readonly language: Language; readonly groups: readonly MenuGroup[] } = { language: "zh", groups: [] };
  const language = () => menus.language;
  const window = createOneWindow(electron, { preload: services.preload, icon: services.icon, url }, (opened) => {
    teller.listenTo(opened.webContents);
    reloadWhenGone(electron, opened, language);
  });
  const opener = createOpener(electron, {
    admitPlace: desk.admitPlace,
    admitFolder: desk.admitFolder,
    recent,
    language,
    window: window.current,
    onRecent: showMenus,
    onOpen: (edition) => teller.tell({ kind: "open", edition }),
  });
  const deeds: MenuDeeds = {
    act: (id) => teller.tell({ kind: "action", id }),
    chooseEdition: () => void opener.chooseAndOpen().catch(services.onFault),
    openRecent: (folder) => void opener.openPlace(folder).catch(services.onFault),
    clearRecent() {
      recent.clear();
      app.clearRecentDocuments();
      showMenus();
    },
  };

  function showMenus(): void {
    const isMac = services.platform === "darwin";
    const template = menuTemplate({ ...menus, recent: recent.list(), isMac, isDeveloped: !app.isPackaged }, deeds);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  showMenus();
  const api: DesktopApi = {
    async setMenus(wanted) {
      menus = wanted;
      showMenus();
      return { ok: true };
    },
    chooseEdition: opener.choose,
    chooseFolder: opener.chooseFolder,
  };
  return { api, takeIn: opener.takeIn, openPlace: opener.openPlace, showWindow: window.show };
}
