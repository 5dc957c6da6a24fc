/**
 * The parts of a headline one under the other, and how high they are together. Copy-fit counts
 * with the same figures that the page is drawn by. In a vertical headline they stand in the same order
 * from right to left, and what is said here of tops and heights is said of right edges and widths.
 *
 *   rubric            栏目
 *   kicker            引题
 *   main lines        主题
 *   deck              副题
 *   summary           提要
 */
import type { Line, StyledText } from "../inline/index.js";
import type { HeadlineSetting, HeadlineStep, PageStyle } from "../model/index.js";
import { BLACK } from "../model/index.js";
import { pt } from "../units/index.js";
import { type PageContext, styledText } from "./context.js";
import { characterStyle } from "./drawing.js";
import { MAIN_PITCH, mainAcross } from "./headlineInitial.js";
import { paragraphStyle } from "./paragraphStyles.js";
import { styleInWriting, type Writing } from "./writing.js";

/** Line pitch of the smaller parts, in sizes (newsroom.md §9: 1.15–1.25). */
const MINOR_PITCH = 1.25;
/** Gap between 主题 and its kicker or deck, in minor sizes. */
const PART_GAP = 0.4;
/** Height of a rubric with the rule under it, in its sizes. */
const RUBRIC_HEIGHT = 1.7;
/** A 提要 is set a little larger than the body. */
const SUMMARY_SIZE = 10 / 9;
const SUMMARY_PITCH = 1.4;
/** Padding of a boxed 提要, in body sizes. */
const SUMMARY_PADDING = 0.75;

/** A part of a headline and how far below the headline's top it begins and how high it is. */
export interface StackPart {
  readonly kind: "rubric" | "kicker" | "main" | "deck" | "summary";
  readonly top: number;
  readonly height: number;
  /** Distance of its lines. */
  readonly pitch: number;
  readonly size: number;
}

export interface HeadlineStack {
  readonly parts: readonly StackPart[];
  readonly height: number;
}

/** The step of the headline ladder that serves a rank. */
export function ladderStep(style: PageStyle, rank: number): HeadlineStep {
  const steps = style.type.headlines;
  let last = 0;
  for (const step of steps) {
    last += step.ranks;
    if (rank <= last) return step;
  }
  const final = steps.at(-1);
  if (!final) throw new Error(`page style ${style.id} has no headline sizes`);
  return final;
}

/** The type of a 主题: its own, or that of the ladder. */
export function mainFace(style: PageStyle, { rank, face }: Pick<HeadlineSetting, "rank" | "face">): HeadlineStep["main"] {
  return face ?? ladderStep(style, rank).main;
}

/** Whether the lines of a headline stand in the middle. */
export function isCentred({ type }: PageStyle, { align = type.headlineAlign }: Pick<HeadlineSetting, "align">): boolean {
  return align === "center";
}

/** Stacks the parts of a headline; `summaryCount` is the number of lines of its 提要. */
export function headlineStack(style: PageStyle, setting: HeadlineSetting, summaryCount: number): HeadlineStack {
  const parts: StackPart[] = [];
  let top = 0;
  const add = (kind: StackPart["kind"], count: number, size: number, pitch: number, gap: number, own?: number): void => {
    if (count === 0) return;
    if (parts.length > 0) top += gap;
    const height = own ?? size + (count - 1) * pitch;
    parts.push({ kind, top, height, pitch, size });
    top += height;
  };
  const gap = PART_GAP * setting.minorSize;
  const main = mainAcross(setting);
  const rubricHeight = RUBRIC_HEIGHT * style.type.rubric.size;
  add("rubric", setting.rubric === null ? 0 : 1, rubricHeight, rubricHeight, 0);
  add("kicker", setting.kicker.length, setting.minorSize, MINOR_PITCH * setting.minorSize, gap);
  add("main", main.count, main.size, MAIN_PITCH * main.size, gap, main.height);
  add("deck", setting.deck.length, setting.minorSize, MINOR_PITCH * setting.minorSize, gap);
  const summary = summarySize(style);
  const summaryHeight = summary + (summaryCount - 1) * SUMMARY_PITCH * summary + 2 * summaryPadding(style, setting);
  add("summary", summaryCount, summary, SUMMARY_PITCH * summary, 0.7 * summary, summaryHeight);
  return { parts, height: top };
}

/** Whole grid lines of a headline, air included. */
export function headlineLines(style: PageStyle, setting: HeadlineSetting, summaryCount: number): number {
  const { height } = headlineStack(style, setting, summaryCount);
  return Math.ceil(height / style.grid.pitch - 1e-6) + setting.above + setting.below;
}

/** Room between a boxed 提要 and its box on all sides; none without a box. */
export function summaryPadding(style: PageStyle, { summaryStyle }: Pick<HeadlineSetting, "summaryStyle">): number {
  return summaryStyle === "boxed" ? SUMMARY_PADDING * style.type.body.size : 0;
}

/** The lines of a setting's 提要 over a length, inside its box; none when it has none. */
export function settingSummary(context: PageContext, setting: HeadlineSetting, length: number): readonly Line[] {
  if (setting.summary === null) return [];
  const measure = Math.max(context.style.type.body.size, length - 2 * summaryPadding(context.style, setting));
  return summaryLines(context, summaryText(context.style, setting.summary), measure, setting.writing);
}

/** A 提要 as text: a paragraph in Kai. */
export function summaryText(style: PageStyle, summary: string): StyledText {
  const size = pt(summarySize(style));
  return styledText(summary, characterStyle({ family: "kai", weight: style.type.byline.weight, size, ink: BLACK }));
}

/** The lines of a 提要 over a headline's width. */
export function summaryLines(
  { style, compose }: PageContext,
  text: StyledText,
  width: number,
  writing: Writing = "horizontal",
): readonly Line[] {
  return compose(text, styleInWriting(paragraphStyle(style, "summary", "paragraph"), writing), pt(width)).lines;
}

function summarySize(style: PageStyle): number {
  return SUMMARY_SIZE * style.type.body.size;
}
