/** Sets text for painter tests: one glyph a character at its own advance, no line breaking. */
import type { Face, Family, PrintFaceSet } from "../../core/face/index.js";
import type { DisplayItem, DisplayPage, GlyphRun } from "../../core/page/index.js";
import { pt } from "../../core/units/index.js";

export const BLACK = { c: 0, m: 0, y: 0, k: 1 };

export interface Setting {
  readonly family?: Family;
  readonly weight?: number;
  readonly size?: number;
  readonly stretch?: number;
  /** Extra room after each glyph in points. */
  readonly spacing?: number;
  readonly features?: readonly string[];
}

/** A run of shaped text whose first glyph stands at x, y. */
export function setText(faces: PrintFaceSet, text: string, x: number, y: number, setting: Setting = {}): GlyphRun {
  const { family = "song", weight = 400, size = 10, stretch = 1, spacing = 0, features = ["fwid"] } = setting;
  const face = faceOf(faces, family, weight);
  const shaped = face.shape(text, features);
  const xs: number[] = [];
  let pen = x;
  for (const glyph of shaped) {
    xs.push(pen + glyph.dx * size * stretch);
    pen += glyph.advance * size * stretch + spacing;
  }
  return run(
    face,
    text,
    size,
    stretch,
    shaped.map(({ glyph }) => glyph),
    xs,
    shaped.map(() => y),
    shaped.map(({ from }) => from),
    "horizontal",
  );
}

/** A column of upright glyphs, one em apart, whose first baseline stands at x, y. */
export function setColumn(faces: PrintFaceSet, text: string, x: number, y: number, size: number): GlyphRun {
  const face = faceOf(faces, "song", 700);
  const shaped = [...text].map((character) => face.shape(character, ["vert"])[0]?.glyph ?? 0);
  const characters = [...text];
  const offsets = characters.map((_, index) => characters.slice(0, index).join("").length);
  return run(
    face,
    text,
    size,
    1,
    shaped,
    shaped.map(() => x),
    shaped.map((_, index) => y + index * size),
    offsets,
    "vertical",
  );
}

export function pageOf(items: readonly DisplayItem[], width = 400, height = 300): DisplayPage {
  return {
    page: "page1",
    number: 1,
    width: pt(width),
    height: pt(height),
    bleed: pt(9),
    groups: [{ frame: "frame1", x: pt(20), y: pt(30), items }],
  };
}

export const INFO = { title: "试验报 & <一> 2026-05-01", author: "试验报", creator: "Duikai", date: "2026-05-01" };

function faceOf(faces: PrintFaceSet, family: Family, weight: number): Face {
  const face = faces.face(family, weight);
  if (!face) throw new Error(`no face for ${family}`);
  return face;
}

function run(
  face: Face,
  text: string,
  size: number,
  stretch: number,
  glyphs: readonly number[],
  x: readonly number[],
  y: readonly number[],
  offsets: readonly number[],
  mode: GlyphRun["mode"],
): GlyphRun {
  return {
    kind: "glyphs",
    face: face.key,
    size: pt(size),
    mode,
    ink: BLACK,
    role: "body",
    text,
    glyphs: Uint32Array.from(glyphs),
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    offsets: Uint32Array.from(offsets),
    stretch,
  };
}
