/** Fills what locked frames leave free of a page: one rectangle after the other, each like a small page. */
import { type FrameRecord, type GridCells, type PageStyle, pageHalves } from "../model/index.js";
import { type Filled, fillPage } from "./fillPage.js";
import { type FilledArea, framesOf } from "./frames.js";
import { furnitureOf } from "./furniture.js";
import { type Cutting, freeAreas } from "./kept.js";
import { CUT_PAGE_COST, cutsThrough } from "./layoutCost.js";
import { areaOf, type Field, type Piece } from "./leaf.js";
import type { AdMatter, Matter } from "./matter.js";
import { framesInOrder } from "./pageOrder.js";
import type { Filling } from "./pagePlan.js";
import { leafOf } from "./plainLeaves.js";
import type { SearchOrder } from "./search.js";
import { BLOCK_AIR } from "./storyHead.js";
import type { Block } from "./tree.js";

/** A free rectangle lower than this holds no block. */
const LEAST_LINES = 4;

/** Copy that finds no place on the page beside what is locked costs more than any fault of the page. */
export const LEFT_COST = 1000;
/** Cost of a free cell that stays white. */
const WHITE_CELL_COST = 0.5;

export interface AroundKept extends Filled {
  readonly frames: readonly FrameRecord[];
  /** The cost, and what counts against the whole page: copy left over, white, a straight cut. */
  readonly fault: number;
}

type Order = SearchOrder & { readonly number: number; readonly next: number; readonly press?: number };

/** A page round the frames that stay on it, and what is asked of it. */
interface KeptPage {
  readonly kept: readonly FrameRecord[];
  /** Blocks that stand already, in the places that the template keeps for them. */
  readonly slotted: readonly Block[];
  /** Frames under the field, in columns and lines of the page; none when absent. */
  readonly foot?: readonly Piece[];
  readonly style: PageStyle;
  readonly field: Field;
  readonly fieldOfSize: (columns: number, lines: number) => Field;
  readonly order: Order;
}

/**
 * A page round the frames that stay on it, the best over the ways to cut the room beside them; advertisements that are
 * still to be placed stand in its largest free rectangle.
 */
export function planAround(matter: readonly Matter[], ads: readonly AdMatter[], page: KeptPage): AroundKept {
  const cuttings: readonly Cutting[] = ["largest", "across", "down"];
  const known = new Set<string>();
  const ways = cuttings
    .map((cutting) => areasOf(page, cutting))
    .filter((areas) => !known.has(JSON.stringify(areas)) && known.add(JSON.stringify(areas)))
    .map((areas) => fillAreas(matter, ads, areas, page));
  const best = ways.reduce((one, other) => (other.fault < one.fault ? other : one));
  const { style, order, kept, slotted, foot = [] } = page;
  const areas = [{ blocks: slotted, col: 0, line: 0 }, ...best.filled];
  const frames = framesOf({ number: order.number, style }, areas, foot, kept);
  return { filling: null, left: best.left, adsLeft: best.adsLeft, findings: [], cost: best.cost, fault: best.fault, frames };
}

function areasOf(page: KeptPage, cutting: Cutting): readonly GridCells[] {
  const taken = standing([], page);
  const areas = pageHalves(page.style.grid)
    .flatMap((half) => freeAreasOf(half, page.field.lines, taken, cutting))
    .filter((area) => area.lines >= LEAST_LINES + BLOCK_AIR);
  // The weightiest copy goes into the largest room at the head, on a spread into that of the page that is read first.
  const isSpread = page.style.grid.seam !== undefined;
  return [...areas].sort((a, b) => a.line - b.line || (isSpread ? a.col - b.col : sizeOf(b) - sizeOf(a)));
}

/** The free rectangles of one page of a spread, or of a single page. */
function freeAreasOf(
  { col, cols }: Pick<GridCells, "col" | "cols">,
  lines: number,
  taken: readonly GridCells[],
  cutting: Cutting,
): readonly GridCells[] {
  const own = taken.map((cells) => {
    const from = Math.max(cells.col, col);
    return { ...cells, col: from - col, cols: Math.min(cells.col + cells.cols, col + cols) - from };
  });
  const areas = freeAreas(
    { columns: cols, lines },
    own.filter((cells) => cells.cols > 0),
    cutting,
  );
  return areas.map((area) => ({ ...area, col: area.col + col }));
}

interface FilledAreas extends Pick<AroundKept, "left" | "adsLeft" | "cost" | "fault"> {
  readonly filled: readonly FilledArea[];
}

function fillAreas(matter: readonly Matter[], ads: readonly AdMatter[], areas: readonly GridCells[], page: KeptPage): FilledAreas {
  const largest = areas.reduce<GridCells | null>((best, area) => (best && sizeOf(best) >= sizeOf(area) ? best : area), null);
  const filled: FilledArea[] = [];
  let left = matter;
  let adsLeft = ads;
  let cost = 0;
  let white = 0;
  for (const area of areas) {
    const air = area.line === 0 ? 0 : BLOCK_AIR;
    const inner = page.fieldOfSize(area.cols, area.lines - air);
    const part = fillArea(left, area === largest ? ads : [], inner, page.order);
    white += area.cols * (inner.lines - (part?.filling.lines ?? 0));
    if (!part) continue;
    filled.push({ blocks: part.filling.blocks, col: area.col, line: area.line + air });
    const placed = new Set(part.filling.blocks.map((block) => block.leaf.matter));
    left = left.filter((one) => !placed.has(one));
    if (area === largest) adsLeft = part.adsLeft;
    cost += part.cost;
  }
  const cuts = cutsThrough(standing(filled, page), page.field);
  const fault = cost + (left.length + adsLeft.length) * LEFT_COST + white * WHITE_CELL_COST + cuts * CUT_PAGE_COST;
  return { filled, left, adsLeft, cost, fault };
}

/** All that stands on the page, in cells of its field. */
function standing(filled: readonly FilledArea[], { kept, slotted, style }: KeptPage): readonly GridCells[] {
  const above = furnitureOf(style).lines;
  const frames = framesInOrder(style, kept).flatMap(({ place, content }) =>
    place.kind === "grid" && content.kind !== "rule" ? place.cells : [],
  );
  const blocks = filled.flatMap(({ blocks: own, col, line }) =>
    own.map((block) => ({ ...block, col: block.col + col, line: block.line + line })),
  );
  return [...slotted, ...blocks, ...frames.map((cells) => ({ ...cells, line: cells.line - above }))];
}

/** The area filled with what stands in it whole; null when nothing does. A story is not continued on its own page. */
function fillArea(
  matter: readonly Matter[],
  ads: readonly AdMatter[],
  field: Field,
  order: Order,
): (Filled & { readonly filling: Filling }) | null {
  const room = field.columns * field.lines;
  let fitting = matter.filter((one) => (areaOf(leafOf(one, field), field)?.least ?? room + 1) <= room);
  while (fitting.length + ads.length > 0) {
    const page = fillPage(fitting, ads, field, order);
    const isSplit = page.left.some((one) => !fitting.includes(one));
    if (page.filling && !isSplit) return { ...page, filling: page.filling };
    if (fitting.length === 0) return null;
    fitting = fitting.slice(1);
  }
  return null;
}

function sizeOf({ cols, lines }: GridCells): number {
  return cols * lines;
}
