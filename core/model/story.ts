/**
 * A story: one string. Every block ends in one "\n" that belongs to no span; offsets are UTF-16
 * units, ranges half-open. Headline parts are blocks too, in reading order: rubric, kicker,
 * headline lines, deck, summary, then those that stand in the text (边题 and 尾题), then the body.
 */

import type { TypeStyle } from "./pageStyle.js";

export type BlockRole =
  | "rubric"
  | "kicker"
  | "headline"
  | "deck"
  | "summary"
  | "side"
  | "tail"
  | "paragraph"
  | "subhead"
  | "quote"
  | "table";

export interface StoryBlock {
  readonly from: number;
  /** End of the text, where the block's "\n" stands. */
  readonly to: number;
  readonly role: BlockRole;
  /** Of a row of a table, whose cells a tab parts: it names the columns. Rows that follow each other are one table. */
  readonly head?: true;
}

/**
 * Text inside a block that is set in its own way. Marks may nest and overlap, and what they say is combined.
 * An insertion at an edge of a mark falls outside it.
 */
export type StoryMark = PlainMark | RubyMark | TypeMark;

interface MarkedRange {
  readonly from: number;
  readonly to: number;
}

/** A mark that says all it has to say by its kind. */
export interface PlainMark extends MarkedRange {
  readonly kind: PlainMarkKind;
}

/**
 * `dateline` 本报讯 and `byline` (记者 …) in the type of the house for them; `strong` in Hei, `kai` in Kai; `runIn` a head
 * in Hei that runs into its paragraph, 1 em before what follows; `emphasis` 着重号, `properName` 专名号, `bookTitle`
 * a wavy 书名号, `mourning` 示亡号, `superscript` 上标, `subscript` 下标.
 */
export type PlainMarkKind =
  | "dateline"
  | "byline"
  | "strong"
  | "kai"
  | "runIn"
  | "emphasis"
  | "properName"
  | "bookTitle"
  | "mourning"
  | "superscript"
  | "subscript";

/** Text with its reading (注音). Of readings that overlap, the first one is set. */
export interface RubyMark extends MarkedRange {
  readonly kind: "ruby";
  readonly reading: string;
}

/** Text in a type of its own; what is absent stays as it would be. */
export interface TypeMark extends MarkedRange {
  readonly kind: "type";
  readonly type: Partial<TypeStyle>;
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

export const HEADLINE_ROLES: ReadonlySet<BlockRole> = new Set(["rubric", "kicker", "headline", "deck", "summary", "side", "tail"]);

/** Blocks of the given role, as text. */
export function textsOf(story: StoryRecord, role: BlockRole): readonly string[] {
  return story.blocks.filter((block) => block.role === role).map((block) => story.text.slice(block.from, block.to));
}

/** The blocks that flow through columns: all that is not part of the headline. */
export function bodyBlocks(story: StoryRecord): readonly StoryBlock[] {
  return story.blocks.filter((block) => !HEADLINE_ROLES.has(block.role));
}
