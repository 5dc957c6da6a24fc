/** Colours from one ICC profile to another, by Little CMS: the picture library lets nobody choose how they are mapped. */
import type { LittleCms } from "lcms-wasm";
import { hashOf } from "./original.js";

/** sRGB and CIE Lab are built in; any other profile is given by its bytes. */
export type Profile = "srgb" | "lab" | Uint8Array;

/** Samples of a pixel one after another. Lab has L from 0 to 65535 and a, b from -128 (0) to 127 (65535), as ICC.1:2010 §6.3.4.2 says. */
export type Samples = "gray16" | "rgb8" | "rgb16" | "lab16" | "cmyk8";

export interface Mapping {
  readonly from: Profile;
  readonly input: Samples;
  readonly to: Profile;
  readonly output: Samples;
  readonly rendering: "perceptual" | "relative";
  readonly blackPointCompensation: boolean;
}

export interface Colours {
  /** The pixels mapped; null when a profile is broken, or is not one of such samples. */
  map(pixels: Uint8Array | Uint16Array, mapping: Mapping): Uint8Array | null;
}

let opened: Promise<Colours> | null = null;

/** The colour engine of this process. */
export function openColours(): Promise<Colours> {
  opened ??= import("lcms-wasm").then(async (lcms) => createColours(lcms, await lcms.instantiate()));
  return opened;
}

/** Transforms that are kept; each takes about a megabyte and the tenth of a second. */
const MOST_KEPT = 16;

function createColours(lcms: typeof import("lcms-wasm"), engine: LittleCms): Colours {
  const kept = new Map<string, number>();
  return {
    map(pixels, mapping) {
      const transform = transformOf(mapping);
      return transform === 0 ? null : run(engine, transform, pixels, BYTES[mapping.input], BYTES[mapping.output]);
    },
  };

  function transformOf(mapping: Mapping): number {
    const key = [keyOf(mapping.from), mapping.input, keyOf(mapping.to), mapping.output, mapping.rendering, mapping.blackPointCompensation];
    const known = kept.get(key.join(" "));
    if (known !== undefined) return known;
    const made = createTransform(mapping);
    kept.set(key.join(" "), made);
    for (const [oldest, transform] of kept) {
      if (kept.size <= MOST_KEPT) break;
      if (transform !== 0) engine.cmsDeleteTransform(transform);
      kept.delete(oldest);
    }
    return made;
  }

  function createTransform({ from, input, to, output, rendering, blackPointCompensation }: Mapping): number {
    const [source, target] = [open(from), open(to)];
    const intent = rendering === "perceptual" ? lcms.INTENT_PERCEPTUAL : lcms.INTENT_RELATIVE_COLORIMETRIC;
    const flags = lcms.cmsFLAGS_HIGHRESPRECALC | (blackPointCompensation ? lcms.cmsFLAGS_BLACKPOINTCOMPENSATION : 0);
    const formats = {
      gray16: lcms.TYPE_GRAY_16,
      rgb8: lcms.TYPE_RGB_8,
      rgb16: lcms.TYPE_RGB_16,
      lab16: lcms.TYPE_Lab_16,
      cmyk8: lcms.TYPE_CMYK_8,
    };
    const isOpen = source !== 0 && target !== 0;
    const made = isOpen ? engine.cmsCreateTransform(source, formats[input], target, formats[output], intent, flags) : 0;
    for (const profile of [source, target]) if (profile !== 0) engine.cmsCloseProfile(profile);
    return made;
  }

  function open(profile: Profile): number {
    if (profile === "srgb") return engine.cmsCreate_sRGBProfile();
    if (profile === "lab") return engine.cmsCreateLab4Profile(null);
    const pointer = engine._malloc(profile.length);
    engine.HEAPU8.set(profile, pointer);
    const handle = engine.ccall("cmsOpenProfileFromMem", "number", ["number", "number"], [pointer, profile.length]);
    engine._free(pointer);
    return handle;
  }
}

function keyOf(profile: Profile): string {
  return typeof profile === "string" ? profile : hashOf(profile);
}

/** Bytes of a pixel. */
const BYTES: Readonly<Record<Samples, number>> = { gray16: 2, rgb8: 3, rgb16: 6, lab16: 6, cmyk8: 4 };
/** Pixels that lie in the memory of the engine at a time, so that it stays small for any picture. */
const PORTION = 1 << 16;

function run(engine: LittleCms, transform: number, pixels: Uint8Array | Uint16Array, from: number, to: number): Uint8Array {
  const source = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const count = source.length / from;
  const mapped = new Uint8Array(count * to);
  const [input, output] = [engine._malloc(PORTION * from), engine._malloc(PORTION * to)];
  for (let at = 0; at < count; at += PORTION) {
    const some = Math.min(PORTION, count - at);
    engine.HEAPU8.set(source.subarray(at * from, (at + some) * from), input);
    engine.ccall("cmsDoTransform", null, ["number", "number", "number", "number"], [transform, input, output, some]);
    mapped.set(engine.HEAPU8.subarray(output, output + some * to), at * to);
  }
  engine._free(input);
  engine._free(output);
  return mapped;
}
