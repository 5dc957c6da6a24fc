import { describe, expect, it } from "vitest";
import { pageStyleFromTemplate, templateFromStyle } from "../../../core/model/index.js";
import { loadTemplates } from "../../../host/services/templates.js";

function templates() {
  const loaded = loadTemplates();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  return loaded;
}

const { pages, types } = templates();

describe("a template from a page style", () => {
  it.each([...pages.values()])("is the one that made the style: $id", (template) => {
    const type = types.get(template.type);
    if (!type) throw new Error(`no type ${template.type}`);
    expect(templateFromStyle(pageStyleFromTemplate(template, type), template)).toEqual(template);
  });
});
