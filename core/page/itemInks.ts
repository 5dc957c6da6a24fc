/** The inks in which something is drawn. */
import type { Ink } from "../model/index.js";
import { assertNever } from "../units/index.js";
import type { DisplayItem } from "./displayList.js";

/** Those of type, rules and shapes; pictures and placed files bring their own. */
export function inksOfItem(item: DisplayItem): readonly Ink[] {
  switch (item.kind) {
    case "glyphs":
    case "rule":
      return [item.ink];
    case "shape":
      return [...(item.fill === null ? [] : [item.fill]), ...(item.stroke === null ? [] : [item.stroke.ink])];
    case "image":
    case "placed":
      return [];
    default:
      return assertNever(item);
  }
}
