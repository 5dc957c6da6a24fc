/** Display list -> PNG preview, in Node. */
import type { FaceSet } from "../../core/face/index.js";
import { type DisplayPage, imageKey } from "../../core/page/index.js";
import { paintCanvas } from "../canvas/index.js";

export interface PngOptions {
  readonly faces: FaceSet;
  /** Pictures by the keys of the images (`imageKey`): RGB PNG or JPEG files, already cropped. */
  readonly pictures: ReadonlyMap<string, { readonly bytes: Uint8Array }>;
  /** Pixels an inch. */
  readonly ppi: number;
}

const POINTS_PER_INCH = 72;

/** The trimmed page as a PNG on white paper. */
export async function paintPng(page: DisplayPage, options: PngOptions): Promise<Uint8Array> {
  // Loaded when a preview is wanted: the canvas costs as much time as the rest of a page.
  const { createCanvas, loadImage, Path2D } = await import("@napi-rs/canvas");
  const scale = options.ppi / POINTS_PER_INCH;
  const shown = [...options.pictures].filter(([key]) => shows(page, key));
  const pictures = new Map(await Promise.all(shown.map(async ([key, { bytes }]) => [key, await loadImage(bytes)] as const)));
  const canvas = createCanvas(Math.ceil(page.width * scale), Math.ceil(page.height * scale));
  paintCanvas(page, canvas.getContext("2d"), { scale, faces: options.faces, pictures, createPath: () => new Path2D() });
  return canvas.encode("png");
}

function shows(page: DisplayPage, key: string): boolean {
  return page.groups.some((group) => group.items.some((item) => item.kind === "image" && imageKey(item) === key));
}
