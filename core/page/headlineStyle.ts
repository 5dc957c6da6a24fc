/**
 * What a headline stands on or between.
 *
 *     reversed, tinted        ruled              boxed
 *     +=============+    ---------------    +-------------+
 *     |=== title ===|         title         |    title    |:
 *     +=============+    ---------------    +-------------+:
 *                                             :::::::::::::: shadow
 */
import type { HeadlineSetting, HeadlineStyle, Ink } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { assertNever } from "../units/index.js";
import type { PageContext } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { BOX_LINE, rectItem, ruleItem, tint } from "./drawing.js";
import { outlinedItems } from "./headlineOutline.js";
import { sidePadding } from "./headlineRoom.js";
import { movedItem } from "./moved.js";

const WHITE: Ink = { c: 0, m: 0, y: 0, k: 0 };
/** How far a shadow stands out, in grid pitches. */
const SHADOW = 0.3;
/** A style that puts something under a headline. */
type Ground = Exclude<HeadlineStyle, { kind: "outlined" | "initial" }>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The items of a headline in its style, drawn for a room without its side padding: what stands under them comes first. */
export function inHeadlineStyle(
  context: PageContext,
  setting: HeadlineSetting,
  items: readonly DisplayItem[],
  room: { readonly width: number; readonly height: number },
): readonly DisplayItem[] {
  const { style, above, below } = setting;
  if (style === undefined || style.kind === "initial") return items;
  if (style.kind === "outlined") return outlinedItems(items, context.outlineOf);
  const { pitch } = context.style.grid;
  // Half of the air stays outside: the plate stands off what is above and below it.
  const [top, bottom] = [(above * pitch) / 2, (below * pitch) / 2];
  const area: Area = { x: 0, y: top, width: room.width, height: Math.max(0, room.height - top - bottom) };
  const under = ground(context, style, area);
  const padding = sidePadding(context.style, style);
  const inset = items.map((item) => movedItem(item, padding, 0));
  return style.kind === "reversed" ? [...under, ...inset.map(inWhite)] : [...under, ...inset];
}

function ground(context: PageContext, style: Ground, area: Area): readonly DisplayItem[] {
  const { x, y, width, height } = area;
  switch (style.kind) {
    case "reversed":
      return [rectItem(x, y, width, height, { fill: inkOf(context, style.plate), stroke: null })];
    case "tinted":
      return [rectItem(x, y, width, height, { fill: tint(inkOf(context, style.ink), style.share), stroke: null })];
    case "ruled":
      return [y, y + height].map((at) => ruleItem(x, at, x + width, at, BOX_LINE, BLACK));
    case "boxed":
      return boxWithShadow(context, style.shadow, area);
    default:
      return assertNever(style);
  }
}

function boxWithShadow(context: PageContext, shadow: number, { x, y, width, height }: Area): readonly DisplayItem[] {
  const out = Math.min(SHADOW * context.style.grid.pitch, width / 2, height / 2);
  const [boxWidth, boxHeight] = [width - out, height - out];
  return [
    rectItem(x + out, y + out, boxWidth, boxHeight, { fill: tint(BLACK, shadow), stroke: null }),
    rectItem(x, y, boxWidth, boxHeight, { fill: WHITE, stroke: { ink: BLACK, weight: BOX_LINE } }),
  ];
}

function inkOf({ style }: PageContext, ink: "black" | "accent"): Ink {
  return ink === "black" ? BLACK : style.type.accent;
}

function inWhite(item: DisplayItem): DisplayItem {
  switch (item.kind) {
    case "glyphs":
    case "rule":
      return { ...item, ink: WHITE };
    case "shape":
      return { ...item, fill: item.fill && WHITE, stroke: item.stroke && { ...item.stroke, ink: WHITE } };
    case "image":
    case "placed":
      return item;
    default:
      return assertNever(item);
  }
}
