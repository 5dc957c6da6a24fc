/** Type of page styles (样式): a change shows at once on all pages that use the style. */
import { changing } from "../../edit/index.js";
import type {
  Doc,
  Grid,
  HeadlineStep,
  Ink,
  PageStyle,
  ProfileChoice,
  RoleSettings,
  TypeRole,
  TypeStyle,
  TypeStyles,
} from "../../model/index.js";
import { recordsOf, settingOf } from "../../model/index.js";
import { columnsWidth } from "../../page/index.js";
import { lines, type Pt, pt } from "../../units/index.js";
import { placeRefusal } from "../frames/place.js";
import { framesOfPage } from "../framesOf.js";
import { type Outcome, refusal } from "../outcome.js";

/** The pieces of type that have a style of their own, beside headlines. */
export const TYPE_NAMES = ["body", "dateline", "byline", "subhead", "caption", "briefHead", "rubric", "folio"] as const;
export type TypeName = (typeof TYPE_NAMES)[number];

const LEAST_SIZE = 4;
const MOST_SIZE = 200;

/** Changes some page styles as `change` says. Refused where type would be too small or too large, or frames would lose their places. */
function changeStyles(
  doc: Doc,
  styles: readonly string[],
  change: (style: PageStyle) => PageStyle,
  id: string,
  label = "did-style",
): Outcome {
  const changed: PageStyle[] = [];
  for (const name of styles) {
    const before = doc.styles.get(name);
    if (!before) continue;
    const after = change(before);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    const refused = badStyle(after) ?? (after.grid === before.grid ? null : misplacedIn(doc, after));
    if (refused) return refused;
    changed.push(after);
  }
  return changing(doc, id, label, { styles: changed });
}

function badStyle({ type, grid, width, height }: PageStyle): Outcome {
  const sizes = [...TYPE_NAMES.map((name) => type[name].size), ...type.headlines.flatMap((step) => step.sizes), grid.size];
  if (!sizes.every((size) => size >= LEAST_SIZE && size <= MOST_SIZE))
    return refusal("refused-range", { least: LEAST_SIZE, most: MOST_SIZE });
  if (grid.pitch < grid.size) return refusal("refused-pitch", { size: grid.size });
  const across = columnsWidth(grid, grid.columns);
  const isWithin =
    grid.left >= 0 && grid.top >= 0 && grid.left + across <= width + ROUNDING && grid.top + grid.lines * grid.pitch <= height + ROUNDING;
  const isWhole = [grid.columns, grid.characters, grid.lines].every((count) => Number.isInteger(count) && count >= 1);
  return isWithin && isWhole ? null : refusal("refused-type-area");
}

/** Forgives rounding of lengths, in points. */
const ROUNDING = 0.01;

/** A refusal where a frame of a page cannot stand on the grid of its style. */
function misplacedIn(doc: Doc, style: PageStyle): Outcome {
  for (const page of recordsOf(doc, "page").filter((each) => each.style === style.id)) {
    const frame = framesOfPage(doc, page).find((each) => placeRefusal(style, each, each.place) !== null);
    if (frame) return refusal("refused-grid", { page: page.number, frame: frame.id });
  }
  return null;
}

/** Changes the type of one role: family, weight, size, ink. Ink in the house colour follows it on pages of other inks. */
export function changeType(doc: Doc, styles: readonly string[], name: TypeName, change: Partial<TypeStyle>, id: string): Outcome {
  return changeStyles(
    doc,
    styles,
    (style) => {
      const sized = name === "body" && change.size !== undefined ? withBodySize(style, change.size) : style;
      return withType(sized, { [name]: { ...sized.type[name], ...change } });
    },
    id,
  );
}

/** Every measure is a whole number of body characters: a column of larger type has fewer of them, and what was set in the size of the body follows. */
function withBodySize(style: PageStyle, size: Pt): PageStyle {
  const { grid, type } = style;
  if (!(size > 0)) return style;
  const across = columnsWidth(grid, grid.columns);
  const gutters = (grid.columns - 1) * grid.gutter * size;
  const characters = Math.floor((across - gutters) / grid.columns / size + ROUNDING);
  const sized: Grid = { ...grid, size, characters, pitch: pt(Math.max(grid.pitch, size)) };
  const left = pt(grid.left + (across - columnsWidth(sized, grid.columns)) / 2);
  const followers = TYPE_NAMES.filter((name) => type[name].size === type.body.size).map((name) => [name, { ...type[name], size }] as const);
  return { ...style, grid: { ...sized, left }, type: { ...type, ...Object.fromEntries(followers) } };
}

/** Puts the type of a role in the house colour, or in an ink of its own. */
export function inkType(doc: Doc, styles: readonly string[], name: TypeName, ink: Ink | "accent", id: string): Outcome {
  return changeStyles(
    doc,
    styles,
    (style) => {
      const { isAccent: _, ...plain } = style.type[name];
      const inked: TypeStyle = ink === "accent" ? { ...plain, ink: style.type.accent, isAccent: true } : { ...plain, ink };
      return withType(style, { [name]: inked });
    },
    id,
  );
}

/** Changes one step of the headline ladder, counted from 0. */
export function changeStep(doc: Doc, styles: readonly string[], step: number, change: Partial<HeadlineStep>, id: string): Outcome {
  return changeStyles(
    doc,
    styles,
    (style) => withType(style, { headlines: style.type.headlines.map((each, index) => (index === step ? { ...each, ...change } : each)) }),
    id,
  );
}

/** Changes the house colour, and all type that stands in it. */
export function changeAccent(doc: Doc, styles: readonly string[], ink: Ink, id: string): Outcome {
  return changeStyles(
    doc,
    styles,
    (style) => {
      const named = TYPE_NAMES.flatMap((name) => (style.type[name].isAccent ? [[name, { ...style.type[name], ink }] as const] : []));
      const { houseColour, ...type } = style.type;
      return { ...style, type: { ...type, ...Object.fromEntries(named), accent: ink, ...(houseColour ? { houseColour: ink } : {}) } };
    },
    id,
  );
}

/** Begins all headlines at the left, or puts them in the middle. */
export function alignHeadlines(doc: Doc, styles: readonly string[], headlineAlign: TypeStyles["headlineAlign"], id: string): Outcome {
  return changeStyles(doc, styles, (style) => withType(style, { headlineAlign }), id);
}

/** Sets the lines of the page by another profile (标点与齐行), or those of one role. */
export function changeProfile(doc: Doc, styles: readonly string[], profile: ProfileChoice, id: string): Outcome {
  return changeStyles(doc, styles, (style) => withType(style, { setting: { ...settingOf(style), profile } }), id);
}

/** Changes how the lines of one role are set. Null takes a setting back to that of the document. */
export function changeRole(
  doc: Doc,
  styles: readonly string[],
  role: TypeRole,
  change: { readonly [Name in keyof RoleSettings]?: RoleSettings[Name] | null },
  id: string,
): Outcome {
  return changeStyles(
    doc,
    styles,
    (style) => {
      const setting = settingOf(style);
      const own = Object.fromEntries(Object.entries({ ...setting.roles[role], ...change }).filter(([, value]) => value !== null));
      const { [role]: _, ...others } = setting.roles;
      const roles = Object.keys(own).length === 0 ? others : { ...others, [role]: own };
      return withType(style, { setting: { ...setting, roles } });
    },
    id,
  );
}

/** Changes the line grid. The size of body type is that of the grid. */
export function changeGrid(doc: Doc, styles: readonly string[], change: Partial<Grid>, id: string): Outcome {
  return changeStyles(
    doc,
    styles,
    (style) => {
      const grid = { ...style.grid, ...change };
      return { ...style, grid: { ...grid, lines: lines(grid.lines), pitch: pt(grid.pitch) } };
    },
    id,
    "did-grid",
  );
}

function withType(style: PageStyle, change: Partial<TypeStyles>): PageStyle {
  return { ...style, type: { ...style.type, ...change } };
}
