import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changing, type Transaction } from "../../../../core/edit/index.js";
import type { Doc, StoryRecord } from "../../../../core/model/index.js";
import { type EditionSession, openSession } from "../../../../host/services/desk/session.js";
import { openEdition, saveEdition } from "../../../../host/services/savedEdition/index.js";
import { cells, docOf, EDITION, frameOf, storyOf } from "../../../core/page/editions.js";

const DOC = docOf(
  [[frameOf("p1-f1", { kind: "text", story: "s1", part: 0 }, cells(0, 3, 2, 10))]],
  [EDITION, storyOf("s1", [["paragraph", "江南"]])],
);
const NO_FONTS = async () => [];

async function folderWithEdition(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), "duikai-session-")), "样报");
  expect(await saveEdition(folder, { doc: DOC, originals: new Map(), fonts: [], revision: 0 })).toEqual({ ok: true });
  return folder;
}

async function opened(folder: string): Promise<EditionSession> {
  const opening = await openSession(folder);
  if (!opening.ok) throw new Error(opening.code);
  return opening.session;
}

function storyIn(doc: Doc): StoryRecord {
  const story = doc.records.get("s1");
  if (story?.type !== "story") throw new Error("the edition has one story");
  return story;
}
const textOf = (session: EditionSession): string => storyIn(session.state().edited.doc).text;

/** What makes the one paragraph of the story another one. */
function rewritten(doc: Doc, text: string): Transaction {
  const story: StoryRecord = { ...storyIn(doc), text: `${text}\n`, blocks: [{ from: 0, to: text.length, role: "paragraph" }] };
  const transaction = changing(doc, `t ${text}`, "text-typed", { put: [story] });
  if (transaction === null) throw new Error("nothing was changed");
  return transaction;
}

async function rewrite(session: EditionSession, text: string): Promise<void> {
  const { edited, revision } = session.state();
  expect(await session.commit(revision, rewritten(edited.doc, text))).toMatchObject({ ok: true, revision: revision + 1 });
}

/** Leaves an edition as a crash does: the lock of a process that is gone, the journal as it was. */
async function crashed(session: EditionSession): Promise<void> {
  await session.close();
  writeFileSync(join(session.folder, "lock.json"), JSON.stringify({ machine: hostname(), process: 2 ** 22 + 1 }));
}

describe("an edition that lies open", () => {
  it("is changed, taken back, done again, and saved with its history", async () => {
    const folder = await folderWithEdition();
    const session = await opened(folder);
    await rewrite(session, "江南春");
    await rewrite(session, "江南春早");
    expect(await session.walk("undo")).toMatchObject({ ok: true, revision: 3 });
    expect(textOf(session)).toBe("江南春\n");
    expect(await session.save(NO_FONTS)).toEqual({ ok: true, revision: 3 });
    await session.close();
    expect(existsSync(join(folder, "journal.jsonl"))).toBe(false);
    expect(existsSync(join(folder, "lock.json"))).toBe(false);

    const again = await opened(folder);
    expect(again.state()).toMatchObject({ revision: 3, savedRevision: 3, left: null });
    expect(await again.walk("redo")).toMatchObject({ ok: true });
    expect(textOf(again)).toBe("江南春早\n");
    expect([await again.walk("undo"), await again.walk("undo"), await again.walk("undo")].map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(textOf(again)).toBe("江南\n");
    await again.close();
  });

  it("offers what a crash left, and takes it over to the last step", async () => {
    const folder = await folderWithEdition();
    const session = await opened(folder);
    await rewrite(session, "江南春");
    await session.save(NO_FONTS);
    await rewrite(session, "江南春早");
    await rewrite(session, "江南春早茶");
    await session.walk("undo");
    await crashed(session);
    appendFileSync(join(folder, "journal.jsonl"), '{"revision":5,"kind":"do","transac');

    const next = await opened(folder);
    expect(next.state().left).toMatchObject({ steps: 3 });
    expect(textOf(next)).toBe("江南春\n");
    expect(await next.commit(1, rewritten(next.state().edited.doc, "山"))).toMatchObject({ code: "edition-journal-left" });
    expect(await next.recover(true)).toEqual({ ok: true });
    expect(next.state()).toMatchObject({ revision: 4, savedRevision: 1, left: null });
    expect(textOf(next)).toBe("江南春早\n");

    await rewrite(next, "江南春早好");
    await crashed(next);
    const third = await opened(folder);
    expect(await third.recover(true)).toEqual({ ok: true });
    expect(textOf(third)).toBe("江南春早好\n");
    await third.walk("undo");
    await third.walk("undo");
    expect(textOf(third)).toBe("江南春\n");
    await third.close();
  });

  it("lays aside what a crash left when nobody wants it, and keeps the file", async () => {
    const folder = await folderWithEdition();
    const session = await opened(folder);
    await rewrite(session, "江南春");
    await crashed(session);
    const next = await opened(folder);
    expect(await next.recover(false)).toEqual({ ok: true });
    expect(textOf(next)).toBe("江南\n");
    expect(readFileSync(join(folder, "journal-set-aside.jsonl"), "utf8")).toContain("春");
    await rewrite(next, "江北");
    await next.close();
  });

  it("keeps a journal that does not follow from the edition, and says so", async () => {
    const folder = await folderWithEdition();
    const session = await opened(folder);
    await rewrite(session, "江南春");
    await crashed(session);
    const path = join(folder, "journal.jsonl");
    writeFileSync(path, readFileSync(path, "utf8").replace('"removed":""', '"removed":"山"'));
    const next = await opened(folder);
    expect(await next.recover(true)).toMatchObject({ code: "edition-journal-damaged" });
    expect(textOf(next)).toBe("江南\n");
    expect(existsSync(path)).toBe(true);
    await next.close();
  });

  it("takes steps that were made on an older state where they touch nothing that came since, and refuses the others", async () => {
    const session = await opened(await folderWithEdition());
    const { doc } = session.state().edited;
    const frame = doc.records.get("p1-f1");
    if (frame?.type !== "frame") throw new Error("the page has one frame");
    const locking = changing(doc, "t", "frame-locked", { put: [{ ...frame, locked: true }] });
    const typing = rewritten(doc, "江北");
    await rewrite(session, "江西");
    expect(locking && (await session.commit(0, locking))).toMatchObject({ ok: true, revision: 2 });
    expect(await session.commit(0, typing)).toMatchObject({ code: "edit-conflict" });
    expect(textOf(session)).toBe("江西\n");
    await session.close();
  });

  it("does a step once that is sent again", async () => {
    const session = await opened(await folderWithEdition());
    const step = rewritten(session.state().edited.doc, "江西");
    expect(await session.commit(0, step)).toMatchObject({ ok: true, revision: 1 });
    expect(await session.commit(0, step)).toMatchObject({ ok: true, revision: 1 });
    expect(session.state().edited.history.done).toHaveLength(1);
    await session.close();
  });

  it("refuses what could not be opened again, and stays as it was", async () => {
    const session = await opened(await folderWithEdition());
    const { doc } = session.state().edited;
    const bad = changing(doc, "t", "frame-deleted", { remove: ["s1"] });
    expect(bad && (await session.commit(0, bad))).toMatchObject({ code: "edition-refers" });
    expect(session.state().revision).toBe(0);
    await session.close();
  });

  it("tells other windows what was done, and wakes those that wait", async () => {
    const session = await opened(await folderWithEdition());
    const waiting = session.changes(0, 5000);
    await rewrite(session, "江南春");
    expect((await waiting)?.map(({ revision }) => revision)).toEqual([1]);
    expect(await session.changes(1, 1)).toEqual([]);
    await session.close();
  });

  it("can be looked at but not changed where another program has it, or nothing can be written", async () => {
    const folder = await folderWithEdition();
    writeFileSync(join(folder, "lock.json"), JSON.stringify({ machine: "别的机器", process: 1 }));
    const session = await opened(folder);
    expect(session.state().readOnly).toMatchObject({ code: "edition-locked", params: { machine: "别的机器" } });
    expect(await session.commit(0, rewritten(session.state().edited.doc, "山"))).toMatchObject({ code: "edition-locked" });
    await session.close();
    expect(existsSync(join(folder, "lock.json"))).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)("is read-only in a folder without the right to write", async () => {
    const folder = await folderWithEdition();
    chmodSync(folder, 0o555);
    const session = await opened(folder);
    expect(session.state().readOnly).toMatchObject({ code: "edition-folder-readonly" });
    chmodSync(folder, 0o755);
    await session.close();
  });

  it("goes on when the journal cannot be written, says so, and makes up for it", async () => {
    const folder = await folderWithEdition();
    const session = await opened(folder);
    const journal = join(folder, "journal.jsonl");
    mkdirSync(journal);
    const { edited } = session.state();
    const step = await session.commit(0, rewritten(edited.doc, "江南春"));
    expect(step).toMatchObject({ ok: true, revision: 1, unwritten: { code: "journal-unwritable" } });
    rmdirSync(journal);
    await rewrite(session, "江南春早");
    await crashed(session);
    const next = await opened(folder);
    await next.recover(true);
    expect(textOf(next)).toBe("江南春早\n");
    await next.close();
  });

  it("keeps in its journal the steps and pictures that come in while it is saved", async () => {
    const folder = await folderWithEdition();
    const session = await opened(folder);
    await rewrite(session, "江南春");
    const saved = session.save(async () => {
      await rewrite(session, "江南春早");
      return [];
    });
    expect(await saved).toEqual({ ok: true, revision: 1 });
    expect(session.state()).toMatchObject({ revision: 2, savedRevision: 1 });
    await crashed(session);

    const next = await opened(folder);
    expect(textOf(next)).toBe("江南春\n");
    await next.recover(true);
    expect(textOf(next)).toBe("江南春早\n");
    const savedAgain = next.save(async () => {
      await next.addOriginal("桥.jpg", "pictures/1.jpg");
      return [];
    });
    expect(await savedAgain).toEqual({ ok: true, revision: 2 });
    await crashed(next);

    const third = await opened(folder);
    await third.recover(true);
    expect(textOf(third)).toBe("江南春早\n");
    expect(third.state().opened.originals.get("桥.jpg")).toBe(join(folder, "pictures/1.jpg"));
    await third.close();
  });

  it("does not overwrite what another program saved meanwhile", async () => {
    const folder = await folderWithEdition();
    const session = await opened(folder);
    await rewrite(session, "江南春");
    const elsewhere = await openEdition(folder);
    if (!elsewhere.ok) throw new Error(elsewhere.code);
    await saveEdition(folder, { ...elsewhere, revision: 9 });
    expect(await session.save(NO_FONTS)).toMatchObject({ code: "edition-changed-outside" });
    expect(await openEdition(folder)).toMatchObject({ revision: 9 });
    await session.close();
  });
});
