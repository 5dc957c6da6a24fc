import type { Session } from "electron";
import { expect, it, vi } from "vitest";
import { refusePermissions } from "../../../../electron/main/rules/permissions.js";
import { fakeElectron } from "../../../fakes/electron.js";

type Answers = Parameters<Session["setPermissionRequestHandler"]>[0];
type Checks = Parameters<Session["setPermissionCheckHandler"]>[0];
type Devices = Parameters<Session["setDevicePermissionHandler"]>[0];

function asked(permission: string): { readonly request: unknown; readonly check: boolean } {
  const { parts, session } = fakeElectron("/nowhere");
  refusePermissions(parts.session.defaultSession);
  const answer = vi.fn();
  (session.request as NonNullable<Answers>)(null as never, permission as never, answer, {} as never);
  const check = (session.check as NonNullable<Checks>)(null, permission as never, "duikai://app", {} as never);
  return { request: answer.mock.calls[0]?.[0], check };
}

it.each([
  "media",
  "geolocation",
  "notifications",
  "clipboard-read",
  "openExternal",
  "fileSystem",
  "local-fonts",
  "midi",
  "display-capture",
])("refuses %s, asked for or looked up", (permission) => {
  expect(asked(permission)).toEqual({ request: false, check: false });
});

it("lets the page put text on the clipboard", () => {
  expect(asked("clipboard-sanitized-write")).toEqual({ request: true, check: true });
});

it("gives no device to a page", () => {
  const { parts, session } = fakeElectron("/nowhere");
  refusePermissions(parts.session.defaultSession);
  expect((session.device as NonNullable<Devices>)({ deviceType: "usb", origin: "duikai://app", device: {} as never })).toBe(false);
});
