/** Blocks of a filled page as frame records, in reading order: furniture, blocks, separating rules. */
import type { FrameContent, FrameRecord, GridCells } from "../model/index.js";
import type { Head } from "./furniture.js";
import { movedPieces } from "./pictureGroup.js";
import type { Block } from "./tree.js";

/** The frames of a page; ids hold the page number and count from 1. */
export function framesOf(page: number, head: Head, blocks: readonly Block[]): readonly FrameRecord[] {
  const ordered = [...blocks].sort((a, b) => a.leaf.matter.rank - b.leaf.matter.rank || a.line - b.line || a.col - b.col);
  const pieces = ordered.flatMap((block) =>
    movedPieces(block.leaf.build(block.cols, block.lines, block.line === 0), block.col, block.line + head.lines),
  );
  const all = [...head.pieces, ...pieces, ...gutterRules(blocks, head.lines)];
  return all.map((piece, index) => ({
    id: `p${page}-f${index + 1}`,
    type: "frame",
    place: { kind: "grid", cells: piece.cells },
    content: piece.content,
  }));
}

const HAIRLINE: FrameContent = { kind: "rule", direction: "vertical", weight: "hairline" };

/** A hairline in the gutter between blocks that stand side by side: cells of the two columns that it parts. */
function gutterRules(blocks: readonly Block[], below: number): readonly { content: FrameContent; cells: readonly GridCells[] }[] {
  const rules: { content: FrameContent; cells: readonly GridCells[] }[] = [];
  for (const left of blocks) {
    for (const right of blocks) {
      if (left.col + left.cols !== right.col) continue;
      const line = Math.max(left.line, right.line);
      const foot = Math.min(left.line + left.lines, right.line + right.lines);
      // Air at the head of a lower block stays free, so that rules do not run into a joint.
      const start = line === 0 ? 0 : line + 1;
      if (foot - start < 2) continue;
      rules.push({ content: HAIRLINE, cells: [{ col: right.col - 1, line: below + start, cols: 2, lines: foot - start }] });
    }
  }
  return rules;
}
