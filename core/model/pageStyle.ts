/**
 * Page styles and type styles: what a template of `templates/` becomes once it is loaded and its
 * millimetres are points.
 */
import type { Family } from "../face/index.js";
import type { Em, Lines, Pt } from "../units/index.js";
import { DEFAULT_SETTING, type ProfileName, type TypeSetting } from "./profile.js";

/** Cells of the grid: base columns from 0, lines of the type area from 0. */
export interface GridCells {
  readonly col: number;
  readonly line: number;
  readonly cols: number;
  readonly lines: number;
}

/** The line grid and the base columns (基本栏) of a page. Every measure is a whole number of characters. */
export interface Grid {
  /** Number of base columns. */
  readonly columns: number;
  /** Characters of body type a line of one base column. */
  readonly characters: number;
  /** Space between columns in em of body type. */
  readonly gutter: Em;
  /** Body size. */
  readonly size: Pt;
  /** Distance from baseline to baseline. */
  readonly pitch: Pt;
  /** Lines of the type area (版心). */
  readonly lines: Lines;
  /** Upper left corner of the type area on the page. */
  readonly left: Pt;
  readonly top: Pt;
  /** 中缝 of a spread (跨版): the room between its two pages, each of which has half of the columns. None on a single page. */
  readonly seam?: Pt;
}

/** How many pages (版) a style makes: two where it is a spread. */
export function pagesIn({ grid }: PageStyle): 1 | 2 {
  return grid.seam === undefined ? 1 : 2;
}

/** The halves of a spread as stretches of columns, from left to right; one stretch on a single page. */
export function pageHalves({ columns, seam }: Grid): readonly Pick<GridCells, "col" | "cols">[] {
  if (seam === undefined) return [{ col: 0, cols: columns }];
  const half = Math.ceil(columns / 2);
  return [
    { col: 0, cols: half },
    { col: half, cols: columns - half },
  ];
}

/**
 * What a page is for: 头版, an inside page of news, 专副刊 with a lead of its own kind, 图片版, 简讯版, or 分类广告与公告版.
 */
export type PageKind = "front" | "inside" | "feature" | "picture" | "briefs" | "classified";

/**
 * What a template asks of the planner beyond the rules that hold for every page. Each field is a wish: where the
 * copy cannot meet it (a hero without a picture), the page is made up as if it were not there.
 */
export interface PagePlan {
  readonly lead?: {
    /** 竖题 or 横题; the planner chooses when absent. */
    readonly headline?: "vertical" | "horizontal";
    /** 直排 or 横排 of the lead's text; horizontal when absent. */
    readonly text?: "vertical" | "horizontal";
    /** `hero`: its picture, or the largest of the page, dominates the page: at least a quarter of the type area. */
    readonly picture?: "hero";
  };
  /** All stories of a page that is set in vertical lines: their text runs down, under or beside vertical headlines. */
  readonly writing?: "vertical";
  /**
   * What stands beside the lead: `stories` with headlines (when absent), `short` texts of a column or two under small
   * heads, `briefs` in columns of small heads under rubric bands, or `notices`, each boxed in a narrow column.
   */
  readonly blocks?: "stories" | "short" | "briefs" | "notices";
}

/** What a slot of a template waits for. */
export type SlotKind =
  | "headline"
  | "text"
  | "briefs"
  | "picture"
  | "caption"
  | "pullQuote"
  | "box"
  | "ad"
  | "rule"
  | "rubric"
  | "note"
  | "credits";

/** A place kept on a page for a kind of frame. `rank` counts the stories of the page from 1 and joins the slots of one story. */
export interface PageSlot {
  readonly slot: SlotKind;
  readonly rank: number;
  readonly cells: readonly GridCells[];
  /** Its words run down; horizontal when absent. */
  readonly writing?: "vertical";
}

/** The inks that a page is printed in: black alone, black and a spot ink (drawn by its CMYK stand-in), or all four. */
export type PageInks =
  | { readonly kind: "k" }
  | { readonly kind: "k-spot"; readonly name: string; readonly ink: Ink }
  | { readonly kind: "cmyk" };

/** Which side of a page is read first: papers set in vertical lines begin at the right. */
export type PageOrder = "left-first" | "right-first";

/** What stands at the head of a page, in whole lines of the grid. */
export type Furniture =
  | { readonly kind: "nameplate"; readonly lines: Lines; readonly cols: number; readonly ear: boolean; readonly dateLines: Lines }
  | { readonly kind: "folio"; readonly lines: Lines };

export interface PageStyle {
  readonly id: string;
  /** What people call it, by language. */
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: PageKind;
  readonly sheet: "broadsheet" | "tabloid";
  readonly width: Pt;
  readonly height: Pt;
  readonly bleed: Pt;
  readonly grid: Grid;
  readonly furniture: Furniture;
  readonly type: TypeStyles;
  /** The style of the pages that follow a front page, by id. */
  readonly next: string | null;
  /** All four when absent. */
  readonly inks?: PageInks;
  /** What the planner is asked for; the usual page when absent. */
  readonly plan?: PagePlan;
  /** Places kept for frames, when the template was saved from a page. */
  readonly slots?: readonly PageSlot[];
  /** Order of blocks and strength of areas (区序); `left-first` when absent. */
  readonly order?: PageOrder;
}

/** Ink of a piece of type or a rule: CMYK shares from 0 to 1. */
export interface Ink {
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

export interface TypeStyle {
  readonly family: Family;
  readonly weight: number;
  readonly size: Pt;
  readonly ink: Ink;
  /** Its ink is the house colour, and follows it when a page has other inks. */
  readonly isAccent?: true;
}

/** One step of the headline ladder: the sizes a rank may be set in, largest first. */
export interface HeadlineStep {
  /** Ranks from 1 that this step serves; the last step serves all that follow. */
  readonly ranks: number;
  readonly sizes: readonly Pt[];
  readonly main: { readonly family: Family; readonly weight: number };
  readonly minor: { readonly family: Family; readonly weight: number };
  /** Kicker and deck size as a share of the main line. */
  readonly minorShare: number;
}

/** How far a house goes to make a headline fit. What is absent is as in `DEFAULT_HEADLINE_LIMITS`. */
export interface HeadlineLimits {
  /** Smallest and largest size of a 主题 in points. */
  readonly sizes?: readonly [least: number, most: number];
  /** Letter-space of a 主题 in em. */
  readonly tracking?: readonly [least: number, most: number];
  /** Width scale of a 主题: under 1 长体, over 1 扁体. */
  readonly stretch?: readonly [least: number, most: number];
  /** Most lines of a 主题, where it can be broken so. */
  readonly lines?: number;
}

/** Letter-space from newsroom.md §9; a width scale that readers do not notice; lines from issue 4 (主题 of 1–4 lines). */
const DEFAULT_HEADLINE_LIMITS: Required<HeadlineLimits> = {
  sizes: [12, 96],
  tracking: [0, 0.05],
  stretch: [0.92, 1.08],
  lines: 4,
};

export interface TypeStyles {
  readonly body: TypeStyle;
  readonly dateline: TypeStyle;
  readonly byline: TypeStyle;
  readonly subhead: TypeStyle;
  readonly caption: TypeStyle;
  readonly briefHead: TypeStyle;
  readonly rubric: TypeStyle;
  readonly folio: TypeStyle;
  /** Flush left in modern papers, centred by tradition: one way a page. */
  readonly headlineAlign: "start" | "center";
  readonly headlines: readonly HeadlineStep[];
  readonly headlineLimits?: HeadlineLimits;
  /** House colour for rubrics, rules and the sidebar, in an ink that the pages of the style have. */
  readonly accent: Ink;
  /** The house colour as it is on a page of four inks; `accent` when absent. */
  readonly houseColour?: Ink;
  /** How lines are set; by `gb-news` when absent. */
  readonly setting?: TypeSetting;
}

/** How a page style sets its lines. */
export function settingOf(style: PageStyle): TypeSetting {
  return style.type.setting ?? DEFAULT_SETTING;
}

/** How far a page style goes to make a headline fit. */
export function headlineLimitsOf({ type }: PageStyle): Required<HeadlineLimits> {
  return { ...DEFAULT_HEADLINE_LIMITS, ...type.headlineLimits };
}

/** A page style in another profile; its settings and those of its roles stay on top. */
export function pageStyleInProfile(style: PageStyle, profile: ProfileName): PageStyle {
  const setting = settingOf(style);
  return setting.profile === profile ? style : { ...style, type: { ...style.type, setting: { ...setting, profile } } };
}

export const BLACK: Ink = { c: 0, m: 0, y: 0, k: 1 };
/** Registration colour (套版色): full on every plate that a page has, its spot ink's too. */
export const REGISTRATION: Ink = { c: 1, m: 1, y: 1, k: 1 };
