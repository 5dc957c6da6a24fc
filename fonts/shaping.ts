/** Shaping by a font's own rules, through fontkit, with offsets into the text that was shaped. */
import type { Font } from "fontkit";
import type { ShapedGlyph } from "../core/face/index.js";
import { em } from "../core/units/index.js";

/** The glyphs of a text by the font's default rules plus the OpenType features named. */
export function shapeText(font: Font, text: string, features: readonly string[]): readonly ShapedGlyph[] {
  if (text === "") return [];
  const offsets = codePointOffsets(text);
  const whole = layOut(font, text, features);
  const covered = whole.reduce((sum, placed) => sum + placed.characters, 0);
  // fontkit counts the characters of a glyph by the text it was first met with: where a ligature and a
  // single character share a glyph the sum is off, and the characters are shaped one by one.
  return covered === offsets.length
    ? withOffsets(whole, offsets)
    : offsets.flatMap((from, index) => shapeOne(font, text, features, from, offsets[index + 1]));
}

interface PlacedGlyph {
  readonly glyph: Omit<ShapedGlyph, "from">;
  /** Code points that the glyph stands for. */
  readonly characters: number;
}

function codePointOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) offsets.push(at);
  return offsets;
}

function layOut(font: Font, text: string, features: readonly string[]): readonly PlacedGlyph[] {
  const run = font.layout(text, [...features], undefined, undefined, "ltr");
  return run.glyphs.map((glyph, index) => {
    const position = run.positions[index];
    const toEm = (value: number | undefined) => em((value ?? 0) / font.unitsPerEm);
    return {
      glyph: { glyph: glyph.id, advance: toEm(position?.xAdvance), dx: toEm(position?.xOffset), dy: toEm(position?.yOffset) },
      characters: glyph.codePoints.length,
    };
  });
}

function withOffsets(placed: readonly PlacedGlyph[], offsets: readonly number[]): readonly ShapedGlyph[] {
  let character = 0;
  let from = 0;
  return placed.map(({ glyph, characters }) => {
    // A glyph for no character of its own is a further part of the one before.
    if (characters > 0) from = offsets[character] ?? 0;
    character += characters;
    return { ...glyph, from };
  });
}

function shapeOne(font: Font, text: string, features: readonly string[], from: number, to: number | undefined): readonly ShapedGlyph[] {
  return layOut(font, text.slice(from, to), features).map(({ glyph }) => ({ ...glyph, from }));
}
