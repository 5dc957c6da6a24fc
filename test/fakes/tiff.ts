import { bytes, u16, u32, utf8 } from "./bytes.js";

interface FakeTiff {
  readonly width: number;
  readonly height: number;
  /** PhotometricInterpretation: 0 and 1 gray, 2 RGB, 3 palette, 5 inks, 8 CIELAB, 9 ICCLAB. */
  readonly photometric: number;
  readonly bits: number;
  readonly samples: number;
  /** Rows of the picture, or one pixel that fills it. */
  readonly data: readonly number[] | Uint8Array;
  /** ExtraSamples: 0 of no said meaning, 1 and 2 opacity. */
  readonly extra?: readonly number[];
  /** Red, green and blue of each colour, from 0 to 65535, all reds first. */
  readonly palette?: readonly number[];
  readonly icc?: Uint8Array;
}

const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

/** A TIFF file without compression, put together by its specification (TIFF 6.0). */
export function fakeTiff({ width, height, photometric, bits, samples, data, extra = [], palette = [], icc }: FakeTiff): Uint8Array {
  const pixel = (bits * samples) / 8;
  const strip = data.length === pixel ? Uint8Array.from({ length: pixel * width * height }, (_, at) => data[at % pixel] ?? 0) : data;
  const outside: (Uint8Array | readonly number[])[] = [utf8("II"), u16(42), u32(0)];
  let end = 8;
  const put = (part: Uint8Array | readonly number[]): number => {
    const at = end;
    outside.push(part, part.length % 2 === 0 ? [] : [0]);
    end += part.length + (part.length % 2);
    return at;
  };
  const shorts = (tag: number, values: readonly number[]): readonly number[] => {
    const encoded = u16(...values);
    const value = encoded.length <= 4 ? [...encoded, 0, 0, 0, 0].slice(0, 4) : u32(put(encoded));
    return [...u16(tag, SHORT), ...u32(values.length), ...value];
  };
  const long = (tag: number, value: number): readonly number[] => [...u16(tag, LONG), ...u32(1, value)];
  const entries = [
    long(256, width),
    long(257, height),
    shorts(
      258,
      Array.from({ length: samples }, () => bits),
    ),
    shorts(259, [1]),
    shorts(262, [photometric]),
    long(273, put(strip)),
    shorts(277, [samples]),
    long(278, height),
    long(279, strip.length),
    ...(palette.length > 0 ? [shorts(320, palette)] : []),
    ...(extra.length > 0 ? [shorts(338, extra)] : []),
    ...(icc ? [[...u16(34675, UNDEFINED), ...u32(icc.length, put(icc))]] : []),
  ];
  outside[2] = u32(end);
  return bytes(...outside, u16(entries.length), entries.flat(), u32(0));
}
