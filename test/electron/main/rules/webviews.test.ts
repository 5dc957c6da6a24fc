import { expect, it, vi } from "vitest";
import { refuseWebviews } from "../../../../electron/main/rules/webviews.js";
import { FakeContents } from "../../../fakes/electron.js";

it("lets no page be shown within the page, not even the app", () => {
  const contents = new FakeContents();
  refuseWebviews(contents as never);
  const preventDefault = vi.fn();
  contents.emit("will-attach-webview", { preventDefault }, {}, { src: "duikai://app/" });
  expect(preventDefault).toHaveBeenCalledOnce();
});
