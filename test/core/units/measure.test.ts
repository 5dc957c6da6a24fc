import { describe, expect, it } from "vitest";
import { type MeasureUnits, measured } from "../../../core/units/index.js";

/** 1 mm as 3 pt and a character of 9 pt, so that sums can be told in one's head; columns of 90 pt that begin 30 pt from the edge. */
const SIZES = { mm: 3, pt: 1, 字: 9, 行: 12, 栏: 90, 小五: 9 };
const MM: MeasureUnits = { own: "mm", sizes: SIZES };
const COLUMN: MeasureUnits = { own: "栏", sizes: SIZES, origin: -60 };

describe("a length as it is typed", () => {
  it.each([
    ["12", 12],
    ["12mm", 12],
    ["12mm+1字", 15],
    ["12 + 1字", 15],
    ["2行-3mm", 5],
    ["(45-3)/2", 21],
    ["2*3字", 18],
    ["3字*2", 18],
    ["9pt/2", 1.5],
    ["-4", -4],
    ["-4+6", 2],
    ["１２＋３ｍ".replace("ｍ", ""), 15],
    [".5", 0.5],
    ["小五", 3],
    ["1栏/1字", 10],
  ])("%s is %d in millimetres", (text, value) => {
    expect(measured(text, MM)).toBeCloseTo(value);
  });

  it("counts columns from its origin, and by themselves where no other unit stands", () => {
    expect(measured("2", COLUMN)).toBe(2);
    expect(measured("2栏", COLUMN)).toBe(2);
    // 40 mm are 120 pt from the edge of the page: the left edge of the second column.
    expect(measured("40mm", COLUMN)).toBe(2);
  });

  it.each(["", "abc", "12furlong", "1+", "(3", "3)", "2mm*3mm", "4/2mm", "1/0", "1..2", "3;4"])("%s is none", (text) => {
    expect(measured(text, MM)).toBeNull();
  });
});
