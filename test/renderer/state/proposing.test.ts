import { describe, expect, it } from "vitest";
import type { HostApi, Proposal } from "../../../host/api/index.js";
import type { Editing } from "../../../renderer/state/editing.js";
import { createProposing, wishFrom } from "../../../renderer/state/proposing.js";
import { createView } from "../../../renderer/state/view.js";
import { docOf, EDITION } from "../../core/page/editions.js";

const PROPOSAL: Proposal = { cost: 1, parts: [], says: [], frames: [], left: [], placed: [] };
type Asked = Parameters<HostApi["propose"]>[0];

/** A host that answers when it is told to. */
function desk() {
  const asked: Asked[] = [];
  const waiting: (() => void)[] = [];
  let stopped = 0;
  const view = createView("zh");
  const editing = { settled: async () => {}, store: { getState: () => ({ doc: docOf([[]], [EDITION]) }) } } as unknown as Editing;
  view.setState({ edition: "e", editing, page: 2, selection: ["f1"] });
  const proposing = createProposing(
    {
      propose: (named) => {
        asked.push(named);
        return new Promise((done) => waiting.push(() => done({ ok: true, page: "page2", proposals: [PROPOSAL], revision: 1 })));
      },
      stopProposing: async () => {
        stopped += 1;
        return { ok: true };
      },
    },
    view,
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { asked, waiting, view, proposing, settled, stopped: () => stopped };
}

describe("asking for proposals", () => {
  it("says what is wanted: the page, or the frames that are chosen, and others the next time", async () => {
    const { asked, proposing, settled } = desk();
    void proposing.ask(false);
    await settled();
    proposing.change({ scope: "chosen", count: 2 });
    void proposing.ask(true);
    await settled();
    expect(asked.map(({ page, frames, count, seed }) => ({ page, frames, count, seed }))).toEqual([
      { page: 2, frames: [], count: 4, seed: 1 },
      { page: 2, frames: ["f1"], count: 2, seed: 2 },
    ]);
  });

  it("offers what came last, and nothing of what was asked for before", async () => {
    const { waiting, proposing, settled } = desk();
    void proposing.ask(false);
    void proposing.ask(true);
    await settled();
    expect(proposing.store.getState().busy).toBe(2);
    waiting[0]?.();
    await settled();
    expect(proposing.store.getState()).toMatchObject({ busy: 2, offers: [] });
    waiting[1]?.();
    await settled();
    expect(proposing.store.getState()).toMatchObject({ busy: null, page: { id: "page2", number: 2 } });
    expect(proposing.store.getState().offers.map(({ proposal }) => proposal)).toEqual([PROPOSAL]);
  });

  it("forgets them with the edition, and stops the host when told to", async () => {
    const { waiting, view, proposing, settled, stopped } = desk();
    void proposing.ask(false);
    await settled();
    proposing.stop();
    expect(stopped()).toBe(1);
    view.setState({ edition: null, editing: null });
    waiting[0]?.();
    await settled();
    expect(proposing.store.getState()).toMatchObject({ busy: null, page: null, offers: [] });
  });

  it("begins with what was kept, as far as it can be understood", () => {
    expect(wishFrom({ keepLocked: false, count: 6 })).toMatchObject({ keepLocked: false, count: 6, scope: "page", copy: [] });
    expect(wishFrom({ count: 99 }).count).toBe(8);
    expect(wishFrom("old")).toMatchObject({ keepLocked: true, count: 4 });
  });
});
