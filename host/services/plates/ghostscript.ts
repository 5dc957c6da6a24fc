/**
 * The separations of a PDF by Ghostscript, a program that people install by themselves (docs/decisions/0021): it is called, and
 * its files are read. A file from elsewhere gets no rights, no more time than a whole edition takes, and a folder that is gone afterwards.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Failure, failure } from "../failure.js";

/** Gray pictures of one page: ink dark on white, by the name of the ink. */
export interface SeparatedPage {
  readonly files: ReadonlyMap<string, string>;
}

/** As it is called on Linux and macOS, and on Windows. */
const PROGRAMS = ["gs", "gswin64c", "gswin32c"];
/** Milliseconds: sixteen broadsheet pages at 150 pixels an inch take half a minute. */
const TIME_LIMIT = 300_000;
/** Pages are rendered at up to this resolution and averaged, since Ghostscript separates without smoothing edges. */
const RENDERED_PPI = 600;
const MOST_SMOOTHING = 8;

/** Separates a PDF, given as its path or its bytes, lets `take` read the pages, and clears them away. */
export async function separated<Taken>(
  pdf: string | Uint8Array,
  ppi: number,
  take: (pages: readonly SeparatedPage[]) => Promise<Taken>,
  timeLimit = TIME_LIMIT,
): Promise<Taken | Failure> {
  const folder = await mkdtemp(join(tmpdir(), "duikai-plates-"));
  try {
    const path = typeof pdf === "string" ? resolve(pdf) : join(folder, "in.pdf");
    if (typeof pdf !== "string") await writeFile(path, pdf);
    const ran = await separate(path, ppi, { cwd: folder, timeLimit });
    return ran ?? (await take(pagesIn(folder, await readdir(folder))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface RunLimits {
  readonly cwd: string;
  /** In milliseconds. */
  readonly timeLimit: number;
}

async function separate(path: string, ppi: number, limits: RunLimits): Promise<Failure | null> {
  const smoothing = Math.max(1, Math.min(MOST_SMOOTHING, Math.floor(RENDERED_PPI / ppi)));
  const wishes = ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dPDFSTOPONERROR", "-dUseTrimBox"];
  const device = ["-sDEVICE=tiffsep", `-r${ppi * smoothing}`, `-dDownScaleFactor=${smoothing}`, "-sCompression=lzw"];
  // A name without a folder, for `%` in the name of a folder would be read as the place of the number.
  const output = "-sOutputFile=page%d.tif";
  for (const program of PROGRAMS) {
    const ran = await run(program, [...wishes, ...device, output, "-f", path], limits);
    if (ran !== "missing") return ran === null ? null : failure(ran.code, { path, reason: ran.reason });
  }
  return failure("ghostscript-missing");
}

/** Null when all went well. */
type Ran = null | "missing" | { readonly code: "plates-pdf-slow" | "plates-pdf-unreadable"; readonly reason: string };

function run(program: string, args: readonly string[], { cwd, timeLimit }: RunLimits): Promise<Ran> {
  return new Promise((done) => {
    execFile(program, args, { cwd, timeout: timeLimit, killSignal: "SIGKILL" }, (error, stdout, stderr) => {
      if (error === null) return done(null);
      if (error.code === "ENOENT") return done("missing");
      if (error.killed) return done({ code: "plates-pdf-slow", reason: `${timeLimit / 1000} s` });
      return done({ code: "plates-pdf-unreadable", reason: reasonIn(`${stdout}\n${stderr}`) });
    });
  });
}

/** The first line in which Ghostscript says what is wrong. */
function reasonIn(output: string): string {
  const lines = output.split("\n").map((line) => line.replaceAll("*", "").trim());
  return lines.find((line) => line.startsWith("Error")) ?? lines.find((line) => line !== "") ?? "Ghostscript";
}

const PROCESS: ReadonlyMap<string, string> = new Map([
  ["Cyan", "C"],
  ["Magenta", "M"],
  ["Yellow", "Y"],
  ["Black", "K"],
]);

/** Pages in their order, of the files `page1(Cyan).tif`; in names of spot inks each byte that is no plain letter stands as `%E4`. */
function pagesIn(folder: string, names: readonly string[]): readonly SeparatedPage[] {
  const pages: Map<string, string>[] = [];
  for (const name of names.toSorted()) {
    const [, number, ink] = /^page(\d+)\((.+)\)\.tif$/s.exec(name) ?? [];
    if (number === undefined || ink === undefined) continue;
    const at = Number(number) - 1;
    const page = pages[at] ?? new Map<string, string>();
    page.set(PROCESS.get(ink) ?? unescaped(ink), join(folder, name));
    pages[at] = page;
  }
  return pages.map((files) => ({ files: new Map([...files].sort(([a], [b]) => orderOf(a) - orderOf(b))) }));
}

function orderOf(ink: string): number {
  const at = [...PROCESS.values()].indexOf(ink);
  return at < 0 ? PROCESS.size : at;
}

/** Names are UTF-8 by the standard; one that is not stays as it was written. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
