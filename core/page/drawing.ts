/** Makes rules and shapes of the display list. */
import type { CharacterStyle } from "../inline/index.js";
import type { Ink } from "../model/index.js";
import { em, pt } from "../units/index.js";
import type { RuleItem, ShapeItem } from "./displayList.js";

/** No ink at all: the paper, in reversed type and white plates. */
export const PAPER: Ink = { c: 0, m: 0, y: 0, k: 0 };
/** Hairline, 0.12 mm (newsroom.md §9: 0.1–0.15 mm). */
export const HAIRLINE = pt(0.34);
/** Line round a box, 0.28 mm (newsroom.md §9: 0.25–0.3 mm). */
/** Thin rules in the house colour, which may take several plates (newsroom.md §5). */
export const COLOURED_LINE = pt(0.5);
export const BOX_LINE = pt(0.8);
/** The thick half of a thick-and-thin rule (文武线). */
const THICK_LINE = pt(2);

/** A straight line from one point to another. */
export function ruleItem(x1: number, y1: number, x2: number, y2: number, weight: number, ink: Ink): RuleItem {
  return { kind: "rule", from: { x: pt(x1), y: pt(y1) }, to: { x: pt(x2), y: pt(y2) }, weight: pt(weight), ink };
}

/** A rule over the whole width at the height `y`. */
export function acrossRule(width: number, y: number, weight: number, ink: Ink): RuleItem {
  return ruleItem(0, y, width, y, weight, ink);
}

/** A thick and a thin rule close together (文武线); `y` is the middle of the thick one. */
export function thickThinRule(width: number, y: number, order: "thick-first" | "thin-first", ink: Ink): readonly RuleItem[] {
  const thin = order === "thick-first" ? y + THICK_LINE / 2 + 1.6 : y - THICK_LINE / 2 - 1.6;
  const rules = [acrossRule(width, y, THICK_LINE, ink), acrossRule(width, thin, BOX_LINE, ink)];
  return order === "thick-first" ? rules : rules.reverse();
}

export interface Paint {
  readonly fill: Ink | null;
  readonly stroke: { readonly ink: Ink; readonly weight: number; readonly corners?: "round" } | null;
}

/** A rectangle, filled or outlined. */
export function rectItem(x: number, y: number, width: number, height: number, paint: Paint): ShapeItem {
  const points = [x, y, x + width, y, x + width, y + height, x, y + height];
  return shapeItem([0, 1, 1, 1, 4], points, paint);
}

/** A path in the encoding of `face.Outline`: 0 move, 1 line, 2 quadratic, 3 cubic, 4 close. */
export function shapeItem(ops: readonly number[], points: readonly number[], paint: Paint): ShapeItem {
  const stroke = paint.stroke && { ...paint.stroke, weight: pt(paint.stroke.weight) };
  return { kind: "shape", ops: Uint8Array.from(ops), points: Float64Array.from(points), fill: paint.fill, stroke };
}

/** A tint of an ink: the share of it that is printed. */
export function tint(ink: Ink, share: number): Ink {
  return { c: ink.c * share, m: ink.m * share, y: ink.y * share, k: ink.k * share };
}

/** A character style with no extra space between characters. */
export function characterStyle(type: Omit<CharacterStyle, "tracking">): CharacterStyle {
  const { family, weight, size, ink } = type;
  return { family, weight, size, ink, tracking: em(0) };
}
