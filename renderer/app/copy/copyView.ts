/** How parts of copy are shown: their colours, the keys of their roles, and which of them a person may do what with. */
import { COPY_ROLES, type CopyPart, type CopyRole, type Doc, type IntakeRecord, textsOf } from "../../../core/model/index.js";

/** The first nine roles have the keys 1 to 9. */
export const KEYED_ROLES = COPY_ROLES.slice(0, 9);

/** Roles of one colour are of one kind; each has a class in copy.css. */
const KINDS: Readonly<Record<CopyRole, string>> = {
  rubric: "head",
  kicker: "head",
  headline: "head",
  deck: "head",
  summary: "head",
  start: "text",
  body: "text",
  table: "text",
  subhead: "subhead",
  byline: "byline",
  caption: "caption",
  credit: "caption",
  weather: "weather",
  pageCredit: "apart",
  unused: "unused",
  loose: "loose",
};

export function kindOf(role: CopyRole): string {
  return `copy-is-${KINDS[role]}`;
}

/** What can be given to a story by hand: lines of headlines, captions, and the beginning of a text, which may be the rest of another. */
export function canGive({ role }: Pick<CopyPart, "role">): boolean {
  return ["rubric", "kicker", "headline", "deck", "caption", "credit", "start", "body", "loose"].includes(role);
}

/** What a story of an intake is called: its headline, or how its text begins. */
export function storyName(doc: Doc, record: IntakeRecord, index: number): string {
  const story = doc.records.get(record.stories[index]?.id ?? "");
  if (story?.type !== "story") return "";
  return textsOf(story, "headline").join(" ") || story.text.slice(0, NAME_LENGTH).trim();
}

const NAME_LENGTH = 14;

/** What of a part is shown: neither the blank lines before it nor those behind it. */
export function shownRange(text: string, { from, to }: Pick<CopyPart, "from" | "to">): { readonly from: number; readonly to: number } {
  const own = text.slice(from, to);
  const blank = /^(?:[^\S\n]*\n)*/.exec(own)?.[0].length ?? 0;
  const end = own.trimEnd().length;
  return end <= blank ? { from, to } : { from: from + blank, to: from + end };
}
