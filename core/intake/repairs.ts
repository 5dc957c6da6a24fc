/**
 * Repairs of wording that are certain: spaces left from justified setting, half-width punctuation in
 * Chinese text, quotes, dashes and dots. Never inside numbers, addresses, clock times or Latin text (newsroom.md §8).
 */
import { isAsciiWord, isChineseUnit, isControl, isHanUnit, isZeroWidth } from "./characters.js";
import type { Ledger } from "./ledger.js";
import { markdownMarks, outside } from "./markdown.js";
import { mapPrivateUse } from "./privateUse.js";
import type { Run } from "./run.js";
import type { Extent } from "./wording.js";

/** A change of a run: the units from..to become `after`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly after: string;
  readonly rule: string;
}

/** Headlines keep the space between their halves, and names in brackets theirs; body text keeps none inside Han. */
export type SpacePolicy =
  | { readonly keep: "halves" }
  | { readonly keep: "cells" }
  | { readonly keep: "ranges"; readonly ranges: readonly Extent[] };

export function repairRun(run: Run, policy: SpacePolicy, ledger: Ledger): Run {
  let repaired = applyEdits(run, markupEdits(run.text), ledger);
  repaired = applyEdits(repaired, characterEdits(repaired.text), ledger);
  repaired = applyEdits(repaired, spaceEdits(repaired.text, policy), ledger);
  for (const rule of [ellipsisEdits, dashEdits, bracketEdits, punctuationEdits, quoteEdits, singleQuoteEdits, tildeEdits]) {
    repaired = applyEdits(repaired, outsideProtected(repaired.text, rule(repaired.text)), ledger);
  }
  return repaired;
}

/** Applies edits that do not overlap, in order; deleted units go to the ledger as dropped, replaced ones follow the text. */
export function applyEdits(run: Run, edits: readonly Edit[], ledger: Ledger): Run {
  if (edits.length === 0) return run;
  let text = "";
  const at: number[] = [];
  let done = 0;
  const copyTo = (end: number): void => {
    text += run.text.slice(done, end);
    for (let unit = done; unit < end; unit++) at.push(run.at[unit] ?? 0);
    done = end;
  };
  for (const edit of edits) {
    copyTo(edit.from);
    const places = run.at.slice(edit.from, edit.to);
    const head = places[0] ?? at.at(-1) ?? 0;
    noteEdit(run, edit, head, ledger);
    if (edit.after === "") for (const place of places) ledger.claim(place, place + 1, `drop:${edit.rule}`);
    else for (const place of places.slice(edit.after.length)) if (place !== head) ledger.follow(place, head);
    text += edit.after;
    for (let unit = 0; unit < edit.after.length; unit++) at.push(places[unit] ?? head);
    done = edit.to;
  }
  copyTo(run.text.length);
  return { text, at };
}

function noteEdit(run: Run, edit: Edit, head: number, ledger: Ledger): void {
  const to = (run.at[edit.to - 1] ?? head) + 1;
  ledger.note({ from: head, to: Math.max(to, head), before: run.text.slice(edit.from, edit.to), after: edit.after, rule: edit.rule });
}

/** Web and mail addresses, clock times, telephone numbers, numbers with points and commas. */
const PROTECTED =
  /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff，。；）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!(?:[图表]|附件|照片)\d?)\d{1,2}:\d{2}(?::\d{2})?(?: ?[~～—\-–至] ?\d{1,2}:\d{2})?|\d[\d,.]*\d(?:[-~]\d[\d,.]*)*/g;

function outsideProtected(text: string, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0) return edits;
  const ranges = [...text.matchAll(PROTECTED)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
  return outside(edits, ranges);
}

function matchEdits(text: string, pattern: RegExp, rule: string, after: (found: string, at: number) => string | null): readonly Edit[] {
  const edits: Edit[] = [];
  for (const found of text.matchAll(pattern)) {
    const replacement = after(found[0], found.index);
    if (replacement !== null && replacement !== found[0])
      edits.push({ from: found.index, to: found.index + found[0].length, after: replacement, rule });
  }
  return edits;
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Controls and invisible signs out, halves of broken pairs and private-use characters replaced. */
function characterEdits(text: string): readonly Edit[] {
  const edits = [
    ...matchEdits(text, LONE_SURROGATE, "broken-character", () => "\ufffd"),
    ...invisibleEdits(text),
    ...matchEdits(text, /[\ue000-\uf8ff]/g, "private-use-character", (found) => mapPrivateUse(found.charCodeAt(0))),
  ];
  return edits.sort((a, b) => a.from - b.from);
}

/** Emphasis, tags and entities that a conversion left in the text. */
export function markupEdits(text: string): readonly Edit[] {
  const marks = markdownMarks(text);
  const edits = [
    ...matchEdits(text, /\*\*|<\/?(?:p|br|b|i|u|em|strong|span|div|font|a|img|h\d)(?:\s[^<>]{0,200})?\/?>/gi, "markup", () => ""),
    ...matchEdits(text, /&(?:nbsp|amp|quot|lt|gt|ldquo|rdquo|mdash|hellip|middot);/g, "entity", (found) => ENTITIES[found] ?? null),
  ].sort((a, b) => a.from - b.from);
  const unmarked = marks.map((mark): Edit => ({ ...mark, after: "", rule: "markdown-mark" }));
  return [...outside(edits, marks), ...unmarked].sort((a, b) => a.from - b.from);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&quot;": '"',
  "&lt;": "<",
  "&gt;": ">",
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&mdash;": "—",
  "&hellip;": "…",
  "&middot;": "·",
};

function invisibleEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isControl(code) || isZeroWidth(code)) edits.push({ from: at, to: at + 1, after: "", rule: "invisible-character" });
  }
  return edits;
}

const WHITE_RUN = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000\u1680]+/g;

function spaceEdits(text: string, policy: SpacePolicy): readonly Edit[] {
  const spaced = isLetterSpaced(text);
  return matchEdits(text, WHITE_RUN, "space-in-han", (found, at) => {
    if (policy.keep === "cells" && found === "\t") return null;
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + found.length);
    if (isBesideNumber(before, after)) return "";
    if (policy.keep === "ranges" && policy.ranges.some((range) => at >= range.from && at < range.to)) return null;
    if (!isChineseUnit(before) || !isChineseUnit(after)) return isChineseUnit(before) || isChineseUnit(after) ? "" : null;
    if (policy.keep === "cells") return "";
    if (policy.keep === "halves") return spaced || (!isHanUnit(before) && !isHalfEnd(before)) ? "" : null;
    return policy.ranges.some((range) => at >= range.from && at < range.to) ? null : "";
  });
}

/** Digits and Han: the setting puts its own space there. */
function isBesideNumber(before: number, after: number): boolean {
  return (isHanUnit(before) && isAsciiWord(after)) || (isAsciiWord(before) && isHanUnit(after));
}

function isHalfEnd(code: number): boolean {
  return code === 0x201d || code === 0x300b || code === 0xff09 || code === 0xff01 || code === 0xff1f;
}

/** More than half of the neighbouring Han characters have white between them. */
export function isLetterSpaced(text: string): boolean {
  const spaced = text.match(/[\u3400-\u9fff][ \u3000](?=[\u3400-\u9fff])/g)?.length ?? 0;
  const close = text.match(/[\u3400-\u9fff](?=[\u3400-\u9fff])/g)?.length ?? 0;
  return spaced >= 2 && spaced > close;
}

function isChineseAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isChineseUnit(text.charCodeAt(at));
}

function inChinese(text: string, from: number, to: number): boolean {
  return isChineseAt(text, from - 1) || isChineseAt(text, to);
}

function ellipsisEdits(text: string): readonly Edit[] {
  return matchEdits(text, /\.{3,}|。{2,}|…+|[·•・]{3,}|⋯+/g, "ellipsis", (found, at) =>
    found.startsWith("…") || inChinese(text, at, at + found.length) ? "……" : null,
  );
}

function dashEdits(text: string): readonly Edit[] {
  return matchEdits(text, /-{2,}|—{3,}|－{2,}|–{2,}|─{2,}|―{1,2}|⸺/g, "dash", (found, at) =>
    inChinese(text, at, at + found.length) ? "——" : null,
  );
}

function tildeEdits(text: string): readonly Edit[] {
  return matchEdits(text, /[~˜∼]/g, "tilde", (_, at) => (isHanUnit(text.charCodeAt(at - 1)) && isChineseAt(text, at + 1) ? "～" : null));
}

const FULL: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。" };

/** A half-width mark after a Chinese character, or before one when no number or word of Latin letters stands on both sides. */
function punctuationEdits(text: string): readonly Edit[] {
  return matchEdits(text, /[,;:!?.]/g, "full-width-punctuation", (found, at) => {
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    if (found === ":" && isLabel(text, at)) return "：";
    if (isAsciiWord(before) && isAsciiWord(after)) return null;
    if (found === ".") return isClosed(text, at) && isOver(text, at + 1) ? "。" : null;
    return isChineseAt(text, at - 1) || (isAsciiWord(before) && isChineseAt(text, at + 1)) ? (FULL[found] ?? null) : null;
  });
}

/** 图1: and its kin before the text that they announce. */
function isLabel(text: string, at: number): boolean {
  return /(?:[图表]|附件|照片) ?[\dA-Z]{1,2}$/.test(text.slice(Math.max(0, at - 6), at)) && at + 1 < text.length;
}

/** A sentence may end before this place: after Han, or after a quote or a bracket that closes. */
function isClosed(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (/["＂']/.test(before)) return isChineseAt(text, at - 2) || /[！？]/.test(text.charAt(at - 2));
  return isHanUnit(text.charCodeAt(at - 1)) || /[”’）》%％]/.test(before);
}

/** The text ends here, or goes on with Han or with a quote or a bracket. */
function isOver(text: string, at: number): boolean {
  return at === text.length || isChineseAt(text, at) || /["＂'\s]/.test(text.charAt(at));
}

function bracketEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const open: number[] = [];
  const widen = (at: number, after: string): void => {
    if (text.charAt(at) !== after) edits.push({ from: at, to: at + 1, after, rule: "full-width-bracket" });
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === "(" || unit === "（") open.push(at);
    if (unit !== ")" && unit !== "）") continue;
    const start = open.pop();
    const chinese =
      start === undefined
        ? isChineseAt(text, at - 1)
        : isHanUnit(text.charCodeAt(start - 1)) || isHanUnit(text.charCodeAt(at + 1)) || hasHan(text, start, at);
    if (!chinese) continue;
    if (start !== undefined) widen(start, "（");
    widen(at, "）");
  }
  for (const start of open) if (isChineseAt(text, start - 1) || isChineseAt(text, start + 1)) widen(start, "（");
  return edits.sort((a, b) => a.from - b.from);
}

function hasHan(text: string, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 80); at++) if (isHanUnit(text.charCodeAt(at))) return true;
  return false;
}

/** Double quotes in Chinese text open and close by turns. An odd number of them is left as it is, but for those whose side is certain. */
function quoteEdits(text: string): readonly Edit[] {
  const found = [...text.matchAll(/["“”＂〝〞]/g)].filter((one) => /[“”〝〞＂]/.test(one[0]) || inChinese(text, one.index, one.index + 1));
  const marks = found.map((one) => one[0]).join("");
  if (/^(?:“”)*“?$/.test(marks) || found.length % 2 === 1) return found.length % 2 === 1 ? certainQuotes(text, found) : [];
  return found.map((one, order) => quoteEdit(one, order % 2 === 0 ? "“" : "”")).filter((edit) => text.charAt(edit.from) !== edit.after);
}

function quoteEdit(found: RegExpExecArray, after: string): Edit {
  return { from: found.index, to: found.index + 1, after, rule: "quote" };
}

/** A straight quote after an opening mark, or before a closing one, has a side of its own. */
function certainQuotes(text: string, found: readonly RegExpExecArray[]): readonly Edit[] {
  return found
    .filter((one) => /["＂]/.test(one[0]))
    .flatMap((one) => {
      const before = text.charAt(one.index - 1);
      const after = text.charAt(one.index + 1);
      if (before === "" || /[：，（《“]/.test(before)) return [quoteEdit(one, "“")];
      return after === "" || /[，。、；！？）]/.test(after) ? [quoteEdit(one, "”")] : [];
    });
}

/** A pair of straight single quotes round Chinese text. */
function singleQuoteEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const found of text.matchAll(/(?<![A-Za-z0-9])'([^'\n]{1,60})'(?![A-Za-z0-9])/g)) {
    if (!hasHan(text, found.index, found.index + found[0].length)) continue;
    const end = found.index + found[0].length - 1;
    edits.push(
      { from: found.index, to: found.index + 1, after: "‘", rule: "quote" },
      { from: end, to: end + 1, after: "’", rule: "quote" },
    );
  }
  return edits;
}
