/**
 * The rules of UAX #14 (revision 55, Unicode 17), in their order and under their numbers. A rule looks at
 * the place between unit `at - 1` and unit `at`; the first that applies decides. LB1, LB9 and LB10 are in
 * `units`; LB2, LB3 and LB31 in `lineBreaks`.
 */
import { eastAsianWidthOf, kindOf } from "../characters.js";
import type { LineBreakClass } from "../properties.js";
import { classSet, codeOf, type LineBreakUnits, NumberPart } from "./units.js";

/** What a place in the text lets a line do: `No` break, `May` break, `Must` break. */
export const LineBreak = { No: 0, May: 1, Must: 2 } as const;
export type LineBreak = (typeof LineBreak)[keyof typeof LineBreak];

/** One rule: its number in UAX #14, what it says, and whether it speaks of the place before unit `at`. */
export interface LineBreakRule {
  readonly name: string;
  readonly verdict: LineBreak;
  readonly applies: (units: LineBreakUnits, at: number) => boolean;
}

type Side = (units: LineBreakUnits, at: number) => boolean;

/** The edges of the text, where a rule names sot or eot. */
const EDGE = -1;
const DOTTED_CIRCLE = 0x25cc;
const HYPHEN = 0x2010;

const { No, May, Must } = LineBreak;
const HARD_BREAKS: readonly LineBreakClass[] = ["BK", "CR", "LF", "NL"];
const SYLLABLES: readonly LineBreakClass[] = ["JL", "JV", "JT", "H2", "H3"];

/** The rules of Unicode 17. */
export const RULES_OF_17: readonly LineBreakRule[] = [
  rule("LB4", Must, left("BK")),
  rule("LB5", No, left("CR"), right("LF")),
  rule("LB5", Must, left("CR", "LF", "NL")),
  rule("LB6", No, right(...HARD_BREAKS)),
  rule("LB7", No, right("SP", "ZW")),
  rule("LB8", May, leftPastSpaces("ZW")),
  rule("LB8a", No, (units, at) => units.joining[at - 1] === 1),
  rule("LB11", No, right("WJ")),
  rule("LB11", No, left("WJ")),
  rule("LB12", No, left("GL")),
  rule("LB12a", No, not(left("SP", "BA", "HY", "HH")), right("GL")),
  rule("LB13", No, right("CL", "CP", "EX", "SY")),
  rule("LB14", No, leftPastSpaces("OP")),
  rule("LB15a", No, followsOpeningQuote),
  rule("LB15b", No, precedesClosingQuote),
  rule("LB15c", May, left("SP"), right("IS"), second("NU")),
  rule("LB15d", No, right("IS")),
  rule("LB16", No, leftPastSpaces("CL", "CP"), right("NS")),
  rule("LB17", No, leftPastSpaces("B2"), right("B2")),
  rule("LB18", May, left("SP")),
  rule("LB19", No, right("QU"), not(rightIsInitial)),
  rule("LB19", No, left("QU"), not(leftIsFinal)),
  rule("LB19a", No, not(leftIsEastAsian), right("QU")),
  rule("LB19a", No, right("QU"), not(secondIsEastAsian)),
  rule("LB19a", No, left("QU"), not(rightIsEastAsian)),
  rule("LB19a", No, left("QU"), not(beforeLeftIsEastAsian)),
  rule("LB20", May, right("CB")),
  rule("LB20", May, left("CB")),
  rule("LB20a", No, followsWordInitialHyphen, right("AL", "HL")),
  rule("LB21", No, right("BA", "HH", "HY", "NS")),
  rule("LB21", No, left("BB")),
  rule("LB21a", No, beforeLeft("HL"), left("HY", "HH"), not(right("HL"))),
  rule("LB21b", No, left("SY"), right("HL")),
  rule("LB22", No, right("IN")),
  rule("LB23", No, left("AL", "HL"), right("NU")),
  rule("LB23", No, left("NU"), right("AL", "HL")),
  rule("LB23a", No, left("PR"), right("ID", "EB", "EM")),
  rule("LB23a", No, left("ID", "EB", "EM"), right("PO")),
  rule("LB24", No, left("PR", "PO"), right("AL", "HL")),
  rule("LB24", No, left("AL", "HL"), right("PR", "PO")),
  rule("LB25", No, leftIsNumber(NumberPart.Closed), right("PO", "PR")),
  rule("LB25", No, leftIsNumber(NumberPart.Inside), right("PO", "PR", "NU")),
  rule("LB25", No, left("PO", "PR"), right("OP"), second("NU")),
  rule("LB25", No, left("PO", "PR"), right("OP"), second("IS"), third("NU")),
  rule("LB25", No, left("PO", "PR", "HY", "IS"), right("NU")),
  rule("LB26", No, left("JL"), right("JL", "JV", "H2", "H3")),
  rule("LB26", No, left("JV", "H2"), right("JV", "JT")),
  rule("LB26", No, left("JT", "H3"), right("JT")),
  rule("LB27", No, left(...SYLLABLES), right("PO")),
  rule("LB27", No, left("PR"), right(...SYLLABLES)),
  rule("LB28", No, left("AL", "HL"), right("AL", "HL")),
  rule("LB28a", No, left("AP"), rightIsAksara("AK", "AS")),
  rule("LB28a", No, leftIsAksara("AK", "AS"), right("VF", "VI")),
  rule("LB28a", No, beforeLeftIsAksara("AK", "AS"), left("VI"), rightIsAksara("AK")),
  rule("LB28a", No, leftIsAksara("AK", "AS"), rightIsAksara("AK", "AS"), second("VF")),
  rule("LB29", No, left("IS"), right("AL", "HL")),
  rule("LB30", No, left("AL", "HL", "NU"), right("OP"), not(rightIsEastAsian)),
  rule("LB30", No, left("CP"), not(leftIsEastAsian), right("AL", "HL", "NU")),
  rule("LB30a", No, (units, at) => units.regional[at - 1] === 1, right("RI")),
  rule("LB30b", No, left("EB"), right("EM")),
  rule("LB30b", No, leftMayBecomeEmoji, right("EM")),
];

/**
 * The rules of Unicode 16 (revision 53), whose test file is at hand: LB20a left Hebrew words out and knew
 * U+2010 alone of the class HH; LB21a took in all narrow characters of BA, of which HH was part.
 */
export const RULES_OF_16: readonly LineBreakRule[] = RULES_OF_17.map((each) => {
  if (each.name === "LB20a") return rule("LB20a", No, followsWordInitialHyphen, leftIsHyphenOf16, right("AL"));
  if (each.name === "LB21a") return rule("LB21a", No, beforeLeft("HL"), leftIsNarrowBreakAfter, not(right("HL")));
  return each;
});

function rule(name: string, verdict: LineBreak, ...sides: readonly Side[]): LineBreakRule {
  return { name, verdict, applies: (units, at) => sides.every((side) => side(units, at)) };
}

function not(side: Side): Side {
  return (units, at) => !side(units, at);
}

/** The unit before the place. */
function left(...names: readonly LineBreakClass[]): Side {
  const set = classSet(...names);
  return (units, at) => isIn(set, units, at - 1);
}

/** The unit before that. */
function beforeLeft(...names: readonly LineBreakClass[]): Side {
  const set = classSet(...names);
  return (units, at) => isIn(set, units, at - 2);
}

/** The unit before the place and any spaces there: X SP*. */
function leftPastSpaces(...names: readonly LineBreakClass[]): Side {
  const set = classSet(...names);
  return (units, at) => isIn(set, units, pastSpaces(units, at));
}

/** The unit after the place. */
function right(...names: readonly LineBreakClass[]): Side {
  const set = classSet(...names);
  return (units, at) => isIn(set, units, at);
}

function second(...names: readonly LineBreakClass[]): Side {
  const set = classSet(...names);
  return (units, at) => isIn(set, units, at + 1);
}

function third(...names: readonly LineBreakClass[]): Side {
  const set = classSet(...names);
  return (units, at) => isIn(set, units, at + 2);
}

const QUOTE = codeOf("QU");
const BEFORE_OPENING_QUOTE = classSet(...HARD_BREAKS, "OP", "QU", "GL", "SP", "ZW");
const AFTER_CLOSING_QUOTE = classSet("SP", "GL", "WJ", "CL", "QU", "CP", "EX", "IS", "SY", ...HARD_BREAKS, "ZW");

/** LB15a: ( sot | BK | CR | LF | NL | OP | QU | GL | SP | ZW ) [\p{Pi}&QU] SP* × */
function followsOpeningQuote(units: LineBreakUnits, at: number): boolean {
  const quote = pastSpaces(units, at);
  if (!isQuote(units, quote, "Pi")) return false;
  return quote === 0 || isIn(BEFORE_OPENING_QUOTE, units, quote - 1);
}

/** LB15b: × [\p{Pf}&QU] ( SP | GL | WJ | CL | QU | CP | EX | IS | SY | BK | CR | LF | NL | ZW | eot ) */
function precedesClosingQuote(units: LineBreakUnits, at: number): boolean {
  if (!isQuote(units, at, "Pf")) return false;
  return at + 1 === units.count || isIn(AFTER_CLOSING_QUOTE, units, at + 1);
}

function rightIsInitial(units: LineBreakUnits, at: number): boolean {
  return isQuote(units, at, "Pi");
}

function leftIsFinal(units: LineBreakUnits, at: number): boolean {
  return isQuote(units, at - 1, "Pf");
}

function leftIsEastAsian(units: LineBreakUnits, at: number): boolean {
  return isEastAsian(units, at - 1);
}

function beforeLeftIsEastAsian(units: LineBreakUnits, at: number): boolean {
  return isEastAsian(units, at - 2);
}

function rightIsEastAsian(units: LineBreakUnits, at: number): boolean {
  return isEastAsian(units, at);
}

function secondIsEastAsian(units: LineBreakUnits, at: number): boolean {
  return isEastAsian(units, at + 1);
}

const BEFORE_WORD = classSet(...HARD_BREAKS, "SP", "ZW", "CB", "GL");
const HYPHENS = classSet("HY", "HH");

/** LB20a: ( sot | BK | CR | LF | NL | SP | ZW | CB | GL ) ( HY | HH ) × */
function followsWordInitialHyphen(units: LineBreakUnits, at: number): boolean {
  return isIn(HYPHENS, units, at - 1) && (at === 1 || isIn(BEFORE_WORD, units, at - 2));
}

const HYPHEN_MINUS = codeOf("HY");
const BREAK_AFTER = codeOf("BA");

function leftIsHyphenOf16(units: LineBreakUnits, at: number): boolean {
  return units.classes[at - 1] === HYPHEN_MINUS || units.points[at - 1] === HYPHEN;
}

function leftIsNarrowBreakAfter(units: LineBreakUnits, at: number): boolean {
  return isIn(HYPHENS, units, at - 1) || (units.classes[at - 1] === BREAK_AFTER && !isEastAsian(units, at - 1));
}

function leftIsNumber(part: number): Side {
  return (units, at) => units.numbers[at - 1] === part;
}

function leftIsAksara(...names: readonly LineBreakClass[]): Side {
  return aksara(names, -1);
}

function beforeLeftIsAksara(...names: readonly LineBreakClass[]): Side {
  return aksara(names, -2);
}

function rightIsAksara(...names: readonly LineBreakClass[]): Side {
  return aksara(names, 0);
}

/** LB28a names U+25CC, which stands for a missing letter, beside its classes. */
function aksara(names: readonly LineBreakClass[], step: number): Side {
  const set = classSet(...names);
  return (units, at) => isIn(set, units, at + step) || units.points[at + step] === DOTTED_CIRCLE;
}

/** LB30b: [\p{Extended_Pictographic}&\p{Cn}] */
function leftMayBecomeEmoji(units: LineBreakUnits, at: number): boolean {
  const { isPictographic, category } = kindOf(units.points[at - 1] ?? 0);
  return isPictographic && category === "Cn";
}

/** The unit before a place and its spaces, or the edge. */
function pastSpaces(units: LineBreakUnits, at: number): number {
  return (units.before[at] ?? 0) - 1;
}

function isIn(set: Uint8Array, units: LineBreakUnits, index: number): boolean {
  return index > EDGE && index < units.count && set[units.classes[index] ?? 0] === 1;
}

function isQuote(units: LineBreakUnits, index: number, category: "Pi" | "Pf"): boolean {
  return index > EDGE && units.classes[index] === QUOTE && kindOf(units.points[index] ?? 0).category === category;
}

/** UAX #14 $EastAsian: East_Asian_Width F, W or H. */
function isEastAsian(units: LineBreakUnits, index: number): boolean {
  if (index <= EDGE || index >= units.count) return false;
  const width = eastAsianWidthOf(units.points[index] ?? 0);
  return width === "F" || width === "W" || width === "H";
}
