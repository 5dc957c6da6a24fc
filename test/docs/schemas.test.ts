import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";

const DOCS = fileURLToPath(new URL("../../docs", import.meta.url));
const NAMES = readdirSync(DOCS).filter((name) => name.endsWith(".schema.json"));

describe("the schemas of docs/", () => {
  it.each(NAMES)("%s is a JSON schema of draft 7", (name) => {
    const ajv = new Ajv({ strictTypes: false });
    expect(ajv.validateSchema(JSON.parse(readFileSync(join(DOCS, name), "utf8"))) ? [] : ajv.errors).toEqual([]);
  });

  it("are some", () => {
    expect(NAMES.length).toBeGreaterThan(5);
  });
});
