/** The first character of a story set large (首字下沉), as a frame asks for it. */
import { CharClass, classOf } from "../chars/index.js";
import { type DropCap, dropCapSize, type FlowBlock } from "../flow/index.js";
import type { Grid } from "../model/index.js";
import { type Lines, pt } from "../units/index.js";
import { createMemory } from "./memory.js";

/** Room between the large character and the lines beside it, in em of the body. */
const GAP = 1 / 2;

const capped = createMemory<FlowBlock, FlowBlock>();

/** A paragraph shorter than this, in UTF-16 units, is an author's line or the like, beside which no cap stands. */
const LEAST_TEXT = 20;

/** The blocks with a cap over so many lines at the head of the first paragraph of some length; the same blocks give the same ones. */
export function blocksWithCap(blocks: readonly FlowBlock[], grid: Grid, lines: Lines): readonly FlowBlock[] {
  const first = blocks.find((block) => block.role === "paragraph" && block.text.text.length >= LEAST_TEXT);
  return first ? blocks.map((block) => (block === first ? withCap(block, grid, lines) : block)) : blocks;
}

function withCap(block: FlowBlock, grid: Grid, lines: Lines): FlowBlock {
  return capped(block, [grid, lines], () => {
    const cap = capOf(block, grid, lines);
    return cap ? { ...block, dropCap: cap } : block;
  });
}

/** The first character in the type of its run; a quote or bracket before it is set large with it. */
function capOf({ text: { text, runs } }: FlowBlock, grid: Grid, lines: Lines): DropCap | null {
  const [first] = runs;
  let to = 0;
  while (to < text.length && classOf(text.codePointAt(to) ?? 0) === CharClass.Opener) to++;
  if (!first || to === text.length) return null;
  to += (text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1;
  return { to, style: { ...first.style, size: dropCapSize(lines, grid.pitch, grid.size) }, lines, gap: pt(GAP * grid.size) };
}
