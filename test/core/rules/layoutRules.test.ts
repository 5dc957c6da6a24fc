import { describe, expect, it } from "vitest";
import { ALL_RULES, RULES } from "../../../core/rules/index.js";
import { EXAMPLES } from "./examples.js";
import { faultsIn, type PageNotation, type PageWishes, pageDoc } from "./pages.js";
import { rulePicture } from "./picture.js";
import { RULE_NOTES, ruleDocument } from "./ruleDocument.js";

const IDS = ALL_RULES.map(({ id }) => id);

function drawn(rule: string, page: PageNotation, wishes: PageWishes | undefined) {
  return { doc: pageDoc(page, wishes), faults: faultsIn(rule, page, wishes) };
}

describe("every rule of layout", () => {
  it("has a page that breaks it and one that does not, and its section of the document", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual([...IDS].sort());
    expect(Object.keys(RULE_NOTES).sort()).toEqual([...IDS].sort());
  });

  it.each(IDS)("%s finds the page that breaks it, and lets the other one pass", (id) => {
    const { breaking, good, wishes, goodWishes } = EXAMPLES[id] ?? { breaking: [], good: [] };
    expect(faultsIn(id, breaking, wishes)).not.toEqual([]);
    expect(faultsIn(id, good, goodWishes ?? wishes)).toEqual([]);
  });

  it.each(IDS)("%s finds nothing more on its good page that is an error for everybody", (id) => {
    const { good, wishes, goodWishes } = EXAMPLES[id] ?? { good: [] };
    const fixed = RULES.filter((rule) => rule.isFixed && rule.id !== "page-number-missing");
    const found = fixed.filter((rule) => faultsIn(rule.id, good, goodWishes ?? wishes).some(({ level }) => level === undefined));
    expect(found.map((rule) => rule.id)).toEqual([]);
  });

  it.each(IDS)("%s is drawn as its pages stand", async (id) => {
    const { breaking, good, wishes, goodWishes } = EXAMPLES[id] ?? { breaking: [], good: [] };
    const picture = rulePicture(
      ALL_RULES.find((rule) => rule.id === id)?.name.en ?? id,
      drawn(id, breaking, wishes),
      drawn(id, good, goodWishes ?? wishes),
    );
    await expect(picture).toMatchFileSnapshot(`../../../docs/rules/${id}.svg`);
  });

  it("is told in docs/layout-rules.md", async () => {
    const written = ruleDocument();
    await expect(written).toMatchFileSnapshot("../../../docs/layout-rules.md");
    for (const { id, name } of ALL_RULES) {
      expect(written).toContain(`## ${name.zh} · ${name.en}`);
      expect(written).toContain(`(rules/${id}.svg)`);
    }
  });
});
