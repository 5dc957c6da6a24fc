import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PictureLimits } from "../../core/model/index.js";
import type { PicturePress } from "../../host/services/pictures/index.js";
import { PRESS_LIMITS } from "./pressLimits.js";

/** The newsprint condition as it comes with Duikai. */
export const NEWSPRINT: PicturePress = {
  profile: profileOf("newsprint"),
  inkLimit: PRESS_LIMITS.inkLimit,
  black: PRESS_LIMITS.black,
  pictures: PRESS_LIMITS.pictures,
};

/** The same press with other wishes for its pictures. */
export function newsprintWith(pictures: Partial<PictureLimits>): PicturePress {
  return { ...NEWSPRINT, pictures: { ...NEWSPRINT.pictures, ...pictures } };
}

/** Bytes of a profile in templates/conditions. */
export function profileOf(condition: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../../templates/conditions/${condition}.icc`, import.meta.url)));
}

/** The smallest ICC profile of grays (ICC.1:2001-04 §6.3.2): white of D50, and a curve that is a power. */
export function grayProfile(gamma: number): Uint8Array {
  const d50 = [0xf6d6, 0x1_0000, 0xd32d];
  const [headerLength, whiteAt, curveAt, end] = [128, 156, 176, 192];
  const profile = Buffer.alloc(end);
  profile.writeUInt32BE(end, 0);
  profile.writeUInt32BE(0x02400000, 8);
  profile.write("mntrGRAYXYZ ", 12, "latin1");
  profile.write("acsp", 36, "latin1");
  for (const [index, value] of d50.entries()) profile.writeUInt32BE(value, 68 + 4 * index);
  profile.writeUInt32BE(2, headerLength);
  for (const [index, [tag, at, length]] of [["wtpt", whiteAt, 20] as const, ["kTRC", curveAt, 14] as const].entries()) {
    const entry = headerLength + 4 + 12 * index;
    profile.write(tag, entry, "latin1");
    profile.writeUInt32BE(at, entry + 4);
    profile.writeUInt32BE(length, entry + 8);
  }
  profile.write("XYZ ", whiteAt, "latin1");
  for (const [index, value] of d50.entries()) profile.writeUInt32BE(value, whiteAt + 8 + 4 * index);
  profile.write("curv", curveAt, "latin1");
  profile.writeUInt32BE(1, curveAt + 8);
  profile.writeUInt16BE(Math.round(gamma * 256), curveAt + 12);
  return profile;
}
