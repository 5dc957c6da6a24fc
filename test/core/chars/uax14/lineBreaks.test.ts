import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineBreakClassOf } from "../../../../core/chars/index.js";
import { LineBreak, type LineBreakEdition, lineBreaks } from "../../../../core/chars/uax14/index.js";

const FIXTURE = fileURLToPath(new URL("../../../fixtures/unicode/lineBreakTest.txt", import.meta.url));
const HEBREW_AFTER_HYPHEN = ["×002D÷05D0÷", "×002D×0308÷05D0÷", "×2010÷05D0÷", "×2010×0308÷05D0÷"];

interface Failure {
  readonly line: string;
  readonly rule: string;
}

/** The text of an official case, and whether a line may break at each of its signs. */
function readCase(line: string): { text: string; expected: Map<number, boolean> } {
  let text = "";
  const expected = new Map<number, boolean>();
  for (const part of line.split(/([×÷])/).filter((each) => each !== "")) {
    if (part === "×" || part === "÷") expected.set(text.length, part === "÷");
    else text += String.fromCodePoint(Number.parseInt(part, 16));
  }
  return { text, expected };
}

function failuresOf(lines: readonly string[], edition: LineBreakEdition): Failure[] {
  return lines.flatMap((line) => {
    const { text, expected } = readCase(line);
    const { breaks, ruleAt } = lineBreaks(text, edition);
    const wrong = [...expected].filter(([offset, mayBreak]) => (breaks[offset] !== LineBreak.No) !== mayBreak);
    return wrong.map(([offset]) => ({ line, rule: ruleAt(offset) }));
  });
}

/** One line a rule, so that a failing run says where to look. */
function byRule(failures: readonly Failure[]): string[] {
  const rules = [...new Set(failures.map(({ rule }) => rule))].sort();
  return rules.map((rule) => {
    const lines = failures.filter((failure) => failure.rule === rule).map(({ line }) => line);
    return `${rule}: ${lines.length}, first ${lines[0]}`;
  });
}

/** A text with its breaks drawn in: | may, ¶ must. */
function drawn(text: string): string {
  const { breaks } = lineBreaks(text);
  const signs = ["", "|", "¶"];
  return Array.from({ length: text.length }, (_, offset) => `${signs[breaks[offset] ?? 0]}${text[offset]}`).join("");
}

describe("the official line breaking test", () => {
  const lines = readFileSync(FIXTURE, "utf8").trim().split("\n");
  const cases = lines.filter((line) => !line.startsWith("#"));

  it("is that of Unicode 16, whole", () => {
    expect(lines).toContain("# edition 16.0");
    expect(cases.length).toBe(16_672);
  });

  it("passes in every case by the rules of Unicode 16", () => {
    expect(byRule(failuresOf(cases, 16))).toEqual([]);
  });

  it("differs by the rules of Unicode 17 only where these keep a hyphen with the Hebrew word after it", () => {
    const failures = failuresOf(cases, 17);
    expect(failures.map(({ line }) => line)).toEqual(HEBREW_AFTER_HYPHEN);
    expect(failures.every(({ rule }) => rule === "LB20a")).toBe(true);
  });
});

describe("lineBreaks", () => {
  it.each([
    ["江南", "江|南"],
    ["江，南", "江，|南"],
    ["（江）南", "（江）|南"],
    ["a b", "a |b"],
    ["a\nb", "a\n¶b"],
    ["a\r\nb", "a\r\n¶b"],
    ["3.5%", "3.5%"],
    ["江·南", "江|·|南"],
    ["江～南", "江|～|南"],
    ["a\u00a0b", "a\u00a0b"],
    ["a\u200bb", "a\u200b|b"],
    ["👩\u200d👧", "👩\u200d👧"],
    ["🇨🇳🇫🇷", "🇨🇳|🇫🇷"],
    ["𠀀𠀁", "𠀀|𠀁"],
    ["-\u05d0", "-\u05d0"],
    ["\u05d0\u2010a", "\u05d0\u2010a"],
  ])("breaks %j as %j", (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it("knows the class that Unicode 17 took out of BA", () => {
    expect([0x2010, 0x2012, 0x2013, 0x58a, 0x5be].map(lineBreakClassOf)).toEqual(["HH", "HH", "HH", "HH", "HH"]);
  });

  it("names the rule that decided", () => {
    const { ruleAt } = lineBreaks("（江 南）\u0301");
    expect(Array.from({ length: 7 }, (_, offset) => ruleAt(offset))).toEqual(["LB2", "LB14", "LB7", "LB18", "LB13", "LB9", "LB3"]);
  });

  it("gives an empty text no break", () => {
    expect([...lineBreaks("").breaks]).toEqual([LineBreak.No]);
  });

  const anything = fc.array(
    fc.oneof(
      fc.constantFrom(..."江，（）“”—…·～ \t\n\r\u0085\u200b\u200d\u0301\u2060\u00a0-a1.,/$%\u05d0\u1b05\u1b44か々ㅏ한"),
      fc.constantFrom("\ud800", "\udc00", "🇨", "👧", "🏽", "𠀀", "\u{1faf0}"),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
    ),
    { maxLength: 60 },
  );

  it("breaks between code points only, and always at the end", () => {
    fc.assert(
      fc.property(anything, (parts) => {
        const text = parts.join("");
        const { breaks } = lineBreaks(text);
        const points = new Set([0]);
        for (const character of text) points.add(Math.max(...points) + character.length);
        expect(breaks.length).toBe(text.length + 1);
        expect(breaks[0]).toBe(LineBreak.No);
        if (text !== "") expect(breaks[text.length]).toBe(LineBreak.Must);
        for (let offset = 0; offset <= text.length; offset++) {
          if (breaks[offset] !== LineBreak.No) expect(points.has(offset)).toBe(true);
        }
      }),
    );
  });

  it("judges what stands before a hard break as it would alone", () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const head = `${before.join("")}\n`;
        const whole = lineBreaks(head + after.join("")).breaks;
        expect(whole.slice(0, head.length + 1)).toEqual(lineBreaks(head).breaks);
      }),
    );
  });

  it.each(["江南", "(".repeat(4), "a\u0301\u0301", "   ", "🇨🇳", "1.1,", "«  ", "\u1b05\u1b44"])(
    "asks twice as many questions of twice the text (%j)",
    (pattern) => {
      const stepsOf = (times: number): number => lineBreaks(pattern.repeat(times)).steps;
      const growth = stepsOf(2000) - stepsOf(1000);
      expect(stepsOf(4000) - stepsOf(2000)).toBe(2 * growth);
    },
  );
});
