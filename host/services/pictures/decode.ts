/** Pixels of a picture that was made for print, read back from what goes into the PDF. */
import { crc32, inflateSync } from "node:zlib";
import type { PreparedPicture } from "./prepare.js";

/** A prepared picture as far as its pixels go. */
type PrintedPicture = Pick<PreparedPicture, "bytes" | "coding" | "width" | "height"> & { readonly colour: "cmyk" | "gray" };

/** Row by row: four bytes a pixel with 255 for full ink, or one of gray with 0 for full black. */
export async function decodePrinted(picture: PrintedPicture): Promise<Uint8Array> {
  if (picture.coding === "bits") return unpackedBits(picture);
  const { default: sharp } = await import("sharp");
  const encoded = sharp(picture.coding === "flate" ? pngAround(picture) : picture.bytes, { limitInputPixels: false, ignoreIcc: true });
  if (picture.colour === "gray") return encoded.toColourspace("b-w").raw().toBuffer();
  // Deflated inks pass for RGB and opacity.
  return picture.coding === "flate" ? encoded.raw().toBuffer() : encoded.pipelineColourspace("cmyk").toColourspace("cmyk").raw().toBuffer();
}

function unpackedBits({ bytes, width, height }: PrintedPicture): Uint8Array {
  const packed = inflateSync(bytes);
  const stride = Math.ceil(width / 8);
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const byte = packed[row * stride + (column >> 3)] ?? 0;
      pixels[row * width + column] = byte & (0x80 >> (column & 7)) ? 255 : 0;
    }
  }
  return pixels;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Colour types of PNG (ISO/IEC 15948 §11.2.2): gray, and RGB with opacity. */
const COLOUR_TYPE = { gray: 0, cmyk: 6 } as const;

/** The rows of a picture as the PNG from which they came. */
function pngAround({ bytes, width, height, colour }: PrintedPicture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, COLOUR_TYPE[colour], 0, 0, 0], 8);
  return Buffer.concat([Buffer.from(SIGNATURE), chunk("IHDR", header), chunk("IDAT", bytes), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
