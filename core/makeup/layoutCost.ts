/** What the layout rules of newsroom.md §3 and §9 say of a page's blocks, as costs for the search. */
import type { GridCells } from "../model/index.js";
import type { Matter } from "./matter.js";
import type { Size } from "./pagePlan.js";
import { BLOCK_AIR } from "./storyHead.js";
import type { Block } from "./tree.js";
import { piecesOf } from "./tree.js";

/** A headline on the page, as the rules see it. */
interface Head {
  readonly block: Block;
  readonly line: number;
  readonly lines: number;
  readonly size: number;
  readonly isVertical: boolean;
}

interface PictureBox {
  readonly matter: Matter;
  readonly cells: GridCells;
}

/** 碰题 is a prohibition; with a rule between it is only bad. */
const ABREAST_COST = 10;
const SAME_SIZE_COST = 2;
/** 断版 is an error: dearer than any fault of place, and dearer than some white. */
export const CUT_PAGE_COST = 60;
const LEAD_NOT_AT_TOP_COST = 40;
const LEAD_NOT_AT_LEFT_COST = 9;
/** The lead may open with its picture, but its headline is better on top. */
const LEAD_UNDER_PICTURE_COST = 5;
const LEAD_NOT_LARGEST_COST = 20;
/** One vertical headline enlivens a page; more of them, and the white of their columns, weary the reader. */
const VERTICAL_HEAD_COST = 3;
const MORE_VERTICAL_COST = 10;
/** On a page set in vertical lines: dear, but not as dear as a page cut in two. */
const HORIZONTAL_HEAD_COST = 8;
/** Of the lead it is for want of any other way only. */
const HORIZONTAL_LEAD_COST = 50;
const PLACE_COST = 16;
const GROWING_SIZE_COST = 0.6;
/** 题号倒置 is seen where the larger headline stands in the same columns and has no more of them. */
const GROWING_IN_COLUMN_COST = 2.5;
/** A sidebar at the foot, but not in the right-hand column. */
const BOX_LEFT_COST = 5;
/** Upper right is a place for news. */
const BOX_ON_TOP_COST = 3;
const BOX_INSIDE_COST = 14;
const AD_INSIDE_COST = 12;
const AD_LEFT_COST = 2;
/** The main picture has at least twice the area of the next (newsroom.md §9). */
const DOMINANCE = 2;
const NO_MAIN_PICTURE_COST = 1.5;
/** Narrower than this share of the page, a main picture dominates nothing. */
const MAIN_PICTURE_SPAN = 0.3;
const SMALL_MAIN_PICTURE_COST = 4;
/** Beyond a quarter of the page a picture takes the room of stories. */
const LARGEST_PICTURE_SHARE = 0.25;
const HUGE_PICTURE_COST = 40;
/** A hero has a quarter of the page at least, and may have half of it. */
const HERO_SHARE = { least: 0.25, most: 0.5 };
const SMALL_HERO_COST = 60;
const PICTURES_TOUCH_COST = 1.5;
const LOW_PICTURE_COST = 1.5;
const LEAD_PICTURE_NOT_LARGEST_COST = 5;

/** Wider than this a data box is a strip, whose place is the foot. */
const SIDEBAR_COLUMNS = 2;
/** Pictures with no more than a caption between them touch. */
const CAPTION_REACH = 4;

/** The sum of all faults of a page. */
export function layoutCost(blocks: readonly Block[], size: Size): number {
  const heads = blocks.flatMap(headOf);
  return (
    abreastCost(heads.filter((head) => !head.isVertical)) +
    writingCost(heads, leadOf(blocks), size) +
    cutsThrough(blocks, size) * CUT_PAGE_COST +
    leadCost(blocks, heads) +
    placeCost(blocks, size) +
    sizeOrderCost(heads) +
    boxCost(blocks, size) +
    adCost(blocks, size) +
    pictureCost(blocks, size)
  );
}

function headOf(block: Block): readonly Head[] {
  for (const piece of piecesOf(block)) {
    const cell = piece.cells[0];
    if (piece.content.kind !== "headline" || !cell) continue;
    return [
      {
        block,
        line: block.line + cell.line,
        lines: cell.lines,
        size: piece.content.setting.size,
        isVertical: piece.content.setting.writing === "vertical",
      },
    ];
  }
  return [];
}

/** 碰题 and 并题: headlines of different stories side by side in one band. */
function abreastCost(heads: readonly Head[]): number {
  return sumOverPairs(heads, (one, other) => {
    const touch = one.block.col + one.block.cols === other.block.col || other.block.col + other.block.cols === one.block.col;
    const overlap = Math.min(one.line + one.lines, other.line + other.lines) - Math.max(one.line, other.line);
    if (!touch || overlap <= 0) return 0;
    return ABREAST_COST + (one.size === other.size ? SAME_SIZE_COST : 0);
  });
}

/** One vertical headline is enough beside the lead's; on a page set in vertical lines each of the other kind is too much. */
function writingCost(heads: readonly Head[], lead: Block | null, { plan }: Size): number {
  if (plan?.writing === "vertical") {
    const across = heads.filter((head) => !head.isVertical);
    return across.length * HORIZONTAL_HEAD_COST + (across.some((head) => head.block === lead) ? HORIZONTAL_LEAD_COST : 0);
  }
  return verticalCost(heads.filter((head) => head.isVertical && head.block !== lead));
}

function verticalCost(heads: readonly Head[]): number {
  return heads.length === 0 ? 0 : VERTICAL_HEAD_COST + (heads.length - 1) * MORE_VERTICAL_COST;
}

/** 断版: the straight gaps from edge to edge that no block bridges; the air over a block bridges nothing. */
export function cutsThrough(blocks: readonly GridCells[], size: Size): number {
  let cuts = 0;
  for (const line of new Set(blocks.map(filledFrom))) {
    if (line > 0 && !blocks.some((block) => filledFrom(block) < line && line < block.line + block.lines)) cuts++;
  }
  for (let col = 1; col < size.columns; col++) {
    if (!blocks.some((block) => block.col < col && col < block.col + block.cols)) cuts++;
  }
  return cuts;
}

function filledFrom({ line }: GridCells): number {
  return line === 0 ? 0 : line + BLOCK_AIR;
}

function leadCost(blocks: readonly Block[], heads: readonly Head[]): number {
  const lead = leadOf(blocks);
  if (!lead) return 0;
  const own = heads.find((head) => head.block === lead);
  const size = own?.size ?? 0;
  const under = own && own.line > lead.line ? LEAD_UNDER_PICTURE_COST : 0;
  const larger = heads.filter((head) => head.block !== lead && head.size >= size).length;
  return (
    under +
    (lead.line > 0 ? LEAD_NOT_AT_TOP_COST : 0) +
    (lead.col > 0 ? LEAD_NOT_AT_LEFT_COST : 0) +
    (size > 0 ? larger * LEAD_NOT_LARGEST_COST : 0)
  );
}

/** 区序: the weightier the story, the stronger its place; upper left > upper right > lower left > lower right. */
function placeCost(blocks: readonly Block[], size: Size): number {
  const placed = new Set<Matter>();
  return blocks.reduce((sum, block) => {
    const { matter } = block.leaf;
    if (matter.kind !== "story" || placed.has(matter)) return sum;
    placed.add(matter);
    const weakness = (0.75 * block.line) / size.lines + (0.25 * block.col) / size.columns;
    return sum + (PLACE_COST * weakness) / Math.sqrt(matter.rank);
  }, 0);
}

function sizeOrderCost(heads: readonly Head[]): number {
  return sumOverPairs(heads, (one, other) => {
    const [upper, lower] = one.line <= other.line ? [one, other] : [other, one];
    if (lower.line <= upper.line || lower.size <= upper.size) return 0;
    const shared =
      Math.min(upper.block.col + upper.block.cols, lower.block.col + lower.block.cols) - Math.max(upper.block.col, lower.block.col);
    return shared > 0 && lower.block.cols <= upper.block.cols ? GROWING_IN_COLUMN_COST : GROWING_SIZE_COST;
  });
}

/** A data box has its place: the right-hand column or the foot. */
function boxCost(blocks: readonly Block[], size: Size): number {
  return blocks.reduce((sum, block) => {
    if (block.leaf.matter.kind !== "box") return sum;
    const isRight = block.col + block.cols === size.columns && block.cols <= SIDEBAR_COLUMNS;
    if (isRight) return sum + (block.line === 0 ? BOX_ON_TOP_COST : 0);
    const isFoot = block.line + block.lines >= size.lines;
    const isStrip = block.cols > SIDEBAR_COLUMNS;
    return sum + (isFoot ? (isStrip ? 0 : BOX_LEFT_COST) : BOX_INSIDE_COST);
  }, 0);
}

/** An advertisement stands at the foot, rather at the right; stories stand above it. */
function adCost(blocks: readonly Block[], size: Size): number {
  return blocks.reduce((sum, block) => {
    if (block.leaf.matter.kind !== "ad") return sum;
    const isFoot = block.line + block.lines >= size.lines;
    const isRight = block.col + block.cols === size.columns;
    return sum + (isFoot ? 0 : AD_INSIDE_COST) + (isRight ? 0 : AD_LEFT_COST);
  }, 0);
}

/** Lead and main picture together in the upper half; the lead's picture is the largest; pictures of different blocks apart. */
function pictureCost(blocks: readonly Block[], size: Size): number {
  const boxes = blocks.flatMap(pictureBoxes);
  const main = boxes.reduce<PictureBox | null>((largest, box) => (largest === null || areaOf(box) > areaOf(largest) ? box : largest), null);
  if (!main) return 0;
  const lead = leadOf(blocks)?.leaf.matter;
  const hasOwn = boxes.some((box) => box.matter === lead);
  const low = main.cells.line + main.cells.lines / 2 > size.lines / 2 ? LOW_PICTURE_COST : 0;
  const second = Math.max(0, ...boxes.filter((box) => box !== main).map(areaOf));
  const even = second * DOMINANCE > areaOf(main) ? NO_MAIN_PICTURE_COST : 0;
  const small = main.cells.cols < size.columns * MAIN_PICTURE_SPAN ? SMALL_MAIN_PICTURE_COST : 0;
  const share = areaOf(main) / (size.columns * size.lines);
  const isHero = size.plan?.lead?.picture === "hero";
  const huge = Math.max(0, share - (isHero ? HERO_SHARE.most : LARGEST_PICTURE_SHARE)) * HUGE_PICTURE_COST;
  const shy = isHero ? Math.max(0, HERO_SHARE.least - share) * SMALL_HERO_COST : 0;
  const touching = sumOverPairs(boxes, (one, other) =>
    one.matter !== other.matter && touch(one.cells, other.cells) ? PICTURES_TOUCH_COST : 0,
  );
  return low + even + small + huge + shy + touching + (hasOwn && main.matter !== lead ? LEAD_PICTURE_NOT_LARGEST_COST : 0);
}

function pictureBoxes(block: Block): readonly PictureBox[] {
  return piecesOf(block)
    .filter((piece) => piece.content.kind === "picture")
    .flatMap((piece) => piece.cells)
    .map((cell) => ({ matter: block.leaf.matter, cells: { ...cell, col: block.col + cell.col, line: block.line + cell.line } }));
}

function areaOf({ cells }: PictureBox): number {
  return cells.cols * cells.lines;
}

/** Whether two pictures stand edge to edge, across a gutter or a caption. */
function touch(one: GridCells, other: GridCells): boolean {
  const across = Math.min(one.col + one.cols, other.col + other.cols) - Math.max(one.col, other.col);
  const down = Math.min(one.line + one.lines, other.line + other.lines) - Math.max(one.line, other.line);
  return across >= 0 && down >= -CAPTION_REACH && (across > 0 || down > 0);
}

/** The story of the highest rank on the page. */
function leadOf(blocks: readonly Block[]): Block | null {
  return blocks.reduce<Block | null>((lead, block) => {
    if (block.leaf.matter.kind !== "story") return lead;
    return lead === null || block.leaf.matter.rank < lead.leaf.matter.rank ? block : lead;
  }, null);
}

function sumOverPairs<T>(things: readonly T[], cost: (one: T, other: T) => number): number {
  let sum = 0;
  for (const [index, one] of things.entries()) for (const other of things.slice(index + 1)) sum += cost(one, other);
  return sum;
}
