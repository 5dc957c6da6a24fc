/** Paints the pages of an edition into files: PDFs for print, PNGs to look at. */
import { basename, join, parse } from "node:path";
import type { PrintFaceSet } from "../../core/face/index.js";
import { type Doc, recordOf } from "../../core/model/index.js";
import type { DisplayPage, PageLayout } from "../../core/page/index.js";
import { markedPage } from "../../core/sheet/index.js";
import type { Language } from "../../messages/index.js";
import { paintPng } from "../../paint/png/index.js";
import { intentOf, type Press } from "./conditions.js";
import type { PlacedPictures } from "./placed.js";
import type { ReportOutput } from "./report.js";
import { slugOfPage } from "./slugs.js";
import { NO_WORKERS, type Workers } from "./workers/index.js";

/** Resolution of the PNG previews, in pixels an inch: a broadsheet page is about 1,700 pixels wide. */
export const PREVIEW_PPI = 110;

interface PaintJob {
  /** Path of the PDF; with `split` the page number is put before its ending. */
  readonly out: string;
  readonly split: boolean;
  readonly png: boolean;
  /** The press for which the PDFs are made. */
  readonly press: Press;
  readonly language: Language;
}

/** A file of the output, in memory. */
export interface PaintedFile {
  readonly output: ReportOutput;
  readonly bytes: Uint8Array;
}

/** The PDF of an edition, or one a page, and previews where asked. */
export async function paintFiles(
  job: PaintJob,
  doc: Doc,
  layouts: readonly PageLayout[],
  faces: PrintFaceSet,
  pictures: PlacedPictures,
): Promise<readonly PaintedFile[]> {
  const files: PaintedFile[] = [];
  const bundles = job.split ? layouts.map((layout) => [layout]) : [layouts];
  for (const bundle of bundles) {
    const pages = bundle.map((layout) => layout.number);
    const path = job.split ? numbered(job.out, pages[0] ?? 0, ".pdf") : job.out;
    const bytes = await paintPages(doc, pressPages(doc, bundle, faces, { ...job, file: basename(path) }), faces, pictures, job.press);
    files.push({ output: { kind: "pdf", path, pages }, bytes });
  }
  if (!job.png) return files;
  for (const layout of layouts) {
    const bytes = await paintPng(layout.display, { faces, pictures: pictures.screen, ppi: PREVIEW_PPI });
    files.push({ output: { kind: "png", path: numbered(job.out, layout.number, ".png"), pages: [layout.number] }, bytes });
  }
  return files;
}

/** A PDF for a press: its name stands in the slugs of its pages. */
interface PressFile {
  readonly press: Press;
  readonly file: string;
  readonly language: Language;
}

/** Pages as they stand on the sheets of a PDF for a press, with the marks that are asked for round them. */
export function pressPages(
  doc: Doc,
  layouts: readonly PageLayout[],
  faces: PrintFaceSet,
  { press, file, language }: PressFile,
): readonly DisplayPage[] {
  return layouts.map((layout) =>
    markedPage(layout.display, { kinds: press.marks, words: slugOfPage(doc, layout, press, { file, language }) }, faces),
  );
}

/** Pages (`pressPages`) in one PDF for a press. */
export function paintPages(
  doc: Doc,
  pages: readonly DisplayPage[],
  faces: PrintFaceSet,
  pictures: PlacedPictures,
  press: Press,
  workers: Workers = NO_WORKERS,
): Promise<Uint8Array> {
  const info = pdfInfo(
    doc,
    pages.map(({ number }) => number),
  );
  const { standard, condition } = press;
  return workers.paint(pages, {
    faces,
    pictures: pictures.print,
    placed: pictures.forms,
    info,
    standard,
    intent: intentOf(press),
    inkLimit: condition.inkLimit,
  });
}

/** `out/edition.pdf`, page 2 -> `out/edition-2.png`. */
function numbered(path: string, page: number, ending: string): string {
  const { dir, name } = parse(path);
  return join(dir, `${name}-${page}${ending}`);
}

function pdfInfo(doc: Doc, pages: readonly number[]): { title: string; author: string; creator: string; date: string } {
  const edition = recordOf(doc, "edition", "edition");
  const numbers = pages.length === 1 ? ` ${pages[0]}` : "";
  return { title: `${edition.paper} ${edition.date}${numbers}`.trim(), author: edition.paper, creator: "Duikai", date: edition.date };
}
