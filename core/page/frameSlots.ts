/** The frames of a page as slots of a template: the places stay, the copy goes. */
import type { FrameContent, FrameRecord, PageSlot, SlotKind } from "../model/index.js";

/** The kind of slot that each frame leaves; furniture comes with the style, and jump lines with the copy. */
const SLOT_OF: Readonly<Record<FrameContent["kind"], SlotKind | null>> = {
  headline: "headline",
  text: "text",
  briefs: "briefs",
  picture: "picture",
  pictureGroup: "picture",
  caption: "caption",
  groupCaption: "caption",
  pullQuote: "pullQuote",
  box: "box",
  ad: "ad",
  rule: "rule",
  rubric: "rubric",
  note: "note",
  credits: "credits",
  jump: null,
  nameplate: null,
  ear: null,
  folio: null,
};

/**
 * Slots in the order of the frames. Stories count from 1 in that order, and what has no story of its own (a
 * picture, a caption) goes with the story before it. Frames off the grid leave no slot.
 */
export function slotsOfFrames(frames: readonly FrameRecord[]): readonly PageSlot[] {
  const ranks = new Map<string, number>();
  let rank = 1;
  return frames.flatMap(({ content, place }): PageSlot[] => {
    const story = storyOf(content);
    if (story !== null) {
      rank = ranks.get(story) ?? ranks.size + 1;
      ranks.set(story, rank);
    }
    const slot = SLOT_OF[content.kind];
    if (slot === null || place.kind === "free") return [];
    return [{ slot, rank, cells: place.cells, ...(isVertical(content) ? { writing: "vertical" } : {}) }];
  });
}

function storyOf(content: FrameContent): string | null {
  if (content.kind === "headline" || content.kind === "text" || content.kind === "pullQuote") return content.story;
  return content.kind === "briefs" ? content.stories.join(" ") : null;
}

function isVertical(content: FrameContent): boolean {
  if (content.kind === "headline") return content.setting.writing === "vertical";
  return content.kind === "text" && content.writing === "vertical";
}
