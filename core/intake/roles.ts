/** What a line of copy can be, and how likely one follows another. */

export const ROLES = [
  "rubric",
  "headline",
  "summary",
  "subhead",
  "byline",
  "start",
  "body",
  "more",
  "table",
  "caption",
  "captionMore",
  "marker",
  "credit",
  "weather",
  "pageCredit",
  "loose",
] as const;

/**
 * `headline` is a line of any headline part (see HeadlinePart); `start` opens a story's body, `body` a further
 * paragraph, `more` goes on with the paragraph before; `table` is a row; `marker` is a lone 图说, `pageCredit` a line such as 合办：….
 */
export type Role = (typeof ROLES)[number];

/** The parts of one story's headline: 栏题, 引题, 主题, 副题. */
export type HeadlinePart = "rubric" | "kicker" | "headline" | "deck";

const NEVER = -1000;
const USUAL = -1.5;

/** What follows a line of text, whichever of the text it is. */
const AFTER_PROSE: Partial<Record<Role, number>> = {
  body: 0,
  more: 0,
  table: 0,
  subhead: -0.8,
  headline: -1,
  start: -0.6,
  byline: -0.3,
  rubric: -1.2,
  summary: -1,
  captionMore: NEVER,
};

/** Scores of one role after another; what is not listed costs USUAL. */
const AFTER: Readonly<Record<Role, Partial<Record<Role, number>>>> = {
  rubric: { headline: 0, start: -1, rubric: -2, body: -6, more: NEVER, subhead: -4, summary: -2, captionMore: NEVER },
  headline: {
    headline: -0.4,
    summary: -0.5,
    byline: 0,
    start: 0,
    body: -7,
    more: NEVER,
    subhead: -4,
    rubric: -3.5,
    caption: -1.2,
    table: 0,
    captionMore: NEVER,
  },
  summary: { byline: 0, start: 0, summary: 0, body: -2, more: 0, headline: -2, captionMore: NEVER },
  subhead: { body: 0, table: 0, start: -7, more: NEVER, headline: -3, byline: -4, subhead: -3, captionMore: NEVER },
  byline: { start: 0, headline: 0, body: -2, more: NEVER, byline: -0.6, rubric: -0.8, subhead: -3, captionMore: NEVER },
  start: AFTER_PROSE,
  body: AFTER_PROSE,
  more: AFTER_PROSE,
  table: {
    table: 0,
    body: 0,
    start: -3,
    headline: -0.5,
    subhead: -0.8,
    byline: -0.3,
    rubric: -1,
    caption: -1,
    more: NEVER,
    captionMore: NEVER,
  },
  caption: { captionMore: 0, marker: 0, credit: 0, body: -0.8, headline: -1, start: -1, more: NEVER, summary: -6 },
  captionMore: { captionMore: 0, marker: 0, credit: 0, body: -0.8, headline: -1, start: -1, more: NEVER, summary: -6 },
  marker: { caption: 0, credit: 0, headline: -0.8, body: -0.8, start: -0.8, more: NEVER, captionMore: NEVER },
  credit: { marker: 0, caption: -0.5, headline: -0.8, body: -0.8, start: -0.8, more: NEVER, captionMore: NEVER },
  weather: { weather: 2, more: NEVER, captionMore: NEVER, headline: -1.5 },
  pageCredit: { pageCredit: 0, headline: -0.5, start: -0.5, body: -1, more: NEVER, captionMore: NEVER },
  loose: { loose: 0, headline: -0.5, start: -0.5, body: -1, more: NEVER, captionMore: NEVER },
};

/** Scores of the first line's role. */
const FIRST: Partial<Record<Role, number>> = {
  body: -1.5,
  more: NEVER,
  captionMore: NEVER,
  subhead: -4,
  headline: 0,
  rubric: -0.5,
  start: 0,
};

/** Scores of a role on the first line of a source, whatever the source before ended with. */
export function firstScore(role: Role): number {
  return FIRST[role] ?? USUAL;
}

export function transitionScore(previous: Role, next: Role): number {
  return AFTER[previous][next] ?? USUAL;
}
