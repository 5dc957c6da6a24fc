/** Tables of a story as rows of a flow: cells in the type of the body, the head of the columns in Hei. */
import { type FlowBlock, isDash, isNumber, type Table, type TableCell } from "../flow/index.js";
import type { CharacterStyle } from "../inline/index.js";
import type { PageStyle, StoryBlock, StoryRecord } from "../model/index.js";
import { characterStyle } from "./drawing.js";
import { markedText } from "./markedText.js";
import { createMemory, oldIfAlike } from "./memory.js";
import { paragraphStyle } from "./paragraphStyles.js";

const stylesOf = createMemory<PageStyle, Table["styles"]>();

/** The styles of cells: a word or two in a narrow cell fill line after line; only long text is weighed as a whole. */
function cellStyles(style: PageStyle): Table["styles"] {
  return stylesOf(style, [], () => {
    const start = paragraphStyle(style, "table", "line");
    return {
      start,
      center: { ...start, align: "center" },
      justify: paragraphStyle(style, "table", "block"),
      number: { ...start, align: "end" },
    };
  });
}

/** Blocks of a body in order, the rows of one table together. */
export function tablesApart(blocks: readonly StoryBlock[]): readonly (readonly StoryBlock[])[] {
  const groups: StoryBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before?.role === "table" && block.role === "table" && !opensTable(block, before)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** A head after a row that is none. */
function opensTable(row: StoryBlock, before: StoryBlock): boolean {
  return row.head === true && before.head !== true;
}

/** The rows of one table, a block each. Rows without text are left out. */
export function tableBlocks(style: PageStyle, story: StoryRecord, blocks: readonly StoryBlock[]): readonly FlowBlock[] {
  const rows = blocks
    .map((block) => ({ block, cells: cellsOf(story.text.slice(block.from, block.to)) }))
    .filter(({ cells }) => cells.some((cell) => cell.text !== ""));
  const heads = headsOf(rows);
  const type = { body: characterStyle(style.type.body), head: headStyle(style) };
  const typeOf = (index: number): CharacterStyle => (index < heads ? type.head : type.body);
  const table = rememberedTable(style, `${story.id} ${rows[0] ? story.blocks.indexOf(rows[0].block) : 0}`, {
    rows: rows.map(({ block, cells }, index) => cells.map((cell) => cellOf(style, story, block, cell, typeOf(index)))),
    heads,
    size: style.type.body.size,
    styles: cellStyles(style),
  });
  return rows.map(({ block }, index) => ({
    text: markedText(style.type, story, block, typeOf(index)),
    // Of a row that is taller than any column, and is set as a paragraph.
    style: paragraphStyle(style, "table", "ragged"),
    role: "table",
    story: story.id,
    from: block.from,
    occupies: null,
    keepWithNext: index < heads ? 1 : 0,
    row: { table, index },
  }));
}

const tables = new WeakMap<PageStyle, Map<string, Table>>();

/** A table that says what it said before is the same object, by which its lines are known. */
function rememberedTable(style: PageStyle, key: string, made: Table): Table {
  const ofStyle = tables.get(style) ?? new Map<string, Table>();
  tables.set(style, ofStyle);
  const table = oldIfAlike(ofStyle.get(key), made);
  ofStyle.set(key, table);
  return table;
}

interface RowCells {
  readonly block: StoryBlock;
  readonly cells: readonly CellText[];
}

/** Text of a cell, white at its ends left out, and where it begins in the row. */
interface CellText {
  readonly text: string;
  readonly from: number;
}

function cellsOf(row: string): readonly CellText[] {
  let at = 0;
  return row.split("\t").map((cell) => {
    const from = at + cell.length - cell.trimStart().length;
    at += cell.length + 1;
    return { text: cell.trim(), from };
  });
}

/** How many rows name the columns: those that say so, or the first when it looks like that. A table is never all head. */
function headsOf(rows: readonly RowCells[]): number {
  const told = rows.findIndex(({ block }) => block.head !== true);
  if (told === -1) return Math.max(0, rows.length - 1);
  return told > 0 ? told : Number(looksLikeHead(rows));
}

/** Words over columns, numbers below them. */
function looksLikeHead([first, ...others]: readonly RowCells[]): boolean {
  if (!first || others.length === 0 || first.cells.length < 2) return false;
  const isName = ({ text }: CellText, column: number): boolean => (text === "" ? column === 0 : !isDash(text) && !/\d/.test(text));
  if (!first.cells.every(isName)) return false;
  return first.cells.some((_, column) => {
    const below = others.map(({ cells }) => cells[column]?.text ?? "");
    return below.some(isNumber) && below.every((text) => isNumber(text) || isDash(text));
  });
}

/** The Hei of 本报讯 at the size of the body. */
function headStyle({ type }: PageStyle): CharacterStyle {
  return characterStyle({ ...type.dateline, size: type.body.size });
}

function cellOf({ type }: PageStyle, story: StoryRecord, block: StoryBlock, { text, from }: CellText, style: CharacterStyle): TableCell {
  const start = block.from + from;
  return { text: markedText(type, story, { from: start, to: start + text.length }, style), from };
}
