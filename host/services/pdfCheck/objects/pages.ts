/** The pages of a file with what they inherit (ISO 32000-1 §7.7.3), in reading order. */
import type { Box } from "../content/geometry.js";
import { dictOf, itemsOf, nameOf, numberOf, numbersOf, type PdfDict, type PdfValue } from "./values.js";

export interface PageObject {
  readonly dict: PdfDict;
  readonly resources: PdfDict | null;
  readonly boxes: PageBoxes;
  /** Degrees clockwise. */
  readonly rotate: number;
  /** Size of a unit in points. */
  readonly unit: number;
}

/** Null where the page has none of its own: readers then take the box round it. */
export interface PageBoxes {
  readonly media: Box | null;
  readonly crop: Box | null;
  readonly bleed: Box | null;
  readonly trim: Box | null;
  readonly art: Box | null;
}

const MOST_PAGES = 5_000;
const MOST_DEPTH = 64;
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"] as const;

type Inherited = Readonly<Record<(typeof INHERITED)[number], PdfValue>>;

export function readPages(catalog: PdfDict): readonly PageObject[] {
  const pages: PageObject[] = [];
  const seen = new Set<PdfDict>();

  function visit(node: PdfDict | null, above: Inherited, depth: number): void {
    if (node === null || depth > MOST_DEPTH || seen.has(node) || pages.length >= MOST_PAGES) return;
    seen.add(node);
    const own = inherit(node, above);
    if (nameOf(node.get("Type")) === "Page" || node.get("Kids") === null) {
      pages.push(pageOf(node, own));
      return;
    }
    for (const kid of itemsOf(node.get("Kids"), MOST_PAGES)) visit(dictOf(kid), own, depth + 1);
  }

  visit(dictOf(catalog.get("Pages")), { Resources: null, MediaBox: null, CropBox: null, Rotate: null }, 0);
  return pages;
}

function inherit(node: PdfDict, above: Inherited): Inherited {
  const own = (key: keyof Inherited): PdfValue => node.get(key) ?? above[key];
  return { Resources: own("Resources"), MediaBox: own("MediaBox"), CropBox: own("CropBox"), Rotate: own("Rotate") };
}

function pageOf(dict: PdfDict, inherited: Inherited): PageObject {
  return {
    dict,
    resources: dictOf(inherited.Resources),
    boxes: {
      media: boxOf(inherited.MediaBox),
      crop: boxOf(inherited.CropBox),
      bleed: boxOf(dict.get("BleedBox")),
      trim: boxOf(dict.get("TrimBox")),
      art: boxOf(dict.get("ArtBox")),
    },
    rotate: (((numberOf(inherited.Rotate) ?? 0) % 360) + 360) % 360,
    unit: numberOf(dict.get("UserUnit")) ?? 1,
  };
}

/** A rectangle by any two of its corners (§7.9.5). */
export function boxOf(value: PdfValue): Box | null {
  const [x1, y1, x2, y2] = numbersOf(value, 4) ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  return { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) };
}
