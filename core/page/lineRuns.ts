/** The runs of a composed line as glyph runs of the display list, in horizontal and in vertical lines. */
import type { FaceKey, GlyphId } from "../face/index.js";
import { EM_ASCENT } from "../face/index.js";
import type { LineRun } from "../inline/index.js";
import { type Em, pt } from "../units/index.js";
import type { GlyphRun, Role, SourceLine } from "./displayList.js";
import { EM_MIDDLE, type LinePlace } from "./linePlace.js";

/** Advance width of a glyph of a face in em: what centres upright glyphs on their axis. */
export type AdvanceOf = (face: FaceKey, glyph: GlyphId) => Em;

/** A line of one of the texts of its frame, by the number of the text. */
export interface NumberedLine {
  readonly text: number;
  readonly line: SourceLine;
}

/** Places runs in a line; runs without glyphs are left out. `text` is what their offsets count in. */
export function glyphRuns(
  runs: readonly LineRun[],
  text: string,
  place: LinePlace,
  role: Role,
  advanceOf: AdvanceOf,
  source: NumberedLine | null = null,
): readonly GlyphRun[] {
  return runs
    .filter((run) => run.glyphs.length > 0)
    .map((run) => ({
      kind: "glyphs",
      face: run.face,
      size: run.style.size,
      ink: run.style.ink,
      role,
      text: text.slice(run.from, run.to),
      ...(run.from === 0 ? { isFirst: true } : {}),
      glyphs: run.glyphs,
      offsets: run.offsets.map((offset) => offset - run.from),
      stretch: run.stretch ?? 1,
      ...standing(run, place, advanceOf),
      ...(source === null ? {} : { source: { ...source, from: run.from, at: run.x[0] ?? 0 } }),
    }));
}

/** How the glyphs of a run stand and where: what differs between horizontal and vertical lines. */
type Standing = Pick<GlyphRun, "mode" | "x" | "y">;

function standing(run: LineRun, place: LinePlace, advanceOf: AdvanceOf): Standing {
  const rise = run.rise ?? pt(0);
  if (place.kind === "horizontal")
    return { mode: "horizontal", x: run.x.map((each) => place.x + each), y: filled(run, place.baseline - rise) };
  // Raised type stands further to the right where its line runs down.
  const axis = place.axis + rise;
  const { size } = run.style;
  if (run.turn === "sideways") {
    return { mode: "sideways", x: filled(run, axis - EM_MIDDLE * size), y: run.x.map((each) => place.start + each) };
  }
  const y = run.x.map((each) => place.start + each + EM_ASCENT * size);
  const widths = Float64Array.from(run.glyphs, (glyph) => advanceOf(run.face, glyph) * size * (run.stretch ?? 1));
  if (run.turn === "across") return { mode: "vertical", x: sideBySide(widths, axis), y };
  return { mode: "vertical", x: widths.map((width) => axis - width / 2), y };
}

function filled(run: LineRun, value: number): Float64Array {
  return new Float64Array(run.glyphs.length).fill(value);
}

/** Left edges of glyphs that stand side by side, centred together on the axis (纵中横). */
function sideBySide(widths: Float64Array, axis: number): Float64Array {
  let left = axis - widths.reduce((sum, width) => sum + width, 0) / 2;
  return widths.map((width) => {
    const own = left;
    left += width;
    return own;
  });
}
