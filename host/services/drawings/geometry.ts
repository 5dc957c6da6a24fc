/** The basic shapes and paths of a drawing (SVG 1.1 §8, §9) as flat paths. */
import svgpath from "svgpath";
import type { Element } from "./element.js";
import { lengthOf } from "./length.js";
import { applied, type Matrix, numbersIn } from "./matrix.js";

/** One byte a segment and its coordinates in order: move, line, quadratic, cubic, close (`core/face`). */
export interface Outline {
  readonly ops: readonly number[];
  readonly points: readonly number[];
}

/** Size of what percentages refer to. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Handle of a quarter of a circle, in radii. */
const QUARTER = 0.5522847498;

/** The outline of a shape in its own coordinates; null for what draws none. Throws on a damaged one. */
export function outlineOf(element: Element, viewport: Viewport): Outline | null {
  const { attributes } = element;
  const across = (name: string, usual = 0): number => lengthOf(attributes.get(name), viewport.width, usual);
  const along = (name: string, usual = 0): number => lengthOf(attributes.get(name), viewport.height, usual);
  const diagonal = Math.hypot(viewport.width, viewport.height) / Math.SQRT2;
  switch (element.name) {
    case "path":
      return pathOutline(attributes.get("d") ?? "");
    case "rect":
      return rectangle(element, across, along);
    case "circle": {
      const radius = lengthOf(attributes.get("r"), diagonal, 0);
      return ellipse(across("cx"), along("cy"), radius, radius);
    }
    case "ellipse":
      return ellipse(across("cx"), along("cy"), across("rx"), along("ry"));
    case "line":
      return { ops: [0, 1], points: [across("x1"), along("y1"), across("x2"), along("y2")] };
    case "polyline":
    case "polygon":
      return corners(numbersIn(attributes.get("points") ?? ""), element.name === "polygon");
    default:
      return null;
  }
}

/** An outline in other coordinates. */
export function movedOutline({ ops, points }: Outline, matrix: Matrix): Outline {
  const moved: number[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) moved.push(...applied(matrix, points[at] ?? 0, points[at + 1] ?? 0));
  return { ops, points: moved };
}

function pathOutline(d: string): Outline | null {
  const ops: number[] = [];
  const points: number[] = [];
  const path = svgpath(d);
  const problem: unknown = "err" in path ? path.err : "";
  if (typeof problem === "string" && problem !== "") throw new Error(problem.slice(0, 60));
  path
    .abs()
    .unarc()
    .unshort()
    .iterate((segment, _, x, y) => {
      const [command, ...numbers] = segment;
      ops.push(operationOf(command));
      if (command === "H") points.push(numbers[0] ?? 0, y);
      else if (command === "V") points.push(x, numbers[0] ?? 0);
      else points.push(...numbers);
    });
  if (!points.every(Number.isFinite)) throw new Error("path");
  return ops.length === 0 ? null : { ops, points };
}

function operationOf(command: string): number {
  switch (command) {
    case "M":
      return 0;
    case "Q":
      return 2;
    case "C":
      return 3;
    case "Z":
    case "z":
      return 4;
    default:
      return 1;
  }
}

type Length = (name: string, usual?: number) => number;

function rectangle({ attributes }: Element, across: Length, along: Length): Outline | null {
  const [x, y, width, height] = [across("x"), along("y"), across("width"), along("height")];
  if (!(width > 0 && height > 0)) return null;
  const [given, other] = [attributes.has("rx"), attributes.has("ry")];
  const rx = Math.min(width / 2, Math.max(0, given ? across("rx") : along("ry")));
  const ry = Math.min(height / 2, Math.max(0, other ? along("ry") : across("rx")));
  const [right, foot] = [x + width, y + height];
  if (rx === 0 || ry === 0) return { ops: [0, 1, 1, 1, 4], points: [x, y, right, y, right, foot, x, foot] };
  const [hx, hy] = [rx * (1 - QUARTER), ry * (1 - QUARTER)];
  return {
    ops: [0, 1, 3, 1, 3, 1, 3, 1, 3, 4],
    points: [
      ...[x + rx, y, right - rx, y],
      ...[right - hx, y, right, y + hy, right, y + ry],
      ...[right, foot - ry],
      ...[right, foot - hy, right - hx, foot, right - rx, foot],
      ...[x + rx, foot],
      ...[x + hx, foot, x, foot - hy, x, foot - ry],
      ...[x, y + ry],
      ...[x, y + hy, x + hx, y, x + rx, y],
    ],
  };
}

function ellipse(cx: number, cy: number, rx: number, ry: number): Outline | null {
  if (!(rx > 0 && ry > 0)) return null;
  const [hx, hy] = [rx * QUARTER, ry * QUARTER];
  return {
    ops: [0, 3, 3, 3, 3, 4],
    points: [
      ...[cx + rx, cy],
      ...[cx + rx, cy + hy, cx + hx, cy + ry, cx, cy + ry],
      ...[cx - hx, cy + ry, cx - rx, cy + hy, cx - rx, cy],
      ...[cx - rx, cy - hy, cx - hx, cy - ry, cx, cy - ry],
      ...[cx + hx, cy - ry, cx + rx, cy - hy, cx + rx, cy],
    ],
  };
}

function corners(numbers: readonly number[], isClosed: boolean): Outline | null {
  const points = numbers.slice(0, numbers.length - (numbers.length % 2));
  if (points.length < 4) return null;
  const ops = points.flatMap((_, index) => (index % 2 === 0 ? [index === 0 ? 0 : 1] : []));
  return { ops: isClosed ? [...ops, 4] : ops, points };
}
