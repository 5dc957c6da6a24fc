/** Pull quotes (文中引语): words of a story large in Kai between two rules, in the middle of their frame. */

import { EM_ASCENT } from "../face/index.js";
import { BLACK } from "../model/index.js";
import { pt } from "../units/index.js";
import { type PageContext, styledText } from "./context.js";
import { acrossRule, BOX_LINE, characterStyle } from "./drawing.js";
import type { DrawnWords } from "./drawnWords.js";
import { edgeInset } from "./grid.js";
import { lineItems } from "./lineItems.js";
import { paragraphStyle } from "./paragraphStyles.js";

/** Sizes from large to small, in those of the body: the largest whose lines fit is taken. */
const SIZES = [2, 1.8, 1.6, 1.4, 1.25, 1.1, 1];
/** Distance from baseline to baseline, in sizes. */
const LEADING = 1.4;
/** Room between a rule and the words, in sizes. */
const RULE_GAP = 0.5;

/** Draws a pull quote into a frame of the width and height. */
export function drawPullQuote(context: PageContext, text: string, width: number, height: number): DrawnWords {
  const { type, grid } = context.style;
  const words = text.trim();
  const inset = Math.min(edgeInset(grid), height / 4);
  const rules = [
    acrossRule(width, inset + BOX_LINE, BOX_LINE * 2, type.accent),
    acrossRule(width, height - inset - BOX_LINE, BOX_LINE * 2, type.accent),
  ];
  if (words === "") return { items: rules, overset: null };
  if (!(width >= type.body.size)) return { items: rules, overset: { text: words, lines: 1 } };
  const room = height - 2 * (inset + 2 * BOX_LINE);
  const { lines, size, most } = largestFit(context, words, width, room);
  const shown = lines.slice(0, most);
  const top = (height - (shown.length - 1) * LEADING * size - size) / 2 + EM_ASCENT * size;
  const items = shown.flatMap((line, index) => lineItems(line, words, 0, top + index * LEADING * size, "pullQuote"));
  const first = lines[most];
  return { items: [...rules, ...items], overset: first ? { text: words.slice(first.from), lines: lines.length - most } : null };
}

function largestFit(context: PageContext, words: string, width: number, room: number) {
  const { type } = context.style;
  const paragraph = paragraphStyle(context.style, "quote", "centred");
  const trials = SIZES.map((share) => {
    const size = type.body.size * share;
    const style = characterStyle({ family: "kai", weight: type.byline.weight, size: pt(size), ink: BLACK });
    const { lines } = context.compose(styledText(words, style), paragraph, pt(width));
    const most = Math.max(0, Math.floor((room - 2 * RULE_GAP * size - size) / (LEADING * size) + 1));
    return { lines, size, most };
  });
  const smallest = { lines: [], size: type.body.size, most: 0 };
  return trials.find(({ lines, most }) => lines.length <= most) ?? trials.at(-1) ?? smallest;
}
