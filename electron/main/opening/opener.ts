/** Opens editions by places that a person named outside the page; the page gets handles, and never sees a path. */
import { basename } from "node:path";
import type { EditionHandle, FolderCard, HostFailure, Outcome } from "../../../host/api/index.js";
import { type Language, say } from "../../../messages/index.js";
import type { ElectronParts } from "../parts.js";
import type { AppWindow } from "../window/openWindow.js";
import type { Recent } from "./recent.js";

interface OpenerOrder {
  /** Takes a place in; null when there is no edition. */
  admitPlace(place: string): Promise<EditionHandle | null>;
  readonly recent: Recent;
  language(): Language;
  /** The window that the dialog belongs to. */
  window(): AppWindow | null;
  /** Takes in a folder for what is put out; its handle. */
  admitFolder(path: string): string;
  /** Recent ones have changed. */
  onRecent(): void;
  onOpen(edition: EditionHandle): void;
}

export interface Opener {
  /** Takes in a place that was named before there was a page, which opens the first edition by itself; says so where there is none. */
  takeIn(place: string): Promise<EditionHandle | null>;
  /** Opens the edition in a place. */
  openPlace(place: string): Promise<void>;
  /** Lets a person choose a folder and opens what is in it. */
  chooseAndOpen(): Promise<void>;
  /** Lets a person choose for the page, which opens it itself. */
  choose(): Promise<Outcome<{ readonly edition: EditionHandle | null }>>;
  /** Lets a person choose where to put files. */
  chooseFolder(): Promise<Outcome<{ readonly folder: FolderCard | null }>>;
}

export function createOpener({ app, dialog }: Pick<ElectronParts, "app" | "dialog">, order: OpenerOrder): Opener {
  async function admitted(place: string): Promise<EditionHandle | HostFailure> {
    const edition = await order.admitPlace(place);
    if (edition === null) order.recent.remove(place);
    else {
      order.recent.add(place);
      app.addRecentDocument(place);
    }
    order.onRecent();
    // Named by its last part alone: no path goes to the page.
    return edition ?? { ok: false, code: "desktop-no-edition", params: { name: basename(place) } };
  }

  async function takeIn(place: string): Promise<EditionHandle | null> {
    const edition = await admitted(place);
    if (typeof edition === "string") return edition;
    const language = order.language();
    dialog.showErrorBox(say(language, "desktop-failed"), say(language, edition.code, edition.params));
    return null;
  }

  async function openPlace(place: string): Promise<void> {
    const edition = await takeIn(place);
    if (edition !== null) order.onOpen(edition);
  }

  async function chosenPlace(words = "desktop-choose-edition"): Promise<string | null> {
    const title = say(order.language(), words);
    const options = { title, message: title, properties: ["openDirectory" as const, "createDirectory" as const] };
    const window = order.window();
    const { filePaths } = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
    return filePaths[0] ?? null;
  }

  return {
    takeIn,
    openPlace,
    async chooseAndOpen() {
      const place = await chosenPlace();
      if (place !== null) await openPlace(place);
    },
    async choose() {
      const place = await chosenPlace();
      if (place === null) return { ok: true, edition: null };
      const edition = await admitted(place);
      return typeof edition === "string" ? { ok: true, edition } : edition;
    },
    async chooseFolder() {
      const place = await chosenPlace("desktop-choose-folder");
      return { ok: true, folder: place === null ? null : { handle: order.admitFolder(place), name: basename(place) } };
    },
  };
}
