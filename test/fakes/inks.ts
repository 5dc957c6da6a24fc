import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { type Preparation, type PreparedPicture, preparePicture } from "../../host/services/pictures/index.js";
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

/** Samples of a pixel of a picture that was deflated, undone by the filters of PNG (ISO/IEC 15948 §9); of the middle one unless said. */
export function pixelOf({ bytes, coding, space, width, height }: PreparedPicture, x = width >> 1, y = height >> 1): readonly number[] {
  if (coding !== "flate") throw new Error(`${coding} is not deflated`);
  const samples = space === "cmyk" ? 4 : 1;
  const rows = inflateSync(bytes);
  const stride = width * samples;
  const plain = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at;
      const left = at < samples ? 0 : (plain[here - samples] ?? 0);
      const above = row === 0 ? 0 : (plain[here - stride] ?? 0);
      const corner = at < samples || row === 0 ? 0 : (plain[here - stride - samples] ?? 0);
      plain[here] = (rows[row * (stride + 1) + 1 + at] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return [...plain.subarray((y * width + x) * samples, (y * width + x + 1) * samples)];
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4: {
      const by = (value: number) => Math.abs(left + above - corner - value);
      if (by(left) <= by(above) && by(left) <= by(corner)) return left;
      return by(above) <= by(corner) ? above : corner;
    }
    default:
      return 0;
  }
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
