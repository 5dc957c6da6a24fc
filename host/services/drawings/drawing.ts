/**
 * A drawing (SVG) as plain shapes in plain colours, in its own coordinates with the origin in its upper left corner. What ink on paper
 * cannot do, or what is no shape, is named, so that somebody can change it in the program it was drawn with.
 */
import type { Rect } from "../../../core/units/index.js";
import { rect } from "../../../core/units/index.js";
import { type Element, readElements } from "./element.js";
import { movedOutline, type Outline, outlineOf, type Viewport } from "./geometry.js";
import { lengthOf } from "./length.js";
import { applied, IDENTITY, keepsUpright, type Matrix, matrixOf, numbersIn, scaleOf, times } from "./matrix.js";
import { effectsOf, isHidden, NoInk, type Paint, type Properties, paintOf, propertiesOf } from "./style.js";
import { rulesOf, type StyleRule } from "./styleSheet.js";

export interface DrawnShape {
  readonly outline: Outline;
  readonly paint: Paint;
  /** Nothing of it is seen outside; null where all of it is. */
  readonly clip: Rect | null;
}

export type Drawing =
  | { readonly ok: true; readonly width: number; readonly height: number; readonly shapes: readonly DrawnShape[] }
  /** It holds what cannot be drawn in shapes and inks, by name. */
  | { readonly ok: false; readonly kind: "effects"; readonly what: readonly string[] }
  | { readonly ok: false; readonly kind: "damaged"; readonly reason: string };

/** Whether bytes are a drawing, by how they begin. */
export function isDrawing(bytes: Uint8Array): boolean {
  return /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*<(?:[\s\S]*<)?(?:svg:)?svg[\s/>]/.test(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"));
}

export async function readDrawing(bytes: Uint8Array): Promise<Drawing> {
  try {
    const root = await readElements(new TextDecoder().decode(bytes));
    if (root.name !== "svg") throw new Error(`<${root.name}>`);
    return draw(root);
  } catch (error) {
    return { ok: false, kind: "damaged", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What a part of a drawing is seen in. */
interface Setting {
  readonly matrix: Matrix;
  readonly clip: Rect | null;
  readonly properties: Properties;
  readonly viewport: Viewport;
  /** Ids of what is being drawn by reference, so that nothing draws itself. */
  readonly within: readonly string[];
}

interface Desk {
  readonly byId: ReadonlyMap<string, Element>;
  readonly rules: readonly StyleRule[];
  readonly shapes: DrawnShape[];
  readonly effects: Set<string>;
}

/** A few lines that draw each other by reference can stand for millions. */
const MOST_SHAPES = 100_000;
/** Size of a drawing that says none (CSS 2.1 §10.3.2). */
const USUAL_SIZE: Viewport = { width: 300, height: 150 };

function draw(root: Element): Drawing {
  const all = withinOf(root);
  const desk: Desk = {
    byId: new Map(
      all.flatMap((element) => [...(element.attributes.has("id") ? [[element.attributes.get("id") ?? "", element] as const] : [])]),
    ),
    rules: all.filter(({ name }) => name === "style").flatMap(({ text }) => rulesOf(text)),
    shapes: [],
    effects: new Set(),
  };
  const box = viewBoxOf(root);
  const natural = box ?? USUAL_SIZE;
  const isShare = (name: string): boolean => root.attributes.get(name)?.endsWith("%") ?? true;
  const width = isShare("width") ? natural.width : lengthOf(root.attributes.get("width"), natural.width, natural.width);
  const height = isShare("height") ? natural.height : lengthOf(root.attributes.get("height"), natural.height, natural.height);
  if (!(width > 0 && height > 0)) throw new Error("size 0");
  const setting = { matrix: IDENTITY, clip: rect(0, 0, width, height), properties: new Map(), viewport: { width, height }, within: [] };
  drawInside(root, inViewBox(root, { width, height }, setting), desk);
  if (desk.effects.size > 0) return { ok: false, kind: "effects", what: [...desk.effects] };
  return { ok: true, width, height, shapes: desk.shapes };
}

function withinOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    waiting.push(...[...next.children].reverse());
  }
  return found;
}

interface ViewBox extends Viewport {
  readonly x: number;
  readonly y: number;
}

function viewBoxOf({ attributes }: Element): ViewBox | null {
  const [x, y, width, height] = numbersIn(attributes.get("viewBox") ?? "");
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The setting of what stands in an element with a view box of its own, in a room whose corner is at the origin. */
function inViewBox(element: Element, room: Viewport, setting: Setting): Setting {
  const box = viewBoxOf(element);
  if (box === null) return { ...setting, viewport: room };
  const [across, along] = [room.width / box.width, room.height / box.height];
  const [place = "xMidYMid", fit = "meet"] = (element.attributes.get("preserveAspectRatio") ?? "")
    .replace(/^defer\s+/, "")
    .split(/\s+/)
    .filter((each) => each !== "");
  const even = fit === "slice" ? Math.max(across, along) : Math.min(across, along);
  const [sx, sy] = place === "none" ? [across, along] : [even, even];
  const shift = (letter: string, free: number): number =>
    place.includes(`${letter}Min`) ? 0 : place.includes(`${letter}Max`) ? free : free / 2;
  const [right, down] = place === "none" ? [0, 0] : [shift("x", room.width - box.width * sx), shift("Y", room.height - box.height * sy)];
  const matrix = times(setting.matrix, [sx, 0, 0, sy, right - box.x * sx, down - box.y * sy]);
  return { ...setting, matrix, viewport: { width: box.width, height: box.height } };
}

/** What draws nothing where it stands. */
const SILENT: ReadonlySet<string> = new Set(
  "defs symbol clipPath linearGradient radialGradient pattern mask filter marker title desc metadata style script view cursor".split(" "),
);
/** What is no shape, though it is seen. */
const FOREIGN: ReadonlySet<string> = new Set(
  "text image foreignObject video audio canvas iframe animate animateTransform animateMotion set".split(" "),
);

function drawInside(element: Element, setting: Setting, desk: Desk): void {
  const properties = propertiesOf(element, setting.properties, desk.rules);
  if (isHidden(properties)) return;
  for (const effect of effectsOf(properties)) desk.effects.add(effect);
  const clip = clipOf(properties, setting, desk);
  for (const child of element.children) drawElement(child, { ...setting, properties, clip }, desk);
}

function drawElement(element: Element, outer: Setting, desk: Desk): void {
  // What another vocabulary says in here is for the program that wrote it.
  if (SILENT.has(element.name) || element.name.includes(":")) return;
  const setting = { ...outer, matrix: times(outer.matrix, matrixOf(element.attributes.get("transform") ?? "")) };
  switch (element.name) {
    case "g":
    case "a":
      drawInside(element, setting, desk);
      return;
    case "switch": {
      const fit = element.children.find(({ attributes }) => !attributes.has("requiredExtensions"));
      if (fit) drawElement(fit, setting, desk);
      return;
    }
    case "svg":
      drawViewport(element, element, setting, desk);
      return;
    case "use":
      drawUsed(element, setting, desk);
      return;
    default:
      drawShape(element, setting, desk);
  }
}

function drawShape(element: Element, setting: Setting, desk: Desk): void {
  const properties = propertiesOf(element, setting.properties, desk.rules);
  if (isHidden(properties)) return;
  if (FOREIGN.has(element.name)) {
    desk.effects.add(element.name);
    return;
  }
  for (const effect of effectsOf(properties)) desk.effects.add(effect);
  const outline = outlineOf(element, setting.viewport);
  if (outline === null) return;
  const clip = clipOf(properties, setting, desk);
  const paint = inkable(() => paintOf(properties, Math.hypot(setting.viewport.width, setting.viewport.height) / Math.SQRT2), desk);
  if (paint === null || (paint.fill === null && paint.stroke === null)) return;
  const scale = scaleOf(setting.matrix);
  if (scale === null && paint.stroke !== null) desk.effects.add("stroke: transform");
  if (desk.shapes.length >= MOST_SHAPES) throw new Error("too many shapes");
  desk.shapes.push({ outline: movedOutline(outline, setting.matrix), paint: scaled(paint, scale ?? 1), clip });
}

function inkable<Result>(read: () => Result, desk: Desk): Result | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NoInk)) throw error;
    desk.effects.add(error.message);
    return null;
  }
}

function scaled(paint: Paint, scale: number): Paint {
  const { stroke } = paint;
  if (stroke === null) return paint;
  const [width, dashOffset] = [stroke.width * scale, stroke.dashOffset * scale];
  return { ...paint, stroke: { ...stroke, width, dashOffset, dash: stroke.dash.map((each) => each * scale) } };
}

/** A drawing inside a drawing, or a symbol that is used as large as `sized` says. */
function drawViewport(element: Element, sized: Element, setting: Setting, desk: Desk): void {
  const { viewport } = setting;
  const length = (name: "width" | "height"): number =>
    lengthOf(sized.attributes.get(name) ?? element.attributes.get(name), viewport[name], viewport[name]);
  const [x, y] = [lengthOf(element.attributes.get("x"), viewport.width, 0), lengthOf(element.attributes.get("y"), viewport.height, 0)];
  const room = { width: length("width"), height: length("height") };
  if (!(room.width > 0 && room.height > 0)) return;
  const placed = { ...setting, matrix: times(setting.matrix, [1, 0, 0, 1, x, y]) };
  const isOpen = (propertiesOf(element, new Map(), desk.rules).get("overflow") ?? element.attributes.get("overflow")) === "visible";
  const clip = isOpen ? placed.clip : clippedBy(rect(0, 0, room.width, room.height), placed, desk);
  drawInside(element, inViewBox(element, room, { ...placed, clip }), desk);
}

function drawUsed(element: Element, setting: Setting, desk: Desk): void {
  const reference = element.attributes.get("href") ?? element.attributes.get("xlink:href") ?? "";
  const id = reference.slice(1);
  const target = reference.startsWith("#") ? desk.byId.get(id) : undefined;
  if (target === undefined) {
    desk.effects.add(`use ${reference.slice(0, 40)}`);
    return;
  }
  if (setting.within.includes(id)) throw new Error(`use ${reference}`);
  const properties = propertiesOf(element, setting.properties, desk.rules);
  if (isHidden(properties)) return;
  for (const effect of effectsOf(properties)) desk.effects.add(effect);
  const [x, y] = [
    lengthOf(element.attributes.get("x"), setting.viewport.width, 0),
    lengthOf(element.attributes.get("y"), setting.viewport.height, 0),
  ];
  const clip = clipOf(properties, setting, desk);
  const inside = { ...setting, properties, clip, matrix: times(setting.matrix, [1, 0, 0, 1, x, y]), within: [...setting.within, id] };
  if (target.name === "symbol" || target.name === "svg") drawViewport(target, element, inside, desk);
  else drawElement(target, inside, desk);
}

/** What is left of the clip once an upright rectangle cuts too; any other clip path is an effect. */
function clipOf(properties: Properties, setting: Setting, desk: Desk): Rect | null {
  const reference = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/.exec(properties.get("clip-path") ?? "none")?.[1];
  if (reference === undefined) {
    if ((properties.get("clip-path") ?? "none") !== "none") desk.effects.add("clip-path");
    return setting.clip;
  }
  const path = desk.byId.get(reference);
  const [only, ...more] = path?.children.filter(({ name }) => !SILENT.has(name)) ?? [];
  const isPlain = path?.attributes.get("clipPathUnits") !== "objectBoundingBox" && only?.name === "rect" && more.length === 0;
  const outline =
    isPlain && only !== undefined && !only.attributes.has("rx") && !only.attributes.has("ry") ? outlineOf(only, setting.viewport) : null;
  if (outline === null || path === undefined || only === undefined) {
    desk.effects.add("clip-path");
    return setting.clip;
  }
  const inner = times(matrixOf(path.attributes.get("transform") ?? ""), matrixOf(only.attributes.get("transform") ?? ""));
  const [left = 0, top = 0, , , right = 0, foot = 0] = outline.points;
  return clippedBy(rect(left, top, right - left, foot - top), { ...setting, matrix: times(setting.matrix, inner) }, desk);
}

/** A rectangle of some setting, cut by what cuts that setting. */
function clippedBy({ x, y, width, height }: Rect, { matrix, clip }: Setting, desk: Desk): Rect | null {
  if (!keepsUpright(matrix)) {
    desk.effects.add("clip-path");
    return clip;
  }
  const [[ax, ay], [bx, by]] = [applied(matrix, x, y), applied(matrix, x + width, y + height)];
  const [left, top, right, foot] = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  if (clip === null) return rect(left, top, right - left, foot - top);
  const [from, upper] = [Math.max(left, clip.x), Math.max(top, clip.y)];
  const [to, lower] = [Math.min(right, clip.x + clip.width), Math.min(foot, clip.y + clip.height)];
  return rect(from, upper, Math.max(0, to - from), Math.max(0, lower - upper));
}
