/** A font of a PDF (ISO 32000-1 §9.5 to §9.7): what there is to know of it, and what its codes are. */
import { decode } from "../objects/streams.js";
import {
  arrayOf,
  dictOf,
  itemsOf,
  nameOf,
  numberOf,
  numbersOf,
  type PdfDict,
  type PdfValue,
  streamOf,
  wordsOf,
} from "../objects/values.js";
import { readProgram } from "./fontProgram.js";

export interface Font {
  /** Its name without the tag of a subset. */
  readonly name: string;
  /** As poppler's pdffonts calls it: Type 1, TrueType, CID TrueType, … */
  readonly type: string;
  readonly isEmbedded: boolean;
  /** Its program is there and cannot be read. */
  readonly isDamaged: boolean;
  readonly isSubset: boolean;
  /** Whether its text can be told: it has a ToUnicode map, or an encoding that everybody knows. */
  readonly hasText: boolean;
  readonly isVertical: boolean;
  /** The codes of a string. */
  codesOf(bytes: Uint8Array): readonly Code[];
  /** The procedures of a Type 3 font, and its space; null for others. */
  readonly procedures: { readonly dict: PdfDict; readonly of: (code: number) => PdfValue } | null;
}

export interface Code {
  readonly code: number;
  /** How far the pen goes on, in em; downwards in vertical fonts. */
  readonly advance: number;
  /** The font has no glyph for it. */
  readonly isMissing: boolean;
  /** The one-byte code 32, after which word spacing is added. */
  readonly isSpace: boolean;
}

const SUBSET = /^[A-Z]{6}\+/;
/** Encodings and CMaps from which readers know the text (§9.10.2). */
const KNOWN_ENCODINGS = /^(WinAnsi|MacRoman|MacExpert)Encoding$|^Uni|^(GB|B5|ETen|HK|CNS|KSC|83pv|90|Add|EUC|Ext)/;

/** Collections of characters whose numbers readers know, whatever the CMap. */
const KNOWN_ORDERINGS = /^(GB1|CNS1|Japan1|Korea1|KR)$/;

export function readFont(dict: PdfDict): Font {
  const subtype = nameOf(dict.get("Subtype")) ?? "";
  const base = nameOf(dict.get("BaseFont")) ?? nameOf(dict.get("Name")) ?? "";
  const descendant = dictOf(itemsOf(dict.get("DescendantFonts"), 1)[0] ?? null);
  const descriptor = dictOf((descendant ?? dict).get("FontDescriptor"));
  const program = readProgram(descriptor);
  const encoding = dict.get("Encoding");
  const shared = {
    name: base.replace(SUBSET, ""),
    isSubset: SUBSET.test(base) || subtype === "Type3",
    isEmbedded: program !== null || subtype === "Type3",
    isDamaged: program?.isSound === false,
    hasText: streamOf(dict.get("ToUnicode")) !== null || isKnownEncoding(encoding, dict, descriptor),
  };
  if (subtype === "Type0" && descendant) {
    const isVertical = isVerticalMap(encoding);
    return {
      ...shared,
      type: cidType(descendant, program?.subtype ?? null),
      isVertical,
      procedures: null,
      codesOf: cidCodes({ encoding, descendant, count: program?.glyphs ?? null, isVertical }),
    };
  }
  return {
    ...shared,
    type: simpleType(subtype, program?.subtype ?? null),
    isVertical: false,
    procedures: subtype === "Type3" ? proceduresOf(dict) : null,
    codesOf: simpleCodes(dict, descriptor, subtype === "Type3"),
  };
}

function isKnownEncoding(encoding: PdfValue, dict: PdfDict, descriptor: PdfDict | null): boolean {
  const descendant = dictOf(itemsOf(dict.get("DescendantFonts"), 1)[0] ?? null);
  const ordering = wordsOf(dictOf(descendant?.get("CIDSystemInfo") ?? null)?.get("Ordering") ?? null);
  if (ordering !== null && KNOWN_ORDERINGS.test(ordering)) return true;
  const name = nameOf(encoding) ?? nameOf(dictOf(encoding)?.get("BaseEncoding") ?? null);
  if (name !== null) return KNOWN_ENCODINGS.test(name);
  // Names of glyphs tell the text of Type 1 and TrueType fonts that are no symbols.
  if (dictOf(encoding)?.get("Differences")) return true;
  const flags = numberOf(descriptor?.get("Flags") ?? null) ?? 0;
  return nameOf(dict.get("Subtype")) !== "Type0" && (flags & 4) === 0;
}

function isVerticalMap(encoding: PdfValue): boolean {
  const name = nameOf(encoding);
  return name === null ? numberOf(dictOf(encoding)?.get("WMode") ?? null) === 1 : name.endsWith("V");
}

function cidType(descendant: PdfDict, program: string | null): string {
  if (nameOf(descendant.get("Subtype")) === "CIDFontType2") return program === "OpenType" ? "CID TrueType (OT)" : "CID TrueType";
  return program === "CIDFontType0C" ? "CID Type 0C" : program === "OpenType" ? "CID Type 0C (OT)" : "CID Type 0";
}

function simpleType(subtype: string, program: string | null): string {
  if (subtype === "Type3") return "Type 3";
  if (subtype === "TrueType") return program === "OpenType" ? "TrueType (OT)" : "TrueType";
  return program === "Type1C" ? "Type 1C" : program === "OpenType" ? "Type 1C (OT)" : "Type 1";
}

interface CidFont {
  readonly encoding: PdfValue;
  readonly descendant: PdfDict;
  /** How many glyphs its program has; null where it does not say. */
  readonly count: number | null;
  readonly isVertical: boolean;
}

/** Two bytes a code. Only with Identity is the code the CID itself; behind other CMaps widths are the default, and glyphs unknown. */
function cidCodes({ encoding, descendant, count, isVertical }: CidFont): Font["codesOf"] {
  const isIdentity = /^Identity-/.test(nameOf(encoding) ?? "");
  const widths = isVertical ? verticalAdvances(descendant) : advancesOf(descendant.get("W"));
  const usual = isVertical ? -(numbersOf(descendant.get("DW2"))?.[1] ?? -1000) : (numberOf(descendant.get("DW")) ?? 1000);
  const map = streamOf(descendant.get("CIDToGIDMap"));
  const glyphs = map ? decode(map) : null;
  const isMissing = (cid: number): boolean => {
    const glyph = glyphs ? ((glyphs[2 * cid] ?? 0) << 8) | (glyphs[2 * cid + 1] ?? 0) : cid;
    return isIdentity && (glyph === 0 || (count !== null && glyph >= count));
  };
  return (bytes) =>
    Array.from({ length: bytes.length >> 1 }, (_, at) => {
      const code = ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0);
      const advance = (isIdentity ? (widths.get(code) ?? usual) : usual) / 1000;
      return { code, advance, isMissing: isMissing(code), isSpace: false };
    });
}

/** `c [w1 w2 …]` and `first last w` (§9.7.4.3). */
function advancesOf(value: PdfValue): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = itemsOf(value, 200_000);
  for (let at = 0; at < items.length; ) {
    const first = numberOf(items[at] ?? null) ?? 0;
    const list = numbersOf(items[at + 1] ?? null);
    if (list) for (const [index, width] of list.entries()) widths.set(first + index, width);
    else fillRange(widths, first, numberOf(items[at + 1] ?? null), numberOf(items[at + 2] ?? null));
    at += list ? 2 : 3;
  }
  return widths;
}

/** The same for vertical lines, with three numbers each, of which the first is the advance. */
function verticalAdvances(descendant: PdfDict): ReadonlyMap<number, number> {
  const advances = new Map<number, number>();
  const items = itemsOf(descendant.get("W2"), 200_000);
  for (let at = 0; at < items.length; ) {
    const first = numberOf(items[at] ?? null) ?? 0;
    const list = numbersOf(items[at + 1] ?? null);
    if (list) for (let index = 0; index * 3 < list.length; index++) advances.set(first + index, -(list[index * 3] ?? 0));
    else fillRange(advances, first, numberOf(items[at + 1] ?? null), -(numberOf(items[at + 2] ?? null) ?? 0));
    at += list ? 2 : 5;
  }
  return advances;
}

function fillRange(widths: Map<number, number>, first: number, last: number | null, width: number | null): void {
  for (let code = Math.max(0, first); code <= Math.min(last ?? -1, 0xffff); code++) widths.set(code, width ?? 0);
}

function simpleCodes(dict: PdfDict, descriptor: PdfDict | null, isType3: boolean): Font["codesOf"] {
  const first = numberOf(dict.get("FirstChar")) ?? 0;
  const widths = numbersOf(dict.get("Widths"), 256) ?? [];
  const usual = numberOf(descriptor?.get("MissingWidth") ?? null) ?? (widths.length === 0 ? 500 : 0);
  const matrix = numbersOf(dict.get("FontMatrix"), 6);
  const scale = isType3 ? Math.abs(matrix?.[0] ?? 0.001) : 0.001;
  const names = differencesOf(dict);
  return (bytes) =>
    Array.from(bytes, (code) => ({
      code,
      advance: (widths[code - first] ?? usual) * scale,
      isMissing: names.get(code) === ".notdef",
      isSpace: code === 32,
    }));
}

/** Names of glyphs by their codes where an encoding says them (§9.6.6). */
function differencesOf(dict: PdfDict): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const each of itemsOf(arrayOf(dictOf(dict.get("Encoding"))?.get("Differences") ?? null), 1_024)) {
    const name = nameOf(each);
    if (name === null) code = numberOf(each) ?? code;
    else names.set(code++, name);
  }
  return names;
}

function proceduresOf(dict: PdfDict): Font["procedures"] {
  const names = differencesOf(dict);
  const procedures = dictOf(dict.get("CharProcs"));
  return { dict, of: (code) => procedures?.get(names.get(code) ?? "") ?? null };
}
