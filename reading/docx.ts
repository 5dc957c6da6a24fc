/**
 * Word documents -> copy as intake knows it: headings with Markdown marks, a blank line between
 * paragraphs, tables as Markdown tables, pictures taken out in order with the place they stood in.
 * mammoth reads the file; its document tree is walked here, not its HTML.
 */

import type { CopyMark } from "../core/model/index.js";

/** A picture that stood in a Word document. */
export interface EmbeddedPicture {
  /** Name of the document and number of the picture in it: "flood.docx#2.jpg". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Offset in the text where it stood. */
  readonly anchorAt: number;
}

export interface DocxCopy {
  readonly text: string;
  readonly pictures: readonly EmbeddedPicture[];
  /** Offsets of pictures that are linked, or missing in the file. */
  readonly lostPictures: readonly number[];
  /** Kinds of text that could not be taken over, as the file calls them: "w:ruby", "w:sym". */
  readonly lostText: readonly string[];
  /** Bold, raised and lowered stretches of the text. */
  readonly marks: readonly CopyMark[];
}

/** The nodes of mammoth's document tree, as far as they are read here. */
interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean } | null;
  readonly checked?: boolean;
  readonly isBold?: boolean;
  readonly verticalAlignment?: string;
  readonly isHeader?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly contentType?: string;
  readonly readAsArrayBuffer?: () => Promise<ArrayBuffer | Uint8Array>;
  readonly body?: readonly DocxNode[];
  readonly notes?: { resolve(reference: DocxNode): DocxNode | null };
}

interface PlacedPicture {
  readonly node: DocxNode;
  readonly at: number;
}

/** Text of one paragraph or row, with its marks, its pictures at offsets in it and the notes it refers to. */
interface Piece {
  text: string;
  readonly marks: CopyMark[];
  readonly pictures: PlacedPicture[];
  readonly notes: DocxNode[];
}

/** The copy of a Word document; rejects when mammoth cannot read it. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<DocxCopy> {
  const { document, lostText } = await documentTree(bytes);
  const whole = emptyPiece();
  for (const block of document.children ?? []) writeBlock(whole, block);
  for (const note of whole.notes.splice(0)) {
    for (const block of document.notes?.resolve(note)?.body ?? []) writeBlock(whole, block);
  }
  const text = whole.text.trimEnd();
  const placed = whole.pictures.map(({ node, at }) => ({ node, at: Math.min(at, text.length) }));
  return { text: text === "" ? "" : `${text}\n`, ...(await takePictures(name, placed)), lostText, marks: whole.marks };
}

/** Elements that hold text and that mammoth passes over: annotated characters, fields, formulas, parts of other files. */
const TEXT_ELEMENTS = /\b(?:w:ruby|w:fldSimple|w:sym|w:altChunk|w:subDoc|w:dir|w:bdo|m:oMath|m:oMathPara)\b/;

/** mammoth's tree, and what it warns of; the conversion to HTML that follows gets an empty document. */
async function documentTree(bytes: Uint8Array): Promise<{ readonly document: DocxNode; readonly lostText: readonly string[] }> {
  const { default: mammoth } = await import("mammoth");
  const buffer = exactBuffer(bytes);
  let tree: DocxNode = { type: "document" };
  const transformDocument = (document: DocxNode) => {
    tree = document;
    return { ...document, children: [] };
  };
  // mammoth takes `buffer` in Node and `arrayBuffer` in a browser; each ignores the other's.
  const input = { buffer, arrayBuffer: buffer } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  const { messages } = await mammoth.convertToHtml(input, { transformDocument, externalFileAccess: false });
  const lost = messages.flatMap(({ message }) => TEXT_ELEMENTS.exec(message)?.[0] ?? []);
  if (hasNumbers(tree)) lost.push("w:numPr");
  return { document: tree, lostText: [...new Set(lost)].sort() };
}

/** Whether Word numbers paragraphs by itself: such numbers are no text in the file, and how they look is not in the tree. */
function hasNumbers(node: DocxNode): boolean {
  return node.numbering?.isOrdered === true || (node.children ?? []).some(hasNumbers);
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

function emptyPiece(): Piece {
  return { text: "", marks: [], pictures: [], notes: [] };
}

/** Writes a paragraph or a table; what stands after it begins where `whole.text` ends. */
function writeBlock(whole: Piece, block: DocxNode): void {
  if (block.type === "table") writeTable(whole, block);
  else writeParagraph(whole, block);
}

function writeParagraph(whole: Piece, paragraph: DocxNode): void {
  const piece = emptyPiece();
  collect(piece, paragraph);
  if (piece.text.trim() === "") {
    append(whole, { ...piece, text: "", pictures: piece.pictures.map(({ node }) => ({ node, at: 0 })) }, "");
    if (piece.pictures.length === 0) whole.text += "\n";
    return;
  }
  const mark = headingMark(paragraph);
  append(whole, mark === "" ? piece : markLines(piece, mark), "\n\n");
}

/** A heading of several lines keeps its mark on each; pictures in it move along. Its type is that of its rank. */
function markLines(piece: Piece, mark: string): Piece {
  const lines = piece.text.split("\n");
  const linesBefore = (at: number) => piece.text.slice(0, at).split("\n").length;
  return {
    text: lines.map((line) => mark + line).join("\n"),
    marks: [],
    pictures: piece.pictures.map(({ node, at }) => ({ node, at: at + mark.length * linesBefore(at) })),
    notes: piece.notes,
  };
}

/** "# ", "## " or "### " by the paragraph's style; Word calls them "heading 1" in every language. */
function headingMark({ styleName, styleId }: DocxNode): string {
  const style = (styleName ?? styleId ?? "").trim().toLowerCase();
  if (style === "title" || style === "标题") return "# ";
  if (style === "subtitle" || style === "副标题") return "## ";
  const level = /^(?:heading|标题)\s*([1-9])$/.exec(style)?.[1];
  return level === undefined ? "" : `${"#".repeat(Math.min(Number(level), 3))} `;
}

/** Rows become rows of a Markdown table, with a rule under its head; a table of one column is only a frame round paragraphs. */
function writeTable(whole: Piece, table: DocxNode): void {
  const rows = table.children ?? [];
  if (rows.every((row) => (row.children ?? []).length <= 1)) {
    for (const block of rows.flatMap((row) => row.children ?? []).flatMap((cell) => cell.children ?? [])) writeBlock(whole, block);
    return;
  }
  const grid = cellGrid(rows);
  const heads = rows.findIndex((row) => row.isHeader !== true);
  for (const [index, cells] of grid.entries()) {
    if (index === heads && index > 0) whole.text += `|${" --- |".repeat(cells.length)}\n`;
    append(whole, rowPiece(cells), "\n");
  }
  whole.text += "\n";
}

/** The cells of each row by column; null where a cell of more columns or rows reaches to. Its text stands in the first. */
function cellGrid(rows: readonly DocxNode[]): readonly (readonly (DocxNode | null)[])[] {
  const reaching: number[] = [];
  return rows.map((row) => {
    const cells: (DocxNode | null)[] = [];
    const passReached = (): void => {
      for (let rest = reaching[cells.length] ?? 0; rest > 0; rest = reaching[cells.length] ?? 0) {
        reaching[cells.length] = rest - 1;
        cells.push(null);
      }
    };
    for (const cell of row.children ?? []) {
      passReached();
      const from = cells.length;
      cells.push(cell, ...Array.from({ length: coveredColumns(cell) - 1 }, () => null));
      reaching.length = Math.max(reaching.length, cells.length);
      reaching.fill((cell.rowSpan ?? 1) - 1, from, cells.length);
    }
    passReached();
    return cells;
  });
}

/** Most columns of a table in Word. */
const MOST_COLUMNS = 63;

function coveredColumns({ colSpan = 1 }: DocxNode): number {
  return Number.isInteger(colSpan) ? Math.min(Math.max(colSpan, 1), MOST_COLUMNS) : 1;
}

function rowPiece(cells: readonly (DocxNode | null)[]): Piece {
  const piece = emptyPiece();
  piece.text = "|";
  for (const cell of cells) {
    piece.text += " ";
    if (cell !== null) collectCell(piece, cell);
    piece.text += " |";
  }
  return piece;
}

/** The paragraphs of a cell, those of tables in it included, in one line. */
function collectCell(piece: Piece, cell: DocxNode): void {
  for (const [index, block] of cellParagraphs(cell).entries()) {
    const part = emptyPiece();
    collect(part, block);
    // One character for one, so that the pictures' offsets stay true. A bar would part the cell; its wide form does not.
    append(piece, { ...part, text: part.text.replace(/[\n\t]/g, " ").replaceAll("|", "｜") }, "", index > 0 ? " " : "");
  }
}

function cellParagraphs(cell: DocxNode): readonly DocxNode[] {
  const rowsOf = (table: DocxNode): readonly DocxNode[] => (table.children ?? []).flatMap((row) => row.children ?? []);
  return (cell.children ?? []).flatMap((block) => (block.type === "table" ? rowsOf(block).flatMap(cellParagraphs) : [block]));
}

function append(whole: Piece, piece: Piece, after: string, before = ""): void {
  whole.text += before;
  const start = whole.text.length;
  for (const { from, to, kind } of piece.marks) whole.marks.push({ from: start + from, to: start + to, kind });
  for (const { node, at } of piece.pictures) whole.pictures.push({ node, at: start + at });
  whole.notes.push(...piece.notes);
  whole.text += piece.text + after;
}

/** Runs and links of a paragraph; comments on the copy are no copy and stay out. */
function collect(piece: Piece, node: DocxNode): void {
  for (const child of node.children ?? []) {
    if (child.type === "text") piece.text += child.value ?? "";
    else if (child.type === "tab") piece.text += "\t";
    else if (child.type === "break") piece.text += "\n";
    else if (child.type === "checkbox") piece.text += child.checked ? "☑" : "☐";
    else if (child.type === "image") piece.pictures.push({ node: child, at: piece.text.length });
    else if (child.type === "noteReference") piece.notes.push(child);
    else collectRun(piece, child);
  }
}

/** A run, a link or the like, with what is marked in it. */
function collectRun(piece: Piece, run: DocxNode): void {
  const from = piece.text.length;
  collect(piece, run);
  const to = piece.text.length;
  if (to > from) piece.marks.push(...marksOf(run).map((kind) => ({ from, to, kind })));
}

function marksOf({ isBold, verticalAlignment }: DocxNode): readonly CopyMark["kind"][] {
  const strong = isBold === true ? ["strong" as const] : [];
  return verticalAlignment === "superscript" || verticalAlignment === "subscript" ? [...strong, verticalAlignment] : strong;
}

async function takePictures(name: string, placed: readonly PlacedPicture[]): Promise<Pick<DocxCopy, "pictures" | "lostPictures">> {
  const pictures: EmbeddedPicture[] = [];
  const lostPictures: number[] = [];
  for (const { node, at } of placed) {
    const bytes = await pictureBytes(node);
    if (bytes === null) lostPictures.push(at);
    else pictures.push({ name: `${name}#${pictures.length + 1}.${extensionFor(node.contentType)}`, bytes, anchorAt: at });
  }
  return { pictures, lostPictures };
}

/** null for a picture that is linked from elsewhere or that the file names but does not hold. */
async function pictureBytes(node: DocxNode): Promise<Uint8Array | null> {
  try {
    return new Uint8Array((await node.readAsArrayBuffer?.()) ?? []);
  } catch {
    return null;
  }
}

function extensionFor(contentType: string | undefined): string {
  const subtype = /^image\/(?:x-)?([a-z]+)/.exec(contentType ?? "")?.[1] ?? "bin";
  return subtype === "jpeg" ? "jpg" : subtype;
}
