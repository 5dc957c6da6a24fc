/** The contract, over each of the transports. */
import { afterAll } from "vitest";
import { answerCalls } from "../../../electron/main/calls/answerCalls.js";
import { exposeBridge } from "../../../electron/preload/bridge.js";
import { type DesktopBridge, hostClient, memoryTransport } from "../../../host/api/index.js";
import { type Running, startLoopback } from "../../../host/loopback/index.js";
import { httpTransport, ipcTransport } from "../../../renderer/client/index.js";
import { fakeContextBridge, fakeIpc, noDesktop } from "../../fakes/electron.js";
import { describeTransport, fakeHost } from "./contract.js";

const running: Running[] = [];
afterAll(() => Promise.all(running.map((each) => each.close())));

describeTransport("one memory", async () => {
  const faults: unknown[] = [];
  const send = memoryTransport(fakeHost(), (fault) => faults.push(fault));
  return { client: hostClient(send), send, faults };
});

describeTransport("loopback HTTP", async () => {
  const faults: unknown[] = [];
  const server = await startLoopback(fakeHost(), { port: 0, files: [], onFault: (fault) => faults.push(fault) });
  if (!server.ok) throw new Error(server.code);
  running.push(server);
  const send = httpTransport(`http://127.0.0.1:${server.port}`, server.token);
  return { client: hostClient(send), send, faults };
});

describeTransport("the bridge of the desktop", async () => {
  const faults: unknown[] = [];
  const { ipcMain, ipcRenderer } = fakeIpc();
  const context = fakeContextBridge();
  answerCalls(ipcMain, { api: fakeHost(), desktop: noDesktop(), onFault: (fault) => faults.push(fault) });
  exposeBridge(context, ipcRenderer as never);
  const send = ipcTransport(context.world.duikai as DesktopBridge);
  return { client: hostClient(send), send, faults };
});
