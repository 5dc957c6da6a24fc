import { describe, expect, it } from "vitest";
import type { PageLayout } from "../../../core/page/index.js";
import { RULES } from "../../../core/rules/index.js";
import { pt } from "../../../core/units/index.js";
import { laidOut, pageDoc } from "./pages.js";

const PITCH = 12;
/** A story in two columns of six lines that fills both. */
const DOC = pageDoc(["head a 0,3 2x5", "text a 0,8 2x6 116字"]);

/** What the rule says of that story when the lines drawn at some places of its first column, told from 0, are taken away. */
function gaps(...missing: readonly number[]): readonly string[] {
  const rule = RULES.find(({ id }) => id === "text-gap");
  const found =
    rule?.check(
      DOC,
      laidOut(DOC).map((layout) => without(layout, missing)),
    ) ?? [];
  return found.map(({ place, params, level }) => [`line ${place.line}`, `${params.lines} free`, ...(level ? [level] : [])].join(", "));
}

function without(layout: PageLayout, missing: readonly number[]): PageLayout {
  const groups = layout.display.groups.map((group) => {
    if (group.frame !== "text-a") return group;
    const items = group.items.filter(
      (item) => item.kind !== "glyphs" || (item.x[0] ?? 0) >= 100 || !missing.includes(Math.floor((item.y[0] ?? 0) / PITCH)),
    );
    return { ...group, x: pt(group.x), items };
  });
  return { ...layout, display: { ...layout.display, groups } };
}

describe("a broken column (断栏)", () => {
  it("is none when its text runs on to the foot", () => {
    expect(gaps()).toEqual([]);
  });

  it("has a free line inside its text", () => {
    expect(gaps(2)).toEqual(["line 11, 1 free"]);
  });

  it("ends two lines or more before the foot although its text goes on; of one line only information is given", () => {
    expect(gaps(4, 5)).toEqual(["line 13, 2 free"]);
    expect(gaps(5)).toEqual(["line 14, 1 free, info"]);
  });

  it("is none where the story ends", () => {
    const doc = pageDoc(["head a 0,3 1x5", "text a 0,8 1x6 20字"]);
    expect(RULES.find(({ id }) => id === "text-gap")?.check(doc, laidOut(doc))).toEqual([]);
  });
});
