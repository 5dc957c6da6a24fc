import { describe, expect, it } from "vitest";
import { channelOf } from "../../../../electron/channels.js";
import { answerCalls } from "../../../../electron/main/calls/answerCalls.js";
import { DESKTOP_METHODS, type DesktopApi, HOST_METHODS } from "../../../../host/api/index.js";
import { fakeIpc, noDesktop } from "../../../fakes/electron.js";
import { fakeHost } from "../../../host/api/contract.js";

function house(frame?: unknown, desktop: DesktopApi = noDesktop()) {
  const faults: unknown[] = [];
  const ipc = frame === undefined ? fakeIpc() : fakeIpc(frame);
  answerCalls(ipc.ipcMain, { api: fakeHost(), desktop, onFault: (fault) => faults.push(fault) });
  const call = (method: string, named: unknown) => ipc.ipcRenderer.invoke(channelOf(method), named);
  return { faults, call, channels: ipc.channels };
}

describe("the calls that the desktop answers", () => {
  it("are those of the two tables, on a channel each, and no others", () => {
    const methods = [...Object.keys(HOST_METHODS), ...Object.keys(DESKTOP_METHODS)];
    expect(house().channels()).toEqual(methods.map(channelOf));
    expect(new Set(methods).size).toBe(methods.length);
  });

  it.each([
    ["a foreign page", { url: "https://evil.example/", parent: null }],
    ["a frame within the page", { url: "duikai://app/", parent: {} }],
    ["a frame that is gone", null],
  ])("are refused to %s, before their arguments are looked at", async (_, frame) => {
    const { call } = house(frame);
    const refused = { ok: false, code: "host-refused", params: {} };
    expect(await call("listEditions", {})).toEqual(refused);
    expect(await call("listEditions", { wrong: 1 })).toEqual(refused);
    expect(await call("chooseEdition", {})).toEqual(refused);
  });

  const item = { id: "act-save", label: "保存", keys: null, enabled: true };
  const group = { menu: "file", label: "文件", runs: [[item]] };

  it("take menus as the page should send them", async () => {
    const { call } = house();
    expect(await call("setMenus", { language: "zh", groups: [group, { ...group, runs: [] }] })).toEqual({ ok: true });
  });

  it.each([
    ["no list", group],
    ["a label that is no text", [{ ...group, label: 1 }]],
    ["runs that are none", [{ ...group, runs: item }]],
    ["an item without a label", [{ ...group, runs: [[{ ...item, label: "" }]] }]],
    ["an item that is neither enabled nor disabled", [{ ...group, runs: [[{ ...item, enabled: "yes" }]] }]],
    ["keys that are no text", [{ ...group, runs: [[{ ...item, keys: 3 }]] }]],
    ["more menus than a screen shows", Array(21).fill(group)],
    ["more items than anybody reads", [{ ...group, runs: [Array(201).fill(item)] }]],
  ])("refuse menus with %s", async (_, groups) => {
    const { call } = house();
    expect(await call("setMenus", { language: "zh", groups })).toEqual({
      ok: false,
      code: "host-argument-wrong",
      params: { method: "setMenus", argument: "groups" },
    });
  });

  it("say of a fault of the desktop only where it was", async () => {
    const fault = new Error("no dialog");
    const broken: DesktopApi = {
      ...noDesktop(),
      chooseEdition: async () => {
        throw fault;
      },
    };
    const { call, faults } = house(undefined, broken);
    expect(await call("chooseEdition", {})).toEqual({ ok: false, code: "host-fault", params: { method: "chooseEdition" } });
    expect(faults).toEqual([fault]);
  });
});
