/** Where the words of a frame come from, text by text, as its glyph runs number them. */
import type { FlowBlock } from "../flow/index.js";
import type { Doc, FrameRecord, Grid, PageStyle, PictureRecord } from "../model/index.js";
import { recordOf } from "../model/index.js";
import { captionWords, groupCaptionWords } from "./caption.js";
import { edgeInset, lineTop } from "./grid.js";
import { headlineTextParts } from "./headlineTexts.js";
import { createMemory } from "./memory.js";
import { wordsUnder } from "./pictureGroup.js";
import type { ColumnRegion } from "./regions.js";
import type { FrameText } from "./storyFlow.js";
import type { FrameTextPart, FrameTexts, TextRoom, TextSource } from "./textSource.js";

/** The words of a frame; null for one that shows none of a story, a caption or its own. */
export function frameTexts(style: PageStyle, doc: Doc, frame: FrameRecord, text: FrameText | undefined): FrameTexts | null {
  const { content } = frame;
  switch (content.kind) {
    case "text":
      return runningText([{ kind: "story", id: content.story }], style.grid, text);
    case "briefs":
      return runningText(
        content.stories.map((id) => ({ kind: "story", id })),
        style.grid,
        text,
      );
    case "note":
      return runningText([{ kind: "note", id: frame.id }], style.grid, text);
    case "headline": {
      const texts = headlineTextParts(content.setting, recordOf(doc, content.story, "story"));
      return { sources: [{ kind: "story", id: content.story }], texts, rooms: [] };
    }
    case "caption":
      return words([recordOf(doc, content.picture, "picture")], (pictures) => pictures.flatMap((each) => captionWords(style, each).pieces));
    case "groupCaption":
      return words(picturesOf(doc, content.pictures), (pictures) => groupCaptionWords(style, pictures).pieces);
    case "pictureGroup":
      return words(picturesOf(doc, content.pictures), (pictures) => wordsUnder({ style }, content, pictures)?.pieces ?? []);
    default:
      return null;
  }
}

function picturesOf(doc: Doc, ids: readonly string[]): readonly PictureRecord[] {
  return ids.map((id) => recordOf(doc, id, "picture"));
}

function words(pictures: readonly PictureRecord[], piecesOf: (pictures: readonly PictureRecord[]) => FrameTextPart): FrameTexts {
  return { sources: pictures.map(({ id }) => ({ kind: "caption", id })), texts: [piecesOf(pictures)], rooms: [] };
}

function runningText(sources: readonly TextSource[], grid: Grid, text: FrameText | undefined): FrameTexts {
  if (text === undefined) return { sources, texts: [], rooms: [] };
  return { sources, texts: textsOfBlocks(sources[0]?.kind ?? "story", text.blocks), rooms: roomsOf(grid, text.regions) };
}

const textsKnown = createMemory<readonly FlowBlock[], readonly FrameTextPart[]>();

/** A block is one text, and one piece of its story; where it begins there is all that an edit before it changes. */
function textsOfBlocks(kind: TextSource["kind"], blocks: readonly FlowBlock[]): readonly FrameTextPart[] {
  return textsKnown(blocks, [kind], () =>
    blocks.map(({ story, from, text }) => [{ kind, id: story, at: 0, from, length: text.text.length }]),
  );
}

const roomsKnown = createMemory<readonly ColumnRegion[], readonly TextRoom[]>();

function roomsOf(grid: Grid, regions: readonly ColumnRegion[]): readonly TextRoom[] {
  return roomsKnown(regions, [grid], () => regions.map((region) => roomOf(grid, region)));
}

function roomOf(grid: Grid, { x, line, lines, tier }: ColumnRegion): TextRoom {
  const { size, pitch } = grid;
  if (tier) return { angle: "vertical", x: tier.right, y: tier.top, size, pitch, lines };
  return { angle: "horizontal", x, y: lineTop(grid, line) + edgeInset(grid), size, pitch, lines };
}
