/** The program of an embedded font (ISO 32000-1 §9.9): whether a device can read it, and how many glyphs it has. */
import { decode } from "../objects/streams.js";
import { nameOf, type PdfDict, type PdfStream, streamOf } from "../objects/values.js";

export interface FontProgram {
  /** The key of the descriptor under which it stands. */
  readonly key: (typeof KEYS)[number];
  readonly subtype: string | null;
  /** It begins as its kind begins, and has the tables without which nothing can be drawn. */
  readonly isSound: boolean;
  /** Null where its kind does not say at its beginning. */
  readonly glyphs: number | null;
}

const KEYS = ["FontFile", "FontFile2", "FontFile3"] as const;
/** First bytes of TrueType and OpenType fonts (OpenType 1.9, font file). */
const SFNT: ReadonlySet<string> = new Set(["\0\x01\0\0", "true", "OTTO"]);
const DIRECTORY = { count: 4, first: 12, entry: 16, offset: 8, length: 12 } as const;
/** Where `maxp` says how many glyphs there are. */
const GLYPHS_IN_MAXP = 4;

export function readProgram(descriptor: PdfDict | null): FontProgram | null {
  for (const key of KEYS) {
    const stream = streamOf(descriptor?.get(key) ?? null);
    if (stream) return { key, subtype: nameOf(stream.dict.get("Subtype")), ...within(stream) };
  }
  return null;
}

function within(stream: PdfStream): Pick<FontProgram, "isSound" | "glyphs"> {
  const bytes = decode(stream);
  if (bytes === null || bytes.length < DIRECTORY.first) return { isSound: false, glyphs: null };
  const start = latin(bytes, 0);
  if (SFNT.has(start)) return withinTables(bytes);
  // A Type 1 font begins with %! or as a segment of a PFB file; a bare CFF font says its major version and the size of its header.
  const isType1 = start.startsWith("%!") || bytes[0] === 0x80;
  const isCff = bytes[0] === 1 && (bytes[2] ?? 0) >= 4;
  return { isSound: isType1 || isCff, glyphs: null };
}

function withinTables(bytes: Uint8Array): Pick<FontProgram, "isSound" | "glyphs"> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(DIRECTORY.count); index++) {
    const at = DIRECTORY.first + DIRECTORY.entry * index;
    if (at + DIRECTORY.entry > bytes.length) break;
    const offset = view.getUint32(at + DIRECTORY.offset);
    if (offset + view.getUint32(at + DIRECTORY.length) <= bytes.length) tables.set(latin(bytes, at), offset);
  }
  const maxp = tables.get("maxp");
  const hasOutlines = (tables.has("glyf") && tables.has("loca") && tables.has("head")) || tables.has("CFF ") || tables.has("CFF2");
  const glyphs = maxp !== undefined && maxp + GLYPHS_IN_MAXP + 2 <= bytes.length ? view.getUint16(maxp + GLYPHS_IN_MAXP) : null;
  return { isSound: hasOutlines, glyphs };
}

function latin(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
