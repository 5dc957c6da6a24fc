/** A placed page as a person sees it: its words, and its pixels for the screen. Never what is printed. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFPageProxy } from "pdfjs-dist";
import { formPage, type PlacedForm } from "../../../paint/pdf/index.js";
import { openPlacedFile } from "./placedFile.js";

/** Longest side in pixels that is drawn: a page of broadsheet size at 300 pixels an inch is no longer. */
const MOST_SIDE = 7000;
const POINTS_PER_INCH = 72;

/** Whether certain words stand in the text of a page; false where nobody can read it. */
export async function hasWords(form: PlacedForm, words: string): Promise<boolean> {
  const text = await withPage(form, async (page) => {
    const { items } = await page.getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join("");
  });
  return text?.replace(/\s/g, "").includes(words) ?? false;
}

/** The trimmed page as a PNG at so many pixels an inch; null where it cannot be drawn. */
export function pixelsOfPlaced(form: PlacedForm, ppi: number): Promise<Uint8Array | null> {
  return withPage(form, async (page) => {
    const { createCanvas } = await import("@napi-rs/canvas");
    const scale = Math.min(ppi / POINTS_PER_INCH, MOST_SIDE / Math.max(form.width, form.height));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    // The types know the canvas of browsers alone; this one has all that the renderer calls.
    const canvasContext = canvas.getContext("2d") as unknown as CanvasRenderingContext2D;
    await page.render({ canvas: null, canvasContext, viewport }).promise;
    return canvas.encode("png");
  });
}

/** A page of a file, counted from 1, as a PNG whose longer side has so many pixels; null where it cannot be read. */
export async function pixelsOfFile(path: string, page: number, side: number): Promise<Uint8Array | null> {
  const bytes = await readFile(path).catch(() => null);
  const opened = bytes && (await openPlacedFile(bytes, page));
  return opened?.ok ? pixelsOfPlaced(opened.form, (side * POINTS_PER_INCH) / Math.max(opened.width, opened.height)) : null;
}

/** Does something with a page as the renderer reads it; null where it cannot. */
async function withPage<Result>(form: PlacedForm, use: (page: PDFPageProxy) => Promise<Result>): Promise<Result | null> {
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const beside = (name: string): string => `${join(folder, name)}/`;
  const task = library.getDocument({
    data: Uint8Array.from(await formPage(form)),
    cMapUrl: beside("cmaps"),
    standardFontDataUrl: beside("standard_fonts"),
    wasmUrl: beside("wasm"),
    iccUrl: beside("iccs"),
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    return await use(await (await task.promise).getPage(1));
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
