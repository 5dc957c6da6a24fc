/** What was made must be what was meant: as many pages, in the size of the job, with the words that were placed on them. */
import type { Finding } from "../../../../core/model/index.js";
import type { SeenFile, SeenPage } from "../seen.js";
import { withoutWhite } from "../text.js";
import type { ExpectedPage } from "../types.js";
import { hundredths, millimetres, told } from "./rule.js";

/** 0.01 mm, in points. */
const EXACT = 0.0284;
/** So much text is shown where two texts part. */
const SHOWN = 12;

export function checkExpected({ pages, expected, texts }: SeenFile): readonly Finding[] {
  if (!expected) return [];
  const count = expected.length === pages.length ? [] : [told("pdf-page-count", "error", { found: pages.length, asked: expected.length })];
  const each = pages.flatMap((page, index) => {
    const asked = expected[index];
    return asked ? [...sizeFindings(page, asked), ...textFindings(page, asked.text, texts?.[index])] : [];
  });
  return [...count, ...each];
}

function sizeFindings(page: SeenPage, { width, height, bleed }: ExpectedPage): readonly Finding[] {
  const { trim } = page;
  const isOff = (a: number, b: number): boolean => Math.abs(a - b) > EXACT;
  const findings: Finding[] = [];
  if (isOff(trim.right - trim.left, width) || isOff(trim.top - trim.bottom, height)) {
    const found = sizeWords(trim.right - trim.left, trim.top - trim.bottom);
    findings.push(told("pdf-page-size", "error", { found, asked: sizeWords(width, height) }, page));
  }
  const own = page.bleed;
  const least = Math.min(trim.left - own.left, trim.bottom - own.bottom, own.right - trim.right, own.top - trim.top);
  if (least < bleed - EXACT)
    findings.push(told("pdf-bleed-size", "error", { found: hundredths(millimetres(least)), asked: hundredths(millimetres(bleed)) }, page));
  return findings;
}

function sizeWords(width: number, height: number): string {
  return `${hundredths(millimetres(width))} × ${hundredths(millimetres(height))}`;
}

function textFindings(page: SeenPage, asked: readonly string[] | undefined, read: string | undefined): readonly Finding[] {
  if (asked === undefined || read === undefined) return [];
  const found = withoutWhite(read);
  const parted = partingOf(asked.map(withoutWhite), found);
  if (!parted) return [];
  const shown = (text: string): string => [...text].slice(0, SHOWN).join("") || "∅";
  const at = [...found.slice(0, parted.at)].length + 1;
  return [told("pdf-text", "error", { at, asked: shown(parted.asked), found: shown(found.slice(parted.at)) }, page)];
}

/** Where the text read leaves that which was placed, and what should stand there; null where it never does. */
function partingOf(stretches: readonly string[], found: string): { readonly at: number; readonly asked: string } | null {
  let at = 0;
  for (const [index, stretch] of stretches.entries()) {
    const isLast = index === stretches.length - 1;
    const from = index === 0 ? 0 : isLast ? Math.max(at, found.length - stretch.length) : found.indexOf(stretch, at);
    if (from < 0) return { at, asked: stretch };
    const same = sameLength(stretch, found.slice(from));
    if (same < stretch.length) return { at: from + same, asked: stretch.slice(same) };
    at = from + stretch.length;
  }
  return stretches.length === 1 && at < found.length ? { at, asked: "" } : null;
}

/** How far two texts are the same, in whole characters. */
function sameLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length > 0 && length < a.length && isHighSurrogate(a.charCodeAt(length - 1)) ? length - 1 : length;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
