import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isForbiddenAtEnd, isForbiddenAtStart } from "../../../core/chars/index.js";
import { createCompose, type Line, type ParagraphStyle, PROFILE_NAMES, PROFILES } from "../../../core/inline/index.js";
import { em, pt } from "../../../core/units/index.js";
import { fakeFaces } from "../../fakes/faces.js";
import { BODY, SIZE, styled } from "./typeset.js";

/** Pieces of newspaper text, the awkward ones in plenty. */
const PIECES = [
  ...["江", "南", "海", "北", "的", "一", "市民", "报道", "江南", "々"],
  ...["，", "。", "、", "；", "：", "？", "！", "？！", "！！！", "”", "“", "（", "）", "《", "》", "‘", "’"],
  ...["——", "……", "…", "—", "·", "～", "-", "/", "／", "⸺"],
  ...["12", "3.5%", "−3℃", "￥50", "10:30", "10：30", "010-6512-3456", "２０２６", "1901—1936", "5×4"],
  ...["CCTV", "iPhone 15", "a@b.cn", "http://www.example.cn/a-b/c?d=1", "don’t", "x²", "①"],
  ...[" ", "  ", "\u3000", "\u00a0", "\t"],
];
const ODD = ["\u200b", "\ufeff", "\u0000", "\ud800", "\udc00", "😀", "👨‍👩‍👧", "e\u0301", "国\ufe00", "אבג", "سلام", "\u202e", "𠀀", "\n"];

const newsText = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(""));
const oddText = fc.array(fc.constantFrom(...PIECES, ...ODD), { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(""));
const style = fc.record({
  indent: fc.constantFrom(em(0), em(2)),
  align: fc.constantFrom("justify", "start", "center", "end", "spread"),
  writing: fc.constantFrom("horizontal", "vertical"),
  kinsoku: fc.constantFrom("basic", "gb", "strict"),
  breaking: fc.constantFrom("greedy", "optimal"),
  profile: fc.constantFrom(...PROFILE_NAMES, { ...PROFILES["gb-news"].rules, hanging: true }),
}) satisfies fc.Arbitrary<ParagraphStyle>;
const measure = fc.integer({ min: 80, max: 300 }).map((tenths) => tenths / 10);

function compose(text: string, paragraphStyle: ParagraphStyle, ems: number) {
  return createCompose(fakeFaces())(styled(text), paragraphStyle, pt(ems * SIZE));
}

function withoutWhite(text: string): string {
  return text.replace(/\s/gu, "");
}

/** All text that glyphs stand for, in the order in which they are drawn. */
function drawnText(text: string, lines: readonly Line[]): string {
  return lines
    .flatMap((line) => line.runs)
    .flatMap((run) => Array.from(run.offsets, (from, i) => text.slice(from, run.offsets[i + 1] ?? run.to)))
    .join("");
}

describe("lines of any text", () => {
  it("lose nothing, repeat nothing and keep the order", () => {
    fc.assert(
      fc.property(oddText, style, measure, (text, paragraphStyle, ems) => {
        const { lines } = compose(text, paragraphStyle, ems);
        expect(withoutWhite(drawnText(text, lines))).toBe(withoutWhite(text));
        lines.forEach((line, i) => {
          expect(line.from).toBe(i === 0 ? 0 : lines[i - 1]?.to);
        });
        if (lines.length > 0) expect(lines.at(-1)?.to).toBe(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it("are no wider than the measure, unless a finding says so", () => {
    fc.assert(
      fc.property(newsText, style, measure, (text, paragraphStyle, ems) => {
        const { lines, findings } = compose(text, paragraphStyle, ems);
        const wide = lines.filter((line) => line.width > ems * SIZE + 0.001);
        expect(findings.filter((finding) => finding.rule === "line-too-wide").map((finding) => finding.params.offset)).toEqual(
          wide.map((line) => line.from),
        );
        expect(wide).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("begin and end with nothing forbidden, unless they say so", () => {
    fc.assert(
      fc.property(newsText, style, measure, (text, paragraphStyle, ems) => {
        const { lines, findings } = compose(text, paragraphStyle, ems);
        const offends = lines.map((line, i) => {
          const content = text.slice(line.from, line.to).trim();
          const first = content.codePointAt(0) ?? 0x20;
          const isPair = content.startsWith("——");
          const badStart = i > 0 && !isPair && isForbiddenAtStart(first, paragraphStyle.kinsoku);
          // ① behind a word is a note mark, which may end a line; the number of an item may not.
          const isNote = content.endsWith("①") && content.length > 1;
          const last = content.codePointAt(content.length - 1) ?? 0x20;
          return badStart || (i < lines.length - 1 && !isNote && isForbiddenAtEnd(last, paragraphStyle.kinsoku));
        });
        lines.forEach((line, i) => {
          if (!line.rescue) expect(offends[i], text.slice(line.from, line.to)).toBe(false);
        });
        const rescued = findings.some((finding) => finding.rule === "kinsoku-rescue" || finding.rule === "word-broken");
        if (lines.some((line) => line.rescue)) expect(rescued).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("come out the same every time", () => {
    fc.assert(
      fc.property(oddText, style, measure, (text, paragraphStyle, ems) => {
        expect(compose(text, paragraphStyle, ems)).toEqual(compose(text, paragraphStyle, ems));
      }),
      { numRuns: 50 },
    );
  });

  it("draw glyphs from left to right", () => {
    fc.assert(
      fc.property(newsText, measure, (text, ems) => {
        for (const line of compose(text, BODY, ems).lines) {
          const xs = line.runs.flatMap((run) => [...run.x]);
          // An opener is drawn up to half an em to the left of its room.
          xs.forEach((x, i) => {
            expect(x).toBeGreaterThanOrEqual((xs[i - 1] ?? 0) - SIZE / 2 - 0.001);
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("odd input", () => {
  const ANYTHING = fc.oneof(
    oddText,
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    // Any UTF-16 units, lone surrogates and noncharacters among them.
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  );

  it("gives a result at any measure, in any profile, on and off the grid, and keeps every unit in a line", () => {
    fc.assert(
      fc.property(ANYTHING, style, fc.constantFrom(0.1, 1, 1.5, 2, 3, 14, 1e6), fc.boolean(), (text, paragraphStyle, ems, grid) => {
        const { lines } = compose(text, { ...paragraphStyle, grid }, ems);
        lines.forEach((line, i) => {
          expect(line.from).toBe(i === 0 ? 0 : lines[i - 1]?.to);
          for (const run of line.runs) for (const x of run.x) expect(Number.isFinite(x)).toBe(true);
        });
        if (lines.length > 0) expect(lines.at(-1)?.to).toBe(text.length);
        else expect(text.trim()).toBe("");
      }),
      { numRuns: 600 },
    );
  });

  it("says of a character that no font has that it is not there, at any measure", () => {
    const compositor = createCompose(fakeFaces({ nowhere: "南，A“" }));
    fc.assert(
      fc.property(fc.array(fc.constantFrom("江", "南", "，", "A", "“", "b"), { minLength: 1, maxLength: 30 }), measure, (pieces, ems) => {
        const text = pieces.join("");
        const { findings } = compositor(styled(text), BODY, pt(ems * SIZE));
        const missing = findings.filter(({ rule }) => rule === "glyph-missing").map(({ params }) => params.character);
        expect(new Set(missing)).toEqual(new Set([...text].filter((character) => "南，A“".includes(character))));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["a control character", "江\u0007南", "control-character", "U+0007"],
    ["half a surrogate pair", "江\ud800南", "control-character", "U+D800"],
    ["text from right to left", "江אבג南", "right-to-left", "U+05D0"],
    ["an emoji that no font has", "江😀南", "glyph-missing", "U+1F600"],
  ])("tells of %s", (_, text, rule, code) => {
    const { findings } = compose(text, BODY, 14);
    expect(findings.map((finding) => [finding.rule, finding.params.code])).toEqual([[rule, code]]);
  });

  it("says nothing of characters that are silent by nature", () => {
    expect(compose("江\u200b南\u2060北\ufeff东\u00ad", BODY, 14).findings).toEqual([]);
    // A variation selector beyond the first plane: two code units, one character.
    expect(compose("江葛\u{e0100}南", BODY, 14).findings).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["white only", " \u3000 \t"],
    ["controls only", "\u0000\u200b\ufeff"],
    ["lone surrogates", "江\ud800南\udc00"],
    ["zero-width characters", "江\u200b\u200c\u200d\u2060南\u200b"],
    ["emoji of many parts", "江👨‍👩‍👧‍👦🏳️‍🌈🇨🇳👍🏽南".repeat(20)],
    ["text of both directions", "江\u202eאבג\u202cسلام123 南".repeat(20)],
    ["controls in between", "江\u0007\u001b[31m南\u0085\u2028北"],
    ["a long row of blanks", `${"\u3000".repeat(20_000)}，江`],
    ["a long row of marks", "！".repeat(20_000)],
    ["a long row of accents", `e${"\u0301".repeat(20_000)}`],
    ["a long word", "W".repeat(100_000)],
    ["a long address", `http://${"a.b/".repeat(5_000)}`],
    ["100,000 characters", "江南，".repeat(33_334)],
  ])("%s gives a result at a measure of 1 em", (_, text) => {
    for (const more of [{ breaking: "greedy" }, { breaking: "optimal" }, { grid: true }] as const) {
      const { lines } = compose(text, { ...BODY, ...more }, 1);
      expect(withoutWhite(drawnText(text, lines))).toBe(withoutWhite(text));
    }
  });
});
