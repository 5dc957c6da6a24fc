/**
 * Picture groups (组图): several pictures in one frame over one block of words, which numbers them 图一, 图二 … or
 * says what they share.
 *
 *      +-----------+--------+
 *      |           |        |
 *      | 图一      | 图二   |   a number in the corner, where the words speak of it
 *      +-----------+--------+
 *      图一 …… 图二 ……  某某 摄
 */
import type { FrameContent, Grid, PictureRecord } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { type Rect, rect } from "../units/index.js";
import { type CaptionWords, drawCaption, groupCaptionWords, pictureNumber, setCaptionLines, sharedCaptionWords } from "./caption.js";
import { type PageContext, setLine } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { characterStyle, PAPER, rectItem } from "./drawing.js";
import type { DrawnWords } from "./drawnWords.js";
import { baselineInLine, edgeInset } from "./grid.js";
import { groupHeight, groupRooms } from "./groupRooms.js";
import { lineItems } from "./lineItems.js";
import { movedItem } from "./moved.js";
import { drawPictureIn, heightsFrom, pictureRoom } from "./picture.js";
import { aspectOf } from "./pictureFit.js";
import type { HeightRange } from "./types.js";

export type PictureGroup = Extract<FrameContent, { kind: "pictureGroup" }>;

/** White between two pictures of a group, in em of body type: narrower than a gutter, so that they are seen as one. */
const GAP = 0.5;
/** Share of the lines of a frame that the words take at most: it is there for the pictures. */
const MOST_WORDS = 0.5;
/** Height and air of the plate under a number, in its sizes. */
const PLATE = { height: 1.4, air: 0.4 };

/** A picture of a group and the room in which it stands, in the coordinates of the frame. */
export interface GroupPicture {
  readonly picture: PictureRecord;
  readonly room: Rect;
}

/** The pictures of a group over its words, in a frame of the width and height. */
export function drawPictureGroup(
  context: PageContext,
  group: PictureGroup,
  pictures: readonly PictureRecord[],
  size: Pick<Rect, "width" | "height">,
): DrawnWords {
  const words = wordsUnder(context, group, pictures);
  const lines = wordLines(context, words, size);
  const numbers = isNumbered(group, pictures);
  const items = groupPictures(context, group, pictures, size).flatMap(({ picture, room }, index) => [
    ...drawPictureIn(context, picture, room, group.fits?.[picture.id]),
    ...(numbers ? numberItems(context, pictureNumber(index), room) : []),
  ]);
  if (words === null) return { items, overset: null };
  const { pitch } = context.style.grid;
  const top = gridHeight(context.style.grid, size.height) - lines * pitch;
  const drawn = drawCaption(context, words, size.width, lines * pitch);
  return { items: [...items, ...drawn.items.map((item) => movedItem(item, 0, top))], overset: drawn.overset };
}

/** The room of each picture of a group above its words. */
export function groupPictures(
  context: PageContext,
  group: PictureGroup,
  pictures: readonly PictureRecord[],
  size: Pick<Rect, "width" | "height">,
): readonly GroupPicture[] {
  const { grid } = context.style;
  const lines = wordLines(context, wordsUnder(context, group, pictures), size);
  const height = lines === 0 ? size.height : gridHeight(grid, size.height) - lines * grid.pitch;
  const room = pictureRoom(grid, rect(0, 0, size.width, height));
  const rooms = groupRooms(group.arrangement ?? { kind: "row" }, pictures.map(aspectOf), room, GAP * grid.size);
  return pictures.flatMap((picture, index) => {
    const own = rooms[index];
    return own ? [{ picture, room: own }] : [];
  });
}

/** Heights of a group over a width in grid lines, its words included. */
export function groupHeights(context: PageContext, group: PictureGroup, pictures: readonly PictureRecord[], width: number): HeightRange {
  const { grid } = context.style;
  const words = wordsUnder(context, group, pictures);
  const lines = words === null ? 0 : setCaptionLines(context, words, width);
  const height = groupHeight(group.arrangement ?? { kind: "row" }, pictures.map(aspectOf), width, GAP * grid.size);
  const { min, ideal, max } = heightsFrom((height + 2 * edgeInset(grid)) / grid.pitch);
  return { min: min + lines, ideal: ideal + lines, max: max + lines };
}

/** The words under a group; null when there are none. */
export function wordsUnder(
  { style }: Pick<PageContext, "style">,
  { caption }: PictureGroup,
  pictures: readonly PictureRecord[],
): CaptionWords | null {
  if (caption !== undefined) {
    const shared = sharedCaptionWords(style, caption, pictures);
    return shared.text.text === "" && shared.credit === null ? null : shared;
  }
  if (pictures.some((picture) => picture.caption.trim() !== "")) return groupCaptionWords(style, pictures);
  const credits = sharedCaptionWords(style, "", pictures);
  return credits.credit === null ? null : credits;
}

/** Numbers stand in the pictures when the words speak of several by them. */
function isNumbered({ caption }: PictureGroup, pictures: readonly PictureRecord[]): boolean {
  return caption === undefined && pictures.length > 1 && pictures.some((picture) => picture.caption.trim() !== "");
}

function wordLines(context: PageContext, words: CaptionWords | null, { width, height }: Pick<Rect, "width" | "height">): number {
  if (words === null) return 0;
  const room = Math.floor((height / context.style.grid.pitch) * MOST_WORDS);
  return Math.min(setCaptionLines(context, words, width), room);
}

/** The height of the whole grid lines of a frame. */
function gridHeight({ pitch }: Grid, height: number): number {
  return Math.floor(height / pitch + ROUNDING) * pitch;
}

/** Forgives rounding where lines are counted. */
const ROUNDING = 1e-6;

/** A number on a white plate in the lower left corner of a picture; nothing in one that it would hide. */
function numberItems(context: PageContext, number: string, { x, y, width, height }: Rect): readonly DisplayItem[] {
  const { style } = context;
  const { size } = style.type.caption;
  const set = setLine(context.compose, number, characterStyle({ ...style.type.caption, family: "hei", ink: BLACK }));
  const plate = { width: set.width + 2 * PLATE.air * size, height: PLATE.height * size };
  if (!set.line || plate.width > width / 2 || plate.height > height / 2) return [];
  const top = y + height - plate.height;
  const baseline = top + (plate.height - style.grid.pitch) / 2 + baselineInLine(style.grid, size);
  return [
    rectItem(x, top, plate.width, plate.height, { fill: PAPER, stroke: null }),
    ...lineItems(set.line, set.text, x + PLATE.air * size, baseline, "label"),
  ];
}
