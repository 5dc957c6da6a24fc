/** A drawing in the place of its picture: shapes of the display list in inks. */
import type { Ink } from "../../../core/model/index.js";
import type { ImageItem, ShapeItem, ShapeStroke } from "../../../core/page/index.js";
import { pt, type Rect, rect } from "../../../core/units/index.js";
import type { Rgb } from "./colour.js";
import type { Drawing, DrawnShape } from "./drawing.js";
import { movedOutline } from "./geometry.js";
import { applied, type Matrix } from "./matrix.js";
import type { Stroke } from "./style.js";

type SoundDrawing = Extract<Drawing, { ok: true }>;

/** The shapes of a drawing as an image shows it; an image that is turned by odd angles has none. */
export function shapesOfDrawing(drawing: SoundDrawing, item: ImageItem, inkOf: (colour: Rgb) => Ink): readonly ShapeItem[] {
  const matrix = matrixOfImage(drawing, item);
  return drawing.shapes.flatMap((shape) => placedShape(shape, item, matrix, inkOf));
}

/** From the drawing's own coordinates to the frame's: mirrored first, then the part that is seen fills the image. */
function matrixOfImage({ width, height }: SoundDrawing, { rect: place, crop, mirrored }: ImageItem): Matrix {
  const [across, along] = [place.width / (crop.width * width), place.height / (crop.height * height)];
  const [left, top] = [place.x - crop.x * width * across, place.y - crop.y * height * along];
  return mirrored ? [-across, 0, 0, along, left + width * across, top] : [across, 0, 0, along, left, top];
}

function placedShape(
  { outline, paint, clip }: DrawnShape,
  item: ImageItem,
  matrix: Matrix,
  inkOf: (colour: Rgb) => Ink,
): readonly ShapeItem[] {
  const { ops, points } = movedOutline(outline, matrix);
  // The shape of a picture is kept, but for rounding.
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3]));
  const stroke = paint.stroke && strokeOf(paint.stroke, scale, inkOf);
  const path = { kind: "shape", ops: Uint8Array.from(ops), points: Float64Array.from(points), picture: item.picture } as const;
  const seen = clip === null ? item.rect : common(movedRect(clip, matrix), item.rect);
  if (seen === null) return [];
  const cut = reachesOver(points, paint.stroke === null ? 0 : reachOf(paint.stroke, scale), seen) ? { clip: seen } : {};
  const fill = paint.fill && inkOf(paint.fill);
  const rule = paint.isEvenOdd && fill !== null ? ({ fillRule: "even-odd" } as const) : {};
  if (!paint.isStrokeFirst || fill === null || stroke === null) return [{ ...path, fill, ...rule, stroke, ...cut }];
  return [
    { ...path, fill: null, stroke, ...cut },
    { ...path, fill, ...rule, stroke: null, ...cut },
  ];
}

/** What canvases and pages take where nothing is said. */
const PLAIN_MITER = 10;

function strokeOf(
  { colour, width, corners, ends, miterLimit, dash, dashOffset }: Stroke,
  scale: number,
  inkOf: (colour: Rgb) => Ink,
): ShapeStroke {
  return {
    ink: inkOf(colour),
    weight: pt(width * scale),
    ...(corners === "miter" ? {} : { corners }),
    ...(corners === "miter" && miterLimit !== PLAIN_MITER ? { miterLimit } : {}),
    ...(ends === "butt" ? {} : { ends }),
    ...(dash.length === 0 ? {} : { dash: { lengths: dash.map((each) => each * scale), offset: dashOffset * scale } }),
  };
}

/** How far a line may reach from its path: pointed corners and square ends. */
function reachOf({ width, corners, miterLimit, ends }: Stroke, scale: number): number {
  return (width / 2) * scale * Math.max(corners === "miter" ? miterLimit : 1, ends === "square" ? Math.SQRT2 : 1);
}

/** Forgives rounding, in points. */
const ROUNDING = 1e-3;

function reachesOver(points: readonly number[], reach: number, { x, y, width, height }: Rect): boolean {
  return points.some((value, index) => {
    const [least, most] = index % 2 === 0 ? [x, x + width] : [y, y + height];
    return value - reach < least - ROUNDING || value + reach > most + ROUNDING;
  });
}

function movedRect({ x, y, width, height }: Rect, matrix: Matrix): Rect {
  const [[ax, ay], [bx, by]] = [applied(matrix, x, y), applied(matrix, x + width, y + height)];
  return rect(Math.min(ax, bx), Math.min(ay, by), Math.abs(bx - ax), Math.abs(by - ay));
}

function common(a: Rect, b: Rect): Rect | null {
  const [left, top] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, foot] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return right > left && foot > top ? rect(left, top, right - left, foot - top) : null;
}
