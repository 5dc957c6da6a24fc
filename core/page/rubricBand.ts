/** A rubric band (栏题): the name of a column of stories in the house colour, a rule above and below. */
import type { PageStyle } from "../model/index.js";
import { pt } from "../units/index.js";
import { type PageContext, setLine } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { acrossRule, BOX_LINE, COLOURED_LINE, characterStyle } from "./drawing.js";
import { lineItems } from "./lineItems.js";

/** The band's type is a little larger than a rubric over one story. */
const BAND_SIZE = 1.15;
/** Height of the band without the air below, in sizes of its type. */
const BAND_HEIGHT = 1.7;
/** Distance of its rules from the edges, in points. */
const RULE_INSET = 2;

/** Whole grid lines of a rubric band, one blank line below it included. */
export function rubricBandLines(style: PageStyle): number {
  return Math.ceil((bandSize(style) * BAND_HEIGHT) / style.grid.pitch) + 1;
}

/** Draws a rubric band at the head of a frame. A rubric too long for its width, or too high for its room, is set smaller. */
export function drawRubricBand(
  context: PageContext,
  rubric: string,
  width: number,
  room = Number.POSITIVE_INFINITY,
): readonly DisplayItem[] {
  const { style } = context;
  const height = Math.min(room, (rubricBandLines(style) - 1) * style.grid.pitch);
  const type = { ...style.type.rubric, size: pt(Math.min(bandSize(style), height / BAND_HEIGHT)) };
  const wide = setLine(context.compose, rubric, characterStyle(type));
  const set =
    wide.width <= width ? wide : setLine(context.compose, rubric, characterStyle({ ...type, size: pt((type.size * width) / wide.width) }));
  if (!set.line) return [];
  const left = style.type.headlineAlign === "center" ? (width - set.width) / 2 : 0;
  return [
    acrossRule(width, RULE_INSET, BOX_LINE * 2, style.type.accent),
    ...lineItems(set.line, set.text, left, height / 2 + set.size * 0.38, "rubric"),
    acrossRule(width, height - RULE_INSET, COLOURED_LINE, style.type.accent),
  ];
}

function bandSize(style: PageStyle) {
  return pt(style.type.rubric.size * BAND_SIZE);
}
