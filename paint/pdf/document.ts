/** Display pages -> PDF bytes, through pdfkit as the container of objects and streams. */
import { createHash, type Hash } from "node:crypto";
import PDFDocument from "pdfkit";
import type { FaceKey, PrintFaceSet } from "../../core/face/index.js";
import type { DisplayItem, DisplayPage } from "../../core/page/index.js";
import { overprintingItems, pictureInkFrom } from "../../core/press/index.js";
import { type PlacedPage, writeBookmarks } from "./bookmarks.js";
import { paletteOf, type SpotInk, separationSpace } from "./colours.js";
import { pageContent } from "./content.js";
import { createEmbeddedFont, type EmbeddedFont } from "./embeddedFont.js";
import { operands } from "./numbers.js";
import { bytesOf, type ObjectMaker, type ObjectReference } from "./objects.js";
import { writeOverprintStates } from "./overprint.js";
import type { PlacedForm } from "./pdfValues.js";
import { type PreparedPicture, writePicture } from "./picture.js";
import { UNTOUCHED, writePlacedForm, writeUntouchedState } from "./placedForm.js";
import { boxesOf, sheetOf } from "./sheet.js";
import { HEADERS, informationOf, type OutputIntent, type PdfForm, type PdfInfo, writeOutputIntent, xmpOf } from "./standard.js";
import { createStructure, UNTAGGED } from "./structure.js";

export interface PdfOptions {
  readonly faces: PrintFaceSet;
  /** Pictures by the keys of the images (`imageKey`); one that is missing leaves the paper bare, as on the screen. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  /** Placed files by their keys (`placedKey`); none when absent. */
  readonly placed?: ReadonlyMap<string, PlacedForm>;
  readonly info: PdfInfo;
  readonly standard: PdfForm;
  readonly intent: OutputIntent;
  /** Most ink on one spot in per cent: black type is printed over its ground up to it. */
  readonly inkLimit: number;
}

/** Paints the pages given into one PDF; the same pages give the same bytes. */
export async function paintPdf(pages: readonly DisplayPage[], options: PdfOptions): Promise<Uint8Array> {
  const document = openDocument(options);
  const bytes = bytesOf(document);
  const press = createPress(document, options);
  for (const page of pages) press.addPage(page);
  press.finish();
  document.end();
  return bytes;
}

function openDocument({ info, standard, intent }: PdfOptions): PDFKit.PDFDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    // The empty name keeps pdfkit from opening Helvetica.
    font: "",
    pdfVersion: HEADERS[standard] as "1.3" | "1.6",
    lang: "zh-CN",
    info: informationOf(info, standard),
  });
  // pdfkit writes XMP of its own, whose titles it does not escape, into all but 1.3. The header stands by now.
  document.version = 1.3;
  Object.assign(catalogOf(document), { OutputIntents: [writeOutputIntent(document, intent)] });
  return document;
}

function catalogOf(document: PDFKit.PDFDocument): object {
  const root: unknown = "_root" in document ? document._root : null;
  if (typeof root !== "object" || root === null || !("data" in root) || typeof root.data !== "object" || root.data === null)
    throw new Error("this version of pdfkit keeps the catalog elsewhere");
  return root.data;
}

interface Press {
  addPage(page: DisplayPage): void;
  /** Writes the fonts, now that all their glyphs are known, and the document's identifier. */
  finish(): void;
}

function createPress(document: PDFKit.PDFDocument, options: PdfOptions): Press {
  const fonts = new Map<FaceKey, EmbeddedFont>();
  const structure = options.standard === "x4" ? createStructure(document) : null;
  const placed: PlacedPage[] = [];
  const separations = new Map<string, unknown>();
  let untouched: ObjectReference | null = null;
  let overprint: ReturnType<typeof writeOverprintStates> | null = null;
  const pictureInk = pictureInkFrom((key) => options.pictures.get(key)?.inkMap);
  const pictures = new Map<string, { readonly name: string; readonly reference: ObjectReference }>();
  const forms = new Map<string, { readonly name: string; readonly reference: ObjectReference }>();
  const content = createHash("sha256");

  function fontOf(key: FaceKey): EmbeddedFont {
    const known = fonts.get(key);
    if (known) return known;
    const font = createEmbeddedFont(document, options.faces.byKey(key), `F${fonts.size + 1}`);
    fonts.set(key, font);
    return font;
  }

  function pictureOf(id: string): { readonly name: string; readonly reference: ObjectReference } | null {
    const known = pictures.get(id);
    if (known) return known;
    const prepared = options.pictures.get(id);
    if (!prepared) return null;
    content.update(prepared.bytes);
    const picture = { name: `Im${pictures.size + 1}`, reference: writePicture(document, id, prepared) };
    pictures.set(id, picture);
    return picture;
  }

  /** A file that stands in several places is written once. */
  function placedFormOf(key: string): { readonly name: string; readonly form: PlacedForm; readonly reference: ObjectReference } {
    const form = options.placed?.get(key);
    if (!form) throw new Error(`no placed file ${JSON.stringify(key)} among those handed in`);
    const known = forms.get(form.hash);
    if (known) return { ...known, form };
    content.update(form.hash);
    const written = { name: `Fm${forms.size + 1}`, reference: writePlacedForm(document, form) };
    forms.set(form.hash, written);
    return { ...written, form };
  }

  /** The name under which the page being written has a spot ink. */
  function spotName(spot: SpotInk): string {
    const space = separations.get(spot.name) ?? separationSpace(document, spot);
    separations.set(spot.name, space);
    const name = `CS${[...separations.keys()].indexOf(spot.name) + 1}`;
    if (!("colorSpaces" in document.page)) throw new Error("this version of pdfkit keeps colour spaces elsewhere");
    Object.assign(document.page.colorSpaces as object, { [name]: space });
    return name;
  }

  /** Black that is printed over its ground, on the page and beside it. */
  function overprintingOn(page: DisplayPage): ReadonlySet<DisplayItem> {
    const found = [page, { ...page, groups: page.sheet?.over ?? [] }].map((each) => overprintingItems(each, pictureInk, options.inkLimit));
    return new Set(found.flatMap((items) => [...items]));
  }

  return {
    addPage(page) {
      openPage(document, page, options.standard);
      const overprinting = overprintingOn(page);
      if (overprinting.size > 0) {
        overprint ??= writeOverprintStates(document);
        Object.assign(document.page.ext_gstates, overprint);
      }
      const reference = document.page.dictionary;
      const tagging = structure?.page(reference, placed.length) ?? UNTAGGED;
      if (structure) Object.assign(reference.data, { StructParents: placed.length, Tabs: "S" });
      placed.push({ page, reference });
      const stream = pageContent(page, tagging, {
        fontOf,
        palette: paletteOf(page.inks, spotName),
        isOverprinting: (item) => overprinting.has(item),
        noteFont(font) {
          document.page.fonts[font.name] = font.reference;
        },
        pictureName(id) {
          const picture = pictureOf(id);
          if (picture) document.page.xobjects[picture.name] = picture.reference;
          return picture?.name ?? null;
        },
        placedForm(key) {
          const placed = placedFormOf(key);
          untouched ??= writeUntouchedState(document);
          document.page.xobjects[placed.name] = placed.reference;
          document.page.ext_gstates[UNTOUCHED] = untouched;
          return placed;
        },
      });
      document.addContent(stream);
      content.update(stream);
    },
    finish() {
      for (const font of fonts.values()) content.update(font.write());
      const { info, standard, intent } = options;
      const said = JSON.stringify([info, standard, intent.identifier, intent.registry, intent.info]);
      const id = identify(document, content.update(intent.profile).update(said));
      if (!structure) return;
      const metadata = { Metadata: writeMetadata(document, xmpOf(info, id)) };
      Object.assign(catalogOf(document), metadata, structure.write(), writeBookmarks(document, placed));
    },
  };
}

/** A page of its sheet's size, those of proofs without boxes for the press; pdfkit's turn to y downwards is undone. */
function openPage(document: PDFKit.PDFDocument, page: DisplayPage, form: PdfForm): void {
  const { width, height } = sheetOf(page);
  document.addPage({ size: [width, height], margin: 0 });
  // pdfkit writes UserUnit into every page; it is younger than PDF 1.3 and PDF/X forbids it.
  Object.assign(document.page.dictionary.data, { ...(form === "proof" ? {} : boxesOf(page)), UserUnit: undefined });
  document.addContent(`1 0 0 -1 0 ${operands(height)} cm`);
}

/** pdfkit derives the file identifier from the document info alone; ours follows from the whole content. */
function identify(document: PDFKit.PDFDocument, content: Hash): Uint8Array {
  if (!("_id" in document)) throw new Error("this version of pdfkit keeps the file identifier elsewhere");
  const id = content.digest().subarray(0, 16);
  document._id = id;
  return id;
}

/** Metadata stay readable to programs that know no compression. */
function writeMetadata(document: ObjectMaker, xmp: string): ObjectReference {
  const metadata = document.ref({ Type: "Metadata", Subtype: "XML" });
  Object.assign(metadata, { compress: false });
  metadata.end(new TextEncoder().encode(xmp));
  return metadata;
}
