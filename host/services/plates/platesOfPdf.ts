/** The plates of a finished PDF, ours or another's, as Ghostscript separates it. */
import { open } from "node:fs/promises";
import { basename, extname } from "node:path";
import { pt } from "../../../core/units/index.js";
import { type Failure, failure } from "../failure.js";
import { fileName } from "../fileNames.js";
import { choosePages } from "../pageChoice.js";
import { type SeparatedPage, separated } from "./ghostscript.js";
import type { PlatedPage } from "./platedPage.js";
import type { PlateSource } from "./plateSource.js";
import { readSeparations } from "./separations.js";

const POINTS_PER_INCH = 72;
/** A PDF may begin with other bytes, but not with more than these (ISO 32000-1, annex H.3). */
const HEADER_WITHIN = 1024;
/** Most pixels of a page: two broadsheets side by side at 300 an inch are sixty million. */
const MOST_PIXELS = 100_000_000;

/** Separates the file and hands its pages to `take`; they are there no longer than that. */
export async function withPlatesOfPdf<Taken>(
  path: string,
  pages: string | null,
  ppi: number,
  take: (source: PlateSource) => Promise<Taken>,
): Promise<Taken | Failure> {
  const unfit = await misfitOf(path);
  if (unfit) return unfit;
  return separated(path, ppi, async (found): Promise<Taken | Failure> => {
    const chosen = choosePages(
      pages,
      found.map((_, at) => at + 1),
    );
    if (!chosen.ok) return chosen;
    const numbered = found.map((page, at) => ({ page, number: at + 1 })).filter(({ number }) => chosen.pages.has(number));
    for (const { page, number } of numbered) {
      if (await isTooLarge(page)) return failure("plates-pdf-large", { path, page: number, ppi });
    }
    const stem = fileName(basename(path, extname(path))) || "page";
    return take({
      ok: true,
      inputs: [path],
      findings: [],
      pages: numbered.map(
        ({ page, number }) =>
          () =>
            platedPage(page, number, stem, ppi),
      ),
    });
  });
}

/** What is no PDF would be run as a program in PostScript. */
async function misfitOf(path: string): Promise<Failure | null> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_WITHIN), 0, HEADER_WITHIN, 0);
      return buffer.toString("latin1", 0, bytesRead).includes("%PDF-") ? null : failure("plates-not-pdf", { path });
    } finally {
      await file.close();
    }
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return failure(isMissing ? "input-missing" : "input-unreadable", { path });
  }
}

async function isTooLarge({ files }: SeparatedPage): Promise<boolean> {
  const { default: sharp } = await import("sharp");
  const [first] = files.values();
  if (first === undefined) return false;
  const { width, height } = await sharp(first, { limitInputPixels: false }).metadata();
  return width * height > MOST_PIXELS;
}

async function platedPage(page: SeparatedPage, number: number, stem: string, ppi: number): Promise<PlatedPage> {
  const separations = await readSeparations(page);
  const points = (pixels: number) => pt((pixels * POINTS_PER_INCH) / ppi);
  const trim = { width: points(separations.width), height: points(separations.height) };
  const plates = { ...separations, ppi, origin: { x: pt(0), y: pt(0) }, trim };
  return { page: number, name: `${stem}-${String(number).padStart(2, "0")}`, plates, framesAt: () => [] };
}
