import { expect, it, vi } from "vitest";
import { refuseNavigation } from "../../../../electron/main/rules/navigation.js";
import { FakeContents } from "../../../fakes/electron.js";

function isStopped(event: string, url: string): boolean {
  const contents = new FakeContents();
  refuseNavigation(contents as never);
  const preventDefault = vi.fn();
  contents.emit(event, { url, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

it.each(["will-frame-navigate", "will-redirect"])("stops %s to anywhere else", (event) => {
  for (const url of [
    "https://example.com/",
    "file:///etc/passwd",
    "duikai://evil/",
    "duikai://app@evil.example/",
    "javascript:alert(1)",
    "not an address",
  ])
    expect(isStopped(event, url), url).toBe(true);
});

it("lets the app be loaded anew", () => {
  expect(isStopped("will-frame-navigate", "duikai://app/")).toBe(false);
});
