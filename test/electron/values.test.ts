/** Electron cannot be fetched everywhere: only the two files where it begins may need it to be there. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ROOMS = ["core", "messages", "reading", "fonts", "paint", "host", "cli", "renderer", "electron", "test", "scripts"];

/** An import, export or require that leaves something behind when types are taken away. */
const VALUE =
  /^\s*(?:import|export)\s(?!type\b)[^;]*from\s*["']electron(?:\/\w+)?["']|(?:require|import)\(\s*["']electron(?:\/\w+)?["']\s*\)|^\s*import\s*["']electron["']/m;

function files(): readonly string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && /\.(?:tsx?|mjs)$/.test(item.name))
      .map((item) => join(item.parentPath, item.name)),
  );
}

it("knows an import of a value from one of types", () => {
  for (const line of [
    'import * as electron from "electron";',
    'import {\n  app,\n} from "electron/main";',
    'const x = require("electron")',
    'await import("electron")',
    'export { app } from "electron";',
  ])
    expect(VALUE.test(line), line).toBe(true);
  for (const line of [
    'import type { App } from "electron";',
    'import type * as Electron from "electron";',
    'import { x } from "electron-builder";',
    'import { x } from "../fakes/electron.js";',
  ])
    expect(VALUE.test(line), line).toBe(false);
});

it("lets nobody have Electron's value but the two files where it begins", () => {
  const own = fileURLToPath(import.meta.url);
  const found = files().filter((file) => file !== own && VALUE.test(readFileSync(file, "utf8")));
  expect(found.map((file) => relative(ROOT, file))).toEqual(["electron/main/main.ts", "electron/preload/preload.ts"]);
});

it.each(["electron/main/main.ts", "electron/preload/preload.ts"])("keeps %s under ten lines", (file) => {
  expect(readFileSync(join(ROOT, file), "utf8").trimEnd().split("\n").length).toBeLessThan(10);
});
