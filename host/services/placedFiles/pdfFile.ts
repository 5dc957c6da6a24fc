/** A PDF of somebody else as plain values: read by pdf-lib, which nothing else here knows. */
import type { PDFDict as ForeignDictionary, PDFName as ForeignName, PDFObject as ForeignObject } from "@cantoo/pdf-lib";
import type { PdfDictionary, PdfName, PdfObject, PdfStream, PdfValue } from "../../../paint/pdf/index.js";
import { isArray, isDictionary, isOfKind } from "../../../paint/pdf/index.js";

export interface PdfFile {
  readonly ok: true;
  readonly catalog: PdfDictionary;
  readonly objects: ReadonlyMap<string, PdfObject>;
}

/** Why a file cannot be read at all; `reason` is for people who know PDF. */
export type Unreadable = { readonly ok: false; readonly code: "placed-encrypted" | "placed-damaged"; readonly reason: string };

/** A PDF says its version within so many bytes (ISO 32000-1, annex H.3.4.1). */
const HEADER_REACH = 1024;
/** How far before the end of a whole file its mark stands, with what careless programs put behind it. */
const END_REACH = 2048;

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, HEADER_REACH)).includes("%PDF-");
}

export async function readPdfFile(bytes: Uint8Array): Promise<PdfFile | Unreadable> {
  if (!isPdf(bytes)) return damaged("%PDF-");
  if (!Buffer.from(bytes.subarray(-END_REACH)).includes("%%EOF")) return damaged("%%EOF");
  const library = await import("@cantoo/pdf-lib");
  try {
    const { context } = await library.PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const objects = new Map<string, PdfObject>();
    const { read } = reader(library);
    for (const [reference, object] of context.enumerateIndirectObjects()) objects.set(reference.tag, read(object));
    const root = context.trailerInfo.Root;
    const catalog = root === undefined ? null : resolved(objects, asValue(read(root)));
    return isDictionary(catalog) ? { ok: true, catalog, objects } : damaged("Catalog");
  } catch (error) {
    if (error instanceof library.EncryptedPDFError) return { ok: false, code: "placed-encrypted", reason: "Encrypt" };
    return damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(reason: string): Unreadable {
  return { ok: false, code: "placed-damaged", reason };
}

type Library = typeof import("@cantoo/pdf-lib");

/** Turns the library's objects into plain values. */
function reader(library: Library) {
  const nameOf = (name: ForeignName): string => unescaped(name.asString().slice(1));

  function dictionaryOf(dictionary: ForeignDictionary): PdfDictionary {
    return new Map(dictionary.entries().map(([key, value]) => [nameOf(key), asValue(read(value))]));
  }

  function read(object: ForeignObject): PdfObject {
    if (object instanceof library.PDFRawStream) return { kind: "stream", dictionary: dictionaryOf(object.dict), bytes: object.contents };
    if (object instanceof library.PDFName) return { kind: "name", name: nameOf(object) };
    if (object instanceof library.PDFNumber) return object.asNumber();
    if (object instanceof library.PDFBool) return object.asBoolean();
    if (object instanceof library.PDFRef) return { kind: "pointer", id: object.tag };
    if (object instanceof library.PDFString || object instanceof library.PDFHexString) return { kind: "string", bytes: object.asBytes() };
    if (object instanceof library.PDFArray) return object.asArray().map((each) => asValue(read(each)));
    if (object instanceof library.PDFDict) return dictionaryOf(object);
    if (object === library.PDFNull) return null;
    // Object streams and cross-reference streams are taken apart by the library.
    if (object instanceof library.PDFObjectStream || object instanceof library.PDFCrossRefStream) return null;
    throw new Error(`${object.constructor.name} ${String(object).slice(0, 40)}`);
  }

  return { read };
}

/** A stream always has a number of its own. */
function asValue(object: PdfObject): PdfValue {
  if (isOfKind(object, "stream")) throw new Error("stream inside an object");
  return object;
}

/** A name without its numbered characters (§7.3.5). */
function unescaped(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Pointers to pointers end after so many. */
const MOST_STEPS = 32;

/** What a value stands for: itself, or what it points to; null where nothing is (§7.3.10). */
function resolved(objects: ReadonlyMap<string, PdfObject>, value: PdfValue | undefined): PdfObject {
  let found: PdfObject | undefined = value;
  for (let step = 0; isOfKind(found, "pointer") && step < MOST_STEPS; step++) found = objects.get(found.id);
  return found === undefined || isOfKind(found, "pointer") ? null : found;
}

/** Looks into a file: values by their keys, of the kind that they have to be. */
export interface Lookup {
  resolve(value: PdfValue | undefined): PdfObject;
  dictionary(value: PdfValue | undefined): PdfDictionary | null;
  array(value: PdfValue | undefined): readonly PdfValue[] | null;
  stream(value: PdfValue | undefined): PdfStream | null;
  /** The name that a value is; null when it is none. */
  name(value: PdfValue | undefined): string | null;
  number(value: PdfValue | undefined): number | null;
}

export function lookupIn({ objects }: Pick<PdfFile, "objects">): Lookup {
  const resolve = (value: PdfValue | undefined): PdfObject => resolved(objects, value);
  return {
    resolve,
    dictionary(value) {
      const found = resolve(value);
      if (isOfKind(found, "stream")) return found.dictionary;
      return isDictionary(found) ? found : null;
    },
    array(value) {
      const found = resolve(value);
      return isArray(found) ? found : null;
    },
    stream(value) {
      const found = resolve(value);
      return isOfKind(found, "stream") ? found : null;
    },
    name(value) {
      const found = resolve(value);
      return isOfKind(found, "name") ? found.name : null;
    },
    number(value) {
      const found = resolve(value);
      return typeof found === "number" ? found : null;
    },
  };
}

export function nameValue(name: string): PdfName {
  return { kind: "name", name };
}
