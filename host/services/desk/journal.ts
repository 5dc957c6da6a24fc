/**
 * The journal of an edition: what was done to it since it was saved, a line of JSON each, so that a crash takes at most the last
 * second.
 *
 *     {"format":"duikai-journal","base":12}
 *     {"revision":13,"at":1764374400000,"kind":"do","transaction":{…}}
 *     {"revision":14,"at":1764374401000,"kind":"undo"}
 */
import { type FileHandle, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Transaction } from "../../../core/edit/index.js";

export const JOURNAL_FILE = "journal.jsonl";
/** Where a journal goes that a person did not want to take over: nothing is thrown away. */
const SET_ASIDE_FILE = "journal-set-aside.jsonl";
/** Milliseconds after which what was written has to be on the disk itself. */
const FLUSH = 500;

/** One deed: a transaction, or going back or forth in the history. */
export type Deed = { readonly kind: "do"; readonly transaction: Transaction } | { readonly kind: "undo" } | { readonly kind: "redo" };

/** What one line of a journal holds. A picture that came in says where its file lies. */
export type JournalLine =
  | (Deed & { readonly revision: number; readonly at: number })
  | { readonly kind: "picture"; readonly file: string; readonly path: string };

export interface Journal {
  /** Writes a line; resolves once the system has it. Throws when it cannot be written. */
  write(line: JournalLine): Promise<void>;
  close(): Promise<void>;
}

/** The lines that a crashed session left behind the saved revision `base`; none when there are none, or when they belong to another state. */
export async function readJournal(folder: string, base: number): Promise<readonly JournalLine[]> {
  const text = await readFile(join(folder, JOURNAL_FILE), "utf8").catch(() => "");
  const [head, ...lines] = text.split("\n").flatMap(parsed);
  if (!isHead(head) || head.base > base) return [];
  // Lines that were made by this program; one that was cut short by a crash did not parse.
  const all = lines as readonly JournalLine[];
  return all.filter((line) => line.kind === "picture" || line.revision > base);
}

function parsed(line: string): readonly unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

function isHead(value: unknown): value is { readonly base: number } {
  return typeof value === "object" && value !== null && "format" in value && value.format === "duikai-journal" && "base" in value;
}

/** Opens the journal to go on behind the saved revision `base`; one that begins there already is kept. */
export async function openJournal(folder: string, base: number): Promise<Journal> {
  const path = join(folder, JOURNAL_FILE);
  let handle: FileHandle | null = null;
  let timer: NodeJS.Timeout | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function opened(): Promise<FileHandle> {
    if (handle !== null) return handle;
    const kept = await readJournal(folder, base);
    handle = await open(path, "a");
    const { size } = await handle.stat();
    if (size > 0 && kept.length === 0) await handle.truncate(0);
    if (size === 0 || kept.length === 0) await handle.appendFile(`${JSON.stringify({ format: "duikai-journal", base })}\n`);
    // A line that was cut short must not swallow the next one.
    else await handle.appendFile("\n");
    return handle;
  }

  function flushSoon(): void {
    timer ??= setTimeout(() => {
      timer = null;
      handle?.datasync().catch(() => undefined);
    }, FLUSH).unref();
  }

  return {
    write(line) {
      const written = queue.then(async () => {
        await (await opened()).appendFile(`${JSON.stringify(line)}\n`);
        flushSoon();
      });
      queue = written.catch(() => undefined);
      return written;
    },
    async close() {
      await queue;
      if (timer !== null) clearTimeout(timer);
      await handle?.datasync().catch(() => undefined);
      await handle?.close();
      handle = null;
    },
  };
}

/** Takes the journal away once all of it is saved. */
export async function endJournal(folder: string): Promise<void> {
  await rm(join(folder, JOURNAL_FILE), { force: true });
}

/** Lays the journal aside that a person does not want; it stays in the folder under another name. */
export async function setJournalAside(folder: string): Promise<void> {
  await rename(join(folder, JOURNAL_FILE), join(folder, SET_ASIDE_FILE));
}
