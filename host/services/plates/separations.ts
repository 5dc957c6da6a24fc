/** Reads the separations that Ghostscript wrote. */
import type { Plate } from "../../../core/press/index.js";
import type { SeparatedPage } from "./ghostscript.js";

export interface Separations {
  readonly width: number;
  readonly height: number;
  readonly plates: readonly Plate[];
}

/** The plates that print something: Ghostscript writes all four process inks for every page. */
export async function readSeparations({ files }: SeparatedPage): Promise<Separations> {
  const { default: sharp } = await import("sharp");
  const plates: Plate[] = [];
  let size = { width: 0, height: 0 };
  for (const [name, path] of files) {
    const { data, info } = await sharp(path, { limitInputPixels: false }).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
    size = { width: info.width, height: info.height };
    const pixels = data.map((light) => 255 - light);
    if (pixels.some((ink) => ink > 0)) plates.push({ name, pixels });
  }
  return { ...size, plates };
}
