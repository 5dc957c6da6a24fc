/** What an element of HTML means to copy, by its name, its class and the few styles that say something. */
import type { BlockRole, PlainMarkKind } from "../core/model/index.js";

export interface ElementSense {
  /** It begins and ends a paragraph. */
  readonly isBlock: boolean;
  readonly role: BlockRole | null;
  readonly mark: PlainMarkKind | null;
  /** The mark is one that we wrote ourselves. */
  readonly isOwn: boolean;
  /** It says that what is in it is not bold. */
  readonly isPlain: boolean;
  /** Nothing in it is copy. */
  readonly isLeftOut: boolean;
  /** It holds the number or bullet of an item. */
  readonly isBullet: boolean;
  /** Blanks and line ends in it count. */
  readonly keepsWhite: boolean;
}

const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tfoot tr td th caption section article header footer main aside nav form figure figcaption center address hr body html".split(
    " ",
  ),
);
const LEFT_OUT = new Set(
  "head script style title noscript template object iframe svg math select button rp del s strike xml audio video".split(" "),
);
const ROLES: ReadonlyMap<string, BlockRole> = new Map([
  ["h1", "headline"],
  ...["h2", "h3", "h4", "h5", "h6"].map((name) => [name, "subhead"] as const),
  ["blockquote", "quote"],
]);
const MARKS: ReadonlyMap<string, PlainMarkKind> = new Map([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "kai"],
  ["em", "kai"],
  ["sup", "superscript"],
  ["sub", "subscript"],
]);
const KNOWN_ROLES: ReadonlySet<string> = new Set<BlockRole>([
  ...(["rubric", "kicker", "headline", "deck", "summary", "side", "tail"] as const),
  ...(["paragraph", "subhead", "quote", "table"] as const),
]);
const KNOWN_MARKS: ReadonlySet<string> = new Set<PlainMarkKind>([
  ...(["dateline", "byline", "strong", "kai", "runIn", "emphasis"] as const),
  ...(["properName", "bookTitle", "mourning", "superscript", "subscript"] as const),
]);
/** Fonts whose letters are pictures, in which Word sets its bullets. */
const PICTOGRAMS = /wingdings|webdings|font-family:["']?symbol/;
/** What we write ourselves beside tags that others understand. */
export const ROLE_ATTRIBUTE = "data-duikai-role";
export const MARK_ATTRIBUTE = "data-duikai-mark";

export function senseOf(name: string, attributes: ReadonlyMap<string, string>): ElementSense {
  const style = (attributes.get("style") ?? "").toLowerCase().replace(/\s+/g, "");
  const isBold = /font-weight:(?:bold|[6-9]\d\d)/.test(style);
  const isPlain = /font-weight:(?:normal|[1-5]\d\d)(?!\d)/.test(style);
  const isBullet = /mso-list:ignore/.test(style);
  return {
    isBlock: BLOCKS.has(name),
    role: roleOf(name, attributes),
    mark: markOf(name, attributes, style, isBold, isPlain),
    isOwn: attributes.has(MARK_ATTRIBUTE),
    isPlain,
    isLeftOut: LEFT_OUT.has(name) || isHidden(attributes, style) || (PICTOGRAMS.test(style) && !isBullet),
    isBullet,
    keepsWhite: name === "pre" || /white-space:(?:pre|break-spaces)/.test(style),
  };
}

function roleOf(name: string, attributes: ReadonlyMap<string, string>): BlockRole | null {
  const own = attributes.get(ROLE_ATTRIBUTE);
  return own !== undefined && KNOWN_ROLES.has(own) ? (own as BlockRole) : (ROLES.get(name) ?? null);
}

function markOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  style: string,
  isBold: boolean,
  isPlain: boolean,
): PlainMarkKind | null {
  const own = attributes.get(MARK_ATTRIBUTE);
  if (own !== undefined && KNOWN_MARKS.has(own)) return own as PlainMarkKind;
  if (ROLES.has(name)) return null;
  const byName = MARKS.get(name);
  if (byName !== undefined) return byName === "strong" && isPlain ? null : byName;
  if (/vertical-align:super/.test(style)) return "superscript";
  if (/vertical-align:sub/.test(style)) return "subscript";
  if (/text-emphasis(?:-style)?:(?!none)/.test(style)) return "emphasis";
  if (isBold) return "strong";
  return /font-family:[^;]*(?:楷|kai)/.test(style) ? "kai" : null;
}

/** Hidden text, text that was deleted with changes tracked, and the comments of Word. */
function isHidden(attributes: ReadonlyMap<string, string>, style: string): boolean {
  const isStruck = /text-decoration(?:-line)?:[^;]*line-through/.test(style);
  const isComment = /mso-element:comment|mso-special-character:comment|mso-comment/.test(style);
  const isNote = /msocom|MsoComment/i.test(attributes.get("class") ?? "");
  return attributes.has("hidden") || /display:none|mso-hide:all|visibility:hidden/.test(style) || isStruck || isComment || isNote;
}
