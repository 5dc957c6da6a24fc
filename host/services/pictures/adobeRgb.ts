/**
 * Cameras that are set to Adobe RGB say so in EXIF alone (DCF 2.0 §3.2.2: the interoperability index R03) and embed no profile:
 * read as sRGB their pictures would print dull. Such a JPEG gets the profile that it means.
 */

/** The entry of the interoperability index in EXIF (tag 1, ASCII, 4 bytes), in both byte orders. */
const MARKS = ["\x01\0\x02\0\x04\0\0\0R03\0", "\0\x01\0\x02\0\0\0\x04R03\0"].map((mark) => Buffer.from(mark, "latin1"));
const SEGMENT = { app1: 0xe1, app2: 0xe2, scan: 0xda } as const;
const PROFILE_NAME = "ICC_PROFILE\0";

/** The JPEG with the profile of Adobe RGB, when that is what it means and does not have; else null. */
export function withAdobeRgb(bytes: Uint8Array): Uint8Array | null {
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return null;
  let isMeant = false;
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at + 1] !== SEGMENT.scan; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const content = jpeg.subarray(at + 4, at + 2 + jpeg.readUInt16BE(at + 2));
    const begins = (name: string): boolean => content.subarray(0, name.length).equals(Buffer.from(name, "latin1"));
    if (jpeg[at + 1] === SEGMENT.app2 && begins(PROFILE_NAME)) return null;
    if (jpeg[at + 1] === SEGMENT.app1 && begins("Exif\0")) isMeant = MARKS.some((mark) => content.includes(mark));
  }
  return isMeant ? Buffer.concat([jpeg.subarray(0, 2), profileSegment(), jpeg.subarray(2)]) : null;
}

/** A segment with a profile in one part (ICC.1:2010 annex B.4). */
function profileSegment(): Buffer {
  const content = Buffer.concat([Buffer.from(`${PROFILE_NAME}\x01\x01`, "latin1"), adobeRgbProfile()]);
  const head = Buffer.from([0xff, SEGMENT.app2, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Its colours by Adobe RGB (1998) Color Image Encoding, version 2005-05, annex C: adapted to D50; the exponent is 2 + 51/256. */
const COLUMNS: Readonly<Record<string, readonly [number, number, number]>> = {
  wtpt: [0.9642, 1, 0.82491],
  rXYZ: [0.60974, 0.31111, 0.01947],
  gXYZ: [0.20528, 0.62567, 0.06087],
  bXYZ: [0.14919, 0.06322, 0.74457],
};
const EXPONENT = 2 * 256 + 51;
const NAME = "Adobe RGB (1998)";
const [HEADER, ENTRY, COLUMN, CURVE] = [128, 12, 20, 16];

/** A profile of three columns and a curve (ICC.1:2001-04 §6.3.1.2), which is all that the space is. */
function adobeRgbProfile(): Buffer {
  const columns = Object.entries(COLUMNS);
  const description = descriptionTag();
  const tags = columns.length + 4;
  const [columnsAt, curveAt] = [HEADER + 4 + ENTRY * tags, HEADER + 4 + ENTRY * tags + COLUMN * columns.length];
  const profile = Buffer.alloc(curveAt + CURVE + description.length);
  profile.writeUInt32BE(profile.length, 0);
  profile.writeUInt32BE(0x02100000, 8);
  profile.write("mntrRGB XYZ ", 12, "latin1");
  profile.write("acsp", 36, "latin1");
  writeNumbers(profile, 68, COLUMNS.wtpt ?? []);
  profile.writeUInt32BE(tags, HEADER);
  let entry = HEADER + 4;
  const name = (tag: string, at: number, length: number) => {
    profile.write(tag, entry, "latin1");
    profile.writeUInt32BE(at, entry + 4);
    profile.writeUInt32BE(length, entry + 8);
    entry += ENTRY;
  };
  for (const [index, [tag, values]] of columns.entries()) {
    const at = columnsAt + COLUMN * index;
    name(tag, at, COLUMN);
    profile.write("XYZ ", at, "latin1");
    writeNumbers(profile, at + 8, values);
  }
  for (const tag of ["rTRC", "gTRC", "bTRC"]) name(tag, curveAt, 14);
  profile.write("curv", curveAt, "latin1");
  profile.writeUInt32BE(1, curveAt + 8);
  profile.writeUInt16BE(EXPONENT, curveAt + 12);
  name("desc", curveAt + CURVE, description.length);
  profile.set(description, curveAt + CURVE);
  return profile;
}

/** Numbers of 16 bits before and 16 behind the point. */
function writeNumbers(profile: Buffer, at: number, values: readonly number[]): void {
  for (const [index, value] of values.entries()) profile.writeInt32BE(Math.round(value * 65536), at + 4 * index);
}

/** Its name in ASCII, and none in other alphabets (§6.5.17). */
function descriptionTag(): Buffer {
  const tag = Buffer.alloc(12 + NAME.length + 1 + 8 + 70 + 3);
  tag.write("desc", 0, "latin1");
  tag.writeUInt32BE(NAME.length + 1, 8);
  tag.write(NAME, 12, "latin1");
  return tag;
}
