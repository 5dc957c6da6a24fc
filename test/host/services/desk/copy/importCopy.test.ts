import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { importCopy, isRefusal } from "../../../../../core/commands/index.js";
import { recordsOf } from "../../../../../core/model/index.js";
import type { HostApi, ReadCopyFile } from "../../../../../host/api/index.js";
import { createDesk, type Desk } from "../../../../../host/services/desk/desk.js";
import { openEdition, saveEdition } from "../../../../../host/services/savedEdition/index.js";
import { docOf, EDITION } from "../../../../core/page/editions.js";

const TEXT = "河桥下月通车\n\n本报讯（记者 甲某）全长三公里的河桥日前合龙，两岸往来只要五分钟。\n";
const DOC = docOf([[]], [EDITION]);
const open: Desk[] = [];
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
});

interface Place {
  readonly api: HostApi;
  readonly edition: string;
  readonly root: string;
  readonly folder: string;
}

async function place(): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), "duikai-copy-"));
  const folder = join(root, "样报");
  expect(await saveEdition(folder, { doc: DOC, originals: new Map(), fonts: [], revision: 0 })).toEqual({ ok: true });
  const desk = createDesk([root]);
  open.push(desk);
  const listed = await desk.api.listEditions({});
  if (!listed.ok || listed.editions[0] === undefined) throw new Error("no edition");
  return { api: desk.api, edition: listed.editions[0].edition, root, folder };
}

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64");
const picture = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: "gray" } })
    .jpeg()
    .toBuffer();

async function read({ api, edition }: Place, name: string, bytes: Uint8Array | string): Promise<ReadCopyFile> {
  const answer = await api.importCopy({ edition, name, bytes: base64(bytes) });
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}

function archive(files: Zippable): Uint8Array {
  return zipSync(files);
}

describe("copy that is brought to the desk", () => {
  it("is read, and stays in the folder of the edition as it came", async () => {
    const here = await place();
    const { sources } = await read(here, "要闻.txt", TEXT);
    expect(sources).toMatchObject([{ name: "要闻.txt", text: TEXT, encoding: "utf-8" }]);
    const file = sources[0]?.file ?? "";
    expect(file).toMatch(/^copy\/[0-9a-f]{64}\.txt$/);
    expect(existsSync(join(here.folder, file))).toBe(true);
    expect(await here.api.copyOriginal({ edition: here.edition, file })).toMatchObject({ ok: false, code: "copy-original-lost" });
    const step = importCopy(DOC, { sources, pictures: [] }, "x");
    if (step === null || isRefusal(step)) throw new Error("nothing came in");
    expect(await here.api.commit({ edition: here.edition, base: 0, transaction: step })).toMatchObject({ ok: true });
    const original = await here.api.copyOriginal({ edition: here.edition, file });
    expect(original.ok && Buffer.from(original.bytes).toString("utf8")).toBe(TEXT);
  });

  it("goes with the edition under another name, and opens there", async () => {
    const here = await place();
    const { sources } = await read(here, "要闻.txt", TEXT);
    const step = importCopy(DOC, { sources, pictures: [] }, "x");
    if (step === null || isRefusal(step)) throw new Error("nothing came in");
    await here.api.commit({ edition: here.edition, base: 0, transaction: step });
    expect(await here.api.saveEditionAs({ edition: here.edition, name: "晚版" })).toMatchObject({ ok: true });
    expect(readdirSync(join(here.root, "晚版", "copy"))).toHaveLength(1);
    const opened = await openEdition(join(here.root, "晚版"));
    expect(opened.ok && recordsOf(opened.doc, "source").map(({ text }) => text)).toEqual([TEXT]);
  });

  it.each([
    ["nothing", "空.txt", new Uint8Array(), "copy-empty"],
    ["bytes that are no text", "坏.txt", Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), "copy-binary"],
    ["half a Word document", "半.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), "copy-damaged"],
    ["a PDF", "样.pdf", Buffer.from("%PDF-1.7\n"), "copy-unsupported"],
    ["a damaged picture", "坏.jpg", Uint8Array.from([0xff, 0xd8, 0xff, 1, 2]), "picture-damaged"],
  ])("is refused clearly where it is %s", async (_, name, bytes, code) => {
    const { api, edition, folder } = await place();
    // An empty file is no text in base 64 either.
    const answer = await api.importCopy({ edition, name, bytes: base64(bytes) || "=" });
    expect(answer).toMatchObject({ ok: false, code });
    expect(existsSync(join(folder, "copy"))).toBe(false);
  });

  it("comes out of an archive with its pictures, and what cannot be read is told", async () => {
    const here = await place();
    const bytes = archive({ "稿件/要闻.txt": Buffer.from(TEXT), "稿件/桥.jpg": await picture(), "坏.pdf": Buffer.from("%PDF-1.7\n") });
    const { sources, pictures, troubles } = await read(here, "来稿.zip", bytes);
    expect(sources.map(({ name }) => name)).toEqual(["要闻.txt"]);
    expect(pictures).toMatchObject([{ name: "桥.jpg", pixels: { width: 30, height: 20 } }]);
    expect(troubles.map(({ code }) => code)).toEqual(["copy-unsupported"]);
    expect(readdirSync(join(here.folder, "pictures"))).toHaveLength(1);
  });

  it("is refused as a document where it is one of OpenDocument, though that is a zip file too", async () => {
    const { api, edition, folder } = await place();
    const files = { mimetype: Buffer.from("application/vnd.oasis.opendocument.text"), "Thumbnails/thumbnail.jpg": await picture() };
    const answer = await api.importCopy({ edition, name: "稿.odt", bytes: base64(archive(files)) });
    expect(answer).toMatchObject({ ok: false, code: "copy-unsupported" });
    expect(existsSync(join(folder, "pictures"))).toBe(false);
  });

  it("is refused where an archive is cut off, or holds nothing of use", async () => {
    const { api, edition } = await place();
    const whole = archive({ "a.txt": Buffer.from(TEXT.repeat(20)) });
    const broken = Uint8Array.from(whole, (byte, at) => (at > 40 && at < 80 ? 0xff : byte));
    expect(await api.importCopy({ edition, name: "a.zip", bytes: base64(broken) })).toMatchObject({ code: "copy-archive-damaged" });
    const empty = archive({ "坏.pdf": Buffer.from("%PDF-1.7\n") });
    expect(await api.importCopy({ edition, name: "a.zip", bytes: base64(empty) })).toMatchObject({ code: "copy-archive-none" });
  });
});

describe("a folder in which copy arrives", () => {
  /** A file that was written a while ago, so that nobody writes it any more. */
  function arrived(path: string, text: string): void {
    writeFileSync(path, text);
    utimesSync(path, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  }

  async function madeFolder({ api }: Place): Promise<string> {
    const made = await api.makeCopyFolder({});
    if (!made.ok) throw new Error(made.code);
    return made.folder;
  }

  it("is one of the folders given, or in one; editions and what was put out are none", async () => {
    const here = await place();
    mkdirSync(join(here.root, "收稿"));
    mkdirSync(join(here.root, "交付"));
    const listed = await here.api.copyFolders({});
    expect(listed.ok && listed.folders.map(({ name }) => name)).toEqual(["收稿", expect.stringMatching(/^duikai-copy-/)]);
    expect(JSON.stringify(listed)).not.toContain(here.root);
  });

  it("lists what came, but not what is still being written or is no copy, and reads it", async () => {
    const here = await place();
    const folder = await madeFolder(here);
    arrived(join(here.root, "收稿", "要闻.txt"), TEXT);
    writeFileSync(join(here.root, "收稿", "未完.txt"), TEXT);
    arrived(join(here.root, "收稿", "~$要闻.docx"), "x");
    arrived(join(here.root, "收稿", "表.xlsx"), "x");
    const looked = await here.api.lookIntoCopyFolder({ folder });
    expect(looked.ok && looked.files.map(({ name, hash }) => [name, hash === null])).toEqual([
      ["未完.txt", true],
      ["要闻.txt", false],
    ]);
    const read = await here.api.importFromFolder({ edition: here.edition, folder, name: "要闻.txt" });
    expect(read).toMatchObject({ ok: true, sources: [{ name: "要闻.txt", text: TEXT }] });
  });

  it("lists the newest 500 of many files, the newest first, and hashes again what was written anew", async () => {
    const here = await place();
    const folder = await madeFolder(here);
    const named = (index: number) => `${String(index).padStart(3, "0")}.txt`;
    const path = (index: number) => join(here.root, "收稿", named(index));
    for (let index = 0; index <= 500; index++) {
      const at = new Date(Date.now() - 60_000 - index * 1000);
      writeFileSync(path(index), `${index}`);
      utimesSync(path(index), at, at);
    }
    const filesNow = async () => {
      const looked = await here.api.lookIntoCopyFolder({ folder });
      return looked.ok ? looked.files : [];
    };
    const before = await filesNow();
    expect(before.map(({ name }) => name)).toEqual(Array.from({ length: 500 }, (_, index) => named(index)));
    expect(new Set(before.map(({ hash }) => hash)).size).toBe(500);
    arrived(path(0), TEXT);
    const after = await filesNow();
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]?.name === named(0) && after[0].hash !== null && after[0].hash !== before[0]?.hash).toBe(true);
  });

  it("says when it goes away, and is there again when it comes back", async () => {
    const here = await place();
    const folder = await madeFolder(here);
    renameSync(join(here.root, "收稿"), join(here.root, "别处"));
    expect(await here.api.lookIntoCopyFolder({ folder })).toEqual({ ok: false, code: "copy-folder-gone", params: { name: "收稿" } });
    renameSync(join(here.root, "别处"), join(here.root, "收稿"));
    expect(await here.api.lookIntoCopyFolder({ folder })).toEqual({ ok: true, files: [] });
    rmSync(join(here.root, "收稿"), { recursive: true });
  });

  it("gives nothing from outside of it", async () => {
    const here = await place();
    const folder = await madeFolder(here);
    arrived(join(here.root, "要闻.txt"), TEXT);
    for (const name of ["../要闻.txt", "样报/duikai.json", "没有.txt"])
      expect(await here.api.importFromFolder({ edition: here.edition, folder, name })).toMatchObject({ ok: false, code: "copy-file-gone" });
    expect(await here.api.lookIntoCopyFolder({ folder: "x" })).toMatchObject({ ok: false, code: "folder-handle-unknown" });
  });
});
