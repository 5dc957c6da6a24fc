/** Which colours the numbers of an original stand for: its own profile where it has one that fits, else the usual one. */
import type { Pixels } from "./pixels.js";
import { profileName } from "./profileName.js";

/** What there is to say of the colours of a picture, without its name. */
export type ColourNote =
  | { readonly rule: "picture-cmyk-untagged"; readonly params: Readonly<Record<string, never>> }
  | { readonly rule: "picture-other-press"; readonly params: { readonly from: string; readonly to: string } }
  | { readonly rule: "picture-profile-wrong"; readonly params: { readonly profile: string } };

/** Header of an ICC profile: its colours and its signature (ICC.1:2010 §7.2). */
const HEADER = { colours: 16, signature: 36, length: 128 } as const;

const SPACES: Readonly<Record<string, Pixels["space"]>> = { "RGB ": "rgb", GRAY: "gray", CMYK: "cmyk", "Lab ": "lab" };

/** Colours that a profile speaks of; null when it is no profile. */
export function spaceOfProfile(icc: Uint8Array): Pixels["space"] | null {
  const at = (from: number): string => String.fromCharCode(...icc.subarray(from, from + 4));
  if (icc.length < HEADER.length || at(HEADER.signature) !== "acsp") return null;
  return SPACES[at(HEADER.colours)] ?? null;
}

/** The same but for the header, where programs write their own wishes (rendering intent, flags). */
export function isSameProfile(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one.subarray(HEADER.length), other.subarray(HEADER.length)) === 0;
}

export function wrongProfile(icc: Uint8Array): ColourNote {
  return { rule: "picture-profile-wrong", params: { profile: nameInWords(icc) } };
}

/** What a message calls a profile, also one without a name. */
export function nameInWords(icc: Uint8Array): string {
  return profileName(icc) || "ICC";
}
