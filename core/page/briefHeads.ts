/** Where the small heads of briefs break: between words, into even lines, as larger headlines do. */
import type { FaceSet, Segmenter } from "../face/index.js";
import type { PageStyle, StoryRecord } from "../model/index.js";
import { columnMeasure } from "./grid.js";
import { breakHeadline, headlineText } from "./headlineBreaks.js";
import { advances } from "./headlineOptions.js";
import { briefHeadText } from "./storyText.js";

/** No small head has more lines. */
const MOST_LINES = 6;

/** Offsets in the head at which its lines but the last end; none where it goes in one line, or where no break between words will do. */
export function briefHeadBreaks(style: PageStyle, story: StoryRecord, faces: FaceSet, segmenter: Segmenter): readonly number[] {
  const type = style.type.briefHead;
  const text = briefHeadText(story);
  const blank = text.length - text.trimStart().length;
  const head = headlineText([text], segmenter, "words", advances(faces, type));
  const measure = columnMeasure(style.grid) / type.size;
  for (let count = 1; count <= MOST_LINES; count++) {
    const broken = breakHeadline(head, count, measure);
    if (broken) return broken.breaks.map((at) => at + blank);
  }
  return [];
}
