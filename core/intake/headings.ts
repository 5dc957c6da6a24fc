/**
 * Headlines to stories, each source for itself; only a source without any text lends its headlines to others. Every line of every headline block chooses a story by shared wording and by where it
 * stands; neighbouring lines tend to choose the same one (best path over the lines of a block). A story
 * that is chosen twice keeps the better headline; the other one looks for a story that has none.
 */
import { type Draft, type Drafts, draftWording, type Heading } from "./drafts.js";
import { type GramIndex, gramsOf, indexGrams, sharesOf } from "./grams.js";
import { confidenceFromMargin } from "./label.js";
import type { Run } from "./run.js";

/** Lines of one headline and the story they were given to. */
export interface HeadlineMatch {
  readonly headings: readonly Heading[];
  /** Index of the draft; null when no story will have it. */
  readonly draft: number | null;
  readonly confidence: number;
  /** Other drafts, with their share of belief. */
  readonly alternatives: readonly { readonly draft: number; readonly confidence: number }[];
  /** Stands as a rubric beside a headline of the same story. */
  readonly rubric: boolean;
}

interface Segment {
  readonly headings: readonly Heading[];
  readonly scores: ReadonlyMap<number, number>;
  readonly shares: ReadonlyMap<number, number>;
  readonly draft: number | null;
  /** By how much its first and last line prefer its story to that of the headline beside them. */
  readonly border: number;
}

const OVERLAP_WEIGHT = 3;
/** Score of a line that goes with no story. */
const NOWHERE = 0.35;
const SAME_STORY = 0.6;
/** A line that cannot stand alone: it ends in a pause, or in an open quotation. */
const UNFINISHED = 1;
/** A line that opens with a dash is the deck of the line above. */
const DASHED = 2.5;
/** Most that a longer line below counts: a 引题 is shorter than its 主题, a 副题 longer. */
const LENGTHENING = 0.2;
const LONGEST_RUBRIC = 10;
/** Most belief in a headline whose text stands in another source: always asked about. */
const ACROSS_SOURCES = 0.75;

export function matchHeadlines({ drafts, headings }: Drafts, homeOf: HomeOf = () => undefined): readonly HeadlineMatch[] {
  const matches = matchByWording({ drafts, headings });
  const fixed = headings.flatMap((heading) => {
    const home = heading.piece.role === "rubric" ? undefined : homeOf(heading.piece.run, drafts);
    return home === undefined ? [] : [{ heading, home }];
  });
  return fixed.length === 0 ? matches : rehomed(matches, fixed);
}

/** The headings with each rubric over the story to which a person has given it. */
export function withRubricsGiven(drafts: Drafts, homeOf: HomeOf): Drafts {
  const headings = drafts.headings.map((heading) => {
    const home = heading.piece.role === "rubric" ? homeOf(heading.piece.run, drafts.drafts) : undefined;
    return home === undefined ? heading : { ...heading, next: home };
  });
  return { ...drafts, headings };
}

/** The draft to which a person has given what stands in a run: null for none, undefined where nobody has said anything. */
export type HomeOf = (run: Run, drafts: readonly Draft[]) => number | null | undefined;

/** Headlines as a person has given them to stories; a headline that one of them drives out goes where that one stood before. */
function rehomed(matches: readonly HeadlineMatch[], fixed: readonly { readonly heading: Heading; readonly home: number | null }[]) {
  const moved = new Set(fixed.map(({ heading }) => heading));
  const from = new Map(matches.flatMap((match) => match.headings.map((heading) => [heading, match.draft] as const)));
  const homes = new Set(fixed.map(({ home }) => home));
  // A rubric stays one beside the headline of its story.
  const tags = new Set(matches.filter(({ rubric }) => rubric).flatMap(({ headings }) => headings));
  const left = matches.flatMap((match): readonly HeadlineMatch[] => {
    const headings = match.headings.filter((heading) => !moved.has(heading));
    if (headings.length === 0) return [];
    if (match.draft === null || match.rubric || !homes.has(match.draft) || headings.length < match.headings.length)
      return [{ ...match, headings }];
    const given = fixed.filter(({ heading, home }) => home === match.draft && !tags.has(heading));
    // Lines of one block are parts of one headline; another block gives way.
    if (given.length === 0 || given.some(({ heading }) => headings.some(({ block }) => block === heading.block)))
      return [{ ...match, headings }];
    const former = given.map(({ heading }) => from.get(heading) ?? null).find((draft) => draft !== match.draft) ?? null;
    return [{ ...match, headings, draft: former }];
  });
  const given = [...homes].flatMap((home): readonly HeadlineMatch[] => {
    const own = fixed.filter((each) => each.home === home).map(({ heading }) => heading);
    const lines = { rubrics: own.filter((heading) => tags.has(heading)), titles: own.filter((heading) => !tags.has(heading)) };
    if (home === null) return [];
    return [
      ...lines.rubrics.map((heading) => givenTo(home, [heading], true)),
      ...(lines.titles.length > 0 ? [givenTo(home, lines.titles, false)] : []),
    ];
  });
  return oneEach([...left, ...given]);
}

function givenTo(draft: number, headings: readonly Heading[], rubric: boolean): HeadlineMatch {
  return { headings, draft, confidence: 1, alternatives: [], rubric };
}

/** One headline a story: matches with the same draft as one, its lines in the order of the copy. */
function oneEach(matches: readonly HeadlineMatch[]): readonly HeadlineMatch[] {
  const one = new Map<number, HeadlineMatch>();
  const others: HeadlineMatch[] = [];
  for (const match of matches) {
    const same = match.draft === null || match.rubric ? undefined : one.get(match.draft);
    if (match.draft === null || match.rubric) others.push(match);
    else if (!same) one.set(match.draft, match);
    else {
      const headings = [...same.headings, ...match.headings].sort((a, b) => a.piece.first - b.piece.first);
      one.set(match.draft, { ...same, headings, confidence: Math.max(same.confidence, match.confidence) });
    }
  }
  return [...one.values(), ...others];
}

function matchByWording({ drafts, headings }: Pick<Drafts, "drafts" | "headings">): readonly HeadlineMatch[] {
  const titles = headings.filter((heading) => heading.piece.role !== "rubric");
  if (titles.length === 0) return [];
  const numbersOf = groupBy([...drafts.keys()], (number) => drafts[number]?.source ?? 0);
  const bodiless = titles.filter((title) => !numbersOf.has(title.source));
  const own = [...groupBy(titles, (title) => title.source)].flatMap(([source, some]) => {
    const numbers = numbersOf.get(source);
    return numbers ? matchAmong(some, numbers, drafts) : [];
  });
  const headed = new Set(own.map((match) => match.draft));
  const strays = matchAmong(
    bodiless,
    [...drafts.keys()].filter((number) => !headed.has(number)),
    drafts,
  );
  return [...own, ...strays.map((match) => ({ ...match, confidence: Math.min(match.confidence, ACROSS_SOURCES) }))];
}

function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Matches headlines with the drafts of the given numbers and no others. */
function matchAmong(titles: readonly Heading[], numbers: readonly number[], drafts: readonly Draft[]): readonly HeadlineMatch[] {
  if (titles.length === 0) return [];
  const grams = titles.map((heading) => gramsOf(heading.piece.wording));
  const among = numbers.flatMap((number) => drafts[number] ?? []);
  const index = indexGrams(new Set(grams.flatMap((set) => [...set])), among.map(draftWording));
  const habit = shareOfHeaded(among, titles);
  const segments = [...groupBy(titles, (title) => title.block).values()].flatMap((block) => segmentsOf(block, { index, numbers, habit }));
  return resolve(segments, numbers);
}

/** Share of the stories with a headline right before their text: where it is small, position says little. */
function shareOfHeaded(drafts: readonly Draft[], titles: readonly Heading[]): number {
  const whole = drafts.filter((draft) => !draft.fragment).length;
  return whole === 0 ? 0 : Math.min(1, new Set(titles.map((title) => title.next).filter((next) => next !== null)).size / whole);
}

/** The stories that headlines are matched with. */
interface Field {
  readonly index: GramIndex;
  /** Number of the draft of each indexed text. */
  readonly numbers: readonly number[];
  /** Share of the stories with a headline right before their text. */
  readonly habit: number;
}

interface Step {
  readonly draft: number | null;
  readonly score: number;
  readonly from: Step | null;
}

function segmentsOf(block: readonly Heading[], field: Field): readonly Segment[] {
  const choices = block.map((heading, at) => choicesOf(heading, block[at + 1], block.length, field));
  const stories = new Set(choices.flatMap((choice) => [...choice.scores.keys()]));
  let steps: readonly Step[] = [];
  choices.forEach((choice, at) => {
    // A line that shares nothing with a story may still belong to it with its neighbours.
    const scores = new Map([...stories].map((draft) => [draft, choice.scores.get(draft) ?? 0]));
    steps = stepsInto(steps, scores, block[at - 1], block[at]);
  });
  const path: (number | null)[] = [];
  for (
    let step: Step | null = steps.reduce((best: Step | null, one) => (best && best.score >= one.score ? best : one), null);
    step;
    step = step.from
  )
    path.unshift(step.draft);
  return groupPath(block, path, choices);
}

interface Choice {
  readonly scores: ReadonlyMap<number, number>;
  readonly shares: ReadonlyMap<number, number>;
}

function choicesOf(heading: Heading, below: Heading | undefined, lines: number, { index, numbers, habit }: Field): Choice {
  const found = [...sharesOf(gramsOf(heading.piece.wording), index)];
  const shares = mostOf(new Map(found.map(([text, share]) => [numbers[text] ?? 0, share])));
  const scores = new Map<number, number>();
  for (const [draft, share] of shares) scores.set(draft, OVERLAP_WEIGHT * share);
  const add = (draft: number | null, score: number): void => {
    if (draft !== null) scores.set(draft, (scores.get(draft) ?? 0) + score);
  };
  add(heading.next, (0.3 + 2.2 * habit * habit) * (climbs(heading, below) ? 0.5 : 1));
  add(heading.previous, (0.35 * (1 - habit) + 0.05) / Math.max(1, lines - 1));
  return { scores, shares };
}

/** Stories that are weighed for one line. */
const CANDIDATES = 24;

function mostOf(shares: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  if (shares.size <= CANDIDATES) return shares;
  return new Map([...shares].sort(([a, left], [b, right]) => right - left || a - b).slice(0, CANDIDATES));
}

/** A deeper heading right before a higher one: a rubric of what follows, or a tag of what went before. */
function climbs(heading: Heading, below: Heading | undefined): boolean {
  return below !== undefined && below.piece.level > 0 && heading.piece.level > below.piece.level;
}

function stepsInto(
  before: readonly Step[],
  scores: ReadonlyMap<number, number>,
  above: Heading | undefined,
  heading: Heading | undefined,
): readonly Step[] {
  const best = before.reduce((top: Step | null, step) => (top && top.score >= step.score ? top : step), null);
  const bond = above && heading ? bondOf(above, heading) : 0;
  const into = (draft: number | null, score: number): Step => {
    const same = draft === null ? undefined : before.find((step) => step.draft === draft);
    if (same && best && same.score + bond >= best.score) return { draft, score: same.score + bond + score, from: same };
    return { draft, score: (best?.score ?? 0) + score, from: best };
  };
  return [into(null, NOWHERE), ...[...scores].map(([draft, score]) => into(draft, score))];
}

/** How much two neighbouring lines want to be one headline. */
function bondOf(above: Heading, heading: Heading): number {
  if (climbs(above, heading)) return 0.2;
  const text = above.piece.wording;
  const unfinished = /[、，：—-]$/.test(text) || count(text, /[“‘《（]/g) > count(text, /[”’》）]/g);
  const levelled = above.piece.level > 0 && above.piece.level === heading.piece.level;
  const dashed = /^(?:——|--)/.test(heading.piece.wording);
  const longer = Math.max(-LENGTHENING, Math.min(LENGTHENING, 0.04 * (heading.piece.wording.length - text.length)));
  return (levelled ? 0.1 : SAME_STORY) + (unfinished ? UNFINISHED : 0) + (dashed ? DASHED : 0) + longer;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function groupPath(block: readonly Heading[], path: readonly (number | null)[], choices: readonly Choice[]): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (let at = 1; at <= block.length; at++) {
    if (at < block.length && path[at] === path[at - 1] && path[at] !== null) continue;
    const part = choices.slice(start, at);
    segments.push({
      headings: block.slice(start, at),
      draft: path[start] ?? null,
      scores: mean(part.map((one) => one.scores)),
      shares: mean(part.map((one) => one.shares)),
      border: Math.min(preference(choices[start], path[start], path[start - 1]), preference(choices[at - 1], path[at - 1], path[at])),
    });
    start = at;
  }
  return segments;
}

function preference(choice: Choice | undefined, own: number | null | undefined, other: number | null | undefined): number {
  if (typeof own !== "number" || typeof other !== "number") return Number.POSITIVE_INFINITY;
  return (choice?.scores.get(own) ?? 0) - (choice?.scores.get(other) ?? 0);
}

function mean(maps: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const map of maps) for (const [key, value] of map) sums.set(key, (sums.get(key) ?? 0) + value / maps.length);
  return sums;
}

function resolve(segments: readonly Segment[], numbers: readonly number[]): readonly HeadlineMatch[] {
  const winners = winnersOf(segments);
  const homeless = segments.filter((segment) => segment.draft === null || winners.get(segment.draft) !== segment);
  const free = new Set(numbers.filter((number) => !winners.has(number)));
  const matches = [...winners.values()].map((segment) => matchOf(segment, segment.draft, false));
  for (const segment of homeless) {
    const tag = segment.draft !== null && isTag(segment);
    const home = tag ? segment.draft : bestOf(segment, free, homeless.length === 1);
    if (home !== null && !tag) free.delete(home);
    matches.push(matchOf(segment, home, tag));
  }
  return matches;
}

/** The best headline of each story that was chosen; a tag gives way to a longer line. */
function winnersOf(segments: readonly Segment[]): ReadonlyMap<number, Segment> {
  const winners = new Map<number, Segment>();
  for (const segment of segments) {
    if (segment.draft === null) continue;
    const rival = winners.get(segment.draft);
    if (!rival || strengthOf(segment) > strengthOf(rival)) winners.set(segment.draft, segment);
  }
  return winners;
}

function strengthOf(segment: Segment): number {
  const score = segment.scores.get(segment.draft ?? -1) ?? 0;
  const before = segment.headings[0]?.next === segment.draft ? 1 : 0;
  return score + before - (isTag(segment) ? 1.5 : 0);
}

function isTag(segment: Segment): boolean {
  const [only] = segment.headings;
  return only !== undefined && segment.headings.length === 1 && only.piece.wording.length <= LONGEST_RUBRIC;
}

/** Of the stories without a headline the one that shares most with this one, or the only one there is. */
function bestOf(segment: Segment, free: ReadonlySet<number>, alone: boolean): number | null {
  const scored = [...free].map((draft) => ({ draft, score: segment.scores.get(draft) ?? 0 }));
  scored.sort((a, b) => b.score - a.score || a.draft - b.draft);
  const [best] = scored;
  if (!best) return null;
  return best.score > 0.25 || (alone && free.size === 1) ? best.draft : null;
}

function matchOf(segment: Segment, draft: number | null, rubric: boolean): HeadlineMatch {
  const others = [...segment.scores].filter(([number]) => number !== draft).sort(([, a], [, b]) => b - a);
  const own = draft === null ? NOWHERE : (segment.scores.get(draft) ?? 0);
  const margin = 2.5 * Math.min(own - (others[0]?.[1] ?? 0), segment.border);
  const confidence = rubric ? 0.6 : confidenceFromMargin(margin);
  const alternatives = others.slice(0, 2).map(([number]) => ({ draft: number, confidence: (1 - confidence) / Math.min(2, others.length) }));
  return { headings: segment.headings, draft, confidence, alternatives, rubric };
}
