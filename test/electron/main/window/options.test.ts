import { expect, it } from "vitest";
import { windowOptions } from "../../../../electron/main/window/options.js";

it("opens a sandboxed window and nothing looser", () => {
  expect(windowOptions("/app/preload.cjs", "/app/icon.png", { x: 1, y: 2, width: 1000, height: 700 })).toEqual({
    x: 1,
    y: 2,
    width: 1000,
    height: 700,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: "对开",
    icon: "/app/icon.png",
    backgroundColor: "#1f1f1f",
    webPreferences: {
      preload: "/app/preload.cjs",
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  });
});
