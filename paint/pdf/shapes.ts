/** Rules, shapes and pictures as path and image operators. */
import type { ImageItem, RuleItem, ShapeItem, ShapeStroke } from "../../core/page/index.js";
import { walkPath } from "../path.js";
import type { Palette } from "./colours.js";
import { operands } from "./numbers.js";
import type { Placement } from "./textRuns.js";

export function paintRule(rule: RuleItem, placement: Placement, palette: Palette): readonly string[] {
  return [
    palette.stroke(rule.ink),
    `${operands(rule.weight)} w`,
    `${operands(placement.x(rule.from.x), placement.y(rule.from.y))} m`,
    `${operands(placement.x(rule.to.x), placement.y(rule.to.y))} l`,
    "S",
  ];
}

export function paintShape(shape: ShapeItem, placement: Placement, palette: Palette): readonly string[] {
  const finish = finishOf(shape);
  if (finish === null) return [];
  const line = shape.stroke === null ? [] : lineOf(shape.stroke);
  const operators = [...inksOf(shape, palette), ...line, ...pathOf(shape, placement), finish];
  const clip = shape.clip === undefined ? [] : clipTo(shape.clip, placement);
  return line.length + clip.length > 0 ? ["q", ...clip, ...operators, "Q"] : operators;
}

function finishOf({ fill, fillRule, stroke }: ShapeItem): string | null {
  if (fill === null) return stroke === null ? null : "S";
  return `${stroke === null ? "f" : "B"}${fillRule === "even-odd" ? "*" : ""}`;
}

const CORNERS = { round: "1 j", bevel: "2 j" } as const;
const ENDS = { round: "1 J", square: "2 J" } as const;

/** How a line is drawn where it is not as the page has it at first (ISO 32000-1 §8.4.3). */
function lineOf({ corners, miterLimit, ends, dash }: ShapeStroke): readonly string[] {
  return [
    ...(corners === undefined ? [] : [CORNERS[corners]]),
    ...(miterLimit === undefined ? [] : [`${operands(miterLimit)} M`]),
    ...(ends === undefined ? [] : [ENDS[ends]]),
    ...(dash === undefined ? [] : [`[${operands(...dash.lengths)}] ${operands(dash.offset)} d`]),
  ];
}

function clipTo({ x, y, width, height }: NonNullable<ShapeItem["clip"]>, placement: Placement): readonly string[] {
  return [`${operands(placement.x(x), placement.y(y + height), width, height)} re`, "W n"];
}

function inksOf(shape: ShapeItem, palette: Palette): readonly string[] {
  const fill = shape.fill === null ? [] : [palette.fill(shape.fill)];
  const stroke = shape.stroke === null ? [] : [palette.stroke(shape.stroke.ink), `${operands(shape.stroke.weight)} w`];
  return [...fill, ...stroke];
}

function pathOf(shape: ShapeItem, placement: Placement): readonly string[] {
  const path: string[] = [];
  const point = (x: number, y: number) => operands(placement.x(x), placement.y(y));
  walkPath(shape, {
    moveTo: (x, y) => path.push(`${point(x, y)} m`),
    lineTo: (x, y) => path.push(`${point(x, y)} l`),
    bezierCurveTo: (ax, ay, bx, by, x, y) => path.push(`${point(ax, ay)} ${point(bx, by)} ${point(x, y)} c`),
    closePath: () => path.push("h"),
  });
  return path;
}

/** The unit square of the image is scaled to its frame and set with its lower left corner. */
export function paintImage(image: ImageItem, name: string, placement: Placement): readonly string[] {
  const { x, y, width, height } = image.rect;
  return ["q", `${operands(width, 0, 0, height, placement.x(x), placement.y(y + height))} cm`, `/${name} Do`, "Q"];
}
