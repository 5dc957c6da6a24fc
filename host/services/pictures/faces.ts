/**
 * Faces that a camera or a picture desk marked in a picture, from its XMP: regions of the Metadata Working Group (2.0,
 * §5.9; most cameras and programs), of IPTC (Photo Metadata 2019.1 and later, Image Region) and of Microsoft.
 *
 *      MWG: middle and size      IPTC, Microsoft: corner and size
 *      +-------------+           x,y +---------+
 *      |   + x,y     | h             |         | h
 *      +-------------+               +---------+
 *             w                           w
 */
import type { Metadata } from "sharp";
import type { PicturePart } from "../../../core/model/index.js";
import type { PictureTags } from "./tags.js";

/** What EXIF says of a picture: its pixels as they are stored, and how they are to be turned. */
export type StoredPicture = Pick<Metadata, "width" | "height" | "orientation">;

/** A group photograph has some hundred faces; a file that claims more is broken or means harm. */
const MOST_FACES = 500;

/** The faces in shares of the picture as it stands upright, those that cannot be left out. */
export function facesInPicture({ xmp = {} }: PictureTags, stored: StoredPicture): readonly PicturePart[] {
  const marked = [...mwgFaces(xmp, stored), ...iptcFaces(xmp, stored), ...microsoftFaces(xmp, stored)];
  return withoutRepeats(marked.filter(isInside).map(within)).slice(0, MOST_FACES);
}

function mwgFaces(xmp: object, stored: StoredPicture): readonly PicturePart[] {
  const applied = under(xmp, "Regions", "AppliedToDimensions");
  const isUpright = isTurnedAlready(stored, numberAt(applied, "w"), numberAt(applied, "h"));
  return itemsAt(xmp, "Regions", "RegionList").flatMap((region): readonly PicturePart[] => {
    const area = under(region, "Area");
    const unit = textAt(area, "unit");
    if (textAt(region, "Type")?.toLowerCase() !== "face" || (unit !== null && unit !== "normalized")) return [];
    const [x, y, width, height] = [numberAt(area, "x"), numberAt(area, "y"), numberAt(area, "w"), numberAt(area, "h")];
    const part = { x: x - width / 2, y: y - height / 2, width, height };
    return [isUpright ? part : upright(part, stored.orientation)];
  });
}

const IPTC_FACE = "http://cv.iptc.org/newscodes/imageregiontype/face";

function iptcFaces(xmp: object, stored: StoredPicture): readonly PicturePart[] {
  return itemsAt(xmp, "ImageRegion").flatMap((region): readonly PicturePart[] => {
    const types = itemsAt(region, "RCtype").flatMap((type) => itemsAt(type, "Identifier").map(textOf));
    const boundary = under(region, "RegionBoundary");
    if (!types.includes(IPTC_FACE)) return [];
    const share = textAt(boundary, "rbUnit") === "pixel" ? { x: stored.width, y: stored.height } : { x: 1, y: 1 };
    const at = (name: string): number => numberAt(boundary, name);
    const radius = at("rbRx");
    // The radius of a circle is counted as its x is.
    const down = share.x === 1 ? (radius * stored.width) / stored.height : radius;
    const part =
      textAt(boundary, "rbShape") === "circle"
        ? { x: at("rbX") - radius, y: at("rbY") - down, width: 2 * radius, height: 2 * down }
        : { x: at("rbX"), y: at("rbY"), width: at("rbW"), height: at("rbH") };
    const shares = { x: part.x / share.x, y: part.y / share.y, width: part.width / share.x, height: part.height / share.y };
    return [upright(shares, stored.orientation)];
  });
}

function microsoftFaces(xmp: object, stored: StoredPicture): readonly PicturePart[] {
  return itemsAt(xmp, "RegionInfo", "Regions").flatMap((region): readonly PicturePart[] => {
    const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = (textAt(region, "Rectangle") ?? "")
      .split(",")
      .map(Number.parseFloat);
    return [upright({ x, y, width, height }, stored.orientation)];
  });
}

/** Regions lie on the pixels as stored, unless their program says the size of the upright picture. */
function isTurnedAlready({ width, height }: StoredPicture, across: number, along: number): boolean {
  return width !== height && across === height && along === width;
}

/** A part of the stored pixels on the picture turned by its EXIF orientation (EXIF 2.32, Orientation). */
function upright({ x, y, width, height }: PicturePart, orientation = 1): PicturePart {
  const [left, top] = [1 - x - width, 1 - y - height];
  switch (orientation) {
    case 2:
      return { x: left, y, width, height };
    case 3:
      return { x: left, y: top, width, height };
    case 4:
      return { x, y: top, width, height };
    case 5:
      return { x: y, y: x, width: height, height: width };
    case 6:
      return { x: top, y: x, width: height, height: width };
    case 7:
      return { x: top, y: left, width: height, height: width };
    case 8:
      return { x: y, y: left, width: height, height: width };
    default:
      return { x, y, width, height };
  }
}

/** Forgives rounding of shares. */
const ROUNDING = 0.001;

function isInside({ x, y, width, height }: PicturePart): boolean {
  const all = [x, y, width, height];
  if (!all.every(Number.isFinite) || width <= 0 || height <= 0) return false;
  return x >= -ROUNDING && y >= -ROUNDING && x + width <= 1 + ROUNDING && y + height <= 1 + ROUNDING;
}

function within({ x, y, width, height }: PicturePart): PicturePart {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return { x: left, y: top, width: Math.min(width, 1 - left), height: Math.min(height, 1 - top) };
}

/** Several programs mark the same face in their own ways, a little differently: one inside or over another is the same. */
function withoutRepeats(parts: readonly PicturePart[]): readonly PicturePart[] {
  const own: PicturePart[] = [];
  for (const part of parts) if (!own.some((other) => isSame(part, other))) own.push(part);
  return own;
}

function isSame(a: PicturePart, b: PicturePart): boolean {
  const shared = (from: number, length: number, other: number, otherLength: number): number =>
    Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other));
  const both = shared(a.x, a.width, b.x, b.width) * shared(a.y, a.height, b.y, b.height);
  return both > 0.5 * Math.min(a.width * a.height, b.width * b.height);
}

/** What stands under some names in XMP as the library reads it: fields within the values of fields. */
function under(group: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((found, name) => (isFields(found) ? contentOf(found[name]) : undefined), group);
}

function itemsAt(group: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = under(group, ...names);
  if (Array.isArray(found)) return found.map(contentOf);
  return found === undefined ? [] : [found];
}

function textAt(group: unknown, name: string): string | null {
  return textOf(under(group, name));
}

function numberAt(group: unknown, name: string): number {
  return Number.parseFloat(textAt(group, name) ?? "");
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function contentOf(entry: unknown): unknown {
  return isFields(entry) && "value" in entry ? entry.value : entry;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
