/**
 * The document: a map of plain records. Derived things (layout, findings, counts) are no part of it.
 */
import type { Family } from "../face/index.js";
import type { Em, Lines, Pt, Rect } from "../units/index.js";
import type { BoxForm, BoxRecord } from "./box.js";
import type { IntakeRecord, SourceRecord } from "./copyReview.js";
import type { FrameBox, FrameColumns } from "./frameSetting.js";
import type { GridCells, PageInks, PageStyle } from "./pageStyle.js";
import type { PictureArrangement, PictureFit, PicturePart, PicturePoint } from "./pictureFit.js";
import type { StoryRecord } from "./story.js";

/** The version of the records below; raised with a migration when their meaning changes. */
export const SCHEMA_VERSION = 1;

export interface EditionRecord {
  readonly id: string;
  readonly type: "edition";
  readonly paper: string;
  /** ISO date of publication, as printed and as written into the PDF. */
  readonly date: string;
  readonly issue: string | null;
  readonly lunarDate: string | null;
  /** CN number (国内统一连续出版物号). */
  readonly cn: string | null;
  readonly publisher: string | null;
  readonly sponsor: string | null;
  readonly price: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly printer: string | null;
  /** How it is distributed (发行方式): 邮发代号, 自办发行. */
  readonly distribution?: string | null;
  readonly slogan: string | null;
  /** Levels of the house by the ids of layout rules, in the place of the rules' own. */
  readonly rules?: Readonly<Record<string, "error" | "warning" | "info" | "off">>;
  /** Id of the printing condition for which it is made; that of the house when absent or null. */
  readonly condition?: string | null;
  /** 分版 and 晚版: what each differs in from this edition; none when absent. */
  readonly variants?: readonly EditionVariant[];
}

/** An edition of which no more is known than its paper and its day. */
export function plainEdition(paper: string, date: string): EditionRecord {
  return {
    id: "edition",
    type: "edition",
    paper,
    date,
    issue: null,
    lunarDate: null,
    cn: null,
    publisher: null,
    sponsor: null,
    price: null,
    address: null,
    phone: null,
    printer: null,
    slogan: null,
  };
}

/** What a person calls a variant of an edition. */
export interface VariantName {
  /** By which it is asked for: `late`, `east`. */
  readonly name: string;
  /** What people call it: 晚版, 城东版. */
  readonly title: string | null;
}

/** A variant of an edition (分版, 晚版) as what differs from its base; all other records are shared. `editionVariant` makes it whole. */
export interface EditionVariant extends VariantName {
  /** Records in the place of those of the base with the same ids, and those of new ids beside them. */
  readonly changed: readonly DocRecord[];
  /** Ids of records of the base that it does not have. */
  readonly removed: readonly string[];
}

export interface PageRecord {
  readonly id: string;
  readonly type: "page";
  /** 版序, from 1. */
  readonly number: number;
  readonly style: string;
  /** Section name in the folio: 要闻, 民生, … */
  readonly section: string;
  readonly editor: string | null;
  /** Who laid the page out (版式) and who read its proofs (校对). */
  readonly layoutEditor?: string | null;
  readonly proofreader?: string | null;
  /** What it is printed in when not in the inks of its style. */
  readonly inks?: PageInks;
  readonly frames: readonly string[];
}

export type Place = { readonly kind: "grid"; readonly cells: readonly GridCells[] } | { readonly kind: "free"; readonly rect: Rect };

/** How a headline is set: chosen by the planner from `headlineOptions`, drawn by the page. */
export interface HeadlineSetting {
  /** Rank on its page: 1 leads it. It decides the step of the headline ladder. */
  readonly rank: number;
  /** Size of the 主题. */
  readonly size: Pt;
  /** Size of 引题 and 副题. */
  readonly minorSize: Pt;
  /** Lines of the 主题 as they are broken; joined they are the headline's text. */
  readonly main: readonly string[];
  readonly kicker: readonly string[];
  readonly deck: readonly string[];
  /** Rubric over the headline; null when there is none or when it stands in a band of its own. */
  readonly rubric: string | null;
  /** Lead-in (提要) under the headline, set as a paragraph over the headline's width. */
  readonly summary: string | null;
  /** Blank grid lines above and below. */
  readonly above: Lines;
  readonly below: Lines;
  /** A vertical headline (竖题): lines run down; 引题 stands to the right of the 主题, 副题 to its left. Horizontal when absent. */
  readonly writing?: "vertical";
  /** Letter-space of the 主题 in em; when absent it is opened to fill its width, as far as the house goes. */
  readonly tracking?: Em;
  /** Width scale of the 主题: under 1 长体, over 1 扁体, from 0.8 to 1.2; 1 when absent. */
  readonly stretch?: number;
  /** Type of the 主题; that of the page's headline ladder when absent. */
  readonly face?: { readonly family: Family; readonly weight: number };
  /** Where its lines begin; as on the whole page when absent. */
  readonly align?: "start" | "center";
  /** What it stands on or between; plain when absent. */
  readonly style?: HeadlineStyle;
  /** The 提要 in a box of its own; without one when absent. */
  readonly summaryStyle?: "boxed";
  /** A 边题 beside a part of the text, or a 尾题 at its end, to which the story's headline is another one; the headline itself when absent. */
  readonly role?: "side" | "tail";
}

/**
 * Style of a headline: white on a plate (反白), black on a tint, between two thin rules, in a box whose shadow is a
 * tint, outlined, or with a large first piece. Shares are of the ink, from 0 to 1.
 */
export type HeadlineStyle =
  | { readonly kind: "reversed"; readonly plate: "black" | "accent" }
  | { readonly kind: "tinted"; readonly ink: "black" | "accent"; readonly share: number }
  | { readonly kind: "ruled" }
  | { readonly kind: "boxed"; readonly shadow: number }
  /** White letters with a black line round them (空心). */
  | { readonly kind: "outlined" }
  /** The first characters (one when absent, four at most) stand large before the lines, on a plate or without one. */
  | { readonly kind: "initial"; readonly plate: "none" | "black" | "accent"; readonly characters?: number };

/** Offsets at which the lines of small heads end, by the id of the story; heads of one line are left out. */
export type BriefHeadBreaks = Readonly<Record<string, readonly number[]>>;

export type FrameContent =
  | { readonly kind: "headline"; readonly story: string; readonly setting: HeadlineSetting }
  /**
   * Body of one story; `part` counts from 0 when the story goes on in a later frame. Vertical text (直排) stands in tiers
   * one above the other, its lines from right to left; all parts of a story are set as its first one is. Horizontal when
   * nothing is said.
   */
  | {
      readonly kind: "text";
      readonly story: string;
      readonly part: number;
      readonly writing?: "vertical";
      /** Lines over which the first character of the story stands large (首字下沉), 2 or more; said by its first frame. */
      readonly dropCap?: Lines;
      /** Lines that the story runs longer (撑行, positive) or shorter (缩行) than by nature, as far as its paragraphs give them; said by its first frame. */
      readonly gain?: Lines;
    }
  /** News in brief: several stories under one rubric, each with its own small head, as one flow. */
  | {
      readonly kind: "briefs";
      readonly rubric: string | null;
      readonly stories: readonly string[];
      readonly part: number;
      readonly gain?: Lines;
      /** Where the small heads of stories break, by story: UTF-16 offsets in the head, its lines joined by a blank each. */
      readonly heads?: BriefHeadBreaks;
    }
  /** "More from page n" above a continued story. */
  | { readonly kind: "jump"; readonly story: string; readonly page: number; readonly direction: "from" | "to" }
  | { readonly kind: "picture"; readonly picture: string; readonly fit?: PictureFit }
  /** Words of a picture, under it or beside it in their own frame; `over`, they stand on a black plate at the foot of the frame. */
  | { readonly kind: "caption"; readonly picture: string; readonly form?: "below" | "over" }
  /** The words of several pictures as one block: 图一 … 图二 … */
  | { readonly kind: "groupCaption"; readonly pictures: readonly string[] }
  /** Several pictures (组图) and their words in one frame; in a row when nothing is said. */
  | {
      readonly kind: "pictureGroup";
      readonly pictures: readonly string[];
      readonly arrangement?: PictureArrangement;
      /** Words for all of them; when absent their own captions stand there, numbered 图一, 图二 … as the pictures are. */
      readonly caption?: string;
      /** How each picture is seen, by its id. */
      readonly fits?: Readonly<Record<string, PictureFit>>;
    }
  | { readonly kind: "box"; readonly box: string; readonly form: BoxForm }
  /** Words of a story, large (文中引语); where its frame says so, text runs round it. */
  | { readonly kind: "pullQuote"; readonly story: string; readonly text: string }
  /** A rubric (栏题) in a band of its own. */
  | { readonly kind: "rubric"; readonly text: string }
  /** Free text, set as body in the columns of its frame: paragraphs, and rows of a table where tabs part their cells. */
  | { readonly kind: "note"; readonly text: readonly string[]; readonly role?: "paragraph" | "quote" }
  /** Who made the page. */
  | { readonly kind: "credits" }
  | { readonly kind: "nameplate" }
  | { readonly kind: "ear" }
  | { readonly kind: "folio" }
  /** An advertisement; `label` sets the word 广告, which the law wants on it, in its corner. */
  | { readonly kind: "ad"; readonly ad: string; readonly label: boolean }
  /** A separating line between blocks; drawn in the middle of its cells' gutter or line. */
  | { readonly kind: "rule"; readonly direction: "horizontal" | "vertical"; readonly weight: "hairline" | "thick-thin" };

export interface FrameRecord {
  readonly id: string;
  readonly type: "frame";
  readonly place: Place;
  readonly content: FrameContent;
  /** Text frames of the page that it covers run round it; it may cover none when absent. */
  readonly around?: Around;
  /** A person has fixed it: the planner leaves it as it is and plans round it. */
  readonly locked?: true;
  /** Name of the group in which frames of its page are selected and moved as one; in none when absent. */
  readonly group?: string;
  /** A box, tint or rules round it; none when absent. */
  readonly box?: FrameBox;
  /** Columns of horizontal text in it; the base columns of the page when absent. */
  readonly columns?: FrameColumns;
}

/** How text runs round a frame. */
export interface Around {
  /** Room kept free round it, in points. */
  readonly standoff: Pt;
  readonly wrap: Wrap;
  /** Corners of a shape that text follows in place of the frame's edges, in points on the page. */
  readonly outline?: readonly { readonly x: Pt; readonly y: Pt }[];
  /** Text follows the outline of the picture in the frame where it is clipped out of its ground, wherever the frame goes. */
  readonly contour?: "picture";
}

/**
 * Where text stands beside a shape: on `both` sides, at the `start` (left) or the `end` (right) of it
 * only, on the `larger` side of each line, or nowhere (`jump`: it goes on below).
 */
export type Wrap = "both" | "start" | "end" | "larger" | "jump";

export interface PictureRecord {
  readonly id: string;
  readonly type: "picture";
  /** Name of the file as the person gave it; null when the copy speaks of a picture that is not there. */
  readonly file: string | null;
  /** Pixels after orientation; null when there is no picture. */
  readonly pixels: { readonly width: number; readonly height: number } | null;
  readonly caption: string;
  readonly credit: string | null;
  readonly story: string | null;
  /** What stays in view in every frame that does not say otherwise. */
  readonly focus?: PicturePoint;
  /** SHA-256 of the original in hexadecimal digits, by which it is known again. */
  readonly hash?: string;
  /** Faces in it, as a person or a file says. */
  readonly faces?: readonly PicturePart[];
  /** Corners of what is seen of a picture that is clipped out of its ground; absent when all of it is. */
  readonly outline?: readonly PicturePoint[];
  /** It is a page of a PDF that goes in as it is, without pixels; a picture of pixels when absent. */
  readonly placed?: PlacedPage;
}

/** Which page of a PDF is placed, from 1, and its trimmed size in points. */
export interface PlacedPage {
  readonly page: number;
  readonly width: Pt;
  readonly height: Pt;
}

/** An advertisement as it was booked. */
export interface AdRecord {
  readonly id: string;
  readonly type: "ad";
  /** Advertiser or subject, for lists and findings. */
  readonly name: string;
  /** Booking number (订单号). */
  readonly booking: string | null;
  /** Booked size; on the page it stands in as many whole columns and lines as hold it. */
  readonly width: Pt;
  readonly height: Pt;
  /** Picture record of the artwork; null while it has not come. */
  readonly picture: string | null;
  /** Whether the artwork itself bears the word 广告. */
  readonly labelled: boolean;
}

/** The pasteboard (备用稿): what an edition keeps beside its pages, in the order in which it came there. */
export interface PasteboardRecord {
  readonly id: string;
  readonly type: "pasteboard";
  /** Ids of stories, pictures, boxes and advertisements. */
  readonly copy: readonly string[];
}

export type DocRecord =
  | EditionRecord
  | PageRecord
  | FrameRecord
  | StoryRecord
  | PictureRecord
  | BoxRecord
  | AdRecord
  | PasteboardRecord
  | SourceRecord
  | IntakeRecord;

export interface Doc {
  readonly version: typeof SCHEMA_VERSION;
  readonly records: ReadonlyMap<string, DocRecord>;
  readonly styles: ReadonlyMap<string, PageStyle>;
}

/** The record of an id and type; throws naming both when there is none. */
export function recordOf<T extends DocRecord["type"]>(doc: Doc, id: string, type: T): Extract<DocRecord, { type: T }> {
  const found = doc.records.get(id);
  if (found?.type !== type) throw new Error(`no ${type} record with id ${JSON.stringify(id)}`);
  return found as Extract<DocRecord, { type: T }>;
}

/** All records of a type, in the order of the map. */
export function recordsOf<T extends DocRecord["type"]>(doc: Doc, type: T): readonly Extract<DocRecord, { type: T }>[] {
  return [...doc.records.values()].filter((record): record is Extract<DocRecord, { type: T }> => record.type === type);
}

/** Ids of the records of a type that one document has and another before it had not. */
export function recordsSince(before: Doc, after: Doc, type: DocRecord["type"]): readonly string[] {
  return recordsOf(after, type).flatMap(({ id }) => (before.records.has(id) ? [] : [id]));
}

export function styleOf(doc: Doc, id: string): PageStyle {
  const style = doc.styles.get(id);
  if (!style) throw new Error(`no page style with id ${JSON.stringify(id)}`);
  return style;
}
