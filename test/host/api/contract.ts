/** What every transport of the host has to do alike: one suite, run over each of them. */
import { describe, expect, it } from "vitest";
import type { Transaction } from "../../../core/edit/index.js";
import type { EditionCard, HostApi, JobState, OpenedEdition, Proposal, ReadCopyFile, Transport } from "../../../host/api/index.js";

/** Bytes that are neither text nor JSON. */
const FONT_BYTES = new Uint8Array([0, 1, 0, 0, 255, 13, 10, 34]);
const FAULT = new Error("the disk is on fire");

const OPENED: OpenedEdition = {
  name: "样报",
  version: 1,
  records: [],
  styles: [],
  revision: 7,
  savedRevision: 6,
  variants: [{ name: "late", title: "晚版" }],
  faces: [],
  lost: [],
  readOnly: null,
  left: { steps: 3, at: 1_764_374_400_000 },
  history: { done: 2, undone: 0 },
};
const CARD: EditionCard = { edition: "h1", name: "样报", facts: null, changed: 1_764_374_400_000, hasPicture: true };
const NEW = {
  name: "晚报",
  paper: "江岸晚报",
  date: "2026-01-05",
  template: "tabloid-front",
  sections: ["要闻", ""],
  condition: null,
  like: null,
};
/** A transaction of each part that there is. */
const STEP: Transaction = {
  id: "page-1",
  label: "text-typed",
  params: { story: "江南" },
  origin: "typing p1.s1",
  at: 1_764_374_400_000,
  records: { added: [], removed: [], changed: [] },
  texts: [
    {
      story: "p1.s1",
      text: { at: 2, removed: "", inserted: "字" },
      blocks: { index: 0, removed: [{ from: 0, to: 4, role: "paragraph" }], inserted: [{ from: 0, to: 5, role: "paragraph" }] },
      marks: { index: 0, removed: [], inserted: [] },
    },
  ],
};

const PROPOSAL: Proposal = {
  cost: 12.5,
  parts: [{ what: "空白 2%", cost: 12.5 }],
  says: ["头条 4 栏"],
  frames: [],
  left: ["s3"],
  placed: [],
};
const JOB: JobState = {
  state: "running",
  count: 4,
  phase: "paint",
  done: 1,
  of: 5,
  revision: 7,
  isSaved: false,
  folder: "交付/样报",
  files: [],
  findings: [],
  failure: null,
};
/** What every call to propose has. */
const WISH = { edition: "h1", page: 1, frames: [], copy: [], keepLocked: true, count: 2, seed: 1, language: "zh" } as const;
const ORDER = {
  edition: "h1",
  pages: null,
  output: "x1a",
  condition: null,
  inkLimit: null,
  marks: null,
  folder: null,
  deliver: true,
  despiteErrors: false,
  language: "zh",
} as const;

/** A host whose answers are known, and that breaks where it is told to. */
export function fakeHost(): HostApi {
  return {
    listEditions: async () => ({ ok: true, editions: [CARD] }),
    editionPicture: async () => ({ ok: true, type: "image/png", bytes: FONT_BYTES }),
    keepEditionPicture: async ({ bytes }) => (bytes === "AAAA" ? { ok: true } : { ok: false, code: "edition-picture-none", params: {} }),
    templates: async () => ({ ok: true, templates: [] }),
    templatePicture: async () => ({ ok: true, type: "image/png", bytes: FONT_BYTES }),
    pageStyle: async ({ template }) => ({ ok: false, code: "template-unknown", params: { template, known: "" } }),
    newEdition: async ({ name, sections }) => ({ ok: true, edition: `new ${sections.length}`, name }),
    openEdition: async ({ edition }) =>
      edition === "h1" ? { ok: true, ...OPENED } : { ok: false, code: "edition-handle-unknown", params: {} },
    recover: async () => ({ ok: true }),
    commit: async ({ base, transaction }) =>
      JSON.stringify(transaction) === JSON.stringify(STEP)
        ? { ok: true, revision: base + 1, unwritten: null }
        : { ok: false, code: "edit-conflict", params: {} },
    undo: async () => ({ ok: true, revision: 8, transaction: STEP, unwritten: null, history: { done: 1, undone: 1 } }),
    redo: async () => ({ ok: false, code: "fit-no-redo", params: {} }),
    history: async () => ({ ok: true, done: [{ label: "text-typed", params: { story: "江南" }, at: null }], undone: [] }),
    changes: async () => ({ ok: true, steps: null }),
    saveEdition: async () => ({ ok: true, revision: 7 }),
    saveEditionAs: async ({ name }) => ({ ok: true, edition: "h2", name }),
    closeEdition: async () => ({ ok: true }),
    addPicture: async ({ name, bytes }) => ({
      ok: true,
      file: name,
      pixels: { width: bytes.length, height: 1 },
      caption: "",
      credit: null,
      hash: "0",
    }),
    importCopy: async ({ name, bytes }) => ({ ok: true, ...readCopy(name, bytes) }),
    copyOriginal: async () => ({ ok: true, type: "application/octet-stream", bytes: FONT_BYTES }),
    copyFolders: async () => ({ ok: true, folders: [{ folder: "f1", name: "收稿" }] }),
    makeCopyFolder: async () => ({ ok: true, folder: "f1" }),
    lookIntoCopyFolder: async ({ folder }) =>
      folder === "f1"
        ? { ok: true, files: [{ name: "要闻.docx", kind: "copy", bytes: 9, at: 1, hash: null }] }
        : { ok: false, code: "copy-folder-gone", params: { name: "收稿" } },
    importFromFolder: async ({ name }) => ({ ok: true, ...readCopy(name, "") }),
    findings: async ({ language }) => ({
      ok: true,
      findings: [
        {
          id: "overset:2:p2-f3",
          about: "layout",
          rule: "overset",
          level: "error",
          place: { page: 2 },
          message: language === "zh" ? "溢出" : "overset",
          mend: null,
        },
      ],
      revision: 7,
    }),
    mend: async ({ finding }) =>
      finding === "overset:2:p2-f3" ? { ok: false, code: "mend-none", params: {} } : { ok: true, transaction: STEP, revision: 7 },
    propose: async ({ page, count }) => ({ ok: true, page: `page${page}`, proposals: Array(count).fill(PROPOSAL), revision: 7 }),
    stopProposing: async () => ({ ok: true }),
    fitWays: async () => ({ ok: true, fit: { kind: "over", lines: 3, characters: 12 }, says: "余 3 行 12 字", ways: [], revision: 7 }),
    justify: async () => ({ ok: true, transaction: null, revision: 7 }),
    bringIn: async ({ cell }) =>
      cell === null ? { ok: false, code: "refused-no-room", params: { page: 1 } } : { ok: true, transaction: STEP, revision: cell.line },
    headlineWays: async () => ({ ok: true, ways: [], revision: 7 }),
    conditions: async () => ({ ok: true, conditions: [], house: "newsprint", standard: "x1a" }),
    outputFolders: async () => ({ ok: true, folders: [{ handle: "f1", name: "报纸" }] }),
    startExport: async ({ pages }) => ({ ok: true, job: pages ?? "all" }),
    jobState: async () => ({ ok: true, ...JOB }),
    cancelJob: async () => ({ ok: true }),
    exportedFile: async () => ({ ok: true, type: "application/pdf", bytes: FONT_BYTES }),
    readBox: async ({ text }) => ({
      ok: true,
      data: { kind: "qr", heading: null, address: text, caption: null, modules: null },
      problems: [],
    }),
    reveal: async () => ({ ok: false, code: "reveal-none", params: {} }),
    picture: async () => {
      throw FAULT;
    },
    face: async () => ({ ok: true, face: null }),
    font: async () => ({ ok: true, type: "font/sfnt", bytes: FONT_BYTES }),
  };
}

/** A file of copy that holds what it was given. */
function readCopy(name: string, text: string): ReadCopyFile {
  return { sources: [{ name, text, encoding: "utf-8", encodingDoubts: [], file: `copy/${name}` }], pictures: [], troubles: [] };
}

function stepAdding(record: object): object {
  return { ...STEP, records: { added: [record], removed: [], changed: [] } };
}

/** A picture as it is asked for. */
const SHOWN = { file: "k.jpg", page: null, black: false, width: 72, height: 48 };

/** Runs the suite; `open` gives a client to a fake host, its bare transport, and the faults that the host heard of. */
export function describeTransport(
  name: string,
  open: () => Promise<{ readonly client: HostApi; readonly send: Transport; readonly faults: readonly unknown[] }>,
): void {
  describe(`a host over ${name}`, () => {
    it("answers with data, Chinese and nested, as the host gave it", async () => {
      const { client } = await open();
      expect(await client.listEditions({})).toEqual({ ok: true, editions: [CARD] });
      const opened = await client.openEdition({ edition: "h1" });
      expect(opened).toMatchObject({ ok: true, revision: 7, variants: [{ name: "late", title: "晚版" }] });
      expect(await client.face({ family: "song", weight: 400, depth: 0 })).toEqual({ ok: true, face: null });
    });

    it("carries arguments to the host", async () => {
      const { client } = await open();
      expect(await client.findings({ edition: "h1", language: "en" })).toMatchObject({ findings: [{ message: "overset" }] });
      expect(await client.findings({ edition: "h1", language: "zh" })).toMatchObject({ findings: [{ message: "溢出" }] });
    });

    it("answers with the bytes of files, untouched, and their type", async () => {
      const { client } = await open();
      expect(await client.font({ key: "k", parts: [{ from: 0, to: 4 }] })).toEqual({ ok: true, type: "font/sfnt", bytes: FONT_BYTES });
    });

    it("carries transactions there and back as they were made", async () => {
      const { client } = await open();
      expect(await client.commit({ edition: "h1", base: 7, transaction: STEP })).toMatchObject({ ok: true, revision: 8 });
      expect(await client.undo({ edition: "h1" })).toMatchObject({ ok: true, revision: 8, transaction: STEP });
    });

    it("carries proposals, and what a person may leave open", async () => {
      const { client } = await open();
      expect(await client.propose(WISH)).toEqual({ ok: true, page: "page1", proposals: [PROPOSAL, PROPOSAL], revision: 7 });
      expect(await client.outputFolders({})).toEqual({ ok: true, folders: [{ handle: "f1", name: "报纸" }] });
      expect(await client.startExport(ORDER)).toEqual({ ok: true, job: "all" });
      expect(await client.startExport({ ...ORDER, pages: "1-2" })).toEqual({ ok: true, job: "1-2" });
      expect(await client.jobState({ job: "j1", since: -1 })).toEqual({ ok: true, ...JOB });
      expect(await client.exportedFile({ job: "j1", file: "1.pdf" })).toEqual({ ok: true, type: "application/pdf", bytes: FONT_BYTES });
    });

    it("carries what a new edition is to be, empty sections too, and the pictures of editions", async () => {
      const { client } = await open();
      expect(await client.newEdition(NEW)).toEqual({ ok: true, edition: "new 2", name: "晚报" });
      expect(await client.newEdition({ ...NEW, date: "5 January" })).toMatchObject({ ok: false, code: "host-argument-wrong" });
      expect(await client.keepEditionPicture({ edition: "h1", bytes: "AAAA" })).toEqual({ ok: true });
      expect(await client.editionPicture({ edition: "h1" })).toEqual({ ok: true, type: "image/png", bytes: FONT_BYTES });
      expect(await client.pageStyle({ template: "x" })).toMatchObject({ ok: false, code: "template-unknown" });
    });

    it("carries copy and its original, and what lies in a folder", async () => {
      const { client } = await open();
      const read = await client.importCopy({ edition: "h1", name: "要闻.txt", bytes: "5rGf" });
      expect(read).toEqual({ ok: true, ...readCopy("要闻.txt", "5rGf") });
      expect(await client.copyOriginal({ edition: "h1", file: "copy/a.txt" })).toMatchObject({ bytes: FONT_BYTES });
      expect(await client.copyFolders({})).toEqual({ ok: true, folders: [{ folder: "f1", name: "收稿" }] });
      expect(await client.makeCopyFolder({})).toEqual({ ok: true, folder: "f1" });
      expect(await client.lookIntoCopyFolder({ folder: "f1" })).toMatchObject({ files: [{ name: "要闻.docx", hash: null }] });
      expect(await client.lookIntoCopyFolder({ folder: "f2" })).toMatchObject({ ok: false, code: "copy-folder-gone" });
      const arrived = await client.importFromFolder({ edition: "h1", folder: "f1", name: "要闻.docx" });
      expect(arrived).toMatchObject({ ok: true, sources: [{ name: "要闻.docx" }] });
    });

    it("carries a place on a page, or none", async () => {
      const { client } = await open();
      const named = { edition: "h1", copy: "s1", page: "page1" };
      expect(await client.bringIn({ ...named, cell: { col: 1, line: 20 } })).toEqual({ ok: true, transaction: STEP, revision: 20 });
      expect(await client.bringIn({ ...named, cell: null })).toMatchObject({ ok: false, code: "refused-no-room" });
      expect(await client.bringIn({ ...named, cell: { col: 1, line: -1 } })).toMatchObject({ ok: false, code: "host-argument-wrong" });
    });

    it("carries a failure of the host as an outcome", async () => {
      const { client } = await open();
      expect(await client.openEdition({ edition: "gone" })).toEqual({ ok: false, code: "edition-handle-unknown", params: {} });
    });

    it("says of a fault only where it was, and tells the host the rest", async () => {
      const { client, faults } = await open();
      const answer = await client.picture({ edition: "h1", ...SHOWN });
      expect(answer).toEqual({ ok: false, code: "host-fault", params: { method: "picture" } });
      expect(faults).toEqual([FAULT]);
    });

    it.each([
      ["a handle that is no text", "openEdition", { edition: 1 }, "edition"],
      ["a missing argument", "openEdition", {}, "edition"],
      ["an argument that nobody knows", "listEditions", { path: "/etc" }, "path"],
      ["a language that we do not speak", "findings", { edition: "h1", language: "fr" }, "language"],
      ["a size that is no number", "picture", { edition: "h1", ...SHOWN, width: "72" }, "width"],
      ["a million pixels", "picture", { edition: "h1", ...SHOWN, height: 1_000_000 }, "height"],
      ["a part of a file that ends before it begins", "font", { key: "k", parts: [{ from: 9, to: 4 }] }, "parts"],
      ["a broken weight", "face", { family: "song", weight: 400.5, depth: 0 }, "weight"],
      ["a key longer than any", "font", { key: "k".repeat(401) }, "key"],
      ["a transaction without records", "commit", { edition: "h1", base: 7, transaction: { ...STEP, records: null } }, "transaction"],
      ["a record without an id", "commit", { edition: "h1", base: 7, transaction: stepAdding({ type: "frame" }) }, "transaction"],
      [
        "a patch at no offset",
        "commit",
        { edition: "h1", base: 7, transaction: { ...STEP, texts: [{ story: "s", text: { at: -1 } }] } },
        "transaction",
      ],
      ["a revision before the first", "commit", { edition: "h1", base: -1, transaction: STEP }, "base"],
      ["frames that are no list", "propose", { ...WISH, frames: "p1-f1" }, "frames"],
      ["a hundred proposals", "propose", { ...WISH, count: 100 }, "count"],
      ["a standard that there is not", "startExport", { ...ORDER, output: "x3" }, "output"],
      ["a folder by its path and its length", "startExport", { ...ORDER, folder: "/".repeat(65) }, "folder"],
      ["no arguments at all", "listEditions", null, "*"],
      ["a list of arguments", "listEditions", [], "*"],
    ])("refuses %s before the host hears of it", async (_, method, named, argument) => {
      const { send, faults } = await open();
      expect(await send(method, named)).toEqual({ ok: false, code: "host-argument-wrong", params: { method, argument } });
      expect(faults).toEqual([]);
    });

    it.each(["deleteEverything", "constructor", "toString", "__proto__"])("knows no method %s", async (method) => {
      const { send } = await open();
      expect(await send(method, {})).toEqual({ ok: false, code: "host-method-unknown", params: { method } });
    });
  });
}
