import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openWindow } from "../../../../electron/main/window/openWindow.js";
import { fakeElectron } from "../../../fakes/electron.js";

const ORDER = { preload: "/app/preload.cjs", icon: "/app/icon.png", url: "duikai://app/#key" };

function opened(kept: unknown = null) {
  const folder = mkdtempSync(join(tmpdir(), "duikai-window-"));
  const file = join(folder, "window.json");
  if (kept !== null) writeFileSync(file, JSON.stringify(kept));
  const { parts, windows } = fakeElectron(folder);
  openWindow(parts, ORDER);
  const [window] = windows();
  if (window === undefined) throw new Error("no window was opened");
  return { window, file };
}

it("shows the page of the app once there is something to see", () => {
  const { window } = opened();
  expect(window.url).toBe("duikai://app/#key");
  expect(window.did).toEqual([]);
  window.emit("ready-to-show");
  expect(window.did).toEqual(["show"]);
});

it("opens where it was when it was closed, as large as it was", () => {
  const bounds = { x: 100, y: 80, width: 1200, height: 800 };
  const { window, file } = opened({ bounds, maximized: true });
  expect(window.options).toMatchObject(bounds);
  expect(window.did).toEqual(["maximize"]);
  window.emit("close");
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ bounds, maximized: true });
});

it("opens as at first when what was kept is damaged", () => {
  expect(opened("{").window.options).toEqual(opened().window.options);
});
