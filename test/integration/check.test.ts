import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { duikai, ROOT } from "./program.js";

const SAMPLE = join(ROOT, "templates/sample");

describe("check", () => {
  it("says in JSON what it finds on the pages of the sample, and leaves no file behind", () => {
    const ran = duikai("check", SAMPLE, "--json", "--lang", "en");
    expect(ran.stderr).toBe("");
    expect(ran.status).toBe(0);
    const { pages, findings } = JSON.parse(ran.stdout);
    expect(pages.map((page: { number: number }) => page.number)).toEqual([1, 2, 3, 4]);
    for (const { white } of pages) {
      expect(white.share).toBeLessThan(0.06);
      for (const area of white.areas) expect(area.cells).toBeLessThanOrEqual(white.cells);
    }
    for (const finding of findings) expect(finding.message).not.toBe("");
    expect(existsSync(join(ROOT, "page.pdf"))).toBe(false);
  });

  it("refuses to lower a rule that is an error for everybody", () => {
    const ran = duikai("check", SAMPLE, "--rule", "overlap=off", "--lang", "en");
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toContain("overlap");
  });
});
