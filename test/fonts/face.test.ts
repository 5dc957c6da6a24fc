import { describe, expect, it } from "vitest";
import type { Family, PrintFace } from "../../core/face/index.js";
import { em } from "../../core/units/index.js";
import { createFaceSet, faceFromBytes } from "../../fonts/index.js";
import { slotsOf } from "./slots.js";

const faces = createFaceSet();
const song = faceOf("song", 400);
const hei = faceOf("hei", 900);
const kai = faceOf("kai", 400);

function faceOf(family: Family, weight: number): PrintFace {
  const face = faces.face(family, weight);
  if (!face) throw new Error(`no face for ${family}`);
  return face;
}

describe("glyphs of characters", () => {
  it("has every character of a plain sentence in song, hei and kai", () => {
    for (const face of [song, hei, kai])
      for (const character of "镕堃喆，。“”——·2026年Ab") expect(face.glyphOf(codeOf(character))).toBeGreaterThan(0);
  });

  it("gives 0 for a character that the face lacks, within and beyond the BMP", () => {
    expect(song.glyphOf(0xe123)).toBe(0);
    expect(song.glyphOf(0x10fffd)).toBe(0);
  });

  it("finds characters beyond the BMP", () => {
    expect(kai.glyphOf(0x20bb7)).not.toBe(kai.glyphOf(0xbb7));
  });

  it("gives the same answer when asked again", () => {
    expect(song.glyphOf(0x6c5f)).toBe(song.glyphOf(0x6c5f));
  });
});

describe("measures", () => {
  it("sets a Han character in one em", () => {
    for (const face of [song, hei, kai]) expect(face.advanceOf(face.glyphOf(0x6c5f))).toBe(1);
  });

  it("keeps the ink of a full stop in the lower left quarter of its em", () => {
    const ink = song.inkOf(song.glyphOf(0x3002));
    expect(ink?.left).toBeGreaterThanOrEqual(0);
    expect(ink?.right).toBeLessThan(0.5);
    expect(ink?.top).toBeLessThan(0.38);
    expect(ink?.bottom).toBeGreaterThan(-0.12);
  });

  it("gives no ink for blanks", () => {
    expect(song.inkOf(song.glyphOf(0x20))).toBeNull();
    expect(song.inkOf(song.glyphOf(0x3000))).toBeNull();
  });

  it("gives an outline whose points lie in the ink box", () => {
    const glyph = hei.glyphOf(0x56fd);
    const ink = hei.inkOf(glyph);
    const { ops, points } = hei.outlineOf(glyph);
    const xs = points.filter((_, index) => index % 2 === 0);
    const ys = points.filter((_, index) => index % 2 === 1);
    expect(ops[0]).toBe(0);
    expect(ops.at(-1)).toBe(4);
    expect(points.length).toBe(ops.reduce((sum, op) => sum + ([2, 2, 4, 6, 0][op] ?? Number.NaN), 0));
    expect(Math.max(...xs)).toBeCloseTo(ink?.right ?? Number.NaN, 2);
    expect(Math.min(...ys)).toBeCloseTo(ink?.bottom ?? Number.NaN, 2);
  });
});

describe("shaping", () => {
  it("draws —— as one glyph of two em with fwid", () => {
    expect(song.shape("——", ["fwid"])).toMatchObject([{ advance: 2, from: 0 }]);
    expect(hei.shape("——", ["fwid"])).toMatchObject([{ advance: 2, from: 0 }]);
  });

  it("counts offsets in UTF-16 units", () => {
    expect(kai.shape("𠮷a——", []).map(({ from }) => from)).toEqual([0, 2, 3, 4]);
  });

  it("keeps offsets right when a ligature was met before as a character of its own", () => {
    const fresh = faceOf("song", 500);
    fresh.shape("ﬁ", []);
    expect(fresh.shape("fi", []).map(({ from }) => from)[0]).toBe(0);
    expect(fresh.shape("fin", []).at(-1)).toMatchObject({ glyph: fresh.glyphOf(codeOf("n")), from: 2 });
  });

  it("keeps offsets right after glyphs were measured and drawn by number", () => {
    const fresh = faceOf("song", 600);
    const dash = fresh.shape("——", ["fwid"])[0]?.glyph ?? 0;
    const again = faceOf("song", 600);
    again.advanceOf(dash);
    again.outlineOf(dash);
    expect(again.shape("——。", ["fwid"]).map(({ from }) => from)).toEqual([0, 2]);
  });

  it("has vertical forms in the unpacked kai", () => {
    expect(kai.shape("（", ["vert"])[0]?.glyph).not.toBe(kai.glyphOf(codeOf("（")));
  });

  it("gives nothing for an empty text", () => {
    expect(song.shape("", [])).toEqual([]);
  });
});

describe("a font program", () => {
  it("holds the glyphs asked for in their order, repeats included", () => {
    const once = song.programOf(slotsOf(song, [song.glyphOf(0x4e00), song.glyphOf(0x4e8c)]));
    const twice = song.programOf(slotsOf(song, [song.glyphOf(0x4e00), song.glyphOf(0x4e8c), song.glyphOf(0x4e00)]));
    expect(once.format).toBe("truetype");
    expect(glyphCount(once.bytes)).toBe(3);
    expect(glyphCount(twice.bytes)).toBe(4);
  });

  it("draws and measures its glyphs as the whole font does, composite ones too", () => {
    for (const face of [song, hei, kai]) {
      const glyphs = [..."一国é，ﬁÅ镕 ①"].map((character) => face.glyphOf(codeOf(character)));
      const subset = faceFromBytes(face.programOf(slotsOf(face, glyphs)).bytes, { key: face.key, family: "song", weight: 400 });
      glyphs.forEach((glyph, index) => {
        expect(subset.outlineOf(index + 1)).toEqual(face.outlineOf(glyph));
        expect(subset.inkOf(index + 1)).toEqual(face.inkOf(glyph));
        expect(subset.advanceOf(index + 1)).toBe(face.advanceOf(glyph));
      });
    }
  });

  it("states the advance that a squeezed mark was given", () => {
    const comma = song.glyphOf(codeOf("，"));
    const { bytes } = song.programOf([
      { glyph: comma, advance: em(1) },
      { glyph: comma, advance: em(0.5) },
    ]);
    const subset = faceFromBytes(bytes, { key: song.key, family: "song", weight: 400 });
    expect([subset.advanceOf(1), subset.advanceOf(2)]).toEqual([1, 0.5]);
    expect(subset.outlineOf(2)).toEqual(song.outlineOf(comma));
  });

  it("has the checksum of a whole font", () => {
    const { bytes } = hei.programOf(slotsOf(hei, [7, 8, 9]));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it("is the same for the same glyphs", () => {
    expect(kai.programOf(slotsOf(kai, [5, 9])).bytes).toEqual(kai.programOf(slotsOf(kai, [5, 9])).bytes);
  });
});

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** numGlyphs of the maxp table. */
function glyphCount(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16)
    if (view.getUint32(at) === 0x6d617870) return view.getUint16(view.getUint32(at + 8) + 4);
  throw new Error("no maxp table");
}
