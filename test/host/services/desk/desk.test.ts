/** What the desk says of an edition as it stands, and puts out of it, in threads beside it. */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteFrames, inVariant, isRefusal } from "../../../../core/commands/index.js";
import { changing } from "../../../../core/edit/index.js";
import type { Doc, FrameRecord } from "../../../../core/model/index.js";
import type { HostApi, JobState } from "../../../../host/api/index.js";
import { createDesk } from "../../../../host/services/index.js";
import { saveEdition } from "../../../../host/services/savedEdition/index.js";
import { cells, docOf, EDITION, frameOf, hanText, storyOf } from "../../../core/page/editions.js";

const text = (id: string, story: string, line: number, lines: number) =>
  frameOf(id, { kind: "text", story, part: 0 }, cells(0, line, 4, lines));
/** The page has four columns of ten characters: the first story is over, the second has room. */
const DOC = docOf(
  [[text("p1-f1", "s1", 3, 4), text("p1-f2", "s2", 8, 30)]],
  [EDITION, storyOf("s1", [["paragraph", hanText(400)]]), storyOf("s2", [["paragraph", hanText(300)]])],
);

const root = mkdtempSync(join(tmpdir(), "duikai-desk-"));
const shown: string[] = [];
const desk = createDesk([root], {
  showFolder: async (folder) => {
    shown.push(folder);
    return true;
  },
});
const api: HostApi = desk.api;
let edition = "";

beforeAll(async () => {
  await saveEdition(join(root, "样报"), { doc: DOC, originals: new Map(), fonts: [], revision: 0 });
  const listed = await api.listEditions({});
  edition = listed.ok ? (listed.editions[0]?.edition ?? "") : "";
});
afterAll(() => desk.close());

async function docNow(): Promise<{ readonly doc: Doc; readonly revision: number }> {
  const opened = await api.openEdition({ edition });
  if (!opened.ok) throw new Error(opened.code);
  const { version, records, styles, revision } = opened;
  const doc = { version, records: new Map(records.map((each) => [each.id, each])), styles: new Map(styles.map((each) => [each.id, each])) };
  return { doc, revision };
}

async function put(frame: FrameRecord): Promise<void> {
  const { doc, revision } = await docNow();
  const transaction = changing(doc, `t${revision}`, "frame-moved", { put: [frame] });
  expect(transaction && (await api.commit({ edition, base: revision, transaction }))).toMatchObject({ ok: true });
}

async function ended(job: string): Promise<JobState> {
  for (let since = -1; ; ) {
    const state = await api.jobState({ job, since });
    if (!state.ok) throw new Error(state.code);
    if (state.state !== "running") return state;
    since = state.count;
  }
}

const WISH = { page: 1, frames: [], copy: [], keepLocked: true, count: 1, seed: 1, language: "zh" } as const;
const ORDER = { pages: null, condition: null, inkLimit: null, marks: null, folder: null, deliver: false, language: "zh" } as const;

describe("findings of an edition as it stands", () => {
  it("name the story that they are about, keep their names after an edit, and go with what they found", async () => {
    const before = await api.findings({ edition, language: "zh" });
    if (!before.ok) throw new Error(before.code);
    const overset = before.findings.find(({ rule }) => rule === "overset");
    expect(overset).toMatchObject({ about: "layout", level: "error", place: { page: 1, story: "s1" }, mend: null });
    await put(text("p1-f2", "s2", 20, 18));
    const after = await api.findings({ edition, language: "zh" });
    expect(after.ok && after.findings.map(({ id }) => id)).toContain(overset?.id);
    expect(after.ok && after.revision).toBe(before.revision + 1);
    await put(text("p1-f1", "s1", 3, 12));
    const fitted = await api.findings({ edition, language: "zh" });
    expect(fitted.ok && fitted.findings.map(({ id }) => id)).not.toContain(overset?.id);
  });

  it("have mends only as long as they are there", async () => {
    expect(await api.mend({ edition, finding: "overset:1:nobody" })).toMatchObject({ ok: false, code: "mend-none" });
  });
});

describe("an edition in one of its variants", () => {
  it("is checked and mended as the variant has it, and the base as the base", async () => {
    const { doc, revision } = await docNow();
    const made = inVariant(
      {
        ...doc,
        records: new Map([
          ...doc.records,
          ["edition", { ...EDITION, variants: [{ name: "late", title: "晚版", changed: [], removed: [] }] }],
        ]),
      },
      "late",
      (late) => deleteFrames(late, ["p1-f1"], "x"),
      "x",
    );
    const transaction =
      made && !isRefusal(made) ? changing(doc, "late", made.label, { put: made.records.changed.map(({ after }) => after) }) : null;
    expect(transaction && (await api.commit({ edition, base: revision, transaction }))).toMatchObject({ ok: true });
    const rules = async (variant: string | null) => {
      const found = await api.findings({ edition, language: "zh", variant });
      return found.ok ? found.findings.map(({ rule, place }) => `${rule} ${place.story ?? ""}`) : [];
    };
    const onPasteboard = "on-pasteboard s1";
    expect(await rules("late")).toContain(onPasteboard);
    expect(await rules(null)).not.toContain(onPasteboard);
    const brought = await api.bringIn({ edition, copy: "s1", page: "page1", cell: null, variant: "late" });
    expect(brought).toMatchObject({ ok: true, transaction: { label: "step-place" } });
    expect(await api.bringIn({ edition, copy: "s1", page: "page1", cell: null })).toMatchObject({ ok: false, code: "bring-in-none" });
  });
});

describe("copy-fit of an edition as it stands", () => {
  it("gives steps that can be done one by one", async () => {
    await put(text("p1-f1", "s1", 3, 9));
    const found = await api.fitWays({ edition, story: "s1", language: "zh" });
    expect(found).toMatchObject({ ok: true, fit: { kind: "over" } });
    const lines = found.ok ? found.ways.find(({ name }) => name.startsWith("lines")) : undefined;
    // 41 lines with the indent, in four columns of nine.
    expect(lines?.does).toBe("各栏 +2 行");
    const { revision } = await docNow();
    expect(lines && (await api.commit({ edition, base: revision, transaction: lines.transaction }))).toMatchObject({ ok: true });
    expect(await api.fitWays({ edition, story: "s1", language: "zh" })).toMatchObject({ fit: { kind: "under", lines: 3 } });
  });
});

describe("proposals for a page", () => {
  it("hold all of its copy, or say what goes to the pasteboard", async () => {
    const made = await api.propose({ edition, ...WISH });
    if (!made.ok) throw new Error(made.code);
    const [first] = made.proposals;
    const stories = first?.frames.flatMap(({ content }) => (content.kind === "text" ? [content.story] : [])) ?? [];
    expect([...stories, ...(first?.left ?? [])].sort()).toEqual(["s1", "s2"]);
    expect(made.page).toBe((await docNow()).doc.records.get(made.page)?.id);
  });

  it("leave alone what was not chosen", async () => {
    const made = await api.propose({ edition, ...WISH, frames: ["p1-f2"] });
    if (!made.ok) throw new Error(made.code);
    expect(made.proposals[0]?.frames).toContainEqual((await docNow()).doc.records.get("p1-f1"));
  });

  it("are refused where everything is locked", async () => {
    const { doc } = await docNow();
    for (const id of ["p1-f1", "p1-f2"]) await put({ ...(doc.records.get(id) as FrameRecord), locked: true });
    expect(await api.propose({ edition, ...WISH })).toMatchObject({ ok: false, code: "propose-nothing" });
    expect(await api.propose({ edition, ...WISH, page: 9 })).toMatchObject({ ok: false, code: "page-unknown" });
  });
});

describe("putting out", () => {
  it("writes the edition as it stands into its folder beside the editions, and gives back only those files", async () => {
    const started = await api.startExport({ edition, ...ORDER, output: "x1a", despiteErrors: true });
    if (!started.ok) throw new Error(started.code);
    const { job } = started;
    const end = await ended(job);
    const { revision } = await docNow();
    expect(end).toMatchObject({ state: "done", folder: "交付/样报", isSaved: false, revision });
    const manifest = JSON.parse(readFileSync(join(root, "交付", "样报", "manifest.json"), "utf8"));
    expect(manifest.deliveries[0].revision).toBe(revision);
    const pdf = await api.exportedFile({ job, file: end.files[0]?.name ?? "" });
    expect(pdf.ok && Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe("%PDF-");
    expect(await api.exportedFile({ job, file: "../../样报/duikai.json" })).toMatchObject({ code: "job-no-file" });
    expect(await api.reveal({ job })).toEqual({ ok: true });
    expect(shown).toEqual([join(root, "交付", "样报")]);
  });

  it("writes nothing where errors forbid it, and says which", async () => {
    await put(text("p1-f1", "s1", 3, 2));
    const folder = join(mkdtempSync(join(tmpdir(), "duikai-out-")), "chosen");
    const started = await api.startExport({ edition, ...ORDER, folder: desk.admitFolder(folder), output: "x4", despiteErrors: false });
    const end = started.ok ? await ended(started.job) : null;
    expect(end).toMatchObject({ state: "refused", files: [] });
    expect(end?.findings.some(({ level }) => level === "error")).toBe(true);
    expect(existsSync(folder)).toBe(false);
  });

  it("ends at once when it is cancelled", async () => {
    const started = await api.startExport({ edition, ...ORDER, output: "png", despiteErrors: true });
    if (!started.ok) throw new Error(started.code);
    await api.cancelJob({ job: started.job });
    expect(await ended(started.job)).toMatchObject({ state: "cancelled", files: [] });
  });

  it("goes into no folder that nobody chose", async () => {
    expect(await api.startExport({ edition, ...ORDER, output: "x1a", folder: "/etc", despiteErrors: true })).toMatchObject({
      code: "folder-handle-unknown",
    });
    expect(await api.jobState({ job: "nobody", since: -1 })).toMatchObject({ code: "job-unknown" });
  });

  it("lists the printing conditions with what they hold", async () => {
    const listed = await api.conditions({});
    expect(listed.ok && listed.conditions.map(({ id, inkLimit }) => [id, inkLimit])).toContainEqual(["coated", 300]);
  });
});
