/**
 * 跳栏: from one column of a story to the next the eye has to jump over another story's block, or up without a headline over
 * the new column (newsroom.md §3).
 *
 *     +----+ +----+ +----+          +----+
 *     | 1  | |else| | 2  |          | 2  |  <- goes up
 *     +----+ +----+ +----+   +----+ |    |
 *        \_____________^     | 1  | |    |
 *                            +----+ +----+
 */
import { type Doc, recordOf } from "../model/index.js";
import type { PageLayout } from "../page/index.js";
import { overlaps, type Rect, rect } from "../units/index.js";
import { matterFrames, ownerOf } from "./blocks.js";
import { type PlacedFrame, ROUNDING, sharedHeight, sharedWidth } from "./frames.js";
import { gapBeside } from "./neighbours.js";
import type { Fault, LayoutRule } from "./rule.js";
import { type TextColumn, textColumnsOf } from "./textColumns.js";

/** Each step from a column of horizontal text to the next one of its story that is none to its neighbour or down. */
export const columnJump: LayoutRule = {
  id: "column-jump",
  name: { zh: "跳栏", en: "Column jump" },
  definition: {
    zh: "一稿的文字转栏时跳过了别稿的版块，或往上转而上面没有本稿的标题。",
    en: "From one column of a story to the next the text jumps over a block of another story, or goes up where no headline of its own stands above.",
  },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
  check: (doc, layouts) => layouts.flatMap((layout) => jumpsOn(doc, layout)),
};

function jumpsOn(doc: Doc, layout: PageLayout): readonly Fault[] {
  const page = recordOf(doc, layout.page, "page");
  const others = matterFrames(doc, page).map((placed) => ({ placed, owner: ownerOf(doc, placed) }));
  return [...columnsByStory(doc, layout)].flatMap(([story, columns]) =>
    columns.slice(1).flatMap((to, index) => {
      const from = columns[index];
      if (!from || !isJump(story, from.rect, to.rect, others)) return [];
      const place = { page: page.number, frame: to.frame, story, column: to.col + 1 };
      return [{ place, params: { column: from.col + 1, next: to.col + 1 }, frames: [to.frame] }];
    }),
  );
}

/** The columns that hold horizontal text of a story, in reading order. */
function columnsByStory(doc: Doc, layout: PageLayout): ReadonlyMap<string, readonly TextColumn[]> {
  const byStory = new Map<string, TextColumn[]>();
  const set = textColumnsOf(doc, layout).filter(({ rows, isVertical }) => !isVertical && rows.some(({ kind }) => kind === "text"));
  for (const column of set) if (column.story !== null) byStory.set(column.story, [...(byStory.get(column.story) ?? []), column]);
  const partOf = (column: TextColumn): number => {
    const { content } = recordOf(doc, column.frame, "frame");
    return content.kind === "text" ? content.part : 0;
  };
  return new Map([...byStory].map(([story, columns]) => [story, [...columns].sort((a, b) => partOf(a) - partOf(b))]));
}

interface Owned {
  readonly placed: PlacedFrame;
  readonly owner: string;
}

function isJump(story: string, from: Rect, to: Rect, all: readonly Owned[]): boolean {
  const foreign = all
    .filter(({ owner, placed }) => owner !== story && placed.frame.around === undefined)
    .flatMap(({ placed }) => placed.rects);
  if (foreign.some((each) => overlaps(each, roomBetween(from, to)))) return true;
  const isUp = to.y < from.y - ROUNDING && sharedHeight(from, to) < from.height + to.height;
  return isUp && !isHeaded(story, to, all);
}

/** What the eye crosses from one column to the next: beside each other the band that they share, else the room from foot to head. */
function roomBetween(from: Rect, to: Rect): Rect {
  if (sharedHeight(from, to) > ROUNDING) return gapBeside(from, to);
  const isDown = to.y >= from.y + from.height - ROUNDING;
  if (!isDown || sharedWidth(from, to) <= ROUNDING) return rect(0, 0, 0, 0);
  const foot = from.y + from.height;
  const left = Math.max(from.x, to.x);
  return rect(left, foot, Math.min(from.x + from.width, to.x + to.width) - left, to.y - foot);
}

/** Whether a headline of the story, or the line that says where it comes from, stands over a column, or the text runs round it. */
function isHeaded(story: string, to: Rect, all: readonly Owned[]): boolean {
  return all.some(({ owner, placed: { frame, rects } }) => {
    if (owner !== story || (frame.content.kind !== "headline" && frame.content.kind !== "jump")) return false;
    return rects.some((each) => each.y <= to.y + ROUNDING && (frame.around !== undefined || sharedWidth(each, to) > ROUNDING));
  });
}
