/** What is to be placed: stories with their pictures, briefs, pictures that stand alone, data boxes, advertisements. */
import type { AdRecord, BoxRecord, PictureRecord, StoryRecord } from "../model/index.js";
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

/** A continued story stands behind the page's own lead. */
const RANK_OF_CONTINUED = 2;

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
