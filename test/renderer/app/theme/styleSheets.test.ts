/** The style sheets of the window name only colours and sizes that there are. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PALETTES, SIZES } from "../../../../renderer/app/theme/tokens.js";

const RENDERER = join(import.meta.dirname, "../../../../renderer");
const SHEETS = readdirSync(RENDERER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));

describe("the style sheets", () => {
  it("use no custom property that nobody sets", () => {
    const css = SHEETS.map((name) => ({ name, text: readFileSync(join(RENDERER, name), "utf8") }));
    const setInSheets = css.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const setByTheme = [
      ...Object.keys(PALETTES.light).map((name) => `--${name}`),
      ...Object.keys(SIZES.dense).map((name) => `--${name}-size`),
      "--fonts",
    ];
    const known = new Set([...setInSheets, ...setByTheme]);
    const unknown = css.flatMap(({ name, text }) =>
      [...text.matchAll(/var\((--[\w-]+)/g)].flatMap(([, used]) => (known.has(used) ? [] : [`${name}: ${used}`])),
    );
    expect(SHEETS.length).toBeGreaterThan(5);
    expect(unknown).toEqual([]);
  });
});
