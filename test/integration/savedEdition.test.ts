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

describe("fit on a saved edition", () => {
  it("reports every story, does a step, and takes it back to the same bytes", () => {
    const out = freshFolder();
    const edition = join(out, "edition");
    duikai("compose", "templates/sample", "--steps", "60", "--out", join(out, "a.pdf"), "--save", edition);
    const before = withShortText(join(edition, "duikai.json"));
    const report: { stories: { story: string; fit: { kind: string }; steps: { name: string; after: object }[] }[] } = JSON.parse(
      duikai("fit", edition, "--json").stdout,
    );
    expect(report.stories.map(({ story }) => story)).toEqual(
      before.records.filter((record: { type: string }) => record.type === "story").map(({ id }: { id: string }) => id),
    );
    const fitted = report.stories.find(({ steps }) => steps.length > 0);
    const [step] = fitted?.steps ?? [];
    const applied = duikai("fit", edition, "--story", fitted?.story ?? "", "--apply", step?.name ?? "", "--json");
    expect(JSON.parse(applied.stdout).stories[0].fit).toEqual(step?.after);
    // The story is over again, and the program says so.
    expect(duikai("fit", edition, "--undo").status).toBe(1);
    const after = JSON.parse(readFileSync(join(edition, "duikai.json"), "utf8"));
    expect({ ...after, revision: 0 }).toEqual(before);
    expect(duikai("fit", edition, "--undo").status).toBe(2);
    const again = duikai("fit", edition, "--story", fitted?.story ?? "", "--redo", "--json");
    expect(JSON.parse(again.stdout).stories[0].fit).toEqual(step?.after);
    expect(duikai("fit", edition, "--redo").status).toBe(2);
  });

  it("tells how to save raw copy first", () => {
    const { status, stderr } = duikai("fit", "templates/sample");
    expect(status).toBe(3);
    expect(stderr).toContain("--save");
  });
});

/** A saved edition in which one story has lost three lines of its frame; gives what the file then says. */
function withShortText(path: string): { readonly records: readonly { readonly type: string; readonly id: string }[] } {
  const saved = JSON.parse(readFileSync(path, "utf8"));
  const cells = saved.records
    .filter((record: { type: string; content?: { kind: string } }) => record.type === "frame" && record.content?.kind === "text")
    .map((frame: { place: { cells: { lines: number }[] } }) => frame.place.cells[0]);
  const high = cells.find(({ lines }: { lines: number }) => lines > 15);
  high.lines -= 3;
  writeFileSync(path, JSON.stringify(saved));
  return saved;
}
