/** The bridge that a page has: a frozen object with one function for each method, which can send on no other channel. */
import type { ContextBridge, IpcRenderer } from "electron";
import { BRIDGE_NAME, DESKTOP_METHODS, type DesktopBridge, type DesktopEvent, HOST_METHODS } from "../../host/api/index.js";
import { channelOf, EVENT_CHANNEL } from "../channels.js";

export function exposeBridge(
  context: Pick<ContextBridge, "exposeInMainWorld">,
  ipc: Pick<IpcRenderer, "invoke" | "on" | "removeListener">,
): void {
  const methods = [...Object.keys(HOST_METHODS), ...Object.keys(DESKTOP_METHODS)];
  const calls = methods.map((method) => [method, (named: unknown) => ipc.invoke(channelOf(method), named)] as const);
  const bridge: DesktopBridge = Object.freeze({
    // One function for each method of the two tables, by its name.
    calls: Object.freeze(Object.fromEntries(calls)) as DesktopBridge["calls"],
    listen(listener: (event: DesktopEvent) => void) {
      // The page never sees Electron's own event, which leads back to the sender.
      const hear = (_event: unknown, told: DesktopEvent) => listener(told);
      ipc.on(EVENT_CHANNEL, hear);
      return () => {
        ipc.removeListener(EVENT_CHANNEL, hear);
      };
    },
  });
  context.exposeInMainWorld(BRIDGE_NAME, bridge);
}
