/** Whether what duikai.json holds is an edition: each record by its schema, then what records say of each other. */
import type { DocRecord, EditionRecord, PageStyle, StoryRecord } from "../../../core/model/index.js";
import { copyIn, editionVariant, SCHEMA_VERSION, variantsOf } from "../../../core/model/index.js";
import { type Failure, failure } from "../failure.js";
import { checkValue } from "../schema.js";
import { docOfFile, type EditionFile } from "./editionFile.js";

const TYPES: Readonly<Record<DocRecord["type"], true>> = {
  edition: true,
  page: true,
  frame: true,
  story: true,
  picture: true,
  box: true,
  ad: true,
  pasteboard: true,
  source: true,
  intake: true,
};

/**
 * Checks the contents of duikai.json, of this version or an older one. A failure names the first thing that is wrong and
 * where it stands: `edition-foreign`, `edition-newer`, `json-invalid`, `edition-refers`.
 */
export function checkEdition(path: string, value: unknown): { readonly ok: true; readonly value: EditionFile } | Failure {
  if (!isObject(value) || value.format !== "duikai-edition") return failure("edition-foreign", { path });
  if (typeof value.version === "number" && value.version > SCHEMA_VERSION)
    return failure("edition-newer", { path, version: value.version, known: SCHEMA_VERSION });
  const folder = checkValue<EditionFile>(path, migrated(value), "saved-folder");
  if (!folder.ok) return folder;
  const { styles, records } = folder.value;
  return badStyle(path, styles) ?? badRecord(path, records) ?? badReferences(path, folder.value) ?? folder;
}

/**
 * The way from older versions to this one: step n, at index n - 1, turns the contents of version n into those of version
 * n + 1. Version 1 is the first, so there is none yet.
 */
const MIGRATIONS: readonly ((file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>)[] = [];

function migrated(file: Readonly<Record<string, unknown>>): unknown {
  const from = typeof file.version === "number" ? file.version : SCHEMA_VERSION;
  return MIGRATIONS.slice(Math.max(0, from - 1)).reduce((older, step) => step(older), file);
}

export function badStyle(path: string, styles: readonly unknown[]): Failure | null {
  for (const [index, style] of styles.entries()) {
    const checked = checkValue<PageStyle>(path, style, "saved-style", `/styles/${index}${named(style)}`);
    if (!checked.ok) return checked;
  }
  return null;
}

export function badRecord(path: string, records: readonly unknown[], list = "/records"): Failure | null {
  const ids = new Set<string>();
  for (const [index, record] of records.entries()) {
    const where = `${list}/${index}${named(record)}`;
    const type = isObject(record) ? record.type : undefined;
    if (!isType(type)) return failure("json-invalid", { path, where, reason: `type: ${JSON.stringify(type) ?? "–"}` });
    const checked = checkValue<DocRecord>(path, record, `saved-${type}`, where);
    if (!checked.ok) return checked;
    if (ids.has(checked.value.id)) return failure("json-invalid", { path, where, reason: "id: 2 ×" });
    ids.add(checked.value.id);
    const ofVariants = checked.value.type === "edition" ? badVariant(path, where, checked.value) : null;
    if (ofVariants) return ofVariants;
  }
  return null;
}

/** Records of variants are records like any other, but for their ids, which may be those of the base. */
function badVariant(path: string, where: string, { variants = [] }: EditionRecord): Failure | null {
  for (const [index, { changed }] of variants.entries()) {
    const bad = badRecord(path, changed, `${where}/variants/${index}/changed`);
    if (bad) return bad;
  }
  return null;
}

/** What is wrong with the references of the base, or of a variant as it is when made whole. */
export function badReferences(path: string, file: Pick<EditionFile, "records" | "styles">): Failure | null {
  const base = badReference(path, file);
  if (base) return base;
  const doc = docOfFile(file);
  for (const { name } of variantsOf(doc)) {
    const records = [...(editionVariant(doc, name)?.records.values() ?? [])];
    const bad = badReference(path, { ...file, records });
    if (bad) return bad;
  }
  return null;
}

/** A record that speaks of one that is not there, or of text that its story does not have. */
function badReference(path: string, { records, styles }: Pick<EditionFile, "records" | "styles">): Failure | null {
  const types = new Map<string, string>([...records.map(({ id, type }): [string, string] => [id, type])]);
  const styleIds = new Set(styles.map(({ id }) => id));
  if (types.get("edition") !== "edition") return failure("edition-refers", { path, id: path, refers: "edition" });
  for (const record of records) {
    const refers = missingOf(record, types, styleIds);
    if (refers !== null) return failure("edition-refers", { path, id: record.id, refers });
  }
  return null;
}

function missingOf(record: DocRecord, types: ReadonlyMap<string, string>, styleIds: ReadonlySet<string>): string | null {
  switch (record.type) {
    case "page":
      if (!styleIds.has(record.style)) return record.style;
      return record.frames.find((id) => types.get(id) !== "frame") ?? null;
    case "frame":
      return copyIn(record.content).find((id) => !types.has(id)) ?? null;
    case "pasteboard":
      return record.copy.find((id) => !types.has(id)) ?? null;
    case "story":
      return badRange(record);
    case "intake":
      return record.sources.find((id) => types.get(id) !== "source") ?? null;
    case "ad":
      return record.picture === null || types.get(record.picture) === "picture" ? null : record.picture;
    default:
      return null;
  }
}

function badRange({ text, blocks, marks }: StoryRecord): string | null {
  const bad = [...blocks, ...marks].find(({ from, to }) => from > to || to > text.length);
  return bad ? `${bad.from}–${bad.to}` : null;
}

function isType(value: unknown): value is DocRecord["type"] {
  return typeof value === "string" && Object.hasOwn(TYPES, value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The id of a record after its place, for people. */
function named(value: unknown): string {
  return isObject(value) && typeof value.id === "string" ? ` (${value.id})` : "";
}
