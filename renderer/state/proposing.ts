/** Proposals for a page: what a person wants planned, and the ways that the host found. They stay until others are asked for. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { applyFrames } from "../../core/commands/index.js";
import { copyIn, type Doc, pasteboardOf, recordOf, recordsOf } from "../../core/model/index.js";
import { type HostApi, isRecord, type Proposal, type Trouble } from "../../host/api/index.js";
import type { Make } from "./editing.js";
import { keep, kept } from "./kept.js";
import type { ViewStore } from "./view.js";

/** The most proposals at once: more nobody compares. */
export const MOST_PROPOSALS = 8;
const KEPT = "proposing";

export interface ProposingWish {
  /** The whole page, or the copy of the frames that are chosen. */
  readonly scope: "page" | "chosen";
  /** Ids of copy from the pasteboard that is to come in; null until a person says: all of it on a page that has none yet. */
  readonly copy: readonly string[] | null;
  readonly keepLocked: boolean;
  readonly count: number;
}

/** A proposal and the step that it is. */
export interface Offer {
  readonly proposal: Proposal;
  readonly make: Make;
}

export interface ProposingState {
  readonly wish: ProposingWish;
  /** The number of the page that the host is planning; null when it is not. */
  readonly busy: number | null;
  /** For which page the offers are, by its record and its number. */
  readonly page: { readonly id: string; readonly number: number } | null;
  readonly offers: readonly Offer[];
  readonly trouble: Trouble | null;
}

export interface Proposing {
  readonly store: StoreApi<ProposingState>;
  change(wish: Partial<ProposingWish>): void;
  /** Asks for ways to make up the page that is shown; `again` for others than before. */
  ask(again: boolean): Promise<void>;
  /** Ends planning: what was found by then is offered. */
  stop(): void;
}

export function createProposing(api: Pick<HostApi, "propose" | "stopProposing">, view: ViewStore): Proposing {
  const store = createStore<ProposingState>(() => ({ wish: wishFrom(kept(KEPT)), busy: null, page: null, offers: [], trouble: null }));
  let seed = 1;
  let turn = 0;

  async function ask(again: boolean): Promise<void> {
    const { edition, editing, page, selection, language } = view.getState();
    if (edition === null || editing === null) return;
    const now = ++turn;
    seed = again ? seed + 1 : 1;
    const { scope, copy, keepLocked, count } = store.getState().wish;
    store.setState({ busy: page, trouble: null });
    await editing.settled();
    const { doc } = editing.store.getState();
    const answer = await api.propose({
      edition,
      page,
      frames: scope === "chosen" ? selection : [],
      copy: copyWanted(doc, page, copy),
      keepLocked,
      count,
      seed,
      language,
    });
    if (now !== turn) return;
    if (!answer.ok) return store.setState({ busy: null, page: null, offers: [], trouble: answer });
    const offers = answer.proposals.map((proposal) => ({
      proposal,
      make: ((doc, id) => applyFrames(doc, { page: answer.page, frames: proposal.frames, keepLocked }, id)) satisfies Make,
    }));
    store.setState({ busy: null, page: { id: answer.page, number: page }, offers });
  }

  view.subscribe(({ edition }, before) => {
    if (edition === before.edition) return;
    turn += 1;
    store.setState({ busy: null, page: null, offers: [], trouble: null, wish: { ...store.getState().wish, copy: null } });
  });

  return {
    store,
    ask,
    change(wish) {
      store.setState({ wish: { ...store.getState().wish, ...wish } });
      const { keepLocked, count } = store.getState().wish;
      keep(KEPT, { keepLocked, count });
    },
    stop() {
      const { edition } = view.getState();
      if (edition !== null) void api.stopProposing({ edition });
    },
  };
}

/** Copy that waits for a page: a picture comes with its story where that waits too. */
export function waitingCopy(doc: Doc): readonly string[] {
  const all = pasteboardOf(doc);
  return all.filter((id) => {
    const record = doc.records.get(id);
    return record !== undefined && !(record.type === "picture" && record.story !== null && all.includes(record.story));
  });
}

/** Ids of the waiting copy that is wanted on a page. */
export function copyWanted(doc: Doc, page: number, said: ProposingWish["copy"]): readonly string[] {
  const waiting = waitingCopy(doc);
  if (said !== null) return said.filter((id) => waiting.includes(id));
  const record = recordsOf(doc, "page").find(({ number }) => number === page);
  const hasCopy = record?.frames.some((id) => copyIn(recordOf(doc, id, "frame").content).length > 0) ?? true;
  return hasCopy ? [] : waiting;
}

/** What was kept by another version, or by hand, counts as far as it can be understood. */
export function wishFrom(value: unknown): ProposingWish {
  const given = isRecord(value) ? value : {};
  const count = typeof given.count === "number" && Number.isInteger(given.count) ? given.count : 4;
  return {
    scope: "page",
    copy: null,
    keepLocked: given.keepLocked !== false,
    count: Math.max(1, Math.min(MOST_PROPOSALS, count)),
  };
}
