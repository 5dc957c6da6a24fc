/** Display pages -> PDF bytes, through pdfkit as the container of objects and streams. */
import { createHash, type Hash } from "node:crypto";
import PDFDocument from "pdfkit";
import type { FaceKey, PrintFaceSet } from "../../core/face/index.js";
import type { DisplayPage } from "../../core/page/index.js";
import { pageContent, sheetSize } from "./content.js";
import { createEmbeddedFont, type EmbeddedFont, type ObjectReference } from "./embeddedFont.js";
import { operands } from "./numbers.js";
import { type PreparedPicture, writePicture } from "./picture.js";

/** What the document says of itself. */
interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly creator: string;
  /** Date of the edition, as 2026-05-01: the document must not depend on the clock. */
  readonly date: string;
}

interface PdfOptions {
  readonly faces: PrintFaceSet;
  /** Pictures by the keys of the images (`imageKey`). */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  readonly info: PdfInfo;
}

/** Paints the pages given into one PDF; the same pages give the same bytes. */
export async function paintPdf(pages: readonly DisplayPage[], options: PdfOptions): Promise<Uint8Array> {
  const document = openDocument(options.info);
  const bytes = collect(document);
  const press = createPress(document, options);
  for (const page of pages) press.addPage(page);
  press.finish();
  document.end();
  return bytes;
}

function openDocument({ title, author, creator, date }: PdfInfo): PDFKit.PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    // The empty name keeps pdfkit from opening Helvetica; 1.3 keeps it from writing XMP, whose titles it does not escape.
    font: "",
    pdfVersion: "1.3",
    lang: "zh-CN",
    info: { Title: title, Author: author, Creator: creator, Producer: "Duikai", CreationDate: dateOf(date) },
  });
}

function dateOf(date: string): Date {
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) throw new Error(`info.date must be a date such as 2026-05-01, not ${JSON.stringify(date)}`);
  return parsed;
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}

interface Press {
  addPage(page: DisplayPage): void;
  /** Writes the fonts, now that all their glyphs are known, and the document's identifier. */
  finish(): void;
}

function createPress(document: PDFKit.PDFDocument, options: PdfOptions): Press {
  const fonts = new Map<FaceKey, EmbeddedFont>();
  const pictures = new Map<string, { readonly name: string; readonly reference: ObjectReference }>();
  const content = createHash("sha256");

  function fontOf(key: FaceKey): EmbeddedFont {
    const known = fonts.get(key);
    if (known) return known;
    const font = createEmbeddedFont(document, options.faces.byKey(key), `F${fonts.size + 1}`);
    fonts.set(key, font);
    return font;
  }

  function pictureOf(id: string): { readonly name: string; readonly reference: ObjectReference } {
    const known = pictures.get(id);
    if (known) return known;
    const prepared = options.pictures.get(id);
    if (!prepared) throw new Error(`no picture ${JSON.stringify(id)} among the pictures handed in`);
    content.update(prepared.bytes);
    const picture = { name: `Im${pictures.size + 1}`, reference: writePicture(document, id, prepared) };
    pictures.set(id, picture);
    return picture;
  }

  return {
    addPage(page) {
      openPage(document, page);
      const stream = pageContent(page, {
        fontOf,
        noteFont(font) {
          document.page.fonts[font.name] = font.reference;
        },
        pictureName(id) {
          const picture = pictureOf(id);
          document.page.xobjects[picture.name] = picture.reference;
          return picture.name;
        },
      });
      document.addContent(stream);
      content.update(stream);
    },
    finish() {
      for (const font of fonts.values()) content.update(font.write());
      identify(document, content.update(JSON.stringify(options.info)));
    },
  };
}

/** A page whose sheet is the trimmed page plus bleed; pdfkit's turn to y downwards is undone. */
function openPage(document: PDFKit.PDFDocument, page: DisplayPage): void {
  const { width, height } = sheetSize(page);
  document.addPage({ size: [width, height], margin: 0 });
  const trim = [page.bleed, page.bleed, width - page.bleed, height - page.bleed];
  // pdfkit writes UserUnit into every page; it is younger than PDF 1.3 and PDF/X forbids it.
  Object.assign(document.page.dictionary.data, { TrimBox: trim, BleedBox: [0, 0, width, height], UserUnit: undefined });
  document.addContent(`1 0 0 -1 0 ${operands(height)} cm`);
}

/** pdfkit derives the file identifier from the document info alone; ours follows from the whole content. */
function identify(document: PDFKit.PDFDocument, content: Hash): void {
  if (!("_id" in document)) throw new Error("this version of pdfkit keeps the file identifier elsewhere");
  document._id = content.digest().subarray(0, 16);
}
