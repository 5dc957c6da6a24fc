/** Electron as tests have it: parts that remember what was asked of them, and two ends of its messages that copy what passes. */
import { EventEmitter } from "node:events";
import type { ElectronParts } from "../../electron/main/parts.js";
import type { DesktopApi } from "../../host/api/index.js";

type Listener = (...words: never[]) => unknown;

/** A frame that a message comes from: the page of the app, unless it says otherwise. */
const OUR_FRAME = { url: "duikai://app/", parent: null };

/** Two ends of IPC. All that passes is copied, as it is between processes. */
export function fakeIpc(senderFrame: unknown = OUR_FRAME) {
  const handlers = new Map<string, Listener>();
  const renderer = new EventEmitter();
  return {
    channels: () => [...handlers.keys()],
    ipcMain: {
      handle: (channel: string, listener: Listener) => void handlers.set(channel, listener),
    },
    ipcRenderer: {
      async invoke(channel: string, ...words: unknown[]): Promise<unknown> {
        const handler = handlers.get(channel) as ((...all: unknown[]) => unknown) | undefined;
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        return structuredClone(await handler({ senderFrame }, ...structuredClone(words)));
      },
      on: (channel: string, listener: (...words: unknown[]) => void) => renderer.on(channel, listener),
      removeListener: (channel: string, listener: (...words: unknown[]) => void) => renderer.removeListener(channel, listener),
    },
    /** What a window's contents send to their page. */
    send: (channel: string, ...words: unknown[]) =>
      void renderer.emit(channel, { sender: "Electron's own event" }, ...structuredClone(words)),
  };
}

/** A desktop of which nothing is asked. */
export function noDesktop(): DesktopApi {
  return {
    setMenus: async () => ({ ok: true }),
    chooseEdition: async () => ({ ok: true, edition: null }),
    chooseFolder: async () => ({ ok: true, folder: null }),
  };
}

/** A bridge between worlds that keeps what it was given. */
export function fakeContextBridge() {
  const world: Record<string, unknown> = {};
  return { world, exposeInMainWorld: (name: string, api: unknown) => void Object.assign(world, { [name]: api }) };
}

/** Contents of a window: an emitter that takes rules and remembers what it sent. */
export class FakeContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  windowOpenHandler: ((details: { url: string }) => unknown) | null = null;
  reloads = 0;
  send(...words: unknown[]): void {
    this.sent.push(words);
  }
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.windowOpenHandler = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
}

class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly did: string[] = [];
  url = "";
  minimized = false;
  constructor(readonly options: { x: number; y: number; width: number; height: number }) {
    super();
    FakeWindow.all.push(this);
  }
  async loadURL(url: string): Promise<void> {
    this.url = url;
  }
  show(): void {
    this.did.push("show");
  }
  focus(): void {
    this.did.push("focus");
  }
  restore(): void {
    this.did.push("restore");
  }
  maximize(): void {
    this.did.push("maximize");
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.did.includes("maximize");
  }
  isDestroyed(): boolean {
    return false;
  }
  getNormalBounds() {
    const { x, y, width, height } = this.options;
    return { x, y, width, height };
  }
}

interface FakeApp extends EventEmitter {
  readonly did: string[];
  isFirst: boolean;
}

/** All parts, over a folder for what the app keeps. `did` holds what was asked of the app, in order. */
export function fakeElectron(userData: string) {
  const ipc = fakeIpc();
  const did: string[] = [];
  FakeWindow.all = [];
  const app = Object.assign(new EventEmitter(), {
    did,
    isFirst: true,
    isPackaged: true,
    requestSingleInstanceLock: () => app.isFirst,
    enableSandbox: () => did.push("sandbox"),
    whenReady: async () => void did.push("ready"),
    quit: () => did.push("quit"),
    exit: (code: number) => did.push(`exit ${code}`),
    getPath: (name: string) => (name === "userData" ? userData : `/home/someone/${name}`),
    addRecentDocument: (path: string) => did.push(`recent ${path}`),
    clearRecentDocuments: () => did.push("recent none"),
  }) satisfies FakeApp;
  const boxes: string[] = [];
  const chosen: { next: string[] } = { next: [] };
  const handled = new Map<string, (request: Request) => Promise<Response>>();
  const session: Record<string, unknown> = {};
  const keep = (name: string) => (handler: unknown) => void Object.assign(session, { [name]: handler });
  const menus: { template: Electron.MenuItemConstructorOptions[] } = { template: [] };
  const parts = {
    app,
    BrowserWindow: FakeWindow,
    dialog: {
      showErrorBox: (title: string, text: string) => boxes.push(`${title}: ${text}`),
      showOpenDialog: async () => ({ canceled: chosen.next.length === 0, filePaths: chosen.next }),
      showMessageBox: async (_window: unknown, { message }: { message: string }) => {
        boxes.push(message);
        return { response: 0 };
      },
    },
    ipcMain: ipc.ipcMain,
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) => void Object.assign(menus, { template }),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) => did.push(`scheme ${schemes.map(({ scheme }) => scheme)}`),
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void handled.set(scheme, handler),
    },
    screen: {
      getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep("request"),
        setPermissionCheckHandler: keep("check"),
        setDevicePermissionHandler: keep("device"),
        webRequest: { onBeforeRequest: keep("before") },
      },
    },
  };
  // Only what the app calls is there; what else it called would be undefined and fail.
  return { parts: parts as unknown as ElectronParts, app, ipc, boxes, chosen, handled, session, menus, windows: () => FakeWindow.all };
}
