/**
 * Features of a line: each a small question about the line and its neighbours, answered with 0 or 1.
 * Their weights are in weights.ts.
 */
import { type Facts, factsOf, LONGEST_HEAD } from "./facts.js";
import { shapesOf } from "./geometry.js";
import type { Line } from "./lines.js";
import { type Passage, passagesOf } from "./passages.js";
import { isForecast, isIndex, isWeatherTitle } from "./weatherWording.js";
import {
  isBareName,
  isDecked,
  isFollowUp,
  isNewsLed,
  isNoticeTitle,
  isNumbered,
  isParagraphOpening,
  isPlaceAlone,
  isRubricWording,
  isSalutation,
  isScene,
  isSummaryOpening,
  isTurn,
  startsInMidSentence,
} from "./wording.js";

/** What holds for a source as a whole. */
export interface Habits {
  /** Paragraphs are indented in this copy. */
  readonly indents: boolean;
  /** Paragraphs were indented once: their first lines are two ems short. */
  readonly lostIndents: boolean;
  /** Most stories open with a dateline or a byline; at least one does. */
  readonly datelines: boolean;
  readonly signed: boolean;
  /** Level of the Markdown headings that stand directly over a story's body; 0 when there are none. */
  readonly headlineLevel: number;
  /** Where the text begins in a source that is one story by its mark-up; null otherwise. */
  readonly textOfOneStory: number | null;
}

/** The lines of one source, with what is known of each. */
export interface Page {
  readonly facts: readonly Facts[];
  /** The passage each line belongs to: table, verse and the like. */
  readonly passages: readonly Passage[];
  readonly habits: Habits;
}

/** The lines of every source as a page of its own: what a line is must not change with the files beside it. */
export function pagesFromLines(lines: readonly Line[]): readonly Page[] {
  const starts = lines.flatMap((line, index) => (line.opensSource ? [index] : []));
  return starts.map((start, at) => pageFromLines(lines.slice(start, starts[at + 1])));
}

function pageFromLines(lines: readonly Line[]): Page {
  const shapes = shapesOf(lines);
  const facts = lines.map((line, index) => factsOf(line, shapes[index]));
  return { facts, passages: passagesOf(facts), habits: habitsOf(facts) };
}

function habitsOf(facts: readonly Facts[]): Habits {
  const prose = facts.filter((fact) => fact.bodylike && fact.line.level === 0);
  const indented = prose.filter((fact) => fact.line.indent >= 2).length;
  const opening = facts.filter((fact) => fact.opens || fact.openingByline).length;
  const direct = facts.filter((fact, index) => fact.line.level > 0 && facts[index + 1]?.opens);
  const levels = direct.map((fact) => fact.line.level);
  const oneStory = storyOfMarkup(facts);
  return {
    indents: indented >= 2 && indented >= prose.length * 0.08,
    lostIndents: losesIndents(facts),
    datelines: opening >= 2,
    signed: opening >= 1,
    headlineLevel: oneStory?.level ?? (levels.length > 0 ? Math.min(...levels) : 0),
    textOfOneStory: oneStory?.text ?? null,
  };
}

/** A source whose highest headings all stand over its first text, while no deeper one opens a story of its own. */
function storyOfMarkup(facts: readonly Facts[]): { readonly level: number; readonly text: number } | null {
  const marked = facts.filter((fact) => fact.line.level > 0);
  const text = facts.findIndex((fact) => fact.line.level === 0 && fact.bodylike && !fact.line.quoted && !fact.line.bold);
  const level = marked.reduce((highest, fact) => Math.min(highest, fact.line.level), Number.POSITIVE_INFINITY);
  const isHead = (fact: Facts): boolean => fact.line.level === level;
  const name = facts.find(isHead);
  if (!name || text === -1 || name.small || isRubricWording(name.line.wording) || isDecked(name.line.wording)) return null;
  const opensStory = (fact: Facts, index: number): boolean => {
    const [before, after] = [facts[index - 1], facts[index + 1]];
    const signed = after?.opens === true || after?.openingByline === true || before?.ends === true || before?.closingByline === true;
    return index > text && fact.line.level > 0 && (isHead(fact) || signed);
  };
  return facts.some(opensStory) ? null : { level, text };
}

/** Fewest paragraphs after a clearly short last line that tell the habit, and the share of them that are two ems short. */
const TELLING = 3;
const TELLING_SHARE = 0.7;

function losesIndents(facts: readonly Facts[]): boolean {
  const first = facts.filter(
    (fact, index) => facts[index - 1]?.shape.short && facts[index - 1]?.stop && (fact.shape.indented || fact.shape.flush),
  );
  return first.length >= TELLING && first.filter((fact) => fact.shape.indented).length >= TELLING_SHARE * first.length;
}

/** Longest line that is short for a paragraph of unwrapped copy, in UTF-16 units. */
const LONGEST_BRIEF = 24;

type Test = (now: Facts, before: Facts | undefined, after: Facts | undefined, page: Page, index: number) => boolean;

/** True when two lines stand in one source. */
function adjoins(now: Facts, before: Facts | undefined): before is Facts {
  return before !== undefined && !now.line.opensSource;
}

function isOpen(fact: Facts): boolean {
  return (
    !fact.stop &&
    !fact.ends &&
    !fact.closingByline &&
    !fact.trailingCredit &&
    fact.line.level === 0 &&
    !fact.line.bold &&
    !fact.credit &&
    !fact.marker &&
    !fact.small &&
    !(/：$/.test(fact.line.wording) && !fact.shape.full)
  );
}

export const FEATURES = {
  row: (_n, _b, _a, page, index) => page.passages[index] === "row",
  verse: (_n, _b, _a, page, index) => page.passages[index] === "verse",
  firstVerse: (_n, _b, _a, page, index) =>
    page.passages[index] === "verse" && page.passages[index - 1] !== "verse" && page.passages[index - 1] !== "verseTitle",
  verseTitle: (_n, _b, _a, page, index) => page.passages[index] === "verseTitle",
  signature: (_n, _b, _a, page, index) => page.passages[index] === "signature",
  parallel: (_n, _b, _a, page, index) => page.passages[index] === "parallel",
  item: (_n, _b, _a, page, index) => isItem(page, index),
  /** A line that announces a list. */
  leadIn: (now, _b, _a, page, index) => /：$/.test(now.line.wording) && isItem(page, index + 1) && !isItem(page, index),
  /** A deeper Markdown heading within the text of a source that is one story. */
  sectionHead: (now, _b, _a, page, index) =>
    page.habits.textOfOneStory !== null && index > page.habits.textOfOneStory && now.line.level > page.habits.headlineLevel,
  marked: (now) => now.line.level > 0,
  markedDeep: (now) => now.line.level >= 3,
  deeperThanHeadlines: (now, _b, _a, page) => page.habits.headlineLevel > 0 && now.line.level > page.habits.headlineLevel,
  unmarkedAmongMarked: (now, _b, _a, page) => page.habits.headlineLevel > 0 && now.line.level === 0 && !now.line.bold,
  bold: (now) => now.line.bold,
  quoted: (now) => now.line.quoted,
  headlike: (now) => now.headlike,
  tiny: (now) => now.line.wording.length <= 3,
  brief: (now) => now.line.wording.length <= 9,
  notBrief: (now) => now.line.wording.length > 14,
  longish: (now) => now.line.wording.length > 30,
  long: (now) => now.line.wording.length > LONGEST_HEAD,
  veryLong: (now) => now.line.wording.length > 80,
  bodylike: (now) => now.bodylike,
  endsFullStop: (now) => now.fullStop,
  endsPause: (now) => now.pause && !/：$/.test(now.line.wording),
  commaInside: (now) => /，./.test(now.line.wording),
  stopInside: (now) => /[。；]./.test(now.line.wording),
  halves: (now) => /[\u3400-\u9fff”》]{2,} +[\u3400-\u9fff“《]{2,}/.test(now.line.wording),
  dashEnd: (now) => /(?:——|--|—)$/.test(now.line.wording),
  dashStart: (now) => /^(?:——|--)/.test(now.line.wording) && !/——$/.test(now.line.wording),
  saidEnd: (now) => now.line.wording.length <= 40 && /(?:强调|指出|要求|表示|时说)：?$/.test(now.line.wording),
  placeAlone: (now) => isPlaceAlone(now.line.wording),
  noticeTitle: (now) => isNoticeTitle(now.line.wording),
  rubricWording: (now) => isRubricWording(now.line.wording),
  bracketedHead: (now) => /^【[^【】]{9,44}】$/.test(now.line.wording),
  bracketed: (now) => /^【.{1,8}】$|^「.{1,12}」$|^〔.{1,12}〕$/.test(now.line.wording),
  filled: (now) => now.shape.full && !isQuiet(now),
  numbered: (now) => isNumbered(now.line.wording),
  newsLed: (now) => now.headlike && isNewsLed(now.line.wording),
  /** Somebody's words and nothing else, between paragraphs. */
  quotation: (now, before, after) =>
    /^[“「][^”」]{2,20}[”」]$/.test(now.line.wording) && before?.stop === true && after?.bodylike === true && !after.opens,
  /** A numbered line filled to the measure: the first of a paragraph. */
  numberedFull: (now) => isNumbered(now.line.wording) && now.shape.full && !now.stop,
  /** Between its own signs over a marked headline: the name of a column. */
  deckedOverMarked: (now, _b, after) => now.line.level === 0 && after !== undefined && after.line.level > 0 && isDecked(now.line.wording),
  decked: (now) => isDecked(now.line.wording),
  salutation: (now) => isSalutation(now.line.wording),
  followUp: (now) => isFollowUp(now.line.wording.slice(0, 12)),
  turn: (now) => isTurn(now.line.wording.slice(0, 12)),
  boldTurn: (now) => now.line.bold && isTurn(now.line.wording.slice(0, 12)),
  /** A line with room left, and no stop, right before another story's first: what goes on would have filled it. */
  unfilledBeforeOpening: (now, before, after) =>
    after?.opens === true && !after.line.opensSource && adjoins(now, before) && !now.shape.full && now.headlike && !now.stop && !now.ends,
  /** After a short line without a stop where nothing was wrapped: a paragraph cut in two would be longer. */
  afterBriefOpen: (now, before) =>
    adjoins(now, before) &&
    !before.shape.measured &&
    before.line.wording.length <= LONGEST_BRIEF &&
    isOpen(before) &&
    !startsInMidSentence(now.line.wording),
  /** Clearly shorter than the measure, and no stop: nothing that goes on. */
  shortOpen: (now) => now.shape.scant && isOpen(now),
  afterShortOpen: (now, before) => adjoins(now, before) && before.shape.scant && isOpen(before),
  /** A name alone between a headline and its text. */
  bareName: (now, before, after, page, index) =>
    isBareName(now.line.wording) &&
    adjoins(now, before) &&
    before.headlike &&
    !before.stop &&
    after !== undefined &&
    (after.bodylike || after.shape.full || page.passages[index + 1] === "verse") &&
    !after.opens,
  summaryOpening: (now) => isSummaryOpening(now.line.wording),
  paragraphOpening: (now) => isParagraphOpening(now.line.wording),
  cannotBegin: (now) => /^[，。、；：！？）》”’」』】…%℃]/.test(now.line.wording),
  midSentence: (now) => startsInMidSentence(now.line.wording),
  beforeMidSentence: (_n, _b, after) => after !== undefined && !after.line.opensSource && startsInMidSentence(after.line.wording),
  opens: (now) => now.opens,
  openingByline: (now) => now.openingByline,
  closingByline: (now) => now.closingByline,
  credit: (now) => now.credit,
  trailingCredit: (now) => now.trailingCredit && now.line.wording.length <= 240,
  captionOpening: (now) => now.captionOpening,
  marker: (now) => now.marker,
  weather: (now) => now.weather,
  forecast: (now) => now.weather && isForecast(now.line.wording),
  weatherTitle: (now) => isWeatherTitle(now.line.wording),
  index: (now) => isIndex(now.line.wording),
  weatherish: (now) => now.weatherish,
  small: (now) => now.small,
  noWords: (now) => !/[\u3400-\u9fffA-Za-z0-9]/.test(now.line.wording) && !/[\ud840-\ud88f]/.test(now.line.wording),
  opensSource: (now) => now.line.opensSource,
  indented: (now, _b, _a, page) => page.habits.indents && now.line.indent >= 2 && now.line.indent <= 8,
  deeplyIndented: (now, _b, _a, page) => page.habits.indents && now.line.indent > 8,
  flushAmongIndented: (now, _b, _a, page) => page.habits.indents && now.line.indent === 0,
  /** Two ems short, as first lines are in this copy. */
  indentedAmongLost: (now, before, _a, page) =>
    page.habits.lostIndents && adjoins(now, before) && before.stop && now.shape.indented && isOpen(now) && now.line.wording.length >= 8,
  /** As wide as the measure where first lines are two ems short. */
  flushAmongLost: (now, before, _a, page) =>
    page.habits.lostIndents &&
    adjoins(now, before) &&
    before.stop &&
    (before.shape.full || before.shape.indented) &&
    now.shape.flush &&
    !now.shape.indented,
  /** Not indented where paragraphs are, among lines filled to a measure. */
  flushWrapped: (now, before, _a, page) =>
    page.habits.indents && now.line.indent === 0 && adjoins(now, before) && before.shape.full && now.shape.full,
  extraGap: (now, _b, _a, page, index) => !now.line.opensSource && now.line.gap > usualGap(page.facts, index),
  noGap: (now, _b, _a, page, index) => !now.line.opensSource && now.line.gap < usualGap(page.facts, index),
  afterOpen: (now, before) => adjoins(now, before) && isOpen(before),
  afterOpenProse: (now, before) => adjoins(now, before) && isOpen(before) && !before.headlike,
  afterOpenLong: (now, before) =>
    adjoins(now, before) && isOpen(before) && before.line.wording.length >= 40 && !/：$/.test(before.line.wording),
  fullHead: (now, before) => adjoins(now, before) && before.stop && now.headlike && now.shape.full,
  afterFullOpen: (now, before, _a, page, index) =>
    adjoins(now, before) && isOpen(before) && before.shape.full && (!isQuiet(before) || before.pause || runsOn(page.facts[index - 2])),
  afterHead: (now, before) => adjoins(now, before) && before.headlike && !before.bodylike && !before.stop && !before.shape.full,
  afterMarked: (now, before) => adjoins(now, before) && (before.line.level > 0 || before.line.bold),
  afterStop: (now, before) => adjoins(now, before) && before.stop,
  afterShort: (now, before) => adjoins(now, before) && before.shape.short && before.stop,
  afterRagged: (now, before) => adjoins(now, before) && before.shape.ragged && !before.shape.short && before.stop,
  afterEnd: (now, before) => adjoins(now, before) && (before.ends || before.closingByline),
  afterCredit: (now, before) => adjoins(now, before) && before.credit,
  afterMarker: (now, before) => adjoins(now, before) && before.marker,
  afterHardBreak: (now, before) => adjoins(now, before) && before.line.hardBreak && now.line.gap === 0,
  firstOfParagraph: (now, before, after, page) =>
    adjoins(now, before) &&
    before.shape.full &&
    before.stop &&
    now.shape.indented &&
    !now.shape.flush &&
    after !== undefined &&
    !page.habits.indents,
  insideParagraph: (now, before) => adjoins(now, before) && before.shape.full && !before.shape.ragged && before.stop && now.shape.flush,
  lastOfParagraph: (now, before) => adjoins(now, before) && before.shape.full && now.shape.short && now.stop,
  /** No pause or stop on this line or either neighbour: text of headlines, not of a body. */
  quietAround: (now, before, after) =>
    isQuiet(now) && (!before || isQuiet(before) || before.stop || before.line.opensSource) && (!after || isQuiet(after) || after.opens),
  scene: (now, before) => isScene(now.line.wording) && (!adjoins(now, before) || before.stop || before.small),
  /** Stands right under a picture whose file alone is named. */
  afterPicture: (now, before) => adjoins(now, before) && before.line.image !== null && before.line.wording === "",
  beforeOpening: (_n, _b, after) => after?.opens === true && !after.line.opensSource,
  beforeOpeningByline: (_n, _b, after) => after?.openingByline === true,
  beforeCredit: (_n, _b, after) => after?.credit === true && after.line.gap <= 1,
  beforeMarker: (_n, _b, after) => after?.marker === true,
  beforeProse: (_n, _b, after) => after?.bodylike === true && after.line.level === 0,
  beforeHead: (_n, _b, after) => after?.headlike === true && !after.stop && !after.line.opensSource,
  /** A headline over questions and answers. */
  beforeTurn: (now, _b, after) =>
    after !== undefined && isTurn(after.line.wording.slice(0, 12)) && !isTurn(now.line.wording.slice(0, 12)) && now.headlike,
  afterProse: (now, before) => adjoins(now, before) && before.bodylike,
  afterWeather: (now, before) => adjoins(now, before) && before.weather,
  last: (_n, _b, after) => after === undefined,
  signedPage: (_n, _b, _a, page) => page.habits.signed,
  datelinePage: (_n, _b, _a, page) => page.habits.datelines,
  undatedOnDatelinePage: (now, _b, _a, page) => page.habits.datelines && !now.opens,
} satisfies Record<string, Test>;

export type FeatureName = keyof typeof FEATURES;

function isItem(page: Page, index: number): boolean {
  return page.facts[index]?.line.item === true || page.passages[index] === "item";
}

/** A full line that goes on with the next one. */
function runsOn(fact: Facts | undefined): boolean {
  return fact !== undefined && isOpen(fact) && fact.shape.full && !isQuiet(fact);
}

function isQuiet(fact: Facts): boolean {
  return !/[，。；]/.test(fact.line.wording);
}

/** Blank lines that usually part two lines hereabouts: the middle one of the gaps around. */
function usualGap(facts: readonly Facts[], index: number): number {
  const gaps: number[] = [];
  for (let at = Math.max(0, index - 5); at <= Math.min(facts.length - 1, index + 5); at++) {
    const fact = facts[at];
    if (fact && !fact.line.opensSource) gaps.push(fact.line.gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

/** The names of the features that hold for a line. */
export function featuresOf(page: Page, index: number): readonly FeatureName[] {
  const now = page.facts[index];
  if (!now) return [];
  const before = page.facts[index - 1];
  const after = page.facts[index + 1];
  return FEATURE_NAMES.filter((name) => (FEATURES[name] as Test)(now, before, after, page, index));
}

const FEATURE_NAMES = Object.keys(FEATURES) as FeatureName[];
