/** The door of the page room: copy-fit for the planner, layouts for painters and reports. */
import type {
  AdRecord,
  BoxForm,
  BoxRecord,
  BriefHeadBreaks,
  Finding,
  FrameContent,
  HeadlineSetting,
  PictureRecord,
  StoryRecord,
} from "../model/index.js";
import type { Rect } from "../units/index.js";
import type { DisplayPage } from "./displayList.js";
import type { FrameTexts } from "./textSource.js";

/** One way to set a story's headline over some columns. */
export interface HeadlineOption {
  readonly setting: HeadlineSetting;
  /** Whole grid lines, air above and below included. */
  readonly lines: number;
  /** Ugliness: 0 is what the house likes best. */
  readonly cost: number;
}

/** One way to set a story's headline vertically (竖题) beside its text. */
export interface VerticalHeadlineOption {
  /** `writing` is vertical; `above` and `below` are a headline character of blank each. */
  readonly setting: HeadlineSetting;
  /** Whole base columns, air at both sides included. */
  readonly cols: number;
  /** Ugliness, on the scale of `HeadlineOption`. */
  readonly cost: number;
}

/** Heights in grid lines that a thing may take. */
export interface HeightRange {
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
}

/** Exact measures of copy on one page style, from the real engine. */
export interface Copyfit {
  /** Grid lines of a story's body in base columns, one column wide. */
  bodyLines(story: StoryRecord): number;
  /** Lines that a story's body can run longer without anybody seeing it (撑行). */
  bodyGain(story: StoryRecord): number;
  /** The same of a news-in-brief column. */
  briefsGain(stories: readonly StoryRecord[]): number;
  /** Where the small heads of briefs break. */
  briefHeads(stories: readonly StoryRecord[]): BriefHeadBreaks;
  /** Grid lines of a news-in-brief column, its small heads included. */
  briefsLines(stories: readonly StoryRecord[]): number;
  /** Fewest lines of `cols` equal columns that hold a story's body, columns that end early reckoned with. */
  bodyHeight(story: StoryRecord, cols: number): number;
  /** Fewest lines of a block `cols` columns wide in whose tiers a story's body stands in vertical lines (直排). */
  verticalBodyHeight(story: StoryRecord, cols: number): number;
  /** Fewest lines of so many columns that hold a news-in-brief column. */
  briefsHeight(stories: readonly StoryRecord[], cols: number): number;
  /** Ways to set the headline over `cols` columns for a rank on the page, best first; never empty. */
  headlines(story: StoryRecord, cols: number, rank: number): readonly HeadlineOption[];
  /** Ways to set the headline vertically in a frame `lines` grid lines high, best first; none where it would be forced. */
  verticalHeadlines(story: StoryRecord, lines: number, rank: number): readonly VerticalHeadlineOption[];
  /** Ways to set a rubric band (栏题) over `cols` columns. */
  rubricLines(rubric: string, cols: number): number;
  captionLines(picture: PictureRecord, cols: number): number;
  /** Height of a picture `cols` columns wide, caption not included. */
  pictureLines(picture: PictureRecord, cols: number): HeightRange;
  /** Height of a group of pictures `cols` columns wide, its words included. */
  groupLines(group: Extract<FrameContent, { kind: "pictureGroup" }>, pictures: readonly PictureRecord[], cols: number): HeightRange;
  /** Whole columns and lines that hold the booked size of an advertisement, never more than the type area has. */
  adCells(ad: AdRecord): { readonly cols: number; readonly lines: number };
  /** Heights of a data box in a form, `cols` columns wide. */
  boxLines(box: BoxRecord, form: BoxForm, cols: number): HeightRange;
}

/** What stands in a frame, for the report. */
export interface FrameLayout {
  readonly frame: string;
  readonly kind: string;
  readonly story: string | null;
  readonly rect: Rect;
  /** Column × line extents from 1, as people count; null for a frame off the grid. */
  readonly extent: { readonly col: number; readonly line: number; readonly cols: number; readonly lines: number } | null;
  /** Text drawn, in reading order, as the painter gets it; jump lines inside running text are no part of it. */
  readonly text: string;
  /** Characters (code points, white space aside) drawn. */
  readonly characters: number;
  /** Text that found no room, kept. */
  readonly overset: { readonly text: string; readonly characters: number; readonly lines: number } | null;
  /** Empty grid lines × columns inside a text frame. */
  readonly white: number;
  /** Of a frame that shows a picture: its pixels an inch at this size, and the share of it that is not seen. */
  readonly picture?: { readonly ppi: number; readonly cropped: number };
}

/** Cells of a page, one character × one line, that hold neither glyph, picture, rule nor declared air (newsroom.md §3). */
export interface PageWhite {
  /** Share of the type area (版心), from 0 to 1. */
  readonly share: number;
  readonly cells: number;
  /** Where it lies, the largest areas first, a few of them. */
  readonly areas: readonly WhiteArea[];
}

/** White cells that hang together in one frame, or outside all frames. */
export interface WhiteArea {
  readonly frame: string | null;
  readonly cells: number;
  /** Columns × lines from 1 of the smallest block round them; not all of it need be white. */
  readonly extent: { readonly col: number; readonly line: number; readonly cols: number; readonly lines: number };
  /** The smallest rectangle round them on the page. */
  readonly rect: Rect;
}

export interface PageLayout {
  readonly page: string;
  readonly number: number;
  readonly display: DisplayPage;
  readonly frames: readonly FrameLayout[];
  /** Where the words of frames come from, by frame; frames that show no words of a record are left out. */
  readonly texts: ReadonlyMap<string, FrameTexts>;
  readonly white: PageWhite;
  readonly findings: readonly Finding[];
}
