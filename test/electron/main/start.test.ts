import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { DesktopServices } from "../../../electron/main/services.js";
import { start } from "../../../electron/main/start.js";
import { fakeElectron } from "../../fakes/electron.js";
import { fakeHost } from "../../host/api/contract.js";

/** A desktop over a desk whose editions are the folders that end in 报. */
function desktop(words: readonly string[] = [], wanted: Partial<DesktopServices> = {}) {
  const electron = fakeElectron(mkdtempSync(join(tmpdir(), "duikai-start-")));
  const said: string[] = [];
  const desk = {
    api: fakeHost(),
    close: async () => void said.push("closed"),
    admitFolder: (path: string) => path,
    async admitPlace(place: string) {
      said.push(`admit ${place}`);
      return place.endsWith("报") ? `handle of ${place}` : null;
    },
  };
  const services: DesktopServices = {
    preload: "/app/preload.cjs",
    icon: "/app/icon.png",
    files: [],
    words: ["/app/duikai", ...words],
    workingFolder: "/work",
    platform: "linux",
    async openDesk(documents) {
      said.push(`desk ${documents}`);
      return { ok: true, desk };
    },
    onFault: (error) => void said.push(String(error)),
    ...wanted,
  };
  return { ...electron, said, begin: () => start(electron.parts, services) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("the start of the desktop", () => {
  it("sets the rules before Electron is ready, and opens one window with the key behind the #", async () => {
    const { begin, app, windows, handled, session, said } = desktop();
    await begin();
    expect(app.did).toEqual(["sandbox", "scheme duikai", "ready"]);
    expect(windows()).toHaveLength(1);
    expect(windows()[0]?.url).toMatch(/^duikai:\/\/app\/#[\w-]{43}$/);
    expect([...handled.keys()]).toEqual(["duikai"]);
    expect(Object.keys(session)).toContain("request");
    expect(said).toEqual(["desk /home/someone/documents"]);
  });

  it("answers the page over its protocol only with that key", async () => {
    const { begin, windows, handled } = desktop();
    await begin();
    const [, token] = (windows()[0]?.url ?? "").split("#");
    const call = (key: string) =>
      handled.get("duikai")?.(
        new Request("duikai://app/api/listEditions", {
          method: "POST",
          headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
          body: "{}",
        }),
      );
    expect((await call(token ?? ""))?.status).toBe(200);
    expect((await call("x"))?.status).toBe(401);
  });

  it("is the only one: a second start ends, and the first shows what it named", async () => {
    const second = desktop();
    second.app.isFirst = false;
    await second.begin();
    expect(second.app.did).toEqual(["quit"]);
    expect(second.windows()).toEqual([]);

    const { begin, app, windows } = desktop();
    await begin();
    windows()[0]?.webContents.emit("did-finish-load");
    app.emit("second-instance", {}, ["/app/duikai", "--switch", "晚报"], "/elsewhere");
    await settled();
    expect(windows()[0]?.did).toEqual(["focus"]);
    expect(windows()[0]?.webContents.sent).toEqual([["duikai:event", { kind: "open", edition: "handle of /elsewhere/晚报" }]]);
  });

  it("opens what was named, and not the folder of its own", async () => {
    const { begin, said, windows } = desktop(["样报", "/papers/晚报"]);
    await begin();
    expect(said).toEqual(["desk null", "admit /work/样报", "admit /papers/晚报"]);
    windows()[0]?.webContents.emit("did-finish-load");
    expect(windows()[0]?.webContents.sent).toEqual([]);
  });

  it("says what it cannot open", async () => {
    const { begin, boxes, windows } = desktop(["nothing"]);
    await begin();
    expect(boxes).toEqual(["对开没能打开: “nothing”里没有存下的版面"]);
    expect(windows()).toHaveLength(1);
  });

  it("opens what the system's file manager names, before and after it is ready", async () => {
    const { begin, app, said, windows } = desktop();
    const begun = begin();
    const event = { preventDefault: vi.fn() };
    app.emit("open-file", event, "/papers/早报");
    await begun;
    expect(said).toEqual(["desk null", "admit /papers/早报"]);
    windows()[0]?.webContents.emit("did-finish-load");
    app.emit("open-file", event, "/papers/晚报");
    await settled();
    expect(windows()[0]?.webContents.sent).toEqual([["duikai:event", { kind: "open", edition: "handle of /papers/晚报" }]]);
    expect(event.preventDefault).toHaveBeenCalledTimes(2);
  });

  it("ends with its last window, but on a Mac, where it opens again", async () => {
    const { begin, app } = desktop();
    await begin();
    app.emit("window-all-closed");
    expect(app.did).toContain("quit");

    const mac = desktop([], { platform: "darwin" });
    await mac.begin();
    mac.windows()[0]?.emit("closed");
    mac.app.emit("window-all-closed");
    expect(mac.app.did).not.toContain("quit");
    mac.app.emit("activate");
    expect(mac.windows()).toHaveLength(2);
  });

  it("closes what is open before it is gone", async () => {
    const { begin, app, said } = desktop();
    await begin();
    const event = { preventDefault: vi.fn() };
    app.emit("will-quit", event);
    await settled();
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(said.at(-1)).toBe("closed");
    expect(app.did.at(-1)).toBe("quit");
    app.emit("will-quit", event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it("says why it cannot open at all", async () => {
    const refused = desktop([], { openDesk: async () => ({ ok: false, code: "host-page-missing", params: {} }) });
    await refused.begin();
    expect(refused.boxes).toEqual(["对开没能打开: 界面还没有做好：请先 npm run build"]);
    expect(refused.app.did).toContain("exit 1");

    const broken = desktop([], {
      openDesk: async () => {
        throw new Error("no disk");
      },
    });
    await broken.begin();
    expect(broken.boxes).toEqual(["对开没能打开: no disk"]);
    expect(broken.app.did).toContain("exit 1");
  });
});
