/** Frames of words that do not flow on: captions, groups of pictures with theirs, pull quotes, rubrics, page credits. */
import type { Doc, FrameContent, PageRecord } from "../model/index.js";
import { recordOf } from "../model/index.js";
import type { Rect } from "../units/index.js";
import { captionWords, drawCaption, drawCaptionOver, groupCaptionWords } from "./caption.js";
import type { PageContext } from "./context.js";
import { drawCredits } from "./credits.js";
import type { DrawnWords } from "./drawnWords.js";
import { drawPictureGroup } from "./pictureGroup.js";
import { drawPullQuote } from "./pullQuote.js";
import { drawRubricBand } from "./rubricBand.js";

/** Draws a frame of words; null for frames of all other kinds. */
export function drawWords(
  context: PageContext,
  doc: Doc,
  page: PageRecord,
  content: FrameContent,
  { width, height }: Rect,
): DrawnWords | null {
  const { style } = context;
  switch (content.kind) {
    case "caption": {
      const picture = recordOf(doc, content.picture, "picture");
      if (content.form === "over") return drawCaptionOver(context, picture, width, height);
      return drawCaption(context, captionWords(style, picture), width, height);
    }
    case "groupCaption": {
      const pictures = content.pictures.map((id) => recordOf(doc, id, "picture"));
      return drawCaption(context, groupCaptionWords(style, pictures), width, height);
    }
    case "pictureGroup": {
      const pictures = content.pictures.map((id) => recordOf(doc, id, "picture"));
      return drawPictureGroup(context, content, pictures, { width, height });
    }
    case "pullQuote":
      return drawPullQuote(context, content.text, width, height);
    case "rubric":
      return { items: drawRubricBand(context, content.text, width, height), overset: null };
    case "credits":
      return { items: drawCredits(context, page, width, height), overset: null };
    default:
      return null;
  }
}
