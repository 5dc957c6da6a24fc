/** Frames of words that do not flow on: captions, of one picture or of several. */
import type { Doc, FrameContent } from "../model/index.js";
import { recordOf } from "../model/index.js";
import type { Rect } from "../units/index.js";
import { captionWords, type DrawnCaption, drawCaption, drawCaptionOver, groupCaptionWords } from "./caption.js";
import type { PageContext } from "./context.js";

/** Draws a frame of words; null for frames of all other kinds. */
export function drawWords(context: PageContext, doc: Doc, content: FrameContent, { width, height }: Rect): DrawnCaption | null {
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
    default:
      return null;
  }
}
