import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { unpackWoff } from "../../fonts/index.js";

const packed = readFileSync(createRequire(import.meta.url).resolve("@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff"));

describe("unpacking a WOFF", () => {
  const font = unpackWoff(packed);
  const view = new DataView(font.buffer);

  it("gives a TrueType file whose tables have the checksums it states", () => {
    expect(view.getUint32(0)).toBe(0x00010000);
    const tables = tableRecords(view);
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["cmap", "glyf", "head", "hmtx", "loca", "maxp", "GSUB", "vmtx"]));
    // head is summed without its own adjustment field; it is checked with the whole file below.
    for (const { tag, checksum, offset, length } of tables)
      if (tag !== "head") expect([tag, sum(font, offset, length)]).toEqual([tag, checksum]);
  });

  it("keeps the checksum of the whole file", () => {
    expect(sum(font, 0, font.length)).toBe(0xb1b0afba);
  });

  it("lists tables in the order of their tags", () => {
    const tags = tableRecords(view).map(({ tag }) => tag);
    expect(tags).toEqual([...tags].sort());
  });

  it("refuses what is not a WOFF, and one that is cut short", () => {
    expect(() => unpackWoff(font)).toThrow("not a WOFF");
    expect(() => unpackWoff(packed.subarray(0, 100_000))).toThrow();
  });
});

function tableRecords(view: DataView) {
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...Array.from({ length: 4 }, (_, byte) => view.getUint8(at + byte)));
    return { tag, checksum: view.getUint32(at + 4), offset: view.getUint32(at + 8), length: view.getUint32(at + 12) };
  });
}

/** Sum of 32-bit words, zero-padded (OpenType, "Calculating checksums"). */
function sum(bytes: Uint8Array, offset: number, length: number): number {
  let total = 0;
  for (let at = offset; at < offset + length; at += 4) {
    const word = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    total = (total + word) >>> 0;
  }
  return total;
}
