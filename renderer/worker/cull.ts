/** What of a page shows in a part of it: a tile paints that and nothing else. */
import type { DisplayItem, DisplayPage } from "../../core/page/index.js";

/** A rectangle by its edges, in points. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Ink of a glyph stays within so many sizes of its origin, strokes within so many points of their line. */
const GLYPH_REACH = 1.5;
const STROKE_REACH = 12;

/** The page with only those items that may leave ink inside the part. */
export function pageWithin(page: DisplayPage, part: Edges): DisplayPage {
  const groups = page.groups.flatMap((group) => {
    const shown = { left: part.left - group.x, right: part.right - group.x, top: part.top - group.y, bottom: part.bottom - group.y };
    const items = group.items.filter((item) => meet(reachOf(item), shown));
    return items.length > 0 ? [{ ...group, items }] : [];
  });
  return { ...page, groups };
}

function meet(a: Edges, b: Edges): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const reaches = new WeakMap<DisplayItem, Edges>();

/** How far the ink of an item may reach; more rather than less. */
export function reachOf(item: DisplayItem): Edges {
  const known = reaches.get(item);
  if (known) return known;
  const reach = measured(item);
  reaches.set(item, reach);
  return reach;
}

function measured(item: DisplayItem): Edges {
  switch (item.kind) {
    case "glyphs":
      return round(item.x, item.y, item.size * GLYPH_REACH * Math.max(1, item.stretch));
    case "rule":
      return round([item.from.x, item.to.x], [item.from.y, item.to.y], item.weight);
    case "shape": {
      const xs = Array.from(item.points).filter((_, index) => index % 2 === 0);
      const ys = Array.from(item.points).filter((_, index) => index % 2 === 1);
      return round(xs, ys, (item.stroke?.weight ?? 0) * STROKE_REACH);
    }
    case "image":
    case "placed": {
      const { x, y, width, height } = item.rect;
      return { left: x, top: y, right: x + width, bottom: y + height };
    }
  }
}

function round(xs: ArrayLike<number>, ys: ArrayLike<number>, reach: number): Edges {
  const [left, right] = span(xs);
  const [top, bottom] = span(ys);
  return { left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach };
}

function span(values: ArrayLike<number>): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
