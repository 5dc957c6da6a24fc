/** What a worker is asked to do, as data that can be handed from thread to thread: pages to paint into a PDF, a picture to prepare, or a page to measure. */
import type { FaceSet, Family } from "../../../core/face/index.js";
import { type DisplayItem, type DisplayPage, imageKey, placedKey } from "../../../core/page/index.js";
import type { PdfOptions } from "../../../paint/pdf/index.js";
import type { Preparation } from "../pictures/index.js";
import type { MeasuringOptions } from "../plates/pageInk.js";

export type Task = PaintTask | PictureTask | MeasureTask;

/** A face by what a set of faces gives it out for. */
interface NamedFace {
  readonly family: Family;
  readonly weight: number;
}

export interface PaintTask {
  readonly kind: "paint";
  readonly pages: readonly DisplayPage[];
  /** The faces of its glyphs. */
  readonly faces: readonly NamedFace[];
  readonly options: Omit<PdfOptions, "faces">;
}

export interface PictureTask {
  readonly kind: "picture";
  /** A path, or the bytes themselves. */
  readonly original: string | Uint8Array;
  readonly preparation: Preparation;
  readonly name: string;
}

export interface MeasureTask {
  readonly kind: "measure";
  readonly page: DisplayPage;
  /** The faces of its glyphs. */
  readonly faces: readonly NamedFace[];
  readonly options: Omit<MeasuringOptions, "faces">;
}

/** The task of painting pages: no pictures go along that they do not show. */
export function paintTask(pages: readonly DisplayPage[], { faces, pictures, placed = new Map(), ...options }: PdfOptions): PaintTask {
  const items = pages.flatMap(itemsOf);
  const shown = keysShown(items);
  return {
    kind: "paint",
    pages,
    faces: namesOf(faces, items),
    options: { ...options, pictures: among(pictures, shown), placed: among(placed, shown) },
  };
}

/** The task of measuring a page. */
export function measureTask(page: DisplayPage, { faces, placed, inkLimit }: MeasuringOptions): MeasureTask {
  const items = itemsOf(page);
  const shown = keysShown(items);
  const { print, forms } = placed;
  return {
    kind: "measure",
    page,
    faces: namesOf(faces, items),
    options: { placed: { print: among(print, shown), forms: among(forms, shown) }, inkLimit },
  };
}

function namesOf(faces: FaceSet, items: readonly DisplayItem[]): readonly NamedFace[] {
  const keys = new Set(items.flatMap((item) => (item.kind === "glyphs" ? [item.face] : [])));
  return [...keys].map((key) => faces.byKey(key)).map(({ family, weight }) => ({ family, weight }));
}

function keysShown(items: readonly DisplayItem[]): ReadonlySet<string> {
  return new Set(items.flatMap((item) => (item.kind === "image" ? [imageKey(item)] : item.kind === "placed" ? [placedKey(item)] : [])));
}

function itemsOf({ groups, sheet }: DisplayPage): readonly DisplayItem[] {
  return [...groups, ...(sheet?.under ?? []), ...(sheet?.over ?? [])].flatMap(({ items }) => items);
}

function among<Value>(all: ReadonlyMap<string, Value>, keys: ReadonlySet<string>): ReadonlyMap<string, Value> {
  return new Map([...all].filter(([key]) => keys.has(key)));
}
