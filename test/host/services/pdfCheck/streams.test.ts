import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decode } from "../../../../host/services/pdfCheck/objects/streams.js";
import type { PdfDict, PdfValue } from "../../../../host/services/pdfCheck/objects/values.js";

function dict(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return { kind: "dict", keys: Object.keys(entries), get: (key) => entries[key] ?? null };
}

function array(items: readonly PdfValue[]): PdfValue {
  return { kind: "array", length: items.length, at: (index) => items[index] ?? null };
}

const name = (value: string): PdfValue => ({ kind: "name", name: value });

function decoded(raw: Uint8Array | string, entries: Readonly<Record<string, PdfValue>>): string | null {
  const bytes = decode({ kind: "stream", dict: dict(entries), raw: typeof raw === "string" ? Buffer.from(raw, "latin1") : raw });
  return bytes && Buffer.from(bytes).toString("latin1");
}

describe("a stream", () => {
  it.each([
    ["FlateDecode", deflateSync("newspaper"), "newspaper"],
    // The example of ISO 32000-1 §7.4.4.2.
    ["LZWDecode", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", "-----A---B"],
    ["ASCIIHexDecode", "6e 65 77 7>", "newp"],
    ["ASCII85Decode", '87cURD]i,"Ebo80~>', "Hello World!"],
    ["ASCII85Decode", "z!!~>", "\0\0\0\0\0"],
    ["RunLengthDecode", "\x02abc\xfed\x80rest", "abcddd"],
  ])("undoes %s", (filter, raw, text) => {
    expect(decoded(raw, { Filter: name(filter) })).toBe(text);
  });

  it("undoes filters one after the other", () => {
    const hex = Buffer.from(deflateSync("page")).toString("hex");
    expect(decoded(`${hex}>`, { Filter: array([name("ASCIIHexDecode"), name("FlateDecode")]) })).toBe("page");
  });

  it("undoes predictors of PNG row by row", () => {
    // Up on a first row of 1 2 3, then left.
    const rows = Uint8Array.of(2, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1);
    const parameters = dict({ Predictor: 15, Columns: 3 });
    expect(decoded(deflateSync(rows), { Filter: name("FlateDecode"), DecodeParms: parameters })).toBe(
      "\x01\x02\x03\x02\x03\x04\x05\x06\x07",
    );
  });

  it("gives what there is of a stream that was cut, and nothing of one that is noise", () => {
    const whole = deflateSync("a".repeat(10_000) + Math.PI);
    expect(decoded(whole.subarray(0, whole.length - 8), { Filter: name("FlateDecode") })).toMatch(/^a{5000}/);
    expect(decoded("noise", { Filter: name("FlateDecode") })).toBeNull();
  });

  it("leaves pictures to others", () => {
    expect(decoded("x", { Filter: name("DCTDecode") })).toBeNull();
  });
});
