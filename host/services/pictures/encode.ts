/** Pixels as a PDF takes them: a JPEG, or rows deflated without loss. */
import type { PictureLimits } from "../../../core/model/index.js";
import type { Pixels } from "./pixels.js";
import { plainTiff } from "./plainTiff.js";

export interface EncodedPixels {
  readonly coding: "jpeg" | "flate";
  readonly bytes: Uint8Array;
}

/** Of CMYK or gray in 8 bits. A JPEG of inks is in Adobe's inverted form; no profile is attached, since the PDF names the press. */
export async function encodeForPrint(pixels: Pixels, { compression, quality }: PictureLimits): Promise<EncodedPixels> {
  const { default: sharp } = await import("sharp");
  const { width, height, space } = pixels;
  const data = new Uint8Array(pixels.data.buffer, pixels.data.byteOffset, pixels.data.byteLength);
  if (compression === "flate") {
    // Four raw channels pass for RGB and opacity, and their numbers through the PNG as they are.
    const raw = { width, height, channels: space === "cmyk" ? 4 : 1 } as const;
    const png = sharp(data, { raw, limitInputPixels: false }).toColourspace(space === "cmyk" ? "srgb" : "b-w");
    return { coding: "flate", bytes: rowsOfPng(await png.png({ adaptiveFiltering: true, compressionLevel: 9 }).toBuffer()) };
  }
  const picture =
    space === "cmyk"
      ? sharp(plainTiff(pixels), { limitInputPixels: false }).pipelineColourspace("cmyk").toColourspace("cmyk")
      : sharp(data, { raw: { width, height, channels: 1 }, limitInputPixels: false }).toColourspace("b-w");
  return { coding: "jpeg", bytes: await picture.jpeg({ quality, chromaSubsampling: "4:4:4" }).toBuffer() };
}

const SIGNATURE = 8;

/** The deflated rows of a PNG that is not interlaced are what PDF calls Flate with predictors (ISO 32000-1 §7.4.4.4). */
function rowsOfPng(png: Buffer): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = SIGNATURE; at + 8 <= png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}
