/** WOFF 1.0 (W3C Recommendation, 13 December 2012) unpacked to the plain font file it wraps. */
import { inflateSync } from "node:zlib";

const SIGNATURE = 0x774f4646; // "wOFF"
export const WOFF_HEADER_BYTES = 44;
const WOFF_ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

interface WoffTable {
  readonly tag: number;
  readonly offset: number;
  readonly packedLength: number;
  readonly length: number;
  readonly checksum: number;
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
  const tables = readTables(view);
  const font = new Uint8Array(unpackedLength(bytes));
  writeDirectory(new DataView(font.buffer), view.getUint32(4), tables);
  for (const { table, position } of placed(tables)) font.set(unpackTable(bytes, table), position);
  return font;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readTables(view: DataView): readonly WoffTable[] {
  return Array.from({ length: view.getUint16(12) }, (_, index) => {
    const at = WOFF_HEADER_BYTES + index * WOFF_ENTRY_BYTES;
    return {
      tag: view.getUint32(at),
      offset: view.getUint32(at + 4),
      packedLength: view.getUint32(at + 8),
      length: view.getUint32(at + 12),
      checksum: view.getUint32(at + 16),
    };
  });
}

/** Tables keep the order they have in the WOFF, which is that of the font before it was packed (§4), so that its checksum holds. */
function placed(tables: readonly WoffTable[]): readonly { readonly table: WoffTable; readonly position: number }[] {
  let position = SFNT_HEADER_BYTES + tables.length * SFNT_ENTRY_BYTES;
  return [...tables]
    .sort((a, b) => a.offset - b.offset)
    .map((table) => {
      const place = { table, position };
      position += (table.length + 3) & ~3;
      return place;
    });
}

function writeDirectory(view: DataView, flavour: number, tables: readonly WoffTable[]): void {
  const count = tables.length;
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, flavour);
  view.setUint16(4, count);
  view.setUint16(6, 2 ** power * SFNT_ENTRY_BYTES);
  view.setUint16(8, power);
  view.setUint16(10, (count - 2 ** power) * SFNT_ENTRY_BYTES);
  const positions = new Map(placed(tables).map(({ table, position }) => [table.tag, position]));
  [...tables]
    .sort((a, b) => a.tag - b.tag)
    .forEach((table, index) => {
      const at = SFNT_HEADER_BYTES + index * SFNT_ENTRY_BYTES;
      view.setUint32(at, table.tag);
      view.setUint32(at + 4, table.checksum);
      view.setUint32(at + 8, positions.get(table.tag) ?? 0);
      view.setUint32(at + 12, table.length);
    });
}

function unpackTable(bytes: Uint8Array, table: WoffTable): Uint8Array {
  const packed = bytes.subarray(table.offset, table.offset + table.packedLength);
  const unpacked = table.packedLength < table.length ? inflateSync(packed) : packed;
  if (unpacked.length !== table.length) throw new Error(`WOFF table is ${unpacked.length} bytes long, its header says ${table.length}`);
  return unpacked;
}
