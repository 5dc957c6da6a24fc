/** Fills what locked frames leave free of a page: one rectangle after the other, each like a small page. */
import type { FrameRecord, GridCells, PageStyle } from "../model/index.js";
import { type Filled, fillPage } from "./fillPage.js";
import { type FilledArea, framesOf } from "./frames.js";
import { furnitureOf } from "./furniture.js";
import { freeAreas } from "./kept.js";
import { areaOf, type Field } from "./leaf.js";
import type { AdMatter, Matter } from "./matter.js";
import type { Filling } from "./pagePlan.js";
import { leafOf } from "./plainLeaves.js";
import type { SearchOrder } from "./search.js";
import { BLOCK_AIR } from "./storyHead.js";

/** A free rectangle lower than this holds no block. */
const LEAST_LINES = 4;

interface AroundKept extends Filled {
  readonly frames: readonly FrameRecord[];
}

/** A page round the frames that stay on it; advertisements that are still to be placed stand in its largest free rectangle. */
export function planAround(
  matter: readonly Matter[],
  ads: readonly AdMatter[],
  kept: readonly FrameRecord[],
  style: PageStyle,
  field: Field,
  fieldOfSize: (columns: number, lines: number) => Field,
  order: SearchOrder & { readonly number: number },
): AroundKept {
  const head = furnitureOf(style);
  const areas = freeAreas(field, kept, head.lines).filter((area) => area.lines >= LEAST_LINES + BLOCK_AIR);
  const largest = areas.reduce<GridCells | null>((best, area) => (best && sizeOf(best) >= sizeOf(area) ? best : area), null);
  const filled: FilledArea[] = [];
  let left = matter;
  let adsLeft = ads;
  let cost = 0;
  for (const area of areas) {
    const air = area.line === 0 ? 0 : BLOCK_AIR;
    const inner = fieldOfSize(area.cols, area.lines - air);
    const page = fillArea(left, area === largest ? ads : [], inner, order);
    if (!page) continue;
    filled.push({ blocks: page.filling.blocks, col: area.col, line: area.line + air });
    const placed = new Set(page.filling.blocks.map((block) => block.leaf.matter));
    left = left.filter((one) => !placed.has(one));
    if (area === largest) adsLeft = page.adsLeft;
    cost += page.cost;
  }
  return { filling: null, left, adsLeft, findings: [], cost, frames: framesOf(order.number, head, filled, [], kept) };
}

/** The area filled with what stands in it whole; null when nothing does. A story is not continued on its own page. */
function fillArea(
  matter: readonly Matter[],
  ads: readonly AdMatter[],
  field: Field,
  order: SearchOrder & { readonly number: number },
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
