/** Word documents made for a test: the fewest parts that a reader asks for, in a zip. */
import { crc32, deflateRawSync } from "node:zlib";
import { bytes, u16, u32, utf8 } from "./bytes.js";

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface WordPicture {
  readonly id: string;
  /** null: named in the document, missing in the file. */
  readonly content: Uint8Array | null;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(" ");
/** List "1" is numbered 1, 2, 3. */
const DECIMAL_LIST =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A document with the given body and pictures; styles "1" to "3" are Word's headings, list "1" is numbered. */
export function wordFile(body: string, pictures: readonly WordPicture[] = [], footnotes: readonly string[] = []): Uint8Array {
  const relations = pictures.map(({ id }) => `<Relationship Id="${id}" Type="${OFFICE}/image" Target="media/${id}.png"/>`).join("");
  return zipFile([
    xmlPart("[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/></Types>`),
    xmlPart(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    xmlPart("word/_rels/document.xml.rels", `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`),
    xmlPart("word/document.xml", `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    xmlPart("word/styles.xml", `<w:styles ${NAMESPACES}>${[1, 2, 3].map(headingStyle).join("")}</w:styles>`),
    xmlPart("word/numbering.xml", `<w:numbering ${NAMESPACES}>${DECIMAL_LIST}</w:numbering>`),
    xmlPart("word/footnotes.xml", `<w:footnotes ${NAMESPACES}>${footnotes.map(footnote).join("")}</w:footnotes>`),
    ...pictures.flatMap(({ id, content }) => (content === null ? [] : [{ name: `word/media/${id}.png`, content }])),
  ]);
}

/** A paragraph; `inner` stands after its text. */
export function paragraph(text: string, options: { readonly style?: string; readonly inner?: string } = {}): string {
  const style = options.style === undefined ? "" : `<w:pPr><w:pStyle w:val="${options.style}"/></w:pPr>`;
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${text}</w:t></w:r>${options.inner ?? ""}</w:p>`;
}

export function lineBreak(text: string): string {
  return `<w:r><w:br/><w:t>${text}</w:t></w:r>`;
}

/** A run that is bold, or raised or lowered. */
export function run(text: string, type: "bold" | "superscript" | "subscript"): string {
  const properties = type === "bold" ? "<w:b/>" : `<w:vertAlign w:val="${type}"/>`;
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function drawing(id: string): string {
  const blip = `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`;
  return `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${blip}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A table; the first `heads` rows are to be repeated on every page. A cell is its paragraphs, or these with properties. */
export function table(rows: readonly (readonly (string | WordCell)[])[], heads = 0): string {
  const cells = (row: readonly (string | WordCell)[]) => row.map(tableCell).join("");
  const head = "<w:trPr><w:tblHeader/></w:trPr>";
  return `<w:tbl>${rows.map((row, at) => `<w:tr>${at < heads ? head : ""}${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

export interface WordCell {
  readonly content: string;
  readonly columns?: number;
  /** The first of cells merged downwards, or a further one. */
  readonly merged?: "restart" | "continue";
}

function tableCell(cell: string | WordCell): string {
  if (typeof cell === "string") return `<w:tc>${cell}</w:tc>`;
  const columns = cell.columns === undefined ? "" : `<w:gridSpan w:val="${cell.columns}"/>`;
  const merged = cell.merged === undefined ? "" : `<w:vMerge w:val="${cell.merged}"/>`;
  return `<w:tc><w:tcPr>${columns}${merged}</w:tcPr>${cell.content}</w:tc>`;
}

/** A zip file of deflated parts; `declared` overrules the unpacked size that the file claims for all. */
export function zipFile(parts: readonly Part[], declared?: number): Uint8Array {
  let offset = 0;
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  for (const { name, content } of parts) {
    const packed = deflateRawSync(content);
    const size = declared ?? content.length;
    const shared = bytes(u16(20, 0x0800, 8, 0, 0), u32(crc32(content), packed.length, size), u16(utf8(name).length, 0));
    const local = bytes(u32(0x04034b50), shared, utf8(name), packed);
    centrals.push(bytes(u32(0x02014b50), u16(20), shared, u16(0, 0, 0), u32(0, offset), utf8(name)));
    locals.push(local);
    offset += local.length;
  }
  const directory = bytes(...centrals);
  const end = bytes(u32(0x06054b50), u16(0, 0, parts.length, parts.length), u32(directory.length, offset), u16(0));
  return bytes(...locals, directory, end);
}

export function xmlPart(name: string, xml: string): Part {
  return { name, content: utf8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`) };
}

function headingStyle(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/></w:style>`;
}

function footnote(text: string, index: number): string {
  return `<w:footnote w:id="${index + 1}">${paragraph(text)}</w:footnote>`;
}
