import { expect, it } from "vitest";
import { placesNamed } from "../../../../electron/main/opening/named.js";

it("takes the words behind the program for places, from the folder of the start", () => {
  expect(placesNamed(["/opt/Duikai/duikai", "今日", "/papers/样报"], "/home/someone", true)).toEqual([
    "/home/someone/今日",
    "/papers/样报",
  ]);
});

it("leaves out the app's own place when it is not packaged", () => {
  expect(placesNamed(["electron", "/src/duikai", "今日"], "/home/someone", false)).toEqual(["/home/someone/今日"]);
});

it("leaves out switches, ours and Chromium's", () => {
  expect(placesNamed(["duikai", "--allow-file-access-from-files", "-x", ""], "/", true)).toEqual([]);
});
