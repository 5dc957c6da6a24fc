/**
 * How the lines of a document are set, as its house writes it down: a profile by name, settings on top
 * of it, and other ones for single roles. What each profile means stands in `core/inline`.
 */

/** The profiles of typesetting.md §0, and `gb-narrow`: `gb-news` for columns under 14 characters, where 、，。 may hang. */
export const PROFILE_NAMES = ["gb-news", "gb-narrow", "gb", "strict", "kaiming", "banjiao", "hangmo", "tc"] as const;

export type ProfileName = (typeof PROFILE_NAMES)[number];

/** A profile by name, or `auto`: the one that the measure asks for. */
export type ProfileChoice = ProfileName | "auto";

/** Names that a person may choose from, as command lines and messages list them. */
export const PROFILE_CHOICES: readonly ProfileChoice[] = [...PROFILE_NAMES, "auto"];

/** The measure in characters below which a profile suits, narrowest first: the adaptive start of typesetting.md §0. */
const PROFILE_BY_MEASURE: readonly (readonly [below: number, profile: ProfileName])[] = [
  [14, "gb-narrow"],
  [25, "gb-news"],
  [33, "gb"],
];

/** Measures are quotients of points; a hair under 14 is 14. */
const ROUNDING = 1e-6;

/** The profile that a choice means at a measure of so many characters of body type. */
export function profileAt(choice: ProfileChoice, characters: number): ProfileName {
  if (choice !== "auto") return choice;
  return PROFILE_BY_MEASURE.find(([below]) => characters < below - ROUNDING)?.[1] ?? "strict";
}

/** How wide a space may be, in em: squeezed, by nature, stretched. */
export interface Span {
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
}

/**
 * How lines are made of characters: the width of marks (标点风格), and the steps of justification
 * with their limits in em. A step of limit 0 is not taken.
 */
export interface LineRules {
  /**
   * Width of full-width marks inside a line: `full` 全角 (1 em, two in a row 1.5), `kaiming` 开明 (。？！
   * 1 em, all others 1/2), `half` 半角, `line-end` 行末半角 (1 em everywhere but at line ends), `centred`
   * (Hong Kong and Taiwan: 1/4 em on both sides).
   */
  readonly marks: "full" | "kaiming" | "half" | "line-end" | "centred";
  /** Whether one of 、，。 may stand beyond the line end where the line would not fit otherwise. */
  readonly hanging: boolean;
  /** An opener after the indent loses its blank, or stands half out of the indent. */
  readonly firstOpener: "trim" | "hang";
  /** The gap between Han and Latin letters or digits. */
  readonly hanLatin: Span;
  readonly wordSpace: Span;
  /** What the blank of each kind of mark may lose. */
  readonly shrink: { readonly bracket: number; readonly pause: number; readonly stop: number };
  /** What every plain gap may take (step 3), and every gap after that (step 4). */
  readonly stretch: { readonly gap: number; readonly everyGap: number };
  /** Whether squeezing is taken before stretching (挤进), or after (推出). */
  readonly prefer: "push-in" | "push-out";
}

/** Settings on top of a profile, by the names of `LineRules`; what is absent stays as the profile has it. */
export interface LineSettings {
  readonly marks?: LineRules["marks"];
  readonly hanging?: boolean;
  readonly firstOpener?: LineRules["firstOpener"];
  readonly hanLatin?: Partial<Span>;
  readonly wordSpace?: Partial<Span>;
  readonly shrink?: Partial<LineRules["shrink"]>;
  readonly stretch?: Partial<LineRules["stretch"]>;
  readonly prefer?: LineRules["prefer"];
  /** Whether Latin words may be divided at line ends; they are kept whole when absent. */
  readonly hyphenate?: boolean;
}

/** What a piece of type on a page is, as far as its lines are concerned; `box` is the ear and the weather. */
export type TypeRole = (typeof TYPE_ROLES)[number];

export const TYPE_ROLES = ["body", "quote", "table", "subhead", "briefHead", "headline", "summary", "caption", "box"] as const;

/**
 * Settings of one role. With a profile of its own the role begins with that; without one it begins
 * with the profile and the settings of the document.
 */
export interface RoleSettings extends LineSettings {
  readonly profile?: ProfileName;
}

/** How a document sets its lines. The kinsoku level is that of `profile` in every role: one level a document. */
export interface TypeSetting {
  readonly profile: ProfileChoice;
  readonly lines: LineSettings;
  readonly roles: Readonly<Partial<Record<TypeRole, RoleSettings>>>;
}

/** What a page style without a setting means. */
export const DEFAULT_SETTING: TypeSetting = { profile: "gb-news", lines: {}, roles: {} };
