/** Stories as records of the document and as the plain shape of stories.json. */
import type { BlockRole, IntakeBlock, IntakeCaption, IntakeStory, StoryBlock, StoryMark, StoryRecord } from "../model/index.js";
import type { BodyBlock } from "./bodies.js";
import type { Story } from "./stories.js";

export function storyRecordOf(story: Story, id: string, rank: number): StoryRecord {
  const blocks: StoryBlock[] = [];
  const marks: StoryMark[] = [];
  let text = "";
  const add = (role: BlockRole, content: string, isHead = false): void => {
    blocks.push({ from: text.length, to: text.length + content.length, role, ...(isHead ? { head: true } : {}) });
    text += `${content}\n`;
  };
  for (const { role, content } of headBlocks(story)) add(role, content);
  for (const block of story.blocks) {
    const shift = text.length;
    for (const { from, to, kind } of [...block.marks, ...block.copyMarks]) marks.push({ from: from + shift, to: to + shift, kind });
    add(block.role, block.run.text, block.namesColumns);
  }
  return { id, type: "story", rank, text, blocks, marks };
}

const HEAD_ORDER = ["rubric", "kicker", "headline", "deck", "summary"] as const;

/** Headline parts in reading order. */
function headBlocks(story: Story): readonly { readonly role: BlockRole; readonly content: string }[] {
  const column = story.columnRubric === null ? [] : [{ role: "rubric" as const, content: story.columnRubric }];
  const own = HEAD_ORDER.flatMap((role) =>
    story.heads.filter((head) => head.part === role && head.run.text !== "").map((head) => ({ role, content: head.run.text })),
  );
  return [...column, ...own];
}

export function intakeStoryOf(story: Story, id: string, rank: number, captions: readonly IntakeCaption[]): IntakeStory {
  const heads = headBlocks(story);
  const texts = (role: BlockRole): readonly string[] => heads.filter((head) => head.role === role).map((head) => head.content);
  return {
    id,
    rank,
    rubric: joined(texts("rubric")),
    kicker: joined(texts("kicker")),
    headline: texts("headline"),
    deck: joined(texts("deck")),
    summary: joined(texts("summary")),
    byline: joined(markedTexts(story, "byline")),
    dateline: joined(markedTexts(story, "dateline")),
    blocks: story.blocks.flatMap(plainBlock),
    captions,
  };
}

function joined(texts: readonly string[]): string | null {
  return texts.length > 0 ? texts.join(" ") : null;
}

function markedTexts(story: Story, kind: StoryMark["kind"]): readonly string[] {
  return story.blocks.flatMap((block) =>
    block.marks.filter((mark) => mark.kind === kind).map((mark) => block.run.text.slice(mark.from, mark.to)),
  );
}

/** A block without its dateline and bylines; none when nothing is left. */
function plainBlock(block: BodyBlock): readonly IntakeBlock[] {
  let text = "";
  let done = 0;
  for (const mark of [...block.marks].sort((a, b) => a.from - b.from)) {
    text += block.run.text.slice(done, mark.from);
    done = mark.to;
  }
  text += block.run.text.slice(done);
  if (text.trim() === "") return [];
  // The first cell of a row may be empty: the tab after it is no white at an end.
  return [{ kind: block.role, text: block.role === "table" ? text : text.trim() }];
}
