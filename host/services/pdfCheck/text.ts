/** The text of each page as pdf.js reads it: a reader that shares nothing with our writer, nor with the walk through the objects. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Text in the order of the content, one string a page; null where pdf.js cannot read the file. */
export async function readTexts(bytes: Uint8Array): Promise<readonly string[] | null> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const resource = (name: string): string => `${join(folder, name)}/`;
  const task = getDocument({
    // pdf.js takes the bytes for itself.
    data: Uint8Array.from(bytes),
    cMapUrl: resource("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: resource("standard_fonts"),
    wasmUrl: pathToFileURL(resource("wasm")).href,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ disableNormalization: true });
      texts.push(content.items.map((item) => ("str" in item ? item.str : "")).join(""));
      page.cleanup();
    }
    return texts;
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}

/** A text without its white space: where lines break, and what stands between words, is not its words. */
export function withoutWhite(text: string): string {
  return text.replace(/[\s\u200b]+/gu, "");
}
