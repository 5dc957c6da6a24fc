/** Fields of style sheets: type of roles, steps of the headline ladder, lines and grid of a page style. */
import {
  alignHeadlines,
  changeAccent,
  changeGrid,
  changeProfile,
  changeRole,
  changeStep,
  changeType,
  inkType,
  type TypeName,
} from "../../../../core/commands/index.js";
import {
  type Doc,
  type HeadlineStep,
  type PageStyle,
  PROFILE_CHOICES,
  PROFILE_NAMES,
  settingOf,
  type TypeRole,
} from "../../../../core/model/index.js";
import { em, lines, mm, mmFromPt, pt, ptFromMm } from "../../../../core/units/index.js";
import { type Choice, choices, count, type Field, figure, type Section } from "../field.js";
import { pageUnits, TYPE_SIZE } from "../units.js";
import { faceChoices, faceFrom, faceKey } from "./faces.js";
import { inkKey, inkOf, type NamedInk } from "./inks.js";

/** A style sheet: one piece of type, one step of the ladder, or the page's lines as a whole. */
export type SheetName =
  | { readonly kind: "type"; readonly name: TypeName }
  | { readonly kind: "step"; readonly step: number }
  | { readonly kind: "page" };

/** A style sheet of one page style, and the page styles that change with it. */
export interface StyleSubject {
  readonly doc: Doc;
  readonly style: PageStyle;
  readonly sheet: SheetName;
  readonly scope: readonly string[];
  readonly inks: readonly NamedInk[];
}

const typeName = ({ sheet }: StyleSubject): TypeName | null => (sheet.kind === "type" ? sheet.name : null);
const stepOf = ({ style, sheet }: StyleSubject): HeadlineStep | null =>
  sheet.kind === "step" ? (style.type.headlines[sheet.step] ?? null) : null;

/** Which role of line setting a piece of type is. */
const LINE_ROLES: Partial<Readonly<Record<TypeName, TypeRole>>> = {
  body: "body",
  subhead: "subhead",
  caption: "caption",
  briefHead: "briefHead",
};

const withHouse = (list: readonly Choice[]): readonly Choice[] => [{ value: "house", words: "align-house" }, ...list];

export const TYPE_SHEET: Section<StyleSubject> = {
  id: "sheet",
  fields: [
    {
      id: "sheet-face",
      isNarrow: true,
      isShown: (subject) => typeName(subject) !== null,
      control: { kind: "choice", choices: faceChoices() },
      get(subject) {
        const name = typeName(subject);
        return name && faceKey(subject.style.type[name]);
      },
      set(doc, subject, value, id) {
        const [name, face] = [typeName(subject), faceFrom(value)];
        return name && face && changeType(doc, subject.scope, name, face, id);
      },
    },
    {
      id: "sheet-size",
      isNarrow: true,
      isShown: (subject) => typeName(subject) !== null,
      control: TYPE_SIZE,
      get(subject) {
        const name = typeName(subject);
        return name && subject.style.type[name].size;
      },
      set(doc, subject, value, id) {
        const name = typeName(subject);
        return name && changeType(doc, subject.scope, name, { size: pt(Number(value)) }, id);
      },
    },
    {
      id: "sheet-pitch",
      isNarrow: true,
      isShown: (subject) => typeName(subject) === "body",
      control: TYPE_SIZE,
      get: ({ style }) => style.grid.pitch,
      set: (doc, { scope }, value, id) => changeGrid(doc, scope, { pitch: pt(Number(value)) }, id),
    },
    {
      id: "sheet-ink",
      isShown: (subject) => typeName(subject) !== null,
      control: ({ style, inks }) => ({
        kind: "ink",
        isFree: true,
        swatches: [{ value: "accent", words: "ink-accent", ink: style.type.accent }, ...inks.filter(({ words }) => words !== "ink-accent")],
      }),
      get(subject) {
        const name = typeName(subject);
        const type = name && subject.style.type[name];
        return type && (type.isAccent ? "accent" : inkKey(type.ink));
      },
      set(doc, subject, value, id) {
        const name = typeName(subject);
        return name && inkType(doc, subject.scope, name, value === "accent" ? "accent" : inkOf(subject.inks, value), id);
      },
    },
    {
      id: "sheet-profile",
      isShown: (subject) => LINE_ROLES[typeName(subject) ?? "folio"] !== undefined,
      control: { kind: "choice", choices: withHouse(PROFILE_NAMES.map((value) => ({ value, words: `profile-${value}` }))) },
      get(subject) {
        const role = LINE_ROLES[typeName(subject) ?? "folio"];
        return (role && settingOf(subject.style).roles[role]?.profile) ?? "house";
      },
      set(doc, subject, value, id) {
        const role = LINE_ROLES[typeName(subject) ?? "folio"];
        return role ? changeRole(doc, subject.scope, role, { profile: PROFILE_NAMES.find((each) => each === value) ?? null }, id) : null;
      },
    },
    ...(["main", "minor"] as const).map(
      (part): Field<StyleSubject> => ({
        id: `sheet-${part}`,
        isNarrow: true,
        isShown: (subject) => stepOf(subject) !== null,
        control: { kind: "choice", choices: faceChoices() },
        get(subject) {
          const step = stepOf(subject);
          return step && faceKey(step[part]);
        },
        set(doc, { scope, sheet }, value, id) {
          const face = faceFrom(value);
          return sheet.kind === "step" && face ? changeStep(doc, scope, sheet.step, { [part]: face }, id) : null;
        },
      }),
    ),
    {
      id: "sheet-sizes",
      isShown: (subject) => stepOf(subject) !== null,
      control: { kind: "text", placeholder: "48 42 36" },
      get: (subject) => stepOf(subject)?.sizes.join(" ") ?? "",
      set(doc, { scope, sheet }, value, id) {
        const sizes = String(value)
          .split(/[\s,，、]+/)
          .filter(Boolean)
          .map((size) => pt(Number(size)));
        return sheet.kind === "step" && sizes.length > 0 ? changeStep(doc, scope, sheet.step, { sizes }, id) : null;
      },
    },
    {
      id: "sheet-minor-share",
      isNarrow: true,
      isShown: (subject) => stepOf(subject) !== null,
      control: figure(0.05, 2, 0.2, 1),
      get: (subject) => stepOf(subject)?.minorShare ?? null,
      set: (doc, { scope, sheet }, value, id) =>
        sheet.kind === "step" ? changeStep(doc, scope, sheet.step, { minorShare: Number(value) }, id) : null,
    },
    {
      id: "sheet-ranks",
      isNarrow: true,
      isShown: (subject) => stepOf(subject) !== null,
      control: count(1, 99),
      get: (subject) => stepOf(subject)?.ranks ?? null,
      set: (doc, { scope, sheet }, value, id) =>
        sheet.kind === "step" ? changeStep(doc, scope, sheet.step, { ranks: Number(value) }, id) : null,
    },
  ],
};

const isPage = ({ sheet }: StyleSubject): boolean => sheet.kind === "page";

/** A count of the grid. */
function gridField(name: "columns" | "characters" | "lines"): Field<StyleSubject> {
  return {
    id: `grid-${name}`,
    isNarrow: true,
    isShown: isPage,
    control: count(1, name === "lines" ? 400 : 99),
    get: ({ style }) => style.grid[name],
    set: (doc, { scope }, value, id) =>
      changeGrid(doc, scope, name === "lines" ? { lines: lines(Number(value)) } : { [name]: Number(value) }, id),
  };
}

function edgeField(name: "left" | "top"): Field<StyleSubject> {
  return {
    id: `grid-${name}`,
    isNarrow: true,
    isShown: isPage,
    control: ({ style }) => ({ kind: "number", units: pageUnits(style.grid, "mm"), step: 0.5, digits: 2, least: 0, most: 200 }),
    get: ({ style }) => mmFromPt(style.grid[name]),
    set: (doc, { scope }, value, id) => changeGrid(doc, scope, { [name]: ptFromMm(mm(Number(value))) }, id),
  };
}

export const PAGE_SHEET: Section<StyleSubject> = {
  id: "grid",
  fields: [
    gridField("columns"),
    gridField("characters"),
    gridField("lines"),
    {
      id: "grid-gutter",
      isNarrow: true,
      isShown: isPage,
      control: { kind: "number", units: { own: "字", sizes: { 字: 1 } }, step: 0.5, digits: 2, least: 0, most: 10 },
      get: ({ style }) => style.grid.gutter,
      set: (doc, { scope }, value, id) => changeGrid(doc, scope, { gutter: em(Number(value)) }, id),
    },
    edgeField("left"),
    edgeField("top"),
    {
      id: "grid-accent",
      isShown: isPage,
      control: ({ inks }) => ({ kind: "ink", swatches: inks, isFree: true }),
      get: ({ style }) => inkKey(style.type.accent),
      set: (doc, { scope, inks }, value, id) => changeAccent(doc, scope, inkOf(inks, value), id),
    },
    {
      id: "grid-align",
      isNarrow: true,
      isShown: isPage,
      control: choices("align", ["start", "center"]),
      get: ({ style }) => style.type.headlineAlign,
      set: (doc, { scope }, value, id) => alignHeadlines(doc, scope, value === "start" ? "start" : "center", id),
    },
    {
      id: "grid-profile",
      isNarrow: true,
      isShown: isPage,
      control: { kind: "choice", choices: PROFILE_CHOICES.map((value) => ({ value, words: `profile-${value}` })) },
      get: ({ style }) => settingOf(style).profile,
      set(doc, { scope }, value, id) {
        const profile = PROFILE_CHOICES.find((each) => each === value);
        return profile ? changeProfile(doc, scope, profile, id) : null;
      },
    },
    {
      id: "grid-hyphenate",
      isNarrow: true,
      isShown: isPage,
      control: { kind: "toggle" },
      get: ({ style }) => settingOf(style).roles.body?.hyphenate ?? settingOf(style).lines.hyphenate ?? false,
      set: (doc, { scope }, value, id) => changeRole(doc, scope, "body", { hyphenate: value === true }, id),
    },
  ],
};
