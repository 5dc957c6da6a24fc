import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planSections } from "../../../host/services/sections.js";
import { readSeverities, severitiesOfHouse } from "../../../host/services/severities.js";
import { loadTemplates } from "../../../host/services/templates.js";

describe("levels of a house", () => {
  it("reads a rule and its level, the last word counting", () => {
    expect(readSeverities(["headline-missing=error"])).toEqual({ ok: true, severities: { "headline-missing": "error" } });
    const twice = readSeverities(["headline-missing=error", "headline-missing=off"]);
    expect(twice).toEqual({ ok: true, severities: { "headline-missing": "off" } });
    expect(readSeverities([])).toEqual({ ok: true, severities: {} });
  });

  it("refuses unknown rules and levels, and lowering what is an error for everybody", () => {
    expect(readSeverities(["no-such-rule=error"])).toMatchObject({ ok: false, code: "rule-unknown" });
    expect(readSeverities(["overlap"])).toMatchObject({ ok: false, code: "rule-level-unknown", params: { level: "" } });
    expect(readSeverities(["overlap=off"])).toMatchObject({ ok: false, code: "rule-is-fixed" });
  });

  it("gives way, rule by rule, to what a person says for this once", () => {
    const house = { "lead-on-top": "error", "headline-stacked": "off" } as const;
    expect(severitiesOfHouse(house, { "lead-on-top": "info" })).toEqual({
      ok: true,
      severities: { "lead-on-top": "info", "headline-stacked": "off" },
    });
    expect(severitiesOfHouse(undefined, { "lead-on-top": "info" })).toEqual({ ok: true, severities: { "lead-on-top": "info" } });
  });
});

describe("rules in edition.json", () => {
  /** The plan of an edition whose house says these levels. */
  function planned(rules: object) {
    const folder = mkdtempSync(join(tmpdir(), "duikai-rules-"));
    const pages = [{ section: "要闻", template: "broadsheet-inside", copy: ["a.txt"] }];
    writeFileSync(join(folder, "edition.json"), JSON.stringify({ paper: "江岸日报", date: "2026-01-05", rules, pages }));
    const templates = loadTemplates();
    if (!templates.ok) throw new Error(templates.code);
    return planSections([folder], [], { paper: "", date: "2026-01-05", section: "", template: null, profile: null }, templates);
  }

  it("stand in the record of the edition, so that it is saved with them", () => {
    expect(planned({ "lead-on-top": "error" })).toMatchObject({ ok: true, plan: { edition: { rules: { "lead-on-top": "error" } } } });
  });

  it.each([
    [{ "no-such-rule": "error" }, { code: "rule-unknown", params: { rule: "no-such-rule" } }],
    [{ overlap: "warning" }, { code: "rule-is-fixed", params: { rule: "overlap", level: "warning" } }],
    [{ "lead-on-top": "loud" }, { code: "json-invalid", params: { where: "/rules/lead-on-top" } }],
  ])("are refused when they are none: %j", (rules, failure) => {
    expect(planned(rules)).toMatchObject({ ok: false, ...failure });
  });
});
