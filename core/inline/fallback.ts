/**
 * Character by character down the chain of faces, with a finding for every character that came
 * from another face than the style asked for. Nothing is set as a blank or a box in silence.
 */
import { isRightToLeft } from "../chars/index.js";
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

/** The first code point of Hebrew, before which all that is written goes from left to right. */
const FIRST_RIGHT_TO_LEFT = 0x590;

/** Notes that text from right to left is set in the order in which it is written down. */
export function noteDirection(findings: FallbackFindings, codePoint: number, offset: number): void {
  if (codePoint < FIRST_RIGHT_TO_LEFT || findings.has("direction") || !isRightToLeft(codePoint)) return;
  const params = { character: String.fromCodePoint(codePoint), code: codeOf(codePoint), offset };
  findings.set("direction", { rule: "right-to-left", level: "warning", place: {}, params });
}

/** Notes a control character or half a surrogate pair, which is not drawn; those that shape or join text are silent by nature. */
export function noteControl(findings: FallbackFindings, codePoint: number, offset: number): void {
  const isControl = codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || (codePoint >= 0xd800 && codePoint <= 0xdfff);
  const key = `control ${codePoint}`;
  if (!isControl || codePoint === NEW_LINE || findings.has(key)) return;
  findings.set(key, { rule: "control-character", level: "warning", place: {}, params: { code: codeOf(codePoint), offset } });
}

const NEW_LINE = 0x0a;

function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
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
  const params = {
    character: String.fromCodePoint(codePoint),
    code: codeOf(codePoint),
    wanted: `${style.family} ${style.weight}`,
    offset,
    ...more,
  };
  findings.set(key, { rule, level: rule === "glyph-missing" ? "error" : "info", place: {}, params });
}
