import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createOneWindow } from "../../../../electron/main/window/appWindow.js";
import { fakeElectron } from "../../../fakes/electron.js";

function oneWindow() {
  const { parts, windows } = fakeElectron(mkdtempSync(join(tmpdir(), "duikai-window-")));
  const one = createOneWindow(parts, { preload: "p", icon: "i", url: "duikai://app/" }, () => {});
  return { one, windows };
}

it("opens one window, and brings it to the front when it is asked for again", () => {
  const { one, windows } = oneWindow();
  one.show();
  const [window] = windows();
  if (window === undefined) throw new Error("no window was opened");
  window.minimized = true;
  one.show();
  expect(windows()).toHaveLength(1);
  expect(window.did).toEqual(["restore", "focus"]);
});

it("opens another once it was closed", () => {
  const { one, windows } = oneWindow();
  one.show();
  windows()[0]?.emit("closed");
  expect(one.current()).toBeNull();
  one.show();
  expect(windows()).toHaveLength(2);
});
