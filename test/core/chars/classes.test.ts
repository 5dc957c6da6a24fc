import { describe, expect, it } from "vitest";
import {
  CharClass,
  CLASS_COUNT,
  CLASS_OF_UNIT,
  classOf,
  isDigit,
  isForbiddenAtEnd,
  isForbiddenAtStart,
  isHan,
  isLatinLetter,
  isWhite,
} from "../../../core/chars/index.js";

function points(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

describe("classOf", () => {
  it.each([
    ["（〔［｛〈《「『【〖“‘", CharClass.Opener],
    ["）〕］｝〉》」』】〗”’", CharClass.Closer],
    ["，、；：", CharClass.Pause],
    ["。．", CharClass.Stop],
    ["？！‼⁇⁈⁉", CharClass.Exclaim],
    ["·‧・", CharClass.Interpunct],
    ["-‐–", CharClass.ShortHyphen],
    ["—―─", CharClass.OneEmRule],
    ["～〜", CharClass.Wave],
    ["…⋯", CharClass.Ellipsis],
    ["/／", CharClass.Solidus],
    ["%‰°′″℃℉％￠", CharClass.UnitSuffix],
    ["¥￥$€£№", CharClass.Prefix],
    ["+−±×÷∶≈≠≤≥－＋", CharClass.Sign],
    ["汉〇かカ한㐀", CharClass.Ideograph],
    ["々", CharClass.IterationMark],
    ["azAZéЖΩ", CharClass.Letter],
    ["0189", CharClass.Digit],
    ["０９", CharClass.WideDigit],
    ["\u200b\u0000\ufeff\u2066", CharClass.Control],
    ["\u0301\ufe0f\u200d", CharClass.Combining],
    ["▲★→●Ⅲ♥", CharClass.Other],
    ["①⑳⑴⒈㈠㊀⓪❶", CharClass.Ordinal],
  ])("puts every character of %s in its class", (text, expected) => {
    expect(points(text).map((point) => classOf(point))).toEqual(points(text).map(() => expected));
  });

  it("knows Han beyond the first plane and leaves emoji free", () => {
    expect(classOf(0x20000)).toBe(CharClass.Ideograph);
    expect(classOf(0x1f600)).toBe(CharClass.Other);
  });

  it("holds one valid class for every unit", () => {
    expect(CLASS_OF_UNIT.length).toBe(0x10000);
    expect(CLASS_OF_UNIT.every((charClass) => charClass < CLASS_COUNT)).toBe(true);
  });
});

describe("properties", () => {
  it("tells Han from kana, marks and letters", () => {
    expect(points("汉〇々鿿𠀀").every(isHan)).toBe(true);
    expect(points("かA，1　한").some(isHan)).toBe(false);
  });

  it("knows white space of both widths, and that a zero-width space is none", () => {
    expect(points(" \t\n\u00a0\u3000\u2028").every(isWhite)).toBe(true);
    expect(points("\u200b\ufeffa").some(isWhite)).toBe(false);
  });

  it("knows digits and Latin letters of both widths", () => {
    expect(points("09０９").every(isDigit)).toBe(true);
    expect(points("一①²").some(isDigit)).toBe(false);
    expect(points("aZéＡ").every(isLatinLetter)).toBe(true);
    expect(points("×÷Жα1").some(isLatinLetter)).toBe(false);
  });
});

describe("kinsoku", () => {
  it.each([
    ["，。！？；：、）》”’·～-/%℃", "none", ""],
    ["，。！？；：、）》”’·～-/%℃…々", "basic", "，。！？；：、）》”’·～-/%℃"],
    ["…々，", "gb", "，"],
    ["…々，汉（", "strict", "…々，"],
  ] as const)("of %s at level %s forbids %s at the line start", (text, level, forbidden) => {
    const found = Array.from(text).filter((character) => isForbiddenAtStart(character.codePointAt(0) ?? 0, level));
    expect(found.join("")).toBe(forbidden);
  });

  it.each([
    ["（《“￥/汉", "none", ""],
    ["（《“￥/汉", "basic", "（《“￥"],
    ["（《“￥/汉", "gb", "（《“￥/"],
  ] as const)("of %s at level %s forbids %s at the line end", (text, level, forbidden) => {
    const found = Array.from(text).filter((character) => isForbiddenAtEnd(character.codePointAt(0) ?? 0, level));
    expect(found.join("")).toBe(forbidden);
  });

  const allowedBy = (characters: string, isForbidden: typeof isForbiddenAtStart): string =>
    Array.from(characters)
      .filter((character) => !isForbidden(character.codePointAt(0) ?? 0, "basic"))
      .join("");

  it("forbids at the line start what Word forbids in Chinese, but for symbols and the ellipsis", () => {
    const word = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";
    expect(allowedBy(word, isForbiddenAtStart)).toBe(">¨ˇˉ‖…∶〃＂＇｀｜");
  });

  it("forbids at the line end what Word forbids in Chinese, but for two marks that begin no line either", () => {
    const word = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";
    expect(allowedBy(word, isForbiddenAtEnd)).toBe("·．");
    expect(allowedBy("·．", isForbiddenAtStart)).toBe("");
  });

  it("forbids all that a reconstruction of InDesign's Simplified Chinese set forbids", () => {
    expect(allowedBy("、。，．・：；？！）」』】］〕〉》｝〙〗’”", isForbiddenAtStart)).toBe("");
    expect(allowedBy("（「『【［〔〈《｛〖‘“", isForbiddenAtEnd)).toBe("");
  });
});
