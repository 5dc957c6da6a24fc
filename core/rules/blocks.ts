/**
 * The blocks of a page: a story with its headline, text and pictures, or a thing that stands alone.
 * Frames that go together belong to one block as long as they stand side by side or over each other.
 */
import type { Doc, FrameContent, PageRecord } from "../model/index.js";
import { recordOf, styleOf } from "../model/index.js";
import { boundingRect, overlaps, type Rect, rect } from "../units/index.js";
import { type PlacedFrame, placedFrames } from "./frames.js";

/** Blank lines that may part two frames of one block. */
const LINES_APART = 2;
const FURNITURE: ReadonlySet<FrameContent["kind"]> = new Set(["nameplate", "ear", "folio", "credits"]);

/** What a frame belongs to: the story whose words or picture it holds, else the picture or the frame itself. */
export function ownerOf(doc: Doc, { frame }: PlacedFrame): string {
  const { content } = frame;
  switch (content.kind) {
    case "headline":
    case "text":
    case "jump":
    case "pullQuote":
      return content.story;
    case "picture":
    case "caption":
      return recordOf(doc, content.picture, "picture").story ?? content.picture;
    case "groupCaption":
    case "pictureGroup": {
      const [first] = content.pictures;
      return first === undefined ? frame.id : (recordOf(doc, first, "picture").story ?? first);
    }
    default:
      return frame.id;
  }
}

/** The frames of a page under its furniture. */
export function matterFrames(doc: Doc, page: PageRecord): readonly PlacedFrame[] {
  return placedFrames(doc, page).filter(({ frame }) => !FURNITURE.has(frame.content.kind));
}

/** A block of a page: the rectangle round its frames, and whether they are advertisements. */
export interface Block {
  readonly rect: Rect;
  readonly isAd: boolean;
  readonly frames: readonly string[];
}

/** The blocks of a page under its furniture. */
export function blocksOf(doc: Doc, page: PageRecord): readonly Block[] {
  const { grid } = styleOf(doc, page.style);
  const reach = { x: grid.gutter * grid.size + 0.1, y: LINES_APART * grid.pitch + 0.1 };
  const blocks: { readonly owner: string; readonly isAd: boolean; readonly rects: Rect[]; readonly frames: readonly string[] }[] = [];
  for (const placed of matterFrames(doc, page)) {
    const owner = ownerOf(doc, placed);
    const near = placed.rects.map((each) => grown(each, reach));
    const joined = blocks.filter((block) => block.owner === owner && block.rects.some((mine) => near.some((each) => overlaps(mine, each))));
    const rects = [...joined.flatMap((block) => block.rects), ...placed.rects];
    blocks.splice(0, blocks.length, ...blocks.filter((block) => !joined.includes(block)), {
      owner,
      isAd: placed.frame.content.kind === "ad",
      rects,
      frames: [...joined.flatMap((block) => block.frames), placed.frame.id],
    });
  }
  return blocks.map(({ rects, isAd, frames }) => ({ rect: boundingRect(rects), isAd, frames }));
}

/** A rectangle that reaches further to all sides. */
export function grown({ x, y, width, height }: Rect, by: { readonly x: number; readonly y: number }): Rect {
  return rect(x - by.x, y - by.y, width + 2 * by.x, height + 2 * by.y);
}

/** The first frame of a story's text on a page. */
export function firstTextOf(doc: Doc, page: PageRecord, story: string): PlacedFrame | null {
  return placedFrames(doc, page).find(({ frame: { content } }) => content.kind === "text" && content.story === story) ?? null;
}
