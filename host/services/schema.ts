import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { type Failure, failure } from "./failure.js";
import { PACKAGE_ROOT } from "./root.js";

export type SchemaName = "template" | "edition" | "report";

/**
 * Reads a JSON file and checks it against a schema of docs/. The result is the value, or a failure
 * that names the file and the first thing that is wrong with it (`json-unreadable`, `json-invalid`).
 */
export function readChecked<T>(path: string, schema: SchemaName): { readonly ok: true; readonly value: T } | Failure {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return failure("json-unreadable", { path, reason: error instanceof Error ? error.message : String(error) });
  }
  const validate = validatorOf(schema);
  if (validate(value)) return { ok: true, value: value as T };
  const first = validate.errors?.[0];
  return failure("json-invalid", { path, where: first?.instancePath || "/", reason: first?.message ?? "" });
}

const validators = new Map<SchemaName, ReturnType<Ajv["compile"]>>();

function validatorOf(name: SchemaName): ReturnType<Ajv["compile"]> {
  const known = validators.get(name);
  if (known) return known;
  const ajv = new Ajv({ strictTypes: false });
  // A report holds what the importer understood, in the shape of stories.json.
  if (name === "report") ajv.addSchema(readSchema("stories"), "stories.schema.json");
  const validate = ajv.compile(readSchema(name));
  validators.set(name, validate);
  return validate;
}

function readSchema(name: SchemaName | "stories"): object {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, "docs", `${name}.schema.json`), "utf8"));
}
