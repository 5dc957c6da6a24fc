import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Rules that are claimed, with the tests that their rows name: `inline/breaks · "keeps a comma"`. */
const ROWS = readFileSync(`${ROOT}docs/clreq-coverage.md`, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| rule "))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")))
  .map(([rule = "", status = "", tests = ""]) => ({ rule, status, tests }));

/** The source of the tests at a path such as `inline/breaks` or `chars/classes`: a file, or all files of a folder. */
function sourceOf(path: string): string {
  const found = [`${ROOT}test/core/${path}`, `${ROOT}test/${path}`].flatMap((at) => [`${at}.test.ts`, at]).find((at) => existsSync(at));
  if (found === undefined) return "";
  if (statSync(found).isFile()) return readFileSync(found, "utf8");
  return readdirSync(found)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(`${found}/${name}`, "utf8"))
    .join("\n");
}

describe("the table of rules", () => {
  it.each(ROWS.filter(({ status }) => status.startsWith("done")))("names tests that are there: $rule", ({ tests }) => {
    expect(tests).not.toBe("");
    for (const reference of tests.split(/; (?=[a-z]+[a-zA-Z/]*)/)) {
      const [path = "", ...names] = reference.split(/ · | \(/);
      const source = sourceOf(path.trim());
      expect(source.length, path).toBeGreaterThan(0);
      for (const [, name = ""] of names.join(" ").matchAll(/"([^"]+)"/g)) {
        for (const part of name.split(/ … ?| …|\.\.\./).filter((each) => each.length > 3 && !each.includes(" / ")))
          expect(source).toContain(part);
      }
    }
  });
});
