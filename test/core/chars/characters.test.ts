import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classOf, eastAsianWidthOf, lineBreakClassOf, type VerticalOrientation, verticalOrientationOf } from "../../../core/chars/index.js";

/** Line_Break, East_Asian_Width and Vertical_Orientation of a character, as the data files of Unicode list them. */
function propertiesOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `${lineBreakClassOf(point)} ${eastAsianWidthOf(point)} ${verticalOrientationOf(point)}`;
}

describe("properties of characters", () => {
  it.each([
    ["。、", "CL W Tu"],
    ["，．", "CL F Tu"],
    ["：；", "NS F Tr"],
    ["！？", "EX F Tu"],
    ["‼⁇⁈⁉", "NS N U"],
    ["“”‘’", "QU A Tr"],
    ["《「『【", "OP W Tr"],
    ["》」』】", "CL W Tr"],
    ["（", "OP F Tr"],
    ["）", "CL F Tr"],
    ["…", "IN A R"],
    ["⋯", "IN N R"],
    ["—", "B2 A R"],
    ["⸺", "B2 N R"],
    ["–‐", "HH A R"],
    ["-", "HY Na R"],
    ["―", "AI A R"],
    ["～", "ID F Tr"],
    ["〜", "NS W Tr"],
    ["·", "AI A R"],
    ["・", "NS W U"],
    ["／", "ID F U"],
    ["/", "SY Na R"],
    ["％", "PO F U"],
    ["%", "PO Na R"],
    ["‰℃", "PO A U"],
    ["°", "PO A R"],
    ["￥", "PR F U"],
    ["¥$", "PR Na R"],
    ["€", "PR A R"],
    ["№±", "PR A U"],
    ["×÷", "AI A U"],
    ["－", "ID F R"],
    ["々", "NS W U"],
    ["①Ⅰ", "AI A U"],
    ["→", "AI A R"],
    ["江㐀𠀀𰀀", "ID W U"],
    ["ａ", "ID F U"],
    ["a", "AL Na R"],
    ["ー", "CJ W Tr"],
    ["ぁ", "CJ W Tu"],
    ["한", "H3 W U"],
    ["\u3000", "BA F U"],
    ["👍", "EB W U"],
    ["\u{323b0}", "ID W U"],
    ["\ue000", "XX A U"],
  ])("of each of %s are %s", (characters, expected) => {
    expect(Array.from(characters, propertiesOf)).toEqual(Array.from(characters, () => expected));
  });

  it("know the ideographs that Unicode 17 added and those kept for later", () => {
    expect(["\u{323b0}", "\u{33479}", "\u{3fffd}"].map(propertiesOf)).toEqual(["ID W U", "ID W U", "ID W U"]);
  });

  it("are there for every code point", () => {
    const orientations: readonly VerticalOrientation[] = ["U", "R", "Tu", "Tr"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x10ffff }), (point) => {
        expect(orientations).toContain(verticalOrientationOf(point));
        expect(eastAsianWidthOf(point)).toMatch(/^(A|F|H|N|Na|W)$/u);
      }),
    );
  });

  it.each([-1, 0x110000, Number.NaN])("refuse %s, which is no code point", (number) => {
    expect(() => verticalOrientationOf(number)).toThrow(RangeError);
    expect(classOf(number)).toBe(0);
  });
});
