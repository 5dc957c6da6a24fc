/**
 * Pictures of two stories that touch: only white of a gutter's width or a line parts them, so that they are taken for a pair
 * (newsroom.md §3, §9).
 *
 *     +--------+ +--------+      +--------+
 *     | of a   | | of b   |      | of a   |
 *     +--------+ +--------+      +--------+
 *                                | of b   |
 */
import type { Doc, Mend, PageRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import type { Rect } from "../units/index.js";
import { alongLines, framesOf, onPages, type PlacedFrame, pairsOf, picturesIn, placedFrames, placeOf, ROUNDING } from "./frames.js";
import { cutDown } from "./mends.js";
import { gapBeside, hasRule, isFilled } from "./neighbours.js";
import type { LayoutRule } from "./rule.js";

/** White over or under a picture that still joins it to the next one. */
const MOST_LINES_BETWEEN = 1;
/** A picture cut down to fewer lines shows nothing. */
const LEAST_LINES = 4;

/** Each pair of pictures of different stories with nothing but a narrow gap between them. */
export const picturesTouching: LayoutRule = {
  id: "pictures-touching",
  name: { zh: "碰图", en: "Touching pictures" },
  definition: {
    zh: "两稿的图片紧挨着，中间只有一个栏空或一行空白，没有线、图说或别的内容隔开；图片版上无主的图片、同一组图除外。",
    en: "Pictures of two stories stand no more than a gutter or a line apart with neither a rule nor a caption nor anything else between; on picture pages those of no story, and those of one group, aside.",
  },
  section: "newsroom.md §3, §9",
  level: "warning",
  isFixed: false,
  check: (doc) =>
    onPages(doc, (page) => {
      const groups = groupsOf(doc, page);
      const pictures = placedFrames(doc, page).flatMap((placed) => ownedPicture(doc, page, groups, placed));
      return pairsOf(pictures)
        .filter(([a, b]) => a.owner !== b.owner && (touch(doc, page, a, b, false) || touch(doc, page, a, b, true)))
        .map(([a, b]) => ({
          place: placeOf(a.placed),
          params: { frame: a.placed.frame.id, other: b.placed.frame.id },
          frames: [a.placed.frame.id, b.placed.frame.id],
          mends: touch(doc, page, a, b, true) ? lowered(a, b) : [],
        }));
    }),
};

interface OwnedPicture {
  readonly placed: PlacedFrame;
  readonly owner: string;
  readonly rect: Rect;
}

/** The picture of a frame with what it belongs to: its group, its story, else itself. */
function ownedPicture(doc: Doc, page: PageRecord, groups: ReadonlyMap<string, string>, placed: PlacedFrame): readonly OwnedPicture[] {
  const [picture] = picturesIn(placed.frame.content);
  const rect = placed.rects[0];
  if (picture === undefined || !rect) return [];
  const alone = styleOf(doc, page.style).kind === "picture" ? "" : picture;
  const owner = recordOf(doc, picture, "picture").story ?? groups.get(picture) ?? alone;
  return [{ placed, owner, rect }];
}

/** The frame of the common caption, by picture. */
function groupsOf(doc: Doc, page: PageRecord): ReadonlyMap<string, string> {
  const groups = framesOf(doc, page).flatMap(({ id, content }) =>
    content.kind === "groupCaption" ? content.pictures.map((picture) => [picture, id] as const) : [],
  );
  return new Map(groups);
}

/** Whether two pictures stand so close side by side, or one over the other when `isOver`, that they are taken for a pair. */
function touch(doc: Doc, page: PageRecord, a: OwnedPicture, b: OwnedPicture, isOver: boolean): boolean {
  const { grid } = styleOf(doc, page.style);
  const gap = gapBeside(alongLines(a.rect, isOver), alongLines(b.rect, isOver));
  const most = isOver ? MOST_LINES_BETWEEN * grid.pitch : grid.gutter * grid.size;
  if (gap.height <= ROUNDING || gap.width < -ROUNDING || gap.width > most + ROUNDING) return false;
  return !hasRule(doc, page, gap, isOver) && !isFilled(doc, page, gap, isOver, [a.placed, b.placed]);
}

/** The lower picture cut down from above, so that more than a line of white parts them. */
function lowered(a: OwnedPicture, b: OwnedPicture): readonly Mend[] {
  const lower = a.rect.y < b.rect.y ? b : a;
  return cutDown(lower.placed.frame, MOST_LINES_BETWEEN + 1, LEAST_LINES).slice(0, 1);
}
