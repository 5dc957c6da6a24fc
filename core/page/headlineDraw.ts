/** Draws a headline as the planner chose it. */
import { EM_ASCENT } from "../face/index.js";
import { type CharacterStyle, SINGLE_LINE } from "../inline/index.js";
import type { HeadlineSetting, PageStyle } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { pt } from "../units/index.js";
import { type PageContext, type SetLine, setLine } from "./context.js";
import type { DisplayItem, Role } from "./displayList.js";
import { BOX_LINE, characterStyle, rectItem, ruleItem } from "./drawing.js";
import { headlineLine } from "./headlineLine.js";
import { openedMain } from "./headlineMain.js";
import { headlineStack, ladderStep, type StackPart, summaryLines, summaryText } from "./headlineStack.js";
import { stretchedItems, stretchOf } from "./headlineStretch.js";
import { lineItems } from "./lineItems.js";
import { styleInWriting, type Writing } from "./writing.js";

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Draws a headline into a frame; height that it has to spare is shared above and below. */
export function drawHeadline(context: PageContext, setting: HeadlineSetting, room: Room): readonly DisplayItem[] {
  const { style } = context;
  const summary = setting.summary === null ? null : summaryText(style, setting.summary);
  const lead = summary === null ? [] : summaryLines(context, summary, room.width);
  const stack = headlineStack(style, setting, lead.length);
  const inner = room.height - (setting.above + setting.below) * style.grid.pitch;
  const top = setting.above * style.grid.pitch + Math.max(0, inner - stack.height) / 2;
  return stack.parts.flatMap((part) => {
    if (part.kind !== "summary") return drawPart(context, setting, part, top, room.width);
    const baseline = (index: number): number => top + part.top + index * part.pitch + EM_ASCENT * part.size;
    return lead.flatMap((line, index) => lineItems(line, setting.summary ?? "", 0, baseline(index), "summary"));
  });
}

function drawPart(context: PageContext, setting: HeadlineSetting, part: StackPart, top: number, width: number): readonly DisplayItem[] {
  const step = ladderStep(context.style, setting.rank);
  const minor = characterStyle({ ...step.minor, size: setting.minorSize, ink: BLACK });
  const align = (lines: readonly string[], type: CharacterStyle, role: Role, stretch = 1) =>
    alignedLines(context, lines, { type, role, stretch }, part, top, width);
  switch (part.kind) {
    case "rubric":
      return rubricLine(context, setting.rubric ?? "", top + part.top, width);
    case "kicker":
      return align(setting.kicker, minor, "kicker");
    case "main":
      return align(setting.main, openedMain(context, setting, width), "headline", stretchOf(setting));
    case "deck":
      return align(setting.deck, minor, "deck");
    case "summary":
      return [];
  }
}

/** How the lines of a part look, and what they are. */
interface PartType {
  readonly type: CharacterStyle;
  readonly role: Role;
  readonly stretch: number;
}

function alignedLines(
  context: PageContext,
  lines: readonly string[],
  { type, role, stretch }: PartType,
  part: StackPart,
  top: number,
  width: number,
): readonly DisplayItem[] {
  return lines.flatMap((text, index) => {
    const set = headlineLine(context, text, type);
    if (!set.line) return [];
    const baseline = top + part.top + index * part.pitch + EM_ASCENT * type.size;
    const left = headlineLeft(context.style, set.width * stretch, width);
    return stretchedItems(lineItems(set.line, text, left, baseline, role), left, stretch);
  });
}

function headlineLeft(style: PageStyle, length: number, width: number): number {
  return style.type.headlineAlign === "center" ? Math.max(0, (width - length) / 2) : 0;
}

/** A rubric over one headline: a small square, its name in the house colour and a rule under it. */
function rubricLine(context: PageContext, rubric: string, top: number, width: number): readonly DisplayItem[] {
  const { rubric: type, accent } = context.style.type;
  const { set, mark, gap } = setRubric(context, rubric, width);
  if (!set.line) return [];
  const left = context.style.type.headlineAlign === "center" ? Math.max(0, (width - set.width - mark - gap) / 2) : 0;
  const baseline = top + EM_ASCENT * type.size;
  const under = top + type.size * 1.3;
  return [
    ...(mark === 0 ? [] : [rectItem(left, baseline - mark, mark, mark, { fill: accent, stroke: null })]),
    ...lineItems(set.line, rubric, left + mark + gap, baseline, "rubric"),
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
