/** What is to be placed: stories with their pictures, briefs, pictures that stand alone, data boxes, advertisements. */
import type { AdRecord, BoxRecord, PictureRecord, StoryRecord } from "../model/index.js";
import { assertNever } from "../units/index.js";
import { groupBriefs } from "./briefs.js";

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

/** Pictures inside one story's block; more than these stand alone beside it. */
const PICTURES_IN_STORY = 3;
/** A continued story stands behind the page's own lead. */
const RANK_OF_CONTINUED = 2;
/** A picture that belongs to no story comes behind the main stories. */
const RANK_OF_STRAY_PICTURE = 3;
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
    .map(
      (picture): PictureMatter => ({ kind: "picture", picture, rank: (rankOf.get(picture.story ?? "") ?? RANK_OF_STRAY_PICTURE) + 0.5 }),
    );
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

function storyMatter(story: StoryRecord, pictures: readonly PictureRecord[]): StoryMatter {
  const own = pictures.filter((picture) => picture.story === story.id).slice(0, PICTURES_IN_STORY);
  return { kind: "story", story, pictures: own, rank: story.rank, part: 0, done: 0, from: null };
}
