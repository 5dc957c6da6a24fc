/** Calls of the contract over the bridge of the desktop. */
import type { Answer, DesktopApi, DesktopBridge, Transport } from "../../host/api/index.js";

export function ipcTransport(bridge: DesktopBridge): Transport {
  const calls: Readonly<Record<string, (named: unknown) => Promise<unknown>>> = bridge.calls;
  return async (method, named) => {
    const call = Object.hasOwn(calls, method) ? calls[method] : undefined;
    if (call === undefined) return { ok: false, code: "host-method-unknown", params: { method } };
    try {
      // The other side made it by the contract.
      return (await call(named)) as Answer;
    } catch {
      return { ok: false, code: "host-away", params: {} };
    }
  };
}

/** The dialog of the desktop that chooses a folder. */
export function folderChooser({ calls }: Pick<DesktopBridge, "calls">): Pick<DesktopApi, "chooseFolder"> {
  return {
    async chooseFolder(named) {
      try {
        // The other side made it by the table of the desktop.
        return (await calls.chooseFolder(named)) as Awaited<ReturnType<DesktopApi["chooseFolder"]>>;
      } catch {
        return { ok: false, code: "host-away", params: {} };
      }
    },
  };
}
