/** Looks into a painted PDF. */
import { inflateSync } from "node:zlib";

export function latin(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString("latin1");
}

/** The content stream of the first page. */
export function contentIn(pdf: Uint8Array): string {
  const content = streamsOf(pdf).find((stream) => stream.startsWith("1 0 0 -1 0 "));
  if (content === undefined) throw new Error("no content stream");
  return content;
}

/** The deflated streams of a PDF, as text. */
export function streamsOf(pdf: Uint8Array): readonly string[] {
  const text = latin(pdf);
  return [...text.matchAll(/\/Filter \/FlateDecode\n?[^>]*>>\nstream\n/g)].map((match) => {
    const from = match.index + match[0].length;
    return inflateSync(pdf.subarray(from, text.indexOf("\nendstream", from))).toString("latin1");
  });
}
