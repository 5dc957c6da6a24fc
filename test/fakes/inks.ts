import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { type Preparation, type PreparedPicture, preparePicture } from "../../host/services/pictures/index.js";
import { unfilteredRows } from "../../host/services/pngRows.js";
import { newsprintWith } from "./press.js";

/** Newsprint without loss, so that a test can tell numbers exactly. */
export const EXACT = newsprintWith({ compression: "flate" });

/** Prepared whole for one inch of print. */
export async function prepared(
  original: Uint8Array,
  change: Partial<Extract<Preparation, { target: "print" }>> = {},
): Promise<PreparedPicture> {
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const wished: Preparation = { crop: whole, width: 72, height: 72, target: "print", press: EXACT, ...change };
  const result = await preparePicture(original, wished, { name: "t" });
  if (!result.ok) throw new Error(result.code);
  return result;
}

/** Samples of a pixel of a picture that was deflated; of the middle one unless said. */
export function pixelOf({ bytes, coding, space, width, height }: PreparedPicture, x = width >> 1, y = height >> 1): readonly number[] {
  if (coding !== "flate") throw new Error(`${coding} is not deflated`);
  const samples = space === "cmyk" ? 4 : 1;
  const plain = unfilteredRows(inflateSync(bytes), width * samples, samples);
  if (plain.length !== width * height * samples) throw new Error(`${plain.length} bytes for ${width} × ${height}`);
  return [...plain.subarray((y * width + x) * samples, (y * width + x + 1) * samples)];
}

/** Inks of the middle of an original when it is printed on newsprint. */
export async function inksOn(original: Uint8Array, change: Parameters<typeof prepared>[1] = {}): Promise<readonly number[]> {
  return pixelOf(await prepared(original, change));
}

/** A PNG of one colour. */
export function patch(background: string): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
}
