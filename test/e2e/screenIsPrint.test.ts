/** Screen = print: the ink of every glyph of a full page lies on the screen where it lies in the PDF. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FaceSet, InkBox } from "../../core/face/index.js";
import { type GlyphRun, layoutEdition, type PageLayout } from "../../core/page/index.js";
import { createFaceSet } from "../../fonts/index.js";
import { createHyphenator } from "../../host/services/hyphenator.js";
import { openEdition } from "../../host/services/savedEdition/index.js";
import { duikai, tool } from "../integration/program.js";
import { keepPicture, type OpenApp, openApp, settled } from "./app.js";
import { freshSample } from "./sample.js";

const documents = mkdtempSync(join(tmpdir(), "duikai-documents-"));
let folder = "";
let app: OpenApp;

/** A window in which a broadsheet page has four pixels a point, so that thin strokes weigh what they do in print. */
const WINDOW = { width: 5600, height: 7300 };
const PRINT_DPI = 720;
/** Milliseconds for so large a window to be painted, on a machine that is busy. */
const PATIENCE = 90_000;
/** Points by which the ink of a glyph may lie elsewhere. */
const MOST_APART = 0.2;
/**
 * Chromium's raster counts quarters of pixels: of three hairlines one above the other (三) each weighs a little more or less, though all of
 * them stand where they should. One glyph in a thousand may so seem to lie further off.
 */
const [HAIRLINES, MOST_OF_HAIRLINES] = [0.001, 0.35];
/** Of an em: a cell with less of its area in ink is blank, one with more is a plate or a picture. */
const [LEAST_INK, MOST_INK] = [0.01, 0.7];
/** Of an em, round the ink of a glyph. */
const AIR = 0.03;

beforeAll(async () => {
  const sample = await freshSample();
  folder = join(sample.folder, "样报");
  app = await openApp(sample.folder);
  await app.page.locator(".board button").first().waitFor({ timeout: PATIENCE });
  // Panels keep their width when the page begins in so large a window.
  await app.page.setViewportSize(WINDOW);
  await app.page.reload();
  await app.page.locator(".board canvas[data-painted]").first().waitFor({ timeout: PATIENCE });
  await app.page.locator(".canvas").focus();
  await app.page.keyboard.press("0");
  await settled(app.page, PATIENCE);
}, 4 * PATIENCE);
afterAll(() => app?.close());

/** A picture of the trimmed page in grays, and its pixels a point. */
interface Picture {
  readonly grays: Buffer;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Points of it that lie before the page, to the left and on top. */
  readonly before: number;
}

/** A part of a page, in points. */
interface Cell {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly foot: number;
}

async function pictureOf(
  source: string | Buffer,
  clip: { readonly left: number; readonly top: number } & Size,
  scale: number,
): Promise<Picture> {
  const { data, info } = await sharp(source)
    .extract(clip)
    .flatten({ background: "#fff" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { grays: data, width: info.width, height: info.height, scale, before: 0 };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The page as the window shows it whole, in the middle of the stage. */
async function onScreen({ width, height }: Size): Promise<Picture> {
  const box = await app.page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("the stage has no box");
  const scale = Math.min((box.width - 48) / width, (box.height - 48) / height);
  const left = Math.round(box.x + Math.round((box.width - width * scale) / 2));
  const top = Math.round(box.y + Math.round((box.height - height * scale) / 2));
  const shot = await app.page.screenshot();
  return pictureOf(shot, { left, top, width: Math.round(width * scale), height: Math.round(height * scale) }, scale);
}

/**
 * The page as poppler reads it; its bleed lies round it. Poppler sets small glyphs to whole pixels, and so Ghostscript makes outlines of all of
 * them first.
 */
function inPrint(pdf: string, number: number, bleed: number): Picture {
  const [outlined, raster] = [join(documents, "outlined.pdf"), join(documents, "print")];
  tool("gs", "-q", "-o", outlined, "-sDEVICE=pdfwrite", "-dNoOutputFonts", `-sPageList=${number}`, pdf);
  tool("pdftoppm", "-r", String(PRINT_DPI), "-singlefile", "-gray", outlined, raster);
  const file = readFileSync(`${raster}.pgm`);
  const [head = "", width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString("latin1")) ?? [];
  return { grays: file.subarray(head.length), width: Number(width), height: Number(height), scale: PRINT_DPI / 72, before: bleed };
}

/** The cells of the glyphs of a page: the boxes of their ink, with a little air. Those turned on their side are left out. */
function cellsOf({ display }: PageLayout, faces: FaceSet): readonly Cell[] {
  return display.groups.flatMap((group) =>
    group.items
      .filter((item): item is GlyphRun => item.kind === "glyphs" && item.mode !== "sideways")
      .flatMap((run) => [...run.glyphs].flatMap((glyph, index) => cellOf(run, faces.byKey(run.face).inkOf(glyph), group, index))),
  );
}

function cellOf(
  { x, y, size, stretch }: GlyphRun,
  ink: InkBox | null,
  group: { readonly x: number; readonly y: number },
  index: number,
): readonly Cell[] {
  if (ink === null) return [];
  const [left, base, air] = [group.x + (x[index] ?? 0), group.y + (y[index] ?? 0), AIR * size];
  return [
    {
      left: left + ink.left * size * stretch - air,
      right: left + ink.right * size * stretch + air,
      top: base - ink.top * size - air,
      foot: base - ink.bottom * size + air,
    },
  ];
}

interface Centroid {
  readonly x: number;
  readonly y: number;
  /** Share of the cell that is ink. */
  readonly share: number;
}

/** Where the ink of a cell lies, in points of the page. */
function centroid({ grays, width, height, scale, before }: Picture, cell: Cell): Centroid {
  const pixel = (at: number) => (at + before) * scale;
  const [from, to, top, foot] = [pixel(cell.left), pixel(cell.right), pixel(cell.top), pixel(cell.foot)];
  let [ink, across, down, area] = [0, 0, 0, 0];
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, Math.ceil(foot)); row++) {
    // Pixels at the edge of the cell count by the share of them that lies in it.
    const tall = Math.min(row + 1, foot) - Math.max(row, top);
    for (let column = Math.max(0, Math.floor(from)); column < Math.min(width, Math.ceil(to)); column++) {
      const wide = Math.min(column + 1, to) - Math.max(column, from);
      const weight = (255 - (grays[row * width + column] ?? 255)) * tall * wide;
      ink += weight;
      across += weight * (column + 0.5);
      down += weight * (row + 0.5);
      area += tall * wide;
    }
  }
  return { x: across / ink / scale - before, y: down / ink / scale - before, share: ink / 255 / area };
}

describe("a full page", () => {
  it(
    "has the ink of every glyph on the screen where the PDF has it, to a fifth of a point",
    async () => {
      const pdf = join(documents, "edition.pdf");
      expect(duikai("compose", folder, "--out", pdf).status).toBe(0);
      const opened = await openEdition(folder);
      if (!opened.ok) throw new Error(opened.code);
      const faces = createFaceSet();
      const [page] = layoutEdition(opened.doc, faces, { hyphenator: createHyphenator() });
      if (page === undefined) throw new Error("the sample has pages");
      const { display } = page;
      const screen = await onScreen(display);
      const print = inPrint(pdf, 1, display.bleed);
      const apart: number[] = [];
      for (const cell of cellsOf(page, faces)) {
        const seen = centroid(screen, cell);
        const printed = centroid(print, cell);
        if (printed.share < LEAST_INK || printed.share > MOST_INK) continue;
        apart.push(Math.hypot(seen.x - printed.x, seen.y - printed.y));
      }
      apart.sort((a, b) => a - b);
      await keepPicture(app.page, "full-page");
      expect(apart.length).toBeGreaterThan(1500);
      expect(apart.filter((distance) => distance > MOST_APART).length).toBeLessThan(HAIRLINES * apart.length);
      expect(apart.at(-1)).toBeLessThan(MOST_OF_HAIRLINES);
    },
    4 * PATIENCE,
  );
});
