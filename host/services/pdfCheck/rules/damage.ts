/** A file that was cut or damaged on its way prints up to the damage, or with pieces missing, and no device says so. */
import type { Finding } from "../../../../core/model/index.js";
import type { SeenFile } from "../seen.js";
import { told } from "./rule.js";

/** Readers look for the end of a file in its last 1,024 bytes (ISO 32000-1 §7.5.5, note 1). */
const TAIL = 1024;

export function checkDamage(file: SeenFile): readonly Finding[] {
  const { bytes, objects, pages, texts } = file;
  const tail = new TextDecoder("latin1").decode(bytes.subarray(-TAIL));
  const reference = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail.trimEnd())?.[1] ?? -1);
  const findings: Finding[] = [];
  if (!tail.includes("%%EOF") || reference < 0) findings.push(told("pdf-cut", "error"));
  else if (!isTable(bytes, reference)) findings.push(told("pdf-table-lost", "error"));
  if (objects.invalid > 0) findings.push(told("pdf-objects-damaged", "error", { count: objects.invalid }));
  if (pages.length === 0) findings.push(told("pdf-no-pages", "error"));
  const isWhole = pages.every(({ content }) => content.isWhole);
  if (texts === null && isWhole) findings.push(told("pdf-second-reader", "error"));
  if (texts !== null && texts.length !== pages.length)
    findings.push(told("pdf-readers-differ", "error", { first: pages.length, second: texts.length }));
  for (const page of pages) {
    const { damaged, isWhole } = page.content;
    if (damaged > 0) findings.push(told("pdf-content-damaged", "error", { count: damaged }, page));
    if (!isWhole) findings.push(told("pdf-not-whole", "error", {}, page));
  }
  return findings;
}

/** Whether a cross-reference table or stream begins at an offset; files with bytes before their header count from that. */
function isTable(bytes: Uint8Array, offset: number): boolean {
  const start = Math.max(0, new TextDecoder("latin1").decode(bytes.subarray(0, TAIL)).indexOf("%PDF-"));
  const at = (from: number): string => new TextDecoder("latin1").decode(bytes.subarray(from, from + 32));
  return [at(offset), at(offset + start)].some((words) => /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(words));
}
