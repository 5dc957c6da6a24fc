/**
 * Where the house departs from what the properties of Unicode give a character (`classByUnicode`), with
 * the reason and the source. A test holds every character of the Basic Multilingual Plane to this list.
 * The sections are those of the class table and of the table "Unicode data against GB" in
 * docs/clreq-coverage.md (§1 and §7).
 */
import { CharClass } from "./classes.js";
import type { LineBreakClass } from "./properties.js";

/** Some characters that have another class here than by their properties in Unicode. */
export interface ClassDeviation {
  readonly name: string;
  /** Code points and ranges of them, in hexadecimal. */
  readonly characters: string;
  readonly charClass: CharClass;
  /** The Line_Break classes that Unicode gives them. */
  readonly unicode: readonly LineBreakClass[];
  readonly reason: string;
  readonly source: string;
}

const C = CharClass;

/** All of them; those that only divide a class of Unicode come first. */
export const CLASS_DEVIATIONS: readonly ClassDeviation[] = [
  {
    name: "commas",
    characters: "3001 FE10 FE11 FE50 FF0C FF64",
    charClass: C.Pause,
    unicode: ["CL"],
    reason: "a pause gives up its blank in a later step than a bracket, in an earlier one than a full stop",
    source: "CLREQ, punctuation marks (点号) and steps of line adjustment",
  },
  {
    name: "colons and semicolons",
    characters: "FE13 FE14 FE54 FE55 FF1A FF1B",
    charClass: C.Pause,
    unicode: ["NS"],
    reason: "full-width marks with a blank, which Unicode's nonstarters have not",
    source: "GB/T 15834-2011 §5.1.1; CLREQ, punctuation marks",
  },
  {
    name: "full stops",
    characters: "3002 FE12 FE52 FF0E FF61",
    charClass: C.Stop,
    unicode: ["CL"],
    reason: "the blank of a stop is the last that a line may take, or never",
    source: "CLREQ, steps of line adjustment; JIS X 4051",
  },
  {
    name: "double exclamation and question marks",
    characters: "203C 2047-2049",
    charClass: C.Exclaim,
    unicode: ["NS"],
    reason: "one sign for two marks that together take one em",
    source: "GB/T 15834-2011 §5.1.2; CLREQ, punctuation marks",
  },
  {
    name: "katakana middle dots",
    characters: "30FB FF65",
    charClass: C.Interpunct,
    unicode: ["NS"],
    reason: "set in copy for the interpunct of names, hence half an em, with ink in the middle",
    source: "CLREQ, punctuation marks (间隔号)",
  },
  {
    name: "wave dash",
    characters: "301C",
    charClass: C.Wave,
    unicode: ["NS"],
    reason: "a connector of one em, not a kana sign",
    source: "GB/T 15834-2011 §4.13 (浪纹线)",
  },
  {
    name: "dashes of two and three em",
    characters: "2E3A 2E3B",
    charClass: C.Dash,
    unicode: ["B2"],
    reason: "a dash in one character; U+2014 is one only in pairs",
    source: "GB/T 15834-2011 §4.10 and §5.1.4 (破折号)",
  },
  {
    name: "ordinals",
    characters: "2460-249B 24EA 24F5-24FE 2776-2793 3220-3229 3280-3289",
    charClass: C.Ordinal,
    unicode: ["AI", "ID"],
    reason: "the number of an item stands before it and never ends a line",
    source: "handbooks of typesetting (house rule §1, note marks and ordinals)",
  },
  {
    name: "iteration marks",
    characters: "3005 303B",
    charClass: C.IterationMark,
    unicode: ["NS"],
    reason: "Chinese sets 々 like any character; only strict setting keeps it off the line start",
    source: "house rule §7 (々 as ID); CLREQ has no rule",
  },
  {
    name: "mathematical operators of newspapers",
    characters: "D7 F7 2236 2248 2260 2264 2265 FF0D",
    charClass: C.Sign,
    unicode: ["AI", "ID"],
    reason: "stays with the number beside it",
    source: "CLREQ issue 262 (numbers and signs)",
  },
  {
    name: "marks of rights and the tilde",
    characters: "7E A9 AE 2117 2120 2122",
    charClass: C.NarrowSymbol,
    unicode: ["AL", "AI"],
    reason: "part of the name or address that they touch",
    source: "UAX #14, LB28 (AL)",
  },
  {
    name: "full-width bar",
    characters: "FF5C",
    charClass: C.Other,
    unicode: ["ID"],
    reason: "a divider between items, not an operator, whatever its category says",
    source: "house rule",
  },
  {
    name: "ideographs among the emoji",
    characters: "303D 3297 3299",
    charClass: C.Ideograph,
    unicode: ["ID"],
    reason: "set as text, like the circled ideographs around them",
    source: "UTS #51 (text presentation by default)",
  },
  {
    name: "zero width non-joiner",
    characters: "200C",
    charClass: C.Combining,
    unicode: ["CM"],
    reason: "shaped with the word in which it stands",
    source: "UAX #14, LB9",
  },
  {
    name: "opening quotation marks",
    characters: "2018 201C",
    charClass: C.Opener,
    unicode: ["QU"],
    reason: "in Chinese their direction is known and they are full-width",
    source: "GB/T 15834-2011 §4.8; house rule §7 (QU resolved to OP)",
  },
  {
    name: "closing quotation marks",
    characters: "2019 201D",
    charClass: C.Closer,
    unicode: ["QU"],
    reason: "in Chinese their direction is known and they are full-width",
    source: "GB/T 15834-2011 §4.8; house rule §7 (QU resolved to CL)",
  },
  {
    name: "interpuncts",
    characters: "B7 387 2022 2027",
    charClass: C.Interpunct,
    unicode: ["AI", "AL", "BA"],
    reason: "never at the line start, half an em wide; U+0387 equals U+00B7, U+2022 stands for it in copy",
    source: "GB/T 15834-2011 §4.14 and §5.1.7 (间隔号); house rule §7",
  },
  {
    name: "one-em rules",
    characters: "2015 2500 FE31 FE58",
    charClass: C.OneEmRule,
    unicode: ["AI", "ID"],
    reason: "a connector never begins a line; copy types these for the one-em rule",
    source: "GB/T 15834-2011 §4.13 and §5.1.6 (一字线); house rule §7",
  },
  {
    name: "wave connectors",
    characters: "3030 FF5E",
    charClass: C.Wave,
    unicode: ["ID"],
    reason: "a connector never begins a line",
    source: "GB/T 15834-2011 §4.13 and §5.1.6 (浪纹线); house rule §7 (→ NS)",
  },
  {
    name: "hyphens",
    characters: "2011 FE63",
    charClass: C.ShortHyphen,
    unicode: ["GL", "ID"],
    reason: "a short hyphen in form: half an em and never at the line start",
    source: "GB/T 15834-2011 §4.13 (短横线); house rule §1 (K1)",
  },
  {
    name: "solidi",
    characters: "2044 FF0F",
    charClass: C.Solidus,
    unicode: ["IS", "ID"],
    reason: "begins no line, and ends none at levels GB and strict",
    source: "GB/T 15834-2011 §4.17 and §5.1.9 (分隔号); house rule §7 (→ NS, no line end)",
  },
  {
    name: "small ideographic comma",
    characters: "FE51",
    charClass: C.Pause,
    unicode: ["ID"],
    reason: "the small form of 、",
    source: "its compatibility decomposition, UAX #15",
  },
  {
    name: "superscripts and subscripts",
    characters: "B2 B3 B9 2070 2074-207E 2080-208E",
    charClass: C.NoteMark,
    unicode: ["AI", "AL", "OP", "CL"],
    reason: "a note mark or an exponent stays with what stands before it",
    source: "CLREQ, notes; house rule §1 (R)",
  },
  {
    name: "reverse solidus and bar",
    characters: "5C 7C",
    charClass: C.NarrowSymbol,
    unicode: ["PR", "BA"],
    reason: "parts of paths and addresses; no currency sign, and no place where a line must not begin",
    source: "house rule §1 (N/A)",
  },
  {
    name: "one dot leader",
    characters: "2024",
    charClass: C.Other,
    unicode: ["IN"],
    reason: "a leader dot is no half of an ellipsis",
    source: "GB/T 15834-2011 §4.11 (省略号)",
  },
  {
    name: "code points that are never drawn",
    characters: "2065 FFF0-FFF8 FFFE FFFF",
    charClass: C.Control,
    unicode: ["XX"],
    reason: "ignorable by default or no characters at all",
    source: "Default_Ignorable_Code_Point and Noncharacter_Code_Point, UAX #44",
  },
];

/** The code points of a row, in order. */
export function codePointsOf({ characters }: ClassDeviation): number[] {
  return characters.split(" ").flatMap((range) => {
    const [from = "", to = from] = range.split("-");
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index);
  });
}
