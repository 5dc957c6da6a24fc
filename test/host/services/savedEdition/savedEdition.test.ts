import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Doc,
  type DocRecord,
  editionVariant,
  recordOf,
  textsOf,
  variantsOf,
  withPlaceholders,
  withVariants,
} from "../../../../core/model/index.js";
import { layoutEdition } from "../../../../core/page/index.js";
import { lines, pt } from "../../../../core/units/index.js";
import { changedFonts, fontsUsed, openEdition, saveEdition } from "../../../../host/services/savedEdition/index.js";
import { cells, docOf, EDITION, frameOf, hanText, pictureOf, storyOf } from "../../../core/page/editions.js";
import { fakeFaces } from "../../../fakes/faces.js";

const STORY = storyOf("s1", [
  ["headline", "新桥通车"],
  ["paragraph", hanText(60)],
]);
const AD: DocRecord = {
  id: "ad1",
  type: "ad",
  name: "药房",
  booking: null,
  width: pt(100),
  height: pt(60),
  picture: null,
  labelled: false,
};
const BOX: DocRecord = { id: "b1", type: "box", data: { kind: "pages", heading: null, rows: [] } };
const SETTING = { rank: 1, size: pt(30), minorSize: pt(15), main: ["新桥通车"], kicker: [], deck: [], rubric: null, summary: null };

/** One record of each kind. */
const DOC: Doc = docOf(
  [
    [
      frameOf("p1-f10", { kind: "headline", story: "s1", setting: { ...SETTING, above: lines(1), below: lines(1) } }, cells(0, 3, 2, 5)),
      frameOf("p1-f2", { kind: "text", story: "s1", part: 0 }, cells(0, 8, 2, 10)),
      frameOf("p1-f3", { kind: "picture", picture: "pic1" }, cells(2, 3, 2, 10)),
      frameOf("p1-f4", { kind: "box", box: "b1", form: "sidebar" }, cells(2, 13, 1, 10)),
      frameOf("p1-f5", { kind: "ad", ad: "ad1", label: true }, cells(3, 13, 1, 10)),
    ],
  ],
  [
    EDITION,
    STORY,
    pictureOf("pic1"),
    BOX,
    AD,
    storyOf("s2", [["paragraph", "备用。"]]),
    { id: "pasteboard", type: "pasteboard", copy: ["s2"] },
  ],
);
const SAVING = { doc: DOC, originals: new Map([["a.jpg", new Uint8Array([1, 2, 3])]]), fonts: [], revision: 0 };

const freshFolder = (): string => mkdtempSync(join(tmpdir(), "duikai-saved-"));
const recordsById = (doc: Doc): object => Object.fromEntries([...doc.records].sort(([a], [b]) => (a < b ? -1 : 1)));

async function saved(): Promise<string> {
  const folder = join(freshFolder(), "edition");
  expect(await saveEdition(folder, SAVING)).toEqual({ ok: true });
  return folder;
}

/** A saved edition in which one piece of the JSON was changed by hand. */
async function damaged(from: string, to: string): Promise<string> {
  const folder = await saved();
  const path = join(folder, "duikai.json");
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return folder;
}

describe("an edition saved as a folder", () => {
  it("opens as it was: every kind of record, its page styles, its pictures", async () => {
    const opened = await openEdition(await saved());
    if (!opened.ok) throw new Error(opened.code);
    expect(recordsById(opened.doc)).toEqual(recordsById(DOC));
    expect(opened.doc.styles).toEqual(DOC.styles);
    expect(opened.findings).toEqual([]);
    expect([...readFileSync(opened.originals.get("a.jpg") ?? "")]).toEqual([1, 2, 3]);
  });

  it("is laid out as it was", async () => {
    const opened = await openEdition(await saved());
    if (!opened.ok) throw new Error(opened.code);
    const faces = fakeFaces();
    expect(layoutEdition(opened.doc, faces)).toEqual(layoutEdition(DOC, faces));
  });

  it("has the same bytes whatever the order of its records, frames in the order in which people count", async () => {
    const [one, other] = [await saved(), join(freshFolder(), "edition")];
    await saveEdition(other, { ...SAVING, doc: { ...DOC, records: new Map([...DOC.records].reverse()) } });
    const text = readFileSync(join(one, "duikai.json"), "utf8");
    expect(readFileSync(join(other, "duikai.json"), "utf8")).toBe(text);
    expect(text.indexOf('"id": "p1-f2"')).toBeLessThan(text.indexOf('"id": "p1-f10"'));
  });

  it("replaces an older edition whole and leaves nothing half written", async () => {
    const folder = await saved();
    expect(await saveEdition(folder, { ...SAVING, revision: 1 })).toEqual({ ok: true });
    expect(await openEdition(folder)).toMatchObject({ ok: true, revision: 1 });
    expect(readdirSync(folder)).toEqual(["duikai.json", "pictures"]);
  });

  it("never takes the place of anything else", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "letter.txt"), "写给编辑");
    expect(await saveEdition(folder, SAVING)).toMatchObject({ ok: false, code: "folder-occupied" });
    expect(readdirSync(folder)).toEqual(["letter.txt"]);
  });

  it("stays as it was when a picture of the new one cannot be read", async () => {
    const folder = await saved();
    const before = readFileSync(join(folder, "duikai.json"), "utf8");
    const gone = new Map([["a.jpg", join(folder, "gone.jpg")]]);
    expect(await saveEdition(folder, { ...SAVING, originals: gone, revision: 9 })).toMatchObject({ ok: false, code: "input-unreadable" });
    expect(readFileSync(join(folder, "duikai.json"), "utf8")).toBe(before);
  });
});

describe("opening what is no whole edition", () => {
  it("says so of a folder without one", async () => {
    expect(await openEdition(freshFolder())).toMatchObject({ ok: false, code: "edition-none" });
  });

  it("says so of JSON that something else wrote, and of what is no JSON", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "duikai.json"), "{}");
    expect(await openEdition(folder)).toMatchObject({ ok: false, code: "edition-foreign" });
    writeFileSync(join(folder, "duikai.json"), "{");
    expect(await openEdition(folder)).toMatchObject({ ok: false, code: "json-unreadable" });
  });

  it("refuses a newer version", async () => {
    expect(await openEdition(await damaged('"version": 1', '"version": 99'))).toMatchObject({
      ok: false,
      code: "edition-newer",
      params: { version: 99, known: 1 },
    });
  });

  it.each([
    ["a record of the wrong shape", '"col": 0', '"col": -1', "json-invalid"],
    ["a record of no known kind", '"type": "ad"', '"type": "advert"', "json-invalid"],
    ["a page style of the wrong shape", '"pitch": 12', '"pitch": "12"', "json-invalid"],
    ["two records with one id", '"id": "p1-f10"', '"id": "p1-f2"', "json-invalid"],
    ["a frame of a story that is not there", '"story": "s1"', '"story": "s7"', "edition-refers"],
    ["a page of a style that is not there", '"style": "test-inside"', '"style": "other"', "edition-refers"],
    ["a frame that is not there", '"p1-f3",', '"p1-f33",', "edition-refers"],
    ["a pasteboard with what is not there", '"s2"\n', '"s9"\n', "edition-refers"],
    ["a block beyond its text", '"to": 65', '"to": 6500', "edition-refers"],
  ])("names the place of %s", async (_, from, to, code) => {
    const failure = await openEdition(await damaged(from, to));
    expect(failure).toMatchObject({ ok: false, code });
    expect(JSON.stringify(failure)).toMatch(/p1-f|ad1|test-inside|page1|s1|s9/);
  });

  it("opens without a lost picture, says so, and puts a placeholder on the page", async () => {
    const folder = await saved();
    rmSync(join(folder, "pictures"), { recursive: true });
    const opened = await openEdition(folder);
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.findings).toMatchObject([{ rule: "picture-lost", params: { name: "a.jpg" } }]);
    expect(opened.doc.records.get("pic1")).toMatchObject({ file: "a.jpg" });
    expect(withPlaceholders(opened.doc, (file) => !opened.originals.has(file)).records.get("pic1")).toMatchObject({ file: null });
  });

  it("says when the file of a picture is another one now", async () => {
    const folder = await saved();
    const [name = ""] = readdirSync(join(folder, "pictures"));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "pictures", name), "other");
    expect(await openEdition(folder)).toMatchObject({ ok: true, findings: [{ rule: "picture-changed" }] });
  });
});

describe("variants of a saved edition", () => {
  const late = { ...STORY, text: STORY.text.replace("新桥", "旧桥") };
  const picture = pictureOf("pic2", { file: "b.jpg" });
  const variant = { name: "late", title: "晚版", changed: [late, picture], removed: ["b1"] };

  async function savedWith(changes: { readonly changed?: readonly DocRecord[] } = {}) {
    const folder = join(freshFolder(), "edition");
    const originals = new Map([...SAVING.originals, ["b.jpg", new Uint8Array([4])]]);
    return { folder, outcome: await saveEdition(folder, { ...SAVING, doc: withVariants(DOC, [{ ...variant, ...changes }]), originals }) };
  }

  it("are opened with it, their pictures too", async () => {
    const { folder } = await savedWith();
    const opened = await openEdition(folder);
    if (!opened.ok) throw new Error(opened.code);
    expect(variantsOf(opened.doc)).toEqual([variant]);
    expect([...opened.originals.keys()]).toEqual(["a.jpg", "b.jpg"]);
    const doc = editionVariant(opened.doc, "late");
    expect(doc && textsOf(recordOf(doc, "s1", "story"), "headline")).toEqual(["旧桥通车"]);
    expect(doc?.records.has("p1-f4")).toBe(false);
  });

  it.each([
    [
      "a record of the wrong shape",
      { changed: [{ ...late, rank: "first" } as unknown as DocRecord] },
      "json-invalid",
      /variants\/0\/changed\/0 \(s1\)/,
    ],
    [
      "a frame of copy that is nowhere",
      { changed: [frameOf("x", { kind: "text", story: "s9", part: 0 }, cells(0, 0, 1, 1))] },
      "edition-refers",
      /s9/,
    ],
    ["a page on a style that is nowhere", { changed: [{ ...recordOf(DOC, "page1", "page"), style: "gone" }] }, "edition-refers", /gone/],
  ])("are refused for %s", async (_, changes, code, words) => {
    const { outcome } = await savedWith(changes);
    expect(outcome).toMatchObject({ ok: false, code });
    expect(JSON.stringify(outcome)).toMatch(words);
  });
});

describe("the fonts of an edition", () => {
  const faces = fakeFaces();
  const used = fontsUsed(layoutEdition(DOC, faces), faces);

  it("are those of its pages", () => {
    expect(used.map(({ key }) => String(key))).toContain("fake-song-400");
  });

  it("are told of when their file has changed", () => {
    expect(changedFonts(used, faces)).toEqual([]);
    const others = used.map((font) => ({ ...font, key: `${font.key}-old` }));
    expect(changedFonts(others, faces).map(({ rule }) => rule)).toEqual(used.map(() => "font-changed"));
  });
});
