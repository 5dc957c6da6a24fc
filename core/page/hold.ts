/**
 * What a frame holds of its page: glyphs, pictures, rules and the air that it declares. The rest of it is white.
 *
 *      +------------------+
 *      |   一行又一行      |  held: a line of text, to its end
 *      |   末行           |
 *      |                  |  white: lines that the text does not reach
 *      +------------------+
 *
 * Declared air (newsroom.md §3, White) is: of a headline, its lines `above` and `below` as far as a house has them, what is
 * beside its words in their frame, and what the rounding up to whole lines adds; of a box, all within its edge; of a frame of words, a line above and
 * below them; of a frame that text runs round, its standoff; of the furniture, all of its frame; of text, the indents, the
 * ends of last lines and what stands round its heads.
 */
import type { FrameContent, FrameRecord, Grid, HeadlineSetting } from "../model/index.js";
import { assertNever, type Rect, rect } from "../units/index.js";
import type { DisplayItem } from "./displayList.js";
import { drawnRect } from "./drawnRect.js";
import { frameRects, lineTop } from "./grid.js";
import type { ColumnRegion } from "./regions.js";
import type { FrameText } from "./storyFlow.js";

/** What of a frame is held, as rectangles on the page in points. */
export interface FrameHold {
  readonly frame: string;
  /** All of the frame; nothing for a separating line, which stands in the gutter and has no cells of its own. */
  readonly rects: readonly Rect[];
  /** What is `empty` lies within it and is taken out of it. */
  readonly held: readonly Rect[];
  readonly empty: readonly Rect[];
  /** Whether the frame declares the air above it; else a line that parts it from the block above is its air. */
  readonly bringsAir: boolean;
}

/** Air of a frame of words above and below them, in grid lines: a caption is parted from the text under it by one. */
const WORDS_AIR = 1;
/**
 * Most grid lines of air above and below a headline that are no white: two and one (newsroom.md §9), each with one more that
 * takes up slack. Of a vertical headline it is one of its characters (newsroom.md §1), with the same.
 */
export const MOST_HEADLINE_AIR = { above: 3, below: 2 } as const;
/** What the rounding of a headline to whole lines leaves on each side of it at most, in grid lines. */
const HEADLINE_ROUNDING = 0.5;

/** What a frame holds; `round` is the smallest rectangle round it on the page, its items are local to that. */
export function holdOf(grid: Grid, frame: FrameRecord, round: Rect, items: readonly DisplayItem[], text: FrameText | null): FrameHold {
  const { id, content } = frame;
  const rects = content.kind === "rule" ? [] : frameRects(grid, frame);
  if (text !== null) {
    const empty = text.regions.flatMap((_, index) => emptyOf(grid, text, index));
    return { frame: id, rects, held: rects, empty, bringsAir: false };
  }
  const drawn = drawnRect(items);
  const inked = drawn && rect(round.x + drawn.x, round.y + drawn.y, drawn.width, drawn.height);
  return { frame: id, rects, held: inked ? [heldRound(grid, frame, round, inked)] : [], empty: [], bringsAir: bringsAir(content) };
}

/** A vertical headline stands as high as its text: the line above the block parts both from what stands there. */
function bringsAir(content: FrameContent): boolean {
  return content.kind === "headline" && content.setting.writing !== "vertical" && content.setting.above > 0;
}

/** What a frame holds round that which is drawn of it. */
function heldRound(grid: Grid, { content, around }: FrameRecord, round: Rect, inked: Rect): Rect {
  switch (content.kind) {
    case "headline": {
      const { above, below } = declaredAir(grid, content.setting);
      return withStandoff(grid, around, overWidth(grid, round, inked, above + HEADLINE_ROUNDING, below + HEADLINE_ROUNDING));
    }
    case "caption":
    case "groupCaption":
    case "pictureGroup":
    case "pullQuote":
    case "rubric":
    case "credits":
    case "jump":
      return withStandoff(grid, around, overWidth(grid, round, inked, WORDS_AIR, WORDS_AIR));
    case "nameplate":
    case "ear":
    case "folio":
    case "text":
    case "briefs":
    case "note":
      return round;
    case "picture":
    case "box":
    case "ad":
      return withStandoff(grid, around, inked);
    case "rule":
      return grownBy(inked, 0, grid.pitch / 2);
    default:
      return assertNever(content);
  }
}

/** What is held with the standoff of text that runs round it, which ends at whole characters and lines before that. */
function withStandoff({ size, pitch }: Grid, around: FrameRecord["around"], held: Rect): Rect {
  return around ? grownBy(held, around.standoff + size / 2, around.standoff + pitch / 2) : held;
}

/** The air of a headline above and below its words that is no white, in grid lines. */
function declaredAir(
  { pitch }: Grid,
  { above, below, size, writing }: HeadlineSetting,
): { readonly above: number; readonly below: number } {
  const character = writing === "vertical" ? Math.ceil(size / pitch) + 1 : 0;
  return {
    above: Math.min(above, Math.max(MOST_HEADLINE_AIR.above, character)),
    below: Math.min(below, Math.max(MOST_HEADLINE_AIR.below, character)),
  };
}

/** The width of a frame, from some lines above to some lines below its words. */
function overWidth({ pitch }: Grid, round: Rect, inked: Rect, above: number, below: number): Rect {
  const top = Math.max(round.y, inked.y - above * pitch);
  const foot = Math.min(round.y + round.height, inked.y + inked.height + below * pitch);
  return rect(round.x, top, round.width, Math.max(0, foot - top));
}

function grownBy({ x, y, width, height }: Rect, across: number, down: number): Rect {
  return rect(x - across, y - down, width + 2 * across, height + 2 * down);
}

/** What a column or tier of text leaves empty: lines that the text does not reach, and places beside shapes that are too narrow for it. */
function emptyOf(grid: Grid, { regions, free, jumps }: FrameText, index: number): readonly Rect[] {
  const region = regions[index];
  if (!region) return [];
  const jumpLines = new Set(jumps.filter((jump) => jump.region === index).map(({ at }) => at - region.line));
  const empty: Rect[] = [];
  let left = free[index] ?? 0;
  for (let row = region.lines - 1; row >= 0; row--) {
    const slots = region.slots?.[row];
    if (left > 0 && !jumpLines.has(row) && slots?.length !== 0) {
      empty.push(rowRect(grid, region, row));
      left--;
    } else if (slots) empty.push(...besideSlots(grid, region, row, slots));
  }
  return empty;
}

/** A line of a region over its whole measure: across the page in a column, down it in a tier. */
function rowRect(grid: Grid, { x, line, measure, tier }: ColumnRegion, row: number): Rect {
  if (!tier) return rect(x, lineTop(grid, line + row), measure, grid.pitch);
  const axis = tier.right - grid.size / 2 - row * grid.pitch;
  return rect(axis - grid.pitch / 2, tier.top, grid.pitch, measure);
}

/** What lies between the slots of a grid line and the edges of its column. */
function besideSlots(
  grid: Grid,
  region: ColumnRegion,
  row: number,
  slots: readonly { readonly x: number; readonly width: number }[],
): readonly Rect[] {
  const y = lineTop(grid, region.line + row);
  const starts = [0, ...slots.map(({ x, width }) => x + width)];
  const ends = [...slots.map(({ x }) => x), region.measure];
  return starts.map((start, index) => rect(region.x + start, y, Math.max(0, (ends[index] ?? start) - start), grid.pitch));
}
