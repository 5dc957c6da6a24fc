import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { messageIds } from "../../messages/index.js";

const text = readFileSync(fileURLToPath(new URL("../../docs/preflight-file.md", import.meta.url)), "utf8");

describe("the list of what is checked in a PDF", () => {
  it("names every finding and every failure, and nothing else", () => {
    const named = new Set([...text.matchAll(/`(pdf-[a-z-]+)`/g)].map(([, id]) => id));
    expect([...named].sort()).toEqual(
      messageIds()
        .filter((id) => id.startsWith("pdf-"))
        .sort(),
    );
  });
});
