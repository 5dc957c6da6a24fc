/** Horizontal and vertical lines of the same copy. */
import type { FlowBlock } from "../flow/index.js";
import type { ParagraphStyle } from "../inline/index.js";
import { createMemory } from "./memory.js";

/** Which way lines run; see `ParagraphStyle.writing`. */
export type Writing = "horizontal" | "vertical";

const verticalStyles = createMemory<ParagraphStyle, ParagraphStyle>();
const verticalOnes = createMemory<FlowBlock, FlowBlock>();

/** A style in lines that run the way given. The same style gives the same object, so that lines are set once. */
export function styleInWriting(style: ParagraphStyle, writing: Writing): ParagraphStyle {
  if (writing === "horizontal") return style;
  return verticalStyles(style, [], () => ({ ...style, writing }));
}

/** Blocks of running text in vertical lines; the same block gives the same one. */
export function verticalBlocks(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  return blocks.map((block) => verticalOnes(block, [], () => ({ ...block, style: styleInWriting(block.style, "vertical") })));
}
