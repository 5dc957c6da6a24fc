/** What copy a frame shows. */
import type { FrameContent, FrameRecord } from "./records.js";

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

/** Whether a frame belongs to the page itself, whatever copy stands there: its nameplate, ear or folio. */
export function isFurniture({ kind }: FrameContent): boolean {
  return kind === "nameplate" || kind === "ear" || kind === "folio";
}

/** A frame without some copy: itself when it shows none of it, what is left of it, or null when nothing is. */
export function frameWithout(frame: FrameRecord, removed: ReadonlySet<string>): FrameRecord | null {
  const copy = copyIn(frame.content);
  const left = copy.filter((id) => !removed.has(id));
  if (left.length === copy.length) return frame;
  if (left.length === 0) return null;
  const content = contentWith(frame.content, left);
  return content && { ...frame, content };
}

function contentWith(content: FrameContent, copy: readonly string[]): FrameContent | null {
  if (content.kind === "briefs") return { ...content, stories: copy };
  return content.kind === "groupCaption" || content.kind === "pictureGroup" ? { ...content, pictures: copy } : null;
}
