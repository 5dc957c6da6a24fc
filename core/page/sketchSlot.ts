/** How a slot looks in the small grey picture of a page. */
import type { Ink, PageSlot } from "../model/index.js";
import type { Rect } from "../units/index.js";
import { assertNever, rect } from "../units/index.js";
import type { DisplayItem } from "./displayList.js";
import { rectItem, ruleItem } from "./drawing.js";

const DARK: Ink = { c: 0, m: 0, y: 0, k: 0.75 };
const MIDDLE: Ink = { c: 0, m: 0, y: 0, k: 0.4 };
const TEXT: Ink = { c: 0, m: 0, y: 0, k: 0.25 };
/** Lines of type that one bar stands for: at the size of a thumbnail single lines run together. */
const LINES_A_BAR = 3;
const BAR_SHARE = 0.45;
/** Lines of news in brief between two small heads. */
const LINES_A_BRIEF = 12;
const LINE = 4;

/** The shapes of one slot; `columns` are its columns from left to right. */
export function drawSlot(slot: PageSlot, whole: Rect, columns: readonly Rect[], pitch: number): readonly DisplayItem[] {
  switch (slot.slot) {
    case "headline":
      return drawHeadline(whole, slot.writing === "vertical", pitch);
    case "text":
      return slot.writing === "vertical" ? drawTiers(whole, pitch) : columns.flatMap((column) => bars(column, pitch));
    case "briefs":
      return [filled(rect(whole.x, whole.y, whole.width, pitch * 2), DARK), ...columns.flatMap((column) => drawBriefs(column, pitch))];
    case "picture":
      return [filled(whole, MIDDLE), ...crossed(whole, TEXT)];
    case "pullQuote":
    case "rubric":
      return [filled(rect(whole.x, whole.y + whole.height * 0.2, whole.width, whole.height * 0.6), MIDDLE)];
    case "note":
      return [outlined(whole), ...columns.flatMap((column) => bars(inset(column, pitch), pitch))];
    case "caption":
    case "credits":
      return [filled(rect(whole.x, whole.y + pitch * 0.5, whole.width * 0.8, pitch), MIDDLE)];
    case "box":
      return [outlined(whole), ...bars(inset(whole, pitch * 2), pitch * 2)];
    case "ad":
      return [outlined(whole), ...crossed(whole, MIDDLE)];
    case "rule":
      return [filled(rect(whole.x, whole.y + whole.height / 2, whole.width, LINE), DARK)];
    default:
      return assertNever(slot.slot);
  }
}

/** The 主题 as a dark bar, in a high block with a 副题 under it; a vertical one with the 副题 to its left. */
function drawHeadline({ x, y, width, height }: Rect, vertical: boolean, pitch: number): readonly DisplayItem[] {
  if (vertical) {
    const main = rect(x + width * 0.55, y + pitch, width * 0.3, height - 2 * pitch);
    return [filled(main, DARK), filled(rect(x + width * 0.25, y + height * 0.2, width * 0.1, height * 0.5), MIDDLE)];
  }
  const isHigh = height >= 8 * pitch;
  const main = rect(x, y + pitch, width * 0.9, Math.max(pitch, height * (isHigh ? 0.45 : 0.9) - 2 * pitch));
  return isHigh ? [filled(main, DARK), filled(rect(x, y + height * 0.6, width * 0.6, height * 0.16), MIDDLE)] : [filled(main, DARK)];
}

function bars(column: Rect, pitch: number): readonly DisplayItem[] {
  const step = pitch * LINES_A_BAR;
  const count = Math.floor(column.height / step);
  return Array.from({ length: count }, (_, index) => filled(rect(column.x, column.y + index * step, column.width, step * BAR_SHARE), TEXT));
}

/** 直排: lines run down in two tiers. */
function drawTiers({ x, y, width, height }: Rect, pitch: number): readonly DisplayItem[] {
  const step = pitch * LINES_A_BAR;
  const count = Math.floor(width / step);
  const tier = (height - 2 * pitch) / 2;
  return [y, y + tier + 2 * pitch].flatMap((top) =>
    Array.from({ length: count }, (_, index) => filled(rect(x + index * step, top, step * BAR_SHARE, tier), TEXT)),
  );
}

function drawBriefs(column: Rect, pitch: number): readonly DisplayItem[] {
  const step = pitch * LINES_A_BRIEF;
  const top = column.y + pitch * 4;
  const count = Math.floor((column.y + column.height - top) / step);
  return Array.from({ length: count }, (_, index) => {
    const head = top + index * step;
    const text = rect(column.x, head + pitch * 3, column.width, step - pitch * 3);
    return [filled(rect(column.x, head, column.width * 0.7, pitch * 1.8), DARK), ...bars(text, pitch)];
  }).flat();
}

function inset({ x, y, width, height }: Rect, pitch: number): Rect {
  return rect(x + pitch, y + pitch, Math.max(0, width - 2 * pitch), Math.max(0, height - 2 * pitch));
}

function filled({ x, y, width, height }: Rect, ink: Ink): DisplayItem {
  return rectItem(x, y, width, height, { fill: ink, stroke: null });
}

function outlined({ x, y, width, height }: Rect): DisplayItem {
  return rectItem(x, y, width, height, { fill: null, stroke: { ink: DARK, weight: LINE } });
}

function crossed({ x, y, width, height }: Rect, ink: Ink): readonly DisplayItem[] {
  return [ruleItem(x, y, x + width, y + height, LINE, ink), ruleItem(x, y + height, x + width, y, LINE, ink)];
}
