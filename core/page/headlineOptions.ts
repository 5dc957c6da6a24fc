/** The ways to set a story's headline over some columns, for the planner to choose from. */
import type { FaceSet, Segmenter } from "../face/index.js";
import type { HeadlineSetting, HeadlineStep, PageStyle, StoryRecord } from "../model/index.js";
import { BLACK, textsOf } from "../model/index.js";
import { lines, pt } from "../units/index.js";
import type { PageContext } from "./context.js";
import { characterStyle } from "./drawing.js";
import { columnsWidth } from "./grid.js";
import { type BrokenHeadline, breakHeadline, type HeadlineText, headlineText } from "./headlineBreaks.js";
import { headlineLine } from "./headlineLine.js";
import type { Strictness } from "./headlineMarks.js";
import { headlineLines, ladderStep, summaryLines, summaryText } from "./headlineStack.js";
import type { HeadlineOption } from "./types.js";
import type { Writing } from "./writing.js";

/** Costs of a setting, in steps of the ladder: what the house likes less. */
const COST = {
  sizeStep: 0.35,
  offLadder: 0.6,
  thinFill: 2.5,
  secondLine: 0.15,
  thirdLine: 0.6,
  furtherLine: 1.2,
  extraAir: [0, 0.45, 1.1],
  forced: 30,
};
/** A headline narrower than this share of its width leaves a hole beside it. */
const GOOD_FILL = 0.7;
/** Air round a headline in grid lines (newsroom.md §9: one to two above, one below). */
const AIR = { above: 1, below: 1 };
/** Kicker and deck are never smaller than the body by this factor, nor larger than this share of the main line. */
const MINOR_LIMITS = { toBody: 1.15, toMain: 0.8 };
const MOST_OPTIONS = 24;
/** No headline has lines shorter than so many of its characters. */
const SHORTEST_LINE = 2;
const MOST_MINOR_LINES = 4;

/** How far one search for settings goes: how freely lines break, how many sizes below the ladder, how many lines. */
interface Search {
  readonly strictness: Strictness;
  readonly below: number;
  readonly mostLines: number;
  readonly cost: number;
}

/** The searches, from the one that most headlines need to the one that nothing escapes. */
const SEARCHES: readonly Search[] = [
  { strictness: "sense", below: 0, mostLines: 3, cost: 0 },
  { strictness: "sense", below: 3, mostLines: 5, cost: 0.5 },
  { strictness: "words", below: 5, mostLines: 8, cost: 6 },
  { strictness: "characters", below: 7, mostLines: 60, cost: 9 },
  { strictness: "anywhere", below: 7, mostLines: 200, cost: 12 },
];
/** A setting dearer than this is worth a look at smaller type. */
const POOR = 3;

/** Where headlines are set: what is worked out for a story or a line once is kept here. */
export interface HeadlineDesk {
  readonly context: PageContext;
  /** A story's headline, kicker or deck, ready for breaking. */
  text(
    story: StoryRecord,
    part: "headline" | "kicker" | "deck" | "side" | "tail",
    strictness: Strictness,
    type: HeadlineType,
  ): HeadlineText;
  /** Width in em of a line as the engine sets it. */
  width(line: string, type: HeadlineType, writing: Writing): number;
}

type HeadlineType = HeadlineStep["main"];

/** Size at which widths are measured; they grow in proportion with the size. */
const MEASURING_SIZE = pt(100);

/** Opens a desk for one page style; keep it for as long as its stories are planned. */
export function openHeadlineDesk(context: PageContext, faces: FaceSet, segmenter: Segmenter): HeadlineDesk {
  const texts = new WeakMap<StoryRecord, Map<string, HeadlineText>>();
  const widths = new Map<string, number>();
  return {
    context,
    text(story, part, strictness, type) {
      const ofStory = texts.get(story) ?? new Map<string, HeadlineText>();
      texts.set(story, ofStory);
      const key = `${part} ${strictness} ${type.family} ${type.weight}`;
      const known = ofStory.get(key);
      if (known) return known;
      const made = headlineText(textsOf(story, part), segmenter, strictness, advances(faces, type));
      ofStory.set(key, made);
      return made;
    },
    width(line, type, writing) {
      const key = `${writing} ${type.family} ${type.weight} ${line}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const style = characterStyle({ ...type, size: MEASURING_SIZE, ink: BLACK });
      const width = headlineLine(context, line, style, writing).width / MEASURING_SIZE;
      widths.set(key, width);
      return width;
    },
  };
}

/** Everything that the options of one story in one room share. */
export interface HeadlineTask {
  readonly desk: HeadlineDesk;
  readonly context: PageContext;
  readonly story: StoryRecord;
  readonly rank: number;
  readonly step: HeadlineStep;
  readonly writing: Writing;
  /** Length in points of the lines of a headline whose 主题 is so large. */
  measure(size: number): number;
}

/** All good settings of a headline, cheapest first; never empty. */
export function headlineOptions(desk: HeadlineDesk, story: StoryRecord, cols: number, rank: number): readonly HeadlineOption[] {
  const { context } = desk;
  const width = columnsWidth(context.style.grid, cols);
  const step = ladderStep(context.style, rank);
  const task: HeadlineTask = { desk, context, story, rank, step, writing: "horizontal", measure: () => width };
  const summaryCount = countSummary(context, story, width);
  const found = mainSettings(task);
  return withoutTwins(found.length > 0 ? found : [asWritten(task)])
    .flatMap((setting) => withAir(context.style, setting, summaryCount))
    .sort((a, b) => a.cost - b.cost || a.lines - b.lines)
    .slice(0, MOST_OPTIONS);
}

export interface CostedSetting {
  readonly setting: HeadlineSetting;
  readonly cost: number;
}

/** Settings of the 主题 with all that goes with it; those that the house would have to force come only for want of others. */
export function mainSettings(task: HeadlineTask): readonly CostedSetting[] {
  if (textsOf(task.story, "headline").every((line) => line.trim().length === 0)) {
    return [{ setting: settingOf(task, mainSizes(task, 0)[0] ?? 0, []), cost: 0 }];
  }
  const found: CostedSetting[] = [];
  for (const search of SEARCHES) {
    // Smaller type is also tried for a headline that the ladder breaks badly; looser breaks only for want of any.
    const isPoor = found.every((each) => each.cost > POOR);
    if (found.length > 0 && !(isPoor && search.strictness === "sense")) break;
    found.push(...settingsOfSearch(task, search));
  }
  return found;
}

/** The author's own lines at the smallest size, where none other is found: drawn smaller still, with a finding. */
function asWritten(task: HeadlineTask): CostedSetting {
  const size = mainSizes(task, 7).at(-1) ?? 0;
  return { setting: settingOf(task, size, textsOf(task.story, "headline")), cost: COST.forced };
}

/** Searches overlap: of equal settings the cheapest stays. */
export function withoutTwins(settings: readonly CostedSetting[]): readonly CostedSetting[] {
  const dearestFirst = [...settings].sort((a, b) => b.cost - a.cost);
  return [...new Map(dearestFirst.map((each) => [`${each.setting.size} ${each.setting.main.join("\n")}`, each])).values()];
}

function settingsOfSearch(task: HeadlineTask, { strictness, below, mostLines, cost }: Search): readonly CostedSetting[] {
  const text = task.desk.text(task.story, "headline", strictness, task.step.main);
  const { lines: most = mostLines } = task.context.style.type.headlineLimits ?? {};
  return mainSizes(task, below).flatMap((size, sizeIndex) =>
    brokenMains(task, text, size, strictness === "sense" ? Math.min(most, mostLines) : mostLines).map((broken) => ({
      setting: settingOf(task, size, broken.lines),
      cost: settingCost(task, broken, size, sizeIndex) + cost,
    })),
  );
}

/** Sizes of the ladder, and some below it for a headline that is too long for its columns. */
function mainSizes(task: HeadlineTask, below: number): readonly number[] {
  const ladder = task.step.sizes;
  const smallest = ladder.at(-1) ?? task.context.style.type.body.size * 2;
  const { body, headlineLimits } = task.context.style.type;
  const floor = Math.max(body.size * 1.2, headlineLimits?.sizes?.[0] ?? 0);
  const lower = Array.from({ length: below }, (_, index) => Math.max(floor, roundedSize(smallest * 0.88 ** (index + 1))));
  return [...new Set([...ladder, ...lower])];
}

/** The two ways with the fewest lines to break a headline at a size. */
export function brokenMains(task: HeadlineTask, text: HeadlineText, size: number, mostLines: number): readonly BrokenHeadline[] {
  const measure = task.measure(size) / size;
  if (measure < SHORTEST_LINE) return [];
  const fewest = Math.max(1, Math.ceil((text.prefix.at(-1) ?? 0) / (measure + 1)));
  const found: BrokenHeadline[] = [];
  const most = Math.min(mostLines, text.stops.length - 1);
  for (let count = fewest; count <= most && found.length < 2; count++) {
    const broken = breakHeadline(text, count, measure);
    if (broken && fits(task, broken.lines, size)) found.push(broken);
  }
  return found;
}

/** The widths of breaking are sums of advances; the engine has the last word. */
function fits(task: HeadlineTask, broken: readonly string[], size: number): boolean {
  return broken.every((line) => task.desk.width(line, task.step.main, task.writing) * size <= task.measure(size) + 0.01);
}

function settingCost(task: HeadlineTask, broken: BrokenHeadline, size: number, sizeIndex: number): number {
  const fill = (broken.widest * size) / task.measure(size);
  const count = broken.lines.length;
  const further = Math.max(0, count - 3) * COST.furtherLine;
  const linesCost = (count > 1 ? COST.secondLine : 0) + (count > 2 ? COST.thirdLine : 0) + further;
  const offLadder = Math.max(0, sizeIndex - task.step.sizes.length + 1) * COST.offLadder;
  return Math.max(0, broken.cost) + sizeIndex * COST.sizeStep + offLadder + linesCost + Math.max(0, GOOD_FILL - fill) * COST.thinFill;
}

/** A setting of the given size and lines of the 主题, with its other parts and the air of the house. */
export function settingOf(task: HeadlineTask, size: number, main: readonly string[]): HeadlineSetting {
  const { story, context } = task;
  const body = context.style.type.body.size;
  const wished = Math.max(size * task.step.minorShare, body * MINOR_LIMITS.toBody);
  const minorSize = pt(roundedSize(Math.min(wished, Math.max(size * MINOR_LIMITS.toMain, body))));
  const rubric = textsOf(story, "rubric").join("\u3000");
  const summary = summaryOf(story);
  return {
    rank: task.rank,
    size: pt(size),
    minorSize,
    main,
    kicker: minorLines(task, "kicker", minorSize, task.measure(size)),
    deck: minorLines(task, "deck", minorSize, task.measure(size)),
    rubric: rubric.length > 0 ? rubric : null,
    summary,
    above: lines(AIR.above),
    below: lines(AIR.below),
  };
}

/** Kicker or deck in as few lines as it needs; as written where no line is long enough. */
function minorLines(task: HeadlineTask, part: "kicker" | "deck", size: number, measure: number): readonly string[] {
  if (textsOf(task.story, part).every((text) => text.trim().length === 0)) return [];
  for (const strictness of ["sense", "words", "characters", "anywhere"] as const) {
    const text = task.desk.text(task.story, part, strictness, task.step.minor);
    const most = strictness === "anywhere" ? text.text.length : MOST_MINOR_LINES;
    for (let count = 1; count <= most; count++) {
      const broken = breakHeadline(text, count, measure / size);
      const widthOf = (line: string): number => task.desk.width(line, task.step.minor, task.writing) * size;
      if (broken?.lines.every((line) => widthOf(line) <= measure + 0.01)) return broken.lines;
    }
  }
  return textsOf(task.story, part);
}

/** The setting with its usual air and with one or two lines more, so that a planner can take up slack. */
function withAir(style: PageStyle, { setting, cost }: CostedSetting, summaryCount: number): readonly HeadlineOption[] {
  return COST.extraAir.map((airCost, extra) => {
    const above = lines(AIR.above + Math.ceil(extra / 2));
    const below = lines(AIR.below + Math.floor(extra / 2));
    const aired = { ...setting, above, below };
    return { setting: aired, lines: headlineLines(style, aired, summaryCount), cost: cost + airCost };
  });
}

function countSummary(context: PageContext, story: StoryRecord, width: number): number {
  const summary = summaryOf(story);
  return summary === null ? 0 : summaryLines(context, summaryText(context.style, summary), width).length;
}

function summaryOf(story: StoryRecord): string | null {
  const summary = textsOf(story, "summary").join("\u3000");
  return summary.length > 0 ? summary : null;
}

export function advances(faces: FaceSet, type: HeadlineType): (character: string) => number {
  const face = faces.face(type.family, type.weight);
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    const glyph = face?.glyphOf(code) ?? 0;
    // Marks of Chinese text take the Han face's full width whatever their own says (typesetting.md §2).
    return face === null || glyph === 0 || "“”‘’—…".includes(character) ? 1 : face.advanceOf(glyph);
  };
}

function roundedSize(size: number): number {
  return Math.round(size * 2) / 2;
}
