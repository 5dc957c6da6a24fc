import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createExplain, type GlyphRoom } from "../../../core/inline/index.js";
import { pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { BODY, positions, SIZE, styled, typeset } from "./typeset.js";

describe("squeezing a line (typesetting.md §3)", () => {
  // 9 em by nature: two bracket blanks (step 4), one of a comma (step 5), one of a stop (step 7).
  const text = "江（南）江，北。东";

  it.each([
    ["leaves a line that fits as it is", 9, "江0 （1 南2 ）3 江4 ，5 北6 。7 东8"],
    ["takes the blanks of brackets first, equally", 8.5, "江0 （0.75 南1.75 ）2.75 江3.5 ，4.5 北5.5 。6.5 东7.5"],
    ["then the blank of the comma", 7.75, "江0 （0.5 南1.5 ）2.5 江3 ，4 北4.75 。5.75 东6.75"],
    ["then the blank of the stop", 7, "江0 （0.5 南1.5 ）2.5 江3 ，4 北4.5 。5.5 东6"],
  ])("%s", (_, measure, expected) => {
    const { lines } = typeset(text, measure);
    expect(lines).toHaveLength(1);
    expect(positions(text, lines[0])).toBe(expected);
    expect(lines[0]?.adjustment).toBeCloseTo((measure - 9) * 10);
  });

  it.each([
    ["after the blanks of commas", "江，南ab江", 4.9, "江0 ，1 南1.5 a2.7 b3.2 江3.9"],
    ["before the blanks of stops", "江。南ab江", 5.3, "江0 。1 南2 a3.15 b3.65 江4.3"],
  ])("takes Han-Latin gaps %s", (_, mixed, measure, expected) => {
    expect(positions(mixed, typeset(mixed, measure).lines[0])).toBe(expected);
  });
});

describe("stretching a line (typesetting.md §3)", () => {
  // The long word that follows cannot be broken, so the first line must be filled.
  it.each([
    ["widens word spaces to 1/2 em", 5, "江0 a1.25 b1.75 c2.75 d3.25 江4"],
    ["then Han-Latin gaps, to 1/3 em at most", 5.1, "江0 a1.3 b1.8 c2.8 d3.3 江4.1"],
    [
      "then every gap equally, Han-Latin gaps to 1/2 em at most, unbreakables not",
      5 + 1 / 6 + 0.3,
      "江0 a1.419 b1.919 c3.048 d3.548 江4.467",
    ],
  ])("%s", (_, measure, expected) => {
    const text = "江ab cd江abcdefghi江南江北江东江西";
    expect(positions(text, typeset(text, measure, { breaking: "greedy" }).lines[0])).toBe(expected);
  });

  it("shares equally between Han, marks included", () => {
    const text = "江南，北abcdefghi江南江北江东江西";
    expect(positions(text, typeset(text, 4.6, { breaking: "greedy" }).lines[0])).toBe("江0 南1.2 ，2.4 北3.6");
  });

  it("leaves a line unfilled rather than open gaps beyond 1/2 em, and says so", () => {
    const text = "江南abcdefghi江南江北江东江西";
    const { lines, findings } = typeset(text, 4.6, { breaking: "greedy" });
    expect(positions(text, lines[0])).toBe("江0 南1");
    expect(findings[0]).toEqual({ rule: "loose-line", level: "warning", place: {}, params: { offset: 0, text: "江南" } });
  });

  it("leaves the last line as it is", () => {
    const text = "江南江北江东江西";
    expect(typeset(text, 5).lines.map((line) => line.adjustment)).toEqual([0, 0]);
  });
});

describe("justification of any text", () => {
  const PIECES = ["江", "南北", "，", "。", "、", "：", "“", "”", "（", "）", "——", "·", "12", "3.5%", "CCTV", "a b", " ", "！？"];
  const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 50 }).map((pieces) => pieces.join(""));
  const NEAR = 1e-6;

  /** The least and the most that a gap may be, in em: its step decides (gb-news). */
  function limitsOf({ gap, steps }: GlyphRoom): readonly [least: number, most: number] {
    const natural = gap / SIZE;
    const [step] = steps;
    // Step 4 of stretching adds up to 1/4 em to a word space, and brings a Han-Latin gap to 1/2 em.
    if (step === "shrink-word-space") return [1 / 4, 1];
    if (step === "shrink-han-latin" || step === "stretch-han-latin") return [1 / 8, 1 / 2];
    if (step === "stretch-word-space") return [natural, Math.max(natural * 1.5 + 1 / 4, 3 / 4)];
    if (step?.startsWith("shrink")) return [natural - 1 / 2, natural];
    return step ? [natural, natural + 1 / 2] : [natural, natural];
  }

  it("no gap goes beyond its limits", () => {
    const explain = createExplain(fakeFaces());
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 250 }), (copy, tenths) => {
        const { lines } = explain(styled(copy), BODY, pt((tenths / 10) * SIZE));
        for (const room of lines.flatMap(({ glyphs }) => glyphs.slice(0, -1))) {
          const [least, most] = limitsOf(room);
          expect(room.gapSet / SIZE).toBeGreaterThanOrEqual(Math.max(0, least) - NEAR);
          expect(room.gapSet / SIZE).toBeLessThanOrEqual(most + NEAR);
        }
      }),
      { numRuns: 500 },
    );
  });
});
