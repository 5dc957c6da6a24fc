import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { electronPackage, fetchRuntime, isSourceReached, runtimeIn } from "../../../host/launch/runtime.js";

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "duikai-runtime-"));
  mkdirSync(join(folder, "dist"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("the runtime of Electron", () => {
  it("is looked for in the package that the project names", () => {
    expect(electronPackage()).toMatch(/node_modules[\\/]electron$/);
  });

  it("is found where the package says, once it was fetched", () => {
    expect(runtimeIn(folderOf({}), {}, "linux")).toBeNull();
    expect(runtimeIn(folderOf({ "path.txt": "electron" }), {}, "linux")).toBeNull();
    const folder = folderOf({ "path.txt": "electron", "dist/electron": "" });
    expect(runtimeIn(folder, {}, "linux")).toBe(join(folder, "dist", "electron"));
  });

  it("may lie elsewhere, by the name that it has on each system", () => {
    const other = folderOf({ "electron.exe": "" });
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: other };
    expect(runtimeIn(folderOf({}), environment, "win32")).toBe(join(other, "electron.exe"));
    expect(runtimeIn(folderOf({}), environment, "linux")).toBeNull();
  });

  it("is fetched by the package's own tool, and has not come when that fails", async () => {
    expect(await fetchRuntime(folderOf({ "install.js": "process.exit(0)" }))).toBe(true);
    expect(await fetchRuntime(folderOf({ "install.js": "process.exit(1)" }))).toBe(false);
    expect(await fetchRuntime(folderOf({}))).toBe(false);
  });

  it("is only fetched from a source that answers", async () => {
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const ELECTRON_MIRROR = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await isSourceReached({ ELECTRON_MIRROR })).toBe(true);
    await new Promise((resolve) => server.close(resolve));
    expect(await isSourceReached({ ELECTRON_MIRROR })).toBe(false);
  });
});
