/** The table directory that TrueType and OpenType files share (OpenType 1.9, "Organization of an OpenType font"). */

/** Where a table stands in its file. */
export interface Table {
  readonly offset: number;
  readonly length: number;
}

const HEADER_BYTES = 12;
const COLLECTION = 0x74746366; // "ttcf"
const ENTRY_BYTES = 16;
const TRUETYPE = 0x00010000;
const TRUETYPE_OF_APPLE = 0x74727565; // "true"
/** What the words of a whole font add up to, by the adjustment at this place of `head`. */
const WHOLE_SUM = 0xb1b0afba;
const ADJUSTMENT = 8;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether a font file holds all that its directory names: one that was cut short on its way opens, and draws nothing. */
export function isWholeFont(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER_BYTES) return false;
  const view = viewOf(bytes);
  if (view.getUint32(0) === COLLECTION) return true;
  const end = HEADER_BYTES + ENTRY_BYTES * view.getUint16(4);
  if (end > bytes.length) return false;
  for (let at = HEADER_BYTES; at < end; at += ENTRY_BYTES) {
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.length) return false;
  }
  return true;
}

/** The tables of a plain TrueType file by tag; null for collections and fonts with CFF outlines. */
export function trueTypeTables(bytes: Uint8Array): ReadonlyMap<string, Table> | null {
  const view = viewOf(bytes);
  const kind = view.getUint32(0);
  if (kind !== TRUETYPE && kind !== TRUETYPE_OF_APPLE) return null;
  const tables = new Map<string, Table>();
  for (let at = HEADER_BYTES; at < HEADER_BYTES + ENTRY_BYTES * view.getUint16(4); at += ENTRY_BYTES) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

/** A TrueType file of the tables given, `head` among them, with its checksums. */
export function writeTrueType(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const places = placesOf(sorted.map(([, table]) => table.length));
  const file = new Uint8Array(places.end);
  const view = viewOf(file);
  writeHeader(view, TRUETYPE, sorted.length);
  sorted.forEach(([tag, table], index) => {
    const offset = places.offsets[index] ?? 0;
    file.set(table, offset);
    writeEntry(view, index, { tag, offset, length: table.length, checksum: wordSum(view, offset, offset + padded(table.length)) });
  });
  const head = places.offsets[sorted.findIndex(([tag]) => tag === "head")] ?? 0;
  view.setUint32(head + ADJUSTMENT, WHOLE_SUM - wordSum(view, 0, file.length));
  return file;
}

/** Offsets of tables that follow the directory in this order, each on a four-byte boundary. */
export function placesOf(lengths: readonly number[]): { readonly offsets: readonly number[]; readonly end: number } {
  let end = HEADER_BYTES + ENTRY_BYTES * lengths.length;
  const offsets = lengths.map((length) => {
    const offset = end;
    end += padded(length);
    return offset;
  });
  return { offsets, end };
}

/** The first twelve bytes of a font file. */
export function writeHeader(view: DataView, flavour: number, tables: number): void {
  const power = Math.floor(Math.log2(tables));
  view.setUint32(0, flavour);
  view.setUint16(4, tables);
  view.setUint16(6, 2 ** power * ENTRY_BYTES);
  view.setUint16(8, power);
  view.setUint16(10, (tables - 2 ** power) * ENTRY_BYTES);
}

/** One entry of the directory. */
export function writeEntry(
  view: DataView,
  index: number,
  { tag, offset, length, checksum }: Table & { readonly tag: string; readonly checksum: number },
): void {
  const at = HEADER_BYTES + ENTRY_BYTES * index;
  for (let byte = 0; byte < 4; byte++) view.setUint8(at + byte, tag.charCodeAt(byte));
  view.setUint32(at + 4, checksum);
  view.setUint32(at + 8, offset);
  view.setUint32(at + 12, length);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function wordSum(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
