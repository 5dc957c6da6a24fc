/** Where the lines of a headline break in its frame, by hand: the words of the story stay as they are. */
import { changing, type Transaction } from "../../edit/index.js";
import { type Doc, type FrameRecord, type HeadlineSetting, recordOf, type StoryBlock } from "../../model/index.js";
import { headlineLineText } from "../../page/index.js";
import { linesBrokenAt, linesJoinedAt } from "../../story/index.js";
import { placeInWords, wordsOf } from "./followStory.js";

/** Breaks a line of a headline at an offset of its story. Null where no line of it stands there, or nothing would be parted. */
export function breakHeadlineLine(doc: Doc, frame: string, at: number, id: string): Transaction | null {
  return rebroken(doc, frame, at, linesBrokenAt, "step-headline-break", id);
}

/** Joins the two lines of a headline that meet at an offset of its story. Null where none do. */
export function joinHeadlineLines(doc: Doc, frame: string, at: number, id: string): Transaction | null {
  return rebroken(doc, frame, at, linesJoinedAt, "step-headline-join", id);
}

function rebroken(doc: Doc, id: string, at: number, lines: typeof linesBrokenAt, label: string, step: string): Transaction | null {
  const frame = recordOf(doc, id, "frame");
  const { content } = frame;
  if (content.kind !== "headline") return null;
  const story = recordOf(doc, content.story, "story");
  const block = story.blocks.find((each) => each.to >= at);
  const part = block && partOf(block, content.setting);
  if (!block || !part) return null;
  const before = content.setting[part];
  const after = lines(before, wordsOf(story, block.role), placeInWords(story, block.role, at), headlineLineText);
  if (after === before) return null;
  const next: FrameRecord = { ...frame, content: { ...content, setting: { ...content.setting, [part]: after } } };
  return changing(doc, step, label, { put: [next] });
}

/** The part of a headline that sets a block in lines of its own. */
function partOf({ role }: StoryBlock, setting: HeadlineSetting): "main" | "kicker" | "deck" | null {
  if (role === (setting.role ?? "headline")) return "main";
  return setting.role === undefined && (role === "kicker" || role === "deck") ? role : null;
}
