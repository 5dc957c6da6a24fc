/** PDFs written by hand for tests: objects as text, so that a test can hold whatever a file may hold. */

/** An object as its text, or a stream as the entries of its dictionary and its data. */
export type RawObject = string | { readonly entries: string; readonly data: string | Uint8Array };

/** Objects from number 1 on; the first is the catalog. */
export function rawPdf(objects: readonly RawObject[], trailer = ""): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  const at = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, index) => {
    offsets.push(at());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), bodyOf(object), Buffer.from("\nendobj\n"));
  });
  const start = at();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`),
    Buffer.from(`trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

function bodyOf(object: RawObject): Buffer {
  if (typeof object === "string") return Buffer.from(object, "latin1");
  const data = typeof object.data === "string" ? Buffer.from(object.data, "latin1") : Buffer.from(object.data);
  return Buffer.concat([Buffer.from(`<<${object.entries} /Length ${data.length}>>\nstream\n`), data, Buffer.from("\nendstream")]);
}

interface OnePage {
  readonly content?: string;
  /** Entries of the page: its boxes, its turn. */
  readonly page?: string;
  readonly resources?: string;
  /** Entries of the catalog. */
  readonly catalog?: string;
  /** Objects from number 5 on. */
  readonly more?: readonly RawObject[];
}

/** A file of one page of 200 × 100 points. */
export function onePage({ content = "", page = "", resources = "", catalog = "", more = [] }: OnePage): Uint8Array {
  return rawPdf([
    `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
    "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 100]>>",
    `<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <<${resources}>> ${page}>>`,
    { entries: "", data: content },
    ...more,
  ]);
}
