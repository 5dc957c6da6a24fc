/** Display page -> canvas. Type is filled outlines at the places of the display list, so the screen cannot set it otherwise than the press. */
import type { FaceSet } from "../../core/face/index.js";
import type { Ink } from "../../core/model/index.js";
import {
  type DisplayItem,
  type DisplayPage,
  type GlyphRun,
  type ImageItem,
  imageKey,
  type PlacedItem,
  placedKey,
  type RuleItem,
  type ShapeItem,
} from "../../core/page/index.js";
import { assertNever } from "../../core/units/index.js";
import { type PathTarget, walkPath } from "../path.js";
import { screenColour } from "./colour.js";
import { createGlyphPaths, type GlyphPaths } from "./glyphPaths.js";
import { paintWhole, type WholePicture } from "./wholePicture.js";

/** What the painter uses of a canvas context: a browser's, a worker's or a Node canvas's. */
export interface Canvas2D<Path, Drawable> {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: "miter" | "round" | "bevel";
  globalCompositeOperation: unknown;
  lineCap: "butt" | "round" | "square";
  miterLimit: number;
  lineDashOffset: number;
  setLineDash(lengths: number[]): void;
  save(): void;
  restore(): void;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  stroke(): void;
  stroke(path: Path): void;
  fill(path: Path, rule: "nonzero" | "evenodd"): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  drawImage(image: Drawable, x: number, y: number, width: number, height: number): void;
}

/** How ink looks on a canvas. */
export interface InkLook {
  readonly paper: string;
  styleOf(ink: Ink): string;
  /** How an item is painted over what lies there; null when it leaves no mark. */
  blendOf(item: DisplayItem): "source-over" | "lighten" | null;
}

interface CanvasOptions<Path, Drawable> {
  /** Pixels of the canvas a point. */
  readonly scale: number;
  readonly faces: FaceSet;
  /**
   * Pictures by the keys of the images (`imageKey`), already mirrored, turned and cropped, and placed files by theirs (`placedKey`),
   * cut to their trim. A picture that is missing is left white; a placed file that is missing is a gray box, crossed out.
   */
  readonly pictures: ReadonlyMap<string, Drawable>;
  /** Pictures as they were taken, by their records; where `pictures` has none they are mirrored, turned and cropped here. */
  readonly whole?: ReadonlyMap<string, WholePicture<Drawable>>;
  /** Makes an empty path of the canvas's own kind (`new Path2D()`). */
  readonly createPath: () => Path;
  /** Those of a painter that paints many parts; made for this one when absent. */
  readonly glyphPath?: GlyphPaths<Path>;
  /** As it looks on a screen when absent. */
  readonly look?: InkLook;
}

const ON_SCREEN: InkLook = { paper: "rgb(255, 255, 255)", styleOf: screenColour, blendOf: () => "source-over" };

/** Paints the trimmed page with its upper left corner at the canvas's origin, on paper. */
export function paintCanvas<Path extends PathTarget, Drawable>(
  page: DisplayPage,
  context: Canvas2D<Path, Drawable>,
  options: CanvasOptions<Path, Drawable>,
): void {
  const { scale, look = ON_SCREEN } = options;
  const { glyphPath = createGlyphPaths(options.faces, options.createPath) } = options;
  const brush = { ...options, look, glyphPath };
  context.save();
  context.transform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = look.paper;
  context.fillRect(0, 0, page.width, page.height);
  for (const group of page.groups) {
    context.save();
    context.transform(1, 0, 0, 1, group.x, group.y);
    for (const item of group.items) paintItem(item, context, brush);
    context.restore();
  }
  context.restore();
}

/** What items are painted with. */
interface Brush<Path, Drawable> extends CanvasOptions<Path, Drawable> {
  readonly look: InkLook;
  readonly glyphPath: GlyphPaths<Path>;
}

function paintItem<Path extends PathTarget, Drawable>(
  item: DisplayItem,
  context: Canvas2D<Path, Drawable>,
  brush: Brush<Path, Drawable>,
): void {
  const blend = brush.look.blendOf(item);
  if (blend === null) return;
  context.globalCompositeOperation = blend;
  switch (item.kind) {
    case "glyphs":
      paintRun(item, context, brush);
      break;
    case "rule":
      paintRule(item, context, brush.look);
      break;
    case "shape":
      paintShape(item, context, brush.look, brush.createPath());
      break;
    case "image":
      paintImage(item, context, brush);
      break;
    case "placed":
      paintPlaced(item, context, brush.pictures.get(placedKey(item)));
      break;
    default:
      assertNever(item);
  }
}

function paintRun<Path, Drawable>(
  run: GlyphRun,
  context: Canvas2D<Path, Drawable>,
  { look, glyphPath }: Pick<Brush<Path, Drawable>, "look" | "glyphPath">,
): void {
  context.fillStyle = look.styleOf(run.ink);
  run.glyphs.forEach((glyph, index) => {
    const [x, y] = [run.x[index] ?? 0, run.y[index] ?? 0];
    context.save();
    // Glyphs are in em with y up; turned by 90° clockwise their right is down and their top to the right.
    if (run.mode === "sideways") context.transform(0, run.size * run.stretch, run.size, 0, x, y);
    else context.transform(run.size * run.stretch, 0, 0, -run.size, x, y);
    context.fill(glyphPath(run.face, glyph), "nonzero");
    context.restore();
  });
}

function paintRule<Path, Drawable>(rule: RuleItem, context: Canvas2D<Path, Drawable>, look: InkLook): void {
  context.strokeStyle = look.styleOf(rule.ink);
  context.lineWidth = rule.weight;
  context.beginPath();
  context.moveTo(rule.from.x, rule.from.y);
  context.lineTo(rule.to.x, rule.to.y);
  context.stroke();
}

function paintShape<Path extends PathTarget, Drawable>(
  shape: ShapeItem,
  context: Canvas2D<Path, Drawable>,
  look: InkLook,
  path: Path,
): void {
  const { fill, fillRule, stroke, clip } = shape;
  walkPath(shape, path);
  context.save();
  if (clip !== undefined) {
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
  }
  if (fill !== null) {
    context.fillStyle = look.styleOf(fill);
    context.fill(path, fillRule === "even-odd" ? "evenodd" : "nonzero");
  }
  if (stroke !== null) {
    context.strokeStyle = look.styleOf(stroke.ink);
    context.lineWidth = stroke.weight;
    context.lineJoin = stroke.corners ?? "miter";
    context.miterLimit = stroke.miterLimit ?? PLAIN_MITER;
    context.lineCap = stroke.ends ?? "butt";
    context.setLineDash([...(stroke.dash?.lengths ?? [])]);
    context.lineDashOffset = stroke.dash?.offset ?? 0;
    context.stroke(path);
  }
  context.restore();
}

/** How many times its weight a pointed corner reaches where nothing is said, on paper as on a canvas. */
const PLAIN_MITER = 10;

function paintImage<Path, Drawable>(
  image: ImageItem,
  context: Canvas2D<Path, Drawable>,
  { pictures, whole }: Pick<Brush<Path, Drawable>, "pictures" | "whole">,
): void {
  const { x, y, width, height } = image.rect;
  const drawable = pictures.get(imageKey(image));
  if (drawable !== undefined) {
    context.drawImage(drawable, x, y, width, height);
    return;
  }
  const picture = whole?.get(image.picture);
  if (picture === undefined) return;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  paintWhole(image, context, picture);
  context.restore();
}

const GRAY = "rgb(224, 224, 224)";
const DARK_GRAY = "rgb(128, 128, 128)";

function paintPlaced<Path, Drawable>({ rect }: PlacedItem, context: Canvas2D<Path, Drawable>, drawable: Drawable | undefined): void {
  const { x, y, width, height } = rect;
  if (drawable !== undefined) {
    context.drawImage(drawable, x, y, width, height);
    return;
  }
  context.fillStyle = GRAY;
  context.fillRect(x, y, width, height);
  context.strokeStyle = DARK_GRAY;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + width, y + height);
  context.moveTo(x + width, y);
  context.lineTo(x, y + height);
  context.stroke();
}
