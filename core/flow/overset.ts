/** Text by its position in a sequence of blocks, and how it is counted. */
import type { FlowBlock, TextPosition } from "./types.js";

/** The text of all blocks from a position on, a line of text a block. */
export function textBehind(blocks: readonly FlowBlock[], { block, offset }: TextPosition): string {
  const first = blocks[block]?.text.text.slice(offset) ?? "";
  return [first, ...blocks.slice(block + 1).map((each) => each.text.text)].join("\n");
}

/** Code points, white space aside, from a position on. */
export function charactersBehind(blocks: readonly FlowBlock[], position: TextPosition): number {
  return countCharacters(textBehind(blocks, position));
}

/** Code points, white space aside. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/g, "")].length;
}
