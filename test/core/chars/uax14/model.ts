/**
 * UAX #14 of Unicode 17 once more, as slowly and plainly as it can be said: every rule is a pair of regular
 * expressions for what stands before and after a place. The tests hold the linear algorithm to it.
 */

/** One character for every distinction that the rules draw, with its class and what else they ask of it. */
const ALPHABET: readonly (readonly [string, string])[] = [
  ...([
    ["\v", "BK"],
    ["\r", "CR"],
    ["\n", "LF"],
    ["\u0085", "NL"],
    [" ", "SP"],
    ["\u200b", "ZW"],
    ["\u2060", "WJ"],
  ] as const),
  ...([
    ["\u00a0", "GL"],
    ["\u0301", "CM"],
    ["\u200d", "ZWJ"],
    ["\t", "BA"],
    ["´", "BB"],
    ["—", "B2"],
    ["\ufffc", "CB"],
  ] as const),
  ...([
    ["-", "HY"],
    ["‐", "HH"],
    ["a", "AL"],
    ["\u05d0", "HL"],
    ["1", "NU"],
    ["江", "ID EA"],
    ["々", "NS EA"],
    ["…", "IN"],
  ] as const),
  ...([
    ["(", "OP"],
    ["（", "OP EA"],
    [")", "CP"],
    ["⟧", "CL"],
    ["）", "CL EA"],
    ["!", "EX"],
    ["！", "EX EA"],
    [",", "IS"],
  ] as const),
  ...([
    ["/", "SY"],
    ["$", "PR"],
    ["￥", "PR EA"],
    ["%", "PO"],
    ["％", "PO EA"],
  ] as const),
  ...([
    ['"', "QU"],
    ["“", "QU PI"],
    ["”", "QU PF"],
    ["«", "QU PI"],
    ["»", "QU PF"],
  ] as const),
  ...([
    ["ᄀ", "JL EA"],
    ["ᅡ", "JV"],
    ["ᆨ", "JT"],
    ["가", "H2 EA"],
    ["각", "H3 EA"],
  ] as const),
  ...([
    ["\u1b05", "AK"],
    ["\u{11003}", "AP"],
    ["\u1b50", "AS"],
    ["\u1b44", "VI"],
    ["\u1bf2", "VF"],
    ["◌", "AL DOTTED"],
  ] as const),
  ...([
    ["🇨", "RI"],
    ["👍", "EB EA"],
    ["🏽", "EM EA"],
    ["\u{1f02c}", "ID FUTURE"],
  ] as const),
];

const HARD = "(?:BK|CR|LF|NL)";
const AKSARA = "(?:AK|DOTTED|AS)";
const SYLLABLE = "(?:JL|JV|JT|H2|H3)";

/** What stands before the place, × or ÷, what stands after it. The words are sets of characters. */
const RULES: readonly (readonly [string, "×" | "÷", string])[] = [
  ["BK", "÷", ""],
  ["CR", "×", "LF"],
  ["(?:CR|LF|NL)", "÷", ""],
  ["", "×", HARD],
  ["", "×", "(?:SP|ZW)"],
  ["ZW SP*", "÷", ""],
  ["", "×", "WJ"],
  ["WJ", "×", ""],
  ["GL", "×", ""],
  ["(?!SP|BA|HY|HH) ANY", "×", "GL"],
  ["", "×", "(?:CL|CP|EX|SY)"],
  ["OP SP*", "×", ""],
  [`(?:^|${HARD}|OP|QU|GL|SP|ZW) PI SP*`, "×", ""],
  ["", "×", `PF (?:SP|GL|WJ|CL|QU|CP|EX|IS|SY|${HARD}|ZW|$)`],
  ["SP", "÷", "IS NU"],
  ["", "×", "IS"],
  ["(?:CL|CP) SP*", "×", "NS"],
  ["B2 SP*", "×", "B2"],
  ["SP", "÷", ""],
  ["", "×", "(?!PI) QU"],
  ["(?!PF) QU", "×", ""],
  ["(?!EA) ANY", "×", "QU"],
  ["", "×", "QU (?!EA)"],
  ["QU", "×", "(?!EA)"],
  ["(?:^|(?!EA) ANY) QU", "×", ""],
  ["", "÷", "CB"],
  ["CB", "÷", ""],
  [`(?:^|${HARD}|SP|ZW|CB|GL) (?:HY|HH)`, "×", "(?:AL|HL)"],
  ["", "×", "(?:BA|HH|HY|NS)"],
  ["BB", "×", ""],
  ["HL (?:HY|HH)", "×", "(?!HL)"],
  ["SY", "×", "HL"],
  ["", "×", "IN"],
  ["(?:AL|HL)", "×", "NU"],
  ["NU", "×", "(?:AL|HL)"],
  ["PR", "×", "(?:ID|EB|EM)"],
  ["(?:ID|EB|EM)", "×", "PO"],
  ["(?:PR|PO)", "×", "(?:AL|HL)"],
  ["(?:AL|HL)", "×", "(?:PR|PO)"],
  ["NU (?:SY|IS)* (?:CL|CP)?", "×", "(?:PO|PR)"],
  ["(?:PO|PR)", "×", "OP IS? NU"],
  ["(?:PO|PR|HY|IS)", "×", "NU"],
  ["NU (?:SY|IS)*", "×", "NU"],
  ["JL", "×", "(?:JL|JV|H2|H3)"],
  ["(?:JV|H2)", "×", "(?:JV|JT)"],
  ["(?:JT|H3)", "×", "JT"],
  [SYLLABLE, "×", "PO"],
  ["PR", "×", SYLLABLE],
  ["(?:AL|HL)", "×", "(?:AL|HL)"],
  ["AP", "×", AKSARA],
  [AKSARA, "×", "(?:VF|VI)"],
  [`${AKSARA} VI`, "×", "(?:AK|DOTTED)"],
  [AKSARA, "×", `${AKSARA} VF`],
  ["IS", "×", "(?:AL|HL)"],
  ["(?:AL|HL|NU)", "×", "(?!EA) OP"],
  ["(?!EA) CP", "×", "(?:AL|HL|NU)"],
  ["(?:^|(?!RI) ANY) (?:RI RI)* RI", "×", "RI"],
  ["EB", "×", "EM"],
  ["FUTURE", "×", "EM"],
];

const COMPILED = RULES.map(([before, sign, after]) => ({
  before: new RegExp(`(?:${pattern(before)})$`, "u"),
  mayBreak: sign === "÷",
  after: new RegExp(`^(?:${pattern(after)})`, "u"),
}));
const MARK = new RegExp(pattern("(?:CM|ZWJ)"), "u");
const CARRIES_MARKS = new RegExp(pattern(`(?!${HARD}|SP|ZW) ANY`), "u");

/** The characters of which the model knows the properties. */
export const MODEL_CHARACTERS: readonly string[] = ALPHABET.map(([character]) => character);

/** The offsets at which a line may or must end by the model, in UTF-16. */
export function modelBreaks(characters: readonly string[]): number[] {
  const clusters = clustersOf(characters);
  const bases = clusters.map(([first = ""]) => (MARK.test(first) ? "a" : first));
  const breaks: number[] = [];
  let offset = 0;
  clusters.forEach((cluster, index) => {
    offset += cluster.join("").length;
    if (cluster.at(-1) === "\u200d" && index + 1 < clusters.length) return;
    if (index + 1 === clusters.length || mayBreak(bases.slice(0, index + 1).join(""), bases.slice(index + 1).join(""))) breaks.push(offset);
  });
  return breaks;
}

/** LB9: a base with the marks that follow it; LB10: a mark without one stands for itself. */
function clustersOf(characters: readonly string[]): string[][] {
  const clusters: string[][] = [];
  for (const character of characters) {
    const last = clusters.at(-1);
    if (MARK.test(character) && last !== undefined && CARRIES_MARKS.test(last[0] ?? "")) last.push(character);
    else clusters.push([character]);
  }
  return clusters;
}

function mayBreak(before: string, after: string): boolean {
  return COMPILED.find((rule) => rule.before.test(before) && rule.after.test(after))?.mayBreak ?? true;
}

/** A rule's words as sets of characters. */
function pattern(rule: string): string {
  return rule.replaceAll(" ", "").length === 0
    ? ""
    : rule.replace(/[A-Z][A-Z0-9]+/gu, (word) => (word === "ANY" ? "[^]" : setOf(word))).replaceAll(" ", "");
}

function setOf(word: string): string {
  const members = ALPHABET.filter(([, words]) => words.split(" ").includes(word)).map(([character]) => character);
  if (members.length === 0) throw new Error(`no character of the model is ${word}`);
  return `[${members.map((character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).join("")}]`;
}
