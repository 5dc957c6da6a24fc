/** Starts the desktop: one instance, the rules, then the page in its window with the host behind it. */
import { randomBytes } from "node:crypto";
import type { Desk } from "../../host/services/index.js";
import { say } from "../../messages/index.js";
import { answerCalls } from "./calls/answerCalls.js";
import { createDesktop, type Desktop } from "./desktop.js";
import { placesNamed } from "./opening/named.js";
import { APP_ORIGIN, APP_PRIVILEGES, APP_SCHEME } from "./page/scheme.js";
import { serveApp } from "./page/serve.js";
import type { ElectronParts } from "./parts.js";
import { keepApp, keepSession } from "./rules/allRules.js";
import type { DesktopServices } from "./services.js";

const TOKEN_BYTES = 32;

/** Resolves once the window is open. A fault on the way is shown to the person who waits for one. */
export async function start(electron: ElectronParts, services: DesktopServices): Promise<void> {
  try {
    await open(electron, services);
  } catch (error) {
    services.onFault(error);
    giveUp(electron, error instanceof Error ? error.message : String(error));
  }
}

async function open(electron: ElectronParts, services: DesktopServices): Promise<void> {
  const { app, ipcMain, protocol, session } = electron;
  if (!app.requestSingleInstanceLock()) return app.quit();
  keepApp(app);
  protocol.registerSchemesAsPrivileged([APP_PRIVILEGES]);
  const waiting = placesWaiting(electron, services);
  await app.whenReady();

  const opened = await services.openDesk(waiting.isEmpty() ? app.getPath("documents") : null);
  if (!opened.ok) return giveUp(electron, say("zh", opened.code, opened.params));
  const { desk } = opened;
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const files = new Map(services.files.map(({ address, path }) => [address, path]));
  const house = { api: desk.api, files, token, onFault: services.onFault };
  keepSession(session.defaultSession);
  protocol.handle(APP_SCHEME, (request) => serveApp(house, request));
  const desktop = createDesktop(electron, services, desk, `${APP_ORIGIN}/#${token}`);
  answerCalls(ipcMain, { api: desk.api, desktop: desktop.api, onFault: services.onFault });
  await waiting.handOver(desktop);
  desktop.showWindow();
  app.on("second-instance", desktop.showWindow);
  app.on("activate", desktop.showWindow);
  app.on("window-all-closed", () => {
    if (services.platform !== "darwin") app.quit();
  });
  closeBeforeQuit(electron, services, desk);
}

/** Editions are closed before the program is gone: their locks are free then, and their journals complete. */
function closeBeforeQuit({ app }: ElectronParts, { onFault }: DesktopServices, desk: Desk): void {
  let isClosed = false;
  app.on("will-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    void desk
      .close()
      .catch(onFault)
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

function giveUp({ app, dialog }: ElectronParts, reason: string): void {
  dialog.showErrorBox(say("zh", "desktop-failed"), reason);
  app.exit(1);
}

/** Places that a person named: with this start, with a later one, or in a file manager, even before there is a host to open them. */
function placesWaiting({ app }: ElectronParts, { words, workingFolder, onFault }: DesktopServices) {
  let places = placesNamed(words, workingFolder, app.isPackaged);
  let openPlace: (place: string) => Promise<void> = async (place) => {
    places = [...places, place];
  };
  app.on("open-file", (event, path) => {
    event.preventDefault();
    openPlace(path).catch(onFault);
  });
  app.on("second-instance", (_event, laterWords, laterFolder) => {
    for (const place of placesNamed(laterWords, laterFolder, app.isPackaged)) openPlace(place).catch(onFault);
  });
  return {
    isEmpty: () => places.length === 0,
    async handOver(desktop: Pick<Desktop, "takeIn" | "openPlace">): Promise<void> {
      openPlace = desktop.openPlace;
      for (const place of places) await desktop.takeIn(place);
    },
  };
}
