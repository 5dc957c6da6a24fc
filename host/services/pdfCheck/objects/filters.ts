/** The filters of streams that hold text or numbers (ISO 32000-1 §7.4); those of pictures are left to who draws pictures. */
import { constants, inflateSync } from "node:zlib";

/** A stream that grows beyond this is a bomb, not a page. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Undoes a filter; null for one that is not known here. Throws on data that grow beyond all measure. */
export function unfilter(filter: string, bytes: Uint8Array, earlyChange: number): Uint8Array | null {
  switch (filter) {
    case "FlateDecode":
    case "Fl":
      return inflated(bytes);
    case "LZWDecode":
    case "LZW":
      return fromLzw(bytes, earlyChange);
    case "ASCIIHexDecode":
    case "AHx":
      return fromHex(bytes);
    case "ASCII85Decode":
    case "A85":
      return fromAscii85(bytes);
    case "RunLengthDecode":
    case "RL":
      return fromRunLengths(bytes);
    default:
      return null;
  }
}

/** A cut stream gives what there is of it, as every viewer does. */
function inflated(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes, { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
}

const END_OF_DATA = { hex: 62, ascii85: 126, runLength: 128 } as const;
const isWhite = (byte: number): boolean => byte <= 32;

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits: number[] = [];
  for (const byte of bytes) {
    if (byte === END_OF_DATA.hex) break;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (!Number.isNaN(digit)) digits.push(digit);
  }
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, at) => ((digits[2 * at] ?? 0) << 4) | (digits[2 * at + 1] ?? 0));
}

function fromAscii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    if (group.length < 2) return;
    const value = [0, 1, 2, 3, 4].reduce((sum, at) => sum * 85 + (group[at] ?? 84), 0);
    for (let at = 0; at < group.length - 1; at++) out.push(Math.floor(value / 256 ** (3 - at)) & 255);
    group = [];
  };
  for (const byte of bytes) {
    if (byte === END_OF_DATA.ascii85) break;
    if (isWhite(byte)) continue;
    if (byte === 122 && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 33 && byte <= 117) group.push(byte - 33);
    if (group.length === 5) flush();
  }
  flush();
  return Uint8Array.from(out);
}

function fromRunLengths(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? END_OF_DATA.runLength;
    if (length === END_OF_DATA.runLength) break;
    const part = length < 128 ? bytes.subarray(at + 1, at + 2 + length) : new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0);
    at += length < 128 ? 2 + length : 2;
    parts.push(part);
    size += part.length;
    if (size > MOST_BYTES) throw new RangeError("run lengths without end");
  }
  return Buffer.concat(parts);
}

/** Codes are 9 bits wide at first and grow with the table, which holds 4,096 of them (§7.4.4.2). */
const LZW = { clear: 256, end: 257, first: 258, mostBits: 12, mostEntries: 4096 - 258 } as const;

function fromLzw(bytes: Uint8Array, earlyChange: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let table: Uint8Array[] = [];
  let earlier: Uint8Array | null = null;
  let bits = 0;
  let held = 0;
  let size = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    const width = Math.min(LZW.mostBits, Math.floor(Math.log2(LZW.first + table.length + earlyChange)) + 1);
    if (bits < width) continue;
    const code = (held >> (bits - width)) & ((1 << width) - 1);
    bits -= width;
    if (code === LZW.end) break;
    if (code === LZW.clear) {
      table = [];
      earlier = null;
      continue;
    }
    const known: Uint8Array | undefined = code < LZW.clear ? Uint8Array.of(code) : table[code - LZW.first];
    const entry: Uint8Array | null = known ?? (earlier === null ? null : Buffer.concat([earlier, earlier.subarray(0, 1)]));
    if (entry === null) break;
    if (earlier !== null && table.length < LZW.mostEntries) table.push(Buffer.concat([earlier, entry.subarray(0, 1)]));
    parts.push(entry);
    size += entry.length;
    if (size > MOST_BYTES) throw new RangeError("LZW without end");
    earlier = entry;
  }
  return Buffer.concat(parts);
}
