import { describe, expect, it } from "vitest";
import { pasteboardRecord } from "../../../core/model/index.js";
import type { HostApi, Proposal } from "../../../host/api/index.js";
import type { Editing } from "../../../renderer/state/editing.js";
import { copyWanted, createProposing, waitingCopy, wishFrom } from "../../../renderer/state/proposing.js";
import { createView } from "../../../renderer/state/view.js";
import { docOf, EDITION, frameOf, pictureOf, storyOf } from "../../core/page/editions.js";

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
    expect(wishFrom({ keepLocked: false, count: 6 })).toMatchObject({ keepLocked: false, count: 6, scope: "page", copy: null });
    expect(wishFrom({ count: 99 }).count).toBe(8);
    expect(wishFrom("old")).toMatchObject({ keepLocked: true, count: 4 });
  });
});

describe("copy from the pasteboard", () => {
  const [story, other] = [storyOf("s1", [["paragraph", "一"]]), storyOf("s2", [["paragraph", "二"]])];
  const picture = pictureOf("pic1", { story: "s1" });
  const waiting = pasteboardRecord(["s1", "pic1", "s2"]);
  const empty = docOf([[]], [EDITION, story, other, picture, waiting]);

  it("is all wanted on a page that has none, until a person says otherwise; pictures come with their stories", () => {
    expect(waitingCopy(empty)).toEqual(["s1", "s2"]);
    expect(copyWanted(empty, 1, null)).toEqual(["s1", "s2"]);
    expect(copyWanted(empty, 1, ["s2", "gone"])).toEqual(["s2"]);
    expect(copyWanted(empty, 1, [])).toEqual([]);
  });

  it("is left where it is beside a page that has copy", () => {
    const placed = docOf(
      [[frameOf("f1", { kind: "text", story: "s3", part: 0 })]],
      [EDITION, story, other, storyOf("s3", [["paragraph", "三"]]), picture, waiting],
    );
    expect(copyWanted(placed, 1, null)).toEqual([]);
    expect(copyWanted(placed, 1, ["s1"])).toEqual(["s1"]);
  });
});
