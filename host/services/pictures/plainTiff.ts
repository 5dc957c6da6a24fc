/** Pixels as a TIFF file without compression (TIFF 6.0): the picture library takes four raw channels for RGB and opacity. */
import { coloursOf, type Pixels } from "./pixels.js";

const HEADER = 8;
const ENTRY = 12;
const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

/** PhotometricInterpretation (§8, §16 and §23). */
const PHOTOMETRIC = { gray: 1, rgb: 2, cmyk: 5, lab: 8 } as const;

/** What goes into the file beside the pixels. */
interface TiffExtras {
  /** As in EXIF; upright when absent. */
  readonly orientation?: number | undefined;
  readonly icc?: Uint8Array | undefined;
}

/** Little-endian, one strip. */
export function plainTiff(pixels: Pixels, { orientation = 1, icc }: TiffExtras = {}): Buffer {
  const { width, height, space, bits, hasAlpha } = pixels;
  const samples = coloursOf(pixels) + (hasAlpha ? 1 : 0);
  const strip = stripOf(pixels);
  const bitsAt = HEADER;
  const stripAt = bitsAt + 2 * samples + (samples % 2) * 2;
  const iccAt = even(stripAt + strip.length);
  const directory = even(iccAt + (icc?.length ?? 0));
  const entries: (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    // One or two numbers of 16 bits stand in the entry itself.
    [258, SHORT, samples, samples <= 2 ? bits * 0x10001 : bitsAt],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, PHOTOMETRIC[space]],
    [273, LONG, 1, stripAt],
    [274, SHORT, 1, orientation],
    [277, SHORT, 1, samples],
    [278, LONG, 1, height],
    [279, LONG, 1, strip.length],
    [284, SHORT, 1, 1],
    // Opacity that is not multiplied into the colours.
    ...(hasAlpha ? [[338, SHORT, 1, 2] as const] : []),
    ...(icc === undefined ? [] : [[34675, UNDEFINED, icc.length, iccAt] as const]),
  ];
  const file = Buffer.alloc(directory + 2 + ENTRY * entries.length + 4);
  file.write("II*\0", 0, "latin1");
  file.writeUInt32LE(directory, 4);
  for (let sample = 0; sample < samples; sample++) file.writeUInt16LE(bits, bitsAt + 2 * sample);
  file.set(strip, stripAt);
  if (icc !== undefined) file.set(icc, iccAt);
  file.writeUInt16LE(entries.length, directory);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = directory + 2 + ENTRY * index;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    file.writeUInt32LE(value, at + 8);
  }
  return file;
}

function even(position: number): number {
  return position + (position % 2);
}

function stripOf({ data, space, hasAlpha }: Pixels): Uint8Array {
  const samples = space === "lab" ? signedLab(data, hasAlpha ? 4 : 3) : data;
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}

/** CIELAB of TIFF (§23): a and b are signed, 256 steps for one. */
function signedLab(data: Pixels["data"], channels: number): Uint16Array {
  const signed = Uint16Array.from(data);
  for (let at = 0; at < signed.length; at += channels) {
    for (const each of [at + 1, at + 2]) signed[each] = Math.round(((signed[each] ?? 0) / 257) * 256) - 32768;
  }
  return signed;
}
