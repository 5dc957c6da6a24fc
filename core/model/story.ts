/**
 * A story: one string. Every block ends in one "\n" that belongs to no span; offsets are UTF-16
 * units, ranges half-open. Headline parts are blocks too, in reading order: rubric, kicker,
 * headline lines, deck, summary, then the body.
 */

export type BlockRole = "rubric" | "kicker" | "headline" | "deck" | "summary" | "paragraph" | "subhead" | "quote" | "table";

export interface StoryBlock {
  readonly from: number;
  /** End of the text, where the block's "\n" stands. */
  readonly to: number;
  readonly role: BlockRole;
  /** Of a row of a table, whose cells a tab parts: it names the columns. Rows that follow each other are one table. */
  readonly head?: true;
}

/** Text inside a block that is set in its own way: 本报讯 in Hei, (记者 …) in Kai. */
export interface StoryMark {
  readonly from: number;
  readonly to: number;
  readonly kind: "dateline" | "byline";
}

export interface StoryRecord {
  readonly id: string;
  readonly type: "story";
  /** 1 is the lead. */
  readonly rank: number;
  readonly text: string;
  readonly blocks: readonly StoryBlock[];
  readonly marks: readonly StoryMark[];
}

export const HEADLINE_ROLES: ReadonlySet<BlockRole> = new Set(["rubric", "kicker", "headline", "deck", "summary"]);

/** Blocks of the given role, as text. */
export function textsOf(story: StoryRecord, role: BlockRole): readonly string[] {
  return story.blocks.filter((block) => block.role === role).map((block) => story.text.slice(block.from, block.to));
}

/** The blocks that flow through columns: all that is not part of the headline. */
export function bodyBlocks(story: StoryRecord): readonly StoryBlock[] {
  return story.blocks.filter((block) => !HEADLINE_ROLES.has(block.role));
}
