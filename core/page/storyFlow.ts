/**
 * Every story of an edition flows through its frames in order, across pages. A story is set once,
 * through all its regions, so that each frame knows its own lines.
 */
import { type FlowBlock, flow, type PlacedLine } from "../flow/index.js";
import type { Doc, FrameRecord, PageRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import type { PageContext } from "./context.js";
import { boundingCells, frameCells } from "./grid.js";
import { type ColumnRegion, cellsBelow, columnRegions } from "./regions.js";
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
  /** Free grid lines of each region. */
  readonly free: readonly number[];
  readonly overset: { readonly text: string; readonly lines: number } | null;
}

/** The text of all text frames of an edition, by frame id. */
export function flowEdition(
  doc: Doc,
  pages: readonly PageRecord[],
  contextOf: (page: PageRecord) => PageContext,
): ReadonlyMap<string, FrameText> {
  const texts = new Map<string, FrameText>();
  for (const thread of threadsOf(doc, pages)) {
    for (const [id, text] of flowThread(doc, thread, contextOf)) texts.set(id, text);
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
  return frame.content.kind === "briefs" ? `briefs ${frame.content.stories.join(" ")}` : null;
}

function partOf(frame: FrameRecord): number {
  return frame.content.kind === "text" || frame.content.kind === "briefs" ? frame.content.part : 0;
}

function flowThread(doc: Doc, thread: readonly TextFrame[], contextOf: (page: PageRecord) => PageContext): readonly [string, FrameText][] {
  const first = thread[0];
  if (!first) return [];
  const context = contextOf(first.page);
  const blocks = blocksOf(doc, first);
  const isVertical = isVerticalText(first.frame);
  const regions = thread.map(({ page, frame }) => textRegions(doc, page, frame, isVertical));
  const result = flow(blocks, regions.flat(), context.compose);
  let start = 0;
  return thread.map(({ frame }, index) => {
    const own = regions[index] ?? [];
    const from = start;
    start += own.length;
    const placed = result.placed
      .filter((line) => line.region >= from && line.region < from + own.length)
      .map((line) => ({ ...line, region: line.region - from }));
    const isLast = index === thread.length - 1;
    const overset = isLast && result.rest ? { text: restText(blocks, result.placed, result.rest), lines: result.restLines } : null;
    return [frame.id, { regions: own, blocks, placed, free: result.free.slice(from, from + own.length), overset }];
  });
}

/** The blocks of a text or briefs frame, in the type of the page on which its copy begins. */
function blocksOf(doc: Doc, { page, frame }: TextFrame): readonly FlowBlock[] {
  const style = styleOf(doc, page.style);
  const { content } = frame;
  if (content.kind === "text") {
    const blocks = storyBlocks(style, recordOf(doc, content.story, "story"));
    return isVerticalText(frame) ? verticalBlocks(blocks) : blocks;
  }
  if (content.kind !== "briefs") return [];
  return briefsBlocks(
    style,
    content.stories.map((id) => recordOf(doc, id, "story")),
    content.rubric,
  );
}

function isVerticalText({ content }: FrameRecord): boolean {
  return content.kind === "text" && content.writing === "vertical";
}

/** The regions of a text frame; under a rubric band when it has one. */
function textRegions(doc: Doc, page: PageRecord, frame: FrameRecord, isVertical: boolean): readonly ColumnRegion[] {
  const style = styleOf(doc, page.style);
  const cells = frameCells(frame);
  if (isVertical) return tierRegions(style.grid, cells);
  const hasBand = frame.content.kind === "briefs" && frame.content.rubric !== null && boundingCells(cells) !== null;
  return columnRegions(style.grid, hasBand ? cellsBelow(cells, rubricBandLines(style)) : cells);
}

/** The text that found no room: from the end of the last line placed of the block where the copy breaks off. */
function restText(blocks: readonly FlowBlock[], placed: readonly PlacedLine[], rest: { readonly block: number }): string {
  const set = placed.filter((line) => line.block === rest.block).reduce((end, line) => Math.max(end, line.line.to), 0);
  const first = blocks[rest.block]?.text.text.slice(set) ?? "";
  return [first, ...blocks.slice(rest.block + 1).map((block) => block.text.text)].join("\n");
}
