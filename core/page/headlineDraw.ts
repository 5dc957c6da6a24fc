/** Draws a headline as the planner chose it. */
import { EM_ASCENT } from "../face/index.js";
import { type CharacterStyle, SINGLE_LINE } from "../inline/index.js";
import type { HeadlineSetting, PageStyle } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { pt, rect } from "../units/index.js";
import { type PageContext, type SetLine, setLine } from "./context.js";
import type { DisplayItem, Role } from "./displayList.js";
import { BOX_LINE, characterStyle, rectItem, ruleItem } from "./drawing.js";
import { lengthBefore, pieceLengthOf } from "./headlineInitial.js";
import { initialItems } from "./headlineInitialDraw.js";
import { headlineLine } from "./headlineLine.js";
import { longestMain, mainTexts, openedMain } from "./headlineMain.js";
import { headlineStack, isCentred, ladderStep, type StackPart, settingSummary, summaryPadding } from "./headlineStack.js";
import { stretchedItems, stretchOf } from "./headlineStretch.js";
import { headlineTextNumber } from "./headlineTexts.js";
import { lineItems } from "./lineItems.js";
import { styleInWriting, type Writing } from "./writing.js";

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Draws a headline into a frame; height that it has to spare is shared above and below. */
export function drawHeadline(context: PageContext, setting: HeadlineSetting, room: Room): readonly DisplayItem[] {
  const { style } = context;
  const lead = settingSummary(context, setting, room.width);
  const stack = headlineStack(style, setting, lead.length);
  const inner = room.height - (setting.above + setting.below) * style.grid.pitch;
  const top = setting.above * style.grid.pitch + Math.max(0, inner - stack.height) / 2;
  return stack.parts.flatMap((part) => {
    if (part.kind !== "summary") return drawPart(context, setting, part, top, room.width);
    const padding = summaryPadding(style, setting);
    const box = padding > 0 ? [summaryBox(0, top + part.top, room.width, part.height)] : [];
    const baseline = (index: number): number => top + part.top + padding + index * part.pitch + EM_ASCENT * part.size;
    const number = headlineTextNumber(setting, "summary", 0);
    return [...box, ...lead.flatMap((line, index) => lineItems(line, setting.summary ?? "", padding, baseline(index), "summary", number))];
  });
}

/** The box of a 提要, its line inside its edges. */
export function summaryBox(x: number, y: number, width: number, height: number): DisplayItem {
  const stroke = { ink: BLACK, weight: BOX_LINE };
  return rectItem(x + BOX_LINE / 2, y + BOX_LINE / 2, width - BOX_LINE, height - BOX_LINE, { fill: null, stroke });
}

function drawPart(context: PageContext, setting: HeadlineSetting, part: StackPart, top: number, width: number): readonly DisplayItem[] {
  const step = ladderStep(context.style, setting.rank);
  const minor = characterStyle({ ...step.minor, size: setting.minorSize, ink: BLACK });
  const align = (role: "kicker" | "deck") =>
    setting[role].flatMap((text, index) => {
      const line: PartLine = { text, number: headlineTextNumber(setting, role, index), type: minor, role, stretch: 1 };
      return alignedLine(context, setting, line, baselineOf(part, top, index), 0, width);
    });
  switch (part.kind) {
    case "rubric":
      return rubricLine(context, setting, top + part.top, width);
    case "kicker":
    case "deck":
      return align(part.kind);
    case "main":
      return drawMain(context, setting, part, top, width);
    case "summary":
      return [];
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

/** The 主题: its lines, or its large first piece with the lines behind it, as a whole on the left or in the middle. */
function drawMain(context: PageContext, setting: HeadlineSetting, part: StackPart, top: number, width: number): readonly DisplayItem[] {
  const main = { type: openedMain(context, setting, width), role: "headline", stretch: stretchOf(setting) } as const;
  const before = lengthBefore(setting);
  const left = before === 0 ? 0 : headlineLeft(context.style, setting, longestMain(context, setting, main.type), width);
  const initial = initialItems(context, setting, rect(left, top + part.top, pieceLengthOf(setting), part.height));
  const lines = mainTexts(setting);
  // Beside a single line the piece is higher than the line, which stands in its middle.
  const down = (part.height - part.size - (lines.length - 1) * part.pitch) / 2;
  const behind = { left: left + before, width: before === 0 ? width : 0 };
  const rows = lines.flatMap((text, index) => {
    const line: PartLine = { text, number: headlineTextNumber(setting, "main", index), ...main };
    return alignedLine(context, setting, line, baselineOf(part, top + down, index), behind.left, behind.width);
  });
  return [...initial, ...rows];
}

function baselineOf(part: StackPart, top: number, index: number): number {
  return top + part.top + index * part.pitch + EM_ASCENT * part.size;
}

/** A line at `left`, or in the middle of the width behind it where headlines are centred. */
function alignedLine(
  context: PageContext,
  setting: HeadlineSetting,
  { text, number, type, role, stretch }: PartLine,
  baseline: number,
  left: number,
  width: number,
): readonly DisplayItem[] {
  const set = headlineLine(context, text, type);
  if (!set.line) return [];
  const start = left + headlineLeft(context.style, setting, set.width * stretch, width);
  return stretchedItems(lineItems(set.line, text, start, baseline, role, number), start, stretch);
}

function headlineLeft(style: PageStyle, setting: HeadlineSetting, length: number, width: number): number {
  return isCentred(style, setting) ? Math.max(0, (width - length) / 2) : 0;
}

/** A rubric over one headline: a small square, its name in the house colour and a rule under it. */
function rubricLine(context: PageContext, setting: HeadlineSetting, top: number, width: number): readonly DisplayItem[] {
  const words = setting.rubric ?? "";
  const { rubric: type, accent } = context.style.type;
  const { set, mark, gap } = setRubric(context, words, width);
  if (!set.line) return [];
  const left = isCentred(context.style, setting) ? Math.max(0, (width - set.width - mark - gap) / 2) : 0;
  const baseline = top + EM_ASCENT * type.size;
  const under = top + type.size * 1.3;
  return [
    ...(mark === 0 ? [] : [rectItem(left, baseline - mark, mark, mark, { fill: accent, stroke: null })]),
    ...lineItems(set.line, words, left + mark + gap, baseline, "rubric", headlineTextNumber(setting, "rubric", 0)),
    ruleItem(left, under, left + mark + gap + set.width, under, BOX_LINE, accent),
  ];
}

/** A rubric that the copy marks itself, such as ◆短评◆, needs no mark of ours. */
const OWN_MARK = /^[◆◇■□●○★☆▲△▼▽※【〖]/;

/** The name of a rubric as one line that fits `room`, the side of the square before it and the gap between them. */
export function setRubric(
  context: PageContext,
  rubric: string,
  room: number,
  writing: Writing = "horizontal",
): { readonly set: SetLine; readonly mark: number; readonly gap: number } {
  const { rubric: type } = context.style.type;
  const isMarked = OWN_MARK.test(rubric);
  const mark = isMarked ? 0 : type.size * 0.7;
  const gap = isMarked ? 0 : type.size * 0.4;
  const paragraph = styleInWriting(SINGLE_LINE, writing);
  const wide = setLine(context.compose, rubric, characterStyle(type), paragraph);
  const scale = Math.min(1, (room - mark - gap) / Math.max(1, wide.width));
  const set = scale < 1 ? setLine(context.compose, rubric, characterStyle({ ...type, size: pt(type.size * scale) }), paragraph) : wide;
  return { set, mark, gap };
}
