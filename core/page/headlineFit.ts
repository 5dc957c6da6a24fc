/** Sets a headline so that it fills a frame of a given size, and larger or smaller by one step. */
import type { FaceSet, Segmenter } from "../face/index.js";
import type { ComposeServices } from "../inline/index.js";
import type { HeadlineSetting, PageStyle, StoryRecord } from "../model/index.js";
import { textsOf } from "../model/index.js";
import { lines } from "../units/index.js";
import { composeWith, glyphAdvances } from "./context.js";
import type { BrokenHeadline } from "./headlineBreaks.js";
import { brokenMains, type HeadlineDesk, type HeadlineTask, openHeadlineDesk, settingOf } from "./headlineOptions.js";
import { type HeadlineRoom, hasRoom } from "./headlineRoom.js";
import { ladderStep } from "./headlineStack.js";

/** What a person holds to while a headline is fitted; the house decides what is absent. */
export interface HeadlineWishes {
  readonly writing?: "vertical";
  /** Grid lines of air above and below; one each when absent. */
  readonly above?: number;
  readonly below?: number;
  /** False where the rubric stands in a band of its own. */
  readonly rubric?: boolean;
}

export type HeadlineDirection = "larger" | "smaller";

/** Headline sizes in points: 字号 from 小四 to 特大 with the steps between that phototypesetting brought. */
const SIZES = [12, 14, 15, 16, 18, 20, 21, 24, 26, 28, 31.5, 36, 42, 48, 54, 63, 72, 84, 96];
/** How freely lines break, in the order in which it is tried, and the most lines of a 主题. */
const SEARCHES = [
  { strictness: "sense", mostLines: 4 },
  { strictness: "words", mostLines: 8 },
  { strictness: "characters", mostLines: 60 },
  { strictness: "anywhere", mostLines: 200 },
] as const;

/** Opens a desk for the headlines of a page style, outside the planner; keep it for as long as its stories are edited. */
export function createHeadlineDesk(style: PageStyle, faces: FaceSet, segmenter: Segmenter, services: ComposeServices = {}): HeadlineDesk {
  return openHeadlineDesk({ style, compose: composeWith(faces, services), advanceOf: glyphAdvances(faces) }, faces, segmenter);
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
  return firstFitting(desk, story, room, rank, wishes, [...sizesOf(desk, rank)].reverse());
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
  const { above, below, writing } = setting;
  const wishes: HeadlineWishes = { above, below, rubric: setting.rubric !== null, ...(writing ? { writing } : {}) };
  const made = firstFitting(desk, story, room, setting.rank, wishes, further);
  return made && { ...made, summary: setting.summary };
}

/** All sizes that a headline may be fitted in, ascending: the ladder's of its rank and the common ones. */
function sizesOf({ context }: HeadlineDesk, rank: number): readonly number[] {
  const floor = context.style.type.body.size * 1.2;
  const all = new Set([...SIZES, ...ladderStep(context.style, rank).sizes]);
  return [...all].filter((size) => size >= floor).sort((a, b) => a - b);
}

function firstFitting(
  desk: HeadlineDesk,
  story: StoryRecord,
  room: HeadlineRoom,
  rank: number,
  wishes: HeadlineWishes,
  sizes: readonly number[],
): HeadlineSetting | null {
  if (textsOf(story, "headline").every((line) => line.trim().length === 0)) return null;
  const task = taskOf(desk, story, room, rank, wishes);
  for (const { strictness, mostLines } of SEARCHES) {
    const text = desk.text(story, "headline", strictness, task.step.main);
    for (const size of sizes) {
      const fitting = brokenMains(task, text, size, mostLines)
        .map((broken) => ({ broken, setting: wished(settingOf(task, size, broken.lines), wishes) }))
        .filter(({ setting }) => hasRoom(desk.context, setting, room));
      const best = cheapest(fitting);
      if (best) return best.setting;
    }
  }
  return null;
}

function taskOf(desk: HeadlineDesk, story: StoryRecord, room: HeadlineRoom, rank: number, wishes: HeadlineWishes): HeadlineTask {
  const { context } = desk;
  const { writing = "horizontal", above = 1, below = 1 } = wishes;
  const length = writing === "vertical" ? room.height - (above + below) * context.style.grid.pitch : room.width;
  return { desk, context, story, rank, step: ladderStep(context.style, rank), writing, measure: () => length };
}

function wished(setting: HeadlineSetting, { writing, above = 1, below = 1, rubric = true }: HeadlineWishes): HeadlineSetting {
  const aired = { ...setting, above: lines(above), below: lines(below), rubric: rubric ? setting.rubric : null };
  return writing ? { ...aired, writing } : aired;
}

function cheapest<T extends { readonly broken: BrokenHeadline }>(fitting: readonly T[]): T | null {
  return fitting.reduce<T | null>((best, each) => (best === null || each.broken.cost < best.broken.cost ? each : best), null);
}
