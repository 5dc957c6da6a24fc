import { describe, expect, it } from "vitest";
import { EVENT_CHANNEL } from "../../../electron/channels.js";
import { exposeBridge } from "../../../electron/preload/bridge.js";
import { DESKTOP_METHODS, type DesktopBridge, HOST_METHODS } from "../../../host/api/index.js";
import { fakeContextBridge, fakeIpc } from "../../fakes/electron.js";

function bridge() {
  const ipc = fakeIpc();
  const context = fakeContextBridge();
  exposeBridge(context, ipc.ipcRenderer as never);
  return { ipc, world: context.world, bridge: context.world.duikai as DesktopBridge };
}

describe("the bridge that a page has", () => {
  it("is one frozen object with a function for each method, and a way to listen", () => {
    const { world, bridge: made } = bridge();
    expect(Object.keys(world)).toEqual(["duikai"]);
    expect(Object.keys(made)).toEqual(["calls", "listen"]);
    expect(Object.keys(made.calls)).toEqual([...Object.keys(HOST_METHODS), ...Object.keys(DESKTOP_METHODS)]);
    expect([Object.isFrozen(made), Object.isFrozen(made.calls)]).toEqual([true, true]);
  });

  it("sends on the channel of the method, and one argument only", async () => {
    const { ipc, bridge: made } = bridge();
    const heard: unknown[][] = [];
    ipc.ipcMain.handle("duikai:call:font", (...words: unknown[]) => void heard.push(words.slice(1)));
    const call = made.calls.font as (...words: unknown[]) => Promise<unknown>;
    await call({ key: "k" }, "more", "words");
    expect(heard).toEqual([[{ key: "k" }]]);
  });

  it("hands on what the desktop tells, without Electron's event, until it is no longer listened to", () => {
    const { ipc, bridge: made } = bridge();
    const heard: unknown[][] = [];
    const stop = made.listen((...words: unknown[]) => void heard.push(words));
    ipc.send(EVENT_CHANNEL, { kind: "action", id: "act-save" });
    stop();
    ipc.send(EVENT_CHANNEL, { kind: "action", id: "act-undo" });
    expect(heard).toEqual([[{ kind: "action", id: "act-save" }]]);
  });
});
