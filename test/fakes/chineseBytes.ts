/** Text -> bytes in the encodings that no platform writes, from tables that the decoders give. */

export type LegacyEncoding = "gb18030" | "big5";

const tables = new Map<LegacyEncoding, ReadonlyMap<string, readonly [number, number]>>();

/** Bytes of a text in an old Chinese encoding; throws on a character that it has no two bytes for. */
export function legacyBytes(encoding: LegacyEncoding, text: string): Uint8Array {
  const table = tables.get(encoding) ?? twoByteTable(encoding);
  tables.set(encoding, table);
  return Uint8Array.from([...text].flatMap((character) => (character < "\x80" ? [character.charCodeAt(0)] : bytesOf(table, character))));
}

export function utf16(order: "le" | "be", text: string): Uint8Array {
  const little = Buffer.from(text, "utf16le");
  return Uint8Array.from(order === "le" ? little : little.swap16());
}

function bytesOf(table: ReadonlyMap<string, readonly [number, number]>, character: string): readonly [number, number] {
  const found = table.get(character);
  if (!found) throw new Error(`no two bytes for ${character}`);
  return found;
}

function twoByteTable(encoding: LegacyEncoding): ReadonlyMap<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const decoded = decoder.decode(Uint8Array.of(lead, trail));
      if ([...decoded].length === 1 && decoded !== "\ufffd" && !table.has(decoded)) table.set(decoded, [lead, trail]);
    }
  }
  return table;
}
