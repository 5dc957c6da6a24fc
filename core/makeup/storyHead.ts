/** Ways to head a story's block: the headline options, or the jump line of a continued story. */
import type { FrameContent } from "../model/index.js";
import { HEADLINE_ROLES } from "../model/index.js";
import { MOST_HEADLINE_AIR } from "../page/index.js";
import { lines as asLines } from "../units/index.js";
import type { Field, Piece } from "./leaf.js";
import type { StoryMatter } from "./matter.js";

export interface Head {
  /** Grid lines, air above and below included, as inside the field. */
  readonly lines: number;
  /** Air above inside the field. */
  readonly above: number;
  /** Air below. */
  readonly below: number;
  /** Air above at the head of the field: a headline would touch the rule of the furniture without it. */
  readonly aboveAtTop: number;
  readonly cost: number;
  content(above: number, extraBelow: number): FrameContent | null;
}

/** Blank line that parts a block without a headline from the one above it. */
export const BLOCK_AIR = 1;
const HEADLINE_AIR_AT_TOP = 1;
/** Air that a head may take beyond its own, in lines, and what a line of it costs. */
export const MOST_EXTRA_AIR = 1;
export const EXTRA_AIR_COST = 0.6;

/** The heads of a story over some columns, best first; never empty. */
export function headsOf(matter: StoryMatter, cols: number, field: Field): readonly Head[] {
  const { story, rank, from } = matter;
  if (from !== null) {
    const jump: FrameContent = { kind: "jump", story: story.id, page: from, direction: "from" };
    return [{ lines: BLOCK_AIR + 1, above: BLOCK_AIR, below: 0, aboveAtTop: 0, cost: 0, content: () => jump }];
  }
  if (!hasHeadline(matter)) return [{ lines: BLOCK_AIR, above: BLOCK_AIR, below: 0, aboveAtTop: 0, cost: 0, content: () => null }];
  return field.copyfit.headlines(story, cols, rank).map((option) => ({
    lines: Math.ceil(option.lines),
    above: option.setting.above,
    below: option.setting.below,
    aboveAtTop: Math.min(option.setting.above, HEADLINE_AIR_AT_TOP),
    cost: option.cost,
    content: (above, extraBelow) => ({
      kind: "headline",
      story: story.id,
      setting: { ...option.setting, above: asLines(above), below: asLines(option.setting.below + extraBelow) },
    }),
  }));
}

/** Whether any part of a headline is there to set. */
function hasHeadline(matter: StoryMatter): boolean {
  return matter.story.blocks.some((block) => HEADLINE_ROLES.has(block.role) && block.to > block.from);
}

/** Every head with every extra air that it may take at its place: what is more than a house has is white. */
export function* airings(heads: readonly Head[], top: boolean): Generator<{ head: Head; extra: number }> {
  for (const head of heads) {
    for (let extra = 0; extra <= MOST_EXTRA_AIR; extra++) {
      const { above, below } = airOf(head, extra, top);
      if (extra === 0 || (above <= MOST_HEADLINE_AIR.above && below <= MOST_HEADLINE_AIR.below)) yield { head, extra };
    }
  }
}

/** Where a head's air stands with some extra: at the head of the field all of that goes below. */
function airOf(head: Head, extra: number, top: boolean): { readonly above: number; readonly below: number } {
  const extraAbove = top ? 0 : Math.ceil(extra / 2);
  return { above: top ? head.aboveAtTop : head.above + extraAbove, below: head.below + extra - extraAbove };
}

/** Grid lines of a head with some extra air, at the head of the field or inside it. */
export function headLines(head: Head, extra: number, top: boolean): number {
  return head.lines + extra - (top ? head.above - head.aboveAtTop : 0);
}

/** The head's frame over `cols` columns; null when there is nothing to draw. */
export function headPiece(head: Head, extra: number, cols: number, top: boolean): Piece | null {
  const { above, below } = airOf(head, extra, top);
  const content = head.content(above, below - head.below);
  if (content === null) return null;
  const lines = headLines(head, extra, top);
  // A jump line draws in its own line only; its air stays white.
  if (content.kind === "jump") return { content, cells: [{ col: 0, line: lines - 1 - below, cols, lines: 1 }] };
  return { content, cells: [{ col: 0, line: 0, cols, lines }] };
}
