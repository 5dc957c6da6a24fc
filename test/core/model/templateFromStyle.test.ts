import { describe, expect, it } from "vitest";
import { templateFromStyle } from "../../../core/model/index.js";
import { loadTemplates } from "../../../host/services/templates.js";

function templates() {
  const loaded = loadTemplates();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  return loaded;
}

const { pages, styles } = templates();

describe("a template from a page style", () => {
  it.each([...pages.values()])("is the one that made the style: $id", (template) => {
    const style = styles.get(template.id);
    if (!style) throw new Error(`no style ${template.id}`);
    expect(templateFromStyle(style, template)).toEqual(template);
  });
});
