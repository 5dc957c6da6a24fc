/** Items of the display list in another place of their frame. */
import { assertNever, pt, type Rect, rect } from "../units/index.js";
import type { DisplayItem } from "./displayList.js";

/** An item moved by so many points to the right and down; the same one when it stays. */
export function movedItem(item: DisplayItem, right: number, down: number): DisplayItem {
  if (right === 0 && down === 0) return item;
  switch (item.kind) {
    case "glyphs":
      return { ...item, x: item.x.map((x) => x + right), y: item.y.map((y) => y + down) };
    case "rule": {
      const moved = ({ x, y }: typeof item.from): typeof item.from => ({ x: pt(x + right), y: pt(y + down) });
      return { ...item, from: moved(item.from), to: moved(item.to) };
    }
    case "shape":
      return {
        ...item,
        points: item.points.map((each, index) => each + (index % 2 === 0 ? right : down)),
        ...(item.clip === undefined ? {} : { clip: movedRect(item.clip, right, down) }),
      };
    case "image":
    case "placed":
      return { ...item, rect: movedRect(item.rect, right, down) };
    default:
      return assertNever(item);
  }
}

function movedRect({ x, y, width, height }: Rect, right: number, down: number): Rect {
  return rect(x + right, y + down, width, height);
}
