import { describe, expect, it } from "vitest";
import {
  CharClass,
  CLASS_DEVIATIONS,
  CLASS_OF_UNIT,
  classOf,
  codePointsOf,
  lineBreakClassOf,
  unicodeClassOf,
} from "../../../core/chars/index.js";

/** Both planes of characters, the supplementary ideographs by samples, tags and variation selectors. */
const CODE_POINTS = Array.from({ length: 0x110000 }, (_, point) => point).filter(
  (point) => point < 0x20000 || point % 97 === 0 || (point >= 0xe0000 && point < 0xe0200),
);

function hex(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

describe("the classes of the house", () => {
  const listed = new Map(CLASS_DEVIATIONS.flatMap((row) => codePointsOf(row).map((point) => [point, row])));

  it("are those of Unicode but for the listed deviations", () => {
    const others = CODE_POINTS.filter((point) => !listed.has(point) && classOf(point) !== unicodeClassOf(point));
    expect(others.map(hex)).toEqual([]);
  });

  it.each(CLASS_DEVIATIONS.map((row) => [row.name, row] as const))("depart from Unicode in every one of the %s", (_, row) => {
    const points = codePointsOf(row);
    expect(points.map(classOf)).toEqual(points.map(() => row.charClass));
    expect(points.filter((point) => unicodeClassOf(point) === row.charClass).map(hex)).toEqual([]);
    expect(new Set(points.map(lineBreakClassOf))).toEqual(new Set(row.unicode));
    expect(row.reason.length).toBeGreaterThan(10);
    expect(row.source.length).toBeGreaterThan(5);
  });

  it("list no character twice and none beyond the table of units", () => {
    const all = CLASS_DEVIATIONS.flatMap(codePointsOf);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((point) => point < CLASS_OF_UNIT.length)).toBe(true);
  });

  it.each([
    ["〈〉", [CharClass.Opener, CharClass.Closer]],
    ["「」｢｣", [CharClass.Opener, CharClass.Closer, CharClass.Opener, CharClass.Closer]],
    ["㈱㊗〇㍿", [CharClass.Ideograph, CharClass.Ideograph, CharClass.Ideograph, CharClass.Ideograph]],
    ["กั", [CharClass.Letter, CharClass.Combining]],
    ["की", [CharClass.Letter, CharClass.Letter]],
    ["٣३", [CharClass.Digit, CharClass.Digit]],
    ["😀🏽", [CharClass.Other, CharClass.Combining]],
    ["\u{323b0}\u{2fa1d}", [CharClass.Ideograph, CharClass.Ideograph]],
    ["⟦⟧", [CharClass.NarrowOpener, CharClass.NarrowCloser]],
    ["∑√★", [CharClass.Other, CharClass.Other, CharClass.Other]],
  ])("reads %s by width, script and category", (text, expected) => {
    expect(Array.from(text, (character) => classOf(character.codePointAt(0) ?? 0))).toEqual(expected);
  });
});
