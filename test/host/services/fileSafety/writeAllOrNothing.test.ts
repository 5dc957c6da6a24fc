import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeAllOrNothing } from "../../../../host/services/files.js";
import { say } from "../../../../messages/index.js";
import { utf8 } from "../../../fakes/bytes.js";

let root = "";
const before = { SIGINT: process.listenerCount("SIGINT"), SIGTERM: process.listenerCount("SIGTERM") };
const at = (...names: readonly string[]) => join(root, ...names);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "duikai-write-"));
});
afterEach(() => rm(root, { recursive: true }));

/** Everything below the test's folder, hidden files included, with its content. */
async function tree(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(root, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    found[path.slice(root.length + 1)] = entry.isDirectory() ? "folder" : await readFile(path, "utf8");
  }
  return found;
}

describe("writeAllOrNothing", () => {
  it("writes all files, makes their folders and replaces old files", async () => {
    await writeFile(at("page.pdf"), "old");
    const result = await writeAllOrNothing([
      { path: at("page.pdf"), bytes: utf8("new") },
      { path: at("out", "deep", "report.json"), bytes: utf8("{}") },
    ]);
    expect(result).toEqual({ ok: true });
    expect(await tree()).toEqual({ "page.pdf": "new", out: "folder", "out/deep": "folder", "out/deep/report.json": "{}" });
  });

  it("leaves no file and no folder behind when one cannot be written", async () => {
    await writeFile(at("file"), "a file, not a folder");
    const blocked = at("file", "page.pdf");
    const result = await writeAllOrNothing([
      { path: at("out", "deep", "a.pdf"), bytes: utf8("a") },
      { path: blocked, bytes: utf8("b") },
    ]);
    expect(result).toMatchObject({ ok: false, code: "output-unwritable", params: { path: blocked } });
    expect(await tree()).toEqual({ file: "a file, not a folder" });
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "puts everything back when it is stopped by %s, and leaves signals as they were",
    async (signal) => {
      await writeFile(at("a.pdf"), "old");
      const writing = writeAllOrNothing([
        { path: at("a.pdf"), bytes: utf8("new") },
        { path: at("out", "b.pdf"), bytes: utf8("new") },
      ]);
      process.emit(signal);
      expect(await writing).toEqual({ ok: false, code: "output-interrupted", params: {} });
      expect(await tree()).toEqual({ "a.pdf": "old" });
      expect(process.listenerCount(signal)).toBe(before[signal]);
    },
  );

  it("puts old files back when a later one cannot be put in its place", async () => {
    await writeFile(at("a.pdf"), "old");
    await mkdir(at("b.pdf"));
    const result = await writeAllOrNothing([
      { path: at("a.pdf"), bytes: utf8("new") },
      { path: at("c", "c.pdf"), bytes: utf8("new") },
      { path: at("b.pdf"), bytes: utf8("new") },
    ]);
    expect(result).toMatchObject({ ok: false, params: { path: at("b.pdf") } });
    expect(await tree()).toEqual({ "a.pdf": "old", "b.pdf": "folder" });
  });

  it("takes away the folders that were made before a name proved impossible", async () => {
    const result = await writeAllOrNothing([{ path: at("new", "x".repeat(300), "a.pdf"), bytes: utf8("a") }]);
    expect(result.ok).toBe(false);
    expect(await tree()).toEqual({});
  });

  it("keeps folders that were there", async () => {
    await mkdir(at("out"));
    await writeAllOrNothing([{ path: at("out", "x".repeat(300)), bytes: utf8("a") }]);
    expect(await tree()).toEqual({ out: "folder" });
  });

  it("says in both languages what could not be written", async () => {
    const result = await writeAllOrNothing([{ path: at("x".repeat(300)), bytes: utf8("a") }]);
    if (result.ok) throw new Error("written");
    for (const language of ["zh", "en"] as const) expect(say(language, result.code, result.params)).toContain(result.params.path);
  });
});
