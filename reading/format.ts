/** What kind of file some bytes are, by how they begin: names of files lie, or lack an ending. */

/** Formats that are recognised only to be refused with good advice. */
export type ForeignFormat = "pdf" | "rtf" | "old-office" | "picture" | "markup";

/** Everything that is neither a zip nor a known foreign format may be text. */
export type CopyFormat = "text" | "zip" | ForeignFormat;

const SIGNATURES: readonly (readonly [CopyFormat, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]], // %PDF-
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]], // {\rtf
  ["old-office", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]], // OLE2: .doc, .wps, .xls, and .docx with a password
  ["picture", [0xff, 0xd8, 0xff]], // JPEG
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0x49, 0x49, 0x2a, 0x00]], // TIFF
  ["picture", [0x4d, 0x4d, 0x00, 0x2a]],
];

/** Web pages and the XML of older word processors, which often call themselves .doc; in any encoding that keeps ASCII. */
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|\?xml)\b/i;
/** Enough for the mark and some blank lines. */
const HEAD_BYTES = 256;

/** The format of a file by its first bytes. */
export function formatOf(bytes: Uint8Array): CopyFormat {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (signed) return signed[0];
  return MARKUP.test(String.fromCharCode(...bytes.subarray(0, HEAD_BYTES))) ? "markup" : "text";
}
