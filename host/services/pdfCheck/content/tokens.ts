/** Reads a content stream (ISO 32000-1 §7.8.2) into operations: an operator behind its operands. */
import type { PdfDict, PdfStream, PdfValue } from "../objects/values.js";

export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

/** Operands may be nested so deep, and so many stand before one operator. */
const MOST_DEPTH = 32;
const MOST_OPERANDS = 4_096;

/** The operator under which an inline picture comes, as a stream, its only operand. */
export const INLINE_PICTURE = "BI";

/** What the tokenizer finds where no value is. */
type Token =
  | { readonly kind: "value"; readonly value: PdfValue }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "end" };

const END: Token = { kind: "end" };

/** The operations of a content stream one after the other; what cannot be read is passed over. */
export function* readOperations(bytes: Uint8Array): Generator<Operation> {
  const reader = createReader(bytes);
  let operands: PdfValue[] = [];
  for (let token = reader.next(); token.kind !== "end"; token = reader.next()) {
    if (token.kind === "value") {
      if (operands.length < MOST_OPERANDS) operands.push(token.value);
    } else {
      if (token.word === INLINE_PICTURE) yield { operator: INLINE_PICTURE, operands: [reader.inlinePicture()] };
      else yield { operator: token.word, operands };
      operands = [];
    }
  }
}

interface Reader {
  next(): Token;
  /** The inline picture behind a `BI` (§8.9.7). */
  inlinePicture(): PdfStream;
}

function createReader(bytes: Uint8Array): Reader {
  let at = 0;

  function skipWhite(): void {
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (byte === 37) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
      else if (isWhite(byte)) at++;
      else return;
    }
  }

  function read(depth: number): Token {
    skipWhite();
    const byte = bytes[at];
    if (byte === undefined) return END;
    if (byte === 47) return value({ kind: "name", name: readName() });
    if (byte === 40) return value({ kind: "text", bytes: readString() });
    if (byte === 60 && bytes[at + 1] !== 60) return value({ kind: "text", bytes: readHex() });
    if (byte === 91) return value(readArray(depth));
    if (byte === 60) return value(readDict(depth));
    return readWord();
  }

  /** A number, a constant, or an operator; a delimiter that closes nothing is a word of its own. */
  function readWord(): Token {
    const from = at;
    while (at < bytes.length && isRegular(bytes[at] ?? 0)) at++;
    if (at === from) at += bytes[at] === 62 && bytes[at + 1] === 62 ? 2 : 1;
    const word = latin(bytes.subarray(from, at));
    const number = numberIn(word);
    if (number !== null) return value(number);
    if (word === "true" || word === "false") return value(word === "true");
    return word === "null" ? value(null) : { kind: "word", word };
  }

  function readName(): string {
    const from = ++at;
    while (at < bytes.length && isRegular(bytes[at] ?? 0)) at++;
    return latin(bytes.subarray(from, at)).replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  function readString(): Uint8Array {
    const out: number[] = [];
    let open = 1;
    for (at++; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === 92) readEscape(out);
      else if (byte === 41 && --open === 0) break;
      else {
        if (byte === 40) open++;
        out.push(byte);
      }
    }
    at++;
    return Uint8Array.from(out);
  }

  /** Stands on the backslash and stops on the last byte that belongs to it. */
  function readEscape(out: number[]): void {
    const byte = bytes[++at] ?? 0;
    const plain = "nrtbf".indexOf(String.fromCharCode(byte));
    if (plain >= 0) out.push([10, 13, 9, 8, 12][plain] ?? 0);
    else if (isOctal(byte)) {
      let code = 0;
      let digits = 0;
      for (; digits < 3 && isOctal(bytes[at + digits] ?? 0); digits++) code = code * 8 + (bytes[at + digits] ?? 48) - 48;
      at += digits - 1;
      out.push(code & 255);
    } else if (byte === 13) at += bytes[at + 1] === 10 ? 1 : 0;
    else if (byte !== 10) out.push(byte);
  }

  function readHex(): Uint8Array {
    const digits: number[] = [];
    for (at++; at < bytes.length && bytes[at] !== 62; at++) {
      const digit = Number.parseInt(String.fromCharCode(bytes[at] ?? 0), 16);
      if (!Number.isNaN(digit)) digits.push(digit);
    }
    at++;
    return Uint8Array.from(
      { length: Math.ceil(digits.length / 2) },
      (_, index) => ((digits[2 * index] ?? 0) << 4) | (digits[2 * index + 1] ?? 0),
    );
  }

  function readArray(depth: number): PdfValue {
    at++;
    const items = readUntil("]", depth);
    return { kind: "array", length: items.length, at: (index) => items[index] ?? null };
  }

  function readDict(depth: number): PdfDict {
    at += 2;
    return dictFrom(readUntil(">>", depth));
  }

  function readUntil(closing: string, depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    if (depth >= MOST_DEPTH) return items;
    for (let token = read(depth + 1); token.kind !== "end"; token = read(depth + 1)) {
      if (token.kind === "word" && token.word === closing) break;
      if (token.kind === "value") items.push(token.value);
    }
    return items;
  }

  return {
    next: () => read(0),
    inlinePicture() {
      const dict = dictFrom(readUntil("ID", 0));
      const from = ++at;
      const end = endOfPicture(bytes, from);
      at = Math.min(bytes.length, end + 3);
      return { kind: "stream", dict, raw: bytes.subarray(from, end) };
    },
  };
}

/** Where white space and `EI` stand behind the data, before something that looks like content again. */
function endOfPicture(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length; at++) {
    const isEnd =
      isWhite(bytes[at] ?? 0) && bytes[at + 1] === 69 && bytes[at + 2] === 73 && (at + 3 >= bytes.length || isWhite(bytes[at + 3] ?? 0));
    if (isEnd && bytes.subarray(at + 3, at + 19).every((byte) => byte < 127 && (byte >= 32 || isWhite(byte)))) return at;
  }
  return bytes.length;
}

function dictFrom(items: readonly PdfValue[]): PdfDict {
  const entries = new Map<string, PdfValue>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = items[index];
    if (typeof key === "object" && key !== null && key !== undefined && key.kind === "name")
      entries.set(key.name, items[index + 1] ?? null);
  }
  return { kind: "dict", keys: [...entries.keys()], get: (key) => entries.get(key) ?? null };
}

function value(found: PdfValue): Token {
  return { kind: "value", value: found };
}

/** Numbers as readers take them: `-.5`, `4.`, `+3`; null where it is none. */
function numberIn(word: string): number | null {
  if (!/^[+-]*(\d+\.?\d*|\.\d+)(-\d*)?$/.test(word)) return null;
  const number = Number.parseFloat(word.replace(/^[+-]*(?=[+-])/, "").replace(/^\+/, ""));
  return Number.isFinite(number) ? number : null;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1_024));
}

const isOctal = (byte: number): boolean => byte >= 48 && byte <= 55;

function isWhite(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13) || byte === 0;
}

/** All but white space and the delimiters ( ) < > [ ] { } / % (§7.2.2). */
function isRegular(byte: number): boolean {
  if (isWhite(byte)) return false;
  return (
    byte !== 40 &&
    byte !== 41 &&
    byte !== 60 &&
    byte !== 62 &&
    byte !== 91 &&
    byte !== 93 &&
    byte !== 123 &&
    byte !== 125 &&
    byte !== 47 &&
    byte !== 37
  );
}
