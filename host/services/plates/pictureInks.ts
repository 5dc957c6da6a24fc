/** Pictures and placed files as they lie on the plates, decoded from what goes into the PDF. */
import { inflateSync } from "node:zlib";
import type { Plate } from "../../../core/press/index.js";
import { assertNever } from "../../../core/units/index.js";
import { formPage, type PlacedForm, type PreparedPicture } from "../../../paint/pdf/index.js";
import type { PictureInks } from "../../../paint/plates/index.js";
import { unfilteredRows } from "../pngRows.js";
import { separated } from "./ghostscript.js";
import { readSeparations } from "./separations.js";

/** What a page shows of pictures and placed files, as they go into its PDF. */
export interface PrintedPictures {
  readonly print: ReadonlyMap<string, PreparedPicture>;
  readonly forms: ReadonlyMap<string, PlacedForm>;
}

/**
 * Pictures by the keys of their images, placed files by theirs; `ppi` is the resolution of placed files. One that Ghostscript does
 * not separate, or that would need it where it is not installed, is left out.
 */
export async function pictureInks({ print, forms }: PrintedPictures, ppi: number): Promise<ReadonlyMap<string, PictureInks>> {
  const decoded = new Map<string, PictureInks>();
  // One after the other: decoded, the pictures of an edition take ten times the room.
  for (const [key, picture] of print) decoded.set(key, await decode(picture));
  for (const [key, form] of forms) {
    const inks = await separateForm(form, ppi);
    if (inks !== null) decoded.set(key, inks);
  }
  return decoded;
}

async function decode(picture: PreparedPicture): Promise<PictureInks> {
  const { width, height, colour, inkMap } = picture;
  const pixels = await pixelsOf(picture);
  const plates = colour === "cmyk" ? processPlates(pixels) : [blackPlate(pixels)];
  return { width, height, plates, ...(inkMap === undefined ? {} : { inkMap }) };
}

/** Row by row: four bytes of ink a pixel, or one of gray light. */
async function pixelsOf({ bytes, coding, width, colour }: PreparedPicture): Promise<Uint8Array> {
  const channels = colour === "cmyk" ? 4 : 1;
  switch (coding) {
    case "jpeg":
      return jpegPixels(bytes, colour);
    case "flate":
      return unfilteredRows(inflateSync(bytes), width * channels, channels);
    case "bits":
      return bytesOfBits(inflateSync(bytes), width);
    default:
      return assertNever(coding);
  }
}

async function jpegPixels(bytes: Uint8Array, colour: PreparedPicture["colour"]): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const encoded = sharp(bytes, { limitInputPixels: false });
  return (colour === "cmyk" ? encoded.pipelineColourspace("cmyk").toColourspace("cmyk") : encoded.toColourspace("b-w")).raw().toBuffer();
}

/** Rows of bits, each begun at a byte, as bytes: 255 for a bit that is set. */
function bytesOfBits(packed: Uint8Array, width: number): Uint8Array {
  const row = Math.ceil(width / 8);
  const pixels = new Uint8Array(Math.floor(packed.length / row) * width);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const column = pixel % width;
    const byte = packed[Math.floor(pixel / width) * row + (column >> 3)] ?? 0;
    pixels[pixel] = byte & (0x80 >> (column & 7)) ? 255 : 0;
  }
  return pixels;
}

/** Pixels of four bytes taken apart. */
function processPlates(data: Uint8Array): readonly Plate[] {
  return ["C", "M", "Y", "K"].map((name, channel) => {
    const pixels = new Uint8Array(data.length / 4);
    for (let pixel = 0; pixel < pixels.length; pixel++) pixels[pixel] = data[4 * pixel + channel] ?? 0;
    return { name, pixels };
  });
}

/** Grays are light, inks are what keeps it away. */
function blackPlate(data: Uint8Array): Plate {
  return { name: "K", pixels: data.map((light) => 255 - light) };
}

async function separateForm(form: PlacedForm, ppi: number): Promise<PictureInks | null> {
  const made = await separated(await formPage(form), ppi, async ([page]) => (page === undefined ? null : readSeparations(page)));
  return made !== null && "ok" in made ? null : made;
}
