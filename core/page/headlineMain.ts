/** The 主题 in its own type: its letter-space and its width scale. */
import type { CharacterStyle } from "../inline/index.js";
import type { HeadlineSetting } from "../model/index.js";
import { BLACK, headlineLimitsOf } from "../model/index.js";
import { em } from "../units/index.js";
import type { PageContext } from "./context.js";
import { characterStyle } from "./drawing.js";
import { lengthBefore, splitMain } from "./headlineInitial.js";
import { headlineLine } from "./headlineLine.js";
import { mainFace } from "./headlineStack.js";
import { stretchOf } from "./headlineStretch.js";

/** Letter-space in em: closer and characters touch, wider and they fall apart. */
const TRACKING = { least: -0.1, most: 2 };

/** The type of a 主题 with the letter-space that its setting says, or none. */
function mainStyle({ style }: PageContext, setting: HeadlineSetting): CharacterStyle {
  const type = characterStyle({ ...mainFace(style, setting), size: setting.size, ink: BLACK });
  const { tracking } = setting;
  if (tracking === undefined || !Number.isFinite(tracking)) return type;
  return { ...type, tracking: em(Math.max(TRACKING.least, Math.min(TRACKING.most, tracking))) };
}

/** The type of a 主题 on a line so long: without letter-space of its own it is opened as its widest line leaves room and the house allows. */
export function openedMain(context: PageContext, setting: HeadlineSetting, length: number): CharacterStyle {
  const type = mainStyle(context, setting);
  if (setting.tracking !== undefined) return type;
  const room = length - lengthBefore(setting);
  const spaces = mainTexts(setting).map((text) => {
    const count = [...text].length;
    return (room - mainLength(context, setting, text, type)) / (count * type.size * alongOf(setting));
  });
  const [least, most] = headlineLimitsOf(context.style).tracking;
  return { ...type, tracking: em(Math.max(Math.min(0, least), Math.min(most, ...spaces))) };
}

/** The lines of a 主题 as they are set, without the large piece before them. */
export function mainTexts(setting: HeadlineSetting): readonly string[] {
  return splitMain(setting)?.lines ?? setting.main;
}

/** Length of the longest line of a 主题 with the large piece before it, in points. */
export function longestMain(context: PageContext, setting: HeadlineSetting, type?: CharacterStyle): number {
  const lengths = mainTexts(setting).map((text) => mainLength(context, setting, text, type));
  return lengths.length === 0 ? 0 : lengthBefore(setting) + Math.max(...lengths);
}

/** Length of a line of a 主题 in points, its width scale reckoned. */
function mainLength(
  context: PageContext,
  setting: HeadlineSetting,
  text: string,
  type: CharacterStyle = mainStyle(context, setting),
): number {
  return headlineLine(context, text, type, setting.writing).width * alongOf(setting);
}

/** How much longer its width scale makes a line: not at all where it runs down. */
function alongOf(setting: HeadlineSetting): number {
  return setting.writing === "vertical" ? 1 : stretchOf(setting);
}
