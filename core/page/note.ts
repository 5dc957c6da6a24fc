/** Free text of a frame: paragraphs and rows of tables that belong to no story, set as the body of one. */
import type { FlowBlock } from "../flow/index.js";
import type { BlockRole, FrameContent, FrameRecord, PageStyle, StoryBlock, StoryRecord } from "../model/index.js";
import { createMemory } from "./memory.js";
import { storyBlocks } from "./storyText.js";

type NoteContent = Extract<FrameContent, { kind: "note" }>;

const stories = createMemory<NoteContent, StoryRecord>();

/** The blocks of a note in a page's type. */
export function noteBlocks(style: PageStyle, frame: FrameRecord, content: NoteContent): readonly FlowBlock[] {
  return storyBlocks(
    style,
    stories(content, [frame.id], () => noteStory(frame.id, content)),
  );
}

/** Paragraphs with tabs are rows of a table; a paragraph of several lines is several paragraphs. */
function noteStory(id: string, { text: paragraphs, role = "paragraph" }: NoteContent): StoryRecord {
  const blocks: StoryBlock[] = [];
  let text = "";
  for (const words of paragraphs.flatMap((each) => each.split("\n"))) {
    const own: BlockRole = words.includes("\t") ? "table" : role;
    blocks.push({ from: text.length, to: text.length + words.length, role: own });
    text += `${words}\n`;
  }
  return { id, type: "story", rank: 0, text, blocks, marks: [] };
}
