import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { messageIds, say } from "../../messages/index.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A finding's rule, or the code of a failure, in the sources. */
const ID_GIVEN = /\brule: "([a-z-]+)",\s*level|(?:\bfailure\(|\bfailed\(name, |\bcode: |\bfinding\()"([a-z-]+)"/g;

/** Rule names and failure codes that the sources give to findings and failures. */
function idsInSources(): readonly string[] {
  const ids = new Set<string>();
  for (const room of ["core", "reading", "fonts", "paint", "host", "cli"]) {
    for (const name of readdirSync(join(ROOT, room), { recursive: true })) {
      if (!String(name).endsWith(".ts")) continue;
      const source = readFileSync(join(ROOT, room, String(name)), "utf8");
      for (const match of source.matchAll(ID_GIVEN)) ids.add(match[1] ?? match[2] ?? "");
    }
  }
  return [...ids];
}

describe("messages", () => {
  it("has words in both languages for every rule and failure that the sources name", () => {
    const ids = idsInSources();
    expect(ids.length).toBeGreaterThan(10);
    const known = new Set(messageIds());
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  it("gives each id its words in one place only", () => {
    const files = readdirSync(join(ROOT, "messages")).filter((name) => name.endsWith(".ts") && !["index.ts", "types.ts"].includes(name));
    const ids = files.flatMap((name) =>
      [...readFileSync(join(ROOT, "messages", name), "utf8").matchAll(/^ {2}"?([\w-]+)"?: \{/gm)].map((match) => match[1]),
    );
    expect(ids.length).toBe(messageIds().length);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("uses the same parameters in both languages", () => {
    const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const id of messageIds()) expect(parameters(say("zh", id)), id).toEqual(parameters(say("en", id)));
  });

  it("puts parameters in and leaves unknown ones visible", () => {
    expect(say("en", "date-invalid", { date: "tomorrow" })).toContain("tomorrow");
    expect(say("en", "date-invalid")).toContain("{date}");
  });

  it("refuses an id without words", () => {
    expect(() => say("zh", "no-such-message")).toThrow(/no-such-message/);
  });
});
