/** Draws the contents of one frame: frame-local items in reading order. */
import type { JumpLine } from "../flow/index.js";
import type { Doc, FrameContent, FrameRecord, HeadlineSetting, PageRecord, PictureFit } from "../model/index.js";
import { BLACK, recordOf } from "../model/index.js";
import { assertNever, type Rect } from "../units/index.js";
import { drawAd } from "./ad.js";
import { drawBox } from "./boxes/boxKinds.js";
import { type PageContext, setLine } from "./context.js";
import { contourPicture } from "./contour.js";
import type { DisplayItem } from "./displayList.js";
import { characterStyle, HAIRLINE, ruleItem, thickThinRule } from "./drawing.js";
import { drawEar, type GuideEntry } from "./ear.js";
import { paddingOf } from "./frameBox.js";
import { drawFolio, drawNameplate, type EditionFacts } from "./furniture.js";
import { baselineInLine, lineTop } from "./grid.js";
import { boxOnPage } from "./guide.js";
import { drawHeadline } from "./headlineDraw.js";
import { settingInRoom, sidePadding } from "./headlineRoom.js";
import { inHeadlineStyle } from "./headlineStyle.js";
import { drawVerticalHeadline } from "./headlineVertical.js";
import { lineItems, verticalLineItems } from "./lineItems.js";
import { movedItem } from "./moved.js";
import { drawPicture } from "./picture.js";
import { drawRubricBand } from "./rubricBand.js";
import type { FrameText } from "./storyFlow.js";
import { drawTableRules } from "./tableRules.js";
import { drawWords } from "./words.js";

/** All that the frames of a page may show. */
export interface PageMatter {
  readonly doc: Doc;
  readonly page: PageRecord;
  readonly facts: EditionFacts;
  readonly texts: ReadonlyMap<string, FrameText>;
  readonly guide: readonly GuideEntry[];
}

/** Draws a frame; `rect` is the smallest rectangle round it on the page. */
export function drawFrame(context: PageContext, matter: PageMatter, frame: FrameRecord, rect: Rect): readonly DisplayItem[] {
  const { doc, page, facts } = matter;
  const { content } = frame;
  const { width, height } = rect;
  switch (content.kind) {
    case "headline":
      return drawSetting(context, settingInRoom(context, content.setting, rect), rect);
    case "text":
    case "note":
      return drawText(context, matter.texts.get(frame.id), rect);
    case "briefs":
      return [...bandOf(context, frame, rect), ...drawText(context, matter.texts.get(frame.id), rect)];
    case "jump":
      return drawJump(context, content, width, height);
    case "picture":
      return drawPicture(context, recordOf(doc, content.picture, "picture"), width, height, shownFit(doc, frame, content.fit));
    case "caption":
    case "groupCaption":
    case "pictureGroup":
    case "pullQuote":
    case "rubric":
    case "credits":
      return drawWords(context, doc, page, content, rect)?.items ?? [];
    case "box":
      return drawBox(context, boxOnPage(doc, page, recordOf(doc, content.box, "box")), content.form, width, height);
    case "ad":
      return drawAd(context, doc, content, width, height);
    case "nameplate":
      return drawNameplate(context, page, facts, width, height);
    case "ear":
      return drawEar(context, facts.edition, matter.guide, width, height);
    case "folio":
      return drawFolio(context, page, facts, width, height);
    case "rule":
      return drawSeparator(content, width, height);
    default:
      return assertNever(content);
  }
}

/** A picture whose outline is followed by text has no line round its frame, unless one is asked for. */
function shownFit(doc: Doc, frame: FrameRecord, fit: PictureFit = {}): PictureFit {
  return contourPicture(doc, frame) === null ? fit : { line: "none", ...fit };
}

function drawSetting(context: PageContext, setting: HeadlineSetting, rect: Rect): readonly DisplayItem[] {
  const room = { width: Math.max(0, rect.width - 2 * sidePadding(context.style, setting.style)), height: rect.height };
  const drawn = setting.writing === "vertical" ? drawVerticalHeadline(context, setting, room) : drawHeadline(context, setting, room);
  return inHeadlineStyle(context, setting, drawn, rect);
}

/** The rubric of briefs, inside the box of their frame. */
function bandOf(context: PageContext, { content, box }: FrameRecord, { width }: Rect): readonly DisplayItem[] {
  if (content.kind !== "briefs" || content.rubric === null) return [];
  const padding = paddingOf(context.style.grid, box);
  const band = drawRubricBand(context, content.rubric, Math.max(1, width - 2 * padding.width));
  return band.map((item) => movedItem(item, padding.width, padding.lines * context.style.grid.pitch));
}

/** Running text: every baseline on the line grid of the page, vertical lines from the right edge of their tier. */
function drawText(context: PageContext, text: FrameText | undefined, rect: Rect): readonly DisplayItem[] {
  if (!text) return [];
  const { grid, type } = context.style;
  const lines = text.placed.flatMap((placed) => {
    const block = text.blocks[placed.block];
    const region = text.regions[placed.region];
    if (!block || !region) return [];
    const words = block.text.text;
    const isHead = block.role === "subhead" || block.role === "briefHead";
    const role = isHead ? "subhead" : "body";
    if (region.tier) {
      const axis = region.tier.right - grid.size / 2 - placed.at * grid.pitch - rect.x;
      return verticalLineItems(placed.line, words, { axis, start: region.tier.top - rect.y }, role, context.advanceOf, placed.block);
    }
    const size = isHead || placed.cap ? (placed.line.runs[0]?.style.size ?? type.body.size) : type.body.size;
    const baseline = lineTop(grid, placed.at) + baselineInLine(grid, size) - rect.y;
    return lineItems(placed.line, words, region.x + placed.x - rect.x, baseline, role, placed.block);
  });
  const jumps = (direction: JumpLine["direction"]): readonly DisplayItem[] =>
    text.jumps.filter((jump) => jump.direction === direction).flatMap((jump) => drawJumpInText(context, text, jump, rect));
  return [...jumps("from"), ...lines, ...drawTableRules(context, text, rect), ...jumps("to")];
}

/** A jump line on the line that the text keeps free for it. */
function drawJumpInText(context: PageContext, { regions }: FrameText, jump: JumpLine, rect: Rect): readonly DisplayItem[] {
  const left = (regions[jump.region]?.x ?? rect.x) + jump.x - rect.x;
  return jumpItems(context, jump, left, jump.width, lineTop(context.style.grid, jump.at) - rect.y);
}

/** A jump line in a frame of its own, at the foot of its height. */
function drawJump(
  context: PageContext,
  content: Extract<FrameContent, { kind: "jump" }>,
  width: number,
  height: number,
): readonly DisplayItem[] {
  return jumpItems(context, content, 0, width, Math.max(0, height - context.style.grid.pitch));
}

/** 下转第×版 at the right, 上接第×版 at the left of a room on the grid line whose upper edge is `top`. */
function jumpItems(
  context: PageContext,
  { direction, page }: Pick<JumpLine, "direction" | "page">,
  left: number,
  width: number,
  top: number,
): readonly DisplayItem[] {
  const { grid, type } = context.style;
  const words = direction === "to" ? `（下转第${page}版）` : `（上接第${page}版）`;
  const set = setLine(context.compose, words, characterStyle(type.byline));
  if (!set.line) return [];
  const start = direction === "to" ? left + width - set.width : left;
  return lineItems(set.line, set.text, start, top + baselineInLine(grid, type.body.size), "jump");
}

/** A separating line in the middle of its cells. */
function drawSeparator(content: Extract<FrameContent, { kind: "rule" }>, width: number, height: number): readonly DisplayItem[] {
  if (content.direction === "vertical") return [ruleItem(width / 2, 0, width / 2, height, HAIRLINE, BLACK)];
  if (content.weight === "thick-thin") return thickThinRule(width, height / 2, "thick-first", BLACK);
  return [ruleItem(0, height / 2, width, height / 2, HAIRLINE, BLACK)];
}
