/** The sheet of a page and its boxes (ISO 32000-1 §14.11.2). */
import type { DisplayPage } from "../../core/page/index.js";
import { thousandths } from "./numbers.js";

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Upper left corner of the trim box, y downwards. */
  readonly trim: { readonly x: number; readonly y: number };
}

/** Size of the whole sheet of a page in points: that of its own, or the page and its bleed. */
export function sheetOf({ width, height, bleed, sheet }: DisplayPage): Sheet {
  if (sheet) return { width: thousandths(sheet.width), height: thousandths(sheet.height), trim: { x: sheet.x, y: sheet.y } };
  return { width: thousandths(width + 2 * bleed), height: thousandths(height + 2 * bleed), trim: { x: bleed, y: bleed } };
}

/** The trim box of a page and its bleed box, y upwards. */
export function boxesOf(page: DisplayPage): { readonly TrimBox: readonly number[]; readonly BleedBox: readonly number[] } {
  const { height, trim } = sheetOf(page);
  const box = (out: number): readonly number[] => {
    const [left, foot] = [trim.x - out, height - trim.y - page.height - out];
    return [left, foot, left + page.width + 2 * out, foot + page.height + 2 * out].map(thousandths);
  };
  return { TrimBox: box(0), BleedBox: box(page.bleed) };
}
