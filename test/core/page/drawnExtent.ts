/** How far what is drawn reaches, for tests that nothing of a frame lies outside it. */
import type { DisplayItem } from "../../../core/page/index.js";

/** Half the widest hairline that may straddle the edge of a frame. */
const STRADDLE = 0.2;

/** The items of a frame of some size that reach beyond it, as words that tell which. */
export function beyondFrame(
  items: readonly DisplayItem[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly string[] {
  return items.flatMap((item) => {
    const { left, top, right, foot } = extentOf(item);
    const isInside = left >= -STRADDLE && top >= -STRADDLE && right <= width + STRADDLE && foot <= height + STRADDLE;
    return isInside
      ? []
      : [`${item.kind} ${item.kind === "glyphs" ? item.text : ""} ${left},${top} to ${right},${foot} in ${width}×${height}`];
  });
}

/** The rectangle that an item fills; of horizontal type that of its em boxes, every glyph taken as wide as its size is at most. */
function extentOf(item: DisplayItem): { readonly left: number; readonly top: number; readonly right: number; readonly foot: number } {
  switch (item.kind) {
    case "glyphs":
      return {
        left: Math.min(...item.x),
        top: Math.min(...item.y) - 0.88 * item.size,
        right: Math.max(...item.x),
        foot: Math.max(...item.y) + 0.12 * item.size,
      };
    case "rule":
      return {
        left: Math.min(item.from.x, item.to.x),
        top: Math.min(item.from.y, item.to.y),
        right: Math.max(item.from.x, item.to.x),
        foot: Math.max(item.from.y, item.to.y),
      };
    case "shape": {
      const half = (item.stroke?.weight ?? 0) / 2;
      const xs = [...item.points].filter((_, index) => index % 2 === 0);
      const ys = [...item.points].filter((_, index) => index % 2 === 1);
      return { left: Math.min(...xs) - half, top: Math.min(...ys) - half, right: Math.max(...xs) + half, foot: Math.max(...ys) + half };
    }
    case "image":
      return { left: item.rect.x, top: item.rect.y, right: item.rect.x + item.rect.width, foot: item.rect.y + item.rect.height };
  }
}
