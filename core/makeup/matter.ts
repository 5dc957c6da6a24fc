/** What is to be placed: stories with their pictures, briefs, pictures that stand alone, data boxes, advertisements. */
import type { AdRecord, BoxRecord, PictureRecord, StoryRecord } from "../model/index.js";
import { bodyBlocks, textsOf } from "../model/index.js";
import { assertNever } from "../units/index.js";

export interface StoryMatter {
  readonly kind: "story";
  readonly story: StoryRecord;
  /** Pictures set inside the story's block. */
  readonly pictures: readonly PictureRecord[];
  /** Rank on the page, from 1. */
  readonly rank: number;
  /** Counts from 0 when the story goes on over pages. */
  readonly part: number;
  /** Share of the body that stands on earlier pages, 0 to 1. */
  readonly done: number;
  /** The page that the story comes from; null when it begins here. */
  readonly from: number | null;
}

export interface BriefsMatter {
  readonly kind: "briefs";
  readonly rubric: string | null;
  readonly stories: readonly StoryRecord[];
  readonly rank: number;
}

export interface PictureMatter {
  readonly kind: "picture";
  readonly picture: PictureRecord;
  readonly rank: number;
}

export interface BoxMatter {
  readonly kind: "box";
  readonly box: BoxRecord;
  readonly rank: number;
}

export interface AdMatter {
  readonly kind: "ad";
  readonly ad: AdRecord;
  readonly rank: number;
}

export type Matter = StoryMatter | BriefsMatter | PictureMatter | BoxMatter | AdMatter;

/** What a finding calls a piece of matter: the id of its story, picture or box. */
export function nameOf(matter: Matter): string {
  switch (matter.kind) {
    case "story":
      return matter.story.id;
    case "briefs":
      return matter.stories.map((story) => story.id).join(" ");
    case "picture":
      return matter.picture.id;
    case "box":
      return matter.box.id;
    case "ad":
      return matter.ad.id;
    default:
      return assertNever(matter);
  }
}

/** A brief has at most this many characters of body (newsroom practice: 简讯 runs to some 200, a long one to 300). */
const BRIEF_CHARACTERS = 300;
/** Without a common rubric, only really short items are briefs, and only when there are several. */
const BARE_BRIEF_CHARACTERS = 160;
const BARE_BRIEFS_AT_LEAST = 4;
/** The first stories keep a headline of their own. */
const RANKS_WITH_HEADLINE = 3;
/** Characters in one briefs block; a longer list becomes several blocks, so that each can find a place. */
const BRIEFS_BLOCK_CHARACTERS = 1500;
/** Without a rubric nothing holds the items together: smaller blocks fill a page better, but not more than some. */
const BARE_BLOCK_CHARACTERS = 500;
const BARE_BLOCKS = 10;
/** Pictures inside one story's block; more than these stand alone beside it. */
const PICTURES_IN_STORY = 3;
/** A continued story stands behind the page's own lead. */
const RANK_OF_CONTINUED = 2;
/** Where a data box comes in when copy is chosen for a page: after the main stories. */
const BOX_RANK = 4.5;
/** Advertisements are read last. */
const AD_RANK = 1000;

/** Sorts the copy into matter, in the order of rank; the order of equal input is kept. */
export function gatherMatter(
  stories: readonly StoryRecord[],
  pictures: readonly PictureRecord[],
  boxes: readonly BoxRecord[],
): readonly Matter[] {
  const inBriefs = groupBriefs(stories, pictures);
  const grouped = new Set(inBriefs.flatMap((group) => group.stories));
  const own = stories.filter((story) => !grouped.has(story));
  const withStories = own.map((story) => storyMatter(story, pictures));
  const inside = new Set(withStories.flatMap((matter) => matter.pictures));
  const rankOf = new Map(stories.map((story) => [story.id, story.rank]));
  const alone = pictures
    .filter((picture) => !inside.has(picture))
    .map((picture): PictureMatter => ({ kind: "picture", picture, rank: (rankOf.get(picture.story ?? "") ?? RANKS_WITH_HEADLINE) + 0.5 }));
  const boxMatter = boxes.map((box): BoxMatter => ({ kind: "box", box, rank: BOX_RANK }));
  return [...withStories, ...inBriefs, ...alone, ...boxMatter].sort((a, b) => a.rank - b.rank);
}

/** Advertisements as matter, in the order in which they were booked. */
export function gatherAds(ads: readonly AdRecord[]): readonly AdMatter[] {
  return ads.map((ad) => ({ kind: "ad", ad, rank: AD_RANK }));
}

/**
 * The matter with ranks counted anew, so that every page has a lead of its own. A story that goes
 * on from the page before has no headline here and leads nothing.
 */
export function rankedForPage(matter: readonly Matter[]): readonly Matter[] {
  let rank = 0;
  return matter.map((one) => {
    if (one.kind !== "story") return one;
    if (one.from !== null) return { ...one, rank: RANK_OF_CONTINUED };
    rank++;
    return { ...one, rank };
  });
}

/** Bare briefs alone are one flow over the whole page: columns of type without joints. */
export function asOneFlow(matter: readonly Matter[]): readonly Matter[] {
  const [first] = matter;
  const isBare = (one: Matter): one is BriefsMatter => one.kind === "briefs" && one.rubric === null;
  if (!first || !isBare(first) || !matter.every(isBare)) return matter;
  return [{ ...first, stories: matter.filter(isBare).flatMap((one) => one.stories) }];
}

function storyMatter(story: StoryRecord, pictures: readonly PictureRecord[]): StoryMatter {
  const own = pictures.filter((picture) => picture.story === story.id).slice(0, PICTURES_IN_STORY);
  return { kind: "story", story, pictures: own, rank: story.rank, part: 0, done: 0, from: null };
}

/** Stories that share a rubric, or many very short ones: set as one flow of small heads. */
function groupBriefs(stories: readonly StoryRecord[], pictures: readonly PictureRecord[]): readonly BriefsMatter[] {
  const withPicture = new Set(pictures.map((picture) => picture.story));
  const byRubric = new Map<string, StoryRecord[]>();
  const bare: StoryRecord[] = [];
  for (const story of [...stories].sort((a, b) => a.rank - b.rank)) {
    if (withPicture.has(story.id) || story.rank === 1) continue;
    const rubric = textsOf(story, "rubric")[0];
    const characters = bodyCharacters(story);
    if (rubric !== undefined && characters <= BRIEF_CHARACTERS) byRubric.set(rubric, [...(byRubric.get(rubric) ?? []), story]);
    if (rubric === undefined && characters <= BARE_BRIEF_CHARACTERS && story.rank > RANKS_WITH_HEADLINE) bare.push(story);
  }
  const groups: BriefsMatter[] = [];
  for (const [rubric, members] of byRubric) if (members.length > 1) groups.push(...briefsBlocks(rubric, members, BRIEFS_BLOCK_CHARACTERS));
  if (bare.length >= BARE_BRIEFS_AT_LEAST) groups.push(...briefsBlocks(null, bare, bareBlock(bare)));
  return groups;
}

function bareBlock(stories: readonly StoryRecord[]): number {
  const all = stories.reduce((sum, story) => sum + bodyCharacters(story), 0);
  return Math.min(BRIEFS_BLOCK_CHARACTERS, Math.max(BARE_BLOCK_CHARACTERS, all / BARE_BLOCKS));
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
