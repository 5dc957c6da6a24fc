/**
 * A rule that is drawn through matter instead of between it (newsroom.md §3).
 *
 *     +-----|-----+
 *     | headline  |
 *     +-----|-----+
 */
import type { Doc, Grid, GridCells, Mend, PageRecord } from "../model/index.js";
import { styleOf } from "../model/index.js";
import { frameRect } from "../page/index.js";
import { type Rect, rect } from "../units/index.js";
import { framesOf, headlinesOf, onPages, type PlacedFrame, placedFrames, placeOf, sharedHeight, sharedWidth } from "./frames.js";
import { blockOf, gridPlace } from "./mends.js";
import type { LayoutRule } from "./rule.js";

/** How far a rule may reach into what it runs along, in points: its own weight and rounding. */
const TOUCH = 1;

/** Each rule that runs through a headline's words, a picture, an advertisement or a box, and each one that runs across text. */
export const ruleCrossing: LayoutRule = {
  id: "rule-crossing",
  name: { zh: "线压版块", en: "Rule through matter" },
  definition: {
    zh: "线从标题、图片、广告或资料框中间穿过，或横穿正文。",
    en: "A rule runs through a headline, a picture, an advertisement or a box, or across text.",
  },
  section: "newsroom.md §3",
  level: "warning",
  isFixed: false,
  check: (doc) =>
    onPages(doc, (page) => {
      const { grid } = styleOf(doc, page.style);
      const matter = matterOf(doc, page);
      return framesOf(doc, page).flatMap((frame) => {
        const { content } = frame;
        if (content.kind !== "rule") return [];
        const line = drawnLine(frameRect(grid, frame), content.direction);
        const crossed = matter.find(
          ({ placed, rects }) => (content.direction === "horizontal" || !isText(placed)) && rects.some((each) => runsThrough(line, each)),
        );
        if (!crossed) return [];
        return [
          {
            place: placeOf({ page, frame }),
            params: { frame: frame.id, other: crossed.placed.frame.id },
            frames: [frame.id, crossed.placed.frame.id],
            mends: content.direction === "vertical" ? shortened(grid, { page, frame, rects: [] }, crossed.rects) : [],
          },
        ];
      });
    }),
};

interface Matter {
  readonly placed: PlacedFrame;
  readonly rects: readonly Rect[];
}

/** The frames that a rule has to keep off, headlines without their air. */
function matterOf(doc: Doc, page: PageRecord): readonly Matter[] {
  const inked = new Map(headlinesOf(doc, page).map((headline) => [headline.frame.id, [headline.inked]]));
  return placedFrames(doc, page).map((placed) => ({ placed, rects: inked.get(placed.frame.id) ?? placed.rects }));
}

/** A vertical rule may stand between the columns of a text. */
function isText({ frame: { content } }: PlacedFrame): boolean {
  return content.kind === "text" || content.kind === "briefs" || content.kind === "note" || content.kind === "rubric";
}

/** A rule is drawn in the middle of its frame. */
function drawnLine({ x, y, width, height }: Rect, direction: "horizontal" | "vertical"): Rect {
  return direction === "vertical" ? rect(x + width / 2, y, 0, height) : rect(x, y + height / 2, width, 0);
}

function runsThrough(line: Rect, matter: Rect): boolean {
  const [across, along] = [sharedWidth(line, matter), sharedHeight(line, matter)];
  const isInside = line.width === 0 ? isWithin(line.x, matter.x, matter.width) : isWithin(line.y, matter.y, matter.height);
  return isInside && Math.max(across, along) > TOUCH;
}

function isWithin(at: number, from: number, length: number): boolean {
  return at > from + TOUCH && at < from + length - TOUCH;
}

/** The rule cut off where the matter begins, or begun where it ends, whichever leaves more of it. */
function shortened(grid: Grid, { frame }: PlacedFrame, rects: readonly Rect[]): readonly Mend[] {
  const cells = blockOf(frame);
  if (!cells) return [];
  const top = Math.floor((Math.min(...rects.map(({ y }) => y)) - grid.top) / grid.pitch + 1e-6);
  const foot = Math.ceil((Math.max(...rects.map(({ y, height }) => y + height)) - grid.top) / grid.pitch - 1e-6);
  const above: GridCells = { ...cells, lines: top - cells.line };
  const below: GridCells = { ...cells, line: foot, lines: cells.line + cells.lines - foot };
  return [above, below]
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => b.lines - a.lines)
    .map((each) => ({
      does: "mend-rule-short",
      params: { frame: frame.id, lines: each.lines },
      frames: [{ ...frame, place: gridPlace(each) }],
    }));
}
