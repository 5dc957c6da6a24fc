/**
 * Draws a vertical headline (竖题). Its parts stand from right to left in the order in which those of a
 * horizontal one stand from top to bottom (typesetting.md §5):
 *
 *      +----------------------------+  } above, in grid lines
 *      | deck   main main   kicker  |
 *      |  |       |   |       |     |
 *      |  v       v   v       v     |
 *      +----------------------------+  } below
 */
import type { CharacterStyle, Line } from "../inline/index.js";
import type { HeadlineSetting } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { assertNever, rect } from "../units/index.js";
import type { PageContext } from "./context.js";
import type { DisplayItem, Role } from "./displayList.js";
import { BOX_LINE, characterStyle, rectItem, ruleItem } from "./drawing.js";
import { setRubric, summaryBox } from "./headlineDraw.js";
import { lengthBefore, pieceLengthOf } from "./headlineInitial.js";
import { initialItems } from "./headlineInitialDraw.js";
import { headlineLine } from "./headlineLine.js";
import { longestMain, mainTexts, openedMain } from "./headlineMain.js";
import { headlineStack, isCentred, ladderStep, type StackPart, settingSummary, summaryPadding } from "./headlineStack.js";
import { stretchedItems, stretchOf } from "./headlineStretch.js";
import { headlineTextNumber } from "./headlineTexts.js";
import { verticalLineItems } from "./lineItems.js";

/** Room of the lines of a vertical headline: where they begin and how long they may be. */
interface Shaft {
  /** Right edge of the first part. */
  readonly right: number;
  readonly top: number;
  readonly length: number;
}

/** Draws a vertical headline into a frame; width that it has to spare is shared right and left. */
export function drawVerticalHeadline(
  context: PageContext,
  setting: HeadlineSetting,
  room: { readonly width: number; readonly height: number },
): readonly DisplayItem[] {
  const { style } = context;
  const top = setting.above * style.grid.pitch;
  const length = Math.max(0, room.height - top - setting.below * style.grid.pitch);
  const lead = settingSummary(context, setting, length);
  const stack = headlineStack(style, setting, lead.length);
  const shaft: Shaft = { right: room.width - Math.max(0, room.width - stack.height) / 2, top, length };
  return stack.parts.flatMap((part) => drawPart(context, setting, part, lead, shaft));
}

function drawPart(
  context: PageContext,
  setting: HeadlineSetting,
  part: StackPart,
  lead: readonly Line[],
  shaft: Shaft,
): readonly DisplayItem[] {
  const step = ladderStep(context.style, setting.rank);
  const minor = characterStyle({ ...step.minor, size: setting.minorSize, ink: BLACK });
  const lines = (role: "kicker" | "deck") =>
    setting[role].flatMap((text, index) => {
      const line: PartLine = { text, number: headlineTextNumber(setting, role, index), type: minor, role, stretch: 1 };
      return drawLine(context, setting, line, axisOf(shaft, part, index), shaft);
    });
  switch (part.kind) {
    case "rubric":
      return drawRubric(context, setting, shaft.right - part.top, shaft);
    case "kicker":
    case "deck":
      return lines(part.kind);
    case "main":
      return drawMain(context, setting, part, shaft);
    case "summary":
      return drawSummary(context, setting, part, lead, shaft);
    default:
      return assertNever(part.kind);
  }
}

/** A line of a part: its number among the texts of the headline, how it looks, and what it is. */
interface PartLine {
  readonly text: string;
  readonly number: number;
  readonly type: CharacterStyle;
  readonly role: Role;
  readonly stretch: number;
}

/** The 主题: its lines, or its large first piece with the lines under it, as a whole at the top or in the middle. */
function drawMain(context: PageContext, setting: HeadlineSetting, part: StackPart, shaft: Shaft): readonly DisplayItem[] {
  const main = { type: openedMain(context, setting, shaft.length), role: "headline", stretch: stretchOf(setting) } as const;
  const lines = mainTexts(setting);
  const before = lengthBefore(setting);
  const start = before === 0 ? 0 : lineStart(context, setting, longestMain(context, setting, main.type), shaft);
  const under: Shaft = before === 0 ? shaft : { ...shaft, top: shaft.top + start + before, length: 0 };
  // Over a single line the piece is broader than the line, which stands in its middle.
  const aside = (part.height - part.size - (lines.length - 1) * part.pitch) / 2;
  const left = shaft.right - part.top - part.height;
  return [
    ...initialItems(context, setting, rect(left, shaft.top + start, part.height, pieceLengthOf(setting))),
    ...lines.flatMap((text, index) => {
      const line: PartLine = { text, number: headlineTextNumber(setting, "main", index), ...main };
      return drawLine(context, setting, line, axisOf(shaft, part, index) - aside, under);
    }),
  ];
}

function drawLine(
  context: PageContext,
  setting: HeadlineSetting,
  { text, number, type, role, stretch }: PartLine,
  axis: number,
  shaft: Shaft,
): readonly DisplayItem[] {
  const { line } = headlineLine(context, text, type, "vertical");
  if (!line) return [];
  const start = shaft.top + lineStart(context, setting, line.width, shaft);
  return stretchedItems(verticalLineItems(line, text, { axis, start }, role, context.advanceOf, number), axis, stretch);
}

function drawSummary(
  context: PageContext,
  setting: HeadlineSetting,
  part: StackPart,
  lead: readonly Line[],
  shaft: Shaft,
): readonly DisplayItem[] {
  const padding = summaryPadding(context.style, setting);
  const box = padding > 0 ? [summaryBox(shaft.right - part.top - part.height, shaft.top, part.height, shaft.length)] : [];
  const number = headlineTextNumber(setting, "summary", 0);
  const lines = lead.flatMap((line, index) => {
    const place = { axis: axisOf(shaft, part, index) - padding, start: shaft.top + padding };
    return verticalLineItems(line, setting.summary ?? "", place, "summary", context.advanceOf, number);
  });
  return [...box, ...lines];
}

/** The axis of the n-th line of a part. */
function axisOf(shaft: Shaft, part: StackPart, index: number): number {
  return shaft.right - part.top - index * part.pitch - part.size / 2;
}

/** How far below the top of the shaft something so long begins. */
function lineStart({ style }: PageContext, setting: HeadlineSetting, length: number, shaft: Shaft): number {
  return isCentred(style, setting) ? Math.max(0, (shaft.length - length) / 2) : 0;
}

/** A rubric beside a vertical headline: a small square above its name, a rule to the left of both. */
function drawRubric(context: PageContext, setting: HeadlineSetting, right: number, shaft: Shaft): readonly DisplayItem[] {
  const words = setting.rubric ?? "";
  const number = headlineTextNumber(setting, "rubric", 0);
  const { rubric: type, accent } = context.style.type;
  const { set, mark, gap } = setRubric(context, words, shaft.length, "vertical");
  if (!set.line) return [];
  const extent = mark + gap + set.width;
  const start = shaft.top + lineStart(context, setting, extent, shaft);
  const axis = right - type.size / 2;
  const beside = right - type.size * 1.3;
  return [
    ...(mark === 0 ? [] : [rectItem(axis - mark / 2, start, mark, mark, { fill: accent, stroke: null })]),
    ...verticalLineItems(set.line, words, { axis, start: start + mark + gap }, "rubric", context.advanceOf, number),
    ruleItem(beside, start, beside, start + extent, BOX_LINE, accent),
  ];
}
