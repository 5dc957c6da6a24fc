import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Doc, editionVariant, variantsOf } from "../../../core/model/index.js";
import { type EditionOptions, planSections } from "../../../host/services/sections.js";
import { loadTemplates } from "../../../host/services/templates.js";
import { docInVariant, wholeEdition } from "../../../host/services/variants.js";
import { cells, docOf, EDITION, frameOf, storyOf } from "../../core/page/editions.js";

const OPTIONS: EditionOptions = { paper: "", date: "2026-01-05", section: "综合", template: null, profile: null };
const PAGE = { section: "要闻", template: "broadsheet-inside", copy: ["a.txt"] };

/** Sections of a folder whose edition.json has two pages and some variants. */
function sectionsIn(variants: readonly object[], variant: string | null) {
  const folder = mkdtempSync(join(tmpdir(), "duikai-variants-"));
  const edition = { paper: "江岸日报", date: "2026-01-05", pages: [PAGE, { ...PAGE, section: "民生" }], variants };
  writeFileSync(join(folder, "edition.json"), JSON.stringify(edition));
  const templates = loadTemplates();
  if (!templates.ok) throw new Error(templates.code);
  return planSections([folder], [], { ...OPTIONS, variant }, templates);
}

const LATE = {
  name: "late",
  title: "晚版",
  paper: "江岸晚报",
  pages: [{ page: 2, ...PAGE, section: "夜读", override: { grid: { lines: 100 } } }],
};

describe("variants in edition.json", () => {
  it("say pages that take the place of those of the base, and facts", () => {
    const planned = sectionsIn([LATE, { name: "east" }], "late");
    if (!planned.ok) throw new Error(planned.code);
    expect(planned.plan.sections.map(({ name }) => name)).toEqual(["要闻", "夜读"]);
    expect(planned.plan.edition.paper).toBe("江岸晚报");
    expect(planned.plan.sections[1]?.styles[0]?.id).toBe("broadsheet-inside@2-late");
    expect(planned.plan.variants).toEqual([
      { name: "late", title: "晚版" },
      { name: "east", title: null },
    ]);
  });

  it("leave the base as it is", () => {
    const planned = sectionsIn([LATE], null);
    expect(planned.ok && planned.plan.sections.map(({ name }) => name)).toEqual(["要闻", "民生"]);
    expect(planned.ok && planned.plan.edition.paper).toBe("江岸日报");
  });

  it("may add a page, but leave no gap", () => {
    const more = (page: number) => sectionsIn([{ name: "east", pages: [{ page, ...PAGE, section: "城东" }] }], "east");
    const added = more(3);
    expect(added.ok && added.plan.sections.map(({ name }) => name)).toEqual(["要闻", "民生", "城东"]);
    expect(more(4)).toMatchObject({ ok: false, code: "json-invalid", params: { where: "/variants/0/pages/0/page" } });
  });

  it.each([
    [[LATE], { code: "variant-unknown", params: { variant: "early", known: "late（晚版）" } }],
    [[], { code: "variants-none", params: { variant: "early" } }],
  ])("tell which there are when none has the name", (variants, failure) => {
    expect(sectionsIn(variants, "early")).toMatchObject({ ok: false, ...failure });
  });
});

describe("an edition that is saved with its variants", () => {
  const page = (words: string): Doc =>
    docOf([[frameOf("t", { kind: "text", story: "s", part: 0 }, cells(0, 3, 2, 6))]], [EDITION, storyOf("s", [["paragraph", words]])]);
  const whole = (saved: Doc, file: string) => ({
    saved,
    originals: new Map([[file, file]]),
    inputs: [file],
    variants: [{ name: "late", title: null }],
  });

  it("holds what each differs in, and the pictures of all", async () => {
    const made = await wholeEdition(whole(page("早。"), "a.jpg"), async () => ({ ok: true, all: [whole(page("晚。"), "b.jpg")] }));
    if (!made.ok) throw new Error(made.code);
    expect(variantsOf(made.edition.saved).map(({ changed }) => changed.map(({ id }) => id))).toEqual([["s"]]);
    expect([...made.edition.originals.keys()].sort()).toEqual(["a.jpg", "b.jpg"]);
    expect(editionVariant(made.edition.saved, "late")?.records.get("s")).toMatchObject({ text: "晚。\n" });
    expect(docInVariant(made.edition.saved, "east")).toMatchObject({ ok: false, code: "variant-unknown" });
    expect(docInVariant(made.edition.saved, null)).toEqual({ ok: true, doc: made.edition.saved });
  });

  it("is not made when a variant cannot be read", async () => {
    const made = await wholeEdition(whole(page("早。"), "a.jpg"), async () => ({ ok: false, code: "copy-none", params: {} }));
    expect(made).toMatchObject({ ok: false, code: "copy-none" });
  });
});
