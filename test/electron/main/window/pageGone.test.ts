import { expect, it } from "vitest";
import { reloadWhenGone } from "../../../../electron/main/window/pageGone.js";
import { FakeContents, fakeElectron } from "../../../fakes/electron.js";

async function gone(reason: string) {
  const { parts, boxes } = fakeElectron("/nowhere");
  const webContents = new FakeContents();
  reloadWhenGone(parts, { webContents, isDestroyed: () => false } as never, () => "en");
  webContents.emit("render-process-gone", {}, { reason });
  await new Promise((resolve) => setImmediate(resolve));
  return { boxes, reloads: webContents.reloads };
}

it.each(["crashed", "oom", "killed"])("says that the page %s, and loads it anew", async (reason) => {
  expect(await gone(reason)).toEqual({ boxes: ["The page stopped unexpectedly"], reloads: 1 });
});

it("says nothing of a page that ended as it should", async () => {
  expect(await gone("clean-exit")).toEqual({ boxes: [], reloads: 0 });
});
