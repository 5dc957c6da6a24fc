/** Glyph outlines of fontkit as the flat arrays that painters read. */
import type { Glyph } from "fontkit";
import type { Outline } from "../core/face/index.js";

const CODES: Readonly<Record<string, { readonly code: number; readonly numbers: number }>> = {
  moveTo: { code: 0, numbers: 2 },
  lineTo: { code: 1, numbers: 2 },
  quadraticCurveTo: { code: 2, numbers: 4 },
  bezierCurveTo: { code: 3, numbers: 6 },
  closePath: { code: 4, numbers: 0 },
};

/** The outline of a glyph in em; y grows upwards. */
export function outlineFromGlyph(glyph: Glyph, unitsPerEm: number): Outline {
  const commands = glyph.path.commands;
  const ops = new Uint8Array(commands.length);
  const points: number[] = [];
  commands.forEach(({ command, args }, index) => {
    const known = CODES[command];
    if (!known || args.length !== known.numbers) throw new Error(`unknown path command ${command} with ${args.length} numbers`);
    ops[index] = known.code;
    for (const value of args) points.push(value / unitsPerEm);
  });
  return { ops, points: Float32Array.from(points) };
}
