import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mmFromPt, pt } from "../../core/units/index.js";
import { PACKAGE_ROOT } from "../../host/services/root.js";
import { loadTemplates, stylesForRawCopy } from "../../host/services/templates.js";
import { say } from "../../messages/index.js";

function styles() {
  const loaded = loadTemplates();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  return loaded.styles;
}

function folderWith(page: object, changes: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "duikai-templates-"));
  mkdirSync(join(folder, "page"));
  mkdirSync(join(folder, "type"));
  copyFileSync(join(PACKAGE_ROOT, "templates/swatches.json"), join(folder, "swatches.json"));
  writeFileSync(join(folder, "page", "p.json"), JSON.stringify(page));
  for (const name of ["broadsheet", "tabloid"]) {
    const type = JSON.parse(readFileSync(join(PACKAGE_ROOT, "templates/type", `${name}.json`), "utf8"));
    writeFileSync(join(folder, "type", `${name}.json`), JSON.stringify({ ...type, ...changes }));
  }
  return folder;
}

function slotAt(col: number, line: number, cols: number, lines: number) {
  return { slot: "text", rank: 1, cells: [{ col, line, cols, lines }] };
}

const FRONT = JSON.parse(readFileSync(join(PACKAGE_ROOT, "templates/page/broadsheet-front.json"), "utf8"));

describe("templates", () => {
  it.each([...styles().values()])("$id keeps its columns and lines inside the sheet", (style) => {
    const { grid } = style;
    const columns = grid.columns * grid.characters * grid.size + (grid.columns - 1) * grid.gutter * grid.size;
    expect(grid.gutter).toBeGreaterThan(0.5);
    expect(grid.left + columns).toBeLessThanOrEqual(style.width - grid.left + 0.01);
    expect(grid.top + grid.lines * grid.pitch).toBeLessThan(style.height);
  });

  it("gives the house's broadsheet: 350 mm of 6 columns of 17 characters, 1.647 em apart", () => {
    const style = styles().get("broadsheet-front");
    expect(style?.grid.gutter).toBeCloseTo(1.647, 3);
    expect(mmFromPt(style?.width ?? FRONT.page.width)).toBeCloseTo(390, 6);
    expect(style?.grid.lines).toBe(115);
  });

  it("offers raw copy inside pages from the largest to the smallest", () => {
    const offered = stylesForRawCopy(styles());
    expect(offered.map((style) => style.id)).toEqual(expect.arrayContaining(["broadsheet-inside", "tabloid-inside"]));
    expect(offered.every((style) => style.kind === "inside")).toBe(true);
    const capacities = offered.map(({ grid }) => grid.columns * grid.characters * grid.lines);
    expect(capacities).toEqual([...capacities].sort((a, b) => b - a));
  });

  it("names the file and the place of a template that does not fit its schema", () => {
    const loaded = loadTemplates(folderWith({ ...FRONT, grid: { ...FRONT.grid, columns: 0 } }));
    expect(loaded).toMatchObject({ ok: false, code: "json-invalid" });
    expect(JSON.stringify(loaded)).toContain("p.json");
  });

  it("refuses columns that are wider together than the type area, and lines that run off the sheet", () => {
    expect(loadTemplates(folderWith({ ...FRONT, next: null, grid: { ...FRONT.grid, characters: 19 } }))).toMatchObject({
      code: "template-too-wide",
    });
    expect(loadTemplates(folderWith({ ...FRONT, next: null, grid: { ...FRONT.grid, lines: 140 } }))).toMatchObject({
      code: "template-too-high",
    });
  });

  it("refuses a spread of an odd number of columns, and one with a nameplate over its seam", () => {
    const spread = JSON.parse(readFileSync(join(PACKAGE_ROOT, "templates/page/broadsheet-spread.json"), "utf8"));
    const grid = { ...spread.grid, columns: 11 };
    expect(loadTemplates(folderWith({ ...spread, next: null, grid }))).toMatchObject({ code: "template-seam" });
    expect(loadTemplates(folderWith({ ...spread, next: null, furniture: FRONT.furniture }))).toMatchObject({ code: "template-seam" });
    expect(loadTemplates(folderWith({ ...spread, next: null }))).toMatchObject({ ok: true });
  });

  it("gives a spread the columns of a single page, 40 mm apart in the middle", () => {
    const [spread, single] = ["broadsheet-spread", "broadsheet-inside"].map((id) => styles().get(id)?.grid);
    expect(spread?.columns).toBe(12);
    expect(spread?.gutter).toBeCloseTo(single?.gutter ?? 0, 6);
    expect(mmFromPt(pt(spread?.seam ?? 0))).toBeCloseTo(40, 6);
  });

  it("take a profile, settings on top of it and other ones for single roles", () => {
    const setting = { profile: "auto", lines: { hanging: true, hanLatin: { max: 0.5 } }, roles: { caption: { profile: "banjiao" } } };
    const loaded = loadTemplates(folderWith({ ...FRONT, next: null }, setting));
    expect(loaded.ok && loaded.styles.get("broadsheet-front")?.type.setting).toEqual(setting);
  });

  it.each([
    ["a profile that does not exist", { profile: "hard" }, /broadsheet\.json.*\/profile.*gb-news gb-narrow/],
    ["a setting that does not exist", { lines: { hang: true } }, /\/lines.*hang/],
    ["a role that does not exist", { roles: { nameplate: {} } }, /\/roles.*nameplate/],
    ["auto for a single role", { roles: { caption: { profile: "auto" } } }, /\/roles\/caption\/profile/],
    ["a gap wider than 1 em", { lines: { hanLatin: { max: 2 } } }, /\/lines\/hanLatin\/max/],
    ["a mark squeezed by more than its blank", { lines: { shrink: { stop: 0.7 } } }, /\/lines\/shrink\/stop/],
    ["gaps out of order", { roles: { caption: { hanLatin: { min: 0.4 } } } }, /template-space.*caption.*hanLatin/],
  ])("refuse %s, saying where", (_, changes, words) => {
    const loaded = loadTemplates(folderWith({ ...FRONT, next: null }, changes));
    expect(loaded.ok).toBe(false);
    expect(JSON.stringify(loaded)).toMatch(words);
  });

  it("cover front, inside, feature, picture, briefs and classified pages of both sheets", () => {
    const kinds = (sheet: string) => new Set([...styles().values()].filter((style) => style.sheet === sheet).map(({ kind }) => kind));
    const all = new Set(["front", "inside", "feature", "picture", "briefs", "classified"]);
    expect(kinds("broadsheet")).toEqual(all);
    expect(kinds("tabloid")).toEqual(all);
  });

  it("hand the planner what a page asks for: a vertical lead, a hero, briefs, notices", () => {
    const planOf = (id: string) => styles().get(id)?.plan;
    expect(planOf("broadsheet-feature")).toEqual({ lead: { headline: "vertical", text: "vertical" }, blocks: "stories" });
    expect(planOf("tabloid-picture")).toEqual({ lead: { picture: "hero" }, blocks: "short" });
    expect(planOf("tabloid-briefs")).toEqual({ blocks: "briefs" });
    expect(planOf("broadsheet-classified")).toEqual({ blocks: "notices" });
    expect(planOf("broadsheet-inside")).toBeUndefined();
  });

  it("of version 1 are read as pages in four inks", () => {
    const { inks: _, ...old } = { ...FRONT, version: 1, next: null };
    const loaded = loadTemplates(folderWith(old));
    expect(loaded.ok && loaded.styles.get("broadsheet-front")?.inks).toEqual({ kind: "cmyk" });
  });

  it.each([
    ["page", { version: 3, surprise: true }, {}, { version: 3, known: 2 }],
    ["type", {}, { version: 2 }, { version: 2, known: 1 }],
  ])("of a later Duikai are refused by their version: %s", (_, page, type, params) => {
    const loaded = loadTemplates(folderWith({ ...FRONT, next: null, ...page }, type));
    expect(loaded).toMatchObject({ ok: false, code: "template-too-new", params });
    expect(say("en", "template-too-new", loaded.ok ? {} : loaded.params)).toMatch(/\.json was written by a newer Duikai.*update Duikai/);
    expect(say("zh", "template-too-new", loaded.ok ? {} : loaded.params)).toMatch(/新版对开.*请升级对开/);
  });

  it.each([
    ["a version that never was", { version: 0 }, /p\.json.*\/version/],
    ["a page without its inks", { inks: undefined }, /p\.json.*inks/],
    ["a spot ink without a name", { inks: { kind: "k-spot", ink: [0, 1, 1, 0] } }, /\/inks.*name/],
    ["a wish that no planner knows", { plan: { lead: { picture: "huge" } } }, /\/plan\/lead\/picture.*hero/],
    ["a slot for nothing known", { slots: [{ slot: "poem", rank: 1, cells: [] }] }, /\/slots\/0\/slot.*headline/],
    ["a slot that runs off the grid", { slots: [slotAt(4, 0, 3, 10)] }, /template-slot.*"slot":1/],
  ])("refuse %s, saying where in which file", (_, changes, words) => {
    const loaded = loadTemplates(folderWith({ ...FRONT, next: null, ...changes }));
    expect(loaded.ok).toBe(false);
    expect(JSON.stringify(loaded)).toMatch(words);
  });

  it.each([
    [{ kind: "k" }, { c: 0, m: 0, y: 0, k: 1 }],
    [
      { kind: "k-spot", name: "PANTONE 185", ink: [0, 0.9, 0.7, 0] },
      { c: 0, m: 0.9, y: 0.7, k: 0 },
    ],
    [{ kind: "cmyk" }, { c: 0, m: 0.9, y: 0.8, k: 0.1 }],
  ])("draw the house colour in an ink of the page: %j", (inks, accent) => {
    const loaded = loadTemplates(folderWith({ ...FRONT, next: null, inks }, { accent: [0, 0.9, 0.8, 0.1] }));
    const type = loaded.ok ? loaded.styles.get("broadsheet-front")?.type : undefined;
    expect(type?.accent).toEqual(accent);
    expect(type?.rubric.ink).toEqual(accent);
  });

  it("refuses a template that is followed by one that does not exist", () => {
    expect(loadTemplates(folderWith({ ...FRONT, next: "nowhere" }))).toMatchObject({ ok: false, code: "template-refers" });
  });
});
