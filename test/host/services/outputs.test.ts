import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { existingOf, occupantOf, overwriteOf } from "../../../host/services/outputs.js";

const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duikai-outputs-"));
});

describe("what a job writes", () => {
  it("never lies on what it reads, however the paths are written", () => {
    expect(overwriteOf(["out/../a.txt"], ["./a.txt"])).toMatchObject({ code: "output-is-input", params: { path: "out/../a.txt" } });
    expect(overwriteOf(["b.txt"], ["a.txt"])).toBeNull();
  });

  it("may fill a folder that is new, empty, or holds the same", async () => {
    const files = [{ path: join(folder, "own/pages/01.jpg"), bytes: bytes("one") }];
    expect(await occupantOf(join(folder, "own"), files)).toBeNull();
    mkdirSync(join(folder, "own/pages"), { recursive: true });
    expect(await occupantOf(join(folder, "own"), files)).toBeNull();
    writeFileSync(join(folder, "own/pages/01.jpg"), "one");
    expect(await occupantOf(join(folder, "own"), files)).toBeNull();
  });

  it("never mixes with other files, nor goes over changed ones", async () => {
    const path = join(folder, "01.jpg");
    writeFileSync(path, "another");
    expect(await occupantOf(folder, [{ path, bytes: bytes("one") }])).toMatchObject({ code: "output-occupied", params: { path } });
    expect(await occupantOf(folder, [])).toMatchObject({ code: "output-occupied", params: { path } });
  });

  it("never goes over a file that says something else", async () => {
    const path = join(folder, "a.zip");
    expect(await existingOf(path, bytes("one"))).toBeNull();
    writeFileSync(path, "one");
    expect(await existingOf(path, bytes("one"))).toBeNull();
    expect(await existingOf(path, bytes("two"))).toMatchObject({ code: "output-exists", params: { path } });
  });
});
