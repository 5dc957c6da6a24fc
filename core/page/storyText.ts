/** Stories as blocks that flow through columns: paragraphs, subheads, quotes, tables, small heads. */
import type { FlowBlock } from "../flow/index.js";
import type { StyledText } from "../inline/index.js";
import type { BriefHeadBreaks, PageStyle, StoryBlock, StoryRecord, TypeStyle } from "../model/index.js";
import { bodyBlocks, HEADLINE_ROLES } from "../model/index.js";
import { createBlockMemory } from "./blockMemory.js";
import { characterStyle } from "./drawing.js";
import { markedText } from "./markedText.js";
import { paragraphStyle } from "./paragraphStyles.js";
import { tableBlocks, tablesApart } from "./tableText.js";

/** A subhead takes two lines (占行) and needs two lines of text below it (背题, typesetting.md §4). */
const SUBHEAD_LINES = 2;
const LINES_AFTER_HEAD = 2;

const blocksOfStory = createBlockMemory();

/** The body of a story as flow blocks in a page's type. */
export function storyBlocks(style: PageStyle, story: StoryRecord): readonly FlowBlock[] {
  return blocksOfStory(style, story, () => bodyFlow(style, story));
}

const blocksOfBrief = createBlockMemory();
const rubricsOfBrief = createBlockMemory();

/** Several short stories as one flow, each with its small head. The rubric that stands over them all is not repeated. */
export function briefsBlocks(
  style: PageStyle,
  stories: readonly StoryRecord[],
  rubric: string | null,
  heads: BriefHeadBreaks = {},
): readonly FlowBlock[] {
  return stories.flatMap((story) => {
    const breaks = heads[story.id];
    const made = (): readonly FlowBlock[] => [...briefHead(style, story, breaks), ...bodyFlow(style, story)];
    return [
      ...rubricsOfBrief(style, story, () => rubricLines(style, story)).filter(({ text }) => text.text !== rubric),
      ...blocksOfBrief(style, story, made, breaks?.join(" ")),
    ];
  });
}

/** What the small head of a brief says: its 主题, lines joined by blanks. Empty without one. */
export function briefHeadText(story: StoryRecord): string {
  const mains = story.blocks.filter((block) => block.role === "headline" && block.to > block.from);
  return story.text.slice(mains[0]?.from ?? 0, mains.at(-1)?.to ?? 0).replace(/\n/g, " ");
}

function rubricLines(style: PageStyle, story: StoryRecord): readonly FlowBlock[] {
  const blocks = story.blocks.filter((block) => block.role === "rubric");
  return blocks.map((block) => sideLine(style, story, block, { ...style.type.rubric, size: style.type.body.size }));
}

function bodyFlow(style: PageStyle, story: StoryRecord): readonly FlowBlock[] {
  const blocks = bodyBlocks(story).filter((block) => block.to > block.from);
  return tablesApart(blocks).flatMap((group) =>
    group[0]?.role === "table"
      ? tableBlocks(style, story, group)
      : group.map((block) => flowBlock(style, story, block, block === blocks.at(-1))),
  );
}

function flowBlock(style: PageStyle, story: StoryRecord, block: StoryBlock, isLast: boolean): FlowBlock {
  const marked = (type: TypeStyle): StyledText => markedText(style.type, story, block, characterStyle(type));
  const base = { story: story.id, from: block.from, occupies: null, keepWithNext: 0 };
  switch (block.role) {
    case "subhead":
      return {
        ...base,
        text: marked(style.type.subhead),
        style: paragraphStyle(style, "subhead", "centred"),
        role: "subhead",
        occupies: SUBHEAD_LINES,
        keepWithNext: LINES_AFTER_HEAD,
      };
    case "quote":
      return { ...base, text: marked(style.type.byline), style: paragraphStyle(style, "quote", "paragraph"), role: "quote" };
    default:
      return {
        ...base,
        text: marked(style.type.body),
        style: paragraphStyle(style, "body", isLast && isByline(story, block) ? "flush-right" : "paragraph"),
        role: "paragraph",
      };
  }
}

/** Whether a whole block is a byline: the author in a line of its own. */
function isByline(story: StoryRecord, block: StoryBlock): boolean {
  return story.marks.some((mark) => mark.kind === "byline" && mark.from <= block.from && mark.to >= block.to);
}

function plainText(text: string, type: TypeStyle): StyledText {
  return { text, runs: [{ from: 0, to: text.length, style: characterStyle(type) }] };
}

/**
 * The head of a brief: its headline lines as one small head. Kicker, deck and summary, which a
 * brief seldom has, stand above and below it in Kai.
 */
function briefHead(style: PageStyle, story: StoryRecord, breaks: readonly number[] | undefined): readonly FlowBlock[] {
  const parts = story.blocks.filter((block) => HEADLINE_ROLES.has(block.role) && block.role !== "rubric" && block.to > block.from);
  const mains = parts.filter((block) => block.role === "headline");
  const above = parts.filter((block) => block.role === "kicker").map((block) => sideLine(style, story, block, style.type.byline));
  const below = parts
    .filter((block) => block.role === "deck" || block.role === "summary")
    .map((block) => sideLine(style, story, block, style.type.byline));
  return [...above, ...mainHead(style, story, mains[0]?.from, breaks), ...below];
}

function mainHead(
  style: PageStyle,
  story: StoryRecord,
  from: number | undefined,
  breaks: readonly number[] | undefined,
): readonly FlowBlock[] {
  if (from === undefined) return [];
  const text = briefHeadText(story);
  const ragged = paragraphStyle(style, "briefHead", "ragged");
  const perLine = style.grid.characters * style.grid.size;
  const count = breaks ? breaks.length + 1 : Math.ceil(([...text].length * style.type.briefHead.size) / perLine);
  return [
    {
      text: plainText(text, style.type.briefHead),
      style: breaks ? { ...ragged, breaks } : ragged,
      role: "briefHead",
      story: story.id,
      from,
      occupies: count + 1,
      keepWithNext: LINES_AFTER_HEAD,
    },
  ];
}

function sideLine(style: PageStyle, story: StoryRecord, block: StoryBlock, type: TypeStyle): FlowBlock {
  const text = plainText(story.text.slice(block.from, block.to), type);
  const flush = paragraphStyle(style, "body", "ragged");
  return { text, style: flush, role: "paragraph", story: story.id, from: block.from, occupies: null, keepWithNext: LINES_AFTER_HEAD };
}
