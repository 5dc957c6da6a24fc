/** Display list -> plates, in Node: what each ink of a page prints, knocked out and overprinted as the PDF has it. */
import type { Canvas } from "@napi-rs/canvas";
import type { FaceSet } from "../../core/face/index.js";
import { type DisplayItem, type DisplayPage, drawnRect, imageKey, placedKey } from "../../core/page/index.js";
import { type InkMap, overprintingItems, type Plate, type Plates, pictureInkFrom } from "../../core/press/index.js";
import { overlaps, type Rect, rect } from "../../core/units/index.js";
import { paintCanvas } from "../canvas/index.js";
import { type Film, filmsOf, lookOf } from "./films.js";

/** A picture that is made ready for print, or a placed file, as it lies on the plates. */
export interface PictureInks {
  readonly width: number;
  readonly height: number;
  /** A plate an ink that it brings. */
  readonly plates: readonly Plate[];
  /** What ink it brings, for what is printed over it; as if it were full of ink when absent. */
  readonly inkMap?: InkMap;
}

interface PlateOptions {
  readonly faces: FaceSet;
  /** Pictures by the keys of the images (`imageKey`), placed files by theirs (`placedKey`); one that is missing leaves the paper bare. */
  readonly pictures: ReadonlyMap<string, PictureInks>;
  /** Most ink on one spot in per cent: black is printed over its ground up to it. */
  readonly inkLimit: number;
}

/** What is wanted of the plates of a page. */
export interface PlateWishes {
  readonly ppi: number;
  /** The part of the page in points from the corner of the trimmed page, which may reach into the bleed; the trimmed page when absent. */
  readonly region?: Rect;
  /** Enough to measure ink, which is averaged over several pixels, in less than half the time; not for eyes. */
  readonly isCoarse?: true;
}

const POINTS_PER_INCH = 72;

/** A painter of the plates of one page, whole or piece by piece. */
export function createPlatePainter(page: DisplayPage, options: PlateOptions): (wishes: PlateWishes) => Promise<Plates> {
  const { pictures, inkLimit } = options;
  const overprinting = overprintingItems(
    page,
    pictureInkFrom((key) => pictures.get(key)?.inkMap),
    inkLimit,
  );
  const inPictures = picturesOf(page, pictures).flatMap(([, { plates }]) => plates.map(({ name }) => name));
  const films = filmsOf(page, new Set(inPictures));
  return async ({ ppi, region = rect(0, 0, page.width, page.height), isCoarse = false }) => {
    const scale = ppi / POINTS_PER_INCH;
    const [width, height] = [Math.ceil(region.width * scale - ROUNDING), Math.ceil(region.height * scale - ROUNDING)];
    const fineness = isCoarse ? FINENESS.coarse : FINENESS.fine;
    const raster = { ...options, overprinting, ppi, fineness, region, width, height };
    const plates: Plate[] = [];
    for (const film of films) plates.push(...(await paintFilm(page, film, raster)));
    const trim = { width: page.width, height: page.height };
    return { width, height, ppi, origin: { x: region.x, y: region.y }, trim, plates };
  };
}

/** A hair of a pixel: lengths that come to whole pixels but for rounding. */
const ROUNDING = 1e-6;

interface Raster extends PlateOptions {
  readonly overprinting: ReadonlySet<DisplayItem>;
  readonly ppi: number;
  readonly fineness: 1 | 2;
  readonly region: Rect;
  readonly width: number;
  readonly height: number;
}

/** Canvas pixels along each side of a pixel of a plate: canvases lose hairlines of less than a quarter of their own pixels. */
const FINENESS = { fine: 2, coarse: 1 } as const;
/** Rows of a plate that are painted at a time: canvases are four bytes and four pixels to each of its bytes. */
const STRIP = 1024;

/** Strip after strip of a film, from head to foot. */
async function paintFilm(page: DisplayPage, film: Film, raster: Raster): Promise<readonly Plate[]> {
  const { faces, overprinting, ppi, fineness, region, width, height } = raster;
  const { createCanvas, Path2D } = await import("@napi-rs/canvas");
  const scale = (ppi / POINTS_PER_INCH) * fineness;
  const pictures = picturesOn(film, pieceOf(page, region, raster), raster, createCanvas);
  const plates = film.map(({ name }) => ({ name, pixels: new Uint8Array(width * height) }));
  for (let top = 0; top < height; top += STRIP) {
    const rows = Math.min(STRIP, height - top);
    const strip = rect(region.x, region.y + (top * fineness) / scale, (width * fineness) / scale, (rows * fineness) / scale);
    const canvas = createCanvas(width * fineness, rows * fineness);
    const context = canvas.getContext("2d");
    context.fillStyle = "rgb(0, 0, 0)";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = "high";
    context.translate(-strip.x * scale, -strip.y * scale);
    const look = lookOf(film, page.inks, overprinting);
    paintCanvas(pieceOf(page, strip, raster), context, { scale, faces, pictures, createPath: () => new Path2D(), look });
    const light = canvas.data();
    plates.forEach(({ pixels }, channel) => {
      const into = pixels.subarray(top * width, (top + rows) * width);
      if (fineness === 2) takeAverages(light, channel, width, into);
      else takeChannel(light, channel, into);
    });
  }
  return plates;
}

/** A channel of a canvas, averaged over the two by two canvas pixels of each pixel of its plate. */
function takeAverages(light: Uint8Array, channel: number, width: number, into: Uint8Array): void {
  const stride = 4 * 2 * width;
  for (let pixel = 0, upper = channel; pixel < into.length; upper += stride) {
    for (const end = pixel + width; pixel < end; pixel++, upper += 4 * 2) {
      const lower = upper + stride;
      const sum = (light[upper] ?? 0) + (light[upper + 4] ?? 0) + (light[lower] ?? 0) + (light[lower + 4] ?? 0);
      into[pixel] = (sum + 2) >> 2;
    }
  }
}

function takeChannel(light: Uint8Array, channel: number, into: Uint8Array): void {
  for (let pixel = 0; pixel < into.length; pixel++) into[pixel] = light[4 * pixel + channel] ?? 0;
}

/** The page with nothing but what is at hand and reaches into a part of it. */
function pieceOf(page: DisplayPage, region: Rect, { pictures }: PlateOptions): DisplayPage {
  // A screen shows a box where a placed file is missing.
  const isThere = (item: DisplayItem): boolean => item.kind !== "placed" || pictures.has(placedKey(item));
  const groups = page.groups.map((group) => {
    const within = rect(region.x - group.x, region.y - group.y, region.width, region.height);
    return { ...group, items: group.items.filter((item) => isThere(item) && reaches(item, within)) };
  });
  return { ...page, groups };
}

function reaches(item: DisplayItem, place: Rect): boolean {
  const drawn = drawnRect([item]);
  if (drawn === null) return false;
  const spare = spareOf(item);
  return overlaps(rect(drawn.x - spare, drawn.y - spare, drawn.width + 2 * spare, drawn.height + 2 * spare), place, 0);
}

/** How far ink may reach beyond the points by which an item is placed. */
function spareOf(item: DisplayItem): number {
  if (item.kind === "glyphs") return 2 * item.size * Math.max(1, item.stretch);
  if (item.kind === "rule") return item.weight;
  // Pointed corners reach so many times half the weight at most: ten where nothing is said.
  return item.kind === "shape" && item.stroke !== null ? ((item.stroke.miterLimit ?? 10) / 2) * item.stroke.weight : 0;
}

/** The pictures and placed files of a page that are at hand, each once, by their keys. */
function picturesOf(page: DisplayPage, pictures: PlateOptions["pictures"]): readonly (readonly [key: string, picture: PictureInks])[] {
  const keys = page.groups.flatMap(({ items }) => items.flatMap(keysOf));
  return [...new Set(keys)].flatMap((key) => {
    const picture = pictures.get(key);
    return picture === undefined ? [] : [[key, picture] as const];
  });
}

function keysOf(item: DisplayItem): readonly string[] {
  if (item.kind === "placed") return [placedKey(item)];
  return item.kind === "image" ? [imageKey(item)] : [];
}

type CreateCanvas = (width: number, height: number) => Canvas;

/** The pictures of a page as they lie on a film, by their keys. */
function picturesOn(film: Film, page: DisplayPage, { pictures }: PlateOptions, createCanvas: CreateCanvas): ReadonlyMap<string, Canvas> {
  return new Map(
    picturesOf(page, pictures).map(([key, picture]) => [key, pictureOn(film, picture, createCanvas(picture.width, picture.height))]),
  );
}

/** Opaque all over: what a picture does not bring of an ink is paper. */
function pictureOn(film: Film, { width, height, plates }: PictureInks, canvas: Canvas): Canvas {
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  const light = image.data;
  for (let at = 3; at < light.length; at += 4) light[at] = 255;
  film.forEach(({ name }, channel) => {
    const plate = plates.find((each) => each.name === name);
    plate?.pixels.forEach((ink, pixel) => {
      light[4 * pixel + channel] = ink;
    });
  });
  context.putImageData(image, 0, 0);
  return canvas;
}
