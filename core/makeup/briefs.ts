/** Briefs (简讯): which stories stand together as one flow of small heads. */
import type { PageStyle, PictureRecord, StoryRecord } from "../model/index.js";
import { bodyBlocks, textsOf } from "../model/index.js";
import type { BriefsMatter, Matter } from "./matter.js";

/** A brief has at most this many characters of body (newsroom practice: 简讯 runs to some 200, a long one to 300). */
const BRIEF_CHARACTERS = 300;
/** Without a common rubric, only really short items are briefs, and only when there are several. */
const BARE_BRIEF_CHARACTERS = 160;
const BARE_BRIEFS_AT_LEAST = 4;
/** The first stories keep a headline of their own. */
const RANKS_WITH_HEADLINE = 3;
/** On a page of briefs (简讯版) even a long item is set among them, and only the lead keeps its headline. */
const LONGEST_ON_BRIEFS_PAGE = 500;
/** Characters in one briefs block; a longer list becomes several blocks, so that each can find a place. */
const BRIEFS_BLOCK_CHARACTERS = 1500;
/** Without a rubric nothing holds the items together: smaller blocks fill a page better, but not more than some. */
const BARE_BLOCK_CHARACTERS = 500;
const BARE_BLOCKS = 10;

/** Which stories are briefs: the most characters of body, with a rubric and without, and behind which rank. */
interface BriefsOrder {
  readonly underRubric: number;
  readonly bare: number;
  readonly bareAtLeast: number;
  readonly behindRank: number;
  /** The most characters in one block of bare briefs, by those that there are. */
  readonly block: (characters: number) => number;
}

const AMONG_STORIES: BriefsOrder = {
  underRubric: BRIEF_CHARACTERS,
  bare: BARE_BRIEF_CHARACTERS,
  bareAtLeast: BARE_BRIEFS_AT_LEAST,
  behindRank: RANKS_WITH_HEADLINE,
  block: (all) => Math.min(BRIEFS_BLOCK_CHARACTERS, Math.max(BARE_BLOCK_CHARACTERS, all / BARE_BLOCKS)),
};
const ON_BRIEFS_PAGE: BriefsOrder = {
  underRubric: LONGEST_ON_BRIEFS_PAGE,
  bare: LONGEST_ON_BRIEFS_PAGE,
  bareAtLeast: 2,
  behindRank: 1,
  block: AMONG_STORIES.block,
};
/** Stories that share a rubric, or many very short ones: set as one flow of small heads. */
export function groupBriefs(stories: readonly StoryRecord[], pictures: readonly PictureRecord[]): readonly BriefsMatter[] {
  const withPicture = new Set(pictures.map((picture) => picture.story));
  return grouped(
    stories.filter((story) => !withPicture.has(story.id) && story.rank !== 1),
    AMONG_STORIES,
  );
}

/** The matter of a page as its style asks: on a page of briefs every short story without a picture is one. */
export function asStyleAsks(matter: readonly Matter[], style: PageStyle): readonly Matter[] {
  return asOneFlow(style.plan?.blocks === "briefs" ? withMoreBriefs(matter) : matter);
}

function withMoreBriefs(matter: readonly Matter[]): readonly Matter[] {
  const [lead, ...others] = matter;
  const stories = others.flatMap((one) => (one.kind === "story" && one.from === null && one.pictures.length === 0 ? [one.story] : []));
  const briefs = grouped(stories, ON_BRIEFS_PAGE);
  const taken = new Set(briefs.flatMap((group) => group.stories));
  const rest = others.filter((one) => one.kind !== "story" || !taken.has(one.story));
  return lead ? [lead, ...[...rest, ...briefs].sort((a, b) => a.rank - b.rank)] : [];
}

/** Bare briefs alone are one flow over the whole page: columns of type without joints. */
function asOneFlow(matter: readonly Matter[]): readonly Matter[] {
  const [first] = matter;
  const isBare = (one: Matter): one is BriefsMatter => one.kind === "briefs" && one.rubric === null;
  if (!first || !isBare(first) || !matter.every(isBare)) return matter;
  return [{ ...first, stories: matter.filter(isBare).flatMap((one) => one.stories) }];
}

function grouped(stories: readonly StoryRecord[], order: BriefsOrder): readonly BriefsMatter[] {
  const byRubric = new Map<string, StoryRecord[]>();
  const bare: StoryRecord[] = [];
  for (const story of [...stories].sort((a, b) => a.rank - b.rank)) {
    const rubric = textsOf(story, "rubric")[0];
    const characters = bodyCharacters(story);
    if (rubric !== undefined && characters <= order.underRubric) byRubric.set(rubric, [...(byRubric.get(rubric) ?? []), story]);
    if (rubric === undefined && characters <= order.bare && story.rank > order.behindRank) bare.push(story);
  }
  const groups: BriefsMatter[] = [];
  for (const [rubric, members] of byRubric) if (members.length > 1) groups.push(...briefsBlocks(rubric, members, BRIEFS_BLOCK_CHARACTERS));
  if (bare.length >= order.bareAtLeast) groups.push(...briefsBlocks(null, bare, order.block(sumOf(bare))));
  return groups;
}

function briefsBlocks(rubric: string | null, stories: readonly StoryRecord[], most: number): readonly BriefsMatter[] {
  const blocks: BriefsMatter[] = [];
  let members: StoryRecord[] = [];
  let characters = 0;
  for (const [index, story] of stories.entries()) {
    members.push(story);
    characters += bodyCharacters(story);
    if (characters < most && index < stories.length - 1) continue;
    blocks.push({ kind: "briefs", rubric, stories: members, rank: Math.min(...members.map((member) => member.rank)) });
    members = [];
    characters = 0;
  }
  return blocks;
}

function bodyCharacters(story: StoryRecord): number {
  return bodyBlocks(story).reduce((sum, block) => sum + block.to - block.from, 0);
}

function sumOf(stories: readonly StoryRecord[]): number {
  return stories.reduce((sum, story) => sum + bodyCharacters(story), 0);
}
