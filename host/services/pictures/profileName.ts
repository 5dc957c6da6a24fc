/** What an ICC profile calls itself, in whatever encoding its maker wrote it. */
import { decodeText } from "../../../reading/index.js";

/** Tags stand behind the header and their count, each with its name, its place and its size (ICC.1:2010 §7.3). */
const TAGS = { count: 128, first: 132, length: 12 } as const;

/** Empty where it says nothing, or is broken. */
export function profileName(icc: Uint8Array): string {
  const tag = descriptionOf(Buffer.from(icc.buffer, icc.byteOffset, icc.byteLength));
  if (tag === null || tag.length < 12) return "";
  const kind = tag.toString("latin1", 0, 4);
  if (kind === "mluc") return localName(tag);
  return kind === "desc" ? plainName(tag) : "";
}

function descriptionOf(profile: Buffer): Buffer | null {
  const count = profile.length < TAGS.first ? 0 : profile.readUInt32BE(TAGS.count);
  for (let at: number = TAGS.first, seen = 0; seen < count && at + TAGS.length <= profile.length; at += TAGS.length, seen++) {
    if (profile.toString("latin1", at, at + 4) !== "desc") continue;
    const [place, size] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
    return profile.subarray(place, place + size);
  }
  return null;
}

/** Version 2 (ICC.1:2001-04 §6.5.17) has ASCII, where Chinese makers write GBK, and may have Unicode behind it. */
function plainName(tag: Buffer): string {
  const end = 12 + tag.readUInt32BE(8);
  const plain = tag.subarray(12, end);
  const unicode = end + 8 <= tag.length ? wide(tag.subarray(end + 8, end + 8 + 2 * tag.readUInt32BE(end + 4))) : "";
  const isAscii = plain.every((byte) => byte < 0x80);
  return isAscii || unicode === "" ? trimmed(decodeText(withoutEnd(plain)) ?? "") : unicode;
}

const LANGUAGES = ["zh", "en"];

/** Version 4 (ICC.1:2010 §10.13) has a name for each of some languages: Chinese before English before others. */
function localName(tag: Buffer): string {
  const [count, size] = tag.length < 16 ? [0, 12] : [tag.readUInt32BE(8), Math.max(12, tag.readUInt32BE(12))];
  const names: { readonly language: string; readonly text: string }[] = [];
  for (let at = 16, seen = 0; seen < count && at + 12 <= tag.length; at += size, seen++) {
    const place = tag.readUInt32BE(at + 8);
    names.push({ language: tag.toString("latin1", at, at + 2), text: wide(tag.subarray(place, place + tag.readUInt32BE(at + 4))) });
  }
  const preferred = LANGUAGES.map((language) => names.find((name) => name.language === language));
  return (preferred.find((name) => name !== undefined) ?? names[0])?.text ?? "";
}

function wide(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return trimmed(even.swap16().toString("utf16le"));
}

function withoutEnd(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** Strings end with a zero, and some makers count it. */
function trimmed(text: string): string {
  return (text.split("\0")[0] ?? "").trim();
}
