/**
 * What stands on a page of each kind, invented for its small picture: a page that a planner makes
 * has no slots of its own.
 */
import type { GridCells, PageSlot, PageStyle, SlotKind } from "../model/index.js";

/** A block of columns and of shares of the height that the furniture leaves. */
interface Area {
  readonly col: number;
  readonly cols: number;
  readonly from: number;
  readonly to: number;
}

/** Where a share of the height falls on the grid. */
type LineAt = (share: number) => number;

const AIR = 2;

export function sketchedSlots(style: PageStyle): readonly PageSlot[] {
  const { grid, furniture, plan } = style;
  const lineAt: LineAt = (share) => furniture.lines + Math.round(share * (grid.lines - furniture.lines));
  if (plan?.writing === "vertical") return inOrder(style, linesDownPage(grid.columns, lineAt));
  switch (plan?.blocks) {
    case "briefs":
      return briefColumns(grid.columns, lineAt);
    case "notices":
      return notices(grid.columns, lineAt);
    case "short":
    case "stories":
    case undefined:
      if (plan?.lead?.picture === "hero") return heroPage(grid.columns, lineAt);
      return plan?.lead?.headline === "vertical" ? verticalPage(grid.columns, lineAt) : newsPage(grid.columns, lineAt);
  }
}

/** Places as they stand on a page that is read from the right, where this one is. */
function inOrder({ order, grid }: PageStyle, slots: readonly PageSlot[]): readonly PageSlot[] {
  if (order !== "right-first") return slots;
  return slots.map((each) => ({ ...each, cells: each.cells.map((cells) => ({ ...cells, col: grid.columns - cells.col - cells.cols })) }));
}

/** Stories in vertical lines that interlock, a picture in their midst; invented from the left, as all others are. */
function linesDownPage(columns: number, lineAt: LineAt): readonly PageSlot[] {
  const wide = Math.ceil((columns * 2) / 3);
  const half = Math.floor(wide / 2);
  return [
    ...storyDown(1, { col: 0, cols: wide, from: 0, to: 0.4 }, lineAt),
    ...storyDown(2, { col: wide, cols: columns - wide, from: 0, to: 0.62 }, lineAt),
    ...storyDown(3, { col: 0, cols: half, from: 0.4, to: 1 }, lineAt),
    ...pictureOver(1, { col: half, cols: wide - half, from: 0.4, to: 0.62 }, lineAt),
    ...storyDown(4, { col: half, cols: columns - half, from: 0.62, to: 1 }, lineAt),
  ];
}

/** A story with its headline in the first column of its area. */
function storyDown(rank: number, { col, cols, from, to }: Area, lineAt: LineAt): readonly PageSlot[] {
  const line = lineAt(from);
  const lines = lineAt(to) - line - (to === 1 ? 0 : AIR);
  return [
    { ...slot("headline", rank, { col, line, cols: 1, lines }), writing: "vertical" },
    { ...slot("text", rank, { col: col + 1, line, cols: cols - 1, lines }), writing: "vertical" },
  ];
}

/** Lead with its picture upper left, four stories that interlock round it. */
function newsPage(columns: number, lineAt: LineAt): readonly PageSlot[] {
  const wide = Math.ceil((columns * 2) / 3);
  const half = Math.floor(wide / 2);
  return [
    ...pictureStory(1, { col: 0, cols: wide, from: 0, to: 0.55 }, half, lineAt),
    ...story(2, { col: wide, cols: columns - wide, from: 0, to: 0.64 }, 5, lineAt),
    ...story(3, { col: 0, cols: half, from: 0.55, to: 1 }, 6, lineAt),
    ...story(4, { col: half, cols: wide - half, from: 0.55, to: 1 }, 4, lineAt),
    ...story(5, { col: wide, cols: columns - wide, from: 0.64, to: 1 }, 4, lineAt),
  ];
}

/** A lead with 竖题 and 直排 over the upper part, stories below. */
function verticalPage(columns: number, lineAt: LineAt): readonly PageSlot[] {
  const half = Math.ceil(columns / 2);
  const lines = lineAt(0.6) - lineAt(0) - AIR;
  const line = lineAt(0);
  return [
    { ...slot("headline", 1, { col: columns - 1, line, cols: 1, lines }), writing: "vertical" },
    { ...slot("text", 1, { col: 0, line, cols: columns - 1, lines }), writing: "vertical" },
    ...story(2, { col: 0, cols: half, from: 0.6, to: 1 }, 6, lineAt),
    ...story(3, { col: half, cols: columns - half, from: 0.6, to: 1 }, 4, lineAt),
  ];
}

/** One picture that dominates, short texts beside and below. */
function heroPage(columns: number, lineAt: LineAt): readonly PageSlot[] {
  const wide = Math.max(1, columns - Math.max(1, Math.floor(columns / 5)));
  const half = Math.floor(columns / 2);
  return [
    ...pictureOver(1, { col: 0, cols: wide, from: 0, to: 0.55 }, lineAt),
    ...story(1, { col: wide, cols: columns - wide, from: 0, to: 0.55 }, 8, lineAt),
    ...pictureOver(2, { col: 0, cols: half, from: 0.57, to: 0.85 }, lineAt),
    ...story(2, { col: 0, cols: half, from: 0.85, to: 1 }, 4, lineAt),
    ...story(3, { col: half, cols: columns - half, from: 0.57, to: 0.72 }, 4, lineAt),
    ...pictureOver(4, { col: half, cols: columns - half, from: 0.72, to: 1 }, lineAt),
  ];
}

/** Columns of small heads, two or three of them under a rubric. */
function briefColumns(columns: number, lineAt: LineAt): readonly PageSlot[] {
  const cuts = [0.48, 0.56, 0.44];
  const groups = Math.max(1, Math.floor(columns / 2));
  return Array.from({ length: groups }, (_, index) => {
    const col = Math.floor((index * columns) / groups);
    const cols = Math.floor(((index + 1) * columns) / groups) - col;
    const cut = cuts[index % cuts.length] ?? 0.5;
    const block = (from: number, to: number, rank: number): PageSlot =>
      slot("briefs", rank, { col, line: lineAt(from), cols, lines: lineAt(to) - lineAt(from) - AIR });
    return [block(0, cut, index * 2 + 1), block(cut, 1, index * 2 + 2)];
  }).flat();
}

/** Small boxes of several heights in each column. */
function notices(columns: number, lineAt: LineAt): readonly PageSlot[] {
  const heights = [0.16, 0.1, 0.22, 0.12, 0.18, 0.22, 0.14, 0.2, 0.1];
  return Array.from({ length: columns }, (_, col) => {
    const slots: PageSlot[] = [];
    let from = 0;
    for (let index = col * 2; from < 1; index++) {
      const height = heights[index % heights.length] ?? 1;
      const to = from + height > 0.92 ? 1 : from + height;
      slots.push(slot("box", col + 1, { col, line: lineAt(from), cols: 1, lines: Math.max(1, lineAt(to) - lineAt(from) - AIR / 2) }));
      from = to;
    }
    return slots;
  }).flat();
}

function story(rank: number, area: Area, headLines: number, lineAt: LineAt): readonly PageSlot[] {
  const line = lineAt(area.from);
  const lines = lineAt(area.to) - line - (area.to === 1 ? 0 : AIR);
  return [
    slot("headline", rank, { ...columnsOf(area), line, lines: headLines }),
    slot("text", rank, { ...columnsOf(area), line: line + headLines, lines: Math.max(1, lines - headLines) }),
  ];
}

/** A story whose text stands below and to the right of its picture. */
function pictureStory(rank: number, area: Area, pictureCols: number, lineAt: LineAt): readonly PageSlot[] {
  const line = lineAt(area.from);
  const lines = lineAt(area.to) - line - AIR;
  const head = Math.round(lines * 0.2);
  const picture = Math.round(lines * 0.5);
  const below = line + head + picture + 3;
  const text: readonly GridCells[] = [
    { col: area.col, cols: pictureCols, line: below, lines: Math.max(1, line + lines - below) },
    { col: area.col + pictureCols, cols: area.cols - pictureCols, line: line + head, lines: lines - head },
  ];
  return [
    slot("headline", rank, { ...columnsOf(area), line, lines: head }),
    slot("picture", rank, { col: area.col, cols: pictureCols, line: line + head, lines: picture }),
    slot("caption", rank, { col: area.col, cols: pictureCols, line: line + head + picture, lines: 2 }),
    { slot: "text", rank, cells: text },
  ];
}

function pictureOver(rank: number, area: Area, lineAt: LineAt): readonly PageSlot[] {
  const line = lineAt(area.from);
  const lines = lineAt(area.to) - line - AIR;
  return [
    slot("picture", rank, { ...columnsOf(area), line, lines: Math.max(1, lines - 2) }),
    slot("caption", rank, { ...columnsOf(area), line: line + lines - 2, lines: 2 }),
  ];
}

function columnsOf({ col, cols }: Area): Pick<GridCells, "col" | "cols"> {
  return { col, cols };
}

function slot(kind: SlotKind, rank: number, cells: GridCells): PageSlot {
  return { slot: kind, rank, cells: [cells] };
}
