/**
 * A template as people write it (millimetres, em, plain numbers) and how it becomes a PageStyle.
 * Templates are checked against docs/template.schema.json before they come here.
 */
import type { Family } from "../face/index.js";
import { em, lines, mm, pt, ptFromMm } from "../units/index.js";
import { typeInInks } from "./pageInks.js";
import type {
  Furniture,
  HeadlineLimits,
  HeadlineStep,
  Ink,
  PageInks,
  PageKind,
  PageOrder,
  PagePlan,
  PageSlot,
  PageStyle,
  TypeStyle,
  TypeStyles,
} from "./pageStyle.js";
import { BLACK } from "./pageStyle.js";
import { DEFAULT_SETTING, type LineSettings, type ProfileChoice, type TypeSetting } from "./profile.js";

export interface TypeStyleTemplate {
  readonly family: Family;
  readonly weight: number;
  /** Points. */
  readonly size: number;
  /** "black" (K 100) or "accent", the house colour. */
  readonly ink: "black" | "accent";
}

export interface HeadlineStepTemplate {
  readonly ranks: number;
  readonly sizes: readonly number[];
  readonly main: { readonly family: Family; readonly weight: number };
  readonly minor: { readonly family: Family; readonly weight: number };
  readonly minorShare: number;
}

/** The version of type templates. */
export const TYPE_VERSION = 1;

/** The type of a house for one kind of sheet: `type/*.json`; people may write its colour in another way, by name. */
export interface TypeTemplate<Colour = InkTemplate> {
  readonly version: typeof TYPE_VERSION;
  readonly id: string;
  readonly accent: Colour;
  readonly headlineAlign: "start" | "center";
  readonly body: TypeStyleTemplate;
  readonly dateline: TypeStyleTemplate;
  readonly byline: TypeStyleTemplate;
  readonly subhead: TypeStyleTemplate;
  readonly caption: TypeStyleTemplate;
  readonly briefHead: TypeStyleTemplate;
  readonly rubric: TypeStyleTemplate;
  readonly folio: TypeStyleTemplate;
  readonly headlines: readonly HeadlineStepTemplate[];
  /** How far headlines go to fit: sizes in points, letter-space in em, width scale, lines. */
  readonly headlineLimits?: HeadlineLimits;
  /** Profile of the lines; `gb-news` when absent. */
  readonly profile?: ProfileChoice;
  /** Settings on top of the profile, lengths in em. */
  readonly lines?: LineSettings;
  /** Settings of single roles. */
  readonly roles?: TypeSetting["roles"];
}

export type FurnitureTemplate =
  | { readonly kind: "nameplate"; readonly lines: number; readonly cols: number; readonly ear: boolean; readonly dateLines: number }
  | { readonly kind: "folio"; readonly lines: number };

/** Shares of cyan, magenta, yellow and black from 0 to 1. */
export type InkTemplate = readonly [c: number, m: number, y: number, k: number];

export type InksTemplate =
  | { readonly kind: "k" }
  | { readonly kind: "k-spot"; readonly name: string; readonly ink: InkTemplate }
  | { readonly kind: "cmyk" };

/** The version of page templates; raised with a step in templateMigration.ts when their meaning changes. */
export const TEMPLATE_VERSION = 2;

/** One page style: `templates/page/*.json`; people may write its inks in another way, by name. */
export interface PageTemplate<Inks = InksTemplate> {
  readonly version: typeof TEMPLATE_VERSION;
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: PageKind;
  readonly sheet: "broadsheet" | "tabloid";
  /** Trimmed size and bleed in millimetres. */
  readonly page: { readonly width: number; readonly height: number; readonly bleed: number };
  readonly grid: {
    readonly columns: number;
    readonly characters: number;
    /** Width of the type area (版心) in millimetres, the seam of a spread included; the gutters take what the columns leave. */
    readonly width: number;
    /** Of a spread: millimetres between the type areas of its two pages. */
    readonly seam?: number;
    /** Upper left corner of the type area in millimetres. */
    readonly left: number;
    readonly top: number;
    readonly size: number;
    readonly pitch: number;
    readonly lines: number;
  };
  readonly furniture: FurnitureTemplate;
  readonly inks: Inks;
  /** `left-first` when absent. */
  readonly order?: PageOrder;
  readonly plan?: PagePlan;
  readonly slots?: readonly PageSlot[];
  /** Id of the type template. */
  readonly type: string;
  readonly next: string | null;
}

/**
 * The style that a page template and its type make: millimetres become points, and the house colour
 * becomes an ink that the page has.
 */
export function pageStyleFromTemplate(template: PageTemplate, type: TypeTemplate): PageStyle {
  const { page, grid, order, plan, slots } = template;
  const inks = inksFromTemplate(template.inks);
  return {
    id: template.id,
    name: template.name,
    kind: template.kind,
    sheet: template.sheet,
    width: ptFromMm(mm(page.width)),
    height: ptFromMm(mm(page.height)),
    bleed: ptFromMm(mm(page.bleed)),
    grid: {
      columns: grid.columns,
      characters: grid.characters,
      gutter: em(gutterOf(grid)),
      size: pt(grid.size),
      pitch: pt(grid.pitch),
      lines: lines(grid.lines),
      left: ptFromMm(mm(grid.left)),
      top: ptFromMm(mm(grid.top)),
      ...(grid.seam === undefined ? {} : { seam: ptFromMm(mm(grid.seam)) }),
    },
    furniture: furnitureOf(template.furniture),
    type: typeInInks(typeStylesOf(type, grid.size), inks),
    next: template.next,
    inks,
    ...(order === undefined ? {} : { order }),
    ...(plan === undefined ? {} : { plan }),
    ...(slots === undefined ? {} : { slots }),
  };
}

/** The columns stand apart by an equal share of what their characters leave of the type area. */
function gutterOf(grid: PageTemplate["grid"]): number {
  const gutters = grid.columns - (grid.seam === undefined ? 1 : 2);
  if (gutters <= 0) return 0;
  const area = ptFromMm(mm(grid.width - (grid.seam ?? 0))) / grid.size;
  return (area - grid.columns * grid.characters) / gutters;
}

function furnitureOf(template: FurnitureTemplate): Furniture {
  return template.kind === "folio"
    ? { kind: "folio", lines: lines(template.lines) }
    : { ...template, lines: lines(template.lines), dateLines: lines(template.dateLines) };
}

/** Inks of a page as people write them. */
export function inksFromTemplate(template: InksTemplate): PageInks {
  return template.kind === "k-spot" ? { ...template, ink: inkOf(template.ink) } : template;
}

function inkOf([c, m, y, k]: InkTemplate): Ink {
  return { c, m, y, k };
}

function typeStylesOf(type: TypeTemplate, bodySize: number): TypeStyles {
  const accent = inkOf(type.accent);
  // The page's grid decides the body size; what is set in it or beside it keeps its proportion.
  const scale = bodySize / type.body.size;
  const style = (template: TypeStyleTemplate): TypeStyle => ({
    family: template.family,
    weight: template.weight,
    size: pt(template.size * scale),
    ...(template.ink === "accent" ? { ink: accent, isAccent: true } : { ink: BLACK }),
  });
  return {
    body: style(type.body),
    dateline: style(type.dateline),
    byline: style(type.byline),
    subhead: style(type.subhead),
    caption: style(type.caption),
    briefHead: style(type.briefHead),
    rubric: style(type.rubric),
    folio: style(type.folio),
    headlineAlign: type.headlineAlign,
    headlines: type.headlines.map((step): HeadlineStep => ({ ...step, sizes: step.sizes.map(pt) })),
    ...(type.headlineLimits === undefined ? {} : { headlineLimits: type.headlineLimits }),
    accent,
    houseColour: accent,
    setting: { profile: type.profile ?? DEFAULT_SETTING.profile, lines: type.lines ?? {}, roles: type.roles ?? {} },
  };
}
