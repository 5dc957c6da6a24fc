/** WOFF 1.0 (W3C Recommendation, 13 December 2012) unpacked to the plain font file it wraps. */
import { inflateSync } from "node:zlib";
import { placesOf, viewOf, writeEntry, writeHeader } from "./sfnt.js";

const SIGNATURE = 0x774f4646; // "wOFF"
export const WOFF_HEADER_BYTES = 44;
const WOFF_ENTRY_BYTES = 20;

interface WoffTable {
  readonly tag: string;
  readonly packedOffset: number;
  readonly packedLength: number;
  readonly length: number;
  readonly checksum: number;
}

interface PlacedTable extends WoffTable {
  readonly offset: number;
}

function isWoff(bytes: Uint8Array): boolean {
  return bytes.length >= WOFF_HEADER_BYTES && viewOf(bytes).getUint32(0) === SIGNATURE;
}

/** Length in bytes of the font file inside, from the WOFF header alone. */
export function unpackedLength(header: Uint8Array): number {
  return viewOf(header).getUint32(16);
}

/** The font file inside a WOFF; throws when the file is cut short or its parts do not fit. */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  if (!isWoff(bytes)) throw new Error("not a WOFF 1.0 file");
  const view = viewOf(bytes);
  const font = new Uint8Array(unpackedLength(bytes));
  const fontView = viewOf(font);
  const tables = placedTables(view);
  writeHeader(fontView, view.getUint32(4), tables.length);
  tables.forEach((table, index) => {
    writeEntry(fontView, index, table);
    font.set(unpackTable(bytes, table), table.offset);
  });
  return font;
}

/** Tables by tag, as a directory lists them, with their places in the unpacked font. */
function placedTables(view: DataView): readonly PlacedTable[] {
  // In the file they keep the order of the WOFF, which is that of the font before it was packed (§4), so that its checksum holds.
  const inOrder = [...readTables(view)].sort((a, b) => a.packedOffset - b.packedOffset);
  const places = placesOf(inOrder.map(({ length }) => length));
  return inOrder.map((table, index) => ({ ...table, offset: places.offsets[index] ?? 0 })).sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

function readTables(view: DataView): readonly WoffTable[] {
  return Array.from({ length: view.getUint16(12) }, (_, index) => {
    const at = WOFF_HEADER_BYTES + index * WOFF_ENTRY_BYTES;
    return {
      tag: String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3)),
      packedOffset: view.getUint32(at + 4),
      packedLength: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
      checksum: view.getUint32(at + 16),
    };
  });
}

function unpackTable(bytes: Uint8Array, table: WoffTable): Uint8Array {
  const packed = bytes.subarray(table.packedOffset, table.packedOffset + table.packedLength);
  const unpacked = table.packedLength < table.length ? inflateSync(packed) : packed;
  if (unpacked.length !== table.length) throw new Error(`WOFF table is ${unpacked.length} bytes long, its header says ${table.length}`);
  return unpacked;
}
