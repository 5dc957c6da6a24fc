/**
 * Character by character down the chain of faces, with a finding for every character that came
 * from another face than the style asked for. Nothing is set as a blank or a box in silence.
 */
import type { Finding } from "../model/index.js";
import { hasWidth } from "./marks.js";
import type { Found, Sort, Typecase } from "./typecase.js";
import type { CharacterStyle } from "./types.js";

/** A character with the glyph that stands for it; `missing` when that is only the 〓 sign. */
export interface Chosen {
  readonly sort: Sort;
  readonly glyph: number;
  readonly depth: number;
  readonly missing: boolean;
}

/** Findings of one paragraph by character, so that each is reported once. */
export type FallbackFindings = Map<string, Finding>;

/** 〓 (geta), the printers' sign for a sort that is not in the case. */
const GETA = 0x3013;

/** The glyph for a character at `offset`; notes a finding when it is a substitute. */
export function findCharacter(
  typecase: Typecase,
  style: CharacterStyle,
  codePoint: number,
  findings: FallbackFindings,
  offset: number,
): Chosen {
  const sort = typecase.sortOf(style);
  const glyph = sort.face.glyphOf(codePoint);
  if (glyph !== 0) return { sort, glyph, depth: 0, missing: false };
  const found = typecase.find(style, codePoint);
  if (found) {
    note(findings, "glyph-fallback", style, codePoint, offset, { used: found.sort.face.postScriptName });
    return { ...found, missing: false };
  }
  note(findings, "glyph-missing", style, codePoint, offset, {});
  const geta: Found = typecase.find(style, GETA) ?? { sort, glyph: 0, depth: 0 };
  return { ...geta, missing: true };
}

/**
 * The face for a unit such as ——: the character's own, unless only one further down the chain sets
 * it in the width of the rules. Both stand in the same Han text, so that is no finding.
 */
export function findUnit(typecase: Typecase, style: CharacterStyle, text: string, width: number, own: Chosen): Chosen {
  if (own.missing || hasWidth(own.sort, text, width)) return own;
  for (let depth = own.depth + 1; ; depth++) {
    const sort = typecase.sortAt(style, depth);
    if (!sort) return own;
    if (hasWidth(sort, text, width)) return { sort, glyph: sort.face.glyphOf(text.codePointAt(0) ?? 0), depth, missing: false };
  }
}

function note(
  findings: FallbackFindings,
  rule: "glyph-fallback" | "glyph-missing",
  style: CharacterStyle,
  codePoint: number,
  offset: number,
  more: Readonly<Record<string, string>>,
): void {
  const key = `${codePoint}/${style.family}/${style.weight}`;
  if (findings.has(key)) return;
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  const params = { character: String.fromCodePoint(codePoint), code, wanted: `${style.family} ${style.weight}`, offset, ...more };
  findings.set(key, { rule, level: rule === "glyph-missing" ? "error" : "info", place: {}, params });
}
