/**
 * Where the prohibitions of the house at line edges (kinsoku, at its strict level) differ from what UAX #14
 * does between ideographs, by class of the house and Line_Break class of Unicode. A test compares the two
 * for every code point: what differs stands here, and nothing else does.
 */
import { CharClass } from "../classes.js";
import type { LineBreakClass } from "../properties.js";

/** Characters that begin or end a line here and not in Unicode, or the other way round. */
export interface EdgeDeviation {
  readonly name: string;
  readonly classes: readonly CharClass[];
  readonly unicode: readonly LineBreakClass[];
  readonly reason: string;
  readonly source: string;
}

const C = CharClass;

/** All of them: first what the house forbids and Unicode does not, then what it leaves to others, then what it allows. */
export const EDGE_DEVIATIONS: readonly EdgeDeviation[] = [
  {
    name: "interpuncts",
    classes: [C.Interpunct],
    unicode: ["AI", "AL"],
    reason: "an interpunct begins no line",
    source: "GB/T 15834-2011 §5.1.7; house rule §7",
  },
  {
    name: "dashes",
    classes: [C.Dash, C.OneEmRule],
    unicode: ["B2"],
    reason: "a one-em rule begins no line; a dash begins none at level strict",
    source: "GB/T 15834-2011 §5.1.6; CLREQ, strict level; house rule §7",
  },
  {
    name: "connectors",
    classes: [C.OneEmRule, C.Wave, C.ShortHyphen],
    unicode: ["AI", "ID", "GL"],
    reason: "a connector begins no line, and a line may end after it",
    source: "GB/T 15834-2011 §5.1.6; house rule §7",
  },
  {
    name: "solidi",
    classes: [C.Solidus],
    unicode: ["SY", "IS", "ID"],
    reason: "a solidus begins no line, and ends none at levels GB and strict",
    source: "GB/T 15834-2011 §5.1.9; CLREQ, GB level; house rule §7",
  },
  {
    name: "ordinals",
    classes: [C.Ordinal],
    unicode: ["AI", "ID"],
    reason: "the number of an item ends no line",
    source: "handbooks of typesetting (house rule §1)",
  },
  {
    name: "small ideographic comma",
    classes: [C.Pause],
    unicode: ["ID"],
    reason: "treated as the comma whose small form it is",
    source: "UAX #15, compatibility decomposition",
  },
  {
    name: "note marks",
    classes: [C.NoteMark],
    unicode: ["AI", "AL", "OP"],
    reason: "a note mark never leaves its base, not even an ideograph",
    source: "CLREQ, notes; house rule §1 (R)",
  },
  {
    name: "signs of numbers",
    classes: [C.Sign],
    unicode: ["PR"],
    reason: "bound to a number on either side, and free between ideographs",
    source: "CLREQ issue 262; house rule §1 (U-)",
  },
  {
    name: "marks, controls and fixed spaces",
    classes: [C.Combining, C.Control, C.NoBreakSpace],
    unicode: ["CM", "ZWJ", "GL", "SA", "BA", "BK", "CR", "LF", "NL", "WJ", "ZW"],
    reason: "never parted from their neighbours by the composer itself, so kinsoku is not asked about them",
    source: "UAX #14, LB4 to LB12a",
  },
  {
    name: "word spaces",
    classes: [C.WordSpace],
    unicode: ["SP", "BA"],
    reason: "dropped at both edges of a line, so they neither begin nor end one",
    source: "house rule §1 (W); UAX #14, LB7 and LB18",
  },
  {
    name: "parts of words",
    classes: [C.Letter, C.NarrowSymbol],
    unicode: ["BA", "BB", "GL", "CL", "OP", "NS", "CM", "SA", "PR", "QU"],
    reason: "signs within words of other scripts, paths and addresses, kept whole as words; free where they stand alone",
    source: "house rule §1 (N/A)",
  },
  {
    name: "ideographic space",
    classes: [C.IdeographicSpace],
    unicode: ["BA"],
    reason: "keeps its em at the line start too",
    source: "house rule §7",
  },
  {
    name: "kana",
    classes: [C.Ideograph],
    unicode: ["CJ", "NS", "CM"],
    reason:
      "small kana, long vowel and kana repeat marks are set like any character in Chinese; only Japanese rules forbid them at the line start",
    source: "CLREQ (no rule); JLREQ allows it at its loose level",
  },
  {
    name: "one dot leader",
    classes: [C.Other],
    unicode: ["IN"],
    reason: "a leader dot is no half of an ellipsis",
    source: "GB/T 15834-2011 §4.11",
  },
];
