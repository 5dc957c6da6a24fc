import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ErrorObject } from "ajv";
import type { BoxData, DocRecord } from "../../core/model/index.js";
import { type Failure, failure } from "./failure.js";
import { PACKAGE_ROOT } from "./root.js";

export type SchemaName =
  | "page-template"
  | "type-template"
  | "swatches"
  | "edition"
  | "ads"
  | "report"
  | "print-condition"
  | "house"
  | "box-any"
  | `box-${BoxData["kind"]}`
  | SavedSchemaName;

/** Parts of a saved edition (docs/edition-folder.schema.json). */
type SavedSchemaName = "saved-folder" | "saved-style" | `saved-${DocRecord["type"]}`;

/** Brings what an older version wrote up to date, before it is checked. */
type Migration = (value: unknown) => unknown;

/**
 * Reads a JSON file and checks it against a schema of docs/. The result is the value, or a failure
 * that names the file and the first thing that is wrong with it (`json-unreadable`, `json-invalid`).
 */
export function readChecked<T>(path: string, schema: SchemaName, migrated?: Migration): { readonly ok: true; readonly value: T } | Failure {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return failure("json-unreadable", { path, reason: error instanceof Error ? error.message : String(error) });
  }
  return parseChecked(path, text, schema, migrated);
}

/** The same for text that was read already; `path` names its file. */
export function parseChecked<T>(
  path: string,
  text: string,
  schema: SchemaName,
  migrated: Migration = (value) => value,
): { readonly ok: true; readonly value: T } | Failure {
  let value: unknown;
  try {
    value = migrated(JSON.parse(text));
  } catch (error) {
    return failure("json-unreadable", { path, reason: error instanceof Error ? error.message : String(error) });
  }
  return checkValue(path, value, schema);
}

/** The same for a value, which stands at `where` in its file. */
export function checkValue<T>(
  path: string,
  value: unknown,
  schema: SchemaName,
  where = "",
): { readonly ok: true; readonly value: T } | Failure {
  const validate = validatorOf(schema);
  if (validate(value)) return { ok: true, value: value as T };
  const first = validate.errors?.[0];
  return failure("json-invalid", { path, where: `${where}${first?.instancePath ?? ""}` || "/", reason: reasonOf(first) });
}

/** What is wrong, with the values or the name that the validator keeps beside its words. */
function reasonOf(error: ErrorObject | undefined): string {
  const { allowedValues, additionalProperty } = error?.params ?? {};
  const detail = Array.isArray(allowedValues) ? allowedValues.join(" ") : additionalProperty;
  return detail === undefined ? (error?.message ?? "") : `${error?.message}: ${detail}`;
}

/** Schemas to which another one refers by file name. */
const PARTS: Partial<Record<SchemaName, readonly ("stories" | "frame" | "box" | "template")[]>> = {
  edition: ["box", "template"],
  // A report holds what the importer understood, in the shape of stories.json, and the frames of all pages.
  report: ["stories", "frame"],
};

function partsOf(name: SchemaName): readonly ("stories" | "frame" | "box" | "template")[] {
  return PARTS[name] ?? (name.startsWith("saved-") ? ["frame"] : []);
}

/**
 * Files are small and each is checked once: what a validator saves by being optimised it costs many times over when it is made.
 * The schemas themselves are held against the schema of schemas by a test.
 */
const COMPILING = { strictTypes: false, validateSchema: false, meta: false, code: { optimize: false } } as const;

const validators = new Map<SchemaName, ReturnType<Ajv["compile"]>>();

function validatorOf(name: SchemaName): ReturnType<Ajv["compile"]> {
  const known = validators.get(name);
  if (known) return known;
  const ajv = new Ajv(COMPILING);
  for (const part of partsOf(name)) ajv.addSchema(readSchema(part), `${part}.schema.json`);
  const validate = ajv.compile(schemaOf(name));
  validators.set(name, validate);
  return validate;
}

/** Pages and type share one file of definitions; each is checked by its own, so that a failure names what is really wrong. */
function schemaOf(name: SchemaName): object {
  switch (name) {
    case "page-template":
    case "type-template": {
      const { definitions } = readSchema("template");
      return { definitions, $ref: `#/definitions/${name === "page-template" ? "page" : "type"}` };
    }
    case "swatches": {
      const { definitions } = readSchema("template");
      return { definitions, $ref: "#/definitions/swatches" };
    }
    case "ads": {
      const { definitions } = readSchema("edition");
      return { definitions, $ref: "#/definitions/ads" };
    }
    case "house": {
      const { definitions } = readSchema("print-condition");
      return { definitions, $ref: "#/definitions/house" };
    }
    case "edition":
    case "report":
    case "print-condition":
      return readSchema(name);
    default: {
      if (name.startsWith("saved-")) {
        const { definitions } = readSchema("edition-folder");
        return { definitions, $ref: `#/definitions/${name.replace("saved-", "")}` };
      }
      const { definitions } = readSchema("box");
      return { definitions, $ref: `#/definitions/${name.replace("box-", "")}` };
    }
  }
}

function readSchema(name: "template" | "edition" | "report" | "stories" | "frame" | "box" | "edition-folder" | "print-condition"): {
  readonly definitions?: object;
} {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, "docs", `${name}.schema.json`), "utf8"));
}
