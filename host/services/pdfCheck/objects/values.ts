/**
 * The values of a PDF (ISO 32000-1 §7.3) as plain data, whoever parsed them: the objects of the file and the operands of its
 * content streams look alike, and a reference has been followed by the time that a value is read.
 */

export type PdfValue = null | boolean | number | PdfName | PdfText | PdfArray | PdfDict | PdfStream;

export interface PdfName {
  readonly kind: "name";
  readonly name: string;
}

/** A string: bytes, whose meaning is the reader's. */
export interface PdfText {
  readonly kind: "text";
  readonly bytes: Uint8Array;
}

/** Items are read one by one, for arrays may hold themselves. */
export interface PdfArray {
  readonly kind: "array";
  readonly length: number;
  at(index: number): PdfValue;
}

export interface PdfDict {
  readonly kind: "dict";
  readonly keys: readonly string[];
  /** The value of an entry; null where there is none. */
  get(key: string): PdfValue;
}

export interface PdfStream {
  readonly kind: "stream";
  readonly dict: PdfDict;
  /** As they stand in the file. */
  readonly raw: Uint8Array;
}

export function nameOf(value: PdfValue): string | null {
  return isKind(value, "name") ? value.name : null;
}

export function numberOf(value: PdfValue): number | null {
  return typeof value === "number" ? value : null;
}

export function bytesOf(value: PdfValue): Uint8Array | null {
  return isKind(value, "text") ? value.bytes : null;
}

export function arrayOf(value: PdfValue): PdfArray | null {
  return isKind(value, "array") ? value : null;
}

/** A dictionary, that of a stream too. */
export function dictOf(value: PdfValue): PdfDict | null {
  if (isKind(value, "stream")) return value.dict;
  return isKind(value, "dict") ? value : null;
}

export function streamOf(value: PdfValue): PdfStream | null {
  return isKind(value, "stream") ? value : null;
}

/** Items of an array, at most so many of them; the value itself where it is no array, as many entries may be one or several. */
export function itemsOf(value: PdfValue, most = 10_000): readonly PdfValue[] {
  const array = arrayOf(value);
  if (array === null) return value === null ? [] : [value];
  return Array.from({ length: Math.min(array.length, most) }, (_, index) => array.at(index));
}

/** The numbers of an array; null where it is none or holds something else. */
export function numbersOf(value: PdfValue, most = 100_000): readonly number[] | null {
  const array = arrayOf(value);
  if (array === null) return null;
  const numbers = itemsOf(array, most).map(numberOf);
  return numbers.every((each) => each !== null) ? numbers : null;
}

/** The words of a text string (§7.9.2.2): UTF-16, UTF-8 or, near enough, Latin. */
export function wordsOf(value: PdfValue): string | null {
  const bytes = bytesOf(value);
  if (bytes === null) return nameOf(value);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes.subarray(2));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  return new TextDecoder("latin1").decode(bytes);
}

export function isKind<Kind extends "name" | "text" | "array" | "dict" | "stream">(
  value: PdfValue,
  kind: Kind,
): value is Extract<PdfValue, { readonly kind: Kind }> {
  return typeof value === "object" && value !== null && value.kind === kind;
}
