/**
 * The table of contents of a zip file (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16): enough to know what kind
 * of document it is and how much it unpacks to, before a library unpacks it into memory.
 */

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  /** Offset of the entry's local header. */
  readonly header: number;
}

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
/** The end record is followed by a comment of up to this many bytes. */
const LONGEST_COMMENT = 0xffff;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const DEFLATED = 8;

/** The entries that a zip file lists; null when the list is cut off or makes no sense. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = findEndRecord(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (at + CENTRAL_HEADER_BYTES > end || view.getUint32(at, true) !== CENTRAL_HEADER) return null;
    const nameEnd = at + CENTRAL_HEADER_BYTES + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_HEADER_BYTES, nameEnd));
    const method = view.getUint16(at + 10, true);
    entries.push({ name, method, packedBytes: view.getUint32(at + 20, true), header: view.getUint32(at + 42, true) });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * How many bytes all entries unpack to, counted by unpacking piece by piece, since a bomb lies
 * about it; stops soon after `limit`. null when an entry is cut off or cannot be unpacked.
 */
export async function unpackedBytes(bytes: Uint8Array, entries: readonly ZipEntry[], limit: number): Promise<number | null> {
  let sum = 0;
  for (const entry of entries) {
    const data = packedData(bytes, entry);
    if (data === null) return null;
    const size = entry.method === DEFLATED ? await inflatedBytes(data, limit - sum) : data.length;
    if (size === null) return null;
    sum += size;
    if (sum > limit) break;
  }
  return sum;
}

function packedData(bytes: Uint8Array, { header, packedBytes }: ZipEntry): Uint8Array<ArrayBuffer> | null {
  const view = viewOf(bytes);
  if (header + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) return null;
  const from = header + LOCAL_HEADER_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return from + packedBytes > bytes.length ? null : Uint8Array.from(bytes.subarray(from, from + packedBytes));
}

async function inflatedBytes(data: Uint8Array<ArrayBuffer>, limit: number): Promise<number | null> {
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let sum = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done && sum <= limit; chunk = await reader.read()) sum += chunk.value.length;
    if (sum > limit) await reader.cancel();
    return sum;
  } catch {
    return null;
  }
}

function findEndRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_RECORD_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
