/** The numbers in the first directory of a TIFF file (TIFF 6.0, §2), to know what the picture library makes of it. */

export interface TiffTag {
  readonly values: readonly number[];
  /** Where the first of them stands in the file. */
  readonly at: number;
}

export interface TiffTags {
  readonly isLittleEndian: boolean;
  /** Tags of whole numbers by their codes. */
  readonly tags: ReadonlyMap<number, TiffTag>;
}

const ENTRY = 12;
/** Bytes of the types for whole numbers: BYTE, SHORT, LONG. */
const WHOLE: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4 };
/** Of longer lists (places of strips) nobody asks. */
const MOST_VALUES = 16;

/** Null for what is no TIFF file, or a broken one. */
export function readTiffTags(bytes: Uint8Array): TiffTags | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = bytes.length < 8 ? 0 : view.getUint16(0);
  const isLittleEndian = order === 0x4949;
  if ((!isLittleEndian && order !== 0x4d4d) || view.getUint16(2, isLittleEndian) !== 42) return null;
  const directory = view.getUint32(4, isLittleEndian);
  if (directory + 2 > bytes.length) return null;
  const count = view.getUint16(directory, isLittleEndian);
  const tags = new Map<number, TiffTag>();
  for (let at = directory + 2; at < directory + 2 + ENTRY * count && at + ENTRY <= bytes.length; at += ENTRY) {
    const tag = readEntry(view, at, isLittleEndian);
    if (tag) tags.set(view.getUint16(at, isLittleEndian), tag);
  }
  return { isLittleEndian, tags };
}

function readEntry(view: DataView, entry: number, isLittleEndian: boolean): TiffTag | null {
  const size = WHOLE[view.getUint16(entry + 2, isLittleEndian)];
  const count = view.getUint32(entry + 4, isLittleEndian);
  if (size === undefined || count === 0 || count > MOST_VALUES) return null;
  const at = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittleEndian);
  if (at + size * count > view.byteLength) return null;
  const read = (from: number): number => {
    if (size === 1) return view.getUint8(from);
    return size === 2 ? view.getUint16(from, isLittleEndian) : view.getUint32(from, isLittleEndian);
  };
  return { values: Array.from({ length: count }, (_, index) => read(at + size * index)), at };
}
