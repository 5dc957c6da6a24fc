/** What a worker is asked to do, as data that can be handed from thread to thread: pages to paint into a PDF, or a picture to prepare. */
import type { Family } from "../../../core/face/index.js";
import { type DisplayItem, type DisplayPage, imageKey, placedKey } from "../../../core/page/index.js";
import type { PdfOptions } from "../../../paint/pdf/index.js";
import type { Preparation } from "../pictures/index.js";

export type Task = PaintTask | PictureTask;

export interface PaintTask {
  readonly kind: "paint";
  readonly pages: readonly DisplayPage[];
  /** The faces of its glyphs, by what a set of faces gives them out for. */
  readonly faces: readonly { readonly family: Family; readonly weight: number }[];
  readonly options: Omit<PdfOptions, "faces">;
}

export interface PictureTask {
  readonly kind: "picture";
  /** A path, or the bytes themselves. */
  readonly original: string | Uint8Array;
  readonly preparation: Preparation;
  readonly name: string;
}

/** The task of painting pages: no pictures go along that they do not show. */
export function paintTask(pages: readonly DisplayPage[], { faces, pictures, placed = new Map(), ...options }: PdfOptions): PaintTask {
  const items = pages.flatMap(itemsOf);
  const keys = new Set(items.flatMap((item) => (item.kind === "glyphs" ? [item.face] : [])));
  const named = [...keys].map((key) => faces.byKey(key)).map(({ family, weight }) => ({ family, weight }));
  const shown = new Set(
    items.flatMap((item) => (item.kind === "image" ? [imageKey(item)] : item.kind === "placed" ? [placedKey(item)] : [])),
  );
  return { kind: "paint", pages, faces: named, options: { ...options, pictures: among(pictures, shown), placed: among(placed, shown) } };
}

function itemsOf({ groups, sheet }: DisplayPage): readonly DisplayItem[] {
  return [...groups, ...(sheet?.under ?? []), ...(sheet?.over ?? [])].flatMap(({ items }) => items);
}

function among<Value>(all: ReadonlyMap<string, Value>, keys: ReadonlySet<string>): ReadonlyMap<string, Value> {
  return new Map([...all].filter(([key]) => keys.has(key)));
}
