/** What the resources of a page bring: fonts, images, forms, blends and graphics states (ISO 32000-1 §8, §9, §11). */
import { isArray, isOfKind, type PdfDictionary, type PdfStream, type PdfValue } from "../../../paint/pdf/index.js";
import { noteAllColours, type Space } from "./colourSpaces.js";
import { filtersOf } from "./filters.js";
import type { InventoryDraft } from "./inventory.js";
import type { Lookup } from "./pdfFile.js";

/** What a walk knows of the file and has found so far. */
export interface Walk {
  readonly lookup: Lookup;
  readonly found: InventoryDraft;
  /** Walks the content of a stream, with resources of its own, those given, or those of the page. */
  walkStream(stream: PdfStream, outer?: PdfDictionary): void;
  spaceOf(value: PdfValue | undefined, resources: PdfDictionary): Space;
}

/** What stands before the name of a font of which a part is embedded (ISO 32000-1 §9.6.4). */
const SUBSET_TAG = /^[A-Z]{6}\+/;

/** A font with its program in the file, or one whose glyphs are drawn (Type 3). */
export function checkFont(value: PdfValue | undefined, walk: Walk): void {
  const { lookup, found } = walk;
  const font = lookup.dictionary(value);
  if (font === null) throw new Error("Font");
  if (lookup.name(font.get("Subtype")) === "Type3") {
    walkGlyphs(font, walk);
    return;
  }
  const descendant = lookup.dictionary(lookup.array(font.get("DescendantFonts"))?.[0]);
  const descriptor = lookup.dictionary((descendant ?? font).get("FontDescriptor"));
  const programs = ["FontFile", "FontFile2", "FontFile3"].flatMap((key) => lookup.stream(descriptor?.get(key)) ?? []);
  const name = Buffer.from(lookup.name(font.get("BaseFont")) ?? "?", "latin1").toString("utf8");
  if (programs.length === 0) found.looseFonts.add(name);
  else found.fonts.add(name.replace(SUBSET_TAG, ""));
  if (programs.some(({ dictionary }) => lookup.name(dictionary.get("Subtype")) === "OpenType")) found.young.add(`OpenType ${name}`);
}

function walkGlyphs(font: PdfDictionary, { lookup, walkStream }: Walk): void {
  const own = lookup.dictionary(font.get("Resources")) ?? undefined;
  for (const glyph of lookup.dictionary(font.get("CharProcs"))?.values() ?? []) {
    const stream = lookup.stream(glyph);
    if (stream) walkStream(stream, own);
  }
}

export function checkXObject(value: PdfValue | undefined, resources: PdfDictionary, walk: Walk): void {
  const { lookup, found } = walk;
  const stream = lookup.stream(value);
  if (stream === null) throw new Error("XObject");
  const { dictionary } = stream;
  if (dictionary.has("OC")) found.hasLayers = true;
  for (const key of ["OPI", "Alternates", "Ref", "PS", "F"]) if (dictionary.has(key)) found.barred.add(key);
  const kind = lookup.name(dictionary.get("Subtype"));
  if (kind === "Image") {
    checkImage(dictionary, resources, walk);
  } else if (kind === "Form" && lookup.name(dictionary.get("Subtype2")) !== "PS") {
    checkGroup(dictionary, resources, walk);
    walk.walkStream(stream);
  } else {
    found.barred.add("PS");
  }
}

/** An image of the resources, or one inside content under its long keys. */
export function checkImage(image: PdfDictionary, resources: PdfDictionary, walk: Walk): void {
  const { lookup, found } = walk;
  const filters = filtersOf({ dictionary: image }, lookup);
  for (const filter of ["JPXDecode", "JBIG2Decode"]) if (filters.includes(filter)) found.young.add(filter);
  if (lookup.number(image.get("BitsPerComponent")) === 16) found.young.add("16 bit");
  if (image.has("SMask") && lookup.stream(image.get("SMask"))) found.transparency.add("SMask");
  if ((lookup.number(image.get("SMaskInData")) ?? 0) > 0) found.transparency.add("SMaskInData");
  if (lookup.resolve(image.get("ImageMask")) === true) return;
  const space = image.get("ColorSpace");
  // What colours a JPEG 2000 file has is only said inside of it.
  if (space === undefined) found.foreignColours.add(filters.includes("JPXDecode") ? "JPXDecode" : "ColorSpace?");
  else noteAllColours(walk.spaceOf(space, resources), found);
}

export function checkShading(value: PdfValue | undefined, resources: PdfDictionary, walk: Walk): void {
  const shading = walk.lookup.dictionary(value);
  if (shading === null) throw new Error("Shading");
  noteAllColours(walk.spaceOf(shading.get("ColorSpace"), resources), walk.found);
}

/** A transparency group by itself lets nothing through; the colours in which it mixes matter where something in it does. */
export function checkGroup(holder: PdfDictionary, resources: PdfDictionary, { lookup, found, spaceOf }: Walk): void {
  const space = lookup.dictionary(holder.get("Group"))?.get("CS");
  if (space === undefined) return;
  const before = new Set(found.foreignColours);
  spaceOf(space, resources);
  for (const name of found.foreignColours) {
    if (before.has(name)) continue;
    found.foreignColours.delete(name);
    found.groupColours.add(name);
  }
}

/** Blend modes that hide what lies under them. */
const OPAQUE: ReadonlySet<string> = new Set(["Normal", "Compatible"]);
/** Transfer functions that change nothing. */
const NEUTRAL: ReadonlySet<string> = new Set(["Identity", "Default"]);

export function checkGraphicsState(state: PdfDictionary, walk: Walk): void {
  const { lookup, found } = walk;
  for (const key of ["CA", "ca"]) {
    const opacity = lookup.number(state.get(key)) ?? 1;
    if (opacity < 1) found.transparency.add(`${key} ${opacity}`);
  }
  const mode = modeOf(state.get("BM"), walk);
  if (mode !== null && !OPAQUE.has(mode)) found.transparency.add(mode);
  checkSoftMask(state.get("SMask"), walk);
  for (const key of ["TR", "TR2"]) {
    const transfer = lookup.resolve(state.get(key));
    if (transfer !== null && !(isOfKind(transfer, "name") && NEUTRAL.has(transfer.name))) found.barred.add(key);
  }
  const font = lookup.array(state.get("Font"))?.[0];
  if (font !== undefined) checkFont(font, walk);
}

/** Of several modes the first counts that is known, which is the first. */
function modeOf(value: PdfValue | undefined, { lookup }: Walk): string | null {
  const mode = lookup.resolve(value);
  return isArray(mode) ? lookup.name(mode[0]) : lookup.name(value);
}

function checkSoftMask(value: PdfValue | undefined, walk: Walk): void {
  const mask = walk.lookup.dictionary(value);
  if (mask === null) return;
  walk.found.transparency.add("SMask");
  const group = walk.lookup.stream(mask.get("G"));
  if (group === null) throw new Error("SMask");
  walk.walkStream(group);
}
