/** Line art: pictures of single bits, which stay so, for the press shows their edges finer than any tone. */
import { deflateSync } from "node:zlib";
import type { OpenPicture } from "./original.js";
import { type Pixels, readPixels } from "./pixels.js";

/** Single bits, and those are black and white: two colours of a palette are a picture like others. */
export async function isLineArt({ metadata, pipeline }: OpenPicture): Promise<boolean> {
  if (metadata.bitsPerSample !== 1 || metadata.hasAlpha) return false;
  if (metadata.space === "b-w") return true;
  const { data } = await readPixels(pipeline({ ignoreIcc: true }), { space: "rgb", bits: 8, hasAlpha: false });
  for (let at = 0; at < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    if ((red !== 0 && red !== 255) || red !== green || red !== blue) return false;
  }
  return true;
}

/** Where pixels were taken away or turned there are tones between: what is darker than this is black. */
const MIDDLE = 128;

/** Rows of bits, each filled up to a whole byte, deflated: 0 is black, as DeviceGray has it. */
export function deflatedBits({ data, width, height }: Pixels): Uint8Array {
  const stride = Math.ceil(width / 8);
  const packed = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if ((data[row * width + column] ?? 0) < MIDDLE) continue;
      const at = row * stride + (column >> 3);
      packed[at] = (packed[at] ?? 0) | (0x80 >> (column & 7));
    }
  }
  return deflateSync(packed, { level: 9 });
}
