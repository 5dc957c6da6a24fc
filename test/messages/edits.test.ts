import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { messageIds } from "../../messages/index.js";

const COMMANDS = fileURLToPath(new URL("../../core/commands", import.meta.url));

it("has words for every command's label and refusal, and none for others", () => {
  const ids = new Set<string>();
  for (const name of readdirSync(COMMANDS, { recursive: true })) {
    if (!String(name).endsWith(".ts")) continue;
    for (const [, id] of readFileSync(join(COMMANDS, String(name)), "utf8").matchAll(/"((?:did|refused)-[a-z-]+)"/g)) ids.add(id ?? "");
  }
  expect(ids.size).toBeGreaterThan(20);
  expect(
    messageIds()
      .filter((id) => /^(?:did|refused)-/.test(id))
      .sort(),
  ).toEqual([...ids].sort());
});
