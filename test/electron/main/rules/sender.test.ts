import { expect, it } from "vitest";
import { isOurFrame } from "../../../../electron/main/rules/sender.js";

it("listens to the page of the app", () => {
  expect(isOurFrame({ url: "duikai://app/", parent: null })).toBe(true);
});

it.each([
  ["a frame within it", { url: "duikai://app/", parent: { url: "duikai://app/" } as never }],
  ["a foreign page", { url: "https://example.com/", parent: null }],
  ["one whose address begins alike", { url: "duikai://app.evil.example/", parent: null }],
  ["a file", { url: "file:///duikai/app/", parent: null }],
  ["a page that is not loaded yet", { url: "", parent: null }],
  ["a frame that went away", null],
])("does not listen to %s", (_, frame) => {
  expect(isOurFrame(frame)).toBe(false);
});
