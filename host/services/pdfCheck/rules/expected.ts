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

function textFindings(page: SeenPage, asked: string | undefined, read: string | undefined): readonly Finding[] {
  if (asked === undefined || read === undefined) return [];
  const wanted = [...withoutWhite(asked)];
  const found = [...withoutWhite(read)];
  const at = wanted.findIndex((character, index) => character !== found[index]);
  if (at < 0 && wanted.length === found.length) return [];
  const from = at < 0 ? wanted.length : at;
  const shown = (characters: readonly string[]): string => characters.slice(from, from + SHOWN).join("") || "∅";
  return [told("pdf-text", "error", { at: from + 1, asked: shown(wanted), found: shown(found) }, page)];
}
