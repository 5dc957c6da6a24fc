/** Our own engine as a setter of lines. */
import { flow } from "../../dist/core/flow/index.js";
import { createCompose, PROFILES } from "../../dist/core/inline/index.js";
import { createFaceSet } from "../../dist/fonts/index.js";
import { INDENT, PITCH, SIZE } from "./setting.mjs";

const CHARACTER = { family: "song", weight: 400, size: SIZE, ink: { c: 0, m: 0, y: 0, k: 1 }, tracking: 0 };
const FACES = createFaceSet();

export function openOurs({ breaking = "optimal", profile = "gb-news" }) {
  const compose = createCompose(FACES);
  const style = { indent: INDENT, align: "justify", kinsoku: PROFILES[profile].kinsoku, breaking, profile };
  const known = new Map();
  const styledOf = (text) => {
    if (!known.has(text)) known.set(text, styled(text));
    return known.get(text);
  };
  return {
    name: "Duikai",
    version: `${breaking}, ${profile}`,
    /** Lines of each text, in order, at a measure in em. */
    set(texts, ems) {
      const blocks = texts.map((text) => flowBlock(styledOf(text), style));
      const region = { x: 0, line: 0, lines: 1e6, measure: ems * SIZE };
      const lines = texts.map(() => []);
      for (const { block, line, at } of flow(blocks, [region], compose).placed) lines[block].push(lineOf(line, at * PITCH));
      return lines;
    },
    /** Right edge of a character's ink from its origin, in em. */
    inkRight(character) {
      const face = FACES.face("song", CHARACTER.weight);
      return face.inkOf(face.glyphOf(character.codePointAt(0)))?.right ?? 0;
    },
    /** A stretch of text set as one line of its own, for what a measure can hold: see orphans.mjs. */
    setAlone(text, indent, points) {
      return compose(styled(text), { ...style, indent }, points).lines;
    },
  };
}

function styled(text) {
  return { text, runs: [{ from: 0, to: text.length, style: CHARACTER }] };
}

function flowBlock(text, style) {
  return { text, style, role: "paragraph", story: "s", from: 0, occupies: null, keepWithNext: 0 };
}

function lineOf(line, y) {
  const glyphs = line.runs.flatMap((run) => {
    const face = FACES.byKey(run.face);
    return [...run.offsets].map((offset, i) => ({ offset, x: run.x[i], advance: face.advanceOf(run.glyphs[i]) * SIZE }));
  });
  return { from: line.from, y, glyphs };
}
