/**
 * Tables as rows of text: cells parted by tabs in the copy are padded with full-width blanks, so
 * that the cells of one column stand under each other. Nothing of the copy is lost.
 */
import type { StoryBlock, StoryRecord } from "../model/index.js";

export interface TextRow {
  readonly block: StoryBlock;
  readonly text: string;
}

/** The blocks of a body with their text; rows of a table that follow each other are aligned. */
export function tableRows(story: StoryRecord, blocks: readonly StoryBlock[]): readonly TextRow[] {
  const rows: TextRow[] = [];
  let table: StoryBlock[] = [];
  const closeTable = (): void => {
    rows.push(...alignedRows(story, table));
    table = [];
  };
  for (const block of blocks) {
    if (block.role === "table") {
      table.push(block);
      continue;
    }
    closeTable();
    rows.push({ block, text: story.text.slice(block.from, block.to) });
  }
  closeTable();
  return rows;
}

function alignedRows(story: StoryRecord, table: readonly StoryBlock[]): readonly TextRow[] {
  const cells = table.map((block) => story.text.slice(block.from, block.to).split("\t"));
  const count = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => Math.max(...cells.map((row) => emWidth(row[column] ?? ""))));
  return table.map((block, row) => ({ block, text: paddedRow(cells[row] ?? [], widths) }));
}

function paddedRow(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => (column === cells.length - 1 ? cell : cell + "\u3000".repeat(blanksAfter(cell, widths[column] ?? 0))))
    .join("");
}

/** One em at least between columns. */
function blanksAfter(cell: string, width: number): number {
  return Math.max(1, Math.round(width - emWidth(cell)) + 1);
}

/** Width of a cell in em, half an em for a Latin letter or digit. */
function emWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1), 0);
}
