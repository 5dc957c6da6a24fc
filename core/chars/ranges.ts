/**
 * Which characters belong to which class, as ranges of code points in hexadecimal. Later rows win
 * over earlier ones. Sources: the class table of CLREQ 3.1 and GB/T 15834-2011 (typesetting.md §1);
 * East Asian Width and Line_Break of Unicode 17 for what these leave open, with the tailoring of
 * typesetting.md §7; full-width forms by their decomposition.
 */
import { CharClass } from "./classes.js";

const C = CharClass;

/** Code points of the Basic Multilingual Plane, by class. */
export const RANGES: readonly (readonly [CharClass, string])[] = [
  [C.Control, "0-1F 7F-9F AD 200B-200F 2028-202E 2060-206F D800-DFFF FEFF FFF0-FFFB FFFE FFFF"],
  // Every alphabet and syllabary that is set by the word, roughly by block; symbols come back below.
  [
    C.Letter,
    "41-5A 61-7A AA B5 BA C0-D6 D8-F6 F8-2C7 2CA-2CD 2D0-2FF 370-10FF 1200-1FFF 2C00-2DFF A4D0-A95F A980-ABFF FB00-FDFF FE70-FEFC 2071 207F 2090-209C",
  ],
  [C.Letter, "2100 2105 210A-2115 2118-211D 2122 2124-212D"],
  [
    C.Ideograph,
    "1100-11FF 2E80-2FDF 2FF0-2FFF 3003-3007 3012-3013 3020-30FF 3100-9FFF A000-A4CF A960-A97F AC00-D7FF E000-FAFF FF21-FF3A FF41-FF5A FF66-FFDC",
  ],
  [
    C.Opener,
    "2018 201C 3008 300A 300C 300E 3010 3014 3016 3018 301A 301D FE17 FE35 FE37 FE39 FE3B FE3D FE3F FE41 FE43 FE47 FE59 FE5B FE5D FF08 FF3B FF5B FF5F FF62",
  ],
  [
    C.Closer,
    "2019 201D 3009 300B 300D 300F 3011 3015 3017 3019 301B 301E 301F FE18 FE36 FE38 FE3A FE3C FE3E FE40 FE42 FE44 FE48 FE5A FE5C FE5E FF09 FF3D FF5D FF60 FF63",
  ],
  [C.Pause, "3001 FE10 FE11 FE13 FE14 FE50 FE51 FE54 FE55 FF0C FF1A FF1B FF64"],
  [C.Stop, "3002 FE12 FE52 FF0E FF61"],
  [C.Exclaim, "203C 2047-2049 FE15 FE16 FE56 FE57 FF01 FF1F"],
  [C.Interpunct, "B7 2027 2022 30FB FF65"],
  [C.ShortHyphen, "2D 2010-2013 2043 FE63"],
  [C.OneEmRule, "2014 2015 2500 FE31 FE58"],
  [C.Wave, "301C FF5E 3030"],
  [C.Dash, "2E3A 2E3B"],
  [C.Ellipsis, "2025 2026 22EF FE19"],
  [C.Solidus, "2F FF0F 2044"],
  [C.UnitSuffix, "25 A2 B0 2030 2031 2032-2034 2103 2109 FF05 FFE0 FE6A"],
  [C.Prefix, "24 A3-A5 20A0-20CF 2116 FF04 FFE1 FFE5 FFE6 FE69"],
  [C.Sign, "2B 3C-3E AC B1 D7 F7 2212 2213 2248 2260 2264 2265 FF0B FF0D FF1C-FF1E"],
  [C.Digit, "30-39"],
  [C.WideDigit, "FF10-FF19"],
  [C.NarrowOpener, "28 5B 7B A1 AB BF 2039 201A 201E"],
  [C.NarrowCloser, "29 5D 7D BB 203A"],
  [C.NarrowPoint, "21 2C 2E 3A 3B 3F"],
  [C.NarrowSymbol, "22 23 26 27 2A 40 5C 5E 5F 60 7C 7E A6 A9 AE 2C8 2C9 2CE"],
  [C.WordSpace, "9 20 1680 2000-2006 2008-200A 205F"],
  [C.NoBreakSpace, "A0 2007 202F"],
  [C.IdeographicSpace, "3000"],
  [C.IterationMark, "3005 303B"],
  [C.NoteMark, "B2 B3 B9 2070 2074-207E 2080-208E"],
  [
    C.Combining,
    "300-36F 483-489 591-5BD 5BF 5C1-5C2 610-61A 64B-65F 670 E31 E34-E3A E47-E4E 1AB0-1AFF 1DC0-1DFF 200C-200D 20D0-20FF 302A-302F 3099-309A FE00-FE0F FE20-FE2F",
  ],
];

/** Code points beyond the Basic Multilingual Plane, by class; all others are `Other`. */
export const ASTRAL_RANGES: readonly (readonly [CharClass, number, number])[] = [
  [C.Letter, 0x10000, 0x16fdf],
  [C.Ideograph, 0x16fe0, 0x1b2ff],
  [C.Letter, 0x1d400, 0x1d7ff],
  [C.Combining, 0x1f3fb, 0x1f3ff],
  [C.Ideograph, 0x1f200, 0x1f265],
  [C.Ideograph, 0x20000, 0x3ffff],
  [C.Combining, 0xe0100, 0xe01ef],
  [C.Control, 0xe0000, 0xe007f],
  [C.Ideograph, 0xf0000, 0x10ffff],
];

/** Han characters in the narrow sense: ideographs, 々 〇 and the Suzhou numerals, no kana. */
export const HAN = "2E80-2FDF 3005 3007 3021-3029 3038-303B 3400-4DBF 4E00-9FFF F900-FAFF";

/** Letters of the Latin script, full-width ones included. */
export const LATIN = "41-5A 61-7A AA BA C0-D6 D8-F6 F8-24F 1E00-1EFF 2C60-2C7F A720-A7FF AB30-AB6F FB00-FB06 FF21-FF3A FF41-FF5A";

/** Characters with the White_Space property of Unicode. */
export const WHITE = "9-D 20 85 A0 1680 2000-200A 2028-2029 202F 205F 3000";
