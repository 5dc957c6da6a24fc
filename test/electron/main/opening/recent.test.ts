import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createRecent } from "../../../../electron/main/opening/recent.js";

const freshFile = () => join(mkdtempSync(join(tmpdir(), "duikai-recent-")), "kept", "recent.json");

it("keeps the latest first, each once, over a restart", () => {
  const file = freshFile();
  const recent = createRecent(file);
  for (const folder of ["/a", "/b", "/a"]) recent.add(folder);
  expect(recent.list()).toEqual(["/a", "/b"]);
  expect(createRecent(file).list()).toEqual(["/a", "/b"]);
});

it("keeps twelve", () => {
  const recent = createRecent(freshFile());
  for (let n = 1; n <= 14; n += 1) recent.add(`/${n}`);
  expect(recent.list()).toHaveLength(12);
  expect(recent.list()[11]).toBe("/3");
});

it("forgets one, or all", () => {
  const file = freshFile();
  const recent = createRecent(file);
  for (const folder of ["/a", "/b"]) recent.add(folder);
  recent.remove("/b");
  expect(recent.list()).toEqual(["/a"]);
  recent.clear();
  expect(createRecent(file).list()).toEqual([]);
});

it.each(["{", "null", '{"a":1}', '[1, "/a", null]'])("opens over a file that says %s", (said) => {
  const file = join(mkdtempSync(join(tmpdir(), "duikai-recent-")), "recent.json");
  writeFileSync(file, said);
  expect(createRecent(file).list()).toEqual(said.includes("/a") ? ["/a"] : []);
});
