/** Blocks of a filled page as frame records, in reading order: furniture, blocks, separating rules. */
import type { FrameContent, FrameRecord, GridCells, PageStyle } from "../model/index.js";
import { furnitureOf } from "./furniture.js";
import type { Piece } from "./leaf.js";
import { cellsInOrder, piecesInOrder } from "./pageOrder.js";
import { movedPieces } from "./pictureGroup.js";
import type { Block } from "./tree.js";
import { piecesOf } from "./tree.js";

/** Blocks that fill a rectangle of the field, and its upper left corner there. */
export interface FilledArea {
  readonly blocks: readonly Block[];
  readonly col: number;
  readonly line: number;
}

/** The number and the style of a page. */
export interface PageSheet {
  readonly number: number;
  readonly style: PageStyle;
}

/**
 * The frames of a page: the filled areas, `foot` under them, and those that stay; new ids hold the page number and count
 * from 1. All but those that stay are turned from the planner's order of columns into that of the page.
 */
export function framesOf(
  { number, style }: PageSheet,
  areas: readonly FilledArea[],
  foot: readonly Piece[],
  kept: readonly FrameRecord[] = [],
): readonly FrameRecord[] {
  const head = furnitureOf(style);
  const ordered = areas
    .flatMap((area) => area.blocks.map((block) => ({ block, col: area.col + block.col, line: area.line + block.line })))
    .sort((a, b) => a.block.leaf.matter.rank - b.block.leaf.matter.rank || a.line - b.line || a.col - b.col);
  const pieces = ordered.flatMap(({ block, col, line }) => blockInOrder(style, block, { col, line: line + head.lines }));
  const rules = areas.flatMap(({ blocks, col, line }) => movedPieces(gutterRules(blocks), col, line + head.lines));
  const all = [...piecesInOrder(style, head.pieces), ...pieces, ...piecesInOrder(style, foot), ...piecesInOrder(style, rules)];
  const taken = new Set(kept.map((frame) => frame.id));
  const ids = idsBut(number, taken);
  const made = all.map(
    (piece): FrameRecord => ({ id: ids(), type: "frame", place: { kind: "grid", cells: piece.cells }, content: piece.content }),
  );
  return [...made, ...kept];
}

/** The frames of a block at its place on the page. Turned as a whole are those that reach into a corner: their shape belongs to the page. */
function blockInOrder(style: PageStyle, block: Block, at: { readonly col: number; readonly line: number }): readonly Piece[] {
  const pieces = piecesOf(block);
  const isCornered = block.notch !== null || block.leaf.matter.kind === "ad";
  if (isCornered) return piecesInOrder(style, movedPieces(pieces, at.col, at.line));
  return movedPieces(pieces, cellsInOrder(style, { ...block, ...at }).col, at.line);
}

/** Ids of a page one after the other, without those that are taken. */
function idsBut(page: number, taken: ReadonlySet<string>): () => string {
  let count = 0;
  return () => {
    do count++;
    while (taken.has(`p${page}-f${count}`));
    return `p${page}-f${count}`;
  };
}

const HAIRLINE: FrameContent = { kind: "rule", direction: "vertical", weight: "hairline" };

/** A hairline in the gutter between blocks that stand side by side: cells of the two columns that it parts. */
function gutterRules(blocks: readonly Block[]): readonly { content: FrameContent; cells: readonly GridCells[] }[] {
  const rules: { content: FrameContent; cells: readonly GridCells[] }[] = [];
  const parts = blocks.flatMap(rectanglesOf);
  for (const left of parts) {
    for (const right of parts) {
      if (left.block === right.block || left.col + left.cols !== right.col) continue;
      const line = Math.max(left.line, right.line);
      const foot = Math.min(left.line + left.lines, right.line + right.lines);
      // Air at the head of a lower block stays free, so that rules do not run into a joint.
      const start = line === 0 ? 0 : line + 1;
      if (foot - start < 2) continue;
      rules.push({ content: HAIRLINE, cells: [{ col: right.col - 1, line: start, cols: 2, lines: foot - start }] });
    }
  }
  return rules;
}

interface Part extends GridCells {
  readonly block: Block;
}

/** A block as rectangles: one, or two when it stands round a notch. */
function rectanglesOf(block: Block): readonly Part[] {
  const { col, line, cols, lines, notch } = block;
  if (notch === null) return [{ block, col, line, cols, lines }];
  const left: Part = { block, col, line, cols: cols - notch.cols, lines };
  return [left, { block, col: col + left.cols, line, cols: notch.cols, lines: lines - notch.lines }];
}
