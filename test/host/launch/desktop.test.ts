import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasDesktop, startDesktop } from "../../../host/launch/desktop.js";

/** A program that stands in for the runtime. */
function program(script: string): { readonly path: string; readonly said: () => string } {
  const folder = mkdtempSync(join(tmpdir(), "duikai-desktop-"));
  const path = join(folder, "electron");
  const file = join(folder, "said");
  writeFileSync(
    path,
    `#!${process.execPath}\nconst said = (text) => require("node:fs").writeFileSync(${JSON.stringify(file)}, text);\n${script}`,
  );
  chmodSync(path, 0o755);
  return { path, said: () => (existsSync(file) ? readFileSync(file, "utf8") : "") };
}

const WORDS = ["/app", "/papers/今日 样报"];
/** Waits for a program that is up; the whole of what it says is there by then. */
const START_MS = 1000;

describe("a window of the app's own", () => {
  it.each([
    ["on Windows and on a Mac", true, ["win32", "darwin"] as const, {}, null],
    ["on Linux with a screen", true, ["linux"] as const, { DISPLAY: ":0" }, 1000],
    ["on Linux with Wayland", true, ["linux"] as const, { WAYLAND_DISPLAY: "wayland-0" }, 1000],
    ["not without a screen", false, ["linux"] as const, {}, 1000],
    ["not for root", false, ["linux"] as const, { DISPLAY: ":0" }, 0],
  ])("can be opened %s", (_, expected, platforms, environment, user) => {
    for (const platform of platforms) expect(hasDesktop(platform, environment, user)).toBe(expected);
  });

  it("gets the app's folder and what was named, as they are, and is closed when it is told", async () => {
    const { path, said } = program("said(JSON.stringify(process.argv.slice(2))); setInterval(() => {}, 1000);");
    const running = await startDesktop(path, WORDS, START_MS);
    expect(JSON.parse(said())).toEqual(WORDS);
    await running?.close();
    await running?.close();
  });

  it("is no plain Node, whatever the environment says", async () => {
    process.env.ELECTRON_RUN_AS_NODE = "1";
    const { path, said } = program("said(String(process.env.ELECTRON_RUN_AS_NODE));");
    expect(await startDesktop(path, WORDS, START_MS)).not.toBeNull();
    delete process.env.ELECTRON_RUN_AS_NODE;
    expect(said()).toBe("undefined");
  });

  it("did not open when the program ends badly at once, or is none", async () => {
    expect(await startDesktop(program("process.exit(127)").path, WORDS, START_MS)).toBeNull();
    expect(await startDesktop(join(tmpdir(), "no-such-program"), WORDS, START_MS)).toBeNull();
  });
});
