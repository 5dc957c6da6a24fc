/** Reads a PDF back and says what a printer would: two readers look at it, then the rules at what they saw. */
import type { Failure } from "../failure.js";
import { factsOf } from "./facts.js";
import { readObjects } from "./objects/document.js";
import { ALL_RULES } from "./rules/allRules.js";
import { look } from "./seen.js";
import type { PdfCheck, PdfExpectation } from "./types.js";

/** Fails with `pdf-not-a-pdf`, `pdf-encrypted`, `pdf-incomplete` or `pdf-unreadable`. */
export async function inspectPdf(bytes: Uint8Array, expectation: PdfExpectation): Promise<PdfCheck | Failure> {
  const read = await readObjects(bytes);
  if (!read.ok) return read;
  const seen = await look(bytes, read.objects, expectation);
  return { ok: true, findings: ALL_RULES.flatMap((rule) => rule(seen)), facts: factsOf(seen) };
}
