/** Stored bytes of a stream without their filters (ISO 32000-1 §7.4). */
import { inflateSync } from "node:zlib";
import type { PdfStream } from "../../../paint/pdf/index.js";
import type { Lookup } from "./pdfFile.js";

/** No stream of a page unpacks to more: a few KB can stand for gigabytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/** What is inside of a picture format stays as it is. */
const PICTURE_FILTERS: ReadonlySet<string> = new Set(["DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode"]);

/** Short names that inline images may use (§8.9.7). */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  AHx: "ASCIIHexDecode",
  A85: "ASCII85Decode",
  LZW: "LZWDecode",
  Fl: "FlateDecode",
  RL: "RunLengthDecode",
  CCF: "CCITTFaxDecode",
  DCT: "DCTDecode",
};

/** The filters of a stream in the order in which they are undone, by their long names. */
export function filtersOf({ dictionary }: Pick<PdfStream, "dictionary">, lookup: Lookup): readonly string[] {
  const value = dictionary.get("Filter");
  const names = lookup.array(value)?.map((each) => lookup.name(each)) ?? [lookup.name(value)];
  return names.flatMap((name) => (name === null ? [] : [SHORT_NAMES[name] ?? name]));
}

/** The filters that `unfiltered` leaves, from the one of the picture format on. */
export function pictureFiltersOf(stream: PdfStream, lookup: Lookup): readonly string[] {
  const filters = filtersOf(stream, lookup);
  const first = filters.findIndex((filter) => PICTURE_FILTERS.has(filter));
  return first < 0 ? [] : filters.slice(first);
}

/**
 * Bytes with all filters undone but those of pictures, whose data are handed on; predictors are left as they are. Throws on damaged
 * data and on a filter that is not known.
 */
export function unfiltered(stream: PdfStream, lookup: Lookup): Uint8Array {
  let { bytes } = stream;
  for (const [index, filter] of filtersOf(stream, lookup).entries()) {
    if (PICTURE_FILTERS.has(filter)) return bytes;
    bytes = undone(filter, bytes, earlyChangeOf(stream, index, lookup));
  }
  return bytes;
}

/** Whether rows of a stream are stored as differences (§7.4.4.4). */
export function hasPredictor({ dictionary }: PdfStream, lookup: Lookup): boolean {
  const value = dictionary.get("DecodeParms");
  const all = lookup.array(value) ?? [value];
  return all.some((each) => (lookup.number(lookup.dictionary(each)?.get("Predictor")) ?? 1) > 1);
}

function earlyChangeOf({ dictionary }: PdfStream, index: number, lookup: Lookup): number {
  const value = dictionary.get("DecodeParms");
  const parameters = lookup.dictionary(lookup.array(value)?.[index] ?? value);
  return lookup.number(parameters?.get("EarlyChange")) ?? 1;
}

function undone(filter: string, bytes: Uint8Array, earlyChange: number): Uint8Array {
  switch (filter) {
    case "FlateDecode":
      return inflateSync(bytes, { maxOutputLength: MOST_BYTES });
    case "LZWDecode":
      return fromLzw(bytes, earlyChange);
    case "ASCII85Decode":
      return fromAscii85(bytes);
    case "ASCIIHexDecode":
      return fromAsciiHex(bytes);
    case "RunLengthDecode":
      return fromRunLength(bytes);
    default:
      throw new Error(filter);
  }
}

function fromAsciiHex(bytes: Uint8Array): Uint8Array {
  const digits = Buffer.from(bytes).toString("latin1").split(">")[0]?.replace(/\s/g, "") ?? "";
  if (/[^0-9a-fA-F]/.test(digits)) throw new Error("ASCIIHexDecode");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

function fromAscii85(bytes: Uint8Array): Uint8Array {
  const text = (Buffer.from(bytes).toString("latin1").replace(/\s/g, "").replace(/^<~/, "").split("~")[0] ?? "").replaceAll("z", "!!!!!");
  const out: number[] = [];
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    let value = 0;
    for (const each of group.padEnd(5, "u")) {
      const digit = each.charCodeAt(0) - 33;
      if (digit < 0 || digit > 84) throw new Error("ASCII85Decode");
      value = value * 85 + digit;
    }
    for (let byte = 0; byte < group.length - 1; byte++) out.push(Math.floor(value / 256 ** (3 - byte)) % 256);
  }
  return Uint8Array.from(out);
}

function fromRunLength(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    if (length < 128) parts.push(bytes.subarray(at + 1, at + 2 + length));
    else parts.push(new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0));
    at += length < 128 ? length + 2 : 2;
  }
  return Buffer.concat(parts);
}

const LZW = { clear: 256, end: 257, first: 258, most: 4096 } as const;

const EMPTY = new Uint8Array(0);

/** A sequence and the first byte of the one that follows it. */
function longer(sequence: Uint8Array, next: Uint8Array): Uint8Array {
  if (sequence.length === 0) throw new Error("LZWDecode");
  const made = new Uint8Array(sequence.length + 1);
  made.set(sequence);
  made[sequence.length] = next[0] ?? 0;
  return made;
}

/** Codes of nine bits and more, most significant bit first (§7.4.4.2). */
function fromLzw(bytes: Uint8Array, earlyChange: number): Uint8Array {
  const out: Uint8Array[] = [];
  let length = 0;
  let table: Uint8Array[] = [];
  let previous: Uint8Array = EMPTY;
  let width = 9;
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = bits >> held;
    bits &= (1 << held) - 1;
    if (code === LZW.end) break;
    if (code === LZW.clear) {
      [table, previous, width] = [[], EMPTY, 9];
      continue;
    }
    const known = code < LZW.clear ? Uint8Array.of(code) : table[code - LZW.first];
    const entry = known ?? longer(previous, previous);
    out.push(entry);
    length += entry.length;
    if (length > MOST_BYTES) throw new Error("LZWDecode");
    if (previous.length > 0 && table.length + LZW.first < LZW.most) table.push(longer(previous, entry));
    previous = entry;
    const next = table.length + LZW.first + earlyChange;
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
  return Buffer.concat(out);
}
