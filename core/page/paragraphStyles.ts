/** The one place where a page's setting becomes the styles of its paragraphs. */
import { disorderedSpan, type LineRules, type ParagraphStyle, PROFILES, rulesWith } from "../inline/index.js";
import { type PageStyle, type ProfileName, profileAt, settingOf, TYPE_ROLES, type TypeRole } from "../model/index.js";
import { em } from "../units/index.js";

/**
 * How a paragraph stands: `paragraph` justified with an indent of 2 em, `block` justified without one, `ragged` flush
 * left, `flush-right`, `centred`, and `line` for what is never broken.
 */
export type ParagraphShape = "paragraph" | "block" | "ragged" | "flush-right" | "centred" | "line";

const SHAPES: Readonly<Record<ParagraphShape, Pick<ParagraphStyle, "indent" | "align" | "breaking">>> = {
  paragraph: { indent: em(2), align: "justify", breaking: "optimal" },
  block: { indent: em(0), align: "justify", breaking: "optimal" },
  ragged: { indent: em(0), align: "start", breaking: "optimal" },
  "flush-right": { indent: em(0), align: "end", breaking: "optimal" },
  centred: { indent: em(0), align: "center", breaking: "optimal" },
  line: { indent: em(0), align: "start", breaking: "greedy" },
};

const stylesOf = new WeakMap<PageStyle, Map<string, ParagraphStyle>>();

/** The style of a paragraph of some role on a page. The same page style gives the same object, so that lines are set once. */
export function paragraphStyle(style: PageStyle, role: TypeRole, shape: ParagraphShape): ParagraphStyle {
  const made = stylesOf.get(style) ?? new Map<string, ParagraphStyle>();
  stylesOf.set(style, made);
  const key = `${role} ${shape}`;
  const known = made.get(key);
  if (known) return known;
  const paragraph = { ...SHAPES[shape], ...roleStyle(style, role) };
  made.set(key, paragraph);
  return paragraph;
}

/** The kinsoku level is the document's in every role (typesetting.md §0); the rules of the lines may be the role's own. */
function roleStyle(style: PageStyle, role: TypeRole): Pick<ParagraphStyle, "kinsoku" | "profile" | "hyphenate"> {
  const { kinsoku } = PROFILES[documentProfile(style)];
  const { lines, roles } = settingOf(style);
  const own = roles[role];
  const hyphenate = own?.hyphenate ?? (own?.profile === undefined && lines.hyphenate === true);
  return { kinsoku, profile: roleRules(style, role), ...(hyphenate ? { hyphenate } : {}) };
}

/** The profile that holds on all pages; its `auto` goes by the base column. */
function documentProfile(style: PageStyle): ProfileName {
  return profileAt(settingOf(style).profile, style.grid.characters);
}

/** A role with a profile of its own begins with that, any other with what the document says. */
function roleRules(style: PageStyle, role: TypeRole): LineRules {
  const { lines, roles } = settingOf(style);
  const { profile: own, ...settings } = roles[role] ?? {};
  const ground = own === undefined ? rulesWith(PROFILES[documentProfile(style)].rules, lines) : PROFILES[own].rules;
  return rulesWith(ground, settings);
}

/** A role in whose setting the least, natural and greatest width of a space are not in this order; null when all are. */
export function disorderedRole(style: PageStyle): { readonly role: TypeRole; readonly space: "hanLatin" | "wordSpace" } | null {
  for (const role of TYPE_ROLES) {
    const space = disorderedSpan(roleRules(style, role));
    if (space !== null) return { role, space };
  }
  return null;
}
