/** Runs the built program and the PDF tools, for integration tests. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "../../host/services/index.js";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls `duikai` as a person would, in a new process. */
export function duikai(...args: readonly string[]): Ran {
  const child = spawnSync(process.execPath, [join(ROOT, "bin/duikai.js"), ...args], { encoding: "utf8", cwd: ROOT });
  return { status: child.status ?? -1, stdout: child.stdout, stderr: child.stderr };
}

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "duikai-test-"));
}

export function readReport(path: string): Report {
  return JSON.parse(readFileSync(path, "utf8")) as Report;
}

export function tool(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 256 * 1024 * 1024, stdio: ["ignore", "pipe", "pipe"] });
}

/** Text as `pdftotext -raw` reads it: in the order of the content stream, white space taken out. */
export function rawText(pdf: string): string {
  return withoutWhite(tool("pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"));
}

export function withoutWhite(text: string): string {
  return text.replace(/\s/gu, "");
}
