/**
 * A caption that does not stand at its picture: readers take it for the words of another one, or of none (newsroom.md §2, §9).
 *
 *     +---------+      +---------+
 *     | picture |      | picture |  caption
 *     +---------+      +---------+  beside it
 *       caption
 */
import type { Doc, Mend, PageRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { overlaps, type Rect } from "../units/index.js";
import { grown } from "./blocks.js";
import { onPages, type PlacedFrame, picturesIn, placedFrames, placeOf } from "./frames.js";
import { blockOf, moved } from "./mends.js";
import type { LayoutRule } from "./rule.js";

/** White between a picture and its caption. */
const MOST_LINES_APART = 1;
const EXCERPT = 12;

/** Each caption with none of its pictures under, over or beside it. */
export const captionOrphaned: LayoutRule = {
  id: "caption-orphaned",
  name: { zh: "图说离图", en: "Orphaned caption" },
  definition: {
    zh: "图说不在自己的图片旁边：相隔超过一行或一个栏空，压图图说不在图上，或图片不在这一版。",
    en: "A caption stands more than a line or a gutter off its picture, or not on it where it is set over it, or its picture is not on the page.",
  },
  section: "newsroom.md §2, §9",
  level: "warning",
  isFixed: false,
  check: (doc) =>
    onPages(doc, (page) => {
      const all = placedFrames(doc, page);
      return all
        .filter((caption) => isOrphaned(doc, page, caption, all))
        .map((caption) => ({
          place: placeOf(caption),
          params: { frame: caption.frame.id, text: wordsOf(doc, caption) },
          frames: [caption.frame.id],
          mends: underPicture(caption, all),
        }));
    }),
};

function isOrphaned(doc: Doc, page: PageRecord, caption: PlacedFrame, all: readonly PlacedFrame[]): boolean {
  const pictures = picturesOf(caption);
  if (pictures.length === 0) return false;
  const { content } = caption.frame;
  const { grid } = styleOf(doc, page.style);
  const isOver = content.kind === "caption" && content.form === "over";
  const reach = isOver ? { x: 0, y: 0 } : { x: grid.gutter * grid.size + 0.1, y: MOST_LINES_APART * grid.pitch + 0.1 };
  const near = caption.rects.map((each) => grown(each, reach));
  return !rectsOf(all, pictures).some((each) => near.some((mine) => overlaps(mine, each)));
}

/** The pictures that the words of a frame are about; none when it is no caption. */
function picturesOf({ frame: { content } }: PlacedFrame): readonly string[] {
  if (content.kind === "caption") return [content.picture];
  return content.kind === "groupCaption" ? content.pictures : [];
}

function rectsOf(all: readonly PlacedFrame[], pictures: readonly string[]): readonly Rect[] {
  return all.flatMap(({ frame: { content }, rects }) => (picturesIn(content).some((id) => pictures.includes(id)) ? rects : []));
}

/** The first words, to find a caption by. */
function wordsOf(doc: Doc, caption: PlacedFrame): string {
  const [first] = picturesOf(caption);
  return first === undefined ? "" : recordOf(doc, first, "picture").caption.slice(0, EXCERPT);
}

/** The caption right under the first of its pictures. */
function underPicture({ frame: caption }: PlacedFrame, all: readonly PlacedFrame[]): readonly Mend[] {
  if (caption.content.kind !== "caption" || caption.content.form === "over") return [];
  const { picture } = caption.content;
  const owner = all.find(({ frame: { content } }) => content.kind === "picture" && content.picture === picture);
  const [own, over] = [blockOf(caption), owner ? blockOf(owner.frame) : null];
  return own && over ? moved([caption], over.col - own.col, over.line + over.lines - own.line) : [];
}
