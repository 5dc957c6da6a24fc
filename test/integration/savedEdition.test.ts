import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { duikai, freshFolder } from "./program.js";

describe("an edition saved and set again", () => {
  it("gives the same PDF, byte for byte, and is saved again as the same bytes", () => {
    const out = freshFolder();
    const [edition, again] = [join(out, "edition"), join(out, "again")];
    duikai("compose", "templates/sample", "--steps", "60", "--out", join(out, "a.pdf"), "--save", edition);
    const second = duikai("compose", edition, "--out", join(out, "b.pdf"), "--save", again);
    expect(second.stderr).toBe("");
    expect(readFileSync(join(out, "b.pdf")).equals(readFileSync(join(out, "a.pdf")))).toBe(true);
    expect(readFileSync(join(again, "duikai.json"), "utf8")).toBe(readFileSync(join(edition, "duikai.json"), "utf8"));
  });

  it("is refused in one line when it is damaged, and where it was made up otherwise", () => {
    const out = freshFolder();
    writeFileSync(join(out, "duikai.json"), '{"format":"duikai-edition","version":99}');
    const newer = duikai("compose", out, "--out", join(out, "x.pdf"));
    expect(newer.status).toBe(3);
    expect(newer.stderr).toContain("较新的对开");
    const made = duikai("compose", out, "--template", "broadsheet-front", "--out", join(out, "x.pdf"));
    expect(made.status).toBe(2);
  });
});
