/** Content streams as operations (ISO 32000-1 §7.8.2): operands, then the operator that takes them. */
import type { PdfDictionary, PdfValue } from "../../../paint/pdf/index.js";

export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

/** Characters that end a name, a number or an operator. */
const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([..."()<>[]{}/%"].map((each) => each.charCodeAt(0)));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
/** No operator takes more; a stream of data is not mistaken for one of operations. */
const MOST_OPERANDS = 1024;

/**
 * The operations of a stream in order. An inline image is one operation, `BI`, whose operand is its dictionary. Throws
 * on what is no content stream.
 */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const reader = tokenReader(bytes);
  let operands: PdfValue[] = [];
  for (let token = reader.next(); token !== END; token = reader.next()) {
    if (!isOperator(token)) {
      operands.push(token);
      if (operands.length > MOST_OPERANDS) throw new Error("operands");
    } else if (token.operator === "BI") {
      yield { operator: "BI", operands: [reader.inlineImage()] };
      operands = [];
    } else {
      yield { operator: token.operator, operands };
      operands = [];
    }
  }
}

const END = Symbol("end of the stream");

interface OperatorToken {
  readonly kind: "operator";
  readonly operator: string;
}

type Token = PdfValue | OperatorToken | typeof END;

function isOperator(token: Token): token is OperatorToken {
  return typeof token === "object" && token !== null && "kind" in token && token.kind === "operator";
}

function tokenReader(bytes: Uint8Array) {
  let at = 0;
  const byteAt = (index: number): number => bytes[index] ?? 0;
  const character = (): string => String.fromCharCode(byteAt(at));

  function skipWhite(): void {
    for (; at < bytes.length; at++) {
      if (byteAt(at) === 37) while (at < bytes.length && byteAt(at) !== 10 && byteAt(at) !== 13) at++;
      else if (!WHITE.has(byteAt(at))) return;
    }
  }

  function word(): string {
    const start = at;
    while (at < bytes.length && !WHITE.has(byteAt(at)) && !DELIMITERS.has(byteAt(at))) at++;
    return Buffer.from(bytes.subarray(start, at)).toString("latin1");
  }

  function next(): Token {
    skipWhite();
    if (at >= bytes.length) return END;
    switch (character()) {
      case "/":
        at++;
        return { kind: "name", name: unescaped(word()) };
      case "(":
        return { kind: "string", bytes: literalString() };
      case "<":
        return byteAt(at + 1) === 60 ? dictionary() : { kind: "string", bytes: hexString() };
      case "[":
        return array();
      case "{":
      case "}":
      case ")":
      case ">":
      case "]":
        throw new Error(`${character()} at ${at}`);
      default:
        return plain(word());
    }
  }

  function plain(text: string): Token {
    if (NUMBER.test(text)) return Number(text);
    if (text === "true" || text === "false") return text === "true";
    return text === "null" ? null : { kind: "operator", operator: text };
  }

  function value(): PdfValue {
    const token = next();
    if (token === END || isOperator(token)) throw new Error(`value at ${at}`);
    return token;
  }

  function endsWith(mark: string): boolean {
    skipWhite();
    if (at >= bytes.length) throw new Error(mark);
    const isThere = Buffer.from(bytes.subarray(at, at + mark.length)).toString("latin1") === mark;
    if (isThere) at += mark.length;
    return isThere;
  }

  function array(): readonly PdfValue[] {
    const found: PdfValue[] = [];
    at++;
    while (!endsWith("]")) found.push(value());
    return found;
  }

  function dictionary(): PdfDictionary {
    at += 2;
    return entriesUntil(">>");
  }

  function entriesUntil(mark: string): PdfDictionary {
    const found = new Map<string, PdfValue>();
    while (!endsWith(mark)) {
      const key = value();
      if (typeof key !== "object" || key === null || !("kind" in key) || key.kind !== "name") throw new Error(`key at ${at}`);
      found.set(key.name, value());
    }
    return found;
  }

  function literalString(): Uint8Array {
    const start = ++at;
    let depth = 1;
    for (; at < bytes.length; at++) {
      if (byteAt(at) === 92) at++;
      else if (byteAt(at) === 40) depth++;
      else if (byteAt(at) === 41 && --depth === 0) return bytes.subarray(start, at++);
    }
    throw new Error("string");
  }

  function hexString(): Uint8Array {
    const end = bytes.indexOf(62, at);
    if (end < 0) throw new Error("string");
    const digits = Buffer.from(bytes.subarray(at + 1, end)).toString("latin1");
    at = end + 1;
    return Buffer.from(digits, "latin1");
  }

  /** After `BI`: entries, `ID`, one white character, data, and `EI` between white characters (§8.9.7). */
  function inlineImage(): PdfDictionary {
    const entries = entriesUntil("ID");
    for (at++; at < bytes.length; at++) {
      const isMark = byteAt(at) === 69 && byteAt(at + 1) === 73 && WHITE.has(byteAt(at - 1));
      if (
        isMark &&
        (at + 2 >= bytes.length || WHITE.has(byteAt(at + 2))) &&
        looksLikeContent(bytes.subarray(at + 2, at + 2 + AFTER_IMAGE))
      ) {
        at += 2;
        return entries;
      }
    }
    throw new Error("EI");
  }

  return { next, inlineImage };
}

/** So many bytes after the data of an image say whether it is over. */
const AFTER_IMAGE = 16;

/** Operators are printable; the data of an image seldom are for long. */
function looksLikeContent(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (WHITE.has(byte) ? byte !== 0 : byte >= 32 && byte < 127));
}

function unescaped(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
