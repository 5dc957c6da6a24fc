/** What lies under a point of a page at the moment when a mark is painted: a map of areas and pictures in cells. */
import type { Box, Point } from "./geometry.js";
import type { FillMark, Mark, PictureMark, ShadingMark } from "./marks.js";
import { covers } from "./path.js";

export type Ground = FillMark | PictureMark | ShadingMark;

export interface Grounds {
  /** What lies uppermost at a point, of all that was painted before a mark; null where it is paper. */
  under(mark: Mark, point: Point): Ground | null;
}

const CELLS = 48;

interface Laid {
  readonly order: number;
  readonly ground: Ground;
}

export function mapGrounds(marks: readonly Mark[], sheet: Box): Grounds {
  const order = new Map<Mark, number>();
  const cells: (Laid[] | undefined)[] = [];
  const column = (x: number): number => cellOf(x, sheet.left, sheet.right);
  const row = (y: number): number => cellOf(y, sheet.bottom, sheet.top);
  for (const [index, mark] of marks.entries()) {
    order.set(mark, index);
    if (mark.kind === "text" || mark.kind === "stroke") continue;
    for (let y = row(mark.box.bottom); y <= row(mark.box.top); y++) {
      for (let x = column(mark.box.left); x <= column(mark.box.right); x++) {
        const at = y * CELLS + x;
        const cell = cells[at] ?? [];
        cells[at] = cell;
        cell.push({ order: index, ground: mark });
      }
    }
  }
  return {
    under(mark, point) {
      const before = order.get(mark) ?? Number.POSITIVE_INFINITY;
      const cell = cells[row(point.y) * CELLS + column(point.x)] ?? [];
      return cell.findLast((laid) => laid.order < before && isOver(laid.ground, point))?.ground ?? null;
    },
  };
}

function cellOf(value: number, from: number, to: number): number {
  return Math.min(CELLS - 1, Math.max(0, Math.floor(((value - from) / (to - from || 1)) * CELLS)));
}

function isOver(ground: Ground, point: Point): boolean {
  const { box } = ground;
  if (point.x < box.left || point.x > box.right || point.y < box.bottom || point.y > box.top) return false;
  return ground.kind !== "fill" || covers(ground.shape, point);
}
