/** Page credits (责任编辑、版式、校对): who made the page, in one line at the right. */

import { EM_ASCENT } from "../face/index.js";
import type { PageRecord } from "../model/index.js";
import { pt } from "../units/index.js";
import { type PageContext, setLine } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { characterStyle } from "./drawing.js";
import { lineItems } from "./lineItems.js";

/** Draws the credits of a page in the middle of a frame's height, smaller where the line would be too long or too high. */
export function drawCredits(context: PageContext, page: PageRecord, width: number, height: number): readonly DisplayItem[] {
  const words = creditWords(page);
  const { folio } = context.style.type;
  const type = { ...folio, size: pt(Math.min(folio.size, height)) };
  const wide = setLine(context.compose, words, characterStyle(type));
  const set =
    wide.width <= width ? wide : setLine(context.compose, words, characterStyle({ ...type, size: pt((type.size * width) / wide.width) }));
  if (!set.line) return [];
  return lineItems(set.line, set.text, Math.max(0, width - set.width), (height - set.size) / 2 + EM_ASCENT * set.size, "folio");
}

function creditWords({ editor, layoutEditor, proofreader }: PageRecord): string {
  const parts: readonly (readonly [string, string | null | undefined])[] = [
    ["责任编辑", editor],
    ["版式", layoutEditor],
    ["校对", proofreader],
  ];
  return parts.flatMap(([office, name]) => (name?.trim() ? [`${office}　${name.trim()}`] : [])).join("　　");
}
