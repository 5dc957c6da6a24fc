import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Doc, recordOf } from "../../../core/model/index.js";
import { overriddenStyles, overrideFromSettings } from "../../../host/services/overrides.js";
import { PACKAGE_ROOT } from "../../../host/services/root.js";
import { saveEdition } from "../../../host/services/savedEdition/index.js";
import { listTemplates, saveTemplate, showTemplate, thumbnailOf } from "../../../host/services/templateCards.js";
import { loadTemplates } from "../../../host/services/templates.js";
import { cells, docOf, EDITION, frameOf } from "../../core/page/editions.js";

const THUMBNAILS = join(PACKAGE_ROOT, "templates/thumbnails");
/** A thumbnail is small enough to show a whole shelf of them at once. */
const MOST_BYTES = 15 * 1024;

function styles() {
  const loaded = loadTemplates();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  return [...loaded.styles.values()];
}

async function greys(png: Uint8Array): Promise<Uint8Array> {
  return sharp(png).greyscale().raw().toBuffer();
}

describe("thumbnails", () => {
  it.each(styles())("$id has one, and it is what the command makes of the template now", async (style) => {
    const path = join(THUMBNAILS, `${style.id}.png`);
    expect(statSync(path).size).toBeLessThan(MOST_BYTES);
    const [kept, made] = await Promise.all([greys(readFileSync(path)), greys(await thumbnailOf(style))]);
    expect(made.length).toBe(kept.length);
    // Another build of the canvas may round an edge another way, by a few greys.
    expect(kept.filter((grey, index) => Math.abs(grey - (made[index] ?? 0)) > 8).length).toBe(0);
  });

  it("stand for templates that are there", () => {
    const ids = styles().map(({ id }) => `${id}.png`);
    expect(readdirSync(THUMBNAILS).filter((name) => !ids.includes(name))).toEqual([]);
  });

  it("show a vertical lead otherwise than a horizontal one", async () => {
    const of = async (id: string) => greys(readFileSync(join(THUMBNAILS, `${id}.png`)));
    expect(Buffer.compare(await of("broadsheet-feature"), await of("broadsheet-inside"))).not.toBe(0);
  });
});

describe("template show", () => {
  it("gives all measures in millimetres and the capacity in characters", async () => {
    const shown = await showTemplate({ name: "broadsheet-inside", templates: null }, null);
    if (!shown.ok) throw new Error(shown.code);
    const { measures } = shown.card;
    expect(measures.page).toEqual({ width: expect.closeTo(390), height: expect.closeTo(550) });
    expect(measures.area.width).toBeCloseTo(350);
    // 17 characters of 9 pt; 1.647 em; 12 pt.
    expect(measures.columnWidth).toBeCloseTo(53.975);
    expect(measures.gutter).toBeCloseTo(5.23);
    expect(measures.pitch).toBeCloseTo(4.233);
    expect(measures.margins.left).toBeCloseTo(measures.margins.right);
    expect(measures.margins.head + measures.area.height + measures.margins.foot).toBeCloseTo(550);
    expect(measures.capacity).toEqual({ area: 6 * 17 * 115, copy: 6 * 17 * 112 });
  });

  it("lists the templates at hand when there is none of that name", async () => {
    const shown = await showTemplate({ name: "nothing", templates: null }, null);
    expect(shown).toMatchObject({ ok: false, code: "template-unknown", params: { known: expect.stringContaining("tabloid-briefs") } });
  });

  it("list names every template once", () => {
    const listed = listTemplates(null);
    const ids = listed.ok ? listed.cards.map(({ id }) => id) : [];
    expect(ids).toEqual(styles().map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function reportWith(style: string): string {
  const cells = (col: number, line: number, cols: number, lines: number) => ({ kind: "grid", cells: [{ col, line, cols, lines }] });
  const setting = {
    rank: 1,
    size: 42,
    minorSize: 18,
    main: ["竖题"],
    kicker: [],
    deck: [],
    rubric: null,
    summary: null,
    above: 1,
    below: 1,
  };
  const frames = [
    { id: "f1", type: "frame", place: cells(0, 0, 6, 3), content: { kind: "folio" } },
    {
      id: "f2",
      type: "frame",
      place: cells(0, 3, 4, 9),
      content: { kind: "headline", story: "s1", setting: { ...setting, writing: "vertical" } },
    },
    { id: "f3", type: "frame", place: cells(0, 12, 4, 40), content: { kind: "text", story: "s1", part: 0, writing: "vertical" } },
    { id: "f4", type: "frame", place: cells(0, 52, 4, 30), content: { kind: "picture", picture: "p1" } },
    { id: "f5", type: "frame", place: cells(4, 3, 2, 60), content: { kind: "text", story: "s2", part: 0 } },
    {
      id: "f6",
      type: "frame",
      place: { kind: "free", rect: { x: 9, y: 9, width: 9, height: 9 } },
      content: { kind: "ad", ad: "a1", label: true },
    },
  ];
  const path = join(mkdtempSync(join(tmpdir(), "duikai-report-")), "report.json");
  const report = JSON.parse(readFileSync(join(PACKAGE_ROOT, "docs/report.schema.json"), "utf8")).required;
  const empty: Record<string, unknown> = {
    version: 1,
    edition: { paper: "", date: "2026-01-05" },
    characters: { stories: 0, placed: 0, overset: 0, asked: 0 },
  };
  const body = Object.fromEntries((report as string[]).map((name) => [name, empty[name] ?? []]));
  writeFileSync(
    path,
    JSON.stringify({ ...body, plan: { pages: [{ number: 2, style, section: "要闻", editor: null, frames }], findings: [] } }),
  );
  return path;
}

/** An edition of one page with a picture on a template under settings. */
function docOn(template: string, settings: readonly string[]): Doc {
  const loaded = loadTemplates();
  const read = overrideFromSettings(settings);
  if (!loaded.ok || !read.ok) throw new Error("no templates or settings");
  const made = overriddenStyles(loaded, template, [{ override: read.override, path: "--set", where: "" }], "1");
  const style = made.ok ? made.styles[0] : undefined;
  if (!style) throw new Error(JSON.stringify(made));
  const doc = docOf([[frameOf("f1", { kind: "note", text: ["启事"] }, cells(0, 20, 2, 20))]], [EDITION]);
  const page = recordOf(doc, "page1", "page");
  return { ...doc, records: new Map([...doc.records, [page.id, { ...page, style: style.id }]]), styles: new Map([[style.id, style]]) };
}

describe("template save", () => {
  const job = { page: 2, id: "mine", name: "自家版式", templates: null };

  it("keeps the style and the places of the frames, and is a template like any other", async () => {
    const folder = mkdtempSync(join(tmpdir(), "duikai-saved-"));
    const saved = await saveTemplate({ ...job, edition: reportWith("broadsheet-inside"), out: join(folder, "mine.json") });
    expect(saved).toEqual({ ok: true, slots: 4, path: join(folder, "mine.json") });
    const loaded = loadTemplates(undefined, folder);
    const mine = loaded.ok ? loaded.styles.get("mine") : undefined;
    const inside = styles().find(({ id }) => id === "broadsheet-inside");
    expect(mine?.grid).toEqual(inside?.grid);
    expect(mine?.next).toBe("mine");
    expect(mine?.slots).toEqual([
      { slot: "headline", rank: 1, cells: [{ col: 0, line: 3, cols: 4, lines: 9 }], writing: "vertical" },
      { slot: "text", rank: 1, cells: [{ col: 0, line: 12, cols: 4, lines: 40 }], writing: "vertical" },
      { slot: "picture", rank: 1, cells: [{ col: 0, line: 52, cols: 4, lines: 30 }] },
      { slot: "text", rank: 2, cells: [{ col: 4, line: 3, cols: 2, lines: 60 }] },
    ]);
  });

  it("writes into a folder under the id of the template, which is then at hand there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "duikai-house-"));
    const saved = await saveTemplate({ ...job, edition: reportWith("broadsheet-inside"), out: folder });
    expect(saved).toMatchObject({ ok: true, path: join(folder, "mine.json") });
    expect(readdirSync(folder)).toEqual(["mine.json"]);
    expect(await showTemplate({ name: "mine", templates: folder }, null)).toMatchObject({ ok: true, card: { slots: 4 } });
  });

  it("keeps what a saved edition changed of the grid, the furniture and the inks of its template, but for its type", async () => {
    const saved = async (...settings: readonly string[]) => {
      const folder = join(mkdtempSync(join(tmpdir(), "duikai-edition-")), "edition");
      await saveEdition(folder, { doc: docOn("broadsheet-front", settings), originals: new Map(), fonts: [], revision: 0 });
      const out = join(folder, "mine.json");
      return { out, result: await saveTemplate({ ...job, edition: folder, page: 1, out }) };
    };
    const changed = await saved(
      "grid.columns=5",
      "grid.characters=20",
      "furniture.cols=3",
      "inks.kind=k",
      "order=right-first",
      "page.bleed=5",
    );
    expect(changed.result).toMatchObject({ ok: true, slots: 1 });
    expect(JSON.parse(readFileSync(changed.out, "utf8"))).toMatchObject({
      page: { width: 390, height: 550, bleed: 5 },
      grid: { columns: 5, characters: 20, width: 350, lines: 115 },
      furniture: { kind: "nameplate", cols: 3 },
      inks: { kind: "k" },
      order: "right-first",
      type: "broadsheet",
    });
    expect((await saved("type.caption.size=7")).result).toMatchObject({ ok: false, code: "template-overridden" });
  });

  it.each([
    ["a page that is not there", { page: 9 }, "broadsheet-inside", "page-unknown"],
    ["a page on a template that its edition changed", {}, "broadsheet-inside@1", "template-overridden"],
    ["a page on a template that is not at hand", {}, "gone", "template-unknown"],
    ["a page whose frames run off the grid of its template", {}, "tabloid-inside", "template-slot"],
  ])("refuses %s and writes nothing", async (_, changes, style, code) => {
    const out = join(mkdtempSync(join(tmpdir(), "duikai-saved-")), "mine.json");
    const saved = await saveTemplate({ ...job, edition: reportWith(style), out, ...changes });
    expect(saved).toMatchObject({ ok: false, code });
    expect(() => statSync(out)).toThrow();
  });

  it("never writes over the report that it reads", async () => {
    const report = reportWith("broadsheet-inside");
    expect(await saveTemplate({ ...job, edition: report, out: report })).toMatchObject({ ok: false, code: "output-is-input" });
  });
});
