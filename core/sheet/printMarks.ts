/**
 * Marks for the press round a page (印刷标记): where it is cut, how the plates lie on each other, how much ink they bring, and
 * what it is. They stand outside the bleed, on a sheet that is larger by the room for them.
 *
 *        |  |###### bar   (+)          |  |         5 mm long, 3 mm off the trim, or as far as it bleeds
 *      --+--+-------------------------+--+--
 *        |  |                          |  |     <- bleed
 *      --+--+--                     --+--+--
 *           |          trim            |
 *       (+) |                          | (+)
 *           |                          |
 *      --+--+--                     --+--+--
 *      --+--+--------------------------+--+--
 *        |  | words       (+)          |  |
 */
import type { FaceSet } from "../face/index.js";
import { REGISTRATION } from "../model/index.js";
import { type DisplayItem, type DisplayPage, type RuleItem, ruleItem, shapeItem } from "../page/index.js";
import { mm, pt, ptFromMm, rect } from "../units/index.js";
import { barItems } from "./colourBar.js";
import { type SlugWords, slugItems } from "./slug.js";

/** Crop marks (裁切线), registration marks (套准线), colour bar (色标), slug (标注). */
export const MARK_KINDS = ["crop", "registration", "bar", "slug"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

interface PrintMarks {
  readonly kinds: readonly MarkKind[];
  /** What the slug says. */
  readonly words: readonly SlugWords[];
}

const LENGTH = ptFromMm(mm(5));
/** Least distance of marks from the trim; a wider bleed pushes them out. */
const OFFSET = ptFromMm(mm(3));
/** From the marks to the edge of the sheet. */
const EDGE = ptFromMm(mm(2));
const WEIGHT = 0.25;

/** The page on a sheet with marks round it; as it is when no marks are wanted. */
export function markedPage(page: DisplayPage, { kinds, words }: PrintMarks, faces: FaceSet): DisplayPage {
  if (kinds.length === 0) return page;
  const { width, height, bleed } = page;
  const offset = Math.max(OFFSET, bleed);
  const room = offset + LENGTH + EDGE;
  const [middle, band] = [{ x: width / 2, y: height / 2 }, offset + LENGTH / 2];
  /** Between the cut at the left and the registration mark in the middle, beside the head of the page and its foot. */
  const left = 2 * EDGE;
  const strip = { left, width: Math.max(0, middle.x - LENGTH - left), height: LENGTH };
  const drawn: Readonly<Record<MarkKind, () => readonly DisplayItem[]>> = {
    crop: () => cropMarks(width, height, offset),
    registration: () => [
      ...target(middle.x, -band),
      ...target(middle.x, height + band),
      ...target(-band, middle.y),
      ...target(width + band, middle.y),
    ],
    bar: () => barItems(page.inks ?? { kind: "cmyk" }, { ...strip, top: -offset - LENGTH }),
    slug: () => slugItems(words, { ...strip, top: height + offset }, faces),
  };
  const items = MARK_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => drawn[kind]());
  return {
    ...page,
    sheet: {
      width: pt(width + 2 * room),
      height: pt(height + 2 * room),
      x: pt(room),
      y: pt(room),
      scale: 1,
      window: rect(room - bleed, room - bleed, width + 2 * bleed, height + 2 * bleed),
      under: [],
      over: [{ frame: "marks", x: pt(room), y: pt(room), items }],
    },
  };
}

/** At each corner a line on either edge of the trim. */
function cropMarks(width: number, height: number, offset: number): readonly RuleItem[] {
  const spans = (length: number) => [[-offset - LENGTH, -offset] as const, [length + offset, length + offset + LENGTH] as const];
  return [
    ...[0, width].flatMap((x) => spans(height).map(([from, to]) => line(x, from, x, to))),
    ...[0, height].flatMap((y) => spans(width).map(([from, to]) => line(from, y, to, y))),
  ];
}

/** A cross in a circle round the point given. */
function target(x: number, y: number): readonly DisplayItem[] {
  const [arm, radius] = [LENGTH / 2, LENGTH * 0.3];
  return [
    line(x - arm, y, x + arm, y),
    line(x, y - arm, x, y + arm),
    shapeItem([0, 3, 3, 3, 3, 4], circle(x, y, radius), { fill: null, stroke: { ink: REGISTRATION, weight: WEIGHT } }),
  ];
}

/** Handles of a quarter of a circle, in radii, whose curve is off by less than 0.03 %. */
const QUARTER = 0.5523;

function circle(x: number, y: number, r: number): readonly number[] {
  const h = r * QUARTER;
  return [
    ...[x + r, y],
    ...[x + r, y + h, x + h, y + r, x, y + r],
    ...[x - h, y + r, x - r, y + h, x - r, y],
    ...[x - r, y - h, x - h, y - r, x, y - r],
    ...[x + h, y - r, x + r, y - h, x + r, y],
  ];
}

function line(x1: number, y1: number, x2: number, y2: number): RuleItem {
  return ruleItem(x1, y1, x2, y2, WEIGHT, REGISTRATION);
}
