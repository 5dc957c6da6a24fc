/** A page of a file: its boxes, its turn, its resources and its content. */
import { isDictionary, type PdfDictionary, type PdfStream, type PdfValue } from "../../../paint/pdf/index.js";
import { unfiltered } from "./filters.js";
import { type Lookup, lookupIn, type PdfFile } from "./pdfFile.js";

/** Lower left and upper right corner, in the file's own units. */
export interface Box {
  readonly left: number;
  readonly foot: number;
  readonly right: number;
  readonly top: number;
}

export interface FilePage {
  readonly dictionary: PdfDictionary;
  readonly resources: PdfDictionary;
  /** What is left of the sheet when it is cut: its trim box, or what is shown of it where it names none. */
  readonly trim: Box;
  /** Points a unit. */
  readonly unit: number;
  /** Degrees clockwise by which it is turned when it is shown. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly contents: readonly PdfStream[];
}

/** What pages take from what holds them (ISO 32000-1 §7.7.3.4). */
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"] as const;
/** Deeper page trees are knotted. */
const MOST_DEPTH = 64;

/** A page by its number from 1; null when there is none. Throws on a damaged one. */
export function pageOf(file: PdfFile, number: number): FilePage | null {
  const lookup = lookupIn(file);
  const dictionary = findPage(file, lookup, number);
  if (dictionary === null) return null;
  const media = boxOf(dictionary.get("MediaBox"), lookup);
  if (media === null) throw new Error("MediaBox");
  const crop = boxOf(dictionary.get("CropBox"), lookup);
  const trim = boxOf(dictionary.get("TrimBox"), lookup) ?? (crop === null ? media : (common(crop, media) ?? media));
  return {
    dictionary,
    resources: lookup.dictionary(dictionary.get("Resources")) ?? new Map(),
    trim,
    unit: lookup.number(dictionary.get("UserUnit")) ?? 1,
    turn: turnOf(lookup.number(dictionary.get("Rotate")) ?? 0),
    contents: contentsOf(dictionary, lookup),
  };
}

/** Trimmed size in points, as it is seen. */
export function trimmedSize({ trim, unit, turn }: FilePage): { readonly width: number; readonly height: number } {
  const [across, along] = [(trim.right - trim.left) * unit, (trim.top - trim.foot) * unit];
  return turn === 0 || turn === 180 ? { width: across, height: along } : { width: along, height: across };
}

/** The matrix that stands a page upright, the lower left corner of its trim at the origin. */
export function uprightMatrix({ trim: { left, foot, right, top }, unit, turn }: FilePage): readonly number[] {
  const turned: Readonly<Record<FilePage["turn"], readonly number[]>> = {
    0: [1, 0, 0, 1, -left, -foot],
    90: [0, -1, 1, 0, -foot, right],
    180: [-1, 0, 0, -1, right, top],
    270: [0, 1, -1, 0, top, -left],
  };
  return turned[turn].map((each) => each * unit);
}

/** The operators of all content streams; a stream may end in the middle of what the next one goes on with. */
export function contentOf({ contents }: FilePage, lookup: Lookup): Uint8Array {
  return Buffer.concat(contents.flatMap((stream) => [unfiltered(stream, lookup), Buffer.from("\n")]));
}

function findPage(file: PdfFile, lookup: Lookup, number: number): PdfDictionary | null {
  let passed = 0;
  const seen = new Set<PdfDictionary>();
  function below(value: PdfValue | undefined, inherited: PdfDictionary, depth: number): PdfDictionary | null {
    const node = lookup.dictionary(value);
    if (!isDictionary(node ?? undefined) || node === null || seen.has(node) || depth > MOST_DEPTH) throw new Error("Pages");
    seen.add(node);
    const own = new Map([...inherited, ...node]);
    const kids = lookup.array(node.get("Kids"));
    if (kids === null) return ++passed === number ? own : null;
    const handedOn = new Map(INHERITED.flatMap((key) => (own.has(key) ? [[key, own.get(key) ?? null] as const] : [])));
    for (const kid of kids) {
      const found = below(kid, handedOn, depth + 1);
      if (found) return found;
    }
    return null;
  }
  return below(file.catalog.get("Pages"), new Map(), 0);
}

function boxOf(value: PdfValue | undefined, lookup: Lookup): Box | null {
  const corners = lookup.array(value)?.map((each) => lookup.number(each));
  if (corners === undefined) return null;
  const [ax, ay, bx, by] = corners;
  if (ax == null || ay == null || bx == null || by == null) throw new Error("box");
  const box = { left: Math.min(ax, bx), foot: Math.min(ay, by), right: Math.max(ax, bx), top: Math.max(ay, by) };
  if (!(box.right > box.left && box.top > box.foot)) throw new Error("box");
  return box;
}

/** What two boxes share; null when they lie apart. */
function common(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    foot: Math.max(a.foot, b.foot),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  };
  return box.right > box.left && box.top > box.foot ? box : null;
}

function turnOf(degrees: number): FilePage["turn"] {
  const turned = ((Math.round(degrees) % 360) + 360) % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

function contentsOf(page: PdfDictionary, lookup: Lookup): readonly PdfStream[] {
  const value = page.get("Contents");
  if (value === undefined) return [];
  return (lookup.array(value) ?? [value]).map((each) => {
    const stream = lookup.stream(each);
    if (stream === null) throw new Error("Contents");
    return stream;
  });
}
