import { describe, expect, it } from "vitest";
import { createCompose, type LineRules, type ParagraphStyle, PROFILE_NAMES, PROFILES, styleInProfile } from "../../../core/inline/index.js";
import { em } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { BODY, broken, positions, SIZE, typeset } from "./typeset.js";

const NEWS = PROFILES["gb-news"].rules;

function natural(text: string, profile: NonNullable<ParagraphStyle["profile"]>): string {
  return positions(text, typeset(text, 40, { profile }, createCompose(fakeFaces())).lines[0]);
}

describe("widths of marks by profile (typesetting.md §0)", () => {
  it.each([
    ["gb-news sets marks in 1 em", "gb-news", "江，南（北）东。西", "江0 ，1 南2 （3 北4 ）5 东6 。7 西8"],
    ["kaiming leaves 1 em to stops only", "kaiming", "江，南（北）东。西", "江0 ，1 南1.5 （2 北3 ）4 东4.5 。5.5 西6.5"],
    ["banjiao sets every mark in 1/2 em", "banjiao", "江，南（北）东。西", "江0 ，1 南1.5 （2 北3 ）4 东4.5 。5.5 西6"],
    ["hangmo keeps 1 em side by side too", "hangmo", "江。”南（“北", "江0 。1 ”2 南3 （4 “5 北6"],
    ["tc puts 1/4 em on both sides of a point", "tc", "江，南", "江0 ，1.25 南2"],
    ["tc takes a quarter of the first of two marks", "tc", "江。”南", "江0 。1.25 ”1.75 南2.75"],
    ["tc keeps brackets as they are", "tc", "江（南）北", "江0 （1 南2 ）3 北4"],
    ["tc gives the interpunct 1 em", "tc", "江·南", "江0 ·1.333 南2"],
  ] as const)("%s", (_, profile, text, expected) => {
    expect(natural(text, profile)).toBe(expected);
  });

  it.each(PROFILE_NAMES.filter((name) => name !== "tc"))("%s sets a mark at the line end in 1/2 em", (profile) => {
    expect(typeset("江南。", 40, { profile }).lines[0]?.width).toBe(2.5 * SIZE);
  });
});

describe("kinsoku level by profile", () => {
  it.each([
    ["gb-news", "basic"],
    ["gb", "gb"],
    ["strict", "strict"],
    ["kaiming", "basic"],
  ] as const)("%s is %s", (profile, kinsoku) => {
    expect(styleInProfile({ indent: em(2), align: "justify", breaking: "optimal" }, profile)).toEqual({
      ...BODY,
      indent: 2,
      profile,
      kinsoku,
    });
  });
});

describe("the gap between Han and Latin", () => {
  const narrow: LineRules = { ...NEWS, hanLatin: { min: 0, ideal: 1 / 8, max: 1 / 4 } };

  it("is what the rules say", () => {
    expect(natural("江ab南", narrow)).toBe("江0 a1.125 b1.625 南2.25");
  });

  it("grows to its greatest width and no further while other gaps can grow", () => {
    const text = "江南ab江北abcdefghi江南江北江东江西";
    const style = { profile: narrow, breaking: "greedy" } as const;
    expect(positions(text, typeset(text, 5.6, style).lines[0])).toBe("江0 南1.05 a2.3 b2.8 江3.55 北4.6");
  });
});

describe("hanging 、，。 (typesetting.md §4)", () => {
  const profile: LineRules = { ...NEWS, hanging: true };

  it.each(["，", "。", "、"])("lets %s stand beyond the line end where the line would not fit", (mark) => {
    const text = `江南江北江东江西${mark}江东江西江中江南江北江`;
    const [line] = typeset(text, 8, { profile }).lines;
    expect(text.slice(0, line?.to)).toBe(`江南江北江东江西${mark}`);
    expect([line?.width, line?.hang, line?.adjustment]).toEqual([8 * SIZE, SIZE / 2, 0]);
  });

  it("squeezes rather than hangs", () => {
    const text = "江南，江北江东江，西中江南江北江东江中";
    const [line] = typeset(text, 8, { profile }).lines;
    expect([line?.to, line?.hang]).toEqual([9, undefined]);
  });

  it("hangs no other mark", () => {
    expect(broken("江南江北江东江西；江东江西江中江南江北江", 8, { profile })).toMatch(/^江南江北江东江\|西；/);
  });
});

describe("an opener after the indent", () => {
  it.each([
    ["trim", "“1.5 江2.5 南3.5 ”4.5"],
    ["hang", "“1 江2 南3 ”4"],
  ] as const)("by %s", (firstOpener, expected) => {
    const text = "“江南”";
    expect(positions(text, typeset(text, 10, { indent: em(2), profile: { ...NEWS, firstOpener } }).lines[0])).toBe(expected);
  });
});

describe("steps and limits of justification", () => {
  it("squeezes no mark beyond its limit", () => {
    const text = "江南江，江北江，江东江西江中江南";
    const shrink = { ...NEWS.shrink, pause: 1 / 4 };
    expect(broken(text, 8, { profile: { ...NEWS, shrink } })).toMatch(/^江南江，江北江，\|/);
    expect(broken(text, 8, { profile: NEWS })).toMatch(/^江南江，江北江，江\|/);
  });

  it("stretches gaps no further than both steps allow", () => {
    const text = "江南江北abcdefghi江南江北江东江西";
    const filled = (everyGap: number) => {
      const profile = { ...NEWS, stretch: { gap: 1 / 10, everyGap } };
      return typeset(text, 4.6, { profile, breaking: "greedy" }).lines[0]?.adjustment;
    };
    expect([filled(1 / 20), filled(1 / 10)]).toEqual([0, 6]);
  });

  it("takes squeezing or stretching first, as the rules say", () => {
    const text = "江南江北江，东江西江中江，东江西江中江南江北江东江西";
    const first = (prefer: LineRules["prefer"]) => broken(text, 12, { profile: { ...NEWS, prefer }, breaking: "greedy" }).split("|")[0];
    expect(first("push-in")).toBe("江南江北江，东江西江中江，");
    expect(first("push-out")).toBe("江南江北江，东江西江中");
  });
});
