/**
 * Outlined type (空心字): white letters in a black line. The line stands outside the letters, so that they keep their
 * shape; it is drawn first, twice as heavy, and the letters cover its inner half.
 *
 *      ###|                |###     line | thinnest stroke, white | line
 */
import type { HeadlineSetting } from "../model/index.js";
import { BLACK } from "../model/index.js";
import type { OutlineOf } from "./context.js";
import type { DisplayItem, GlyphRun, ShapeItem } from "./displayList.js";
import { PAPER, shapeItem } from "./drawing.js";
import type { FrameProblem } from "./pictureFindings.js";

/** Thinnest stroke, and white between two strokes, of the faces of headlines in em: the horizontals of a bold Song. */
const THINNEST_STROKE = 0.03;
/** Least that prints, in points (newsroom.md §5): a black line, and a white one. */
const LEAST_LINE = 0.25;
const LEAST_WHITE = 0.5;
/** Weight of the line in em, and in points at most: a heavier one closes the letters. */
const LINE = 0.013;
const MOST_LINE = 0.8;
/** From this size on both a line and the white beside it have room in the thinnest stroke. */
const LEAST_OUTLINED = Math.ceil((LEAST_LINE + LEAST_WHITE) / THINNEST_STROKE);

/** The items of a headline with its 主题 outlined where it is large enough, plain elsewhere. */
export function outlinedItems(items: readonly DisplayItem[], outlineOf: OutlineOf): readonly DisplayItem[] {
  return items.flatMap((item) =>
    item.kind === "glyphs" && item.role === "headline" && item.size >= LEAST_OUTLINED
      ? [lineRound(item, outlineOf), { ...item, ink: PAPER }]
      : [item],
  );
}

/** The edges of all glyphs of a run as one path. */
function lineRound(run: GlyphRun, outlineOf: OutlineOf): ShapeItem {
  const ops: number[] = [];
  const points: number[] = [];
  run.glyphs.forEach((glyph, index) => {
    const outline = outlineOf(run.face, glyph);
    ops.push(...outline.ops);
    for (let at = 0; at < outline.points.length; at += 2)
      points.push(...placed(run, index, outline.points[at] ?? 0, outline.points[at + 1] ?? 0));
  });
  const weight = 2 * Math.min(MOST_LINE, Math.max(LEAST_LINE, run.size * LINE));
  return shapeItem(ops, points, { fill: null, stroke: { ink: BLACK, weight, corners: "round" } });
}

/** A point of a glyph, in em with y up, in its place in the frame. */
function placed({ x, y, size, stretch, mode }: GlyphRun, index: number, across: number, up: number): readonly [number, number] {
  const [left, baseline] = [x[index] ?? 0, y[index] ?? 0];
  // Turned by 90° clockwise, a glyph's right is down and its top to the right.
  if (mode === "sideways") return [left + size * up, baseline + size * stretch * across];
  return [left + size * stretch * across, baseline - size * up];
}

/** What a person should know of an outlined headline: too small a one is drawn plain. */
export function outlineRisks({ size }: HeadlineSetting): readonly FrameProblem[] {
  if (size >= LEAST_OUTLINED) return [];
  return [{ rule: "headline-outline-small", params: { size: Math.round(size * 10) / 10, least: LEAST_OUTLINED } }];
}
