/**
 * What lies under type and rules when they are painted: tints, plates and pictures that came before them.
 *
 *      +----------+ tint        "甲" stands on the tint alone,
 *      |  甲   乙-|--           "乙" on the tint and on paper,
 *      +----------+             "丙" on paper: that is no ground.
 *                     丙
 */
import type { Ink } from "../model/index.js";
import {
  type DisplayGroup,
  type DisplayItem,
  type DisplayPage,
  drawnRect,
  type GlyphRun,
  type ImageItem,
  type PlacedItem,
  type RuleItem,
  type ShapeItem,
} from "../page/index.js";
import { contains, overlaps, type Rect, rect } from "../units/index.js";
import type { PicturePlace } from "./inkMap.js";

export interface Ground {
  /** Inks of the fills that it may stand on; the paper (no ink at all) among them where they leave some of it free. */
  readonly inks: readonly Ink[];
  /** Most cyan, magenta and yellow together of the pictures under it, in per cent; null where there is none. */
  readonly picture: number | null;
}

/** Type or a rule, and what it stands on. */
export interface GroundedItem {
  readonly frame: string;
  readonly item: GlyphRun | RuleItem;
  readonly ground: Ground;
}

/** The most cyan, magenta and yellow together in a part of an image, in per cent. */
export type PictureInk = (image: ImageItem | PlacedItem, place: PicturePlace) => number;

const PAPER: Ink = { c: 0, m: 0, y: 0, k: 0 };
/** Forgives rounding, in points. */
const ROUNDING = 0.05;

/** The type and the rules of a page in the order of painting, each with what lies under it. */
export function groundsOf(page: DisplayPage, pictureInk: PictureInk): readonly GroundedItem[] {
  const laid: Laid[] = [];
  const found: GroundedItem[] = [];
  for (const group of page.groups) {
    for (const item of group.items) {
      if (item.kind === "image" || item.kind === "placed" || (item.kind === "shape" && item.fill !== null))
        laid.push({ item, at: drawnPlace(group, item) });
      else if (item.kind !== "shape")
        found.push({ frame: group.frame, item, ground: groundUnder(laid, drawnPlace(group, item), pictureInk) });
    }
  }
  return found;
}

/** A fill or a picture that is painted already, and where. */
interface Laid {
  readonly item: ShapeItem | ImageItem | PlacedItem;
  readonly at: Rect;
}

/** The rectangle on the page that an item covers; type as em boxes, rules and lines with their weight. */
export function drawnPlace(group: DisplayGroup, item: DisplayItem): Rect {
  const { x, y, width, height } = drawnRect([item]) ?? rect(0, 0, 0, 0);
  const half = halfLine(item);
  return rect(group.x + x - half, group.y + y - half, width + 2 * half, height + 2 * half);
}

/** How far the line of an item reaches beyond its path. */
function halfLine(item: DisplayItem): number {
  if (item.kind === "rule") return Math.max(item.weight / 2, ROUNDING);
  return item.kind === "shape" && item.stroke !== null ? item.stroke.weight / 2 : 0;
}

function groundUnder(laid: readonly Laid[], place: Rect, pictureInk: PictureInk): Ground {
  let inks: Ink[] = [PAPER];
  let picture: number | null = null;
  for (const { item, at } of laid) {
    if (!overlaps(at, place, ROUNDING)) continue;
    if (item.kind !== "shape") {
      picture = Math.max(picture ?? 0, pictureInk(item, partUnder(at, place)));
      if (contains(at, place, ROUNDING)) inks = [];
      continue;
    }
    const fill = item.fill ?? PAPER;
    if (isRectangle(item) && contains(at, place, ROUNDING)) {
      inks = [fill];
      picture = null;
    } else inks.push(fill);
  }
  return { inks, picture };
}

function partUnder(image: Rect, place: Rect): PicturePlace {
  const [left, top] = [Math.max(image.x, place.x), Math.max(image.y, place.y)];
  const [right, foot] = [Math.min(image.x + image.width, place.x + place.width), Math.min(image.y + image.height, place.y + place.height)];
  return {
    x: (left - image.x) / image.width,
    y: (top - image.y) / image.height,
    width: (right - left) / image.width,
    height: (foot - top) / image.height,
  };
}

/** Four corners one after another along the axes: nothing of what it holds shows what was there before. */
function isRectangle({ ops, points }: ShapeItem): boolean {
  if (points.length !== 8 || ops.length !== 5 || ops.some((op, index) => op !== [0, 1, 1, 1, 4][index])) return false;
  const at = (index: number): number => points[index % 8] ?? 0;
  return [0, 2, 4, 6].every((from) => at(from) === at(from + 2) || at(from + 1) === at(from + 3));
}
