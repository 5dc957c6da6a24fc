/** How far what is drawn reaches, for tests that nothing of a frame lies outside it. */
import type { FaceSet } from "../../../core/face/index.js";
import type { DisplayItem, GlyphRun } from "../../../core/page/index.js";

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
    case "placed":
      return { left: item.rect.x, top: item.rect.y, right: item.rect.x + item.rect.width, foot: item.rect.y + item.rect.height };
  }
}

/** The ink of type in a frame of some size that reaches beyond it, turned and squeezed as it is, as words that tell which. */
export function inkBeyondFrame(
  items: readonly DisplayItem[],
  faces: FaceSet,
  { width, height }: { readonly width: number; readonly height: number },
): readonly string[] {
  const type = items.flatMap((item) => (item.kind === "glyphs" ? [item] : []));
  const outside = type.filter((run) => {
    const { xs, ys } = inkCorners(run, faces);
    return Math.min(0, ...xs, ...ys) < -STRADDLE || Math.max(0, ...xs) > width + STRADDLE || Math.max(0, ...ys) > height + STRADDLE;
  });
  return outside.map(({ text, mode }) => `${mode} ${text} beyond ${width}×${height}`);
}

function inkCorners(run: GlyphRun, faces: FaceSet): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const { size, stretch, mode } = run;
  const corners = [...run.glyphs].flatMap((glyph, at) => {
    const ink = faces.byKey(run.face).inkOf(glyph);
    const [x, y] = [run.x[at] ?? 0, run.y[at] ?? 0];
    if (ink === null) return [];
    return [[ink.left, ink.bottom] as const, [ink.right, ink.top] as const].map(([across, up]) =>
      mode === "sideways" ? { x: x + size * up, y: y + size * stretch * across } : { x: x + size * stretch * across, y: y - size * up },
    );
  });
  return { xs: corners.map((corner) => corner.x), ys: corners.map((corner) => corner.y) };
}
