/**
 * The width scale of a 主题 (长体, 扁体).
 *
 *     0.8       1        1.2
 *     +---+    +----+    +-----+
 *     |字 |    | 字 |    | 字  |   as high in all of them; a vertical line grows across, not along
 *     +---+    +----+    +-----+
 */
import type { HeadlineSetting } from "../model/index.js";
import type { DisplayItem } from "./displayList.js";

/** What a person may ask for (长体/扁体 80–120 %); type beyond it reads as a fault. */
const STRETCH = { least: 0.8, most: 1.2 };
/** Width scale of a 主题. */
export function stretchOf({ stretch = 1 }: Pick<HeadlineSetting, "stretch">): number {
  return Number.isFinite(stretch) ? Math.max(STRETCH.least, Math.min(STRETCH.most, stretch)) : 1;
}

/** Items of a line drawn at `origin`: its left end, or the axis of a vertical one. Turned characters of vertical lines keep their shape. */
export function stretchedItems(items: readonly DisplayItem[], origin: number, stretch: number): readonly DisplayItem[] {
  if (stretch === 1) return items;
  return items.map((item) => {
    if (item.kind !== "glyphs" || item.mode === "sideways") return item;
    return { ...item, x: item.x.map((x) => origin + (x - origin) * stretch), stretch: item.stretch * stretch };
  });
}
