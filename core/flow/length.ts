/**
 * A text set some lines longer (撑行) or shorter (缩行) than it runs by nature: not by changing its type, but by the
 * paragraphs that give a line where nobody sees it, because their last line is nearly full or nearly empty.
 */
import type { Compose, ParagraphLines, ParagraphStyle } from "../inline/index.js";
import type { Pt } from "../units/index.js";
import type { FlowBlock } from "./types.js";

type Length = NonNullable<ParagraphStyle["length"]>;

/** Gaps wider than this share of the measure, a line long, betray a paragraph that was made longer. */
const MOST_STRAIN = 0.09;

/**
 * The blocks with as many lines more as asked for (fewer when `lines` is negative), or as many as they give at this
 * measure; never more. The same objects for the same wish, so that what was composed of them is found again.
 */
export function blocksOfLength(blocks: readonly FlowBlock[], lines: number, measure: Pt, compose: Compose): readonly FlowBlock[] {
  if (lines === 0) return blocks;
  const offers = blocks.flatMap((block, index) => offerOf(block, index, lines > 0 ? "longer" : "shorter", measure, compose));
  const taken = new Map<number, FlowBlock>();
  let wanted = Math.abs(lines);
  for (const { index, block, gain } of offers.sort((a, b) => a.strain - b.strain || a.index - b.index)) {
    if (gain > wanted) continue;
    taken.set(index, block);
    wanted -= gain;
  }
  return blocks.map((block, index) => taken.get(index) ?? block);
}

/** Lines that the blocks can run longer at this measure, all that give one taken together. */
export function mostGain(blocks: readonly FlowBlock[], measure: Pt, compose: Compose): number {
  const offers = blocks.flatMap((block, index) => offerOf(block, index, "longer", measure, compose));
  return offers.reduce((sum, { gain }) => sum + gain, 0);
}

interface Offer {
  readonly index: number;
  readonly block: FlowBlock;
  /** Lines that the block gives. */
  readonly gain: number;
  /** What its lines are stretched or squeezed by at most, as a share of the measure. */
  readonly strain: number;
}

function offerOf(block: FlowBlock, index: number, length: Length, measure: Pt, compose: Compose): readonly Offer[] {
  const { style, occupies, role, dropCap } = block;
  if (style.align !== "justify" || style.breaking === "greedy" || occupies !== null || role === "table" || dropCap) return [];
  const changed = withLength(block, length);
  const before = compose(block.text, style, measure);
  const after = compose(changed.text, changed.style, measure);
  const gain = (after.lines.length - before.lines.length) * (length === "longer" ? 1 : -1);
  const strain = strainOf(after, measure);
  return gain > 0 && strain <= MOST_STRAIN ? [{ index, block: changed, gain, strain }] : [];
}

function strainOf({ lines }: ParagraphLines, measure: Pt): number {
  return lines.reduce((most, line) => Math.max(most, Math.abs(line.adjustment) / measure), 0);
}

const changedBlocks = new WeakMap<FlowBlock, Map<Length, FlowBlock>>();
const changedStyles = new WeakMap<ParagraphStyle, Map<Length, ParagraphStyle>>();

function withLength(block: FlowBlock, length: Length): FlowBlock {
  return kept(changedBlocks, block, length, () => ({
    ...block,
    style: kept(changedStyles, block.style, length, () => ({ ...block.style, length })),
  }));
}

function kept<T extends object>(memory: WeakMap<T, Map<Length, T>>, of: T, length: Length, make: () => T): T {
  const known = memory.get(of) ?? new Map<Length, T>();
  memory.set(of, known);
  const found = known.get(length) ?? make();
  known.set(length, found);
  return found;
}
