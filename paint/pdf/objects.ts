/** Objects of a PDF under way, as pdfkit makes and keeps them. */

/** What a document must offer: new objects. */
export interface ObjectMaker {
  ref(data: object): ObjectReference;
}

/** An object of the document under way. */
export interface ObjectReference {
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
}

/** Fills the dictionary of an object that was made early, and ends it: pdfkit keeps it open until then. */
export function endWith(reference: ObjectReference, entries: object): void {
  if (!("data" in reference) || typeof reference.data !== "object" || reference.data === null) throw new Error("not an open PDF object");
  Object.assign(reference.data, entries);
  reference.end();
}

/** A text string: pdfkit takes a plain string for a name. */
export function textString(value: string): object {
  return Object(value) as object;
}

/** The bytes of a document once it is ended. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}
