/** The forms in which copy goes through the clipboard: what others put there becomes a piece of a story, and ours can be read by all. */
import type { PlainMarkKind, StoryMark } from "../core/model/index.js";
import type { SliceLine, StorySlice } from "../core/story/index.js";
import { readHtml } from "./html.js";
import { MARK_ATTRIBUTE, ROLE_ATTRIBUTE } from "./htmlSense.js";
import { readPlain } from "./plainCopy.js";

/** What a clipboard holds; a form that is not there is empty. */
export interface ClipboardForms {
  readonly text: string;
  readonly html: string;
}

/** Copy out of the clipboard, clean: from HTML where it has words, else from its plain text. Null when it holds no words. */
export function pasted({ text, html }: ClipboardForms): StorySlice | null {
  const slice = html === "" ? null : readHtml(html);
  if (slice !== null && slice.text !== "") return slice;
  const plain = readPlain(text);
  return plain.text === "" ? null : plain;
}

/** A piece of a story in the forms that others read: plain text, and HTML that says what we know of it. */
export function copied(slice: StorySlice): ClipboardForms {
  const lines = slice.text.split("\n");
  let at = 0;
  const blocks = lines.map((line, index) => {
    const from = at;
    at += line.length + 1;
    const own = slice.marks.filter((mark) => mark.from < from + line.length && mark.to > from);
    return blockOf(slice.lines[index] ?? { role: null }, line, from, own);
  });
  return { text: slice.text, html: `<meta charset="utf-8">${joinedRows(blocks)}` };
}

/** Rows that follow each other are one table. */
function joinedRows(blocks: readonly string[]): string {
  return blocks.join("\n").replace(/<tr>.*<\/tr>(?:\n<tr>.*<\/tr>)*/g, (rows) => `<table>${rows}</table>`);
}

function blockOf({ role, head }: SliceLine, line: string, from: number, marks: readonly StoryMark[]): string {
  if (role === "table") return rowOf(line, from, marks, head === true ? "th" : "td");
  const words = markedWords(line, from, marks);
  if (role === null) return `<p>${words}</p>`;
  const tag = role === "headline" ? "h1" : role === "subhead" ? "h3" : role === "quote" ? "blockquote" : "p";
  return `<${tag} ${ROLE_ATTRIBUTE}="${role}">${words}</${tag}>`;
}

function rowOf(line: string, from: number, marks: readonly StoryMark[], tag: string): string {
  let at = from;
  const cells = line.split("\t").map((cell) => {
    const words = `<${tag}>${markedWords(cell, at, marks)}</${tag}>`;
    at += cell.length + 1;
    return words;
  });
  return `<tr>${cells.join("")}</tr>`;
}

/** Words of a line, parted where marks begin and end. */
function markedWords(words: string, from: number, marks: readonly StoryMark[]): string {
  const edges = marks.flatMap((mark) => [mark.from - from, mark.to - from]).filter((at) => at > 0 && at < words.length);
  const cuts = [...new Set([0, ...edges, words.length])].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((end, index) => {
      const start = cuts[index] ?? 0;
      const own = marks.filter((mark) => mark.from <= from + start && mark.to >= from + end);
      return own.reduceRight((inner, mark) => inMark(inner, mark, from + end), escaped(words.slice(start, end)));
    })
    .join("");
}

const TAGS: Partial<Readonly<Record<PlainMarkKind, string>>> = {
  strong: "b",
  dateline: "b",
  runIn: "b",
  superscript: "sup",
  subscript: "sub",
};

function inMark(inner: string, mark: StoryMark, end: number): string {
  if (mark.kind === "type") return inner;
  if (mark.kind === "ruby") return end === mark.to ? `<ruby>${inner}<rt>${escaped(mark.reading)}</rt></ruby>` : inner;
  const tag = TAGS[mark.kind] ?? "span";
  const look = mark.kind === "kai" ? ' style="font-family: KaiTi"' : "";
  return `<${tag} ${MARK_ATTRIBUTE}="${mark.kind}"${look}>${inner}</${tag}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
