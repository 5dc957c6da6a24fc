/** The desk over the sample edition, as the app meets it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Doc } from "../../core/model/index.js";
import { layoutEdition } from "../../core/page/index.js";
import { createFaceSet } from "../../fonts/index.js";
import type { HostApi, OpenedEdition } from "../../host/api/index.js";
import { createDesk, createHyphenator, makeSample } from "../../host/services/index.js";
import { duikai, ROOT } from "./program.js";

const documents = mkdtempSync(join(tmpdir(), "duikai-documents-"));
let folder: string;
let desk: HostApi;
let handle: string;
let opened: OpenedEdition;

beforeAll(async () => {
  const sample = await makeSample(documents);
  if (!sample.ok) throw new Error(sample.code);
  folder = sample.folder;
  desk = createDesk([folder]).api;
  const listed = await desk.listEditions({});
  if (!listed.ok) throw new Error(listed.code);
  handle = listed.editions[0]?.edition ?? "";
  const answer = await desk.openEdition({ edition: handle });
  if (!answer.ok) throw new Error(answer.code);
  opened = answer;
});

const docOf = ({ version, records, styles }: OpenedEdition): Doc =>
  ({
    version,
    records: new Map(records.map((record) => [record.id, record])),
    styles: new Map(styles.map((style) => [style.id, style])),
  }) as Doc;

describe("the desk", () => {
  it("puts the sample into the person's documents once, and leaves it alone afterwards", async () => {
    const path = join(documents, "Duikai", "样报", "duikai.json");
    const before = readFileSync(path);
    writeFileSync(path, Buffer.concat([before, Buffer.from(" ")]));
    expect(await makeSample(documents)).toEqual({ ok: true, folder: join(documents, "Duikai") });
    expect(readFileSync(path).length).toBe(before.length + 1);
    writeFileSync(path, before);
  });

  it("lists editions by handles that hold no path, the same ones each time", async () => {
    const listed = await desk.listEditions({});
    expect(listed).toEqual({
      ok: true,
      editions: [
        {
          edition: handle,
          name: "样报",
          facts: { paper: "岚川日报", date: "2026-11-20", pages: 4 },
          changed: Math.round(statSync(join(folder, "样报", "duikai.json")).mtimeMs),
          hasPicture: false,
        },
      ],
    });
    expect(handle).toMatch(/^[\w-]{16}$/);
    expect(await createDesk([join(folder, "样报")]).api.listEditions({})).toMatchObject({ editions: [{ name: "样报" }] });
  });

  it("opens an edition so that a client lays out the same pages", () => {
    const pages = layoutEdition(docOf(opened), createFaceSet(), { hyphenator: createHyphenator() });
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(opened.revision).toBe(0);
    expect(JSON.stringify(opened)).not.toContain(documents);
  });

  it("gives pictures whole, by the files of their records, in the size asked for, and no other file", async () => {
    const record = opened.records.find((each) => each.type === "picture");
    if (record?.type !== "picture" || record.pixels === null) throw new Error("the sample has pictures");
    const height = Math.round((64 * record.pixels.height) / record.pixels.width);
    const wish = { edition: handle, page: null, black: false, width: 64, height };
    const picture = await desk.picture({ ...wish, file: record.file ?? "" });
    if (!picture.ok) throw new Error(picture.code);
    // Width and height stand in the first chunk of a PNG.
    const view = new DataView(picture.bytes.buffer, picture.bytes.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([64, height]);
    expect(await desk.picture({ ...wish, file: "../duikai.json" })).toMatchObject({ code: "picture-not-there" });
  });

  it("gives font files by the keys of the faces that it named, and no other file", async () => {
    const named = await desk.face({ family: "song", weight: 400, depth: 0 });
    if (!named.ok || named.face === null) throw new Error("there is a song face");
    const font = await desk.font({ key: named.face.key, parts: null });
    if (!font.ok) throw new Error(font.code);
    const [version] = new Uint32Array(font.bytes.slice(0, 4).reverse().buffer);
    expect(version).toBe(0x00010000);
    // A stretch of outlines, which the host itself reads only where it looks at them.
    expect(font.bytes.slice(font.bytes.length >> 1, (font.bytes.length >> 1) + 4096).some((byte) => byte !== 0)).toBe(true);
    expect(await desk.font({ key: "/etc/passwd", parts: null })).toMatchObject({ code: "font-key-unknown" });
  });

  it("finds what duikai check finds", async () => {
    const found = await desk.findings({ edition: handle, language: "zh" });
    const checked = JSON.parse(duikai("check", join(folder, "样报"), "--json").stdout) as { findings: { rule: string; message: string }[] };
    if (!found.ok) throw new Error(found.code);
    expect(found.findings.map(({ rule, message }) => ({ rule, message }))).toEqual(
      checked.findings.map(({ rule, message }) => ({ rule, message })),
    );
  });

  it("knows no edition outside its folders, through a link neither", async () => {
    const other = mkdtempSync(join(tmpdir(), "duikai-roots-"));
    symlinkSync(join(folder, "样报"), join(other, "link"));
    expect(await createDesk([other]).api.listEditions({})).toEqual({ ok: true, editions: [] });
    expect(await desk.openEdition({ edition: join(folder, "样报") })).toMatchObject({ code: "edition-handle-unknown" });
  });

  it("says what is wrong with a damaged edition, without its path, and lists the others", async () => {
    const root = mkdtempSync(join(tmpdir(), "duikai-roots-"));
    mkdirSync(join(root, "broken"));
    writeFileSync(join(root, "broken", "duikai.json"), '{"format":');
    const broken = createDesk([root, folder]).api;
    const listed = await broken.listEditions({});
    if (!listed.ok) throw new Error(listed.code);
    expect(listed.editions.map(({ name, facts }) => [name, facts?.pages ?? null])).toEqual([
      ["broken", null],
      ["样报", 4],
    ]);
    const answer = await broken.openEdition({ edition: listed.editions[0]?.edition ?? "" });
    expect(answer).toMatchObject({ ok: false, code: "json-unreadable" });
    expect(JSON.stringify(answer)).not.toContain(root);
  });
});

describe("npm start", () => {
  const start = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(ROOT, "dist/host/start.js"), "--no-open", ...words], { encoding: "utf8" });

  it("says at once that a folder is not there or holds no edition", () => {
    const missing = start("/no/such/folder");
    expect([missing.status, missing.stdout]).toEqual([2, ""]);
    expect(missing.stderr).toContain("/no/such/folder");
    const raw = start(join(ROOT, "templates", "sample"));
    expect(raw.status).toBe(2);
    expect(raw.stderr).toContain("duikai compose");
  });

  it("refuses a port that there is not", () => {
    expect(start("--port", "70000").status).not.toBe(0);
  });
});
