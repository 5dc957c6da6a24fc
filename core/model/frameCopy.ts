/** What copy a frame shows. */
import type { FrameContent } from "./records.js";

/** Ids of the stories, pictures, boxes and advertisements that stand in a frame. */
export function copyIn(content: FrameContent): readonly string[] {
  switch (content.kind) {
    case "headline":
    case "text":
    case "jump":
    case "pullQuote":
      return [content.story];
    case "briefs":
      return content.stories;
    case "picture":
    case "caption":
      return [content.picture];
    case "groupCaption":
    case "pictureGroup":
      return content.pictures;
    case "box":
      return [content.box];
    case "ad":
      return [content.ad];
    default:
      return [];
  }
}
