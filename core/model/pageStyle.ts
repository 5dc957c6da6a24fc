/**
 * Page styles and type styles: what a template of `templates/` becomes once it is loaded and its
 * millimetres are points.
 */
import type { Family } from "../face/index.js";
import type { Em, Lines, Pt } from "../units/index.js";
import { DEFAULT_SETTING, type ProfileName, type TypeSetting } from "./profile.js";

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
}

export type PageKind = "front" | "inside";

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
  /** House colour for rubrics, rules and the sidebar. */
  readonly accent: Ink;
  /** How lines are set; by `gb-news` when absent. */
  readonly setting?: TypeSetting;
}

/** How a page style sets its lines. */
export function settingOf(style: PageStyle): TypeSetting {
  return style.type.setting ?? DEFAULT_SETTING;
}

/** A page style in another profile; its settings and those of its roles stay on top. */
export function pageStyleInProfile(style: PageStyle, profile: ProfileName): PageStyle {
  const setting = settingOf(style);
  return setting.profile === profile ? style : { ...style, type: { ...style.type, setting: { ...setting, profile } } };
}

export const BLACK: Ink = { c: 0, m: 0, y: 0, k: 1 };
