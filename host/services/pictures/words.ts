/** Caption and credit that a camera desk wrote into a picture: IPTC, XMP or EXIF, in whatever encoding. */
import { decodeText } from "../../../reading/index.js";
import { type Field, field, type PictureTags } from "./tags.js";

export interface PictureWords {
  readonly caption: string | null;
  readonly credit: string | null;
}

/**
 * Reads caption and credit. IPTC comes first, since agencies and picture desks write it; old ones
 * write it in GBK and do not say so, hence the bytes and not the library's reading of them.
 */
export function wordsInPicture({ iptc = {}, xmp = {}, exif = {} }: PictureTags): PictureWords {
  return {
    caption:
      fromBytes(field(iptc, "Caption/Abstract")) ?? fromXmp(field(xmp, "description")) ?? inHan(fromBytes(field(exif, "ImageDescription"))),
    credit:
      fromBytes(field(iptc, "By-line")) ??
      fromXmp(field(xmp, "creator")) ??
      fromBytes(field(iptc, "Credit")) ??
      fromXmp(field(xmp, "Credit")) ??
      inHan(fromBytes(field(exif, "Artist"))),
  };
}

/** Text of a field kept as bytes; names of several people are joined as Chinese joins them. */
function fromBytes(found: Field | undefined): string | null {
  return joined(entriesOf(found).map(({ value }) => textFromBytes(value)));
}

function textFromBytes(value: unknown): string {
  if (!Array.isArray(value)) return "";
  const bytes = value.flatMap((part: unknown) => (typeof part === "number" ? [part] : byteString(part)));
  return decodeText(Uint8Array.from(bytes)) ?? "";
}

/** exifreader hands bytes on as a string of characters up to U+00FF. */
function byteString(part: unknown): readonly number[] {
  return typeof part === "string" ? Array.from(part, (character) => character.charCodeAt(0) & 0xff) : [];
}

function fromXmp(found: Field | undefined): string | null {
  return joined(
    entriesOf(found).flatMap(({ value, description }) =>
      Array.isArray(value) ? value.map((part: unknown) => descriptionOf(part) ?? description) : [description],
    ),
  );
}

function descriptionOf(part: unknown): string | null {
  return typeof part === "object" && part !== null && "description" in part && typeof part.description === "string"
    ? part.description
    : null;
}

function entriesOf(found: Field | undefined): readonly { readonly value: unknown; readonly description: string }[] {
  if (found === undefined) return [];
  return "value" in found ? [found] : found;
}

function joined(texts: readonly string[]): string | null {
  const words = texts.map((text) => text.replace(/\0/g, "").trim()).filter((text) => text !== "");
  return words.length === 0 ? null : [...new Set(words)].join("、");
}

/** Cameras and programs write their own names into EXIF ("DIGITAL CAMERA"): only Chinese counts there. */
function inHan(text: string | null): string | null {
  return text !== null && /[\u4e00-\u9fff]/.test(text) ? text : null;
}
