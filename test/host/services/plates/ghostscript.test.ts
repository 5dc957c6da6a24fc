import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { separated } from "../../../../host/services/plates/ghostscript.js";

const PATH = process.env.PATH;

/** Puts a shell script in the place of Ghostscript. */
function fakeGhostscript(script: string): void {
  const folder = mkdtempSync(join(tmpdir(), "fake-gs-"));
  writeFileSync(join(folder, "gs"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, "gs"), 0o755);
  process.env.PATH = `${folder}${delimiter}${PATH}`;
}

function leftOver(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("duikai-plates-"));
}

beforeEach(() => expect(leftOver()).toEqual([]));
afterEach(() => {
  process.env.PATH = PATH;
  expect(leftOver()).toEqual([]);
});

describe("separations by Ghostscript", () => {
  it("are its files page by page, process inks first and spot inks by their names", async () => {
    const names = ["page10(Black)", "page1(%E4%B8%93%E8%89%B2%E7%BA%A2 186)", "page1(Black)", "page1(Cyan)", "page1", "page2(%FF)"];
    fakeGhostscript(names.map((name) => `: > '${name}.tif'`).join("\n"));
    const pages = await separated("a.pdf", 150, async (found) =>
      found.map(({ files }) => [...files].map(([ink, path]) => [ink, basename(path)])),
    );
    expect(Array.isArray(pages) ? pages.slice(0, 2) : pages).toEqual([
      [
        ["C", "page1(Cyan).tif"],
        ["K", "page1(Black).tif"],
        ["专色红 186", "page1(%E4%B8%93%E8%89%B2%E7%BA%A2 186).tif"],
      ],
      [["%FF", "page2(%FF).tif"]],
    ]);
  });

  it("fail with the first line that says what is wrong", async () => {
    fakeGhostscript("echo 'The file has been damaged.'; echo '   **** Error: Cannot find a startxref.' >&2; exit 1");
    const failed = await separated("/a.pdf", 150, async () => null);
    expect(failed).toEqual({
      ok: false,
      code: "plates-pdf-unreadable",
      params: { path: "/a.pdf", reason: "Error: Cannot find a startxref." },
    });
  });

  it("are given up when they take too long", async () => {
    fakeGhostscript("exec sleep 20");
    const failed = await separated("/a.pdf", 150, async () => null, 200);
    expect(failed).toEqual({ ok: false, code: "plates-pdf-slow", params: { path: "/a.pdf", reason: "0.2 s" } });
  });

  it("clear away what was made when a reader of them fails", async () => {
    fakeGhostscript(": > 'page1(Black).tif'");
    const reading = separated("/a.pdf", 150, async () => {
      throw new Error("unreadable");
    });
    await expect(reading).rejects.toThrow("unreadable");
  });
});
