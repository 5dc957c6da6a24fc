/** Places of a page that bring more ink than the press holds, with the frames that print there. */
import type { Finding } from "../model/index.js";
import type { DisplayPage } from "../page/index.js";
import { mmFromPt, overlaps, pt, type Rect } from "../units/index.js";
import { drawnPlace } from "./grounds.js";
import { type InkRegion, measureInk } from "./measureInk.js";
import type { Plates } from "./plates.js";
import { totalInk } from "./totalInk.js";

/** A place that has too much ink, and the frames that print there, the one to blame first. */
export interface FramedRegion extends InkRegion {
  readonly frames: readonly string[];
}

/** Places with too much ink, by the number of their page. */
export type InkRegions = ReadonlyMap<number, readonly FramedRegion[]>;

/** Places of a page with the frames that print there. */
export function withFrames(page: DisplayPage, regions: readonly InkRegion[]): readonly FramedRegion[] {
  return regions.map((region) => ({ ...region, frames: framesUnder(page, region.rect) }));
}

/** One finding a place, by the plates of the page; `inkLimit` in per cent. */
export function inkFindingsOfPlates(page: DisplayPage, plates: Plates, inkLimit: number): readonly Finding[] {
  const { regions } = measureInk(totalInk(plates), inkLimit);
  return withFrames(page, regions).map((region) => inkFinding(page.number, region, region.frames, inkLimit));
}

/** The finding of a place that has too much ink; `frames` print there, the one to blame first. */
export function inkFinding(page: number, { rect, most, area }: InkRegion, frames: readonly string[], inkLimit: number): Finding {
  const [frame] = frames;
  return {
    rule: "ink-over-limit",
    level: "error",
    place: { page, ...(frame === undefined ? {} : { frame }) },
    params: {
      page,
      ink: Math.round(most),
      limit: inkLimit,
      x: millimetres(rect.x),
      y: millimetres(rect.y),
      width: millimetres(rect.width),
      height: millimetres(rect.height),
      area: Math.max(0.1, Math.round((area / POINTS_PER_MILLIMETRE ** 2) * 10) / 10),
    },
    ...(frames.length > 0 ? { frames } : {}),
  };
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

function millimetres(points: number): number {
  return Math.round(mmFromPt(pt(points)) * 10) / 10;
}

/** The frames that print in a place: the one that prints on most of it first. */
export function framesUnder(page: DisplayPage, place: Rect): readonly string[] {
  const shares = new Map<string, number>();
  for (const group of page.groups) {
    for (const item of group.items) {
      const at = drawnPlace(group, item);
      if (overlaps(at, place, 0)) shares.set(group.frame, Math.max(shares.get(group.frame) ?? 0, sharedArea(at, place)));
    }
  }
  return [...shares].sort(([, a], [, b]) => b - a).map(([frame]) => frame);
}

function sharedArea(a: Rect, b: Rect): number {
  const along = (from: number, length: number, other: number, otherLength: number): number =>
    Math.min(from + length, other + otherLength) - Math.max(from, other);
  return along(a.x, a.width, b.x, b.width) * along(a.y, a.height, b.y, b.height);
}
