/** One edition that lies open: its document, its history, and what of it is on the disk. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Edited, fitsDoc, type History, invert, perform, redo, type Transaction, undo } from "../../../core/edit/index.js";
import { type Failure, failure } from "../failure.js";
import {
  checkChange,
  EDITION_FILE,
  type EditionLock,
  historyFile,
  type OpenEdition,
  openEdition,
  readHistory,
  saveEdition,
  takeLock,
} from "../savedEdition/index.js";
import { type Deed, endJournal, type Journal, type JournalLine, openJournal, readJournal, setJournalAside } from "./journal.js";
import { createWaiters } from "./waiters.js";

/** An edition as it stands in memory. */
export interface SessionState {
  readonly opened: OpenEdition;
  readonly edited: Edited;
  readonly revision: number;
  /** The revision that is in duikai.json. */
  readonly savedRevision: number;
  /** Why nothing can be changed; null when it can. */
  readonly readOnly: Failure | null;
  /** What a session that ended badly left behind, as long as nobody has said what becomes of it. */
  readonly left: { readonly steps: number; readonly at: number } | null;
}

/** What was done at a revision: the transaction that led to it from the one before. */
export interface Done {
  readonly ok: true;
  readonly revision: number;
  readonly transaction: Transaction;
  /** Why the journal does not have it yet; it is tried again with the next step. */
  readonly unwritten: Failure | null;
}

export interface EditionSession {
  readonly folder: string;
  state(): SessionState;
  /** Why nothing may be changed now: it cannot be, or nobody has said yet what becomes of what a session left. Null where it may. */
  refusal(): Failure | null;
  /** Does a transaction that was made on revision `base`, or one that does not touch what came since. */
  commit(base: number, transaction: Transaction): Promise<Done | Failure>;
  /** Takes the last step back, or does it again. */
  walk(way: "undo" | "redo"): Promise<Done | Failure>;
  save(fontsOf: () => Promise<OpenEdition["fonts"]>): Promise<{ readonly ok: true; readonly revision: number } | Failure>;
  /** Takes over what a session left behind that ended badly, or lays it aside. */
  recover(take: boolean): Promise<{ readonly ok: true } | Failure>;
  /** Says that a picture lies in the folder, by the name that records carry as `file`. */
  addOriginal(file: string, path: string): Promise<void>;
  /** Steps since a revision; waits for the next one when there is none, at most so many milliseconds. Null when they are no longer known. */
  changes(since: number, patience: number): Promise<readonly Done[] | null>;
  close(): Promise<void>;
}

/** Steps that are kept for other windows; who lags behind further opens anew. */
const KEPT_STEPS = 400;

export async function openSession(folder: string): Promise<{ readonly ok: true; readonly session: EditionSession } | Failure> {
  const opened = await openEdition(folder);
  if (!opened.ok) return opened;
  const history = readHistory(folder, opened.revision);
  if (!history.ok) return history;
  const lock = await takeLock(folder);
  const left = lock.ok ? await readJournal(folder, opened.revision) : [];
  return { ok: true, session: startSession(folder, opened, history.history, lock, left) };
}

function startSession(
  folder: string,
  first: OpenEdition,
  history: History,
  lock: EditionLock | Failure,
  found: readonly JournalLine[],
): EditionSession {
  let opened = first;
  let edited: Edited = { doc: first.doc, history };
  let revision = first.revision;
  let savedRevision = first.revision;
  let left = found.length > 0 ? found : null;
  let journal: Promise<Journal> | null = null;
  let steps: Done[] = [];
  let stamp = stampOf(folder);
  const owed: JournalLine[] = [];
  const waiters = createWaiters();

  function refusal(): Failure | null {
    if (!lock.ok) return lock;
    return left === null ? null : failure("edition-journal-left");
  }

  /** Writes a deed down before anybody hears that it was done. */
  async function done(deed: Deed, next: Edited, transaction: Transaction): Promise<Done> {
    [edited, revision] = [next, revision + 1];
    const step: Done = { ok: true, revision, transaction, unwritten: null };
    steps = [...steps, step].slice(-KEPT_STEPS);
    waiters.wakeAll();
    return { ...step, unwritten: await written({ ...deed, revision, at: Date.now() }) };
  }

  /** Writes a line, after those that could not be written before it. */
  async function written(line: JournalLine): Promise<Failure | null> {
    owed.push(line);
    journal ??= openJournal(folder, savedRevision);
    try {
      for (const writer = await journal; owed.length > 0; ) {
        const [next] = owed;
        if (next !== undefined) await writer.write(next);
        owed.shift();
      }
      return null;
    } catch (error) {
      return failure("journal-unwritable", { path: folder, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async function endOldJournal(): Promise<void> {
    await (await journal)?.close();
    journal = null;
  }

  return {
    folder,
    refusal,
    state: () => ({
      opened,
      edited,
      revision,
      savedRevision,
      readOnly: lock.ok ? null : lock,
      left: left && { steps: left.filter(({ kind }) => kind !== "picture").length, at: lastAt(left) },
    }),
    async commit(base, transaction) {
      const refused = refusal();
      if (refused) return refused;
      // A client that heard no answer sends a step again: it is done once.
      const again = steps.findLast((step) => step.revision > base && step.transaction.id === transaction.id);
      if (again !== undefined) return again;
      if (base > revision || !fitsDoc(edited.doc, transaction)) return failure("edit-conflict");
      const next = perform(edited, transaction);
      const bad = checkChange(EDITION_FILE, next.doc, transaction);
      return bad ?? done({ kind: "do", transaction }, next, transaction);
    },
    async walk(way) {
      const refused = refusal();
      if (refused) return refused;
      const next = way === "undo" ? undo(edited) : redo(edited);
      const last = (way === "undo" ? edited.history.done : edited.history.undone).at(-1);
      if (next === null || last === undefined) return failure(way === "undo" ? "fit-no-undo" : "fit-no-redo");
      return done({ kind: way }, next, way === "undo" ? invert(last) : last);
    },
    async save(fontsOf) {
      const refused = refusal();
      if (refused) return refused;
      if ((await stampOf(folder)) !== (await stamp)) return failure("edition-changed-outside", { path: folder });
      // Steps and pictures that come in from here on are not in what is written: the journal keeps them.
      const { doc, history: now } = edited;
      const { originals } = opened;
      const atRevision = revision;
      const saving = { doc, originals, fonts: await fontsOf(), revision: atRevision };
      const saved = await saveEdition(folder, saving, [historyFile(folder, atRevision, now)]);
      if (!saved.ok) return saved;
      [savedRevision, stamp] = [atRevision, stampOf(folder)];
      if (revision === atRevision && opened.originals === originals) {
        await endOldJournal();
        await endJournal(folder);
      }
      return { ok: true, revision: atRevision };
    },
    async recover(take) {
      if (left === null) return { ok: true };
      if (!take) {
        await setJournalAside(folder);
        left = null;
        return { ok: true };
      }
      const again = replayed(folder, { opened, edited, revision }, left);
      if (again === null) return failure("edition-journal-damaged", { path: folder });
      ({ opened, edited, revision } = again);
      left = null;
      return { ok: true };
    },
    async addOriginal(file, path) {
      opened = { ...opened, originals: new Map([...opened.originals, [file, join(folder, path)]]) };
      await written({ kind: "picture", file, path });
    },
    async changes(since, patience) {
      if (since >= revision) await waiters.wait(patience);
      const missed = steps.filter((step) => step.revision > since);
      return missed.length === revision - since ? missed : null;
    },
    async close() {
      waiters.wakeAll();
      await endOldJournal();
      if (lock.ok) await lock.release();
    },
  };
}

function lastAt(lines: readonly JournalLine[]): number {
  const last = lines.at(-1);
  return last !== undefined && last.kind !== "picture" ? last.at : 0;
}

interface Replay {
  readonly opened: OpenEdition;
  readonly edited: Edited;
  readonly revision: number;
}

/** The state to which the lines of a journal lead; null when one of them does not follow from what is before it. */
function replayed(folder: string, start: Replay, lines: readonly JournalLine[]): Replay | null {
  let { opened, edited, revision } = start;
  for (const line of lines) {
    if (line.kind === "picture") {
      opened = { ...opened, originals: new Map([...opened.originals, [line.file, join(folder, line.path)]]) };
      continue;
    }
    const next = stepped(edited, line);
    if (next === null || line.revision !== revision + 1) return null;
    [edited, revision] = [next, line.revision];
  }
  return { opened, edited, revision };
}

function stepped(edited: Edited, deed: Deed): Edited | null {
  if (deed.kind === "undo") return undo(edited);
  if (deed.kind === "redo") return redo(edited);
  return fitsDoc(edited.doc, deed.transaction) ? perform(edited, deed.transaction) : null;
}

/** By which a change from outside is noticed. */
async function stampOf(folder: string): Promise<string> {
  const facts = await stat(join(folder, EDITION_FILE)).catch(() => null);
  return facts === null ? "" : `${facts.size} ${facts.mtimeMs}`;
}
