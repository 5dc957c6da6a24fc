/**
 * Every story of an edition flows through its frames in order, across pages. A story is set once,
 * through all its regions, so that each frame knows its own lines; and only anew when its text, one of
 * its frames or what stands in their way has changed.
 */
import {
  blocksOfLength,
  type FlowBlock,
  flowThread,
  type JumpLine,
  type Overset,
  type PlacedLine,
  type PlacedRule,
  type ThreadText,
  textBehind,
} from "../flow/index.js";
import type { Compose } from "../inline/index.js";
import type { Doc, FrameRecord, PageRecord } from "../model/index.js";
import { recordOf, recordsOf } from "../model/index.js";
import { exclusionsOf, framesAround } from "./around.js";
import { blocksWithCap } from "./capText.js";
import { frameColumns } from "./columns.js";
import type { PageContext } from "./context.js";
import { contourPicture } from "./contour.js";
import { paddingOf } from "./frameBox.js";
import { boundingCells, frameCells } from "./grid.js";
import { inkedStyle } from "./inkedStyle.js";
import { createMemory, isAlike, oldIfAlike } from "./memory.js";
import { noteBlocks } from "./note.js";
import { type ColumnRegion, cellsBelow, regionAround } from "./regions.js";
import { rubricBandLines } from "./rubricBand.js";
import { briefsBlocks, storyBlocks } from "./storyText.js";
import { tierRegions } from "./tiers.js";
import { verticalBlocks } from "./writing.js";

/** A frame that holds running text. */
export interface TextFrame {
  readonly page: PageRecord;
  readonly frame: FrameRecord;
}

/** What of a story stands in one frame. */
export interface FrameText {
  readonly regions: readonly ColumnRegion[];
  readonly blocks: readonly FlowBlock[];
  /** Lines with the region of this frame in which they stand. */
  readonly placed: readonly PlacedLine[];
  /** Rules of tables, likewise. */
  readonly rules: readonly PlacedRule[];
  /** Free grid lines of each region. */
  readonly free: readonly number[];
  /** Jump lines on grid lines that the text keeps free for them. */
  readonly jumps: readonly JumpLine[];
  readonly overset: OversetText | null;
}

/** Text that found no room, and where in the blocks it begins. */
export interface OversetText extends Overset {
  readonly text: string;
}

/** The text of all text frames of an edition, by frame id; where `only` is given, of those whose copy comes onto that page. */
export function flowEdition(
  doc: Doc,
  pages: readonly PageRecord[],
  contextOf: (page: PageRecord) => PageContext,
  only: PageRecord | null = null,
): ReadonlyMap<string, FrameText> {
  const texts = new Map<string, FrameText>();
  for (const thread of threadsOf(doc, pages)) {
    const first = thread[0];
    if (!first || (only !== null && thread.every(({ page }) => page !== only))) continue;
    const set = textsOfThread(doc, thread, contextOf(first.page));
    thread.forEach(({ frame }, index) => {
      const text = set[index];
      if (text) texts.set(frame.id, text);
    });
  }
  return texts;
}

/** Frames that hold the same copy, in the order in which it runs through them. */
function threadsOf(doc: Doc, pages: readonly PageRecord[]): readonly (readonly TextFrame[])[] {
  const threads = new Map<string, TextFrame[]>();
  for (const page of pages) {
    for (const id of page.frames) {
      const frame = recordOf(doc, id, "frame");
      const key = threadKey(frame);
      if (key === null) continue;
      const thread = threads.get(key) ?? [];
      thread.push({ page, frame });
      threads.set(key, thread);
    }
  }
  return [...threads.values()].map((thread) => [...thread].sort((a, b) => partOf(a.frame) - partOf(b.frame)));
}

function threadKey(frame: FrameRecord): string | null {
  if (frame.content.kind === "text") return `text ${frame.content.story}`;
  if (frame.content.kind === "note") return `note ${frame.id}`;
  return frame.content.kind === "briefs" ? `briefs ${frame.content.stories.join(" ")}` : null;
}

function partOf(frame: FrameRecord): number {
  return frame.content.kind === "text" || frame.content.kind === "briefs" ? frame.content.part : 0;
}

/** A frame of a thread with all that decides what stands in it. */
interface Station extends TextFrame {
  /** All parts of a story are written as its first one is. */
  readonly isVertical: boolean;
  /** Frames of the page that its text runs round. */
  readonly obstacles: readonly FrameRecord[];
  /** Whether frames of the page say where the story goes on and comes from. */
  readonly saysTo: boolean;
  readonly saysFrom: boolean;
}

const threadTexts = createMemory<FrameRecord, readonly FrameText[]>();

function textsOfThread(doc: Doc, thread: readonly TextFrame[], { compose }: PageContext): readonly FrameText[] {
  const first = thread[0];
  if (!first) return [];
  const blocks = blocksOf(doc, first);
  const isVertical = isVerticalText(first.frame);
  const stations = thread.map((each) => stationOf(doc, each, isVertical));
  const inputs = stations.flatMap(({ page, frame, obstacles, saysTo, saysFrom }) => [
    frame,
    page.number,
    inkedStyle(doc, page),
    saysTo,
    saysFrom,
    ...obstacles,
    ...obstacles.map((obstacle) => contourPicture(doc, obstacle)),
  ]);
  return threadTexts(first.frame, [compose, ...inputs, ...blocks], () => {
    const regions = stations.map((station) => regionsOf(doc, station));
    const frames = stations.map(({ page, saysTo, saysFrom }, i) => ({ regions: regions[i] ?? [], page: page.number, saysTo, saysFrom }));
    const { frames: texts, overset } = flowThread(asLong(blocks, first, regions[0] ?? [], compose), frames, compose);
    return stations.map(({ frame }, i) => {
      const isLast = i === stations.length - 1;
      const rest = isLast && overset ? { ...overset, text: textBehind(blocks, overset) } : null;
      return frameText(frame, blocks, regions[i] ?? [], texts[i], rest);
    });
  });
}

/** The blocks as long as the first frame of their thread wants them, in the measure of its first column. */
function asLong(blocks: readonly FlowBlock[], { frame }: TextFrame, regions: readonly ColumnRegion[], compose: Compose) {
  const { content } = frame;
  const gain = content.kind === "text" || content.kind === "briefs" ? (content.gain ?? 0) : 0;
  const measure = regions[0]?.measure;
  return measure === undefined ? blocks : blocksOfLength(blocks, gain, measure, compose);
}

const EMPTY: ThreadText = { placed: [], rules: [], free: [], jumps: [] };

const lastTexts = new WeakMap<FrameRecord, FrameText>();

/** The text of a frame; whatever of it is as it was before is the same object, so that it need not be drawn again. */
function frameText(
  frame: FrameRecord,
  blocks: readonly FlowBlock[],
  regions: readonly ColumnRegion[],
  { placed, rules, free, jumps }: ThreadText = EMPTY,
  overset: OversetText | null,
): FrameText {
  const old = lastTexts.get(frame);
  const text: FrameText = {
    blocks,
    regions: oldIfAlike(old?.regions, regions),
    placed: old && isPlacedAsBefore(old, blocks, placed) ? old.placed : placed,
    rules: oldIfAlike(old?.rules, rules),
    free: oldIfAlike(old?.free, free),
    jumps: oldIfAlike(old?.jumps, jumps),
    overset: oldIfAlike(old?.overset, overset),
  };
  lastTexts.set(frame, text);
  return text;
}

/** Whether the same lines of the same text stand in the same places; lines of unchanged paragraphs are the same objects. */
function isPlacedAsBefore(old: FrameText, blocks: readonly FlowBlock[], placed: readonly PlacedLine[]): boolean {
  if (old.placed.length !== placed.length) return false;
  return placed.every((line, index) => {
    const before = old.placed[index];
    const block = blocks[line.block];
    const blockBefore = old.blocks[line.block];
    return (
      before?.line === line.line &&
      block?.text === blockBefore?.text &&
      block?.role === blockBefore?.role &&
      block?.story === blockBefore?.story &&
      isAlike(before, line)
    );
  });
}

/** The blocks of a text or briefs frame, in the type of the page on which its copy begins. */
function blocksOf(doc: Doc, { page, frame }: TextFrame): readonly FlowBlock[] {
  const style = inkedStyle(doc, page);
  const { content } = frame;
  if (content.kind === "text") {
    const blocks = storyBlocks(style, recordOf(doc, content.story, "story"));
    if (isVerticalText(frame)) return verticalBlocks(blocks);
    return content.dropCap === undefined ? blocks : blocksWithCap(blocks, style.grid, content.dropCap);
  }
  if (content.kind === "note") return noteBlocks(style, frame, content);
  if (content.kind !== "briefs") return [];
  return briefsBlocks(
    style,
    content.stories.map((id) => recordOf(doc, id, "story")),
    content.rubric,
    content.heads,
  );
}

function isVerticalText({ content }: FrameRecord): boolean {
  return content.kind === "text" && content.writing === "vertical";
}

/** Briefs never say where they go on: each of them ends where it stands. Tiers of vertical lines keep no line free for it. */
function stationOf(doc: Doc, { page, frame }: TextFrame, isVertical: boolean): Station {
  const { content } = frame;
  const jumps = page.frames.map((id) => recordOf(doc, id, "frame").content).filter((each) => each.kind === "jump");
  const says = (direction: "to" | "from"): boolean =>
    isVertical || content.kind !== "text" || jumps.some((jump) => jump.story === content.story && jump.direction === direction);
  return { page, frame, isVertical, obstacles: framesAround(doc, page, frame), saysTo: says("to"), saysFrom: says("from") };
}

/** The regions of a text frame: under a rubric band when it has one, round what stands in their way. */
function regionsOf(doc: Doc, { page, frame, isVertical, obstacles }: Station): readonly ColumnRegion[] {
  const style = inkedStyle(doc, page);
  const cells = frameCells(frame);
  if (isVertical) return tierRegions(style.grid, cells, paddingOf(style.grid, frame.box));
  const hasBand = frame.content.kind === "briefs" && frame.content.rubric !== null && boundingCells(cells) !== null;
  const exclusions = exclusionsOf(doc, style.grid, obstacles);
  return frameColumns(style.grid, frame, hasBand ? cellsBelow(cells, rubricBandLines(style)) : cells).map((region) =>
    regionAround(style.grid, region, exclusions),
  );
}

/** The columns or tiers that a text frame offers its text, in the order in which it fills them; none for other frames. */
export function textRegions(doc: Doc, page: PageRecord, frame: FrameRecord): readonly ColumnRegion[] {
  const { content } = frame;
  if (content.kind !== "text" && content.kind !== "briefs") return [];
  const thread = threadsOf(doc, [...recordsOf(doc, "page")]).find((frames) => frames.some((each) => each.frame.id === frame.id));
  return regionsOf(doc, stationOf(doc, { page, frame }, isVerticalText(thread?.[0]?.frame ?? frame)));
}
