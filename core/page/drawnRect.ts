/** How far what is drawn reaches. */
import { EM_ASCENT } from "../face/index.js";
import { assertNever, type Rect, rect } from "../units/index.js";
import type { DisplayItem } from "./displayList.js";

interface Reach {
  left: number;
  top: number;
  right: number;
  foot: number;
}

/** The smallest rectangle round items, in their own coordinates; of type it is that of em boxes as wide as its size. Null round nothing. */
export function drawnRect(items: readonly DisplayItem[]): Rect | null {
  const reach: Reach = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    foot: Number.NEGATIVE_INFINITY,
  };
  for (const item of items) reachTo(reach, item);
  const { left, top, right, foot } = reach;
  return left <= right && top <= foot ? rect(left, top, right - left, foot - top) : null;
}

/** Further than any sheet reaches, in points. */
const EVERYWHERE = rect(-1e6, -1e6, 2e6, 2e6);

function reachTo(reach: Reach, item: DisplayItem): void {
  switch (item.kind) {
    case "glyphs":
      for (let i = 0; i < item.glyphs.length; i++) {
        const [x, y] = [item.x[i] ?? 0, item.y[i] ?? 0];
        widen(reach, x, y - EM_ASCENT * item.size, x + item.size, y + (1 - EM_ASCENT) * item.size);
      }
      return;
    case "rule":
      for (const { x, y } of [item.from, item.to]) widen(reach, x, y, x, y);
      return;
    case "shape": {
      const { x: left, y: top, width, height } = item.clip ?? EVERYWHERE;
      const within = (least: number, length: number, value: number): number => Math.max(least, Math.min(least + length, value));
      for (let i = 0; i + 1 < item.points.length; i += 2) {
        const [x, y] = [within(left, width, item.points[i] ?? 0), within(top, height, item.points[i + 1] ?? 0)];
        widen(reach, x, y, x, y);
      }
      return;
    }
    case "image":
    case "placed":
      widen(reach, item.rect.x, item.rect.y, item.rect.x + item.rect.width, item.rect.y + item.rect.height);
      return;
    default:
      assertNever(item);
  }
}

function widen(reach: Reach, left: number, top: number, right: number, foot: number): void {
  reach.left = Math.min(reach.left, left);
  reach.top = Math.min(reach.top, top);
  reach.right = Math.max(reach.right, right);
  reach.foot = Math.max(reach.foot, foot);
}
