import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createVariant, deleteFrames } from "../../../core/commands/index.js";
import { apply, changing } from "../../../core/edit/index.js";
import type { Doc, StoryRecord } from "../../../core/model/index.js";
import { type HostApi, hostClient, memoryTransport } from "../../../host/api/index.js";
import { createDesk } from "../../../host/services/index.js";
import { saveEdition } from "../../../host/services/savedEdition/index.js";
import { createEditing, type Editing, type Make } from "../../../renderer/state/editing.js";
import { cells, docOf, EDITION, frameOf, storyOf } from "../../core/page/editions.js";

const DOC = docOf(
  [
    [
      frameOf("p1-f1", { kind: "text", story: "s1", part: 0 }, cells(0, 3, 2, 10)),
      frameOf("p1-f2", { kind: "text", story: "s2", part: 0 }, cells(2, 3, 2, 10)),
    ],
  ],
  [EDITION, storyOf("s1", [["paragraph", "江南"]]), storyOf("s2", [["paragraph", "海北"]])],
);

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

interface Window {
  readonly editing: Editing;
  readonly api: HostApi;
}

/** A host over one small edition, and the windows that look at it. */
async function host(): Promise<{ window(api?: (api: HostApi) => HostApi): Promise<Window> }> {
  const folder = join(mkdtempSync(join(tmpdir(), "duikai-editing-")), "样报");
  await saveEdition(folder, { doc: DOC, originals: new Map(), fonts: [], revision: 0 });
  const desk = createDesk([folder]);
  closing.push(() => void desk.close());
  const [only] = await desk.api.listEditions({}).then((listed) => (listed.ok ? listed.editions : []));
  const edition = only?.edition ?? "";
  return {
    async window(changed = (api) => api) {
      const api = changed(
        hostClient(
          memoryTransport(desk.api, (error) => {
            throw error;
          }),
        ),
      );
      const opened = await api.openEdition({ edition });
      if (!opened.ok) throw new Error(opened.code);
      const editing = createEditing(api, edition, opened, () => 0);
      closing.push(() => editing.close());
      return { editing, api };
    },
  };
}

function storyIn(doc: Doc, id: string): StoryRecord {
  const story = doc.records.get(id);
  if (story?.type !== "story") throw new Error(id);
  return story;
}
const textOf = ({ store }: Editing, id = "s1"): string => storyIn(store.getState().doc, id).text;

function typed(text: string, id = "s1"): Make {
  return (doc, transaction) => {
    const story = { ...storyIn(doc, id), text: `${text}\n`, blocks: [{ from: 0, to: text.length, role: "paragraph" as const }] };
    return changing(doc, transaction, "text-typed", { put: [story] });
  };
}

describe("an edition in one of its variants", () => {
  it("shows the variant, changes it alone, and tells listeners how they come from one to the other", async () => {
    const { editing, api } = await (await host()).window();
    const replica = { doc: editing.store.getState().doc };
    editing.listen((transaction) => {
      if (transaction) replica.doc = apply(replica.doc, transaction);
    });
    editing.performOnBase((doc, id) => createVariant(doc, "晚版", id));
    editing.showVariant("v1");
    expect(editing.store.getState().variant).toBe("v1");
    editing.perform(typed("江南夜"));
    expect(textOf(editing)).toBe("江南夜\n");
    editing.perform((doc, id) => deleteFrames(doc, ["p1-f2"], id));
    expect(storyIn(replica.doc, "s1").text).toBe("江南夜\n");
    expect(replica.doc.records.has("p1-f2")).toBe(false);
    editing.showVariant(null);
    expect([textOf(editing), replica.doc.records.has("p1-f2")]).toEqual(["江南\n", true]);
    expect(Object.fromEntries(replica.doc.records)).toEqual(Object.fromEntries(editing.store.getState().doc.records));
    await editing.settled();
    const opened = await api.openEdition({ edition: editing.edition });
    expect(opened.ok && opened.variants).toEqual([{ name: "v1", title: "晚版" }]);
    expect(opened.ok && opened.revision).toBe(3);
  });

  it("takes changes of a variant back there, and goes back to the base with the variant itself", async () => {
    const { editing } = await (await host()).window();
    editing.performOnBase((doc, id) => createVariant(doc, "晚版", id));
    editing.showVariant("v1");
    editing.perform(typed("江南夜"));
    await editing.settled();
    await editing.undo();
    expect([textOf(editing), editing.store.getState().variant]).toEqual(["江南\n", "v1"]);
    await editing.undo();
    expect(editing.store.getState().variant).toBeNull();
  });
});

describe("an edition that is changed in the page", () => {
  it("shows a change at once, and the host has it a moment later", async () => {
    const { editing, api } = await (await host()).window();
    expect(editing.perform(typed("江南春"))).toBe(true);
    expect(textOf(editing)).toBe("江南春\n");
    expect(editing.store.getState()).toMatchObject({ version: 1, pending: 1, canUndo: true });
    await editing.settled();
    expect(editing.store.getState()).toMatchObject({ revision: 1, savedRevision: 0, pending: 0 });
    expect(await api.history({ edition: editing.edition })).toMatchObject({ done: [{ label: "text-typed" }] });
  });

  it("does nothing where there is nothing to do", async () => {
    const { editing } = await (await host()).window();
    expect(editing.perform(() => null)).toBe(false);
    expect(editing.store.getState().version).toBe(0);
  });

  it("sends fast typing in its order, and takes it back as one step", async () => {
    const { editing } = await (await host()).window();
    for (const text of ["江南春", "江南春早", "江南春早茶"]) editing.perform(typed(text), "typing s1");
    await editing.undo();
    expect(textOf(editing)).toBe("江南\n");
    expect(editing.store.getState()).toMatchObject({ canUndo: false, canRedo: true });
    await editing.redo();
    expect(textOf(editing)).toBe("江南春早茶\n");
    await editing.redo();
    expect(editing.store.getState().trouble).toBeNull();
  });

  it("follows another window, and that one follows it", async () => {
    const house = await host();
    const [one, two] = [await house.window(), await house.window()];
    const heard: string[] = [];
    two.editing.listen((_, source) => heard.push(source));
    one.editing.perform(typed("江南春"));
    await vi.waitFor(() => expect(textOf(two.editing)).toBe("江南春\n"));
    two.editing.perform(typed("海北天", "s2"));
    await vi.waitFor(() => expect(textOf(one.editing, "s2")).toBe("海北天\n"));
    await one.editing.undo();
    await vi.waitFor(() => expect(textOf(two.editing, "s2")).toBe("海北\n"));
    expect(heard).toEqual(["foreign", "own", "foreign"]);
    expect(textOf(two.editing)).toBe(textOf(one.editing));
  });

  it("shows what is true, and says so, when two windows change the same words", async () => {
    const house = await host();
    const [one, two] = [await house.window(), await house.window()];
    one.editing.perform(typed("江西"));
    two.editing.perform(typed("江北"));
    await Promise.all([one.editing.settled(), two.editing.settled()]);
    await vi.waitFor(() => expect(textOf(two.editing)).toBe(textOf(one.editing)));
    const troubles = [one, two].map(({ editing }) => editing.store.getState().trouble?.code ?? null);
    expect(troubles.sort()).toEqual(["edit-conflict", null]);
  });

  it("does what is still on its way again, after another window was quicker, and counts what no longer fits", async () => {
    const house = await host();
    const [one, two] = [await house.window(), await house.window()];
    one.editing.perform(typed("江西"));
    two.editing.perform(typed("江北"));
    two.editing.perform(typed("河东"));
    two.editing.perform(typed("海北天", "s2"));
    await Promise.all([one.editing.settled(), two.editing.settled()]);
    await vi.waitFor(() => expect(textOf(two.editing)).toBe("江西\n"));
    expect(textOf(two.editing, "s2")).toBe("海北天\n");
    await vi.waitFor(() => expect(textOf(one.editing, "s2")).toBe("海北天\n"));
    const said = { code: "edits-dropped", params: { steps: 2 } };
    expect(two.editing.store.getState()).toMatchObject({ pending: 0, revision: 2, trouble: said });
    two.editing.perform(typed("江西岸"));
    expect(two.editing.store.getState().trouble).toBeNull();
  });

  it("keeps what was done here when the host is another one, and says how much that is", async () => {
    const stranger = (api: HostApi): HostApi => ({ ...api, commit: async () => ({ ok: false, code: "host-refused", params: {} }) });
    const { editing } = await (await host()).window(stranger);
    editing.perform(typed("江南春"));
    editing.perform(typed("江南春早"));
    await editing.settled();
    expect(editing.store.getState()).toMatchObject({ pending: 2, trouble: { code: "host-restarted", params: { steps: 2 } } });
    expect(textOf(editing)).toBe("江南春早\n");
  });

  it("does a step once, though its answer got lost and it was sent again", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    let isLost = true;
    const lossy = (api: HostApi): HostApi => ({
      ...api,
      async commit(named) {
        const answer = await api.commit(named);
        if (!isLost) return answer;
        isLost = false;
        return { ok: false, code: "host-away", params: {} };
      },
    });
    const { editing, api } = await (await host()).window(lossy);
    editing.perform(typed("江南春"));
    await vi.waitFor(() => expect(isLost).toBe(false));
    await vi.advanceTimersByTimeAsync(2500);
    vi.useRealTimers();
    await editing.settled();
    expect(editing.store.getState()).toMatchObject({ revision: 1, pending: 0, trouble: null });
    const history = await api.history({ edition: editing.edition });
    expect(history).toMatchObject({ done: [{ label: "text-typed" }] });
  });

  it("says that the host is away before anything is changed, and no longer once it answers", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    let isAway = true;
    const away = (api: HostApi): HostApi => ({
      ...api,
      changes: (named) => (isAway ? Promise.resolve({ ok: false, code: "host-away", params: {} }) : api.changes(named)),
    });
    const { editing } = await (await host()).window(away);
    await vi.waitFor(() => expect(editing.store.getState().trouble).toMatchObject({ code: "host-away" }));
    isAway = false;
    await vi.advanceTimersByTimeAsync(2500);
    vi.useRealTimers();
    await vi.waitFor(() => expect(editing.store.getState().trouble).toBeNull());
  });

  it("waits for a host that is away, and loses nothing", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    let isAway = true;
    const away = (api: HostApi): HostApi => ({
      ...api,
      commit: async (named) => (isAway ? { ok: false, code: "host-away", params: {} } : api.commit(named)),
    });
    const { editing } = await (await host()).window(away);
    editing.perform(typed("江南春"));
    editing.perform(typed("江南春早"));
    await vi.waitFor(() => expect(editing.store.getState().trouble).toMatchObject({ code: "host-away" }));
    expect(textOf(editing)).toBe("江南春早\n");
    isAway = false;
    await vi.advanceTimersByTimeAsync(2500);
    vi.useRealTimers();
    await editing.settled();
    expect(editing.store.getState()).toMatchObject({ revision: 2, pending: 0, trouble: null });
  });
});
