/** Which copy stands on the pages of an edition with all that it has to say. */
import { bodyBlocks, type Doc, type FrameContent, recordOf, recordsOf } from "../model/index.js";

/**
 * Ids of copy that the pages show: stories by their body (a headline alone shows one that has none), pictures, data boxes and
 * advertisements with their artwork. A caption, a jump line or a pull quote alone show nothing.
 */
export function placedCopy(doc: Doc): ReadonlySet<string> {
  const contents = recordsOf(doc, "page").flatMap(({ frames }) => frames.map((id) => recordOf(doc, id, "frame").content));
  return new Set(contents.flatMap((content) => placedBy(doc, content)));
}

/** Ids of copy that a frame of this content shows. */
export function placedBy(doc: Doc, content: FrameContent): readonly string[] {
  switch (content.kind) {
    case "text":
      return [content.story];
    case "briefs":
      return content.stories;
    case "headline":
      return bodyBlocks(recordOf(doc, content.story, "story")).some(({ from, to }) => to > from) ? [] : [content.story];
    case "picture":
      return [content.picture];
    case "pictureGroup":
      return content.pictures;
    case "box":
      return [content.box];
    case "ad": {
      const { picture } = recordOf(doc, content.ad, "ad");
      return picture === null ? [content.ad] : [content.ad, picture];
    }
    default:
      return [];
  }
}
