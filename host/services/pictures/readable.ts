/**
 * Pictures that the picture library refuses or takes for what they are not, as files that it reads rightly:
 *
 *     Lab in 8 bits (TIFF)                      refused, or taken for a picture without colours
 *     CMYK JPEG without Adobe's marker          taken for inverted, as Adobe's are
 *     TIFF with a saved selection               taken for its opacity
 *     Adobe RGB that only EXIF names            taken for sRGB
 */
import type { SharpOptions } from "sharp";
import { withAdobeRgb } from "./adobeRgb.js";
import { coloursOf, firstSamples, kindOf, type Pixels, readPixels } from "./pixels.js";
import { plainTiff } from "./plainTiff.js";
import { readTiffTags, type TiffTags } from "./tiffTags.js";

const TAG = { bits: 258, photometric: 262, extraSamples: 338 } as const;
const PHOTOMETRIC = { rgb: 2, cieLab: 8, iccLab: 9 } as const;

/** What the picture library takes of a file at most. */
type Limits = Pick<SharpOptions, "limitInputPixels" | "limitInputChannels">;

/** The bytes themselves where nothing is wrong with them. */
export async function readableBytes(bytes: Uint8Array, limits: Limits): Promise<Uint8Array> {
  const tiff = readTiffTags(bytes);
  if (tiff) return (await labRead(bytes, tiff, limits)) ?? (await withoutSelection(bytes, tiff, limits)) ?? bytes;
  return isPlainCmykJpeg(bytes) ? readPlainCmyk(bytes, limits) : (withAdobeRgb(bytes) ?? bytes);
}

/** Its numbers are read as those of RGB and then given their meaning. */
async function labRead(bytes: Uint8Array, { tags, isLittleEndian }: TiffTags, limits: Limits): Promise<Uint8Array | null> {
  const photometric = tags.get(TAG.photometric);
  const [meaning] = photometric?.values ?? [];
  const [bits] = tags.get(TAG.bits)?.values ?? [];
  const isRefused = (meaning === PHOTOMETRIC.cieLab && bits === 8) || meaning === PHOTOMETRIC.iccLab;
  if (!photometric || !isRefused || (bits !== 8 && bits !== 16)) return null;
  const asRgb = Uint8Array.from(bytes);
  new DataView(asRgb.buffer).setUint16(photometric.at, PHOTOMETRIC.rgb, isLittleEndian);
  const { pixels, orientation } = await decode(asRgb, limits);
  const channels = coloursOf(pixels) + (pixels.hasAlpha ? 1 : 0);
  const data = labNumbers(pixels.data, channels, bits, meaning === PHOTOMETRIC.cieLab);
  return plainTiff({ ...pixels, space: "lab", bits: 16, data }, { orientation });
}

/** TIFF 6.0, §23: a and b of CIELAB are signed. ICCLAB is as version 2 of the profiles has it: in 16 bits 100 and 127 are below the full number. */
function labNumbers(data: Pixels["data"], channels: number, bits: 8 | 16, isSigned: boolean): Uint16Array {
  const numbers = new Uint16Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const value = data[at] ?? 0;
    const isColour = at % channels === 1 || at % channels === 2;
    if (bits === 16) numbers[at] = at % channels > 2 ? value : Math.min(65535, Math.round((value * 65535) / 65280));
    else numbers[at] = (isColour && isSigned ? value ^ 0x80 : value) * 257;
  }
  return numbers;
}

/** Image programs save selections as samples of no said meaning (ExtraSamples 0); only 1 and 2 are opacity. */
async function withoutSelection(bytes: Uint8Array, { tags }: TiffTags, limits: Limits): Promise<Uint8Array | null> {
  const extra = tags.get(TAG.extraSamples)?.values ?? [];
  if (extra.length === 0 || extra.some((meaning) => meaning !== 0)) return null;
  const { pixels, orientation, icc } = await decode(bytes, limits);
  if (!pixels.hasAlpha) return null;
  const data = firstSamples(pixels.data, coloursOf(pixels) + 1, coloursOf(pixels));
  return plainTiff({ ...pixels, hasAlpha: false, data }, { orientation, icc });
}

const MARKER = { scan: 0xda, adobe: 0xee } as const;

/** Four samples, and no marker of Adobe's that would say that they are inverted (ITU T.81 annex B; Adobe's note 5116). */
function isPlainCmykJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return false;
  let samples = 0;
  for (let at = 2; at + 10 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === MARKER.scan) break;
    if (marker === MARKER.adobe && String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === "Adobe") return false;
    if (isFrame(marker)) samples = bytes[at + 9] ?? 0;
  }
  return samples === 4;
}

/** Frames begin with C0 to CF, but for the tables C4, C8 and CC. */
function isFrame(marker: number): boolean {
  return marker === 0xc0 || (marker > 0xc0 && marker <= 0xcf && marker % 4 !== 0);
}

async function readPlainCmyk(bytes: Uint8Array, limits: Limits): Promise<Uint8Array> {
  const { pixels, orientation, icc } = await decode(bytes, limits);
  for (let at = 0; at < pixels.data.length; at++) pixels.data[at] = 255 - (pixels.data[at] ?? 0);
  return plainTiff(pixels, { orientation, icc });
}

interface Decoded {
  readonly pixels: Pixels;
  readonly orientation: number | undefined;
  readonly icc: Uint8Array | undefined;
}

async function decode(bytes: Uint8Array, limits: Limits): Promise<Decoded> {
  const { default: sharp } = await import("sharp");
  const picture = sharp(bytes, { ...limits, ignoreIcc: true, failOn: "truncated" });
  const metadata = await picture.metadata();
  const kind = kindOf(metadata);
  const kept = kind.space === "cmyk" ? picture.pipelineColourspace("cmyk") : picture;
  return { pixels: await readPixels(kept, kind), orientation: metadata.orientation, icc: metadata.icc };
}
