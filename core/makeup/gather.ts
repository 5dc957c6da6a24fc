/** The copy of an edition sorted into what can stand on a page. */
import type { AdRecord, BoxRecord, PictureRecord, StoryRecord } from "../model/index.js";
import { groupBriefs } from "./briefs.js";
import type { AdMatter, BoxMatter, Matter, PictureMatter, StoryMatter } from "./matter.js";

/** Pictures inside one story's block; more than these stand alone beside it. */
const PICTURES_IN_STORY = 3;
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

function storyMatter(story: StoryRecord, pictures: readonly PictureRecord[]): StoryMatter {
  const own = pictures.filter((picture) => picture.story === story.id).slice(0, PICTURES_IN_STORY);
  return { kind: "story", story, pictures: own, rank: story.rank, part: 0, done: 0, from: null };
}
