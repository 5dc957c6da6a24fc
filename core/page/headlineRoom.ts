/** Whether a headline has room in its frame, and how it is drawn when it has not. */
import type { HeadlineSetting, HeadlineStyle, PageStyle } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { pt } from "../units/index.js";
import type { PageContext } from "./context.js";
import { characterStyle } from "./drawing.js";
import { headlineLine } from "./headlineLine.js";
import { longestMain } from "./headlineMain.js";
import { headlineStack, ladderStep, settingSummary } from "./headlineStack.js";

/** Width and height of a headline's frame in points. */
export interface HeadlineRoom {
  readonly width: number;
  readonly height: number;
}

/** Room between the edge of a plate or a box and the type on it, in em of body type. */
const PADDING = 0.75;

/** Width in points that the style of a headline keeps free at each side of its frame. */
export function sidePadding({ type }: PageStyle, style: HeadlineStyle | undefined): number {
  switch (style?.kind) {
    case "reversed":
    case "tinted":
    case "boxed":
      return PADDING * type.body.size;
    default:
      return 0;
  }
}

/** How much smaller each try is, and how many there are: the last is a twentieth of the size. */
const STEP = 0.95;
const TRIES = 60;
/** What rounding may make a line too long by, in points. */
const TOLERANCE = 0.05;

/** The setting as it fits its frame: itself, or smaller so that no character is lost. */
export function settingInRoom(context: PageContext, setting: HeadlineSetting, room: HeadlineRoom): HeadlineSetting {
  let scaled = setting;
  for (let tried = 0; tried < TRIES && !hasRoom(context, scaled, room); tried++) {
    scaled = { ...scaled, size: pt(scaled.size * STEP), minorSize: pt(scaled.minorSize * STEP) };
  }
  return scaled;
}

/** Whether all lines are short enough and stand beside each other in the room, air before them reckoned, air behind them free to be used. */
export function hasRoom(context: PageContext, setting: HeadlineSetting, room: HeadlineRoom): boolean {
  const { style } = context;
  const { writing = "horizontal" } = setting;
  const air = setting.above * style.grid.pitch;
  const isVertical = writing === "vertical";
  const width = room.width - 2 * sidePadding(style, setting.style);
  const measure = isVertical ? room.height - air : width;
  // A plate, a box or a rule stands in the air below: its words keep off it.
  const kept = setting.style?.kind === "ruled" || sidePadding(style, setting.style) > 0 ? setting.below * style.grid.pitch : 0;
  const across = isVertical ? width : room.height - air - kept;
  const set = isVertical ? measure - setting.below * style.grid.pitch : measure;
  const summary = settingSummary(context, setting, set).length;
  if (headlineStack(style, setting, summary).height > across + TOLERANCE) return false;
  return longestLine(context, setting) <= measure + TOLERANCE;
}

/** Length of the longest line of 引题, 主题 and 副题 in points. */
function longestLine(context: PageContext, setting: HeadlineSetting): number {
  const step = ladderStep(context.style, setting.rank);
  const minor = characterStyle({ ...step.minor, size: setting.minorSize, ink: BLACK });
  const minors = [...setting.kicker, ...setting.deck].map((text) => headlineLine(context, text, minor, setting.writing).width);
  return Math.max(longestMain(context, setting), ...minors);
}
