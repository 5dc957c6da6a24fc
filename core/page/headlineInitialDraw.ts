/** Draws the large first piece of a 主题. */
import { EM_ASCENT } from "../face/index.js";
import type { HeadlineSetting } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { pt, type Rect } from "../units/index.js";
import type { PageContext } from "./context.js";
import type { DisplayItem } from "./displayList.js";
import { characterStyle, PAPER, rectItem } from "./drawing.js";
import { ON_PLATE, splitMain } from "./headlineInitial.js";
import { headlineLine } from "./headlineLine.js";
import { mainFace } from "./headlineStack.js";
import { headlineTextNumber } from "./headlineTexts.js";
import { lineItems, verticalLineItems } from "./lineItems.js";

/** The piece in the middle of `room`, on its plate; nothing where a headline has none. */
export function initialItems(context: PageContext, setting: HeadlineSetting, room: Rect): readonly DisplayItem[] {
  const { style: own, writing } = setting;
  const split = splitMain(setting);
  if (split === null || own?.kind !== "initial") return [];
  const hasPlate = own.plate !== "none";
  const size = Math.min(room.width, room.height) * (hasPlate ? ON_PLATE : 1);
  const type = characterStyle({ ...mainFace(context.style, setting), size: pt(size), ink: hasPlate ? PAPER : BLACK });
  const { line, width } = headlineLine(context, split.piece, type, writing);
  const fill = own.plate === "accent" ? context.style.type.accent : BLACK;
  const plate = hasPlate ? [rectItem(room.x, room.y, room.width, room.height, { fill, stroke: null })] : [];
  if (!line) return plate;
  const number = headlineTextNumber(setting, "initial", 0);
  if (writing === "vertical") {
    const place = { axis: room.x + room.width / 2, start: room.y + (room.height - width) / 2 };
    return [...plate, ...verticalLineItems(line, split.piece, place, "headline", context.advanceOf, number)];
  }
  const baseline = room.y + (room.height - size) / 2 + EM_ASCENT * size;
  return [...plate, ...lineItems(line, split.piece, room.x + (room.width - width) / 2, baseline, "headline", number)];
}
