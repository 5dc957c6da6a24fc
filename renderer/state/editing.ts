/**
 * An open edition in the page: its document, changed by transactions alone. A change shows at once, goes to the layout worker,
 * and then to the host, which owns the edition, one after the other.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { type Outcome as CommandOutcome, inVariant, isRefusal } from "../../core/commands/index.js";
import { apply, fitsDoc, type Transaction } from "../../core/edit/index.js";
import { type Doc, inShownVariant } from "../../core/model/index.js";
import type { DoneStep, HistoryCounts, HostApi, HostFailure, OpenedEdition, Outcome, Trouble, Written } from "../../host/api/index.js";
import { shownStep } from "./shownStep.js";

export interface EditingState {
  readonly name: string;
  /** The edition in the variant that is shown. */
  readonly doc: Doc;
  /** The variant that is shown and changed; null is the base. */
  readonly variant: string | null;
  /** Counts the changes of `doc` in this page, whoever made them. */
  readonly version: number;
  /** The last revision that the host has, and the one that is in the file of the edition. */
  readonly revision: number;
  readonly savedRevision: number;
  /** Steps that are on their way to the host. */
  readonly pending: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly readOnly: Trouble | null;
  readonly left: OpenedEdition["left"];
  readonly lost: readonly string[];
  /** What keeps changes from being kept; null when all goes well. */
  readonly trouble: Trouble | null;
  /** Why the last thing that was asked for was not done; null when it was. */
  readonly refused: Trouble | null;
}

/** What a command gives on the document as it is now, under the id given. */
export type Make = (doc: Doc, id: string) => CommandOutcome;

/** Who changed the document: this page, the history (taken back or done again), or another window. */
export type Source = "own" | "history" | "foreign";

export interface Editing {
  readonly edition: string;
  readonly store: StoreApi<EditingState>;
  /** Does what `make` gives; whether there was something to do. Steps of one `origin` that follow closely are one step of the history. */
  perform(make: Make, origin?: string): boolean;
  /** The same for what concerns the variants themselves: `make` is given the base, whichever variant is shown. */
  performOnBase(make: Make): boolean;
  /** Shows the edition in a variant; the base for null. */
  showVariant(variant: string | null): void;
  /** Says why what was asked for was not done. */
  refuse(why: Trouble): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Puts the edition into its folder; false when that failed, and `trouble` says why. */
  save(): Promise<boolean>;
  recover(take: boolean): Promise<void>;
  /** Hears of every transaction after it was done here; null when the document came anew as a whole. */
  listen(listener: (transaction: Transaction | null, source: Source) => void): () => void;
  /** Once all that was done here is with the host. */
  settled(): Promise<void>;
  close(): void;
}

/** Milliseconds after which a host that is away is tried again. */
const RETRY = 2000;
const CLIENT_LETTERS = 8;
/** What is said of steps that were not done stays until a person does the next one. */
const CONFLICTS: ReadonlySet<string> = new Set(["edit-conflict", "edits-dropped"]);
const NOTHING: Transaction["records"] = { added: [], removed: [], changed: [] };

export function createEditing(api: HostApi, edition: string, first: OpenedEdition, now: () => number): Editing {
  const store = createStore<EditingState>(() => stateOf(first, 0));
  const listeners = new Set<(transaction: Transaction | null, source: Source) => void>();
  const client = crypto.randomUUID().slice(0, CLIENT_LETTERS);
  const queue: Transaction[] = [];
  /** Revisions to which this page led. */
  const own = new Set<number>();
  /** The document as the host has it. */
  let base = store.getState().doc;
  let made = 0;
  let isClosed = false;
  let working: Promise<void> | null = null;

  function take(transaction: Transaction, source: Source): void {
    base = apply(base, transaction);
    show(store.getState().variant, transaction, source);
  }

  /** Shows the document in a variant, and tells those who listen how they come there from what was shown before. */
  function show(variant: string | null, step: Transaction, source: Source): void {
    const { doc, version, variant: before } = store.getState();
    const next = inShownVariant(base, variant);
    const isBase = before === null && next.variant === null;
    store.setState({ ...next, version: version + 1 });
    const told = isBase ? step : shownStep(doc, next.doc, step);
    if (told !== null) for (const listener of listeners) listener(told, source);
  }

  function refuse({ code, params }: Trouble): void {
    store.setState({ refused: { code, params } });
  }

  function perform(make: Make, origin: string | undefined): boolean {
    const { readOnly, left } = store.getState();
    if (readOnly !== null || left !== null) {
      refuse(readOnly ?? { code: "edition-journal-left", params: {} });
      return false;
    }
    made += 1;
    const plain = make(base, `${client}-${made}`);
    if (plain === null) return false;
    if (isRefusal(plain)) {
      refuse({ code: plain.refused, params: plain.params });
      return false;
    }
    const transaction = { ...plain, ...(origin === undefined ? {} : { origin }), at: now() };
    take(transaction, "own");
    queue.push(transaction);
    const { trouble } = store.getState();
    const said = trouble !== null && CONFLICTS.has(trouble.code) ? null : trouble;
    store.setState({ pending: queue.length, canUndo: true, canRedo: false, refused: null, trouble: said });
    if (queue.length === 1) void inTurn(sendAll);
    return true;
  }

  /** One thing with the host at a time. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = (working ?? Promise.resolve()).then(work);
    working = turn;
    return turn.finally(() => {
      if (working === turn) working = null;
    });
  }

  async function sendAll(): Promise<void> {
    for (let next = queue[0]; next !== undefined && !isClosed; next = queue[0]) {
      const base = store.getState().revision;
      const answer = await api.commit({ edition, base, transaction: next });
      if (!answer.ok && answer.code === "host-away") {
        await away(answer);
        continue;
      }
      // Another host knows nothing of this page: what it did stays here, and is not thrown away.
      if (!answer.ok && isStranger(answer)) return restarted();
      queue.shift();
      if (!answer.ok || answer.revision !== base + 1) {
        await reload(answer.ok ? null : answer);
        continue;
      }
      own.add(answer.revision);
      const { trouble } = store.getState();
      const said = trouble !== null && CONFLICTS.has(trouble.code) ? trouble : null;
      store.setState({ revision: answer.revision, pending: queue.length, trouble: answer.unwritten ?? said });
    }
  }

  /** Says that the host is away, and waits until it may be worth while to ask it again. */
  async function away({ code, params }: Trouble): Promise<void> {
    store.setState({ trouble: { code, params } });
    await new Promise((resolve) => setTimeout(resolve, RETRY));
  }

  function restarted(): void {
    store.setState({ trouble: { code: "host-restarted", params: { steps: queue.length } } });
  }

  /**
   * The edition as the host has it, after a step that it refused, and where others did more than can be followed. Steps that are still on
   * their way are done on it again; those that no longer fit are counted and said.
   */
  async function reload(trouble: Trouble | null): Promise<void> {
    const opened = await api.openEdition({ edition });
    if (isClosed) return;
    if (!opened.ok && opened.code === "host-away") return away(opened).then(() => reload(trouble));
    if (!opened.ok) return store.setState({ trouble: opened });
    const { version, variant } = store.getState();
    const state = stateOf(opened, version + 1);
    base = state.doc;
    const kept = queue.filter((step) => {
      const fits = fitsDoc(base, step);
      if (fits) base = apply(base, step);
      return fits;
    });
    const dropped = queue.length - kept.length;
    queue.splice(0, queue.length, ...kept);
    const said = dropped === 0 ? trouble : { code: "edits-dropped", params: { steps: dropped + (trouble === null ? 0 : 1) } };
    const shown = inShownVariant(base, variant);
    store.setState({ ...state, ...shown, pending: kept.length, canUndo: state.canUndo || kept.length > 0, trouble: said });
    for (const listener of listeners) listener(null, "foreign");
  }

  function walk(call: () => Promise<Outcome<DoneStep & Written & HistoryCounts>>): Promise<void> {
    return inTurn(async () => {
      const answer = await call();
      if (!answer.ok) return failed(answer);
      if (answer.revision !== store.getState().revision + 1) return reload(null);
      own.add(answer.revision);
      take(answer.transaction, "history");
      store.setState({ revision: answer.revision, trouble: answer.unwritten, ...walkable(answer.history) });
    });
  }

  /** Whether the host answered. */
  async function countHistory(): Promise<boolean> {
    const history = await api.history({ edition });
    if (history.ok) store.setState(walkable({ done: history.done.length, undone: history.undone.length }));
    return history.ok;
  }

  function failed({ code, params }: HostFailure): void {
    if (code !== "fit-no-undo" && code !== "fit-no-redo") store.setState({ trouble: { code, params } });
  }

  /** What other windows do. */
  async function follow(): Promise<void> {
    while (!isClosed) {
      const { revision } = store.getState();
      const answer = await api.changes({ edition, since: revision });
      if (isClosed) return;
      if (!answer.ok) {
        if (isStranger(answer)) return restarted();
        await away(answer);
        // Waiting for changes would not tell for a while that the host is back.
        if ((await countHistory()) && store.getState().trouble?.code === answer.code) store.setState({ trouble: null });
        continue;
      }
      await inTurn(() => takeForeign(answer.steps));
    }
  }

  async function takeForeign(steps: readonly DoneStep[] | null): Promise<void> {
    if (steps === null) return reload(null);
    const foreign = steps.filter(({ revision }) => !own.delete(revision) && revision > store.getState().revision);
    for (const { revision, transaction } of foreign) {
      if (queue.length > 0 || revision !== store.getState().revision + 1) return reload(null);
      take(transaction, "foreign");
      store.setState({ revision });
    }
    if (foreign.length > 0) await countHistory();
  }

  void follow();

  return {
    edition,
    store,
    perform(make, origin) {
      const { variant } = store.getState();
      return perform(variant === null ? make : (doc, id) => inVariant(doc, variant, (whole) => make(whole, id), id), origin);
    },
    performOnBase: (make) => perform(make, undefined),
    showVariant(variant) {
      if (variant !== store.getState().variant) show(variant, { id: "show", label: "show-variant", records: NOTHING }, "foreign");
    },
    refuse,
    undo: () => walk(() => api.undo({ edition })),
    redo: () => walk(() => api.redo({ edition })),
    async save() {
      let isSaved = false;
      await inTurn(async () => {
        const answer = await api.saveEdition({ edition });
        if (!answer.ok) return failed(answer);
        isSaved = true;
        store.setState({ savedRevision: answer.revision, trouble: null });
      });
      return isSaved;
    },
    recover: (takeOver) =>
      inTurn(async () => {
        const answer = await api.recover({ edition, take: takeOver });
        await reload(answer.ok ? null : answer);
      }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => inTurn(async () => {}),
    close() {
      isClosed = true;
      listeners.clear();
    },
  };
}

/** Whether a failure comes from a host that was started anew: it has other keys, and other names for its editions. */
function isStranger({ code }: HostFailure): boolean {
  return code === "host-refused" || code === "edition-handle-unknown";
}

function walkable({ done, undone }: OpenedEdition["history"]): Pick<EditingState, "canUndo" | "canRedo"> {
  return { canUndo: done > 0, canRedo: undone > 0 };
}

function stateOf(opened: OpenedEdition, version: number): EditingState {
  const { name, records, styles, revision, savedRevision, readOnly, left, lost, history } = opened;
  const doc: Doc = {
    version: opened.version,
    records: new Map(records.map((record) => [record.id, record])),
    styles: new Map(styles.map((style) => [style.id, style])),
  };
  return {
    name,
    doc,
    variant: null,
    version,
    revision,
    savedRevision,
    pending: 0,
    ...walkable(history),
    readOnly,
    left,
    lost,
    trouble: null,
    refused: null,
  };
}
