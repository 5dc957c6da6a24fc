/** What was made must be what was meant: as many pages, in the size of the job, with the words that were placed on them. */
import type { Finding } from "../../../../core/model/index.js";
import type { SeenFile, SeenPage } from "../seen.js";
import { withoutWhite } from "../text.js";
import type { ExpectedPage } from "../types.js";
import { hundredths, millimetres, told } from "./rule.js";

/** 0.01 mm, in points. */
const EXACT = 0.0284;
/** Letters of Hebrew, Arabic and their neighbours, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
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

/** Where a text leaves another one, by its offset, and how the other one goes on from there. */
interface Parting {
  readonly at: number;
  readonly asked: string;
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
  const wanted = asked.map(withoutWhite);
  const parted = RIGHT_TO_LEFT.test(wanted.join("")) ? lackOf(wanted, found) : partingOf(wanted, found);
  if (!parted) return [];
  const shown = (text: string): string => [...text].slice(0, SHOWN).join("") || "∅";
  const at = [...found.slice(0, parted.at)].length + 1;
  return [told("pdf-text", "error", { at, asked: shown(parted.asked), found: shown(found.slice(parted.at)) }, page)];
}

/**
 * What should be there and is not, in whatever order: lines with words from right to left come from pdf.js in the order of
 * reading, and without < and >.
 */
function lackOf(stretches: readonly string[], found: string): Parting | null {
  const wanted = [...stretches.join("").replace(/[<>]/g, "")];
  const left = new Map<string, number>();
  for (const character of found) left.set(character, (left.get(character) ?? 0) + 1);
  const lacking = wanted.findIndex((character) => {
    const count = left.get(character) ?? 0;
    left.set(character, count - 1);
    return count === 0;
  });
  if (lacking >= 0) return { at: found.length, asked: wanted.slice(lacking).join("") };
  const surplus = [...found.replace(/[<>]/g, "")].length - wanted.length;
  return stretches.length === 1 && surplus > 0 ? { at: found.length, asked: "" } : null;
}

/** Where the text read leaves that which was placed, and what should stand there; null where it never does. */
function partingOf(stretches: readonly string[], found: string): Parting | null {
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
