/** The objects of a PDF file, as pdf-lib parses them, behind the plain values of `values.ts`. */
import {
  EncryptedPDFError,
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { type Failure, failure } from "../../failure.js";
import type { PdfArray, PdfDict, PdfStream, PdfValue } from "./values.js";

export interface PdfObjects {
  readonly catalog: PdfDict;
  /** The document information; null where there is none. */
  readonly info: PdfDict | null;
  /** The file identifier of the trailer. */
  readonly identifier: PdfValue;
  /** The version that the first line of the file says: 1.4. */
  readonly header: number;
  /** All objects with a number, in the order of the file. */
  readonly all: readonly PdfValue[];
  /** Objects that could not be parsed. */
  readonly invalid: number;
}

/** How far down a reference may lead to another one. */
const MOST_REFERENCES = 32;

/** Reads the objects of a file. Fails with `pdf-not-a-pdf`, `pdf-encrypted`, `pdf-incomplete` or `pdf-unreadable`. */
export async function readObjects(bytes: Uint8Array): Promise<{ readonly ok: true; readonly objects: PdfObjects } | Failure> {
  const header = headerOf(bytes);
  if (header === null) return failure("pdf-not-a-pdf");
  let context: PDFContext;
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY, capNumbers: true });
    context = document.context;
  } catch (error) {
    if (error instanceof EncryptedPDFError || isAboutPasswords(error)) return failure("pdf-encrypted");
    return failure("pdf-unreadable", { reason: error instanceof Error ? error.message : String(error) });
  }
  const view = viewOf(context);
  const { Root, Info, ID } = context.trailerInfo;
  const catalog = view(Root);
  if (catalog === null || typeof catalog !== "object" || catalog.kind !== "dict") return failure("pdf-incomplete");
  const info = view(Info);
  const entries = context.enumerateIndirectObjects().map(([, object]) => view(object));
  return {
    ok: true,
    objects: {
      catalog,
      info: info !== null && typeof info === "object" && info.kind === "dict" ? info : null,
      identifier: view(ID),
      header,
      all: entries,
      invalid: context.enumerateIndirectObjects().filter(([, object]) => object.constructor.name === "PDFInvalidObject").length,
    },
  };
}

/** The version in the first 1,024 bytes, where readers look for it; null in what is no PDF. */
function headerOf(bytes: Uint8Array): number | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const found = /%PDF-(\d+\.\d+)/.exec(start)?.[1];
  return found === undefined ? null : Number(found);
}

function isAboutPasswords(error: unknown): boolean {
  return error instanceof Error && /encrypt|password/i.test(error.message);
}

/** Wraps what pdf-lib parsed, the same object always into the same value, so that circles can be seen. */
function viewOf(context: PDFContext): (object: PDFObject | undefined) => PdfValue {
  const known = new WeakMap<PDFObject, PdfArray | PdfDict | PdfStream>();

  function followed(object: PDFObject | undefined): PDFObject | undefined {
    let found = object;
    for (let steps = 0; found instanceof PDFRef && steps < MOST_REFERENCES; steps++) found = context.lookup(found);
    return found instanceof PDFRef ? undefined : found;
  }

  function view(object: PDFObject | undefined): PdfValue {
    const found = followed(object);
    if (found instanceof PDFNumber) return Number.isFinite(found.asNumber()) ? found.asNumber() : null;
    if (found instanceof PDFName) return { kind: "name", name: found.decodeText() };
    if (found instanceof PDFString || found instanceof PDFHexString) return { kind: "text", bytes: found.asBytes() };
    if (found instanceof PDFBool) return found.asBoolean();
    if (!(found instanceof PDFArray || found instanceof PDFDict || found instanceof PDFRawStream)) return null;
    const seen = known.get(found);
    if (seen) return seen;
    const made = composite(found);
    known.set(found, made);
    return made;
  }

  function composite(found: PDFArray | PDFDict | PDFRawStream): PdfArray | PdfDict | PdfStream {
    if (found instanceof PDFArray) return { kind: "array", length: found.size(), at: (index) => view(found.get(index)) };
    if (found instanceof PDFDict) return dictionary(found);
    return { kind: "stream", dict: dictionary(found.dict), raw: found.contents };
  }

  function dictionary(found: PDFDict): PdfDict {
    const keys = found.keys().map((key) => key.decodeText());
    return { kind: "dict", keys, get: (key) => view(found.get(PDFName.of(key))) };
  }

  return view;
}
