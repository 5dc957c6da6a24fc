import { describe, expect, it } from "vitest";
import { settingOf } from "../../../core/model/index.js";
import { inOneProfile, profileNamed } from "../../../host/services/profiles.js";
import { loadTemplates } from "../../../host/services/templates.js";

const templates = loadTemplates();
const STYLES = templates.ok ? templates.styles : new Map();

function sectionsOn(...ids: readonly string[]) {
  return ids.map((id) => ({ styles: [STYLES.get(id)] }));
}

function profilesOf(choice: Parameters<typeof inOneProfile>[0], ...ids: readonly string[]): ReadonlySet<string> {
  const { sections, styles } = inOneProfile(choice, sectionsOn(...ids), STYLES);
  return new Set([...styles.values(), ...sections.flatMap((section) => section.styles)].map((style) => settingOf(style).profile));
}

describe("the one profile of a document", () => {
  it("is the one asked for, on every page", () => {
    expect(profilesOf("strict", "broadsheet-front", "tabloid-inside")).toEqual(new Set(["strict"]));
  });

  it("is that of the first page's template when none is asked for", () => {
    expect(profilesOf(null, "broadsheet-front", "tabloid-inside")).toEqual(new Set(["gb-news"]));
  });

  it("goes by the narrowest column of the edition for auto", () => {
    expect(profilesOf("auto", "broadsheet-front")).toEqual(new Set(["gb-news"]));
    expect(profilesOf("auto", "broadsheet-front", "broadsheet-8-inside")).toEqual(new Set(["gb-narrow"]));
  });

  it("keeps the page styles themselves where nothing changes", () => {
    const { styles } = inOneProfile("gb-news", sectionsOn("broadsheet-front"), STYLES);
    expect(styles.get("broadsheet-front")).toBe(STYLES.get("broadsheet-front"));
  });

  it("is refused under any other name, those at hand named", () => {
    expect(profileNamed("auto")).toBe("auto");
    expect(profileNamed("Strict")).toMatchObject({ ok: false, code: "profile-unknown", params: { value: "Strict" } });
    expect(JSON.stringify(profileNamed("toString"))).toContain("gb-news gb-narrow gb strict kaiming banjiao hangmo tc auto");
  });
});
