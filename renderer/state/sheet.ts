/** The pages that the stage shows together: one, or two that lie side by side when the paper is open. */
import type { Rect } from "../../core/units/index.js";
import { rect } from "../../core/units/index.js";

/** What of a page says where it lies. */
interface SheetPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** A page, and how far to the right of the current page it begins, in points. */
export interface Leaf<Page> {
  readonly page: Page;
  readonly x: number;
}

/** Points between two pages: the fold. */
const FOLD = 0;

/**
 * The leaves from left to right. An even page lies open with the odd one that follows; the first page, and one without a neighbour, alone.
 *
 *      +---+---+
 *      | 2 | 3 |
 *      +---+---+
 */
export function leavesOf<Page extends SheetPage>(pages: readonly Page[], current: number, isSpread: boolean): readonly Leaf<Page>[] {
  const page = pages.find(({ number }) => number === current);
  if (page === undefined) return [];
  const other = isSpread ? pages.find(({ number }) => number === (current % 2 === 0 ? current + 1 : current - 1)) : undefined;
  if (other === undefined || current === 1 || other.number < 2) return [{ page, x: 0 }];
  return other.number > current
    ? [
        { page, x: 0 },
        { page: other, x: page.width + FOLD },
      ]
    : [
        { page: other, x: -other.width - FOLD },
        { page, x: 0 },
      ];
}

/** The rectangle round all leaves, from the corner of the current page. */
export function sheetRect(leaves: readonly Leaf<SheetPage>[]): Rect {
  const left = Math.min(...leaves.map(({ x }) => x));
  const right = Math.max(...leaves.map(({ x, page }) => x + page.width));
  return rect(left, 0, right - left, Math.max(...leaves.map(({ page }) => page.height)));
}

/** The leaf at a distance from the current page: that under it, or else the nearest. */
export function leafAt<Page extends SheetPage>(leaves: readonly Leaf<Page>[], x: number): Leaf<Page> | null {
  const off = ({ x: left, page }: Leaf<Page>) => Math.max(left - x, x - left - page.width, 0);
  return leaves.reduce<Leaf<Page> | null>((best, leaf) => (best === null || off(leaf) < off(best) ? leaf : best), null);
}
