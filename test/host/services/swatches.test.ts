import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../../host/services/root.js";
import { type EditionOptions, planSections } from "../../../host/services/sections.js";
import { loadTemplates, type Templates } from "../../../host/services/templates.js";
import { say } from "../../../messages/index.js";

const OPTIONS: EditionOptions = { paper: "", date: "2026-11-20", section: "综合", template: null, profile: null };
const BLUE = { name: "岚蓝", kind: "process", cmyk: [100, 40, 0, 10] };
const RED = { name: "岚红", kind: "spot", cmyk: [0, 100, 90, 10] };

/** A folder of templates of a house, with its swatches. */
function houseWith(swatches: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "swatches-"));
  writeFileSync(join(folder, "swatches.json"), JSON.stringify(swatches));
  return folder;
}

function templates(own: string | null = null): Templates {
  const loaded = loadTemplates(undefined, own);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  return loaded;
}

/** An edition of one page on a tabloid template, as its file says it. */
function plan(page: object, facts: object = {}, house: Templates = templates(), settings: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), "swatches-edition-"));
  writeFileSync(join(folder, "a.txt"), "稿");
  const pages = [{ section: "要闻", template: "tabloid-inside", copy: ["a.txt"], ...page }];
  writeFileSync(join(folder, "edition.json"), JSON.stringify({ paper: "晨报", date: "2026-11-20", pages, ...facts }));
  return planSections([folder], [], { ...OPTIONS, settings }, house);
}

function accentOf(made: ReturnType<typeof plan>): unknown {
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.plan.sections[0]?.styles[0]?.type.accent;
}

function inksOf(made: ReturnType<typeof plan>): unknown {
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.plan.sections[0]?.inks;
}

describe("swatches", () => {
  it("are what the colours of the templates are called by", () => {
    expect(templates().styles.get("tabloid-inside")?.type.accent).toEqual({ c: 0, m: 1, y: 0.9, k: 0 });
  });

  it("of a house take the place of those of the same name, and its templates follow", () => {
    const house = templates(houseWith([{ ...BLUE, name: "报红" }]));
    expect(house.styles.get("tabloid-inside")?.type.accent).toEqual({ c: 1, m: 0.4, y: 0, k: 0.1 });
  });

  it("of an edition go over those of its house, for its templates and its pages", () => {
    expect(accentOf(plan({}, { swatches: [{ ...BLUE, name: "报红" }] }))).toEqual({ c: 1, m: 0.4, y: 0, k: 0.1 });
    expect(accentOf(plan({ override: { type: { accent: "岚蓝" } } }, { swatches: [BLUE] }))).toEqual({ c: 1, m: 0.4, y: 0, k: 0.1 });
  });

  it("can be named on the command line", () => {
    expect(accentOf(plan({}, { swatches: [BLUE] }, templates(), ["type.accent=岚蓝"]))).toEqual({ c: 1, m: 0.4, y: 0, k: 0.1 });
  });

  it("bring their name and their stand-in to a page with a spot ink", () => {
    const spot = { kind: "k-spot", name: "岚红", ink: { c: 0, m: 1, y: 0.9, k: 0.1 } };
    expect(inksOf(plan({ inks: { kind: "k-spot", ink: "岚红" } }, { swatches: [RED] }))).toEqual(spot);
    const made = plan({ override: { inks: { kind: "k-spot", name: "红", ink: [0, 1, 1, 0] } } }, { swatches: [RED] }, templates(), [
      "inks.ink=岚红",
    ]);
    expect(made.ok && made.plan.sections[0]?.styles[0]?.inks).toEqual(spot);
  });

  it("leave inks alone that are written as shares", () => {
    expect(inksOf(plan({ inks: { kind: "k-spot", name: "红", ink: [0, 1, 1, 0] } }))).toEqual({
      kind: "k-spot",
      name: "红",
      ink: { c: 0, m: 1, y: 1, k: 0 },
    });
  });

  it("that are not there are told with those that are", () => {
    const made = plan({ inks: { kind: "k-spot", ink: "岚红" } });
    expect(made).toEqual({ ok: false, code: "swatch-unknown", params: { name: "岚红", known: "报红、套红、套蓝、套绿" } });
    expect(made.ok ? "" : say("zh", made.code, made.params)).toBe("没有叫“岚红”的颜色。现有：报红、套红、套蓝、套绿");
  });

  it.each<[string, object, object]>([
    ["swatch-not-spot", { inks: { kind: "k-spot", ink: "报红" } }, {}],
    ["swatch-twice", {}, { swatches: [BLUE, BLUE] }],
    ["spot-reserved", {}, { swatches: [{ ...RED, name: "All" }] }],
    ["spot-reserved", { inks: { kind: "k-spot", name: "Black", ink: [0, 1, 1, 0] } }, {}],
    ["spot-gray", { inks: { kind: "k-spot", name: "银", ink: [0, 0, 0, 0.4] } }, {}],
    ["json-invalid", { inks: { kind: "k-spot", ink: [0, 1, 1, 0] } }, {}],
    ["json-invalid", {}, { swatches: [{ ...RED, cmyk: [0, 101, 0, 0] }] }],
  ])("are refused: %s", (code, page, facts) => {
    expect(plan(page, facts)).toMatchObject({ ok: false, code });
  });

  it("of a house that are none name their file", () => {
    const own = houseWith([{ name: "红" }]);
    expect(loadTemplates(undefined, own)).toMatchObject({ ok: false, code: "json-invalid", params: { path: join(own, "swatches.json") } });
  });

  it("are known to a house's own type by name", () => {
    const own = houseWith([BLUE]);
    mkdirSync(join(own, "type"));
    const type = JSON.parse(readFileSync(join(PACKAGE_ROOT, "templates/type/tabloid.json"), "utf8"));
    writeFileSync(join(own, "type/tabloid.json"), JSON.stringify({ ...type, accent: "岚蓝" }));
    expect(templates(own).styles.get("tabloid-inside")?.type.accent).toEqual({ c: 1, m: 0.4, y: 0, k: 0.1 });
  });
});
