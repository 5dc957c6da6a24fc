/** Whether a story fits its frames, and by how much it does not: told of the layout, in the frame's own measure. */
import type { Doc, FrameRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { textRegions } from "./storyFlow.js";
import type { FrameLayout, PageLayout } from "./types.js";

/** Lines are lines of one column of the frame; characters are code points, white space aside. */
export type StoryFit =
  | { readonly kind: "fits" }
  /** So much of the copy finds no room. */
  | { readonly kind: "over"; readonly lines: number; readonly characters: number }
  /** So many lines are free, and about so many characters go into them. */
  | { readonly kind: "under"; readonly lines: number; readonly characters: number };

/** A frame that holds a story's text, on its page. */
interface TextFrame {
  readonly layout: FrameLayout;
  readonly frame: FrameRecord;
  /** Characters of a full line in it. */
  readonly measure: number;
}

/** How a story fits the frames through which it runs, a column of briefs as a whole; null when its text stands on no page. */
export function fitOf(doc: Doc, layouts: readonly PageLayout[], story: string): StoryFit | null {
  const frames = textFramesOf(doc, layouts, story);
  if (frames.length === 0) return null;
  const overset = frames.find(({ layout }) => layout.overset !== null)?.layout.overset;
  if (overset) return { kind: "over", lines: overset.lines, characters: overset.characters };
  const lines = frames.reduce((sum, { layout }) => sum + wholeLines(layout), 0);
  const characters = frames.reduce((sum, { layout, measure }) => sum + wholeLines(layout) * measure, 0);
  return lines === 0 ? { kind: "fits" } : { kind: "under", lines, characters: Math.floor(characters) };
}

/** How far a story is from fitting, in lines: positive when over, negative when under. */
export function linesOff(fit: StoryFit): number {
  switch (fit.kind) {
    case "fits":
      return 0;
    case "over":
      return fit.lines;
    case "under":
      return -fit.lines;
  }
}

/** Half a line at the foot of a column is air, no place for a line. */
function wholeLines({ white }: FrameLayout): number {
  return Math.floor(white);
}

function textFramesOf(doc: Doc, layouts: readonly PageLayout[], story: string): readonly TextFrame[] {
  return layouts.flatMap((page) =>
    page.frames.flatMap((layout) => {
      const frame = recordOf(doc, layout.frame, "frame");
      if (!holdsText(frame, story)) return [];
      return [{ layout, frame, measure: measureOf(doc, page, frame) }];
    }),
  );
}

/** Whether the body of a story runs through a frame. */
export function holdsText({ content }: FrameRecord, story: string): boolean {
  return (content.kind === "text" && content.story === story) || (content.kind === "briefs" && content.stories.includes(story));
}

/** Characters of a full line where the text ends: of the last column of the frame, or of its last tier when it is vertical. */
function measureOf(doc: Doc, page: PageLayout, frame: FrameRecord): number {
  const record = recordOf(doc, page.page, "page");
  const { grid } = styleOf(doc, record.style);
  const last = textRegions(doc, record, frame).findLast(({ lines }) => lines > 0);
  return last ? Math.floor(last.measure / grid.size + ROUNDING) : grid.characters;
}

/** Forgives rounding where characters are counted. */
const ROUNDING = 1e-6;
