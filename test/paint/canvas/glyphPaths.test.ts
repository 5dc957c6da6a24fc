import { describe, expect, it } from "vitest";
import type { Face, FaceKey, FaceSet } from "../../../core/face/index.js";
import { createGlyphPaths } from "../../../paint/canvas/index.js";

const KEY = "k" as FaceKey;

/** Faces whose outlines are counted when they are asked for. */
function countedFaces() {
  const asked: number[] = [];
  const outlineOf = (glyph: number) => {
    asked.push(glyph);
    return { ops: Uint8Array.of(4), points: new Float32Array() };
  };
  const faces = { byKey: () => ({ outlineOf }) as unknown as Face } as unknown as FaceSet;
  return { faces, asked };
}

const path = () => ({ moveTo: () => {}, lineTo: () => {}, bezierCurveTo: () => {}, closePath: () => {} });

describe("paths of glyphs", () => {
  it("are made once, for as long as they are used", () => {
    const { faces, asked } = countedFaces();
    const glyphPath = createGlyphPaths(faces, path, 10);
    const first = glyphPath(KEY, 1);
    // More different glyphs than are kept, with the first used again and again.
    for (let glyph = 2; glyph < 40; glyph++) {
      glyphPath(KEY, glyph);
      expect(glyphPath(KEY, 1)).toBe(first);
    }
    expect(asked.filter((glyph) => glyph === 1)).toHaveLength(1);
  });

  it("go when too many others were used since", () => {
    const { faces, asked } = countedFaces();
    const glyphPath = createGlyphPaths(faces, path, 10);
    for (let glyph = 1; glyph <= 12; glyph++) glyphPath(KEY, glyph);
    glyphPath(KEY, 1);
    expect(asked.filter((glyph) => glyph === 1)).toHaveLength(2);
  });
});
