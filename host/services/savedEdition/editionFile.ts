/** The one file of records in a saved edition: a document as readable JSON, and back. */
import type { Family } from "../../../core/face/index.js";
import { type Doc, type DocRecord, type PageStyle, recordsOfAllVariants, SCHEMA_VERSION } from "../../../core/model/index.js";

/** Name of the file in the folder of an edition; `edition.json` is the plan of a folder of raw copy. */
export const EDITION_FILE = "duikai.json";

/** A font that the pages were set in: a changed file is a finding, never a silent re-break. */
export interface SavedFont {
  readonly key: string;
  readonly name: string;
  readonly family: Family;
  readonly weight: number;
}

/** Which file of the folder holds a picture; `file` is the name that picture records carry. */
export interface SavedPicture {
  readonly file: string;
  readonly path: string;
}

/** What duikai.json holds (docs/edition-folder.schema.json). */
export interface EditionFile {
  readonly format: "duikai-edition";
  readonly version: number;
  /** How often the edition was changed since it was made; history.json names the revision that it belongs to. */
  readonly revision: number;
  readonly fonts: readonly SavedFont[];
  readonly pictures: readonly SavedPicture[];
  readonly styles: readonly PageStyle[];
  readonly records: readonly DocRecord[];
}

/** The order of records on disk: what a person looks for first, first. A new kind of record has to find its place here. */
const ORDER: Readonly<Record<DocRecord["type"], number>> = {
  edition: 0,
  page: 1,
  frame: 2,
  story: 3,
  picture: 4,
  box: 5,
  ad: 6,
  pasteboard: 7,
  intake: 8,
  source: 9,
};

/** A document as the contents of duikai.json; the order of its maps makes no difference. */
export function editionFileOf(doc: Doc, revision: number, fonts: readonly SavedFont[], pictures: readonly SavedPicture[]): EditionFile {
  return {
    format: "duikai-edition",
    version: SCHEMA_VERSION,
    revision,
    fonts: [...fonts].sort((a, b) => byCodeUnits(a.key, b.key)),
    pictures: [...pictures].sort((a, b) => byCodeUnits(a.file, b.file)),
    styles: usedStyles(doc).sort((a, b) => byCodeUnits(a.id, b.id)),
    records: [...doc.records.values()].sort((a, b) => ORDER[a.type] - ORDER[b.type] || byIdNaturally(a.id, b.id)),
  };
}

export function docOfFile(file: Pick<EditionFile, "records" | "styles">): Doc {
  return {
    version: SCHEMA_VERSION,
    records: new Map(file.records.map((record) => [record.id, record])),
    styles: new Map(file.styles.map((style) => [style.id, style])),
  };
}

/** JSON that a person can read and a version system can compare: keys sorted, one space a step, one line feed at the end. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, (_, each: unknown) => (isPlainObject(each) ? sortedKeys(each) : each), 1)}\n`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedKeys(value: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b)));
}

/** The styles of all pages, of all variants, and those of the pages that would follow them. */
function usedStyles(doc: Doc): PageStyle[] {
  const used = new Map<string, PageStyle>();
  for (const page of recordsOfAllVariants(doc)) {
    if (page.type !== "page") continue;
    for (let id: string | null = page.style; id !== null && !used.has(id); ) {
      const style: PageStyle | undefined = doc.styles.get(id);
      if (style) used.set(id, style);
      id = style?.next ?? null;
    }
  }
  return [...used.values()];
}

/** p1-f2 before p1-f10. */
function byIdNaturally(a: string, b: string): number {
  return byCodeUnits(padded(a), padded(b)) || byCodeUnits(a, b);
}

/** More digits than any number in an id has. */
const DIGITS = 12;

function padded(id: string): string {
  return id.replace(/\d+/g, (digits) => digits.padStart(DIGITS, "0"));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
