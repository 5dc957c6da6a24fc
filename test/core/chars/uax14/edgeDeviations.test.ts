import { describe, expect, it } from "vitest";
import { classOf, isForbiddenAtEnd, isForbiddenAtStart, lineBreakClassOf } from "../../../../core/chars/index.js";
import { EDGE_DEVIATIONS, LineBreak, lineBreaks } from "../../../../core/chars/uax14/index.js";

/** Both planes of characters, the supplementary ideographs by samples, tags and variation selectors. */
const CODE_POINTS = Array.from({ length: 0x110000 }, (_, point) => point).filter(
  (point) => point < 0x20000 || point % 97 === 0 || (point >= 0xe0000 && point < 0xe0200),
);

function hex(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether UAX #14 keeps a character off the start and off the end of a line, between two ideographs. */
function unicodeEdges(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  const { breaks } = lineBreaks(`江${character}南`);
  return edges(breaks[1] === LineBreak.No, breaks[1 + character.length] === LineBreak.No);
}

function houseEdges(codePoint: number): string {
  return edges(isForbiddenAtStart(codePoint, "strict"), isForbiddenAtEnd(codePoint, "strict"));
}

function edges(offStart: boolean, offEnd: boolean): string {
  return `${offStart ? "not at the start" : "at the start"}, ${offEnd ? "not at the end" : "at the end"}`;
}

describe("the prohibitions of the house at line edges", () => {
  const differing = CODE_POINTS.filter((point) => unicodeEdges(point) !== houseEdges(point));
  const rowsOf = (point: number) =>
    EDGE_DEVIATIONS.filter((row) => row.classes.includes(classOf(point)) && row.unicode.includes(lineBreakClassOf(point)));

  it("are those of Unicode but for the listed deviations", () => {
    const others = differing.filter((point) => rowsOf(point).length !== 1);
    expect(others.map((point) => `${hex(point)}: Unicode ${unicodeEdges(point)}; here ${houseEdges(point)}`)).toEqual([]);
  });

  it.each(EDGE_DEVIATIONS.map((row) => [row.name, row] as const))("list no class of the %s that does not depart", (_, row) => {
    const points = differing.filter((point) => rowsOf(point).includes(row));
    expect(new Set(points.map(classOf))).toEqual(new Set(row.classes));
    expect(new Set(points.map(lineBreakClassOf))).toEqual(new Set(row.unicode));
    expect(row.reason.length).toBeGreaterThan(10);
    expect(row.source.length).toBeGreaterThan(5);
  });
});
