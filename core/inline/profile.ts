/**
 * Profiles of Chinese setting as data: how wide marks are, what may hang, and how far lines are
 * squeezed and stretched (typesetting.md §0, §3, §4). Lengths are in em.
 */
import type { KinsokuLevel } from "../chars/index.js";
import type { LineSettings } from "../model/index.js";
import type { LineRules, ParagraphStyle, ProfileName } from "./types.js";

const NEWS: LineRules = {
  marks: "full",
  hanging: false,
  firstOpener: "trim",
  hanLatin: { min: 1 / 8, ideal: 1 / 4, max: 1 / 3 },
  wordSpace: { min: 1 / 4, ideal: 1 / 3, max: 1 / 2 },
  shrink: { bracket: 1 / 2, pause: 1 / 2, stop: 1 / 2 },
  stretch: { gap: 1 / 4, everyGap: 1 / 4 },
  prefer: "push-in",
};

/** A profile: the kinsoku level that goes with it and the rules of its lines. */
export interface Profile {
  readonly kinsoku: KinsokuLevel;
  readonly rules: LineRules;
}

/** The profiles at hand; `gb-news` is what a style without a profile means. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  "gb-news": { kinsoku: "basic", rules: NEWS },
  "gb-narrow": { kinsoku: "basic", rules: { ...NEWS, hanging: true } },
  gb: { kinsoku: "gb", rules: NEWS },
  strict: { kinsoku: "strict", rules: NEWS },
  kaiming: { kinsoku: "basic", rules: { ...NEWS, marks: "kaiming" } },
  banjiao: { kinsoku: "basic", rules: { ...NEWS, marks: "half" } },
  hangmo: { kinsoku: "basic", rules: { ...NEWS, marks: "line-end" } },
  tc: { kinsoku: "basic", rules: { ...NEWS, marks: "centred" } },
};

/** The rules of a style's lines: those of its profile, with what the style itself changes. */
export function rulesOf(style: ParagraphStyle): LineRules {
  const { profile = "gb-news" } = style;
  return typeof profile === "string" ? PROFILES[profile].rules : profile;
}

/** A paragraph style in a profile, at the kinsoku level that goes with it. */
export function styleInProfile(style: Omit<ParagraphStyle, "kinsoku" | "profile">, profile: ProfileName): ParagraphStyle {
  return { ...style, profile, kinsoku: PROFILES[profile].kinsoku };
}

/** Rules with settings on top of them: the same object when nothing is set. */
export function rulesWith(rules: LineRules, settings: LineSettings): LineRules {
  const { hyphenate: _, hanLatin, wordSpace, shrink, stretch, ...plain } = settings;
  if (!hanLatin && !wordSpace && !shrink && !stretch && Object.keys(plain).length === 0) return rules;
  return {
    ...rules,
    ...plain,
    hanLatin: { ...rules.hanLatin, ...hanLatin },
    wordSpace: { ...rules.wordSpace, ...wordSpace },
    shrink: { ...rules.shrink, ...shrink },
    stretch: { ...rules.stretch, ...stretch },
  };
}

/** The space whose least, natural and greatest widths are not in this order, if there is one. */
export function disorderedSpan({ hanLatin, wordSpace }: LineRules): "hanLatin" | "wordSpace" | null {
  const isDisordered = ({ min, ideal, max }: LineRules["hanLatin"]): boolean => min > ideal || ideal > max;
  if (isDisordered(hanLatin)) return "hanLatin";
  return isDisordered(wordSpace) ? "wordSpace" : null;
}
