/**
 * Pixels of an original as tones of black ink: for gray pictures, and for all pictures on a page without process colours.
 * A tone is as light on the paper as it was in the original, which the gain of the press's dots would darken:
 *
 *     number --profile of the original--> L* --black alone on this press--> share of ink
 */
import { type Colours, openColours } from "./colours.js";
import type { Pixels } from "./pixels.js";
import type { PicturePress } from "./separate.js";
import { type ColourNote, spaceOfProfile, wrongProfile } from "./sourceProfile.js";

export interface Grays {
  /** One byte a pixel as DeviceGray has it: 0 for full black ink, 255 for none. */
  readonly grays: Uint8Array;
  readonly notes: readonly ColourNote[];
}

export async function graysOf(pixels: Pixels, icc: Uint8Array | undefined, press: PicturePress): Promise<Grays> {
  if (pixels.space === "cmyk") return { grays: graysOfInks(pixels), notes: [] };
  const colours = await openColours();
  const own = icc === undefined ? null : lightnessOf(colours, pixels, icc);
  const light = own ?? lightnessOf(colours, pixels, "srgb");
  if (light === null) throw new Error("the lightness of a picture cannot be told");
  const tones = tonesOf(colours, press, light.black);
  const grays = new Uint8Array(light.values.length);
  for (let pixel = 0; pixel < grays.length; pixel++) grays[pixel] = tones[light.values[pixel] ?? 0] ?? 0;
  const isWrong = icc !== undefined && own === null && pixels.space !== "lab";
  return { grays, notes: isWrong ? [wrongProfile(icc)] : [] };
}

/** As PDF makes gray of inks (ISO 32000-1 §10.3.5), so that black plates stay as they are. */
function graysOfInks({ data, bits }: Pixels): Uint8Array {
  const full = bits === 8 ? 255 : 65535;
  const grays = new Uint8Array(data.length / 4);
  for (let pixel = 0, at = 0; pixel < grays.length; pixel++, at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = [data[at], data[at + 1], data[at + 2], data[at + 3]];
    grays[pixel] = Math.round(255 * (1 - Math.min(1, (0.3 * c + 0.59 * m + 0.11 * y + k) / full)));
  }
  return grays;
}

interface Lightness {
  /** L* of each pixel, 65535 for white. */
  readonly values: Uint16Array;
  /** That of the darkest colour which the profile has. */
  readonly black: number;
}

/** Null where the profile is not one of such pixels. */
function lightnessOf(colours: Colours, pixels: Pixels, profile: Uint8Array | "srgb"): Lightness | null {
  if (pixels.space === "lab") return { values: everyThird(pixels.data), black: 0 };
  const space = profile === "srgb" ? "rgb" : spaceOfProfile(profile);
  if (pixels.space === "gray") return space === "gray" || space === "rgb" ? lightnessOfGrays(colours, pixels, profile, space) : null;
  const input = pixels.bits === 8 ? "rgb8" : "rgb16";
  const values = space === "rgb" ? labOf(colours, pixels.data, profile, input) : null;
  const black = values && labOf(colours, new Uint8Array(3), profile, "rgb8");
  return values && black ? { values: everyThird(values), black: black[0] ?? 0 } : null;
}

/** Every number that a gray pixel can be is mapped once. A gray picture with a profile for RGB is gray in those colours. */
function lightnessOfGrays(colours: Colours, { data, bits }: Pixels, profile: Uint8Array | "srgb", space: "gray" | "rgb"): Lightness | null {
  const numbers = Uint16Array.from({ length: 2 ** bits }, (_, number) => (bits === 8 ? number * 257 : number));
  const lab =
    space === "gray"
      ? labOf(colours, numbers, profile, "gray16")
      : labOf(
          colours,
          Uint16Array.from({ length: 3 * numbers.length }, (_, at) => numbers[Math.floor(at / 3)] ?? 0),
          profile,
          "rgb16",
        );
  if (lab === null) return null;
  const light = everyThird(lab);
  const values = new Uint16Array(data.length);
  for (let pixel = 0; pixel < values.length; pixel++) values[pixel] = light[data[pixel] ?? 0] ?? 0;
  return { values, black: light[0] ?? 0 };
}

function labOf(
  colours: Colours,
  numbers: Uint8Array | Uint16Array,
  from: Uint8Array | "srgb",
  input: "gray16" | "rgb8" | "rgb16",
): Uint16Array | null {
  const mapped = colours.map(numbers, {
    from,
    input,
    to: "lab",
    output: "lab16",
    rendering: "relative",
    blackPointCompensation: false,
  });
  return mapped && new Uint16Array(mapped.buffer);
}

function everyThird(data: Uint8Array | Uint16Array): Uint16Array {
  const values = new Uint16Array(data.length / 3);
  for (let pixel = 0; pixel < values.length; pixel++) values[pixel] = data[3 * pixel] ?? 0;
  return values;
}

/** The gray for each L* of 16 bits. */
function tonesOf(colours: Colours, { profile, pictures }: PicturePress, sourceBlack: number): Uint8Array {
  const ramp = Uint8Array.from({ length: 4 * 256 }, (_, at) => (at % 4 === 3 ? Math.floor(at / 4) : 0));
  const mapping = {
    from: profile,
    input: "cmyk8",
    to: "lab",
    output: "lab16",
    rendering: "relative",
    blackPointCompensation: false,
  } as const;
  const lab = colours.map(ramp, mapping);
  if (lab === null) throw new Error("the profile of the press does not say how black prints");
  let darkestSoFar = 1;
  const ofInk = Array.from(everyThird(new Uint16Array(lab.buffer)), (light) => {
    // More ink is never lighter, whatever a measured profile says of the last steps.
    darkestSoFar = Math.min(darkestSoFar, luminanceOf(light));
    return darkestSoFar;
  });
  const [paper, ink] = [ofInk[0] ?? 1, ofInk[255] ?? 0];
  const darkest = luminanceOf(sourceBlack);
  // Without compensation what is darker than the ink is full ink, and shadows close; a perceptual mapping never does that.
  const isCompensated = pictures.blackPointCompensation || pictures.rendering === "perceptual";
  return Uint8Array.from({ length: 65536 }, (_, light) => {
    const given = luminanceOf(light);
    const share = Math.max(0, (given - darkest) / (1 - darkest));
    return 255 - inkFor(ofInk, isCompensated ? ink + (paper - ink) * share : given);
  });
}

/** Relative luminance of L* (CIE 15:2004 §8.2.1). */
function luminanceOf(light: number): number {
  const l = (100 * light) / 65535;
  return l > 8 ? ((l + 16) / 116) ** 3 : (l * 27) / 24389;
}

/** The least ink, from 0 to 255, that is as dark as asked for: the nearest of two steps. */
function inkFor(ofInk: readonly number[], luminance: number): number {
  let [low, high] = [0, 255];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ofInk[middle] ?? 0) <= luminance) high = middle;
    else low = middle + 1;
  }
  const lighter = ofInk[low - 1];
  return lighter !== undefined && lighter - luminance < luminance - (ofInk[low] ?? 0) ? low - 1 : low;
}
