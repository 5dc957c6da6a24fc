import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FindQuery, finderOf, replacementOf } from "../../../../core/story/index.js";

const plain: FindQuery = { words: "", isPattern: false, keepsCase: false, keepsWidth: false };

/** What is found, in words. */
function found(text: string, words: string, how: Partial<FindQuery> = {}): readonly string[] {
  return hits(text, words, how).map(({ from, to }) => text.slice(from, to));
}

function hits(text: string, words: string, how: Partial<FindQuery> = {}) {
  const made = finderOf({ ...plain, words, ...how });
  if (!made.ok) throw new Error(`wrong at ${made.at}`);
  return made.find(text);
}

const pattern = { isPattern: true };

describe("finding words", () => {
  it("tells half from full width, and capitals from small letters, only when asked to", () => {
    expect(found("Ａ股与a股", "A股")).toEqual(["Ａ股", "a股"]);
    expect(found("Ａ股与a股", "A股", { keepsWidth: true })).toEqual(["a股"]);
    expect(found("A股与a股", "A股", { keepsCase: true })).toEqual(["A股"]);
    expect(found("（记者　高闻笛）", "(记者 高")).toEqual(["（记者　高"]);
  });

  it("finds none over another, and nothing for no words", () => {
    expect(hits("哈哈哈哈哈", "哈哈").map(({ from }) => from)).toEqual([0, 2]);
    expect(found("江南", "")).toEqual([]);
  });

  it("finds what the text has when nothing is folded", () => {
    const letters = fc.stringMatching(/^[aA江（(]{0,30}$/);
    const exact = { keepsCase: true, keepsWidth: true };
    fc.assert(
      fc.property(letters, fc.stringMatching(/^[aA江（(]{1,3}$/), (text, words) => {
        expect(found(text, words, exact).length).toBe(text.split(words).length - 1);
      }),
    );
  });
});

describe("finding by patterns", () => {
  it("knows sets, kinds, choices, repetitions and the ends of paragraphs", () => {
    expect(found("2026年11月9日、12月31日", "\\d+月\\d{1,2}日", pattern)).toEqual(["11月9日", "12月31日"]);
    expect(found("甲乙\n丙乙", "^[丙丁]乙$", pattern)).toEqual(["丙乙"]);
    expect(found("春夏秋", "夏|秋", pattern)).toEqual(["夏", "秋"]);
    expect(found("一，，，二", "，{2,}", pattern)).toEqual(["，，，"]);
    expect(found("“甲”“乙”", "“.*?”", pattern)).toEqual(["“甲”", "“乙”"]);
    expect(found("𠮷a𠮷", "\\h.", pattern)).toEqual(["𠮷a"]);
  });

  it("folds width in sets as in words", () => {
    expect(found("Ｋ３ k3", "[A-Z]\\d", pattern)).toEqual(["Ｋ３", "k3"]);
    expect(found("Ｋ３ k3", "[A-Z]3", { ...pattern, keepsCase: true, keepsWidth: true })).toEqual([]);
  });

  it("says where a pattern is wrong", () => {
    const wrong = (words: string) => finderOf({ ...plain, words, isPattern: true });
    expect(wrong("a(b")).toEqual({ ok: false, at: 3 });
    expect(wrong("*a")).toEqual({ ok: false, at: 0 });
    expect(wrong("a)")).toEqual({ ok: false, at: 1 });
    expect(wrong("[b-a]")).toMatchObject({ ok: false });
    expect(wrong("(a{1000}){1000}")).toMatchObject({ ok: false });
  });

  it("takes no longer for patterns that make others go back without end", () => {
    const text = "a".repeat(5000);
    expect(found(text, "(a+)+b", pattern)).toEqual([]);
    expect(found(`${text}b`, "(a|aa)+b", pattern)).toEqual([`${text}b`]);
  });

  it("finds what the engine of the language finds", () => {
    const atom = fc.constantFrom("a", "b", "[ab]", "[^a]", ".", "(a|b)", "(?:ab)", "(b)", "\\n");
    const part = fc.tuple(atom, fc.constantFrom("", "*", "+", "?", "*?", "+?", "{2}", "{1,2}")).map(([one, times]) => one + times);
    const whole = fc.tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.array(part, { maxLength: 2 }));
    const patterns = whole.map(([first, second]) => (second.length === 0 ? first.join("") : `${first.join("")}|${second.join("")}`));
    const exact = { ...pattern, keepsCase: true, keepsWidth: true };
    fc.assert(
      fc.property(patterns, fc.stringMatching(/^[abc\n]{0,14}$/), (words, text) => {
        const theirs = [...text.matchAll(new RegExp(words, "gmu"))].filter(([all]) => all !== "");
        const ours = hits(text, words, exact);
        expect(ours.map(({ from, to }) => [from, to])).toEqual(theirs.map((match) => [match.index, match.index + match[0].length]));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what comes in the place of words", () => {
  it("is what is said, or what groups of a pattern took", () => {
    const [hit] = hits("11月9日", "(\\d+)月(\\d+)日", pattern);
    if (!hit) throw new Error("nothing was found");
    expect(replacementOf(hit, "$2/$1 $$ $&", pattern)).toBe("9/11 $ 11月9日");
    expect(replacementOf(hit, "$1", { isPattern: false })).toBe("$1");
  });
});
