/** Writing several files so that a person finds either all of them, whole, or what was there before. */
import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, copyFile, mkdir, open, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Interrupted, listenForInterruption } from "./interruption.js";

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type WriteResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "output-unwritable"; readonly params: { readonly path: string; readonly reason: string } }
  /** Somebody stopped the program while it wrote. */
  | { readonly ok: false; readonly code: "output-interrupted"; readonly params: Readonly<Record<string, never>> };

/** What has been done so far, in order to undo it. */
interface Progress {
  /** Folders made, the outer first. */
  readonly folders: string[];
  readonly staged: { readonly target: string; readonly temporary: string; readonly backup: string }[];
  /** Targets that already hold the new bytes, and whether an old file was saved. */
  readonly placed: { readonly target: string; readonly backup: string | null }[];
}

/**
 * Writes every file beside its target, flushes it, and renames all of them at the end. When any
 * step fails, or the program is stopped, everything is put back: old files stand as they were, new files and folders are gone.
 */
export async function writeAllOrNothing(files: readonly OutputFile[]): Promise<WriteResult> {
  const progress: Progress = { folders: [], staged: [], placed: [] };
  const interruption = listenForInterruption();
  let path = "";
  try {
    for (const file of files) {
      path = file.path;
      await stage(file, progress);
      interruption.check();
    }
    for (const { target, temporary, backup } of progress.staged) {
      path = target;
      await place(target, temporary, backup, progress);
      interruption.check();
    }
  } catch (error) {
    await undo(progress);
    if (error instanceof Interrupted) return { ok: false, code: "output-interrupted", params: {} };
    return { ok: false, code: "output-unwritable", params: { path, reason: reasonOf(error) } };
  } finally {
    interruption.stop();
  }
  await Promise.all(progress.staged.map(({ backup }) => rm(backup, { force: true })));
  return { ok: true };
}

async function stage({ path, bytes }: OutputFile, progress: Progress): Promise<void> {
  const target = resolve(path);
  const folder = dirname(target);
  progress.folders.push(...(await missingFolders(folder)));
  await mkdir(folder, { recursive: true });
  const stem = join(folder, `.${basename(target)}.${randomUUID()}`);
  const step = { target, temporary: `${stem}.new`, backup: `${stem}.old` };
  progress.staged.push(step);
  const handle = await open(step.temporary, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Saves the old file, when there is one, and puts the new one in its place in one step. */
async function place(target: string, temporary: string, backup: string, progress: Progress): Promise<void> {
  const saved = await copyFile(target, backup, constants.COPYFILE_EXCL).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
      throw error;
    },
  );
  await rename(temporary, target);
  progress.placed.push({ target, backup: saved ? backup : null });
}

/** Goes back as far as it can; a step that fails does not keep the others from being undone. */
async function undo({ folders, staged, placed }: Progress): Promise<void> {
  for (const { target, backup } of placed.toReversed()) {
    await (backup === null ? rm(target, { force: true }) : rename(backup, target)).catch(() => undefined);
  }
  for (const { temporary, backup } of staged) {
    await rm(temporary, { force: true }).catch(() => undefined);
    await rm(backup, { force: true }).catch(() => undefined);
  }
  for (const folder of folders.toReversed()) await rmdir(folder).catch(() => undefined);
}

/** The folders on the way to `folder` that do not exist yet, the outer first. */
async function missingFolders(folder: string): Promise<readonly string[]> {
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  return exists || dirname(folder) === folder ? [] : [...(await missingFolders(dirname(folder))), folder];
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
