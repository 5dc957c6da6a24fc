import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import type { FaceKey, Family, PrintFace } from "../../core/face/index.js";
import { createFaceSet, faceFromBytes } from "../../fonts/index.js";

const faces = createFaceSet();
const SHIPPED: readonly (readonly [Family, number])[] = [
  ["song", 400],
  ["song", 900],
  ["hei", 400],
  ["kai", 400],
];

function faceOf(family: Family, weight: number): PrintFace {
  const face = faces.face(family, weight);
  if (!face) throw new Error(`no face for ${family}`);
  return face;
}

/** The ink box of a character in vertical lines. */
function inkOf(face: PrintFace, character: string) {
  const ink = face.inkOf(face.verticalGlyphOf(character.codePointAt(0) ?? 0));
  if (!ink) throw new Error(`no ink for ${character}`);
  return ink;
}

describe.each(SHIPPED)("the vertical forms of %s %i", (family, weight) => {
  const face = faceOf(family, weight);

  it("are other glyphs of one em for all marks", () => {
    for (const mark of "，、。：；！？（）｛｝〔〕【】《》〈〉「」『』［］〖〗“”‘’…～") {
      const code = mark.codePointAt(0) ?? 0;
      expect([mark, face.verticalGlyphOf(code) === face.glyphOf(code)]).toEqual([mark, false]);
      expect(face.advanceOf(face.verticalGlyphOf(code))).toBe(1);
    }
  });

  it("put the ink of pauses and stops into the upper right quarter of the em box", () => {
    for (const mark of "，、。") {
      const ink = inkOf(face, mark);
      expect([mark, ink.left > 0.5, ink.bottom > 0.38]).toEqual([mark, true, true]);
    }
  });

  it("put openers into the lower half of the em box and closers into the upper half", () => {
    for (const mark of "（《〈「『【〔“") expect([mark, inkOf(face, mark).top < 0.38]).toEqual([mark, true]);
    for (const mark of "）》〉」』】〕”") expect([mark, inkOf(face, mark).bottom > 0.38]).toEqual([mark, true]);
  });

  it("are the plain glyphs of characters that stand as they are", () => {
    for (const character of "江一％／A1") {
      const code = character.codePointAt(0) ?? 0;
      expect(face.verticalGlyphOf(code)).toBe(face.glyphOf(code));
    }
  });
});

describe("a font without a vert feature", () => {
  const file = createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
  const face = faceFromBytes(withoutTable(readFileSync(file), "GSUB"), { key: "bare" as FaceKey, family: "hei", weight: 400 });

  it("gives the forms that have codes of their own", () => {
    for (const [mark, form] of ["，︐", "。︒", "（︵", "》︾", "“﹃", "’﹂"].map((pair) => [...pair])) {
      expect(face.verticalGlyphOf(mark?.codePointAt(0) ?? 0)).toBe(face.glyphOf(form?.codePointAt(0) ?? 0));
    }
  });

  it("gives the plain glyph of a mark that has none", () => {
    expect(face.verticalGlyphOf(0xff5e)).toBe(face.glyphOf(0xff5e));
  });
});

describe("the brush face", () => {
  it("has no vertical forms: its marks keep the glyphs of horizontal lines", () => {
    const face = faceOf("display", 400);
    for (const mark of "，。（》") expect(face.verticalGlyphOf(mark.codePointAt(0) ?? 0)).toBe(face.glyphOf(mark.codePointAt(0) ?? 0));
  });
});

/** A font whose table of one tag goes by a name that no reader knows. */
function withoutTable(bytes: Uint8Array, tag: string): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(tag, 12, "latin1");
  copy.write("xxxx", at, "latin1");
  return copy;
}
