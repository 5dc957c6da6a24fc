import { expect, it } from "vitest";
import { refuseNewWindows } from "../../../../electron/main/rules/newWindows.js";
import { FakeContents } from "../../../fakes/electron.js";

it.each(["https://example.com/", "duikai://app/"])("opens no window for %s", (url) => {
  const contents = new FakeContents();
  refuseNewWindows(contents as never);
  expect(contents.windowOpenHandler?.({ url })).toEqual({ action: "deny" });
});
