/** Rules, shapes and pictures as path and image operators. */
import type { ImageItem, RuleItem, ShapeItem } from "../../core/page/index.js";
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
  const [before, after] = shape.stroke?.corners === "round" ? [["1 j"], ["0 j"]] : [[], []];
  return [...inksOf(shape, palette), ...before, ...pathOf(shape, placement), finish, ...after];
}

function finishOf(shape: ShapeItem): string | null {
  if (shape.fill !== null) return shape.stroke === null ? "f" : "B";
  return shape.stroke === null ? null : "S";
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
