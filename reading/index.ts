/**
 * The door of the reading room: the bytes of a file of copy -> text and pictures, in Node and in a
 * browser. Nothing of the text is changed here; intake does that, and says so.
 */
import type { CopySource, Finding } from "../core/model/index.js";
import { type Decoded, decodeCopy } from "./decode.js";
import { type DocxCopy, type EmbeddedPicture, readDocx } from "./docx.js";
import { type ForeignFormat, formatOf } from "./format.js";
import { copyOfHtml } from "./htmlCopy.js";
import { unpackedBytes, zipEntries } from "./zip.js";

export { type ClipboardForms, copied, pasted } from "./clipboard.js";
export type { EmbeddedPicture } from "./docx.js";
export { formatOf } from "./format.js";
export { copyOfHtml } from "./htmlCopy.js";
export { zipEntries } from "./zip.js";

/** What a file of copy held, or why it cannot be read: `code` is a message id. */
export type ReadCopy =
  | {
      readonly ok: true;
      readonly source: CopySource;
      readonly pictures: readonly EmbeddedPicture[];
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly code: CopyFailure; readonly params: Readonly<Record<string, string | number>> };

type CopyFailure = "copy-empty" | "copy-binary" | "copy-too-large" | "copy-damaged" | "copy-unsupported";

const MEGABYTE = 1024 * 1024;
/** A broadsheet page holds some 25 KB of text, a book 1 MB: more is a wrong file. */
export const TEXT_LIMIT = 2 * MEGABYTE;
/** Copy with its pictures in it. */
export const DOCX_LIMIT = 20 * MEGABYTE;
/** A document of 20 MB unpacks to some 30 MB, since pictures do not shrink: far more is a zip bomb. */
const UNPACKED_LIMIT = 200 * MEGABYTE;

/** Reads one file of copy, whatever its name ends in; text in any of the five encodings, or a Word document. */
export async function readCopy(name: string, bytes: Uint8Array): Promise<ReadCopy> {
  const format = formatOf(bytes);
  switch (format) {
    case "text":
      return readText(name, bytes);
    case "zip":
      return readZip(name, bytes);
    case "markup":
      return readMarkup(name, bytes);
    default:
      return failed(name, "copy-unsupported", { format: FORMAT_NAMES[format] });
  }
}

/** The text of some bytes in any of the five encodings, such as a caption inside a picture; null when they are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  return decodeCopy(bytes)?.text ?? null;
}

const FORMAT_NAMES: Readonly<Record<ForeignFormat, string>> = {
  pdf: "PDF",
  rtf: "RTF",
  "old-office": "DOC / WPS / XLS",
  picture: "JPEG / PNG / TIFF",
  markup: "HTML / XML",
};

function readText(name: string, bytes: Uint8Array): ReadCopy {
  if (bytes.length > TEXT_LIMIT) return tooLarge(name, bytes.length, TEXT_LIMIT);
  const decoded = decodeCopy(bytes);
  if (decoded === null) return failed(name, "copy-binary");
  if (decoded.text.trim() === "") return failed(name, "copy-empty");
  const source = { name, text: decoded.text, encoding: decoded.encoding, encodingDoubts: decoded.doubts };
  return { ok: true, source, pictures: [], findings: brokenBytes(name, decoded) };
}

/** Web pages, and what word processors save as such; XML of any other kind is none. */
const WEB_PAGE = /<(?:!doctype\s+html|html)\b/i;
/** Characters in which a page says that it is one. */
const HEAD_LENGTH = 400;

function readMarkup(name: string, bytes: Uint8Array): ReadCopy {
  if (bytes.length > TEXT_LIMIT) return tooLarge(name, bytes.length, TEXT_LIMIT);
  const decoded = decodeCopy(bytes);
  if (decoded === null || !WEB_PAGE.test(decoded.text.slice(0, HEAD_LENGTH)))
    return failed(name, "copy-unsupported", { format: FORMAT_NAMES.markup });
  const { text, marks } = copyOfHtml(decoded.text);
  if (text.trim() === "") return failed(name, "copy-empty");
  return {
    ok: true,
    source: { name, text, encoding: "html", encodingDoubts: [], marks },
    pictures: [],
    findings: brokenBytes(name, decoded),
  };
}

function brokenBytes(name: string, { broken, text }: Decoded): readonly Finding[] {
  const [first] = broken;
  if (first === undefined) return [];
  const params = { name, count: broken.length, line: lineAt(text, first) };
  return [{ rule: "copy-bytes-broken", level: "warning", place: { source: name, sourceLine: params.line }, params }];
}

async function readZip(name: string, bytes: Uint8Array): Promise<ReadCopy> {
  if (bytes.length > DOCX_LIMIT) return tooLarge(name, bytes.length, DOCX_LIMIT);
  const entries = zipEntries(bytes);
  if (entries === null) return failed(name, "copy-damaged");
  if (!entries.some((entry) => /^word\/document\d*\.xml$/.test(entry.name))) return failed(name, "copy-unsupported", { format: "ZIP" });
  const unpacked = await unpackedBytes(bytes, entries, UNPACKED_LIMIT);
  if (unpacked === null) return failed(name, "copy-damaged");
  if (unpacked > UNPACKED_LIMIT) return tooLarge(name, unpacked, UNPACKED_LIMIT);
  const copy = await readDocx(name, bytes).catch(() => null);
  return copy === null ? failed(name, "copy-damaged") : fromDocx(name, copy);
}

function fromDocx(name: string, copy: DocxCopy): ReadCopy {
  const { text, pictures, marks } = copy;
  if (text === "" && pictures.length === 0) return failed(name, "copy-empty");
  return {
    ok: true,
    source: { name, text, encoding: "docx", encodingDoubts: [], ...(marks.length === 0 ? {} : { marks }) },
    pictures,
    findings: lossesOf(name, copy),
  };
}

function lossesOf(name: string, { text, lostPictures, lostText }: DocxCopy): readonly Finding[] {
  const pictures = lostPictures.map((at): Finding => {
    const line = lineAt(text, at);
    return { rule: "copy-picture-lost", level: "warning", place: { source: name, sourceLine: line }, params: { name, line } };
  });
  if (lostText.length === 0) return pictures;
  return [...pictures, { rule: "copy-text-lost", level: "warning", place: { source: name }, params: { name, kinds: lostText.join(", ") } }];
}

function tooLarge(name: string, bytes: number, limit: number): ReadCopy {
  return failed(name, "copy-too-large", { size: Math.ceil(bytes / MEGABYTE), limit: limit / MEGABYTE });
}

function failed(name: string, code: CopyFailure, params: Readonly<Record<string, string | number>> = {}): ReadCopy {
  return { ok: false, code, params: { name, ...params } };
}

/** The line of an offset, from 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
