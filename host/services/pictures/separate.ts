/** Pixels of an original in the four inks of a press. */
import type { PressLimits } from "../../../core/model/index.js";
import { openColours } from "./colours.js";
import type { Pixels } from "./pixels.js";
import { profileName } from "./profileName.js";
import { type ColourNote, isSameProfile, nameInWords, spaceOfProfile, wrongProfile } from "./sourceProfile.js";

/** The press for which pictures are made, and what it holds. */
export interface PicturePress extends Pick<PressLimits, "inkLimit" | "black" | "pictures"> {
  /** Its CMYK profile. */
  readonly profile: Uint8Array;
}

export interface Inked {
  /** Four bytes a pixel: cyan, magenta, yellow, black; 255 for full ink. */
  readonly inks: Uint8Array;
  readonly notes: readonly ColourNote[];
}

/**
 * Colours are mapped as the press's condition says. An original that is CMYK keeps its numbers, also where it was made for
 * another press: mapped to this one its black plate (type, rules, line drawings) would come out in four inks.
 */
export async function separate(pixels: Pixels, icc: Uint8Array | undefined, press: PicturePress): Promise<Inked> {
  if (pixels.space === "cmyk") return { inks: inBytes(pixels), notes: pressNotes(icc, press.profile) };
  const colours = await openColours();
  const inksFrom = (from: Uint8Array | "srgb" | "lab"): Uint8Array | null => {
    const input = pixels.space === "lab" ? "lab16" : pixels.bits === 8 ? "rgb8" : "rgb16";
    const { rendering, blackPointCompensation } = press.pictures;
    return colours.map(pixels.data, { from, input, to: press.profile, output: "cmyk8", rendering, blackPointCompensation });
  };
  const fits = icc !== undefined && pixels.space === "rgb" && spaceOfProfile(icc) === "rgb";
  const own = fits ? inksFrom(icc) : null;
  const inks = own ?? inksFrom(pixels.space === "lab" ? "lab" : "srgb");
  if (inks === null) throw new Error("the profile of the press does not separate colours");
  const isWrong = icc !== undefined && own === null && pixels.space === "rgb";
  return { inks, notes: isWrong ? [wrongProfile(icc)] : [] };
}

function inBytes({ data }: Pixels): Uint8Array {
  return data instanceof Uint8Array ? data : Uint8Array.from(data, (value) => Math.round(value / 257));
}

function pressNotes(icc: Uint8Array | undefined, press: Uint8Array): readonly ColourNote[] {
  if (icc === undefined) return [{ rule: "picture-cmyk-untagged", params: {} }];
  if (spaceOfProfile(icc) !== "cmyk") return [wrongProfile(icc)];
  const isNamesake = profileName(icc) !== "" && profileName(icc) === profileName(press);
  if (isNamesake || isSameProfile(icc, press)) return [];
  return [{ rule: "picture-other-press", params: { from: nameInWords(icc), to: nameInWords(press) } }];
}
