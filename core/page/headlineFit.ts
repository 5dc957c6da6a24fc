/** Sets a headline so that it fills a frame of a given size, and larger or smaller by one step. */
import type { FaceSet, Segmenter } from "../face/index.js";
import type { ComposeServices } from "../inline/index.js";
import type { HeadlineSetting, HeadlineStyle, PageStyle, StoryRecord } from "../model/index.js";
import { headlineLimitsOf, textsOf } from "../model/index.js";
import { em, lines, pt } from "../units/index.js";
import { type PageContext, pageContext } from "./context.js";
import type { BrokenHeadline } from "./headlineBreaks.js";
import { lengthBefore } from "./headlineInitial.js";
import { longestMain, openedMain } from "./headlineMain.js";
import type { Strictness } from "./headlineMarks.js";
import { brokenMains, type HeadlineDesk, type HeadlineTask, openHeadlineDesk, settingOf } from "./headlineOptions.js";
import { type HeadlineRoom, hasRoom, sidePadding } from "./headlineRoom.js";
import { ladderStep, mainFace } from "./headlineStack.js";

/** What a person holds to while a headline is fitted; the house decides what is absent. */
export interface HeadlineWishes {
  readonly writing?: "vertical";
  /** Grid lines of air above and below; one each when absent. */
  readonly above?: number;
  readonly below?: number;
  /** False where the rubric stands in a band of its own. */
  readonly rubric?: boolean;
  /** Letter-space in em and width scale; as the house and the room go when absent. */
  readonly tracking?: number;
  readonly stretch?: number;
  readonly face?: HeadlineSetting["face"];
  readonly align?: HeadlineSetting["align"];
  readonly style?: HeadlineStyle;
  readonly summaryStyle?: "boxed";
  /** The words of a 边题 or 尾题 in place of the headline's. */
  readonly role?: "side" | "tail";
}

export type HeadlineDirection = "larger" | "smaller";

/** Headline sizes in points: 字号 from 小四 to 特大 with the steps between that phototypesetting brought. */
const SIZES = [12, 14, 15, 16, 18, 20, 21, 24, 26, 28, 31.5, 36, 42, 48, 54, 63, 72, 84, 96];
/** More lines than any headline has. */
const ANY_LINES = 200;
/** Width scales are tried in steps of this. */
const STRETCH_STEP = 0.02;
/** How dear a width scale is beside a size: the next size of the ladder is worth about 8 % of width, not more. */
const STRETCH_COST = 6;
/** How dear a break is beside a size: one between two words, 1.7, is worth a good fifth of the size. */
const BREAK_COST = 0.15;
/** A large first piece stands before two lines at most: before more it would outgrow the page. */
const MOST_BESIDE_INITIAL = 2;

/** Opens a desk for the headlines of a page style, outside the planner; keep it for as long as its stories are edited. */
export function createHeadlineDesk(style: PageStyle, faces: FaceSet, segmenter: Segmenter, services: ComposeServices = {}): HeadlineDesk {
  return openHeadlineDesk(pageContext(style, faces, services), faces, segmenter);
}

/**
 * The largest setting of a story's headline that fits a room in points, broken at the best places; looser breaks are
 * taken only where no size fits without. Null for a room that holds it at no size, and for a story without a headline.
 */
export function fitHeadline(
  desk: HeadlineDesk,
  story: StoryRecord,
  room: HeadlineRoom,
  rank: number,
  wishes: HeadlineWishes = {},
): HeadlineSetting | null {
  return bestFitting(desk, story, room, rank, wishes, [...sizesOf(desk, rank)].reverse());
}

/** The setting at the next size of the ladder, larger or smaller, at which it still fits its room; null when there is none. */
export function headlineOneStep(
  desk: HeadlineDesk,
  story: StoryRecord,
  setting: HeadlineSetting,
  room: HeadlineRoom,
  direction: HeadlineDirection,
): HeadlineSetting | null {
  const sizes = sizesOf(desk, setting.rank);
  const further =
    direction === "larger" ? sizes.filter((size) => size > setting.size) : sizes.filter((size) => size < setting.size).reverse();
  const kept = keptWishes(setting);
  const wishes = { ...kept, ...ownShape(desk, story, setting, room, kept) };
  const made = firstFitting(desk, story, room, setting.rank, wishes, further);
  return made && { ...made, summary: setting.summary };
}

/** What a headline keeps when its size changes. */
function keptWishes({ above, below, rubric, writing, face, align, style, summaryStyle, role }: HeadlineSetting): HeadlineWishes {
  return { above, below, rubric: rubric !== null, ...given({ writing, face, align, style, summaryStyle, role }) };
}

/** The fields that are there. */
function given<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Letter-space and width scale where a person has set them by hand: where the house would have set others. */
function ownShape(
  desk: HeadlineDesk,
  story: StoryRecord,
  { rank, size, tracking, stretch }: HeadlineSetting,
  room: HeadlineRoom,
  kept: HeadlineWishes,
): Pick<HeadlineWishes, "tracking" | "stretch"> {
  const house = firstFitting(desk, story, room, rank, kept, [size]);
  return {
    ...(tracking === undefined || tracking === house?.tracking ? {} : { tracking }),
    ...(stretch === undefined || stretch === house?.stretch ? {} : { stretch }),
  };
}

/** All sizes that a headline may be fitted in, ascending: the ladder's of its rank and the common ones, as far as the house goes. */
function sizesOf({ context }: HeadlineDesk, rank: number): readonly number[] {
  const [least, most] = headlineLimitsOf(context.style).sizes;
  const floor = Math.max(least, context.style.type.body.size * 1.2);
  const all = new Set([...SIZES, ...ladderStep(context.style, rank).sizes]);
  return [...all].filter((size) => size >= floor && size <= most).sort((a, b) => a - b);
}

/** The best setting in one of some sizes, largest first, with the strictest breaks that any of them allows. */
function bestFitting(
  desk: HeadlineDesk,
  story: StoryRecord,
  room: HeadlineRoom,
  rank: number,
  wishes: HeadlineWishes,
  sizes: readonly number[],
) {
  return searched(desk, story, room, rank, wishes, (fittingIn) => {
    let best: Fitting | null = null;
    for (const size of sizes) {
      // The worth of a setting is its size less what its shape costs: smaller sizes cannot win.
      if (best && Math.log(size) < best.worth) break;
      const fitting = fittingIn(size);
      if (fitting && (best === null || fitting.worth > best.worth)) best = fitting;
    }
    return best;
  });
}

/** The setting in the first of some sizes that fits, with the strictest breaks that any of them allows. */
function firstFitting(
  desk: HeadlineDesk,
  story: StoryRecord,
  room: HeadlineRoom,
  rank: number,
  wishes: HeadlineWishes,
  sizes: readonly number[],
) {
  return searched(desk, story, room, rank, wishes, (fittingIn) =>
    sizes.reduce<Fitting | null>((found, size) => found ?? fittingIn(size), null),
  );
}

/** What is chosen in the first search that has anything to choose from, opened to fill its lines. */
function searched(
  desk: HeadlineDesk,
  story: StoryRecord,
  room: HeadlineRoom,
  rank: number,
  wishes: HeadlineWishes,
  choose: (fittingIn: (size: number) => Fitting | null) => Fitting | null,
): HeadlineSetting | null {
  if (textsOf(story, wishes.role ?? "headline").every((line) => line.trim().length === 0)) return null;
  const task = taskOf(desk, story, room, rank, wishes);
  for (const search of searchesOf(desk, wishes)) {
    const chosen = choose((size) => fittingAt(task, room, wishes, size, search));
    if (chosen) return filled(desk.context, chosen.setting, wishes, task.measure(chosen.setting.size));
  }
  return null;
}

interface Search {
  readonly strictness: Strictness;
  readonly mostLines: number;
}

/** How freely lines break, in the order in which it is tried. */
function searchesOf({ context }: HeadlineDesk, { style }: HeadlineWishes): readonly Search[] {
  const anyLines = (strictness: Strictness): Search => ({ strictness, mostLines: ANY_LINES });
  const most = headlineLimitsOf(context.style).lines;
  const asTheHouseLikes: Search = { strictness: "sense", mostLines: style?.kind === "initial" ? MOST_BESIDE_INITIAL : most };
  return [asTheHouseLikes, anyLines("sense"), anyLines("words"), anyLines("characters"), anyLines("anywhere")];
}

function taskOf(desk: HeadlineDesk, story: StoryRecord, room: HeadlineRoom, rank: number, wishes: HeadlineWishes): HeadlineTask {
  const { context } = desk;
  const { writing = "horizontal", above = 1, below = 1, style } = wishes;
  const padding = 2 * sidePadding(context.style, style);
  const length = writing === "vertical" ? room.height - (above + below) * context.style.grid.pitch : room.width - padding;
  const step = { ...ladderStep(context.style, rank), main: mainFace(context.style, { rank, ...given({ face: wishes.face }) }) };
  return { desk, context, story, rank, step, writing, measure: () => length };
}

interface Fitting {
  readonly setting: HeadlineSetting;
  readonly worth: number;
}

/** A headline at a size in the width scale nearest to none at which it fits its room. */
function fittingAt(task: HeadlineTask, room: HeadlineRoom, wishes: HeadlineWishes, size: number, search: Search): Fitting | null {
  const text = task.desk.text(task.story, wishes.role ?? "headline", search.strictness, task.step.main);
  const tracking = wishes.tracking ?? headlineLimitsOf(task.context.style).tracking[0];
  const at = (stretch: number): Fitting | null => {
    const along = task.writing === "vertical" ? 1 : stretch;
    const main: HeadlineTask = {
      ...task,
      measure: (each) => (task.measure(each) - initialRoom(each, wishes)) / along / (1 + Math.max(0, tracking)),
    };
    const fitting = brokenMains(main, text, size, search.mostLines)
      .map((broken) => ({ broken, setting: wished(settingOf(task, size, broken.lines), { ...wishes, tracking, stretch }) }))
      .filter(({ setting }) => hasRoom(task.context, setting, room));
    const best = cheapest(fitting);
    const cost = STRETCH_COST * Math.log(stretch) ** 2 + BREAK_COST * Math.max(0, best?.broken.cost ?? 0);
    return best && { setting: best.setting, worth: Math.log(size) - cost };
  };
  const stretches = stretchesFor(task.context, wishes);
  const narrowest = at(stretches.at(-1) ?? 1);
  if (narrowest === null || stretches.length === 1) return narrowest;
  return stretches.slice(0, -1).reduce<Fitting | null>((found, stretch) => found ?? at(stretch), null) ?? narrowest;
}

/** Length that a large first piece over two lines takes from them: what it will really take, the room tells. */
function initialRoom(size: number, { style }: HeadlineWishes): number {
  return style?.kind === "initial" ? lengthBefore({ ...BARE, size: pt(size), main: ["一二", "三"], style }) : 0;
}

/** A headline of which nothing is said yet. */
const BARE = {
  ...{ rank: 1, minorSize: pt(0), main: [], kicker: [], deck: [], rubric: null, summary: null, above: lines(0), below: lines(0) },
} as const;

/** Width scales from none to the narrowest of the house. */
function stretchesFor({ style }: PageContext, { stretch }: HeadlineWishes): readonly number[] {
  if (stretch !== undefined) return [stretch];
  const [least] = headlineLimitsOf(style).stretch;
  const count = Math.max(0, Math.floor((1 - least) / STRETCH_STEP + 1e-6));
  return Array.from({ length: count + 1 }, (_, index) => hundredths(1 - index * STRETCH_STEP));
}

function wished(setting: HeadlineSetting, wishes: HeadlineWishes): HeadlineSetting {
  const { writing, above = 1, below = 1, rubric = true, tracking, stretch = 1, style, face, align, summaryStyle, role } = wishes;
  const alone = role ? { kicker: [], deck: [], rubric: null, summary: null, role } : {};
  return {
    ...setting,
    above: lines(above),
    below: lines(below),
    rubric: rubric ? setting.rubric : null,
    ...alone,
    ...given({ writing, face, align, style, summaryStyle, tracking: tracking === undefined ? undefined : em(tracking) }),
    ...(stretch === 1 ? {} : { stretch }),
  };
}

function cheapest<T extends { readonly broken: BrokenHeadline }>(fitting: readonly T[]): T | null {
  return fitting.reduce<T | null>((best, each) => (best === null || each.broken.cost < best.broken.cost ? each : best), null);
}

/** The setting opened to fill its line as far as the house goes: by letter-space first, by a broader shape (扁体) where nothing else is missing. */
function filled(context: PageContext, setting: HeadlineSetting, wishes: HeadlineWishes, length: number): HeadlineSetting {
  const { tracking: _, ...untracked } = setting;
  const opened = wishes.tracking ?? Math.floor(openedMain(context, untracked, length).tracking * 1000) / 1000;
  const spaced: HeadlineSetting = { ...setting, tracking: em(opened) };
  if (setting.writing === "vertical" || wishes.stretch !== undefined || setting.stretch !== undefined) return spaced;
  const before = lengthBefore(spaced);
  const broader = hundredths(Math.floor(((length - before) / (longestMain(context, spaced) - before)) * 100) / 100);
  const isLast = broader > 1 && broader <= headlineLimitsOf(context.style).stretch[1];
  return isLast ? { ...spaced, stretch: broader } : spaced;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
