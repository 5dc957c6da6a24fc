/** Pixels between two steps of the work, and the pipeline steps that read them out of the picture library. */
import type { Metadata, Sharp } from "sharp";

/** What the samples of a pixel are, before a last one that is its opacity. */
export interface PixelKind {
  /** Lab as ICC.1:2010 §6.3.4.2 encodes it, always in 16 bits. */
  readonly space: "rgb" | "gray" | "cmyk" | "lab";
  readonly bits: 8 | 16;
  readonly hasAlpha: boolean;
}

export interface Pixels extends PixelKind {
  /** Row by row from the top, samples one after another; inks with 0 for none. */
  readonly data: Uint8Array | Uint16Array;
  readonly width: number;
  readonly height: number;
}

const COLOURS = { rgb: 3, gray: 1, cmyk: 4, lab: 3 } as const;

/** Samples of a pixel without its opacity. */
export function coloursOf({ space }: Pick<PixelKind, "space">): number {
  return COLOURS[space];
}

/** Kind of the pixels that a file holds, and in which they are worked on. */
export function kindOf({ space, depth, hasAlpha }: Metadata): PixelKind {
  const bits = depth === "uchar" || depth === undefined ? 8 : 16;
  switch (space) {
    case "cmyk":
      return { space: "cmyk", bits, hasAlpha };
    case "b-w":
    case "grey16":
      // In 8 bits the library hands gray on without its opacity.
      return { space: "gray", bits: hasAlpha ? 16 : bits, hasAlpha };
    case "lab":
    case "labs":
      return { space: "lab", bits: 16, hasAlpha };
    default:
      return { space: "rgb", bits, hasAlpha };
  }
}

/** The same numbers on all the way of a pipeline: inks would go to RGB and back, and K 100 would come out in four inks. */
export function keepSpace(picture: Sharp, { space }: PixelKind): Sharp {
  if (space === "cmyk") return picture.pipelineColourspace("cmyk");
  return space === "lab" ? picture.pipelineColourspace("lab") : picture;
}

/** What comes out at the end of a pipeline. Of samples beyond the colours the first is opacity; a picture has no use for more. */
export async function readPixels(picture: Sharp, kind: PixelKind): Promise<Pixels> {
  const { data, info } = await picture
    .toColourspace(spaceName(kind))
    .raw({ depth: depthOf(kind) })
    .toBuffer({ resolveWithObject: true });
  const colours = coloursOf(kind);
  const samples = Math.min(info.channels, colours + 1);
  const read = firstSamples(numbersOf(data, kind), info.channels, samples);
  return { ...kind, hasAlpha: samples > colours, data: read, width: info.width, height: info.height };
}

/** Pixels with the first of their samples alone. */
export function firstSamples(data: Pixels["data"], from: number, to: number): Pixels["data"] {
  if (from === to) return data;
  const count = data.length / from;
  const kept = data instanceof Uint8Array ? new Uint8Array(count * to) : new Uint16Array(count * to);
  for (let pixel = 0; pixel < count; pixel++) {
    for (let sample = 0; sample < to; sample++) kept[pixel * to + sample] = data[pixel * from + sample] ?? 0;
  }
  return kept;
}

function spaceName({ space, bits }: PixelKind): string {
  switch (space) {
    case "rgb":
      return bits === 8 ? "srgb" : "rgb16";
    case "gray":
      return bits === 8 ? "b-w" : "grey16";
    default:
      return space;
  }
}

function depthOf({ space, bits }: PixelKind): "uchar" | "ushort" | "float" {
  if (space === "lab") return "float";
  return bits === 8 ? "uchar" : "ushort";
}

function numbersOf(data: Buffer, { space, bits, hasAlpha }: PixelKind): Pixels["data"] {
  if (space === "lab") return labFromFloats(new Float32Array(aligned(data, 4)), hasAlpha ? 4 : 3);
  return bits === 8 ? data : new Uint16Array(aligned(data, 2));
}

/** A part of a larger buffer may begin anywhere, numbers of several bytes may not. */
function aligned(data: Buffer, bytes: number): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = data.byteOffset % bytes === 0 ? data : Buffer.from(data);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

function labFromFloats(values: Float32Array, channels: number): Uint16Array {
  const encoded = new Uint16Array(values.length);
  for (let at = 0; at < values.length; at += channels) {
    encoded[at] = within((values[at] ?? 0) * 655.35);
    encoded[at + 1] = within(((values[at + 1] ?? 0) + 128) * 257);
    encoded[at + 2] = within(((values[at + 2] ?? 0) + 128) * 257);
    // Opacity is from 0 to 255 among floats.
    if (channels > 3) encoded[at + 3] = within((values[at + 3] ?? 0) * 257);
  }
  return encoded;
}

function within(value: number): number {
  return Math.max(0, Math.min(65535, Math.round(value)));
}

/** Pixels laid on white paper: what of them is transparent shows it. */
export function onPaper(pixels: Pixels): Pixels {
  if (!pixels.hasAlpha) return pixels;
  const colours = coloursOf(pixels);
  const { data, bits } = pixels;
  const full = bits === 8 ? 255 : 65535;
  const paper = paperOf(pixels);
  const count = pixels.width * pixels.height;
  const laid = bits === 8 ? new Uint8Array(count * colours) : new Uint16Array(count * colours);
  for (let pixel = 0, at = 0; pixel < count; pixel++, at += colours + 1) {
    const alpha = (data[at + colours] ?? 0) / full;
    for (let sample = 0; sample < colours; sample++) {
      const white = paper[sample] ?? 0;
      laid[pixel * colours + sample] = Math.round(white + alpha * ((data[at + sample] ?? 0) - white));
    }
  }
  return { ...pixels, hasAlpha: false, data: laid };
}

function paperOf({ space, bits }: PixelKind): readonly number[] {
  const full = bits === 8 ? 255 : 65535;
  if (space === "cmyk") return [0, 0, 0, 0];
  // White is without colour: a and b are 0, which is 128 × 257.
  return space === "lab" ? [full, 128 * 257, 128 * 257] : [full, full, full];
}
