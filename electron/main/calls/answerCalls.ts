/** Answers what the page asks over its bridge: one channel for each method, the sender checked, the arguments checked. */
import type { IpcMain, IpcMainInvokeEvent } from "electron";
import {
  DESKTOP_METHODS,
  type DesktopAnswer,
  type DesktopApi,
  dispatch,
  HOST_METHODS,
  type HostApi,
  type HostFailure,
  wrongArgument,
} from "../../../host/api/index.js";
import { channelOf } from "../../channels.js";
import { isOurFrame } from "../rules/sender.js";

/** Who answers, and who hears of faults. */
export interface CallHouse {
  readonly api: HostApi;
  readonly desktop: DesktopApi;
  readonly onFault: (error: unknown) => void;
}

export function answerCalls(ipc: Pick<IpcMain, "handle">, { api, desktop, onFault }: CallHouse): void {
  const handle = (method: string, answer: (named: unknown) => Promise<DesktopAnswer>) =>
    ipc.handle(channelOf(method), (event: IpcMainInvokeEvent, named: unknown) => (isOurFrame(event.senderFrame) ? answer(named) : REFUSED));
  for (const method of Object.keys(HOST_METHODS)) handle(method, (named) => dispatch(api, method, named, onFault));
  for (const method of Object.keys(DESKTOP_METHODS) as (keyof DesktopApi)[])
    handle(method, (named) => dispatchDesktop(desktop, method, named, onFault));
}

const REFUSED: HostFailure = { ok: false, code: "host-refused", params: {} };

async function dispatchDesktop(
  desktop: DesktopApi,
  method: keyof DesktopApi,
  named: unknown,
  onFault: (error: unknown) => void,
): Promise<DesktopAnswer> {
  const wrong = wrongArgument(DESKTOP_METHODS[method].arguments, named);
  if (wrong !== null) return { ok: false, code: "host-argument-wrong", params: { method, argument: wrong } };
  // The arguments were checked against the table of this very method.
  const call = desktop[method] as (checked: unknown) => Promise<DesktopAnswer>;
  try {
    return await call(named);
  } catch (error) {
    onFault(error);
    return { ok: false, code: "host-fault", params: { method } };
  }
}
