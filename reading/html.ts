/**
 * Copy out of HTML, as Word, WPS and web pages put it into the clipboard: paragraphs, what they are, and marks inside them. Styles,
 * scripts, comments, what is hidden and what was deleted with changes tracked all stay out.
 */
import type { BlockRole, PlainMarkKind, StoryMark } from "../core/model/index.js";
import type { SliceLine, StorySlice } from "../core/story/index.js";
import { type ElementSense, senseOf } from "./htmlSense.js";
import { type MarkupToken, markupTokens } from "./markup.js";
import { isWide, trimmedLine } from "./tidyLine.js";

interface Line extends SliceLine {
  readonly text: string;
  readonly marks: readonly StoryMark[];
  /** The cell of its row, from 1; 0 outside tables. */
  readonly cell: number;
}

interface OpenElement extends ElementSense {
  readonly name: string;
  /** Items of a list that counts them; null for other elements. */
  items: number | null;
}

/** A row of a table that is being read. */
interface Row {
  cells: number;
  /** Lines that stood before it. */
  readonly from: number;
  isHead: boolean;
}

/** What is being read. */
interface Page {
  readonly lines: Line[];
  readonly open: OpenElement[];
  readonly rows: Row[];
  text: string;
  marks: StoryMark[];
  /** White that was read and not yet written; null when there is none. */
  white: "blank" | "lineEnd" | null;
  /** Base text of a ruby begins here; null outside one. */
  rubyFrom: number | null;
  reading: string | null;
  /** The number or the bullet that Word sets before an item; null outside of one. */
  bullet: string | null;
}

/** The copy in some HTML; of a whole clipboard only the part that was chosen. */
export function readHtml(html: string): StorySlice {
  const page: Page = { lines: [], open: [], rows: [], text: "", marks: [], white: null, rubyFrom: null, reading: null, bullet: null };
  for (const token of markupTokens(chosenPart(html))) readToken(page, token);
  endLine(page);
  return sliceFrom(page.lines);
}

function chosenPart(html: string): string {
  const from = html.indexOf("<!--StartFragment-->");
  const to = html.lastIndexOf("<!--EndFragment-->");
  return from < 0 || to < from ? html : html.slice(from, to);
}

function readToken(page: Page, token: MarkupToken): void {
  if (token.kind === "text") {
    if (!page.open.some(({ isLeftOut }) => isLeftOut)) readText(page, token.text);
  } else if (token.kind === "close") closeElement(page, token.name);
  else openElement(page, token);
}

function openElement(page: Page, { name, attributes, isClosed }: Extract<MarkupToken, { kind: "open" }>): void {
  const sense = senseOf(name, attributes);
  if (sense.isBlock || name === "br") endLine(page);
  if (name === "p" || name === "li") closeStray(page, name);
  if (isClosed) return;
  page.open.push({ ...sense, name, items: name === "ol" ? Number(attributes.get("start") ?? 1) - 1 : null });
  if (name === "tr") page.rows.push({ cells: 0, from: page.lines.length, isHead: true });
  const row = page.rows.at(-1);
  if (row && (name === "td" || name === "th")) {
    row.cells += 1;
    if (name === "td") row.isHead = false;
  }
  if (name === "ruby") page.rubyFrom = page.text.length;
  if (name === "rt") page.reading = "";
  if (sense.isBullet) page.bullet = "";
  const list = page.open.at(-2);
  if (name === "li" && list?.items !== undefined && list.items !== null) {
    list.items += 1;
    page.text = `${list.items}. `;
  }
}

/** A paragraph or an item that was not closed ends where the next one begins. */
function closeStray(page: Page, name: string): void {
  if (page.open.at(-1)?.name === name) closeElement(page, name);
}

function closeElement(page: Page, name: string): void {
  const index = page.open.findLastIndex((each) => each.name === name);
  if (index < 0) return;
  if (page.open.slice(index).some(({ isBlock }) => isBlock)) endLine(page);
  const closed = page.open.splice(index);
  if (closed.some(({ isBullet }) => isBullet)) endBullet(page);
  if (name === "rt") endReading(page);
  if (name === "ruby") page.rubyFrom = null;
  if (name === "tr") endRow(page);
}

function readText(page: Page, text: string): void {
  if (page.reading !== null) page.reading += text;
  else if (page.bullet !== null) page.bullet += text;
  else if (page.open.some(({ keepsWhite }) => keepsWhite)) readLines(page, text);
  else for (const piece of text.split(/([ \t\r\n\f]+)/)) readPiece(page, piece);
}

/** Text in which line ends count. */
function readLines(page: Page, text: string): void {
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (index > 0) endLine(page);
    write(page, line);
  }
}

function readPiece(page: Page, piece: string): void {
  if (piece === "") return;
  if (/^[ \t\r\n\f]/.test(piece)) {
    page.white = piece.includes("\n") || page.white === "lineEnd" ? "lineEnd" : "blank";
    return;
  }
  // Word breaks its lines beside Han characters too, where no blank is meant.
  const isNone = page.text === "" || (page.white === "lineEnd" && (isWide(page.text, page.text.length - 1) || isWide(piece, 0)));
  if (page.white !== null && !isNone) write(page, " ");
  page.white = null;
  write(page, piece);
}

function write(page: Page, text: string): void {
  const from = page.text.length;
  page.text += text;
  for (const kind of marksHere(page)) {
    const last = page.marks.findLast((mark) => mark.kind === kind);
    if (last?.to === from) page.marks[page.marks.lastIndexOf(last)] = { ...last, to: page.text.length };
    else page.marks.push({ from, to: page.text.length, kind });
  }
}

function marksHere({ open }: Page): ReadonlySet<PlainMarkKind> {
  const marks = new Set<PlainMarkKind>();
  let isHeading = false;
  for (const { mark, isPlain, isOwn, role } of open) {
    if (role === "headline" || role === "subhead") isHeading = true;
    if (isPlain) marks.delete("strong");
    // A heading is bold by what it is.
    if (mark !== null && (isOwn || mark !== "strong" || !isHeading)) marks.add(mark);
  }
  return marks;
}

function endReading(page: Page): void {
  const { reading, rubyFrom } = page;
  page.reading = null;
  if (rubyFrom === null || reading === null || reading.trim() === "" || rubyFrom === page.text.length) return;
  page.marks.push({ from: rubyFrom, to: page.text.length, kind: "ruby", reading: reading.trim() });
  page.rubyFrom = page.text.length;
}

/** A number is copy, a bullet is not. */
function endBullet(page: Page): void {
  const bullet = (page.bullet ?? "").replace(/\s/g, "");
  page.bullet = null;
  page.white = null;
  if (/^[（(]?(?:\d+|[一二三四五六七八九十百]+|[A-Za-z]{1,4}[.、)）])/.test(bullet)) page.text += bullet;
}

function endLine(page: Page): void {
  const { text, marks } = page;
  const isIn = (name: string) => page.open.some((each) => each.name === name);
  const role = page.open.findLast((each) => each.role !== null)?.role ?? null;
  const cell = isIn("tr") ? (page.rows.at(-1)?.cells ?? 0) : 0;
  page.text = "";
  page.marks = [];
  page.white = null;
  const line = trimmedLine(text, marks);
  if (line.text !== "") page.lines.push({ ...line, role, cell });
}

/** The lines of a row as one, its cells parted by tabs; a row of one cell is none, but a box round what it holds. */
function endRow(page: Page): void {
  const row = page.rows.pop();
  if (row === undefined || row.cells < 2) return;
  const own = page.lines.splice(row.from);
  if (own.length === 0) return;
  let text = "";
  const marks: StoryMark[] = [];
  for (let cell = 1; cell <= row.cells; cell += 1) {
    if (cell > 1) text += "\t";
    for (const line of own.filter((each) => each.cell === cell)) {
      if (text !== "" && !text.endsWith("\t")) text += " ";
      const at = text.length;
      marks.push(...line.marks.map((mark) => ({ ...mark, from: mark.from + at, to: mark.to + at })));
      text += line.text.replace(/\t/g, " ");
    }
  }
  page.lines.push({ text, marks, role: "table", cell: 0, ...(row.isHead ? { head: true } : {}) });
}

function sliceFrom(lines: readonly Line[]): StorySlice {
  let text = "";
  const marks: StoryMark[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += "\n";
    const at = text.length;
    marks.push(...line.marks.map((mark) => ({ ...mark, from: mark.from + at, to: mark.to + at })));
    text += line.text;
  }
  const kinds = lines.map(
    ({ role, head }): SliceLine => ({ role: role satisfies BlockRole | null, ...(head === undefined ? {} : { head }) }),
  );
  return { text, lines: kinds.length === 0 ? [{ role: null }] : kinds, marks: withoutGround(text, marks) };
}

/** A look that all of the copy has is the look of where it comes from, and marks nothing in it. */
function withoutGround(text: string, marks: readonly StoryMark[]): readonly StoryMark[] {
  const length = text.replace(/\s/g, "").length;
  const ground = new Set(
    (["strong", "kai"] as const).filter((kind) => length > 0 && lengthMarked(text, marks, kind) === length && text.includes("\n")),
  );
  return marks.filter(({ kind }) => !(kind === "strong" || kind === "kai") || !ground.has(kind)).sort((a, b) => a.from - b.from);
}

function lengthMarked(text: string, marks: readonly StoryMark[], kind: PlainMarkKind): number {
  const own = marks.filter((mark) => mark.kind === kind);
  return own.reduce((sum, { from, to }) => sum + text.slice(from, to).replace(/\s/g, "").length, 0);
}
