/** What a file does beside being seen: scripts, actions, forms, notes. Nothing of it has a place in print. */
import { isArray, isDictionary, isOfKind, type PdfDictionary, type PdfObject } from "../../../paint/pdf/index.js";
import type { FilePage } from "./page.js";
import { type Lookup, lookupIn, type PdfFile } from "./pdfFile.js";

/** Actions that change a document or reach outside of it (ISO 32000-1 §12.6.4); going somewhere and opening a link are none. */
const ACTIONS: ReadonlySet<string> = new Set([
  "JavaScript",
  "Launch",
  "SubmitForm",
  "ResetForm",
  "ImportData",
  "Rendition",
  "Movie",
  "Sound",
  "GoTo3DView",
  "RichMediaExecute",
]);
/** Notes that are no part of what is seen: links, and the marks of a printer outside of the trim. */
const HARMLESS_NOTES: ReadonlySet<string> = new Set(["Link", "PrinterMark"]);

/** The names of what a file does; none for one that is only to be seen. */
export function activityOf(file: PdfFile, page: FilePage): ReadonlySet<string> {
  const lookup = lookupIn(file);
  const found = new Set<string>();
  for (const object of file.objects.values()) noteActions(object, lookup, found);
  for (const holder of [file.catalog, page.dictionary]) if (holder.has("AA")) found.add("AA");
  if (hasForm(file, lookup)) found.add("AcroForm");
  for (const each of lookup.array(page.dictionary.get("Annots")) ?? []) {
    const kind = lookup.name(lookup.dictionary(each)?.get("Subtype")) ?? "?";
    if (!HARMLESS_NOTES.has(kind)) found.add(kind);
  }
  return found;
}

function hasForm({ catalog }: PdfFile, lookup: Lookup): boolean {
  const form = lookup.dictionary(catalog.get("AcroForm"));
  return form !== null && (form.has("XFA") || (lookup.array(form.get("Fields"))?.length ?? 0) > 0);
}

function noteActions(object: PdfObject, lookup: Lookup, found: Set<string>): void {
  if (isOfKind(object, "stream")) noteInDictionary(object.dictionary, lookup, found);
  else if (isArray(object)) for (const each of object) noteActions(each, lookup, found);
  else if (isDictionary(object)) noteInDictionary(object, lookup, found);
}

function noteInDictionary(dictionary: PdfDictionary, lookup: Lookup, found: Set<string>): void {
  const action = lookup.name(dictionary.get("S"));
  // Elements of the structure are named by the same key.
  if (action !== null && ACTIONS.has(action) && lookup.name(dictionary.get("Type")) !== "StructElem") found.add(action);
  for (const each of dictionary.values()) noteActions(each, lookup, found);
}
