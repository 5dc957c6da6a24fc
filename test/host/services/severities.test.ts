import { describe, expect, it } from "vitest";
import { readSeverities } from "../../../host/services/severities.js";

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
});
