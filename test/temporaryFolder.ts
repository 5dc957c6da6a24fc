/**
 * Gives a run of tests a temporary folder of its own and takes it away afterwards with all that tests left in it. Nothing that an
 * earlier run made of pictures is used.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "duikai-tests-"));

export function setup(): void {
  process.env.TMPDIR = folder;
  process.env.DUIKAI_CACHE = "off";
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
