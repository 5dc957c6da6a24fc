import { describe, expect, it } from "vitest";
import { createCompose } from "../../../core/inline/index.js";
import { em, pt } from "../../../core/units/index.js";
import { type FakeFaceOptions, fakeFaces, TWO_EM_DASH } from "../../fakes/faces.js";
import { BODY, drawnGlyphs, positions, SIZE, SONG, typeset } from "./typeset.js";

/** Positions in em of a text set as one natural line; an opener is drawn 1/2 em left of its ink. */
function natural(text: string, options: FakeFaceOptions = {}): string {
  return positions(text, typeset(text, 40, {}, createCompose(fakeFaces(options))).lines[0]);
}

/** Width in em of a text set as one natural line. */
function widthOf(text: string): number {
  return Number(((typeset(text, 40).lines[0]?.width ?? 0) / SIZE).toFixed(3));
}

describe("widths of marks and pairs (typesetting.md §2)", () => {
  it.each([
    ["a mark inside the line takes 1 em", "江，南", "江0 ，1 南2"],
    ["an opener inside the line takes 1 em", "江（南", "江0 （1 南2"],
    ["of two closing marks the first loses its half", "江”，南", "江0 ”1 ，1.5 南2.5"],
    ["of a stop and an opener the opener loses its half", "江。“南", "江0 。1 “1.5 南2.5"],
    ["of two openers the second loses its half", "江（“南", "江0 （1 “1.5 南2.5"],
    ["an opener at the line start loses its blank", "（江", "（-0.5 江0.5"],
    ["two of ？！ take 1 em together", "江？！南", "江0 ？1 ！1.5 南2"],
    ["three of ？！ take 2 em together", "江！！！南", "江0 ！1 ！1.5 ！2 南3"],
    ["‼ takes the em of its two marks and no blank", "江‼南", "江0 ‼1 南2"],
    ["an interpunct takes 1/2 em with its ink in the middle", "江·南", "江0 ·1.083 南1.5"],
    ["a hyphen between Han takes 1/2 em", "江-南", "江0 -1 南1.5"],
    ["a solidus between Han takes 1/2 em", "江/南", "江0 /1 南1.5"],
    ["a mark before U+3000 loses its half", "江，　南", "江0 ，1 南2.5"],
  ])("%s", (_, text, expected) => {
    expect(natural(text)).toBe(expected);
  });

  it.each([
    ["a closing mark takes 1/2 em at the line end", "江南。", 2.5],
    ["a dash takes 2 em", "江——南", 4],
    ["an ellipsis takes 2 em", "江……南", 4],
    ["two ellipses take 4 em", "…………", 4],
    ["a single rule takes 1 em", "江—南", 3],
    ["a wave takes 1 em", "江～南", 3],
    ["an ideographic space keeps its em at both ends", "　江　", 3],
  ])("%s", (_, text, expected) => {
    expect(widthOf(text)).toBe(expected);
  });
});

describe("marks and pairs of two sizes (typesetting.md §2)", () => {
  /** Positions in em of the body where what stands in [ ] is twice as large. */
  const sized = (notation: string): string => {
    const [before = "", large = "", after = ""] = notation.split(/[[\]]/);
    const text = before + large + after;
    const bounds = [0, before.length, before.length + large.length, text.length];
    const runs = [SONG, { ...SONG, size: pt(2 * SIZE) }, SONG].map((style, i) => ({ from: bounds[i] ?? 0, to: bounds[i + 1] ?? 0, style }));
    return positions(text, createCompose(fakeFaces())({ text, runs }, BODY, pt(40 * SIZE)).lines[0]);
  };

  it.each([
    // A glyph of an opener is drawn half its own em to the left of its ink.
    ["the blank of an opener has the opener's size", "江[南]（北", "江0 南1 （3 北4"],
    ["the blank of a large opener has its size", "江[（]南", "江0 （1 南3"],
    ["the blank of a mark has the mark's size", "江，[南]北", "江0 ，1 南2 北4"],
    ["the blank of a large mark has its size", "江[，]南", "江0 ，1 南3"],
    ["of a closer and a larger opener the closer loses its half", "江”[（]南", "江0 ”1 （1.5 南3.5"],
    ["of a larger closer and an opener the opener loses its half", "江[”]（南", "江0 ”1 （2.5 南3.5"],
    ["of two closers of any sizes the first loses its half", "江[”]，南", "江0 ”1 ，2 南3"],
  ])("%s", (_, notation, expected) => {
    expect(sized(notation)).toBe(expected);
  });
});

describe("gaps between Han and Latin (typesetting.md §4)", () => {
  it.each([
    ["are 1/4 em", "江ab南", "江0 a1.25 b1.75 南2.5"],
    ["are 1/4 em beside digits too", "江12南", "江0 11.25 21.75 南2.5"],
    ["take the place of a typed space", "江 ab", "江0 a1.25 b1.75"],
    ["are none beside a mark", "江，ab。", "江0 ，1 a2 b2.5 。3"],
    ["are none inside brackets", "（ab）江", "（-0.5 a0.5 b1 ）1.5 江2.5"],
    ["are none at the line start", "ab江", "a0 b0.5 江1.25"],
  ])("%s", (_, text, expected) => {
    expect(natural(text)).toBe(expected);
  });
});

describe("fonts that differ", () => {
  it("draws —— as one glyph of 2 em where the font has it, else as two that meet", () => {
    const joined = typeset("江——南", 40).lines[0]?.runs[0];
    expect([...(joined?.glyphs ?? [])]).toContain(TWO_EM_DASH);
    const two = natural("江——南", { dashLigature: false, advances: { "—": 0.8 } });
    // Ink from 0.05 to 0.75: the first is moved right, the second left, until they touch at 2 em.
    expect(two).toBe("江0 —1.25 —1.95 南3");
  });

  it("takes —— from the next face that has it in full width", () => {
    const faces = fakeFaces({ dashLigature: false });
    const compose = createCompose({
      ...faces,
      face: (family, weight, depth = 0) => (depth === 0 ? narrowDash.face(family, weight) : faces.face(family, weight, depth)),
    });
    const runs = typeset("江——南", 40, {}, compose).lines[0]?.runs ?? [];
    expect(runs).toHaveLength(3);
  });

  it("places proportional quotes by their ink", () => {
    expect(natural("江“南”江", { advances: { "“": 0.4, "”": 0.4 } })).toBe("江0 “1.6 南2 ”3 江4");
  });

  it("takes a character that the face lacks from the next one and says which", () => {
    const { lines, findings } = typeset("江\u3400南", 40, {}, createCompose(fakeFaces({ missing: { song: "\u3400" } })));
    expect(lines[0]?.runs).toHaveLength(3);
    expect(findings).toEqual([
      {
        rule: "glyph-fallback",
        level: "info",
        place: {},
        params: { character: "\u3400", code: "U+3400", wanted: "song 400", used: "Fake-hei-400", offset: 1 },
      },
    ]);
  });

  it("shows 〓 for a character that no face has, keeps its text and says so once", () => {
    const { lines, findings } = typeset("江𪚥南𪚥", 40, {}, createCompose(fakeFaces({ nowhere: "𪚥" })));
    expect(drawnGlyphs("江𪚥南𪚥", lines[0]).map(({ character }) => character)).toEqual(["江", "𪚥", "南", "𪚥"]);
    expect([...(lines[0]?.runs[0]?.glyphs ?? [])]).toEqual([0x6c5f, 0x3013, 0x5357, 0x3013]);
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([["glyph-missing", "error"]]);
  });
});

const narrowDash = fakeFaces({ dashLigature: false, advances: { "—": 0.8 } });

describe("paragraph shape", () => {
  it("indents the first line only", () => {
    const { lines } = typeset("江南江北江东江西江中", 6, { indent: em(2) });
    expect(lines.map((line) => line.runs[0]?.x[0])).toEqual([20, 0]);
    expect(lines[0]?.width).toBe(60);
  });

  it("gives up the indent where the column has no room for it", () => {
    const start = (measure: number) => typeset("江南江北", measure, { indent: em(2) }).lines[0]?.runs[0]?.x[0];
    expect([4, 3, 2, 1].map(start)).toEqual([20, 10, 0, 0]);
  });

  it("trims an opener after the indent", () => {
    const { lines } = typeset("“江南”", 10, { indent: em(2) });
    expect(positions("“江南”", lines[0])).toBe("“1.5 江2.5 南3.5 ”4.5");
  });

  it("centres and sets right", () => {
    expect(positions("江南", typeset("江南", 6, { align: "center" }).lines[0])).toBe("江2 南3");
    expect(positions("江南", typeset("江南", 6, { align: "end" }).lines[0])).toBe("江4 南5");
  });

  it("balances the lines of a centred paragraph", () => {
    const { lines } = typeset("江南江北江东江西江中", 8, { align: "center" });
    expect(lines.map((line) => line.to - line.from)).toEqual([5, 5]);
  });

  it("adds tracking after every character but the last", () => {
    const text = { text: "江南，北", runs: [{ from: 0, to: 4, style: { ...SONG, tracking: em(0.1) } }] };
    const { lines } = createCompose(fakeFaces())(text, BODY, pt(100));
    expect(positions("江南，北", lines[0])).toBe("江0 南1.1 ，2.2 北3.3");
    expect(lines[0]?.width).toBeCloseTo(43);
  });

  it("parts runs where the style changes and keeps their text together", () => {
    const bold = { ...SONG, family: "hei" } as const;
    const runs = [
      { from: 0, to: 2, style: bold },
      { from: 2, to: 4, style: SONG },
    ];
    const { lines } = createCompose(fakeFaces())({ text: "江南江北", runs }, BODY, pt(100));
    expect(lines[0]?.runs.map((run) => [run.from, run.to, run.face, run.x[0]])).toEqual([
      [0, 2, "fake-hei-400", 0],
      [2, 4, "fake-song-400", 20],
    ]);
  });

  it("keeps the text of control characters with a neighbour", () => {
    const text = "\u200b江\u0000南";
    expect(drawnGlyphs(text, typeset(text, 40).lines[0]).map(({ character }) => character)).toEqual(["\u200b江\u0000", "南"]);
  });
});
