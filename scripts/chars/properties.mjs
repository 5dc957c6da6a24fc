/**
 * Reads the properties of all code points from unpacked packages: Line_Break, General_Category,
 * Vertical_Orientation, Script and two flags from @unicode/unicode-*, East_Asian_Width from meaw.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const CODE_POINTS = 0x110000;

/** Folder names of the package's Line_Break, by the short names of UAX #14. */
const LINE_BREAK = Object.entries({
  ...{ BK: "Mandatory_Break", CR: "Carriage_Return", LF: "Line_Feed", CM: "Combining_Mark", NL: "Next_Line", SG: "Surrogate" },
  ...{ WJ: "Word_Joiner", ZW: "ZWSpace", GL: "Glue", SP: "Space", ZWJ: "ZWJ", B2: "Break_Both", BA: "Break_After" },
  ...{ BB: "Break_Before", HH: "Unambiguous_Hyphen", HY: "Hyphen", CB: "Contingent_Break", CL: "Close_Punctuation" },
  ...{ CP: "Close_Parenthesis", EX: "Exclamation", IN: "Inseparable", NS: "Nonstarter", OP: "Open_Punctuation", QU: "Quotation" },
  ...{ IS: "Infix_Numeric", NU: "Numeric", PO: "Postfix_Numeric", PR: "Prefix_Numeric", SY: "Break_Symbols", AI: "Ambiguous" },
  ...{ AK: "Aksara", AL: "Alphabetic", AP: "Aksara_Prebase", AS: "Aksara_Start", CJ: "Conditional_Japanese_Starter", EB: "E_Base" },
  ...{ EM: "E_Modifier", H2: "H2", H3: "H3", HL: "Hebrew_Letter", ID: "Ideographic", JL: "JL", JV: "JV", JT: "JT" },
  ...{ RI: "Regional_Indicator", SA: "Complex_Context", VF: "Virama_Final", VI: "Virama", XX: "Unknown" },
});

/** Categories in the order in which they are laid down: what is named later divides what was named before. */
const CATEGORIES = Object.entries({
  ...{
    L: "Letter",
    Mn: "Nonspacing_Mark",
    Mc: "Spacing_Mark",
    Me: "Enclosing_Mark",
    Nd: "Decimal_Number",
    Nl: "Letter_Number",
    No: "Other_Number",
  },
  ...{ P: "Punctuation", Pi: "Initial_Punctuation", Pf: "Final_Punctuation" },
  ...{ Sm: "Math_Symbol", Sc: "Currency_Symbol", Sk: "Modifier_Symbol", So: "Other_Symbol", Z: "Separator" },
  ...{ Cc: "Control", Cf: "Format", Cs: "Surrogate", Co: "Private_Use", Cn: "Unassigned" },
});

const ORIENTATIONS = ["U", "Tu", "Tr"].map((name) => [name, name]);
/** Scripts that many share; all that are not named here are one of the "Other". */
const SCRIPTS = Object.entries({
  Common: "Common",
  Inherited: "Inherited",
  Han: "Han",
  Latin: "Latin",
  Hiragana: "Hiragana",
  Katakana: "Katakana",
});

/** One array a property, by code point. */
export async function readProperties(propertiesFolder, widthsFolder, version) {
  expectPackage(propertiesFolder, `@unicode/unicode-${version}`);
  const column = (property, values, otherwise) => propertyColumn(propertiesFolder, property, values, otherwise);
  return {
    lineBreak: await column("Line_Break", LINE_BREAK, null),
    width: await widthColumn(widthsFolder, version),
    category: await column("General_Category", CATEGORIES, null),
    orientation: await column("Vertical_Orientation", ORIENTATIONS, "R"),
    script: await column("Script", SCRIPTS, "Other"),
    isWhite: await column("Binary_Property", [["w", "White_Space"]], ""),
    isPictographic: await column("Binary_Property", [["x", "Extended_Pictographic"]], ""),
  };
}

async function propertyColumn(folder, property, values, otherwise) {
  const column = new Array(CODE_POINTS).fill(otherwise);
  for (const [value, name] of values) {
    const { default: ranges } = await importFrom(folder, `${property}/${name}/ranges.mjs`);
    for (const { begin, end } of ranges) column.fill(value, begin, end);
  }
  const gap = column.indexOf(null);
  if (gap >= 0) throw new Error(`${property} of U+${gap.toString(16)} is in none of the values that the script knows`);
  return column;
}

async function widthColumn(folder, version) {
  expectPackage(folder, "meaw");
  const { eawVersion, getEAW } = await importFrom(folder, "lib/index.js");
  if (eawVersion !== version) throw new Error(`meaw holds Unicode ${eawVersion}, not ${version}`);
  return Array.from({ length: CODE_POINTS }, (_, point) => getEAW(String.fromCodePoint(point)));
}

function importFrom(folder, path) {
  return import(pathToFileURL(resolve(folder, path)).href);
}

function expectPackage(folder, name) {
  const found = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).name;
  if (found !== name) throw new Error(`${folder} holds the package ${found}, not ${name}`);
}
