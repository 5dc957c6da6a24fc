import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PageStyle } from "../../../core/model/index.js";
import { overriddenStyles, overrideFromSettings } from "../../../host/services/overrides.js";
import { PACKAGE_ROOT } from "../../../host/services/root.js";
import { type EditionOptions, planSections } from "../../../host/services/sections.js";
import { loadTemplates, type Templates } from "../../../host/services/templates.js";

function templates(own: string | null = null): Templates {
  const loaded = loadTemplates(undefined, own);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  return loaded;
}

const HOUSE = templates();

/** The styles of a template under `--set`. */
function set(id: string, ...settings: readonly string[]) {
  const read = overrideFromSettings(settings);
  return read.ok ? overriddenStyles(HOUSE, id, [{ override: read.override, path: "--set", where: "" }], "1") : read;
}

function styleSet(id: string, ...settings: readonly string[]): PageStyle {
  const made = set(id, ...settings);
  const style = made.ok ? made.styles[0] : undefined;
  if (!style) throw new Error(JSON.stringify(made));
  return style;
}

describe("settings of the command line", () => {
  it("change single fields of a template and leave the others", () => {
    const style = styleSet("broadsheet-front", "grid.columns=5", "grid.characters=20", "furniture.ear=false");
    expect(style.grid).toMatchObject({ columns: 5, characters: 20, size: 9, lines: 115 });
    expect(style.furniture).toMatchObject({ kind: "nameplate", ear: false, cols: 4 });
    expect(style.id).toBe("broadsheet-front@1");
  });

  it("set body type with its grid, and the captions stay as they were", () => {
    const style = styleSet("broadsheet-inside", "type.body.size=10.5", "grid.characters=14");
    expect([style.type.body.size, style.grid.size]).toEqual([10.5, 10.5]);
    expect(style.type.caption.size).toBe(HOUSE.styles.get("broadsheet-inside")?.type.caption.size);
  });

  it("change an entry of a list by its number, and a whole list", () => {
    const style = styleSet("broadsheet-inside", "type.headlines.0.sizes=[40]", "type.accent=[1,0,0,0]");
    expect(style.type.headlines[0]?.sizes).toEqual([40]);
    expect(style.type.headlines[1]).toEqual(HOUSE.styles.get("broadsheet-inside")?.type.headlines[1]);
    expect(style.type.accent).toEqual({ c: 1, m: 0, y: 0, k: 0 });
  });

  it.each<[string, string, (style: PageStyle) => unknown, unknown]>([
    ["broadsheet-inside", "page.bleed=5", ({ bleed }) => Math.round(bleed * 100), 1417],
    ["broadsheet-inside", "grid.lines=100", ({ grid }) => grid.lines, 100],
    ["broadsheet-inside", "grid.pitch=11.5", ({ grid }) => grid.pitch, 11.5],
    ["broadsheet-front", 'furniture={"kind":"folio","lines":3}', ({ furniture }) => furniture, { kind: "folio", lines: 3 }],
    ["broadsheet-inside", "inks.kind=k", ({ inks, type }) => [inks, type.accent], [{ kind: "k" }, { c: 0, m: 0, y: 0, k: 1 }]],
    ["broadsheet-inside", 'inks={"kind":"k-spot","name":"红","ink":[0,1,1,0]}', ({ inks }) => inks?.kind, "k-spot"],
    ["broadsheet-inside", "order=right-first", ({ order }) => order, "right-first"],
    ["broadsheet-inside", "plan.lead.picture=hero", ({ plan }) => plan, { lead: { picture: "hero" } }],
    ["broadsheet-feature", "plan.blocks=short", ({ plan }) => plan?.blocks, "short"],
    ["broadsheet-feature", "plan=null", ({ plan }) => plan, undefined],
    ["broadsheet-feature", "plan.lead=null", ({ plan }) => plan, { blocks: "stories" }],
    ["broadsheet-inside", "next=null", ({ next }) => next, null],
    ["broadsheet-inside", "kind=feature", ({ kind, grid }) => [kind, grid.columns], ["feature", 6]],
    ["broadsheet-inside", "name.zh=要闻", ({ name }) => name.zh, "要闻"],
    ["broadsheet-inside", "type.headlineLimits.lines=2", ({ type }) => type.headlineLimits?.lines, 2],
    ["broadsheet-inside", "type.roles.caption.profile=banjiao", ({ type }) => type.setting?.roles.caption?.profile, "banjiao"],
    ["broadsheet-inside", "type.lines.hanging=true", ({ type }) => type.setting?.lines.hanging, true],
    ["broadsheet-inside", "type.headlineAlign=center", ({ type }) => type.headlineAlign, "center"],
    ["broadsheet-inside", "type.rubric.ink=black", ({ type }) => type.rubric.ink, { c: 0, m: 0, y: 0, k: 1 }],
    ["broadsheet-spread", "grid.seam=50", ({ grid }) => Math.round(grid.seam ?? 0), 142],
  ])("of %s change %s", (id, setting, field, value) => {
    const width = setting.startsWith("grid.seam") ? ["grid.width=750"] : [];
    expect(field(styleSet(id, setting, ...width))).toEqual(value);
  });

  it("of a spread's columns leave the single pages that follow alone", () => {
    const made = set("broadsheet-spread", "grid.columns=10", "grid.characters=20", "grid.lines=110", "page.width=760");
    expect(made.ok && made.styles.map(({ grid }) => [grid.columns, grid.lines])).toEqual([
      [10, 110],
      [6, 110],
    ]);
  });

  it("take another type by its id", () => {
    const small = HOUSE.styles.get("broadsheet-classified")?.type.headlines;
    expect(styleSet("broadsheet-inside", "type=broadsheet-small").type.headlines).toEqual(small);
  });

  it("hold for the pages that follow, but for the furniture", () => {
    const made = set("broadsheet-front", "grid.columns=5", "grid.characters=20", "furniture.cols=3");
    expect(made.ok && made.styles.map(({ id, next, grid }) => [id, next, grid.columns])).toEqual([
      ["broadsheet-front@1", "broadsheet-inside@1", 5],
      ["broadsheet-inside@1", "broadsheet-inside@1", 5],
    ]);
    expect(made.ok && made.styles[1]?.furniture.kind).toBe("folio");
  });

  it.each([
    ["grid.colums=5", /--set.*\/grid.*colums/],
    ["grid.columns=0", /--set.*\/grid\/columns/],
    ["grid.columns=five", /\/grid\/columns.*integer/],
    ["type.body.weigth=3", /--set.*\/type\/body.*weigth/],
    ["type=5", /--set.*\/type.*string/],
    ["type=nowhere", /template-refers.*nowhere/],
    ["type.headlines.9.ranks=1", /\/type\/headlines.*array/],
    ["next=nowhere", /template-refers.*nowhere/],
    ["id=mine", /override-fixed.*\/id/],
    ["__proto__.x=1", /__proto__/],
    ["grid.characters=30", /template-too-wide/],
    ["grid.columns", /set-unreadable.*grid\.columns/],
    ["=5", /set-unreadable/],
  ])("refuse %s, naming the path", (setting, words) => {
    const made = set("broadsheet-inside", setting);
    expect(made.ok).toBe(false);
    expect(JSON.stringify(made)).toMatch(words);
  });
});

const OPTIONS: EditionOptions = { paper: "", date: "2026-01-05", section: "要闻", template: null, profile: null, settings: [] };

function editionFolder(page: object): string {
  const folder = mkdtempSync(join(tmpdir(), "duikai-override-"));
  const pages = [{ section: "要闻", template: "broadsheet-inside", copy: ["a.txt"], ...page }];
  writeFileSync(join(folder, "edition.json"), JSON.stringify({ paper: "对开日报", date: "2026-01-05", pages }));
  return folder;
}

describe("overrides of edition.json", () => {
  it("change the template of a page, and the command line goes over them", () => {
    const folder = editionFolder({ override: { grid: { columns: 7, characters: 14 }, furniture: { lines: 4 } } });
    const planned = planSections([folder], [], { ...OPTIONS, settings: ["furniture.lines=5"] }, HOUSE);
    const style = planned.ok ? planned.plan.sections[0]?.styles[0] : undefined;
    expect(style).toMatchObject({ grid: { columns: 7, characters: 14 }, furniture: { lines: 5 } });
    expect(planned.ok && planned.plan.styles.get("broadsheet-inside@1")).toEqual(style);
    expect(planned.ok && planned.plan.styles.get("broadsheet-inside")).toEqual(HOUSE.styles.get("broadsheet-inside"));
  });

  it("say the inks of a page, its template left as it is", () => {
    const planned = planSections([editionFolder({ inks: { kind: "k-spot", name: "专红", ink: [0, 1, 0.9, 0] } })], [], OPTIONS, HOUSE);
    const section = planned.ok ? planned.plan.sections[0] : undefined;
    expect(section?.inks).toEqual({ kind: "k-spot", name: "专红", ink: { c: 0, m: 1, y: 0.9, k: 0 } });
    expect(section?.styles[0]?.inks).toEqual({ kind: "cmyk" });
  });

  it.each([
    [{ override: { grid: { colums: 7 } } }, /edition\.json.*\/pages\/0\/override\/grid.*colums/],
    [{ override: { type: { body: { size: 0 } } } }, /\/pages\/0\/override\/type\/body\/size/],
    [{ inks: { kind: "rgb" } }, /\/pages\/0\/inks/],
  ])("%j is refused with the file and the place", (page, words) => {
    const planned = planSections([editionFolder(page)], [], OPTIONS, HOUSE);
    expect(planned.ok).toBe(false);
    expect(JSON.stringify(planned)).toMatch(words);
  });
});

describe("templates of a house's own", () => {
  const inside = JSON.parse(readFileSync(join(PACKAGE_ROOT, "templates/page/tabloid-inside.json"), "utf8"));

  it("stand beside ours, and take the place of one of the same id", () => {
    const own = mkdtempSync(join(tmpdir(), "duikai-own-"));
    mkdirSync(join(own, "type"));
    writeFileSync(join(own, "six.json"), JSON.stringify({ ...inside, id: "six", type: "evening" }));
    writeFileSync(join(own, "ours.json"), JSON.stringify({ ...inside, grid: { ...inside.grid, lines: 70 } }));
    const type = JSON.parse(readFileSync(join(PACKAGE_ROOT, "templates/type/tabloid.json"), "utf8"));
    writeFileSync(join(own, "type/evening.json"), JSON.stringify({ ...type, id: "evening", headlineAlign: "start" }));
    const { styles } = templates(own);
    expect(styles.get("six")?.type.headlineAlign).toBe("start");
    expect(styles.get("tabloid-inside")?.grid.lines).toBe(70);
    expect(styles.has("broadsheet-front")).toBe(true);
  });

  it("are refused when their folder is not there", () => {
    expect(loadTemplates(undefined, "/nowhere/at/all")).toMatchObject({ ok: false, code: "templates-missing" });
  });
});
