/** Single colours in the inks of a press, as its pictures are separated. */
import { keepWithin } from "./inkLimit.js";
import { type PicturePress, separate } from "./separate.js";

/** Red, green and blue of sRGB, three bytes a colour, as four bytes of ink: 255 for a full layer. */
export async function separateColours(colours: Uint8Array, press: PicturePress): Promise<Uint8Array> {
  const pixels = { space: "rgb", bits: 8, hasAlpha: false, data: colours, width: colours.length / 3, height: 1 } as const;
  const { inks } = await separate(pixels, undefined, press);
  keepWithin(inks, press);
  return inks;
}
