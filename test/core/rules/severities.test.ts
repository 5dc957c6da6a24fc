import { describe, expect, it } from "vitest";
import { layoutEdition } from "../../../core/page/index.js";
import { ALL_RULES, atLevelsOf, checkLayout, RULES, type Severities, severityProblem } from "../../../core/rules/index.js";
import { messageIds } from "../../../messages/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { cells, docOf, frameOf, storyOf } from "../page/editions.js";

/** A page with a folio and text that begins without a headline: the warning `headline-missing`. */
const DOC = docOf(
  [[frameOf("folio", { kind: "folio" }, cells(0, 0, 4, 3)), frameOf("t", { kind: "text", story: "s", part: 0 }, cells(0, 3, 2, 1))]],
  [storyOf("s", [["paragraph", "无题的一段，有十八个字，占满一行多一点。"]])],
);

function levels(severities: Severities): readonly string[] {
  return checkLayout(DOC, layoutEdition(DOC, fakeFaces()), severities)
    .filter(({ rule }) => rule === "headline-missing")
    .map(({ level }) => level);
}

describe("the levels of a house", () => {
  it("are those of the rules where it says nothing", () => {
    expect(levels({})).toEqual(["warning"]);
  });

  it("raise, lower and switch off a rule", () => {
    expect(levels({ "headline-missing": "error" })).toEqual(["error"]);
    expect(levels({ "headline-missing": "info" })).toEqual(["info"]);
    expect(levels({ "headline-missing": "off" })).toEqual([]);
  });

  it("cannot lower what is an error for everybody, and may say that it is one", () => {
    expect(severityProblem({ overlap: "warning" }, ALL_RULES)).toEqual({
      code: "rule-is-fixed",
      params: { rule: "overlap", level: "warning" },
    });
    expect(severityProblem({ overlap: "off" }, ALL_RULES)?.code).toBe("rule-is-fixed");
    expect(severityProblem({ overlap: "error" }, ALL_RULES)).toBeNull();
  });

  it("leave a rule that is an error for everybody where it is", () => {
    const twice = cells(0, 3, 2, 6);
    const doc = docOf([[frameOf("a", { kind: "note", text: ["甲"] }, twice), frameOf("b", { kind: "note", text: ["乙"] }, twice)]], []);
    const found = checkLayout(doc, layoutEdition(doc, fakeFaces()), { overlap: "off" });
    expect(found.filter(({ rule }) => rule === "overlap").map(({ level }) => level)).toEqual(["error"]);
  });

  it("reach what the layout finds by itself: white areas at the house's level, overset always an error", () => {
    const told = [
      { rule: "white-area", level: "warning", place: {}, params: {} },
      { rule: "loose-line", level: "warning", place: {}, params: {} },
    ] as const;
    expect(atLevelsOf({}, told)).toEqual(told);
    expect(atLevelsOf({ "white-area": "error" }, told).map(({ level }) => level)).toEqual(["error", "warning"]);
    expect(atLevelsOf({ "white-area": "off" }, told).map(({ rule }) => rule)).toEqual(["loose-line"]);
    expect(severityProblem({ "white-area": "info" }, ALL_RULES)).toBeNull();
    expect(severityProblem({ overset: "warning" }, ALL_RULES)?.code).toBe("rule-is-fixed");
  });

  it("name rules and levels that there are", () => {
    expect(severityProblem({ "no-such-rule": "error" }, ALL_RULES)).toMatchObject({
      code: "rule-unknown",
      params: { rule: "no-such-rule" },
    });
    expect(severityProblem({ "headline-missing": "fatal" }, ALL_RULES)).toMatchObject({
      code: "rule-level-unknown",
      params: { level: "fatal" },
    });
  });
});

describe("layout rules", () => {
  it("have ids of their own, and words in both languages for them", () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !messageIds().includes(id))).toEqual([]);
  });

  it("that no house may lower are errors", () => {
    for (const { id, level, isFixed } of RULES) if (isFixed) expect(level, id).toBe("error");
  });
});
