/** Display list -> pixels on white paper, in Node: PNG previews, and pixels that others encode. */
import type { Canvas } from "@napi-rs/canvas";
import type { FaceSet } from "../../core/face/index.js";
import { type DisplayPage, imageKey, placedKey } from "../../core/page/index.js";
import { paintCanvas } from "../canvas/index.js";

export interface PngOptions {
  readonly faces: FaceSet;
  /** Pictures by the keys of the images (`imageKey`) and placed files by theirs (`placedKey`): RGB PNG or JPEG files, already cropped. */
  readonly pictures: ReadonlyMap<string, { readonly bytes: Uint8Array }>;
  /** Pixels an inch. */
  readonly ppi: number;
  /** Whether the bleed round the trimmed page is shown; it is not when absent. */
  readonly bleed?: boolean;
}

/** Pixels row by row, four bytes each: red, green, blue and an opacity that is full. */
export interface PagePixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_INCH = 72;

/** The page as a PNG on white paper. */
export async function paintPng(page: DisplayPage, options: PngOptions): Promise<Uint8Array> {
  const canvas = await painted(page, options);
  return canvas.encode("png");
}

/** The page as pixels in sRGB. */
export async function paintPixels(page: DisplayPage, options: PngOptions): Promise<PagePixels> {
  const canvas = await painted(page, options);
  return { data: canvas.data(), width: canvas.width, height: canvas.height };
}

async function painted(page: DisplayPage, { faces, ppi, bleed = false, ...options }: PngOptions): Promise<Canvas> {
  // Loaded when a preview is wanted: the canvas costs as much time as the rest of a page.
  const { createCanvas, loadImage, Path2D } = await import("@napi-rs/canvas");
  const scale = ppi / POINTS_PER_INCH;
  const shown = [...options.pictures].filter(([key]) => shows(page, key));
  const pictures = new Map(await Promise.all(shown.map(async ([key, { bytes }]) => [key, await loadImage(bytes)] as const)));
  const margin = bleed ? page.bleed : 0;
  const canvas = createCanvas(Math.ceil((page.width + 2 * margin) * scale), Math.ceil((page.height + 2 * margin) * scale));
  const context = canvas.getContext("2d");
  context.fillStyle = "rgb(255, 255, 255)";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(margin * scale, margin * scale);
  paintCanvas(page, context, { scale, faces, pictures, createPath: () => new Path2D() });
  return canvas;
}

function shows(page: DisplayPage, key: string): boolean {
  return page.groups.some((group) =>
    group.items.some((item) => (item.kind === "image" && imageKey(item) === key) || (item.kind === "placed" && placedKey(item) === key)),
  );
}
