import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHan } from "../../../core/chars/index.js";
import { em } from "../../../core/units/index.js";
import { broken, drawnGlyphs, positions, SIZE, typeset } from "./typeset.js";

function onGrid(text: string, measure = 40): string {
  return positions(text, typeset(text, measure, { grid: true }).lines[0]);
}

describe("strict grid (密排)", () => {
  it.each([
    ["a mark takes a cell", "江，南", "江0 ，1 南2"],
    ["two marks share a cell", "江。”南", "江0 。1 ”1.5 南2"],
    ["a pair in the line, and what follows, stays on the cells", "江，“南”北", "江0 ，1 “1 南2 ”3 北4"],
    ["an opener at the line start keeps its cell", "（江）南", "（0 江1 ）2 南3"],
    ["two digits take the nearest number of cells, gaps equal", "江12南", "江0 11.5 22 南3"],
    ["three digits take two cells", "江123南", "江0 11.25 21.75 32.25 南3"],
    ["a Latin run at the line start leaves its gap behind it", "123江南", "10 20.5 31 江2 南3"],
    ["an interpunct takes a cell", "江·南", "江0 ·1.333 南2"],
    ["a dash takes two cells", "江——南", "江0 ——1 南3"],
  ])("%s", (_, text, expected) => {
    expect(onGrid(text)).toBe(expected);
  });

  it("leaves a line short rather than leave the grid", () => {
    const text = "江南江北江东江西，江东江西江中江南江北江";
    const [first] = typeset(text, 8, { grid: true }).lines;
    expect(text.slice(0, first?.to)).toBe("江南江北江东江");
    expect([first?.width, first?.adjustment]).toEqual([7 * SIZE, 0]);
  });

  it("weighs the whole paragraph: two lines a little short before one that is nearly empty", () => {
    // Line by line, two characters would stand alone in the second one, as the word needs five cells and its gaps.
    expect(broken("江南江北江东江西ABCDEFGHIJ", 6, { grid: true })).toBe("江南江北|江东江西|ABCDEFGHIJ");
  });

  it("pulls a character down to a last line of one", () => {
    expect(broken("江南江北江东江西江", 8, { grid: true })).toBe("江南江北江东江|西江");
  });

  it("stands every Han on a cell, whatever is between, within the measure", () => {
    const piece = fc.constantFrom(
      "江",
      "南",
      "北方",
      "，",
      "。”",
      "“",
      "（",
      "）",
      "——",
      "……",
      "·",
      "12",
      "3.5%",
      "CCTV",
      "iPhone 15",
      "？！",
      "-",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), fc.integer({ min: 8, max: 24 }), (pieces, measure) => {
        const text = pieces.join("");
        const { lines, findings } = typeset(text, measure, { grid: true, indent: em(2) });
        for (const line of lines) {
          for (const { character, x } of drawnGlyphs(text, line)) {
            if (isHan(character.codePointAt(0) ?? 0))
              expect(Math.abs(x / SIZE - Math.round(x / SIZE)), `${text} ${character}`).toBeLessThan(1e-6);
          }
        }
        const isTooWide = lines.some((line) => line.width > measure * SIZE + 0.001);
        expect(findings.some(({ rule }) => rule === "line-too-wide")).toBe(isTooWide);
      }),
      { numRuns: 400 },
    );
  });
});
