/** The lock in the folder of an edition: one program at a time changes it, others may look. */
import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { type Failure, failure } from "../failure.js";

const LOCK_FILE = "lock.json";
/** Milliseconds between two signs of life, and after how many without one a lock of another machine is left behind. */
const BEAT = 10_000;
const SILENT = 60_000;

export interface EditionLock {
  readonly ok: true;
  release(): Promise<void>;
}

interface Holder {
  readonly machine: string;
  readonly process: number;
}

/**
 * Takes the lock of a folder, also one that a program left behind when it ended badly. Fails with `edition-locked` where a living
 * one holds it, and with `edition-folder-readonly` where nothing can be written.
 */
export async function takeLock(folder: string): Promise<EditionLock | Failure> {
  const path = join(folder, LOCK_FILE);
  const own: Holder = { machine: hostname(), process: process.pid };
  for (let tries = 0; tries < 2; tries++) {
    const taken = await writeFile(path, `${JSON.stringify(own)}\n`, { flag: "wx" }).then(() => null, codeOf);
    if (taken === null) return held(path);
    if (taken !== "EEXIST") return failure("edition-folder-readonly", { path: folder, reason: taken });
    const holder = await holderOf(path);
    if (holder !== null && (await isAlive(path, holder))) return failure("edition-locked", { path: folder, machine: holder.machine });
    await rm(path, { force: true }).catch(() => undefined);
  }
  return failure("edition-locked", { path: folder, machine: "?" });
}

/** Who holds the lock of a folder, other than this process; null when nobody does. */
export async function lockHolder(folder: string): Promise<string | null> {
  const path = join(folder, LOCK_FILE);
  const holder = await holderOf(path);
  if (holder === null || (holder.process === process.pid && holder.machine === hostname())) return null;
  return (await isAlive(path, holder)) ? holder.machine : null;
}

function held(path: string): EditionLock {
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, BEAT);
  beat.unref();
  return {
    ok: true,
    async release() {
      clearInterval(beat);
      await rm(path, { force: true }).catch(() => undefined);
    },
  };
}

async function holderOf(path: string): Promise<Holder | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === "object" &&
    value !== null &&
    "machine" in value &&
    typeof value.machine === "string" &&
    "process" in value &&
    typeof value.process === "number"
  );
}

/** On this machine a process is asked for; of other machines there are only the signs of life in the folder. */
async function isAlive(path: string, { machine, process: id }: Holder): Promise<boolean> {
  if (machine !== hostname()) return Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0) < SILENT;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
