/**
 * A spread (跨版): two pages planned as one. Its main picture stands over the seam (中缝) and holds them together; stories
 * keep to the page on which they begin, so that no line of text and no headline meets the seam. The caption stands under
 * the picture's half on the right.
 *
 *     +--------------+ +--------------+
 *     |  1   +----------------+   2   |
 *     |      |     picture    |       |
 *     |      |                |       |
 *     |      +----------------+       |
 *     |  3     4   |  caption    5    |
 *     +--------------+ +--------------+
 */
import { type FrameContent, type GridCells, type PageStyle, type PictureRecord, pageHalves } from "../model/index.js";
import { emptyCurve } from "./curve.js";
import type { Field, Leaf } from "./leaf.js";
import type { Matter } from "./matter.js";
import { CAPTION_AIR } from "./pictureGroup.js";
import type { Block } from "./tree.js";

/** The picture takes at most this share of the columns of the spread, and this share of its lines. */
const MOST_SPAN = 0.67;
const MOST_HEIGHT = 0.6;
/** So many widths are tried. */
const WIDTHS = 2;
/** A picture higher than wide holds no two pages together. */
const LEAST_ASPECT = 1.1;

/** What stands over the seam, and the matter without it. */
export interface Bridge {
  readonly blocks: readonly Block[];
  readonly matter: readonly Matter[];
}

/**
 * The main picture of the weightiest matter that has a wide one, over the seam at the head of a spread, in some widths, the
 * largest first. Without such a picture one bridge of no blocks.
 */
export function bridgesOver(style: PageStyle, matter: readonly Matter[], field: Field): readonly Bridge[] {
  for (const one of matter) {
    const picture = widestOf(one);
    const places = picture ? bridgeCells(style, picture, field) : [];
    if (!picture || places.length === 0) continue;
    const own: Matter = { kind: "picture", picture, rank: one.rank };
    const others = matter.flatMap((each) => (each === one ? withoutPicture(each, picture) : [each]));
    const block = (content: FrameContent, place: GridCells): Block => ({ leaf: fixedLeaf(own, content), notch: null, ...place });
    return places.map((cells) => {
      const captions = cells.caption ? [block({ kind: "caption", picture: picture.id }, cells.caption)] : [];
      return { blocks: [block({ kind: "picture", picture: picture.id }, cells.picture), ...captions], matter: others };
    });
  }
  return [{ blocks: [], matter }];
}

/** The largest of the wide pictures of a piece of matter. */
function widestOf(matter: Matter): PictureRecord | null {
  const pictures = matter.kind === "story" ? matter.pictures : matter.kind === "picture" ? [matter.picture] : [];
  const wide = pictures.filter(({ pixels }) => pixels !== null && pixels.width >= pixels.height * LEAST_ASPECT);
  const widthOf = ({ pixels }: PictureRecord): number => pixels?.width ?? 0;
  return wide.reduce<PictureRecord | null>((best, each) => (best && widthOf(best) >= widthOf(each) ? best : each), null);
}

function withoutPicture(matter: Matter, picture: PictureRecord): readonly Matter[] {
  return matter.kind === "story" ? [{ ...matter, pictures: matter.pictures.filter((each) => each !== picture) }] : [];
}

interface BridgeCells {
  readonly picture: GridCells;
  readonly caption: GridCells | null;
}

/** The same width on both pages, from as wide as it may be. */
function bridgeCells(style: PageStyle, picture: PictureRecord, field: Field): readonly BridgeCells[] {
  const [, right] = pageHalves(style.grid);
  const found: BridgeCells[] = [];
  if (!right) return found;
  for (let half = Math.floor((style.grid.columns * MOST_SPAN) / 2); half > 0 && found.length < WIDTHS; half--) {
    const cols = 2 * half;
    const lines = Math.round(field.copyfit.pictureLines(picture, cols).ideal);
    if (lines > field.lines * MOST_HEIGHT) continue;
    const place = { col: right.col - half, line: 0, cols, lines };
    const isSilent = picture.caption === "" && picture.credit === null;
    const words = isSilent ? 0 : Math.max(1, Math.ceil(field.copyfit.captionLines(picture, half))) + CAPTION_AIR;
    found.push({ picture: place, caption: isSilent ? null : { col: right.col, line: lines, cols: half, lines: words } });
  }
  return found;
}

/** A block of one frame in the place that was chosen for it. */
function fixedLeaf(matter: Matter, content: FrameContent): Leaf {
  return {
    matter,
    around: null,
    apart: null,
    other: null,
    curve: () => emptyCurve(0),
    build: (cols, lines) => [{ content, cells: [{ col: 0, line: 0, cols, lines }] }],
  };
}
