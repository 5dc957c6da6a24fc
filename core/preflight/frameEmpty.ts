/** A frame in which nothing stands. */
import { type FrameContent, recordOf } from "../model/index.js";
import type { DisplayItem } from "../page/index.js";
import type { PreflightRule } from "./rule.js";

export const frameEmpty: PreflightRule = {
  id: "frame-empty",
  name: { zh: "空框", en: "Empty frame" },
  definition: { zh: "版块里没有文字、图片或线条。", en: "A frame holds no character, no picture and no rule." },
  why: { zh: "空框印出来是一块白，多半是稿件或图片掉了。", en: "It prints as a hole: most often copy or a picture fell out of it." },
  section: "Duikai",
  level: "warning",
  isFixed: false,
  check: ({ doc, pages }) =>
    pages.flatMap(({ layout }) => {
      const drawn = new Map(layout.display.groups.map(({ frame, items }) => [frame, items]));
      return recordOf(doc, layout.page, "page").frames.flatMap((id) => {
        const { content } = recordOf(doc, id, "frame");
        if (!isEmpty(content, drawn.get(id) ?? [])) return [];
        return [{ place: { page: layout.number, frame: id }, params: { page: layout.number, frame: id }, frames: [id] }];
      });
    }),
};

/** Frames for words want words in them; a line or a tint round nothing is empty too. */
function isEmpty(content: FrameContent, items: readonly DisplayItem[]): boolean {
  switch (content.kind) {
    case "headline":
    case "text":
    case "briefs":
    case "note":
    case "pullQuote":
    case "rubric":
      return !items.some((item) => item.kind === "glyphs" || (content.kind === "headline" && item.kind === "shape"));
    default:
      return items.length === 0;
  }
}
