/**
 * The watermark of a proof (校样): large words up the diagonal of what is shown. A light tint lies under the page, where pictures and
 * tints cover it; thin outlines lie over it, so that no page is without them and all words stay readable.
 */
import type { FaceSet } from "../face/index.js";
import type { Ink } from "../model/index.js";
import { type DisplayItem, type GlyphRun, shapeItem, wordSetter } from "../page/index.js";
import { em, pt, type Rect } from "../units/index.js";

const TINT: Ink = { c: 0, m: 0, y: 0, k: 0.08 };
const LINE: Ink = { c: 0, m: 0, y: 0, k: 0.35 };
const WEIGHT = 0.5;
/** Share of the window that the words may take, and letter-space in em. */
const SHARE = 0.86;
const TRACKING = 0.15;
/** Middle of a Han character above its baseline, in em. */
const MIDDLE = 0.38;

export interface Watermark {
  readonly under: readonly DisplayItem[];
  readonly over: readonly DisplayItem[];
}

/** The face of the words: the strokes of its characters do not overlap, so that their outlines are clear of lines within. */
const FACE = { family: "kai", weight: 700 } as const;

/** Words as large as the window holds them along its diagonal. */
export function watermarkItems(words: string, window: Rect, faces: FaceSet): Watermark {
  const set = wordSetter(faces)(words, { ...FACE, size: pt(1), ink: TINT, tracking: em(TRACKING) });
  const runs = set.at(0, 0).filter((item) => item.kind === "glyphs");
  if (runs.length === 0) return { under: [], over: [] };
  const { width, height } = window;
  const diagonal = Math.sqrt(width * width + height * height);
  const [right, up] = [width / diagonal, height / diagonal];
  // The box round words of this length and one em, turned along the diagonal.
  const size = SHARE * Math.min(width / (set.width * right + up), height / (set.width * up + right));
  const place = (across: number, above: number): readonly [number, number] => {
    const [along, beside] = [(across - set.width / 2) * size, (above - MIDDLE) * size];
    return [window.x + width / 2 + along * right - beside * up, window.y + height / 2 - along * up - beside * right];
  };
  const ops: number[] = [];
  const points: number[] = [];
  for (const run of runs) addOutlines(run, faces, place, ops, points);
  return {
    under: [shapeItem(ops, points, { fill: TINT, stroke: null })],
    over: [shapeItem(ops, points, { fill: null, stroke: { ink: LINE, weight: WEIGHT, corners: "round" } })],
  };
}

/** The outlines of a run set at 1 pt, each point where `place` puts it. */
function addOutlines(
  run: GlyphRun,
  faces: FaceSet,
  place: (across: number, above: number) => readonly [number, number],
  ops: number[],
  points: number[],
): void {
  const face = faces.byKey(run.face);
  run.glyphs.forEach((glyph, index) => {
    const outline = face.outlineOf(glyph);
    const [x, y] = [run.x[index] ?? 0, run.y[index] ?? 0];
    ops.push(...outline.ops);
    for (let at = 0; at < outline.points.length; at += 2)
      points.push(...place(x + (outline.points[at] ?? 0) * run.stretch, (outline.points[at + 1] ?? 0) - y));
  });
}
