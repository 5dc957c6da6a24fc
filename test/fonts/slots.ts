import type { Face, GlyphId, ProgramSlot } from "../../core/face/index.js";

/** Slots of a program in which each glyph keeps the advance that it has in its face. */
export function slotsOf(face: Face, glyphs: readonly GlyphId[]): readonly ProgramSlot[] {
  return glyphs.map((glyph) => ({ glyph, advance: face.advanceOf(glyph) }));
}
