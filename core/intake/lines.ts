/** Copy as physical lines: what stands on each one, how far it is indented and what is blank before it. */
import { isControl, isLineBreak, isWhite, isZeroWidth, visualWidth } from "./characters.js";
import type { Copy } from "./copy.js";
import { foldWording } from "./fold.js";
import { type FrontMatter, frontMatterOf } from "./frontMatter.js";
import type { Ledger } from "./ledger.js";
import { withoutMarks } from "./markdown.js";

export interface Line {
  /** Offsets in the copy of what stands on the line, without mark-up and white at its ends. */
  readonly from: number;
  readonly to: number;
  /** Folded text of the line, for recognition only. */
  readonly wording: string;
  /** White before the text in half ems. */
  readonly indent: number;
  /** An item of a Markdown list. */
  readonly item: boolean;
  /** Stands among the keys and values at the head of a Markdown file. */
  readonly frontMatter: boolean;
  /** Level of a Markdown heading, 0 for plain text. */
  readonly level: number;
  /** The whole line is emphasised with ** or __. */
  readonly bold: boolean;
  /** The line is quoted with ">". */
  readonly quoted: boolean;
  /** File named by a Markdown image on this line. */
  readonly image: string | null;
  /** Ends with the two spaces of a Markdown line break. */
  readonly hardBreak: boolean;
  /** Blank or ruled lines between the line before and this one. */
  readonly gap: number;
  /** First line with text in its source. */
  readonly opensSource: boolean;
  /** Width of the text in half ems. */
  readonly width: number;
  /** Cells of a row: parts between tabs, bars or wide gaps. */
  readonly cells: number;
  /** What says that it is a row: the bar at its head (Markdown), or tabs between its cells. */
  readonly cellMarks: "bars" | "tabs" | null;
  /** A row of a Markdown table over its rule of dashes and bars: it names the columns. */
  readonly namesColumns: boolean;
}

/** All lines with text, in order, those parted where a person says so; line breaks, white at the ends, mark-up, controls and rules go to the ledger as dropped. */
export function splitLines(copy: Copy, ledger: Ledger, splits: ReadonlySet<number> = new Set()): readonly Line[] {
  const lines: Line[] = [];
  copy.bases.forEach((base, source) => {
    const end = copy.bases[source + 1] ?? copy.text.length;
    let gap = 0;
    let opensSource = true;
    const matter = frontMatterOf(copy.text, base, end);
    for (const [from, to] of runInHeads(copy.text, physicalLines(copy.text, base, end, ledger, splits))) {
      const line =
        matter && from < matter.to
          ? matterLine(copy, from, to, ledger, { gap, opensSource }, matter)
          : lineOf(copy, from, to, ledger, { gap, opensSource });
      if (line) lines.push(line);
      if (line) opensSource = false;
      const closesHead = line === null && gap === 0 && TABLE_RULE.test(copy.text.slice(from, to).trim()) && markHead(lines);
      gap = line || closesHead ? 0 : gap + 1;
    }
  });
  return lines;
}

/** Marks the rows that a rule of a Markdown table stands under; whether there are any. */
function markHead(lines: Line[]): boolean {
  const isRow = (line: Line | undefined): line is Line => line !== undefined && line.cells > 1 && line.cellMarks === "bars";
  const end = lines.length;
  for (let at = end - 1; isRow(lines[at]); at--) {
    const line = lines[at];
    if (!line || line.namesColumns) break;
    lines[at] = { ...line, namesColumns: true };
    if (line.gap > 0 || line.opensSource) break;
  }
  return lines[end - 1]?.namesColumns === true;
}

function* physicalLines(
  text: string,
  base: number,
  end: number,
  ledger: Ledger,
  splits: ReadonlySet<number>,
): Generator<readonly [number, number]> {
  let from = base;
  for (let at = base; at < end; at++) {
    if (at > from && splits.has(at)) {
      yield [from, at];
      from = at;
    }
    const code = text.charCodeAt(at);
    if (isZeroWidth(code)) ledger.claim(at, at + 1, "drop:zero-width");
    else if (isControl(code)) ledger.claim(at, at + 1, "drop:control");
    if (!isLineBreak(code)) continue;
    yield [from, at];
    const after = code === 0x0d && at + 1 < end && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
    ledger.claim(at, after, "drop:line-break");
    from = after;
    at = after - 1;
  }
  yield [from, end];
}

/** An emphasised headline that runs into its text: **…** 本报讯 …. A dateline or a byline that is emphasised is none. */
const RUN_IN = /^\s*\*\*(?!本报讯|[^*]*[。，：]\*\*)[^*]{4,30}\*\*(?=[ \t\u3000]*[^\s*].{20})/;

function* runInHeads(text: string, lines: Iterable<readonly [number, number]>): Generator<readonly [number, number]> {
  for (const [from, to] of lines) {
    const head = RUN_IN.exec(text.slice(from, Math.min(to, from + 120)))?.[0].length ?? 0;
    if (head > 0) yield [from, from + head];
    yield [from + head, to];
  }
}

/** What stands between two cells of a row: a bar, tabs, or white of three half ems and more. */
export const CELL_GAP = /[ \t\u3000]*\|[ \t\u3000]*|[ \u3000]*\t[ \t\u3000]*| {3,}|[ ]*\u3000[ \u3000]+/;
/** Longest row, in UTF-16 units, that is known by its cells alone. */
const LONGEST_ROW = 200;
/** What parts the head of a Markdown table from its other rows. */
const TABLE_RULE = /^\|?(?: *:?-{2,}:? *\|)+(?: *:?-{2,}:? *)?$/;

/** A line of nothing but signs that part things: ---, ***, ====, ________, ─────. */
const RULED = /^(?:[-*_=~#+·•.—─━═—\s]){3,}$/;
const HEADING = /^(#{1,6})(?=[ \t\u3000]|[^#\s\d])[ \t\u3000]*/;
const IMAGE = /^!\[([^\]]*)\]\(([^)\s]*)[^)]*\)$/;
/** A mark of a Markdown list; never a minus before a temperature or a share, nor a page mark. */
const ITEM = /^[-*+][ \t]+(?=[^\s\-*+])(?![\d.]+ ?(?:[℃°度%％]|[-—–－]?$))/;
const BOLD = /^(\*\*|__)(?=\S)(.*\S)\1$/;

function lineOf(copy: Copy, start: number, end: number, ledger: Ledger, before: { gap: number; opensSource: boolean }): Line | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(copy.text.charCodeAt(from))) from++;
  while (to > from && isBlank(copy.text.charCodeAt(to - 1))) to--;
  claimWhite(copy, ledger, start, from, "drop:indent");
  claimWhite(copy, ledger, to, end, "drop:trailing-white");
  const raw = copy.text.slice(from, to);
  if (raw === "") return null;
  if (TABLE_RULE.test(raw) || (RULED.test(raw) && !raw.includes("……"))) {
    ledger.claim(from, to, "drop:rule-line");
    return null;
  }
  const marked = unmarked(raw);
  ledger.claim(from, from + marked.head, "drop:markdown-mark");
  ledger.claim(to - marked.tail, to, "drop:markdown-mark");
  const text = raw.slice(marked.head, raw.length - marked.tail);
  if (text === "" && marked.image === null) return null;
  const isBarred = raw.slice(0, marked.head).includes("|");
  return {
    from: from + marked.head,
    to: to - marked.tail,
    wording: foldWording(withoutMarks(text)),
    indent: indentOf(copy.text, start, from),
    item: marked.item,
    frontMatter: false,
    level: marked.level,
    bold: marked.bold,
    quoted: marked.quoted,
    image: marked.image,
    hardBreak: copy.text.slice(to, end).startsWith("  "),
    gap: before.gap,
    opensSource: before.opensSource,
    width: visualWidth(text),
    cells: isBarred || text.length <= LONGEST_ROW ? text.split(CELL_GAP).length : 1,
    cellMarks: isBarred ? "bars" : text.includes("\t") ? "tabs" : null,
    namesColumns: false,
  };
}

/** A line of front matter; its title is a headline. */
function matterLine(
  copy: Copy,
  from: number,
  to: number,
  ledger: Ledger,
  before: { gap: number; opensSource: boolean },
  { title }: FrontMatter,
): Line | null {
  if (!title || title.line.from !== from) {
    const line = lineOf(copy, from, to, ledger, before);
    return line && { ...line, frontMatter: true };
  }
  const line = lineOf(copy, title.from, title.to, ledger, before);
  ledger.claim(from, title.from, "drop:front-matter");
  ledger.claim(title.to, to, "drop:front-matter");
  return line && { ...line, level: 1 };
}

interface Marks {
  /** Units of mark-up before and after the text. */
  readonly head: number;
  readonly tail: number;
  readonly level: number;
  readonly bold: boolean;
  readonly item: boolean;
  readonly quoted: boolean;
  readonly image: string | null;
}

const PLAIN = { level: 0, bold: false, item: false, quoted: false, image: null };
/** Tags and entities of HTML that only part or indent. */
const EMPTY_MARKUP_HEAD = /^(?:&nbsp;|&emsp;|<br ?\/?>|<\/?p>|[ \t\u3000])+/i;
const EMPTY_MARKUP_TAIL = /(?:&nbsp;|&emsp;|<br ?\/?>|<\/?p>|[ \t\u3000])+$/i;

function unmarked(raw: string): Marks {
  const image = IMAGE.exec(raw);
  if (image) return imageMarks(raw, image[1] ?? "", image[2] ?? "");
  const quote = /^>[> ]*/.exec(raw)?.[0].length ?? 0;
  const bar = /^\|[ \t]*/.exec(raw.slice(quote))?.[0].length ?? 0;
  const item = bar > 0 ? 0 : (ITEM.exec(raw.slice(quote))?.[0].length ?? 0);
  const heading = bar > 0 ? null : HEADING.exec(raw.slice(quote + item));
  let head = quote + bar + item + (heading?.[0].length ?? 0);
  head += EMPTY_MARKUP_HEAD.exec(raw.slice(head))?.[0].length ?? 0;
  let tail = tailOf(raw, bar > 0, heading !== null);
  const bold = BOLD.test(raw.slice(head, raw.length - tail));
  if (bold) {
    head += 2;
    tail += 2;
  }
  const level = heading?.[1]?.length ?? 0;
  return { ...PLAIN, head: Math.min(head, raw.length - tail), tail, level, bold, item: item > 0, quoted: quote > 0 };
}

function tailOf(raw: string, row: boolean, heading: boolean): number {
  if (row) return /[ \t]*\|$/.exec(raw)?.[0].length ?? 0;
  const markup = EMPTY_MARKUP_TAIL.exec(raw)?.[0].length ?? 0;
  return Math.max(markup, heading ? (/[ \t]+#+$/.exec(raw)?.[0].length ?? 0) : 0);
}

/** Of an image that only names its file nothing is text. */
function imageMarks(raw: string, alt: string, file: string): Marks {
  const told = /[\u3400-\u9fff]/.test(alt) && !/^(?:图片|图像|图|插图|照片)? ?\d*$/.test(alt);
  const head = told ? 2 : raw.length;
  return { ...PLAIN, head, tail: told ? raw.length - 2 - alt.length : 0, image: file };
}

function isBlank(code: number): boolean {
  return isWhite(code) || isZeroWidth(code) || isControl(code);
}

function claimWhite(copy: Copy, ledger: Ledger, from: number, to: number, destination: string): void {
  for (let at = from; at < to; at++) if (isWhite(copy.text.charCodeAt(at))) ledger.claim(at, at + 1, destination);
}

function indentOf(text: string, from: number, to: number): number {
  let indent = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isWhite(code)) indent += code === 0x3000 ? 2 : code === 9 ? 4 : 1;
  }
  return indent;
}
