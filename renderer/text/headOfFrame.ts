/** Where the words of a frame begin: where a caret goes that is put into the frame by a key. */
import type { Doc, StoryBlock, StoryRecord } from "../../core/model/index.js";
import type { TextPlace } from "../../core/page/index.js";
import { isHeadlineRole } from "../../core/story/index.js";

/** Null for a frame that shows no words of a story, a caption or its own. */
export function headOfFrame(doc: Doc | null, id: string): TextPlace | null {
  const frame = doc?.records.get(id);
  if (doc === null || frame?.type !== "frame") return null;
  const { content } = frame;
  switch (content.kind) {
    case "headline":
      return inStory(doc, content.story, ({ role }) =>
        content.setting.role === undefined ? isHeadlineRole(role) : role === content.setting.role,
      );
    case "text":
      return inStory(doc, content.story, ({ role }) => !isHeadlineRole(role));
    case "briefs":
      return inStory(doc, content.stories[0], () => true);
    case "note":
      return { kind: "note", id, at: 0 };
    case "caption":
      return { kind: "caption", id: content.picture, at: 0 };
    case "groupCaption":
    case "pictureGroup":
      return content.pictures[0] === undefined ? null : { kind: "caption", id: content.pictures[0], at: 0 };
    default:
      return null;
  }
}

function inStory(doc: Doc, id: string | undefined, isMeant: (block: StoryBlock) => boolean): TextPlace | null {
  const story = id === undefined ? undefined : doc.records.get(id);
  return story?.type === "story" ? { kind: "story", id: story.id, at: firstBlock(story, isMeant) } : null;
}

function firstBlock({ blocks, text }: StoryRecord, isMeant: (block: StoryBlock) => boolean): number {
  return blocks.find(isMeant)?.from ?? Math.max(0, text.length - 1);
}
