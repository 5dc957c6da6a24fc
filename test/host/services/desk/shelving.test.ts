/** Editions as people find them, and new ones from templates. */
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { recordsOf } from "../../../../core/model/index.js";
import type { ArgumentsOf } from "../../../../host/api/index.js";
import { createDesk } from "../../../../host/services/index.js";
import { openEdition, saveEdition } from "../../../../host/services/savedEdition/index.js";
import { cells, docOf, EDITION, frameOf } from "../../../core/page/editions.js";

const root = mkdtempSync(join(tmpdir(), "duikai-shelving-"));
const desk = createDesk([root]);
const { api } = desk;
afterAll(() => desk.close());

const WISH: ArgumentsOf<"newEdition"> = {
  name: "晚报 1月5日",
  paper: "江岸晚报",
  date: "2026-01-05",
  template: "broadsheet-front",
  sections: ["头版", "民生", "", "副刊"],
  condition: "coated",
  like: null,
};

async function docOfFolder(name: string) {
  const opened = await openEdition(join(root, name));
  if (!opened.ok) throw new Error(opened.code);
  return opened.doc;
}

describe("a new edition", () => {
  it("has empty pages with their heads: the first from the template, the others from those that follow it", async () => {
    const made = await api.newEdition(WISH);
    expect(made).toMatchObject({ ok: true, name: "晚报 1月5日" });
    const doc = await docOfFolder("晚报 1月5日");
    const pages = recordsOf(doc, "page");
    expect(pages.map(({ number, section, style }) => [number, section, style])).toEqual([
      [1, "头版", "broadsheet-front"],
      [2, "民生", "broadsheet-inside"],
      [3, "", "broadsheet-inside"],
      [4, "副刊", "broadsheet-inside"],
    ]);
    expect(recordsOf(doc, "frame").map(({ content }) => content.kind)).toEqual(["nameplate", "ear", "folio", "folio", "folio"]);
    expect(recordsOf(doc, "edition")[0]).toMatchObject({ paper: "江岸晚报", date: "2026-01-05", condition: "coated", cn: null });
    expect(made.ok && (await api.openEdition({ edition: made.edition }))).toMatchObject({ ok: true, revision: 0, readOnly: null });
  });

  it("takes over what the paper says of itself in every issue, and nothing of the day", async () => {
    const doc = docOf([[]], [{ ...EDITION, cn: "CN 14-0001", price: "1.00 元", issue: "第 7 期" }]);
    await saveEdition(join(root, "旧报"), { doc, originals: new Map(), fonts: [], revision: 0 });
    const listed = await api.listEditions({});
    const old = listed.ok ? listed.editions.find(({ name }) => name === "旧报") : undefined;
    expect(await api.newEdition({ ...WISH, name: "新报", like: old?.edition ?? null })).toMatchObject({ ok: true });
    expect(recordsOf(await docOfFolder("新报"), "edition")[0]).toMatchObject({
      cn: "CN 14-0001",
      price: "1.00 元",
      issue: null,
      paper: "江岸晚报",
    });
  });

  it.each([
    ["a name that is taken", { name: "晚报 1月5日" }, "edition-name-taken"],
    ["a name that leads elsewhere", { name: "../x" }, "edition-name-bad"],
    ["a template that nobody knows", { name: "甲", template: "none" }, "template-unknown"],
    ["a day that there is not", { name: "乙", date: "2026-02-30" }, "edition-date-bad"],
  ])("is not made under %s", async (_, wish, code) => {
    expect(await api.newEdition({ ...WISH, ...wish })).toMatchObject({ ok: false, code });
    expect(existsSync(join(root, "甲")) || existsSync(join(root, "乙"))).toBe(false);
  });
});

describe("templates", () => {
  it("are told with what a person chooses them by, with a picture and the style that they make", async () => {
    const told = await api.templates({});
    const spread = told.ok ? told.templates.find(({ id }) => id === "broadsheet-spread") : undefined;
    expect(told.ok && told.templates.length).toBe(18);
    expect(spread).toMatchObject({ sheet: "broadsheet", pages: 2 });
    const picture = await api.templatePicture({ template: "broadsheet-front" });
    expect(picture.ok && picture.bytes[0]).toBe(0x89);
    expect(await api.pageStyle({ template: "tabloid-front" })).toMatchObject({
      ok: true,
      style: { id: "tabloid-front", sheet: "tabloid" },
    });
    expect(await api.pageStyle({ template: "none" })).toMatchObject({ ok: false, code: "template-unknown" });
  });
});

describe("editions in a list", () => {
  it("say when they were changed, and show the picture that was kept of them", async () => {
    const doc = docOf([[frameOf("f", { kind: "folio" }, cells(0, 0, 4, 3))]], [EDITION]);
    await saveEdition(join(root, "图报"), { doc, originals: new Map(), fonts: [], revision: 0 });
    const card = async () => {
      const listed = await api.listEditions({});
      const found = listed.ok ? listed.editions.find(({ name }) => name === "图报") : undefined;
      if (found === undefined) throw new Error("not listed");
      return found;
    };
    const { edition, hasPicture, changed } = await card();
    expect(hasPicture).toBe(false);
    expect(Math.abs(Date.now() - (changed ?? 0))).toBeLessThan(60_000);
    expect(await api.editionPicture({ edition })).toMatchObject({ ok: false, code: "edition-picture-none" });
    expect(await api.keepEditionPicture({ edition, bytes: Buffer.from("no picture").toString("base64") })).toMatchObject({ ok: false });
    const png = readFileSync(join("templates", "thumbnails", "broadsheet-front.png"));
    expect(await api.keepEditionPicture({ edition, bytes: png.toString("base64") })).toEqual({ ok: true });
    expect((await card()).hasPicture).toBe(true);
    const shown = await api.editionPicture({ edition });
    expect(shown.ok && Buffer.from(shown.bytes).equals(png)).toBe(true);
  });
});
