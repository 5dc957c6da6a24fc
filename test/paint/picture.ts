/** A small prepared picture for painter tests. */
import sharp from "sharp";
import type { PreparedPicture } from "../../paint/pdf/index.js";

export async function grayPicture(): Promise<PreparedPicture> {
  const image = sharp({ create: { width: 20, height: 10, channels: 3, background: "gray" } });
  const bytes = await image.toColourspace("b-w").jpeg().toBuffer();
  return { bytes, coding: "jpeg", width: 20, height: 10, colour: "gray" };
}
